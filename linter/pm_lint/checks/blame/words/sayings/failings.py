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
(?:let|lets|letting) [\w' -]{2,70} (?:run out|lapse|expire|pass|go by|slip|slide|stand open
+|ring out|go
+ unanswered|rot|gather dust|drop)\b
left [\w' -]{2,40} (?:on|off|open|running|unlocked|enabled|disabled|switched \w+|plugged in
+|unplugged
+|blank|untouched|unread|unanswered|half[ -]\w+|undone|unfinished|unguarded|unattended|active)
+(?= ?[.,;]|$| (?:after|over|for|when|all|and|in spite|although|though|until|during|while|by))
(?:did|does|do|had|has|have) neither\b
(?:asked|read|told|said|saved|wrote|reported|informed|warned|called|consulted|notified)
+ (?:(?:it|them|him|her|the \w+|the \w+ \w+) )?(?:nothing|nowhere|nobody|no one|no - one|neither)
took none (?:of \w+ )?(?:seriously|into account)
(?:each|both|all|either) (?:of them |of the \w+ )?(?:left|leaves|leaving|leave) it to the others?
(?:went|gone|goes|left) (?:home|on holiday|to lunch|to bed|for lunch|on leave) (?:with|without|and
+ left|the same|before|while|in the middle)
with the (?:\w+ ){1,3}still (?:on|off|open|running|disabled|muted|attached|mounted)
(?:eyes?|gaze|glance) (?:slid|slipped|wandered|passed|skipped|glided) (?:past|over|off)
(?:hung|hangs|hang) up on
thereby (?:lost|loses|broke|breaks|deleted|deletes|missed|misses|overwrote|overwrites|cut|cuts|took
+|takes|wiped|wipes|killed|kills)
got (?:it |this |that |everything |\w+ )?wrong
messed (?:this|it|that|everything|things) up
(?:hand(?:ed|s) it in|went on|carried on|pressed on|pushed on|went ahead|pressed ahead|carried out)
+ regardless
dismiss(?:es|ed) (?:the |it |this |that |them )?[\w ]{0,40}as (?:a |an )?(?:\w+ )?(?:noise|glitch
+|duplicate|false|browser|user|known|test|flake|blip|hiccup|problem|joke|prank|spam|coincidence
+|error
+|nothing|irrelevant|harmless|fluke|artefact|artifact)
clos(?:es|ed) (?:the |it |this |that |them )?[\w ]{0,30}as ["'“]?(?:a |an )?(?:\w+ )?(?:noise
+|duplicate|false|user|known|resolved without|test|flake|spam|irrelevant|harmless|works as)
(?:kept|keeps) (?:the|it|this|that|his|her|their) [\w ]{2,30} to (?:himself|herself|themselves
+|itself)
(?:not|n't|never|hardly|without) so much as (?:look|glance|read|ask|open|touch|blink|reply
+|bother)\w*
(?:dropped|forgot|omitted|missed|lost) (?:a|one|the) (?:slash|digit|zero|dot|comma|letter|line|minus
+|sign|space|quote|bracket)
(?:one|a) (?:slash|digit|zero|dot|comma|letter|line|place|row|column|field|page) too (?:few|many
+|far|low
+|high|short|long)
(?:sent|sends) [\w ]{2,40} (?:round in circles|to the wrong|on a wild goose chase
+|from pillar to post)
(?:skims?|skimmed) the (?:summary|title|headline|diff|text|mail|notes)
(?:has|have|had) let it be\b
(?:picked|picks|took|used|uses|uploaded|loaded|mounted|sent|applied|inserted) (?:last
+ (?:week|month|year|quarter|night)|yesterday)'s
against (?:the |his |her |their |our )?(?:explicit |express |clear |standing |written )?(?:advice
+|orders?|instructions?|rules?|procedure|policy|wishes|warnings?|objections?|protocol|checklist)
(?:disobeyed|disobeys|defied|defies)\b
tampered with
double-?booked
(?:in|from|through) the window of the (?:live|production|prod)
(?:rubber-?stamp(?:ed|s)?|nodded through|signed blindly)
(?:was|were|is) (?:never|not) (?:blocked|removed|informed|told|renewed|checked) by
(?:put|puts|entered|enters|typed|types|keyed|keys) (?:in )?(?:\d[\w.,]*|a \w+) (?:for|instead of
+|in place
+ of|where)
(?:ordered|bought|shipped|booked|sent|dialled|rang|called|typed|keyed|gave out|handed out|picked
+|read
+|edited|mounted|opened|closed|pulled) the wrong
(?:over|beyond) the (?:stop|limit|line|deadline) (?:although|though|in spite|despite)
(?:without (?:a|any) )(?:word|second|ticket|review|check|test|permission|announcement|reason)\b
in spite of (?:the |his |her |their |our |four |three |two |several |repeated |all |many |clear )*
+(?:reminders?|warnings?|hold|ban|advice|notice|rule|sign|instructions?|protests?|objections?|mails?
+|e-mails?|memo|policy|freeze|alarms?|alerts?)
(?:had|has) (?:simply |just |quietly )?(?:stopped|ceased|given up) (?:reading|checking|looking
+|watching
+|testing|monitoring|reviewing|answering|asking|listening)
(?:gave|handed|passed) out the wrong
(?:plugged|connected|cabled|wired|patched) (?:the|it|his|her|their|a) [\w ]{2,40} (?:into
+|to) the (?:wrong
+|mains|live|other)
took (?:no|little|scant) (?:heed|notice|account) of
(?:fell|falls) for (?:the|a|an)\b
(?:knew|had known|has known) (?:about |of )?(?:it|this|that)[\w ,'-]{0,40} and (?:said|did
+|told) (?:nothing
+|no one|nobody)
"""
"""The person stands before: "kept it to himself"."""

ANY = r"""
having (?:mis(?!sed the (?:page|call))\w+|forgotten|overlooked|confused|ignored|skipped|mixed up)
not (?:heeding|reading|checking|asking|looking|listening|noticing|comparing|realising|realizing
+|testing|verifying)\b[\w ,'-]{2,60},
without (?:intending|meaning|wanting|wishing) (?:to|it)\b
none of (?:them|the [\w ]{3,20}|whom) (?:said|wrote|checked|opened|asked|read|told|noticed|reported
+|called|answered|looked|reacted|raised|spoke|questioned|tested|compared)
not one of (?:the|them|those|our) [\w ]{0,24}(?:opened|checked|asked|read|told|noticed|reported
+|called
+|answered|looked|reacted|raised|spoke|questioned|tested|compared|thought|picked)
labell?ed [\w ]{3,40} with the labels? of
"""
"""The person stands on either side: "not reading the banner, the clerk …"."""

BEHIND = r"""
it escaped (?=[\w' -]{3,40}(?:that|how)\b)
"""
"""The person stands behind: "it escaped the reviewer that …"."""

PLAIN = r"""
none of (?:them|the (?:two|three|four|five|six|seven|eight|\w+ (?:people|engineers?
+|operators?))[\w ]{0,20})
+ (?:said|wrote|asked|read|told|spoke|thought|raised|questioned|looked|objected|rang|phoned)
"""
"""Says by itself that nobody did it."""
