"""What authors say of themselves."""

from __future__ import annotations

PLAIN = r"""
(?:my|our) bad
mea culpa
(?:that|this)(?: one)? (?:is|was) (?:entirely |all |fully )?on (?:me|us)(?= ?[.,;!]|$)
(?:i|we) (?:messed|screwed|cocked|fouled|mucked|botched) (?:\w+ )?(?:up|it)
we (?:\w+ )?(?:dropped the ball|let (?:\w+ )?(?:customers|users|you|everyone) down
+|were (?:too |far too )(?:comfortable|complacent|confident|slow|sure|careless|lax|naive
+|optimistic|relaxed|hasty|quick))
none of us (?:\w+ )?(?:checked|noticed|tested|verified|asked|looked|read|thought|saw|remembered
+|realised|realized)
shame on (?:me|us)
"""
"""No person need be named: "my bad"."""
