"""Human error as the cause, punishment, and fault assigned in so many words."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.people import Actor, Who, identify
from pm_lint.checks.blame.scene import (
    Scene,
    conjuncts,
    goals,
    has_words,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    left_edge,
    objects,
    subjects,
)
from pm_lint.checks.blame.verdict import (
    Kind,
    Verdict,
    accuse,
    actors,
    is_denied,
    is_hypothetical,
    owners,
    span,
)
from pm_lint.checks.blame.words.acts import (
    ERROR_KINDS,
    HARM,
    LAPSES,
    MISTAKES,
    PUNISHING,
    SLIPS,
    TRAIT_NOUNS,
)
from pm_lint.checks.blame.words.systems import COMPONENTS
from pm_lint.nlp import Word

CAUSE_LABELS = frozenset(
    """cause root trigger reason category classification why causes factor factors origin type
    class diagnosis conclusion finding verdict because contributing source""".split()
)
_CAUSING = frozenset(
    """cause lead trigger let leave mean result make bring take allow break set start begin produce
    wipe knock delete expose contribute lock explain account prevent cost prolong delay turn send
    go reach cut drop block disable affect corrupt introduce create render force put stop""".split()
)
_CAUSED_BY = frozenset(
    """of to by from because through after following with as via despite down""".split()
)
_STATING = frozenset(
    "be confirm classify identify determine conclude attribute find reveal say come put blame categorise categorize establish record log label result stem arise originate trace cause trigger suspect turn".split()
)


def find_human_error(scene: Scene) -> Iterator[Verdict]:
    """Find a person's error, unnamed, given as the cause or the category of what happened."""
    for word in scene.words:
        if scene.is_quoted(word) or not (is_noun(word) or word.tag in {"JJ", "VBG"}):
            continue
        kind = _error_kind(word)
        if kind is None or is_denied(scene, word) or _is_general(scene, word):
            continue
        holders = owners(scene, word)
        marked = _marked(word)
        if holders and holders[0].who is Who.AUTHOR:
            yield span(Kind.COLLECTIVE, (*marked, holders[0].word), holders[0].word)
        elif holders and holders[0].who is Who.OUTSIDER and kind != "own":
            yield span(Kind.OUTSIDER, (*marked, holders[0].word), holders[0].word)
        elif holders and (kind != "slip" or holders[0].inside):
            yield span(Kind.HUMAN_ERROR, (*marked, holders[0].word), holders[0].word)
        elif kind == "slip" or _is_about_system(word):
            yield span(Kind.SLIP, marked)
        elif _is_made_by(scene, word, marked):
            yield from _made(scene, word, marked)
        elif kind in {"own", "noun"} and _is_given_as_cause(scene, word):
            yield span(Kind.HUMAN_ERROR, marked)


def _error_kind(word: Word) -> str | None:
    """Return "own" for human error, "noun" for mistake, "slip" for typo, else None."""
    lemma = word.lemma
    before = {child.lower for child in word.children if child.index < word.index}
    lemmas = {child.lemma for child in word.children if child.index < word.index}
    if lemma in {"error", "mistake", "failure", "factor", "slip", "fault", "mishap"} and (
        before | lemmas
    ) & ERROR_KINDS - {"operational", "user", "administrative", "procedural"}:
        return "own"
    if lemma in {"error", "mistake"} and (before | lemmas) & ERROR_KINDS:
        return "own"
    if lemma == "error" and before & {"copying", "paste", "configuration"}:
        return "slip"
    if lemma in MISTAKES or lemma in TRAIT_NOUNS:
        return "noun"
    if lemma in SLIPS:
        return "slip"
    if lemma in {"error", "lapse", "slip", "misunderstanding", "omission", "miscommunication"}:
        return "lapse"
    return None


def _marked(word: Word) -> tuple[Word, ...]:
    first = next(
        (c for c in word.children if c.index < word.index and c.dep in {"amod", "compound"}), word
    )
    return (first, word)


