"""For each milestone, the letter that stands for a word: patterns then read letters, not words.

"We restarted the proxy" is `wPux` to those who look for a remedy: somebody, a deed in the past, an
article, anything. Of a word that stands in several lists the last one counts. Letters of all:
`p` preposition, `u` article and the like, `a` adverb, `w` person, `c` opens a subordinate clause,
`d` denies or only plans, `k` mistaken or long before, `b` to be, `h` to have, `n` a name, `x` else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from pm_lint.compiled import derive
from pm_lint.read import milestone_meanings as words
from pm_lint.read.verb_forms import BASE, ING, PAST, THIRD, inflect
from pm_lint.report import Milestone

_Letters = Iterator[tuple[str, Iterable[str]]]
_TOLD = THIRD + PAST


UNLISTED = "?" * len(Milestone)


@cache
def spell_words() -> dict[str, str]:
    """Return of each word, in lower case, its letters: one for each milestone, `?` for none."""
    spelt: dict[str, str] = derive("milestone letters", _spell_all)
    return spelt


def _spell_all() -> dict[str, str]:
    alphabets = [
        {word: letter for letter, group in _ALPHABETS[milestone]() for word in group}
        for milestone in Milestone
    ]
    every = {word for alphabet in alphabets for word in alphabet}
    return {word: "".join(alphabet.get(word, "?") for alphabet in alphabets) for word in every}


_PREPOSITIONS = """of for in on by with from at into onto over under via through about against
    between""".split()
_ARTICLES = """the a an this that these our its their his her my your all every each some any both
    another one no""".split()
_BEING = "was were is are been being be gets got get getting".split()
_NOT = """not no never nobody none nothing neither nor without cannot can't couldn't won't doesn't
    don't didn't isn't wasn't aren't weren't wouldn't""".split()


def _common(doubt: Iterable[str] = words.DOUBTING) -> _Letters:
    yield "p", [*_PREPOSITIONS, "to"]
    yield "u", _ARTICLES
    yield "a", words.ADVERBS
    yield "w", "we i they he she you".split()
    yield "c", words.SUBORDINATING
    yield "d", doubt
    yield "k", words.MISTAKENLY
    yield "b", _BEING
    yield "h", "have has had".split()


def _remediation() -> _Letters:
    """`P Z B G` forms of a deed, `m` one that may be a noun, `H` past of what may just happen."""
    often = [verb for verb in words.DEEDS if verb not in words.SELDOM_DEEDS]
    seldom = [verb for verb in words.DEEDS if verb in words.SELDOM_DEEDS]
    found = """think suspect believe identify determine conclude reveal show know understand trace
        attribute escalate monitor consult""".split()
    yield "o", (*words.FIGURES, *words.TROUBLE)
    yield "g", words.CHANGES
    yield "s", words.STAFF
    yield "q", words.PUBLIC
    # What is handled while people talk about an incident.
    yield (
        "i",
        """ticket tickets incident issue issues status page alert alerts dashboard meeting
        call channel postmortem logs log thread case statement banner notice message""".split(),
    )
    yield "V", inflect([*words.INSPECTING, *words.NOTICING, *words.SAYING, *found], _TOLD)
    yield "D", words.CARRIED_OUT
    yield "m", inflect(seldom, BASE + THIRD)
    yield "B", inflect(often, BASE)
    yield "Z", inflect(often, THIRD)
    yield "G", inflect(words.DEEDS, ING)
    yield "P", inflect(words.DEEDS, PAST)
    yield "H", words.HAPPENINGS
    yield "x", "corrective tasked running".split()
    # Settled, and by what.
    yield (
        "v",
        """resolved resolves resolving solved solves addressed remedied mitigated
        rectified overcome""".split(),
    )
    yield "y", inflect(words.ATTEMPTS)
    yield "P", "kicked recut pushed paid wiped handed fast-tracked pointed built directed".split()
    yield "r", words.REMEDIES
    yield from _common()
    yield "t", ["to"]
    yield "y", ["able"]


def _start() -> _Letters:
    """`F` failing, `Q` bad state, `V` what it should do, `U S` up and down, `e` trouble."""
    noticed = """report alert complain notify warn investigate identify detect notice find suspect
        discover trace confirm reproduce cause""".split()
    yield "s", words.STAFF
    yield "q", words.PUBLIC
    yield "o", words.FIGURES
    yield "x", inflect(words.DEEDS)
    yield "V", inflect(words.ABILITIES)
    yield "U", inflect(words.RISING, _TOLD + ING)
    yield "S", inflect(words.SINKING, _TOLD + ING)
    yield "F", inflect(words.FAILING, _TOLD + ING)
    yield "F", "fail hang refuse die collapse deny vanish reject expire stall".split()
    yield "e", words.TROUBLE
    yield "Q", words.BAD
    yield "y", inflect("begin start occur happen arise commence emerge appear hit strike".split())
    yield "X", inflect("experience encounter face suffer get see receive hit obtain".split())
    yield "r", inflect(noticed)
    yield from _common([*_NOT, "longer"])
    yield "Q", "unable inability impossible".split()
    yield "t", ["to"]


