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
(?:my|our) (?:own )?(?:mistake|oversight|error|fault|blunder|slip)(?= ?[:;.,]|$| was\b)
(?:the )?(?:mistake|oversight|error|fault|blunder) (?:was|is) (?:entirely |all )?(?:ours|mine)
(?:escaped|slipped) (?:me|us|my (?:eye|mind|attention|notice)|our (?:eyes?|minds?|attention|notice))
(?:we|i) (?:\w+ )?(?:ignored|overlooked|misread|misjudged|forgot|neglected|underestimated|skipped)\b
(?:we|i) (?:\w+ )?(?:did not|didn't|did n't) draw the (?:right |necessary |obvious )?conclusions?
(?:we|i) (?:\w+ )?(?:got|had) (?:it|the order|the [\w ]{2,30}) (?:all )?wrong
(?:we|i) would have been (?:right|wise|well advised|better off) to
(?:we|i) take the blame
oops,? (?:\w+ )?(?:the )?wrong
our (?:own )?(?:loose|careless|sloppy|lax|poor|hasty) (?:handling|use|treatment|planning|testing)
(?:we|our (?:team|department|group)) (?:was|were) (?:too |far too |rather )?(?:generous|imprudent
+|hasty|careless|lax|sloppy|complacent)
"""
"""No person need be named: "my bad"."""
