"""Words that tie a cause to what came of it."""

from __future__ import annotations

CAUSE_LABELS = frozenset(
    """cause root trigger reason category classification why causes factor factors origin type
    class diagnosis conclusion finding verdict because contributing source rca caused""".split()
)
"""What stands before a colon when a cause follows."""

EFFECTS = frozenset(
    """cause lead trigger let leave mean result make bring take allow break set start begin produce
    wipe knock delete expose contribute lock explain account prevent cost prolong delay turn send
    go reach cut drop block disable affect corrupt introduce create render force put stop play
    provoke spark compound worsen slow keep remain""".split()
)
"""Verbs that have a cause as their subject."""

STATING = frozenset(
    """be confirm classify identify determine conclude attribute find reveal say come put blame
    categorise categorize establish record log label result stem arise originate trace cause write
    settle file book enter code tag register report rate ascribe boil chalk narrow leave
    trigger suspect turn become remain deem list mark show point cite reveal happen occur""".split()
)
"""Verbs with which a cause or a category is given."""

CAUSED_BY = frozenset(
    """of to by due owing from because through after following with as via despite down under
    than""".split()
)
"""Prepositions before a cause."""

AFTER = frozenset("when after because as since once by following due".split())
"""What opens the clause or phrase of a cause behind the harm that it did."""

REPAIRS = frozenset(
    """fix revert rollback hotfix patch mitigation workaround restart failover response
    investigation report message suggestion page""".split()
)
"""Deeds that mend."""

MENDING = frozenset(
    """fix mitigate restore stop resolve avoid prevent repair recover correct revert undo reduce
    relieve unblock contain limit debug diagnose investigate check verify test find help clean
    free protect""".split()
)
"""Verbs of what something is done for when it is part of the response."""

RESPONSES = frozenset(
    """notice report fix revert restore page declare see find confirm announce post join open
    escalate acknowledge detect investigate identify mitigate resolve respond discover spot suggest
    call realise realize ask help verify check look say write observe propose document recover get
    communicate inform tell determine trace recognise recognize stop leave arrive work sleep be
    have receive know think believe come roll restore fail join try
    work suspect conclude decide agree continue analyze analyse inspect look examine monitor watch
    meet wake acknowledge ack review recreate comment compare test
    manage need want offer rollback inform""".split()
)
"""Verbs of response, and of being: a harm that ends or shows then has another cause."""

UNRELATED = (
    *("unrelated", "no effect", "not related", "coincidence", "coincidentally", "independently"),
    *("nothing to do with", "harmless", "at their request", "on request", "as requested"),
    *("at the request", "at his request", "at her request"),
)
"""What says that a deed did no harm."""

LABELS = CAUSE_LABELS | frozenset("fault blame culprit responsible guilty".split())
"""Words of a label that may stand before a colon, however long it is."""

SHIPPING = frozenset(
    """add introduce push merge deploy commit ship release write upload apply roll run create
    publish enter make configure install set submit put insert queue schedule issue launch start
    send activate plug deliver post kick switch""".split()
)
"""Verbs that bring a thing into production."""
