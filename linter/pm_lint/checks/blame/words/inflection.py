"""Every spelling of a verb or a noun, so that word lists can hold lemmas only.

The pipeline's own lemmas are not used for the words of the lists: it has never seen many of them,
and the test before the parse has to know the same spellings.
"""

from __future__ import annotations

from collections.abc import Iterable

_IRREGULAR = {
    "forget": "forgot forgotten",
    "misread": "misread",
    "misunderstand": "misunderstood",
    "understand": "understood",
    "break": "broke broken",
    "mistake": "mistook mistaken",
    "take": "took taken",
    "bring": "brought",
    "let": "let",
    "leave": "left",
    "lose": "lost",
    "get": "got gotten",
    "make": "made",
    "cut": "cut",
    "fall": "fell fallen",
    "sleep": "slept",
    "slip": "slipped",
    "overwrite": "overwrote overwritten",
    "misset": "misset",
    "mislay": "mislaid",
    "mishear": "misheard",
    "misspeak": "misspoke misspoken",
    "misspell": "misspelt",
    "lead": "led",
    "go": "went gone",
    "hold": "held",
    "withhold": "withheld",
    "teach": "taught",
    "begin": "began begun",
    "know": "knew known",
    "think": "thought",
    "see": "saw seen",
    "foresee": "foresaw foreseen",
    "oversee": "oversaw overseen",
    "tell": "told",
    "say": "said",
    "speak": "spoke spoken",
    "read": "read",
    "proofread": "proofread",
    "write": "wrote written",
    "pay": "paid",
    "panic": "panicked panicking",
    "freeze": "froze frozen",
    "find": "found",
    "hang": "hung",
    "come": "came",
    "arise": "arose arisen",
    "set": "set",
    "send": "sent",
    "put": "put",
    "spin": "spun",
    "shut": "shut",
    "draw": "drew drawn",
    "sit": "sat",
    "steal": "stole stolen",
    "dig": "dug",
    "do": "did done does",
    "catch": "caught",
    "keep": "kept",
    "seek": "sought",
    "learn": "learnt",
    "undo": "undid undone",
    "stick": "stuck",
    "sink": "sank sunk",
    "throw": "threw thrown",
    "eat": "ate eaten",
    "hit": "hit",
    "typo": "typo'd",
    "ride": "rode ridden",
    "wing": "winged",
    "give": "gave given",
    "fly": "flew flown",
    "be": "was were been is are",
    "have": "had has",
    "bite": "bit bitten",
    "show": "shown",
    "bury": "buried",
    "override": "overrode overridden",
    "run": "ran",
    "grow": "grew grown",
    "hear": "heard",
    "overstep": "overstepped",
    "ack": "acked",
    "melt": "molten",
    "grind": "ground",
    "feel": "felt",
    "stand": "stood",
    "rise": "rose risen",
    "overshoot": "overshot",
    "withdraw": "withdrew withdrawn",
    "shake": "shook shaken",
    "wear": "wore worn",
    "bear": "bore borne",
    "lie": "lay lain lying",
    "lay": "laid",
    "mean": "meant",
    "phish": "phished",
    "spam": "spammed",
}
"""Forms beyond -s, -ed and -ing."""

_DOUBLED = frozenset(
    """forget get let cut set put admit omit commit stop drop skip slip trip flag tag plan scan
    ban strip bug log rub plug unplug err begin run sit dig hit spin swap map pin cram hop wrap
    grip misplan mistag transfer refer occur defer prefer control patrol rebut shut overstep flub
    muff nod jam spam scam clog bog jog drag pen pun sin win slap tap chat spot misset overrun
    label mislabel shrug cancel travel signal fuel total model signal dial excel derail bet outbid
    onboard throttle""".split()
)
_VOWELS = "aeiou"


def inflect(verb: str) -> set[str]:
    """Return the forms of a verb, some too many: lemma, -s, -ed, -ing and irregular ones."""
    forms = {verb, *_IRREGULAR.get(verb, "").split()}
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return forms | {f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"}
    if verb.endswith("ee"):
        return forms | {f"{verb}s", f"{verb}d", f"{verb}ing"}
    if verb.endswith("e"):
        return forms | {f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"}
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
    forms |= {f"{verb}{ending}", f"{verb}ed", f"{verb}ing"}
    if verb in _DOUBLED:
        forms |= {f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"}
    return forms


_REGULAR_TOO = frozenset("show melt typo lie".split())


def find_past(verb: str) -> tuple[str, str]:
    """Return the forms of a verb in the third person and in the past: "merges", "merged"."""
    forms = inflect(verb)
    irregular = _IRREGULAR.get(verb, "").split()
    thirds = (f"{verb[:-1]}ies", f"{verb}es", f"{verb}s")
    third = next(form for form in thirds if form in forms)
    if irregular and verb not in _REGULAR_TOO:
        return third, irregular[0]
    doubled = f"{verb}{verb[-1]}ed"
    regular = (doubled, f"{verb[:-1]}ied", f"{verb}d", f"{verb}ed")
    return third, next(form for form in regular if form in forms)


def inflect_all(verbs: Iterable[str]) -> frozenset[str]:
    """Return the forms of all the verbs."""
    return frozenset(form for verb in verbs for form in inflect(verb))


def number(nouns: Iterable[str]) -> frozenset[str]:
    """Return the nouns and their plurals."""
    plurals = set()
    for noun in nouns:
        plurals.add(noun)
        if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
            plurals.add(f"{noun[:-1]}ies")
        plurals.add(noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s"))
    return frozenset(plurals)
