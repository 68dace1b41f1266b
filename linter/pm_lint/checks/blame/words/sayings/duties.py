"""Sayings for what somebody should have done."""

from __future__ import annotations

BEFORE = r"""
and (?:none|nothing) of (?:this|it|that) would have
and (?:this|all this|all of this|none of it|the whole \w+) (?:would|need) (?:not |never )?have
(?:would have done (?:well|better|best)|would better) (?:have|to)
had better (?!than|results|performance|numbers|data|odds|luck|days|throughput|latency)(?:not |have
+ |just |at least )?[a-z]+
(?:was|were) (?:obliged|duty-bound|bound|honour-bound|contracted|paid|sworn|required|instructed
+|told|asked|reminded|expected|advised|free|at liberty|trained|meant|supposed|due) to
+ [\w ,'-]{2,120}(?:,| and| but| yet|;| -) (?:[\w ']+ )?(?:(?:did|had|was|were) ?(?:not|n't)|never
+|neither|chose not|chose to|went ahead|went home|went to|no such|no one did|nobody did|nothing
+ of the|none did|plainly|instead)
(?:is|are) (?:obliged|required|expected|meant|supposed|bound|asked|told) to [\w ,'-]{2,120}(?:,
+| and| but| yet|;| -) [\w ']{2,40}(?:did not|didn't|did n't|had not|hadn't|had n't|no one did
+|nobody did|neither did|never did|failed to|chose not)
needed to (?:have )?\w+[\w ,'-]{0,90}(?:, not|and did not|not after|not afterwards|by now|long ago
+|by then|sooner|earlier|anyway|before \w+ing|here\b|until the|before the|once \w+)
had no (?:business|call|right|cause) (?:to|being|touching|doing|having|running|there|in|on|near
+|\w+ing)
(?:should|ought|could|would)(?: not|n't) have(?= *[,.;)]| *$)
might (?:at least|well|just as well|easily|as well|surely|very well|perfectly well|at the very least
+) have \w+
might have (?:asked|warned|told|checked|looked|read|rung|phoned|paused|stopped|noticed|thought
+|spoken
+|said|left a|allowed|raised|spared|saved|flagged|mentioned|questioned|objected|intervened|stepped
+|waited|consulted|wondered|remembered|guessed|tested|tried|taken|made (?:it|the call|a call)
+|shown|pulled|called|escalated|used|considered)
must (?:surely |really |certainly )?(?:have )?(?:been able to|have seen|have noticed
+|have realised|have realized|have heard)
owed (?:it to|us|the|them|everyone|his|her|their)
could be forgiven (?:much|many|a lot|everything|for \w+)
might be forgiven [\w ,'-]{3,60}but
(?:really|simply|surely|absolutely) had to (?:know|see|notice|check|ask|look)
(?:had|'d) only (?:to|needed to) (?:look|ask|read|scroll|open|check|pick|lift|turn|call|ring|type)
(?:just|only|merely) (?:had|needed) to (?:look|ask|read|scroll|open|check|pick|lift|turn|call
+|ring|type|press|wait|say|follow|compare)
was to have (?!been)\w+
(?:did|does) no such thing
(?:first|best|wisest|only|obvious) (?:move|step|reaction|act|course) (?:should|ought to|would) have
(?:was|were) not (?:his|hers|theirs|her|their)s? to (?:disable|touch|change|delete|close|decide
+|switch|turn|remove)
would(?: have|'ve) (?:had )?only (?:had )?to
had (?:all|every|ample|plenty of) (?:the )?(?:time|opportunity|opportunities|chances?|reason|means
+|information|warning)[\w ]{0,30} to
had (?:the|an|his|her|their) (?:answer|warning|runbook|checklist|fix|solution|phone
+|alert)[\w ']{0,20}
+ (?:in front of|on (?:his|her|their) (?:screen|desk)|before (?:his|her|their) eyes|at hand|to hand)
(?:was|were) (?:well |perfectly |ideally )?in a position to
(?:was|were) under (?:an |the |a |strict |clear )?(?:obligation|orders|instructions?|duty) to
(?:was|were) (?:duty[ -]+bound|bound by \w+|honour[ -]+bound|contractually bound) to
(?:could|might|would|should) (?:reasonably |well |fairly )?have been expected to
had (?:one|a single|only one|just one) (?:job|task)
had (?:it |everything )?in (?:his|her|their) (?:power|hands|gift) to
had to [\w ,'-]{2,90}(?:first|beforehand|in advance)\b[\w ,'-]{0,40}(?:, yet|, but| and (?:did
+ not|didn't|did n't)|; )
had (?:both )?(?:the )?(?:possibility|opportunity|chance|means
+|time)[\w ]{0,20} to [\w ,'-]{2,80}(?:and
+|but|yet) (?:did|didn't|used|took|let)
would(?: have|'ve) had to\b
would (?:only |just |merely )?have (?:only |just )?needed (?:only )?to
(?:was|were) to (?:call|ask|wait|tell|inform|check|stop|get|seek|report|consult|hold|follow|read
+|test)\b[\w ,'-]{0,40}(?:first|beforehand)
(?:was|were) (?:bound|obliged|duty-bound|honour-bound) to (?!happen|fail|break|come|be\b|go|cause
+|occur
+|crash|end|run|surface)\w+
might have compared
"""
"""The person stands before: "had one job"."""