def _is_general(scene: Scene, word: Word) -> bool:
    """Tell whether errors are spoken of in general, in a definition or as a thing to prevent."""
    for above in word.ancestors():
        if is_verb(above):
            if is_hypothetical(above):
                return True
            if (
                above.lemma in {"classify", "define", "call", "treat", "count", "accept", "mean"}
                and above.tag in {"VBZ", "VBP", "VBN"}
                and any(child.lower in {"is", "are"} for child in above.children)
            ):
                return True
            break
    return has_words(scene.words, "prone to", "risk of", "room for", "reduce", "prevent", "avoid")


def _is_about_system(word: Word) -> bool:
    """Tell whether "mistake in the upgrade logic" places the mistake in an artefact."""
    for preposition in word.all("prep"):
        if preposition.lower in {"in", "within", "inside"}:
            for goal in preposition.all("pobj"):
                if goal.lemma in COMPONENTS | {
                    "calculation",
                    "translation",
                    "query",
                    "migration",
                } and not goal.child("prep"):
                    return True
    return False


def _is_made_by(scene: Scene, word: Word, marked: tuple[Word, ...]) -> bool:
    return word.head.lemma in {"make", "commit", "introduce"} and word.dep in {"dobj", "nsubjpass"}


def _made(scene: Scene, word: Word, marked: tuple[Word, ...]) -> Iterator[Verdict]:
    verb = word.head
    doers = goals(verb, "by") if word.dep == "nsubjpass" else subjects(verb)
    found = [v for a in actors(scene, doers) if (v := accuse(Kind.HUMAN_ERROR, a, verb, *marked))]
    if found:
        yield found[0]
    elif word.dep == "nsubjpass" or not doers:
        yield span(Kind.SLIP, (*marked, verb))


def _is_given_as_cause(scene: Scene, word: Word) -> bool:
    label = set(scene.line.label.split())
    if label & CAUSE_LABELS:
        return True
    node = word
    while node.dep in {"conj", "compound", "appos", "dep"} and node.head is not node:
        node = node.head
    if node.dep in {"nsubj", "nsubjpass", "csubj"}:
        verb = node.head
        return (
            verb.lemma in _CAUSING
            or verb.lemma in _STATING
            or is_passive(verb)
            or (verb.lemma == "be")
        )
    if node.dep in {"attr", "oprd", "dobj", "acomp"}:
        return node.head.lemma in _STATING or node.head.lemma in {"become", "remain"}
    if node.dep in {"pobj", "pcomp"}:
        preposition = node.head
        return preposition.lower in _CAUSED_BY or preposition.dep == "agent"
    return node.dep == "ROOT" and len(scene.words) <= 14


_HARSH = frozenset("disciplinary reprimand".split())


def find_punitive(scene: Scene) -> Iterator[Verdict]:
    """Find discipline, warnings, dismissal of people."""
    for word in scene.words:
        if scene.is_quoted(word) or is_denied(scene, word):
            continue
        if word.lemma in PUNISHING and (is_verb(word) or word.lemma == "reprimand"):
            yield from _punish(scene, word)
        elif word.lower in {"accountable", "liable"} and (
            word.head.lemma in {"hold", "held"}
            or has_words(scene.before(word, 6), "held", "hold", "holding")
        ):
            yield from _punish(scene, word.head if is_verb(word.head) else word, any_subject=True)
        elif word.lower == "disciplinary":
            yield span(Kind.PUNITIVE, (word, word.head if word.head.index > word.index else word))
        elif word.lower in {"warning", "reprimand", "caution", "notice"} and is_noun(word):
            yield from _warn(scene, word)
        elif word.lower in {"plan", "pip", "termination", "dismissal", "file", "record", "conduct"}:
            yield from _consequence(scene, word)
        elif word.lower in {
            "job",
            "bonus",
            "privileges",
            "access",
            "rotation",
            "rota",
            "role",
            "duties",
        }:
            yield from _stripped(scene, word)
        elif word.lemma in {
            "let",
            "warn",
            "remove",
            "relieve",
            "consequence",
            "speak",
            "talk",
            "escort",
        }:
            yield from _sanction(scene, word)