def _restoration() -> _Letters:
    """`O` well, `F` perhaps so, `R` recovers, `V` works, `A` again, `K` back, `B` goes."""
    sure = """resume recover restore resolve stabilize stabilise normalize normalise subside reopen
        succeed revive""".split()
    goes = """drop fall decrease decline return go come get be bring turn sink clear cease stop end
        disappear vanish""".split()
    yield "s", words.STAFF
    yield "o", words.FIGURES
    yield "P", inflect(words.DEEDS, PAST)
    yield "V", inflect(words.RECOVERING)
    yield "R", inflect(sure, _TOLD)
    yield "e", words.TROUBLE
    yield "r", words.REMEDIES
    yield "g", words.CHANGES
    yield "q", words.PUBLIC
    yield "F", words.FAIR
    yield "O", words.GOOD
    yield "e", "issue incident outage problem impact".split()
    yield "A", "again anew afresh expected usual before intended".split()
    yield "O", "zero 0 baseline noise normal green".split()
    yield "C", inflect("confirm verify declare mark validate test check".split(), _TOLD)
    yield "B", inflect(goes, _TOLD)
    yield "p", _PREPOSITIONS
    yield "u", _ARTICLES
    yield "a", words.ADVERBS
    yield "w", "we i they he she you".split()
    yield "c", words.SUBORDINATING
    yield "b", _BEING
    yield "h", "have has had".split()
    yield (
        "d",
        """not never nobody nothing still partial partially some would should could will may might
        expected until if before cannot can't doesn't didn't isn't half first planned only
        temporarily briefly most wait waiting hoping unable fails failed nothing though however
        except many""".split(),
    )
    yield "N", ["no"]
    yield "A", ["again"]
    yield "k", "able can could".split()
    yield "z", ["as"]
    yield "M", "more longer further".split()
    yield "O", "up online".split()
    yield "K", ["back"]
    yield "f", "now fully completely".split()
    yield "t", ["to"]
    yield "L", "all every both".split()


def _detection() -> _Letters:
    """`Y` says, `N` notices, `m` monitor, `Z` what it does, `t` complaint, `A G` comes, is had."""
    rings = """fire trigger sound flag detect alert page go turn catch indicate light scream warn
        fail cross exceed ring""".split()
    yield "s", words.STAFF
    yield "x", inflect(words.DEEDS, PAST + THIRD + BASE)
    yield "t", words.COMPLAINTS
    yield "q", words.PUBLIC
    yield "e", words.TROUBLE
    yield "Q", words.BAD
    yield "Y", inflect(words.SAYING, _TOLD + ING)
    yield "N", inflect(words.NOTICING, _TOLD)
    yield "Z", inflect(rings, _TOLD)
    yield "m", words.MONITORS
    yield "A", inflect("come arrive appear start begin pour pile flood mount".split(), _TOLD)
    yield "G", inflect("receive get take see hear open file raise submit log".split(), _TOLD)
    yield from _common()
    yield "U", "us me".split()
    yield "f", "first one several two three many multiple some another".split()
    yield "Y", "reported notified alerted told informed complained mentioned".split()
    yield "N", ["noticed"]


def _notification() -> _Letters:
    """`E` called or answers, `I J` looks for the fault, `T L` takes it, `D i` opens an incident."""
    work = """assess tackle work respond investigate look diagnose handle debug troubleshoot figure
        resolve dig triage analyze analyse""".split()
    yield "q", words.PUBLIC
    yield "x", inflect(words.DEEDS, PAST + THIRD + BASE)
    yield "I", inflect(words.INSPECTING, _TOLD)
    yield (
        "J",
        inflect([*words.INSPECTING, *"assess pair collaborate tackle work respond".split()], ING),
    )
    yield "j", work
    yield "t", words.COMPLAINTS
    yield "e", words.TROUBLE
    yield "m", words.MONITORS
    yield "s", words.STAFF
    yield "E", inflect(words.ENGAGING, _TOLD)
    yield "K", inflect(words.ENGAGING, ING)
    yield "T", inflect("take pick get hold own".split(), _TOLD)
    yield (
        "j",
        """investigation investigations triage analysis debugging troubleshooting diagnosis
        response""".split(),
    )
    yield "y", inflect("start begin initiate launch open commence kick".split(), _TOLD)
    yield "D", inflect("declare open create raise call convene".split(), _TOLD)
    yield "i", "war-room bridge channel room sev sev1 sev2 sev-1 sev-2 p1 p2 major call".split()
    yield "U", "us me".split()
    yield "L", "charge ownership care".split()
    yield from _common()
    yield "L", "over it".split()
    yield "g", ["page"]
    yield "E", "paged pages escalated escalates joins joined".split()
    yield "i", ["incident"]


def _communication() -> _Letters:
    """`P` makes known, `I` tells somebody, `q` the public, `h` where it is told, `l` perhaps so."""
    yield "x", inflect(words.DEEDS, PAST + THIRD + BASE)
    yield "s", words.STAFF
    yield "P", inflect(words.PUBLISHING, _TOLD + ING)
    yield "I", inflect(words.INFORMING, _TOLD + ING)
    yield "q", words.PUBLIC
    yield "h", words.CHANNELS
    yield (
        "l",
        """mail email e-mail message note update updates post comment letter summary
        explanation info instructions reply answer mailing list website site page front chat thread
        channel""".split(),
    )
    yield "m", words.MONITORS
    yield from ((letter, group) for letter, group in _common() if letter not in "kh")
    yield "t", ["to"]
    yield "U", "us me".split()


_ALPHABETS = {
    Milestone.START: _start,
    Milestone.DETECTION: _detection,
    Milestone.NOTIFICATION: _notification,
    Milestone.COMMUNICATION: _communication,
    Milestone.REMEDIATION: _remediation,
    Milestone.RESTORATION: _restoration,
}