BEHIND = r"""
the (?:only |right |obvious |sensible |decent |proper |wise |correct )?thing for
would(?: have|'ve) been (?:up to|the (?:task|job|duty|turn|responsibility|role|place|part|business
+|work) of|incumbent (?:up)?on|for (?=(?:the|an?|our|his|her|their)\b)|right for|wise of|easy for
+|simple for|trivial for|only fair of|child's play for|no trouble for|no effort for|courteous of
+|prudent of|decent of|better of|best for|better for|wiser for|safer for)
(?:was|is) for (?=(?:them|him|her|the [\w -]{3,30}) to\b)
practice would(?: have|'ve) been for
would(?: have|'ve) (?:cost|taken) (?=[\w -]{2,40} (?:nothing|a minute|seconds|a moment|a second
+|no time|no more than|less than|only|\w+ seconds|\w+ minutes?|little|a phone call|one))
nothing would(?: have|'ve) been (?:easier|simpler|more natural) for
(?:was|is) (?:wanted|needed|expected|required|demanded|called for) (?:from|of)
what (?:you|one|we|anyone)(?:'d| would| may| might| can| could)? ?(?:have )?expect(?:ed|s)?
+ (?:from|of)
from (?=[\w -]{3,50} (?:you|one|we) (?:may|might|can|could|would|should) expect)
(?:one|you|i|we) would(?: have|'ve) (?:thought|expected|hoped|assumed|imagined) that
how hard (?:can|could) it (?:be |have been |really be )?for
no excuse for
(?:how|why) (?:on earth |in the world |ever |the hell )?(?:could|can) (?=[\w -]{3,40} (?:not|n't)\b)
would it have (?:hurt|killed|been too much for|been so hard for|been asking too much of|cost)
(?:proper|correct|right|normal|usual) (?:thing|course|procedure|practice|move|conduct) would(?: have
+|'ve) been
(?:was|would have been) (?:the least|the minimum)
(?:what was|what would have been) (?:wanted|needed|required|called for) (?:was|from)
(?:with|after|by) (?:one|a|a single|a simple|a quick|a little|a short|a bit of|some|two minutes of
+|five minutes of) (?:\w+ )?(?:glance|look|call|phone call|message|question|check|test|mail|e-mail
+|word|click|read|search|care|thought|attention|patience|reading
+|testing)[\w ']{0,40}, (?=[\w -]{2,40}
+ would(?: have|'ve))
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
(?:it )?(?:is|was) the (?:duty|job|task|business) of (?=(?:a|the|an|any|our)\b)
on the duty list of
^had (?:but|only|just|even|at least) (?:one|any|someone|anyone|somebody|anybody|a single)
had (?:anyone|anybody|someone|somebody|any one|one) (?:of|in|on|at|from) (?:the |our |those |them )?
+[\w' -]{2,30} (?!been\b)(?:so much as |even |ever |only |just )?\w+(?:ed|en|read|seen|thought
+|told)\b
^if (?=[\w' -]{3,50} would(?: have|'ve) (?!been\b))
(?:was|is|were) open to (?=the\b[\w' -]{3,30} to\b)
"""
"""The person stands behind: "the right thing for"."""

ANY = r"""
(?:the )?least (?:one|we|you|anyone|that [\w -]{2,30}|[\w -]{3,30}) (?:could|can|might|may) (?:have
+ )?(?:expect|expected|ask|asked|do|done|hope|say|said)
(?:call|phone call|glance|look|message|word|mail|e-mail|email|check|test|question|note|review
+|reminder
+|heads-up|warning|handover|visit|second look|second opinion|pause|click|search|restart|hint|ping
+|signature|objection|veto|announcement|dry run|rehearsal) (?:by|from|of|on the part of)
+ [\w ,'-]{3,60} would(?: have|'ve) (?:\w+ly )?(?:spared|saved|prevented|avoided|caught|shown|told
+|revealed|sufficed|been enough|been sufficient|stopped|kept|helped|exposed|uncovered|averted
+|avoided
+|shortened|done|made|cut|settled|cleared|warned|been)
with (?:a (?:bit|little) (?:more |of )?|some |more )(?:patience|care|attention|thought|caution
+|experience
+|interest) (?:\w+ ){0,4}would
(?:would expect|may expect|can expect|prudent|careful|competent|certified|conscientious|seasoned|any
+ handbook|textbook)\b[\w ,'-]{3,140}\b(?:this one|ours|but he|but she|but they) (?:did|should
+|had|has)
+(?: not|n't)
why (?:the|a|an|our|no ?one|nobody|he|she|they)\b[\w ,'-]{3,120} (?:is|was|remains?) (?:hard to
+|difficult
+ to|beyond|a mystery|inexplicable|incomprehensible)
"""
"""The person stands on either side: "the least the crew could have done"."""
