"""Sayings for what somebody should have done."""

from __future__ import annotations

BEFORE = r"""
and (?:none|nothing) of (?:this|it|that) would have
and (?:this|all this|all of this|none of it|the whole \w+) (?:would|need) (?:not |never )?have
(?:had better|would have done better|would better) (?:have|to)
(?:was|were) (?:well |perfectly |ideally )?in a position to
(?:was|were) under (?:an |the |a |strict |clear )?(?:obligation|orders|instructions?|duty) to
(?:was|were) (?:duty[ -]+bound|bound by \w+|honour[ -]+bound|contractually bound) to
(?:could|might|would|should) (?:reasonably |well |fairly )?have been expected to
had (?:one|a single|only one|just one) (?:job|task)
had (?:it |everything )?in (?:his|her|their) (?:power|hands|gift) to
"""
"""The person stands before: "had one job"."""

BEHIND = r"""
the (?:only |right |obvious |sensible |decent |proper |wise |correct )?thing for
(?:right|sensible|proper|wise|correct|obvious|natural) (?:step|move|course|reaction|response
+|choice|practice|order|call) for
should(?: <not>|<not>)? have been (?:clear|obvious|apparent|evident|plain|familiar
+|second nature) to
would(?: <not>|<not>) have (?:hurt|killed|harmed|cost|been too much for|been beyond
+|been asking too much of|been too much to ask of)
would it have (?:hurt|killed|been too much to ask of|been so hard for|cost)
nothing (?:had |would have )?(?:stopped|prevented|kept|hindered|stood in the way of)
nothing to (?:stop|prevent|keep|hinder)
were it not for
had it not been for
if it (?:had not|hadn't|had n't|were not|weren't|was not|wasn't)(?: been)? for
"""
"""The person stands behind: "the right thing for"."""
