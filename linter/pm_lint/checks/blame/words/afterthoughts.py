"""Turns of phrase that are wise after the event."""

from __future__ import annotations

from pm_lint.pattern import lazy, lower_each

_PHRASES = lazy(
    r"\b(?:(?:seen|viewed|looked at) from (?:today|now|here)|as (?:was|were) to be expected"
    r"|self-evidently|(?:quite |all too |entirely )?predictably|trivially (?:avoidable"
    r"|obvious|easy)"
    r"|(?:is|was|were) (?:plainly|clearly|obviously|right|all) there|a simple matter (?:for|to|of)"
    r"|anybody with eyes|anyone with eyes|(?:is|was) (?:plainly|clearly) in the|an evident sign"
    r"|clear for all|obvious to (?:all|any\w*|every\w*)|needless to say"
    r"|goes? without saying|common sense|for all to see|plain to see"
    r"|a (?:small |five-year-old )?child (?:could|would)"
    r"|any (?:fool|idiot|beginner|novice) (?:could|would|can|knows)"
    r"|(?:needed|needs|took|takes|requires?|required) no (?:expert|genius|prophet|rocket|great"
    r"|special|detective)"
    r"|plain as day|star(?:ing|ed|es?) (?:[a-z-]{1,30} ){0,3}in the face"
    r"|under (?:our|their|his|her|every\w+) (?:very )?noses?"
    r"|a mile (?:off|away)"
    r"|(?:not|n't|hardly|no) rocket science|(?:came|come|was) as no surprise|was no surprise"
    r"|no wonder that"
    r"|accident waiting to happen|question of time|asking for trouble"
    r"|right there (?:in|on)|clearly the wrong"
    r"|(?:in front of|before) (?:our|their|his|her|every\w+) eyes"
    r"|(?:see|seen|saw) (?:it|this|that) coming|every(?:one|body) (?:in|on|at) [\w ]{3,30} knows?"
    r"|a no-brainer|there for (?:all|anyone|everyone)|only a matter of time"
    r"|(?:was|were) bound to (?:happen|fail)"
    r"|writing (?:was|is) on the wall|hard to (?:understand|see|believe|imagine) (?:how|why)"
    r"|all it (?:would have|took|would've) (?:taken|needed|was)|any ?(?:one|body) (?:could|would)"
    r"|every(?:one|body) knows?|should (?:have|'ve) been (?:obvious|clear|evident|apparent)"
    r"|(?:red flags?|warning signs?|signs) (?:was|were) "
    r"(?:there|all|clear|everywhere|obvious|missed)"
    r"|it (?:was|is|'s) (?:painfully |perfectly |quite |entirely )?(?:obvious|evident|plain)"
    r"|(?:painfully|blindingly|glaringly) (?:obvious|clear)|just (?:had|needed) to look"
    r"|(?:in hindsight|in retrospect|with hindsight|looking back)\b.{0,60}"
    r"\b(?:obvious|clear|plain|evident|signs?|flags?|mistake|wrong|easy|simple|naive|predictable"
    r"|inevitable|avoidable|unwise|foolish|understand)"
    r"|(?:simple|quick|short|single|brief) (?:look|glance|check|test|search|question|read) "
    r"(?:at |in |on |through |of |with )?.{0,50}would(?: have|'ve))\b"
)


def find_phrase(text: str) -> tuple[int, int] | None:
    """Return the range of the first such phrase in a text, None where there is none."""
    match = _PHRASES.search(lower_each(text))
    return match.span() if match else None


def is_hindsight(text: str) -> bool:
    """Tell whether a text has such a phrase."""
    return find_phrase(text) is not None
