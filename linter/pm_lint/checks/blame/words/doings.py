"""What programs do, and what only people read: who is meant where a passive names nobody."""

from __future__ import annotations

import re

from pm_lint.pattern import lazy

DONE_BY_PROGRAMS = frozenset(
    """mark report interpret classify flag detect return calculate compute parse identify treat
    close terminate process handle evaluate cache match route count kill evict reschedule retry
    slash rerun re-run replicate render resolve recognise recognize trigger log
    throttle reject garbage-collect""".split()
)
"""Verbs of which a passive without an agent mostly tells what a program did."""

OWED_BY_PROGRAMS = frozenset(
    "slash evict reschedule retry rerun re-run kill replicate throttle reject trigger log".split()
)
"""What "should have been" done by a program."""

MISREAD = frozenset("misinterpret misread misunderstand miscalculate".split())
"""Errors that programs make as well as people."""

READ_BY_PEOPLE = frozenset(
    """graph dashboard chart alert alarm runbook manual message page email mail ticket warning
    notice instruction instructions requirement requirements request documentation procedure
    checklist log plan design note question incident issue report review""".split()
)
"""What is read, marked and closed by people, so that to misread it is theirs."""

RUINING = frozenset(
    """kill lose destroy corrupt damage ruin delete wipe drain steal break compromise exploit leak
    harm affect expose slash erase""".split()
)
"""What "could have been" done in a worse course that was not taken."""

AMISS = lazy(
    r"\b(?:without|w/o) (?:notice|telling|asking|warning|a word|permission|checking|announcing"
    r"|reading|a changelog)\b|\b(?:twice|too early|too late|unannounced|(?:day|week|hour) early)\b"
    r"|\bby (?:mistake|accident)\b|\bin error\b",
    re.IGNORECASE,
)
"""What says of a deed of people outside that it went wrong."""
