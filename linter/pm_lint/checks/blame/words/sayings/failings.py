"""Sayings for what somebody failed in."""

from __future__ import annotations

BEFORE = r"""
(?:kept|keeps|stayed|remained) (?:quiet|silent|mum)
(?:kept|keeps) (?:it|this|that|the \w+) to (?:himself|herself|themselves|itself)
(?:told|tells|warned|informed|asked|consulted) (?:no one|nobody|no - one|not a soul)
without (?:a|so much as a|one) (?:word|second look|second thought|glance|thought
+|by your leave)
(?:tripped|trips|stumbled) over
skimm?(?:ed|s|ing)? (?:past|over|through)
left (?:\w+ ){1,6}(?:blank|half-done|unfinished|to rot|to its fate|in limbo)
(?:finally|eventually|only(?: then| later)?|at last) (?:got|get|gets) (?:round|around) to
(?:pay|paid|pays|paying) (?:no|little|scant|insufficient) (?:heed|attention|regard|mind)
down (?:the|a) (?:wrong (?:path|track|road|hole|alley)|rabbit hole|blind alley)
(?:chase|chased|chasing|chases|hunt|hunted|hunting) (?:a |the |down )*(?:red herrings?
+|ghosts?|phantoms?|wild goose|wild geese|wrong)
(?:bark|barks|barked|barking) up the wrong tree
on (?:the|a) (?:wrong (?:track|foot|scent|page|footing)|wild goose chase)
(?:minutes|hours|days|weeks|moments|seconds) too late
(?:took|take|taking|takes) <own> (?:eyes?|minds?|foot|feet) off
in the wrong (?:window|terminal|tab|pane|shell|console|session|screen)
(?:none|no one) too (?:soon|carefully|closely)
without (?:so much as|even|ever|bothering|stopping|pausing|taking the time)
(?:walk|walked|walks|walking) (?:away|straight) (?:from the|into)
asleep on (?:his|her|their) watch
"""
"""The person stands before: "kept it to himself"."""