def _people(scene: Scene, words: list[Word]) -> list[Actor]:
    return [actor for actor in actors(scene, words) if actor.inside and actor.who is not Who.NOBODY]


def _punish(scene: Scene, verb: Word, any_subject: bool = False) -> Iterator[Verdict]:
    targets = [*objects(verb)]
    if is_passive(verb) or any_subject:
        targets += subjects(verb)
    if not is_verb(verb) and not targets:
        targets += goals(verb, "for", "to", "of", "against")
    for actor in _people(scene, targets):
        yield span(Kind.PUNITIVE, (actor.word, verb), actor.word)


def _warn(scene: Scene, word: Word) -> Iterator[Verdict]:
    kinds = {child.lower for child in word.children}
    if not kinds & {"formal", "written", "verbal", "final", "official", "stern", "disciplinary"}:
        return
    verb = word.head
    targets = [*subjects(verb), *verb.all("dative", "dobj"), *goals(verb, "to", "for", "against")]
    targets += [*goals(word, "to", "for", "against")]
    for actor in _people(scene, targets)[:1]:
        yield span(Kind.PUNITIVE, (actor.word, word), actor.word)


def _consequence(scene: Scene, word: Word) -> Iterator[Verdict]:
    lowers = {other.lower for other in word.subtree()}
    people = _people(scene, [w for w in scene.words if is_noun(w) or w.tag in {"PRP", "PRP$"}])
    if word.lower in {"plan", "pip"} and (
        ("performance" in lowers and "improvement" in lowers) or word.lower == "pip"
    ):
        for actor in people[:1]:
            yield span(Kind.PUNITIVE, (actor.word, word), actor.word)
    elif word.lower in {"termination", "dismissal"}:
        for actor in owners(scene, word)[:1]:
            if actor.inside:
                yield span(Kind.PUNITIVE, (actor.word, word), actor.word)
    elif word.lower in {"file", "record"} and lowers & {"his", "her", "personnel", "their"}:
        if has_words(scene.words, "note", "placed", "put on", "noted", "entry"):
            yield span(Kind.PUNITIVE, (word,))


def _stripped(scene: Scene, word: Word) -> Iterator[Verdict]:
    verb = word.head if is_verb(word.head) else word.head.head
    owner = word.child("poss")
    if not is_verb(verb) or verb.lemma not in {
        "lose",
        "revoke",
        "remove",
        "strip",
        "dock",
        "cut",
        "forfeit",
        "suspend",
    }:
        return
    who = [*([owner] if owner else []), *subjects(verb), *objects(verb)]
    if word.lower in {"access", "rotation", "rota", "role"} and not has_words(
        scene.words,
        "until",
        "punish",
        "as a consequence",
        "because of this",
        "as a result",
        "for this",
    ):
        return
    for actor in _people(scene, who)[:1]:
        yield span(Kind.PUNITIVE, (actor.word, verb, word), actor.word)


def _sanction(scene: Scene, word: Word) -> Iterator[Verdict]:
    if word.lemma == "let" and has_words(scene.following(word, 4), "go"):
        targets = [*objects(word), *subjects(word)] if is_passive(word) else objects(word)
        for child in word.children:
            if child.dep == "ccomp":
                targets += child.all("nsubj")
        for actor in _people(scene, targets)[:1]:
            yield span(Kind.PUNITIVE, (actor.word, word, scene.following(word, 1)[0]), actor.word)
    elif word.lemma == "consequence" and has_words(
        scene.words, "face", "faces", "suffer", "consequences for"
    ):
        targets = [*goals(word, "for"), *(subjects(word.head) if is_verb(word.head) else [])]
        for actor in _people(scene, targets)[:1]:
            yield span(Kind.PUNITIVE, (actor.word, word), actor.word)
    elif word.lemma in {"speak", "talk"} and has_words(
        scene.words, "conduct", "behaviour", "behavior", "performance"
    ):
        for actor in _people(scene, goals(word, "to", "with"))[:1]:
            yield span(Kind.PUNITIVE, (word, actor.word), actor.word)
    elif word.lemma == "warn" and is_passive(word):
        if has_words(
            scene.words, "manager", "hr", "formally", "again", "officially", "not to", "management"
        ):
            for actor in _people(scene, subjects(word))[:1]:
                yield span(Kind.PUNITIVE, (actor.word, word), actor.word)
    elif word.lemma == "relieve" and has_words(scene.words, "duties", "duty", "position"):
        for actor in _people(scene, [*subjects(word), *objects(word)])[:1]:
            yield span(Kind.PUNITIVE, (actor.word, word), actor.word)


