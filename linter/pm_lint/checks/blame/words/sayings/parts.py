"""What names in angle brackets stand for in the tables of sayings."""

from __future__ import annotations

PARTS = {
    "own": r"(?:his|her|their|its|his or her)",
    "self": r"(?:himself|herself|themselves|itself)",
    "be": r"(?:is|was|are|were|be|been|being|'s|'re)",
    "have": r"(?:has|have|had|having|'s|'ve)",
    "hard": (
        r"(?:squarely|entirely|solely|fully|firmly|wholly|largely|mainly|primarily"
        r"|ultimately|clearly|exclusively|plainly|completely|mostly|partly|chiefly|alone)"
    ),
    "nothing": (
        r"(?:no|zero|precious little|not the (?:faintest|slightest|foggiest|least"
        r"|remotest))"
    ),
    "not": r"(?:not|n't|never|hardly|barely)",
    # What a person may want.
    "virtues": (
        r"(?:common sense|care|thought|attention|diligence|curiosity|discipline|caution|vigilance"
        r"|foresight|patience|prudence|judgement|judgment|professionalism|interest|competence"
        r"|rigour|rigor|humility|modesty|honesty|courage|initiative|responsibility|respect"
        r"|thinking|concentration|forethought|self-control|restraint)"
    ),
    # What a deed is called that makes a fool of its doer.
    "stupid": (
        r"(?:stupid|thick|dumb|daft|silly|foolish|reckless|idiotic|careless|irresponsible"
        r"|senseless|boneheaded|brainless|crazy|mad|lazy|amateurish|unprofessional|dim|clumsy|rash"
        r"|childish|dangerous|negligent|thoughtless|witless)"
    ),
    "harm": (
        r"(?:(?:\w+ ){0,3}(?:outages?|failures?|incidents?|disasters?|mess|loss|losses|lost"
        r"|crash|crashed"
        r"|damage|breakage|downtime|disruption|chaos|debacle|trouble|corruption|breach|leak|delays?"
        r"|collapse|disappearance|deletion|hours?|minutes?|night|weekend|stop|standstill|silence"
        r"|cancelled|dead|wrong|broken|missing|corrupt|corrupted|doubled?|late|empty|failed|wiped"
        r"|deleted|what happened|it all|all this|fiasco|catastrophe|blackout|misery|shambles))"
    ),
    "laid": r"(?:laid|pinned|blamed|placed|put|dumped|pointed|levelled|heaped)",
}
