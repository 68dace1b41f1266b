"""Compounds of what people are like, read by their parts: "slow-witted", "merge-happy"."""

from __future__ import annotations

from pm_lint.pattern import lazy

COMPOUNDS = lazy(
    r"(?:(?:slow|dim|thick|half|dull|feeble|fat)-?witted"
    r"|(?:pig|bull|hot|thick|empty|wrong|muddle|woolly|wooly|swell|bone|block|fat|hammer|mutton"
    r"|pudding|addle|rattle|knuckle|soft)-?headed"
    r"|(?:narrow|simple|closed|absent|feeble|bloody|small|weak)-?minded"
    r"|(?:ham|butter|cack|heavy|thick|cow)-?(?:fisted|handed|fingered)"
    r"|(?:hare|bird|pea|scatter|lame|crack|feather|rattle|addle|mush|dead)-?brained"
    r"|(?:trigger|slap|merge|click|reboot|button|deploy|restart|keyboard|force-push|delete|shell"
    r"|root|sudo)-happy"
    r"|self-(?:satisfied|righteous|centred|centered|absorbed|important|willed|opinionated|appointed"
    r"|styled)"
    r"|over-?(?:confident|eager|zealous|hasty|trusting|optimistic|cautious|ambitious|excited"
    r"|enthusiastic)"
    r"|(?:hot|short|quick|bad|ill)-?tempered|(?:faint|chicken|half)-?hearted|cloth-?eared"
    r"|weak-(?:willed|kneed)|lily-livered|ill-?(?:disciplined|informed|qualified|mannered|prepared"
    r"|considered|advised|judged)|accident-prone|work-?shy|sleep-deprived"
    r"|couldn't-care-less|don't-care|devil-may-care|know-it-all|tone-deaf|gung-ho|slap-?dash)"
    r"(ness|ly)?"
)
"""Adjectives that are put together of two words, with the ending of a noun or an adverb."""

SHORTEST = 7
"""Letters of the shortest of them, "workshy"."""

_STAND_INS = {"": "careless", "ness": "carelessness", "ly": "carelessly"}


def read_compound(word: str) -> str:
    """Return a plain word of the same kind for a compound in lower case, "" for any other word."""
    match = COMPOUNDS.fullmatch(word)
    return _STAND_INS[match[1] or ""] if match else ""