_FAULT_LABELS = frozenset(
    [
        "fault",
        "blame",
        "culprit",
        "at fault",
        "to blame",
        "guilty",
        "guilty party",
        "offender",
        "responsible for the outage",
        "responsible party",
        "party at fault",
        "person at fault",
    ]
)


def find_fault(scene: Scene) -> Iterator[Verdict]:
    """Find blame, fault, guilt or responsibility for harm that is laid on people."""
    if scene.line.label in _FAULT_LABELS:
        for word in scene.words:
            if word.dep == "ROOT" or word.head.dep == "ROOT":
                actor = identify(scene, word)
                if actor.inside and actor.who is not Who.NOBODY:
                    yield span(Kind.FAULT, (actor.word,), actor.word)
                    return
    for word in scene.words:
        if scene.is_quoted(word):
            continue
        if word.lemma in {"blame", "fault"}:
            yield from _blame(scene, word)
        elif word.lower in {"responsible", "accountable", "answerable"}:
            yield from _responsible(scene, word)
        elif word.lemma in {"culprit", "offender", "perpetrator"} or word.lower in {
            "guilty",
            "culpable",
        }:
            yield from _culprit(scene, word)
        elif word.lower in {"responsibility", "guilt", "culpability", "onus"}:
            yield from _lies_with(scene, word)


def _lay(scene: Scene, words: list[Word], *marked: Word) -> Iterator[Verdict]:
    for actor in actors(scene, words):
        if actor.who is Who.NOBODY:
            continue
        if actor.inside or actor.who is Who.MAYBE:
            yield span(Kind.FAULT, (actor.word, *marked), actor.word)
        elif actor.who is Who.AUTHOR:
            yield span(Kind.COLLECTIVE, (actor.word, *marked), actor.word)
        elif actor.who is Who.OUTSIDER:
            yield span(Kind.FAULT, (actor.word, *marked), actor.word)


def _blame(scene: Scene, word: Word) -> Iterator[Verdict]:
    before = scene.lowers(word.index - 1, word.index)
    if before == ("to",) and word.lemma == "blame":
        verb = word.head
        for above in (word, *word.ancestors()):
            if (
                is_verb(above)
                and subjects(above)
                and above.lemma in {"be", "seem", "appear", "blame"}
            ):
                verb = above
                break
        if is_negated(verb) or is_denied(scene, word):
            return
        found = list(_lay(scene, subjects(verb), word))
        if not found or any(w.lower in {"anyone", "anybody"} for w in subjects(verb)):
            it = [w for w in scene.words if w.lower == "it" and w.index > word.index]
            if it:
                found = list(_lay(scene, objects(it[0].head), word)) or found
        yield from found
        return
    if before == ("at",) and word.lemma == "fault":
        yield from _at_fault(scene, word)
        return
    if is_verb(word) and word.lemma == "blame":
        if is_denied(scene, word) or is_hypothetical(word):
            return
        targets = subjects(word) if is_passive(word) else objects(word)
        yield from _lay(scene, targets, word)
        return
    if is_denied(scene, word):
        return
    holders = [*word.all("poss"), *goals(word, "of", "on", "with", "for", "to")]
    if word.lemma == "fault" and not word.child("poss"):
        holders = goals(word, "of")
        if word.dep not in {"attr", "nsubj"}:
            holders = []
    found = list(_lay(scene, [h for h in holders if h is not word], word))
    yield from found or _lies_with(scene, word)


