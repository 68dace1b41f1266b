"""A named individual as the cause of harm, even where no judgement is passed."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.people import Actor, Who, identify
from pm_lint.checks.blame.scene import (
    Scene,
    agents,
    has_words,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    objects,
    subjects,
)
from pm_lint.checks.blame.verdict import (
    Kind,
    Verdict,
    actors,
    is_denied,
    is_hypothetical,
    owners,
    span,
)
from pm_lint.checks.blame.words.acts import HARM
from pm_lint.nlp import Word

_FAULTY = frozenset(
    "faulty bad broken buggy wrong incorrect invalid defective offending malformed untested unreviewed problematic breaking".split()
)
_SHIPPING = frozenset(
    "add introduce push merge deploy commit ship release write upload apply roll run create publish enter".split()
)
_ONSET = frozenset("begin start happen occur commence originate arise stem".split())
_FALLING = frozenset(
    """fail crash break die collapse disappear vanish stop hang stall go lose drop corrupt overload
    exhaust deadlock wipe delete flood saturate fill expose leak destroy drain expire block lock
    reject refuse starve time spike restart degrade return deny""".split()
)
_STRIKING = frozenset(
    """cause trigger break crash take bring knock corrupt wipe delete destroy kill overload flood
    saturate exhaust lock block drop expose leave send lead result disable remove overwrite render
    set provoke cripple disrupt cut spark saturate bounce exhaust fill make""".split()
)
_RESPONSE = frozenset(
    """notice report fix revert restore page declare see find confirm announce post join open escalate
    acknowledge detect investigate identify mitigate resolve respond discover spot suggest call
    realise realize ask help verify check look say write observe propose document recover get
    failover communicate inform tell determine trace recognise recognize""".split()
)
_REPAIR = frozenset(
    "fix revert rollback hotfix patch mitigation workaround restart failover response investigation report".split()
)
_WHEN = frozenset("when after because as since once while following until".split())


def find_named_cause(scene: Scene) -> Iterator[Verdict]:
    """Find a named person whose act is told as what brought the harm about."""
    if not _names(scene):
        return
    for word in scene.words:
        if scene.is_quoted(word):
            continue
        if is_verb(word) and not is_negated(word) and not is_hypothetical(word):
            yield from _struck(scene, word)
            yield from _fell_when(scene, word)
            yield from _shipped(scene, word)
            yield from _goes_back(scene, word)
            yield from _cleft(scene, word)


def _names(scene: Scene) -> bool:
    return any(
        identify(scene, word).who is Who.NAMED
        for word in scene.words
        if is_noun(word) or scene.mark(word) is not None
    )


def _named_owner(scene: Scene, noun: Word, depth: int = 0) -> Actor | None:
    for actor in owners(scene, noun):
        if actor.who is Who.NAMED:
            return actor
    if depth < 2:
        for preposition in noun.all("prep"):
            if preposition.lower in {"of", "in", "from", "by", "to", "with"}:
                for goal in preposition.all("pobj"):
                    if found := _named_owner(scene, goal, depth + 1):
                        return found
    for verb in noun.all("acl", "relcl"):
        for actor in actors(scene, [*agents(verb), *verb.all("nsubj")]):
            if actor.who is Who.NAMED:
                return actor
    if is_verb(noun):
        for actor in actors(scene, noun.all("nsubj", "poss")):
            if actor.who is Who.NAMED:
                return actor
    return None


def _is_harm_word(word: Word) -> bool:
    if word.lemma in HARM or word.lower in HARM:
        return True
    return any(child.lemma in HARM for child in word.all("compound", "amod"))


def _strikes(scene: Scene, verb: Word) -> bool:
    """Tell whether a verb with its object says that its subject did harm."""
    lemma = verb.lemma
    things = objects(verb)
    if lemma in {"cause", "trigger", "provoke", "spark", "set"}:
        return any(_is_harm_word(thing) for thing in things) or (
            lemma in {"cause", "trigger"} and bool(verb.child("ccomp", "xcomp"))
        )
    if lemma in {"lead", "result"}:
        return any(_is_harm_word(g) for p in verb.all("prep") for g in p.all("pobj"))
    if lemma in {"take", "bring", "knock"}:
        return _is_downward(scene, verb) and not any(
            thing.lemma in {"error", "latency", "rate", "load", "number", "usage", "temperature"}
            for thing in things
        )
    if lemma in {
        "break",
        "crash",
        "corrupt",
        "destroy",
        "cripple",
        "disrupt",
        "wreck",
        "overload",
        "flood",
        "saturate",
        "exhaust",
        "wipe",
        "overwrite",
        "expose",
    }:
        return bool(things)
    if lemma in {
        "leave",
        "render",
        "make",
        "lock",
        "cut",
        "send",
        "drop",
        "delete",
        "remove",
        "kill",
        "disable",
        "block",
        "fill",
    }:
        return bool(things) and (
            lemma in {"delete", "lock", "cut", "block", "disable", "drop"}
            or _is_downward(scene, verb)
            or has_words(
                scene.following(verb, 10),
                "without",
                "unusable",
                "unreachable",
                "unavailable",
                "inaccessible",
                "into",
            )
        )
    return False


def _is_downward(scene: Scene, verb: Word) -> bool:
    return has_words(
        scene.following(verb, 14),
        "down",
        "offline",
        "out",
        "knees",
        "halt",
        "standstill",
        "stop",
        "unreachable",
        "unavailable",
        "unusable",
        "away",
        "inaccessible",
    )


def _struck(scene: Scene, verb: Word) -> Iterator[Verdict]:
    """Judge "Bob's change took down the API", "the outage was caused by Bob's change"."""
    if is_passive(verb):
        harmed = verb.lemma in _STRIKING and (
            verb.lemma not in {"make", "set", "send", "leave", "bring", "take", "remove"}
            or _is_downward(scene, verb)
        )
        if not harmed and verb.lemma not in {"introduce"}:
            return
        if verb.lemma in {"cause", "trigger", "introduce"}:
            things = [*subjects(verb)]
            if not any(_is_harm_word(thing) for thing in things):
                return
        for doer in agents(verb):
            actor = identify(scene, doer)
            if actor.who is not Who.NAMED:
                actor = _named_owner(scene, doer) or actor
            if actor.who is Who.NAMED and not is_denied(scene, verb):
                if verb.lemma in {
                    "cause",
                    "trigger",
                    "introduce",
                    "break",
                    "corrupt",
                    "crash",
                    "take",
                    "bring",
                    "overload",
                }:
                    yield span(Kind.NAMED_CAUSE, (verb, actor.word, doer), actor.word)
        return
    if not _strikes(scene, verb) or is_denied(scene, verb):
        return
    for subject in subjects(verb):
        actor = identify(scene, subject)
        if actor.who is Who.NAMED:
            if verb.lemma in {
                "cause",
                "trigger",
                "break",
                "crash",
                "corrupt",
                "overload",
                "bring",
                "knock",
                "lock",
                "destroy",
            } or (verb.lemma == "take" and False):
                yield span(Kind.NAMED_CAUSE, (subject, verb, *objects(verb)[:1]), subject)
            continue
        if subject.lemma in _REPAIR:
            continue
        if found := _named_owner(scene, subject):
            yield span(Kind.NAMED_CAUSE, (found.word, subject, verb), found.word)


def _falls(scene: Scene, verb: Word) -> bool:
    """Tell whether a clause says that something went down, was lost or began to fail."""
    lemma = verb.lemma
    if lemma in _ONSET:
        things = [*subjects(verb), *objects(verb)]
        return any(_is_harm_word(thing) for thing in things) or any(
            child.lemma in _FALLING for child in verb.all("xcomp")
        )
    if lemma == "go":
        return has_words(
            scene.following(verb, 4),
            "down",
            "offline",
            "dark",
            "wrong",
            "missing",
            "out",
            "away",
            "read - only",
            "haywire",
        )
    if lemma in {"be", "become", "turn"}:
        return has_words(
            scene.following(verb, 7),
            "down",
            "unavailable",
            "unreachable",
            "gone",
            "lost",
            "able",
            "offline",
            "inaccessible",
            "unusable",
            "out of",
            "without",
            "broken",
            "locked",
        ) and (
            not has_words(scene.following(verb, 3), "able")
            or is_negated(verb)
            or has_words(scene.words, "no user", "no users", "nobody", "no customer", "no one")
        )
    if lemma in {
        "fail",
        "crash",
        "break",
        "die",
        "collapse",
        "disappear",
        "vanish",
        "hang",
        "stall",
        "deadlock",
    }:
        return True
    if lemma in {
        "lose",
        "corrupt",
        "overload",
        "delete",
        "wipe",
        "lock",
        "block",
        "destroy",
        "expose",
        "exhaust",
        "drop",
        "disconnect",
    }:
        return is_passive(verb) or lemma in {"lose", "drop"}
    if lemma == "stop":
        return True
    return False


def _fell_when(scene: Scene, verb: Word) -> Iterator[Verdict]:
    """Judge "production went down because Bob restarted it", "… following a change by Bob"."""
    if not _falls(scene, verb) or is_denied(scene, verb):
        return
    for clause in verb.all("advcl", "ccomp", "relcl"):
        marks = {c.lower for c in clause.children if c.dep in {"mark", "advmod"}}
        if not marks & _WHEN or clause.lemma in _RESPONSE or is_negated(clause):
            continue
        if marks & {"while", "until"}:
            continue
        for actor in actors(scene, subjects(clause)):
            if actor.who is Who.NAMED and not is_passive(clause):
                yield span(Kind.NAMED_CAUSE, (actor.word, clause), actor.word)
    for preposition in [
        *verb.all("prep", "advmod", "agent", "mark"),
        *(p for p in verb.children if p.lower in {"following", "after", "due"}),
    ]:
        if preposition.lower not in {
            "following",
            "after",
            "due",
            "because",
            "through",
            "from",
            "with",
            "by",
        }:
            continue
        for goal in [
            w
            for p in (preposition, *preposition.all("prep"))
            for w in p.all("pobj", "pcomp", "dobj")
        ]:
            if goal.lemma in _REPAIR:
                continue
            if preposition.lower in {"with", "by", "through"} and verb.lemma not in _ONSET:
                continue
            if found := _named_owner(scene, goal):
                yield span(Kind.NAMED_CAUSE, (found.word, goal), found.word)


def _shipped(scene: Scene, verb: Word) -> Iterator[Verdict]:
    """Judge "@bob added the faulty rule"."""
    if verb.lemma not in _SHIPPING:
        return
    things = subjects(verb) if is_passive(verb) else objects(verb)
    people = agents(verb) if is_passive(verb) else subjects(verb)
    for thing in things:
        if any(child.lower in _FAULTY for child in thing.all("amod")) or thing.lemma in {
            "bug",
            "regression",
            "defect",
        }:
            for actor in actors(scene, people):
                if actor.who is Who.NAMED and not is_denied(scene, verb):
                    yield span(Kind.NAMED_CAUSE, (actor.word, verb, thing), actor.word)


def _goes_back(scene: Scene, verb: Word) -> Iterator[Verdict]:
    """Judge "the loss goes back to a script that Bob ran", "was traced to Bob's change"."""
    back = verb.lemma in {
        "trace",
        "go",
        "come",
        "attribute",
        "date",
        "stem",
        "originate",
        "result",
        "be",
        "lead",
        "track",
        "link",
    }
    if not back:
        return
    if not any(
        _is_harm_word(s) or s.lemma in {"cause", "origin", "source", "trigger"}
        for s in subjects(verb)
    ):
        return
    found: list[Word] = []
    for preposition in [
        p for w in (verb, *verb.all("advmod", "prt", "prep")) for p in w.all("prep")
    ]:
        if preposition.lower in {"to", "from", "with", "due"}:
            found += preposition.all("pobj", "pcomp")
            found += [g for p in preposition.all("prep") for g in p.all("pobj")]
    if verb.lemma == "be":
        found += verb.all("attr", "ccomp")
    for goal in found:
        if goal.lemma in _REPAIR:
            continue
        owner = _named_owner(scene, goal)
        if (
            owner is None
            and identify(scene, goal).who is Who.NAMED
            and verb.lemma in {"trace", "attribute", "go"}
        ):
            owner = identify(scene, goal)
        if owner:
            yield span(Kind.NAMED_CAUSE, (owner.word, goal), owner.word)


def _cleft(scene: Scene, verb: Word) -> Iterator[Verdict]:
    """Judge "what triggered the cascade was Bob raising the limit", "it was Bob who broke it"."""
    if verb.lemma != "be":
        return
    clause = verb.child("csubj", "csubjpass", "nsubj")
    if clause is None or not is_verb(clause) or clause.lemma not in _STRIKING:
        return
    for goal in verb.all("attr", "ccomp", "xcomp", "advcl", "acomp"):
        actor = identify(scene, goal)
        if actor.who is not Who.NAMED:
            actor = _named_owner(scene, goal) or actor
        if actor.who is Who.NAMED:
            yield span(Kind.NAMED_CAUSE, (actor.word, goal), actor.word)
