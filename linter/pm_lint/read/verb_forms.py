"""The forms of a verb, made from its base: enough to know them again in the text of an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

BASE, THIRD, PAST, ING = "B", "Z", "P", "G"
"""Which form: "restart", "restarts", "restarted" (also the participle), "restarting"."""

_IRREGULAR = {
    line.split()[0]: tuple(line.split()[1:])
    for line in """
    begin began begun beginning|bind bound|blow blew blown|break broke broken|bring brought
    |build built|burst burst|buy bought|catch caught|choose chose chosen|come came
    |cut cut cutting|die died dies dying|do did done does doing|draw drew drawn|drive drove driven
    |fall fell fallen|feel felt|fight fought|find found|forget forgot|freeze froze frozen
    |get got gotten getting|give gave given|go went gone goes|grow grew grown|hang hung
    |hear heard|hit hit hitting|hold held|keep kept|know knew known|leave left|let let letting
    |lose lost|make made|meet met|overrun overran|overwrite overwrote overwritten
    |panic panicked panicking|pay paid|put put putting|quit quit|read read|rebind rebound
    |rebuild rebuilt|rerun reran rerunning|reset reset resetting|rewrite rewrote rewritten
    |ring rang rung|rise rose risen|run ran running|say said|see saw seen|send sent
    |set set setting|shed shed shedding|show showed shown|shrink shrank shrunk
    |shut shut shutting|sink sank sunk|speak spoke spoken|spin spun spinning|split split splitting
    |steal stole stolen|stick stuck|swing swung|take took taken|tear tore torn|tell told
    |think thought|throw threw thrown|understand understood|undo undid undone
    |unfreeze unfroze unfrozen|upset upset|wake woke woken|withdraw withdrew withdrawn
    |write wrote written""".split("|")
}
_DOUBLING = frozenset(
    """ban cap chat chop clog cram debug defer dig dim drop flag flip grab hop jam knit log map
    occur pin plan plug pop ram ratelimit refer rig rip rot rub scan ship skip slip snap spot
    step stir stop strip submit commit permit transmit admit omit control swap tag top trim trip
    unpin unplug unwrap wrap zap tip stun""".split()
)
_BOTH = frozenset("cancel label signal".split())  # canceled, cancelled


def inflect(verbs: Iterable[str], forms: str = BASE + THIRD + PAST + ING) -> Iterator[str]:
    """Yield of each verb, given by its base, the forms asked for."""
    for verb in verbs:
        for form, word in _conjugate(verb):
            if form in forms:
                yield word


def _conjugate(verb: str) -> Iterator[tuple[str, str]]:
    consonant_y = verb.endswith("y") and verb[-2:-1] not in tuple("aeou")
    stem = verb[:-1] if verb.endswith("e") else verb + verb[-1] if verb in _DOUBLING else verb
    yield BASE, verb
    if consonant_y:
        yield THIRD, f"{verb[:-1]}ies"
    else:
        yield THIRD, verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")
    irregular = _IRREGULAR.get(verb, ())
    for word in irregular:
        yield (ING if word.endswith("ing") else THIRD if word.endswith("es") else PAST), word
    if not any(word.endswith("ing") for word in irregular):
        yield ING, f"{stem}ing"
    if not irregular:
        yield PAST, f"{verb[:-1]}ied" if consonant_y else f"{stem}ed"
    if verb in _BOTH:
        yield PAST, f"{verb}led"
        yield ING, f"{verb}ling"