def _at_fault(scene: Scene, word: Word) -> Iterator[Verdict]:
    head = word.head.head
    if is_negated(head) or is_denied(scene, word.head):
        # "The migration wasn't at fault, the people running it were."
        for other in scene.words:
            if other.lemma == "be" and other.index > word.index and not is_negated(other):
                yield from _lay(scene, subjects(other), other)
        return
    people = [head] if is_noun(head) else subjects(head)
    if is_verb(head) and not people:
        people = objects(head)
    yield from _lay(scene, people, word)


def _lies_with(scene: Scene, word: Word) -> Iterator[Verdict]:
    verb = word.head
    if word.dep in {"nsubj", "nsubjpass"} and is_verb(verb) and not is_negated(verb):
        harm = word.lower in {"blame", "fault", "guilt"} or any(
            other.lemma in HARM for other in word.subtree()
        )
        if harm and not is_denied(scene, verb):
            where = goals(verb, "with", "on", "to", "at", "upon")
            if verb.lemma == "be":
                where += objects(verb)
            yield from _lay(scene, where, word, verb)
    elif word.dep == "dobj" and verb.lemma in {"bear", "carry", "take", "share", "have", "own"}:
        harm = (
            any(other.lemma in HARM for other in word.subtree()) or word.lower != "responsibility"
        )
        if harm and not is_denied(scene, verb) and not is_hypothetical(verb):
            yield from _lay(scene, subjects(verb), verb, word)
    elif (
        word.dep == "dobj"
        and verb.lemma in {"put", "lay", "place", "pin"}
        and not is_denied(scene, verb)
    ):
        yield from _lay(scene, [*goals(verb, "on", "with", "upon"), *goals(word, "on")], verb, word)


def _responsible(scene: Scene, word: Word) -> Iterator[Verdict]:
    what = [*goals(word, "for")]
    harm = [
        part
        for goal in what
        for part in (goal, *goal.all("poss", "compound", "amod"), *goals(goal, "of"))
        if part.lemma in HARM
        or part.lower in HARM
        or part.lemma in LAPSES
        or part.lemma in {"lose", "delete", "break", "bring", "take"}
    ]
    if not harm or is_denied(scene, word):
        return
    head = word.head
    if is_verb(head):
        if is_negated(head) or is_hypothetical(head):
            return
        yield from _lay(scene, subjects(head), word, harm[0])
    elif is_noun(head):
        found = list(_lay(scene, [head], word, harm[0]))
        # "The team responsible for error budgets was paged": a duty, unless it is told who that is.
        if (head.dep in {"nsubj", "attr"} and head.head.lemma == "be") or (head.dep == "dobj" and head.head.lemma in {"find", "identify", "know"}):
            yield from found


def _culprit(scene: Scene, word: Word) -> Iterator[Verdict]:
    node = word if is_noun(word) else word.head
    if is_denied(scene, word):
        return
    verb = node.head
    candidates: list[Word] = []
    if node.dep in {"nsubj", "nsubjpass"}:
        candidates = _predicates(verb)
    elif node.dep in {"attr", "oprd", "acomp", "xcomp", "dobj"}:
        candidates = subjects(verb)
    elif is_verb(node):
        candidates = subjects(node)
    elif node.dep in {"appos", "ROOT", "conj"}:
        candidates = [*node.all("appos", "conj"), *([verb] if node.dep == "appos" else [])]
    if is_negated(verb):
        return
    if not is_noun(word) and is_noun(node):
        candidates.append(node)
    yield from _lay(scene, candidates, word)


def _predicates(verb: Word) -> list[Word]:
    found = objects(verb)
    for child in verb.all("xcomp", "ccomp", "acl"):
        found += objects(child)
    return [other for word in found for other in conjuncts(word)]


__all__ = ["find_fault", "find_human_error", "find_punitive", "left_edge"]
