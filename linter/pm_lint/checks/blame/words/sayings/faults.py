"""Sayings for where the fault lies."""

from __future__ import annotations

BEFORE = r"""
to whom we owe (?:this|all|these|the (?:whole|outage|mess|night|loss))
(?:owe|owes|owed) (?:us|everyone|the \w+|our \w+) (?:an explanation|an apology|answers)
(?:got|gets|landed) us in(?:to)? (?:this|that|trouble|hot water)
(?:must|has to|have to|will have to|should|will|needs to) (?:now )?answer for
(?:not|n't) off the hook
(?:is|are|was|were) the ones? to blame
(?:is|are|was|were) (?:behind|the author of|the authors of) (?:the|this|all this|our) (?:mess
+|outage|disaster|trouble|failure|breakage|chaos|incident)
(?:has|have|had) (?:this|it|that|the \w+) on (?:his|her|their|its) (?:hands|record|slate)
(?:brought|bring|brings) (?:this|it|that|all this|all of this) (?:on|upon|down on) <self>
(?:is|are|was|were) (?:to be|being) blamed
(?:fingerprints|handwriting|name|paw prints|pawprints|signature)(?: is| are| was
+| were)?(?: written| stamped)?(?: is| are| was| were)? all over
(?:carry|carries|carried|carrying) the can
(?:take|takes|took|taking|taken) the (?:blame|rap|fall|flak)
on <own> conscience
only <self> to (?:thank|blame)
(?:nobody|no one|no - one) but <self> to (?:thank|blame)
<have> (?:a lot|much|plenty|a great deal|something) to answer for
<have> (?:some|a lot of|plenty of) explaining to do
(?:let|letting|lets) (?:the (?:side|team|rest of|whole)|everyone|everybody|us|customers
+|our users|the company)[\w ]{0,24} down\b
(?:dropped|drops|landed|lands) us in it
hands (?:are|were) not clean
<be> the (?:root|source) of (?:the|this|all|our) (?:trouble|problem|evil|mess|disaster)
(?:brought|bring|brings|bringing) [\w ]{2,30}(?:up|down )?on (?:himself|herself|themselves
+|itself)
(?:has|have) (?:it|this|that|everything) (?:all )?on (?:his|her|their) (?:conscience|head|plate)
(?:should|must|ought to|has to|have to|needs? to) (?:own up|face up|be ashamed|hang (?:his|her
+|their) heads?|bear the (?:blame|cost|consequences))
(?:deserves?|earned|deserved
+|merits?) (?:all |most of |the lion's share of |the bulk of |every bit of |full )?(?:the |our |
+any )?(?:blame|flak|criticism|condemnation|scorn|our anger|the wrath)
(?:stands?|stood) (?:accused|condemned|convicted|guilty)
(?:is|was|are|were|pleaded|pleads|plead) (?:\w+ly )?guilty (?:of|as charged|for|here|party)?
(?:has|have|had) (?:blood|egg) on (?:his|her|their)
(?:has|have|had|with) (?:only|no one but|nobody but) (?:himself|herself|themselves|itself) to
(?:stamp|name|signature|fingerprints?|handwriting|mark) (?:is|was|are|were
+|stands?) (?:all )?(?:on|over
+|under|below) (?:this|the|that|every|all this) (?=<harm>)
(?:has|have|must|will have|should|will|ought) (?:to )?(?:now )?(?:stand|answer|pay|account) for
+ (?:it|this|that|what|the (?=<harm>))
brought [\w ]{3,40}(?:up)?on (?:us|everyone|our|the company|the users|customers)
(?:owned|owns|own|owning) up to
confess(?:ed|es|ing)?(?: to)? (?:having |to )?(?:caus|break|broken|delet|push|run|pull|the |it\b
+|every)
(?:admitted|admits) (?:to )?(?:being|having (?:caus|brok|delet|start|forgot|skip|pull|push)|causing
+|breaking|his (?:fault|mistake|error|part|guilt)|her (?:fault|mistake|error|part|guilt)
+|their (?:fault
+|mistake|error|part|guilt))
(?:had|has|have|having) (?:a|their|his|her|its) (?:\w+ )?(?:hand|share|part|finger|fingers) in
+ (?:the |this |that |our |it |bringing |causing )?(?=<harm>)
(?:played|plays) (?:a|its|his|her|their) (?:\w+ )?(?:part|role) in (?:the |this |that |our |bringing
+|causing |breaking )?(?=<harm>)
<be> (?:as|just as|equally|no less|every bit as|at least as|all) (?:guilty|culpable|much to blame
+|responsible for (?=<harm>)|to blame|much at fault)
<be> (?:\w+ly )?(?:complicit|culpable|(?:answerable|liable) for (?:the |every |all |this |that
+ |our |any |what )(?=<harm>|\w+ of th)
+|blameworthy|implicated|accessory|an accomplice|accomplices|co-responsible|chargeable)
did (?:this|that|it|all this) to (?:us|everyone|our|the users|customers|itself|themselves)
(?:brought|took|put|drove|dragged|forced|threw) (?!up\b|back\b)[\w' -]{2,40} (?:to (?:its|their|our)
+ knees|to a standstill|to a halt|to a stop|into the (?:ground|wall|abyss|ditch|dark))
(?:carry|carries|carried|bear|bears|bore|share|shares|shared|shoulder|shoulders|shouldered|have|has
+|had|take|takes|took|accept|accepts|accepted|deserve|deserves|deserved)\b[\w ]{0,30}\b
+(?:responsibility|blame|guilt|fault|liability|culpability|accountability) (?:for|in) (?:\w+ )?
+(?:the |this |that |our |every |all )?(?=<harm>)
(?:carry|carries|carried|bear|bears|bore|share|shares|shared|shoulders?|shouldered|have|has|had|take
+|takes|took|deserves?|deserved) (?:the|a|an|his|her|their|its|most|much|part|some
+|all)\b[\w' ]{0,20}
+(?:share|part|portion|bulk|brunt|weight|most|half|third|lion's share|rest|much|all|some|burden) of
+ (?:the |this |that |our )?(?:blame|guilt|fault|shame|responsibility for)
(?:did|done) (?:the|this|that|all the|most of the|real|lasting) (?:damage|harm)(?= ?[.,;]|$)
only (?:himself|herself|themselves|itself) to (?:thank|blame|reproach)
(?:ruined|wrecked|spoilt|spoiled|cost us|robbed us of) (?:our|the|everyone's
+|a whole) (?:\w+ )?(?:night
+|day|weekend|week|quarter|launch|christmas|holiday|evening|morning|release|month|reputation)
(?:was|were|is|are|got|been) (?:found|proven|proved|declared|judged|held|pronounced
+|deemed) (?:guilty
+|responsible|liable|at fault|culpable|wanting|to be at fault|to be responsible|to be the cause
+|to blame)
(?:is|was|are|were) (?:the|a) (?:weak(?:est)? link|bad apple|rotten apple|root of (?:the|all) evil
+|spanner in the works|fly in the ointment|single point of failure)
owes? (?:an|us an|everyone an|the [\w ]{2,20} an) (?:apology|explanation|answer)
(?:is|was|were|are) the (?:originators?|author|authors|cause|initiator) of (?:the |this
+ |our )?(?=<harm>
+|short)
brought (?:this|it|all this) about\b
without whom (?:the|we|all|everything|nothing)\b[\w ]{2,40}would(?: have|'ve)
"""
"""The person stands before: "carries the can"."""

BEHIND = r"""
pin (?:this|it|that|the \w+)(?: one)? (?:squarely )?on
(?:chargeable|ascribable|imputable) to
(?:perpetrators?|villains?|sinners?|root of (?:the|all) evil)[\w ]{0,40} (?:sits?|sat|lives?
+|works?|is|was|are|were)(?: to be found)?(?: in| at| on| with)?
the ones? to blame (?:is|are|was|were)
(?:fault|blame|guilt) (?:\w+ )?(?:is|was|lies) on the (?:side|part) of
(?:fault|blame|guilt)[\w ,-]{0,40} (?:is|was|are|were|has been|must be
+|should be) (?:to be )?(?:shared|split|spread|divided)[\w ]{0,12} (?:by|between|among|over
+|across)
(?:rest|remainder|most|bulk|lion's share|part)(?: of (?:it|the \w+))? (?:lies|rests) with
(?:verdict|finding)[\w ]{0,24} (?:is|was) against
(?:owe|owes) (?:this|it|the whole|all this|these)[\w ]{0,24} to
(?:thanks|courtesy) (?:solely |entirely |only )(?:to|of)
(?:is|are|was|were|be|sits|falls) (?:all |squarely )?on the (?:heads?|shoulders|conscience) of
(?:the )?(?:ones?|people|person|man|woman) who (?:caused|did|broke|started) (?:this|it
+|all this|the \w+) (?:is|are|was|were|sits?|works?) (?:sitting |found |working )?(?:in|at|on)
liability (?:rests|lies|sits|falls) (?:with|on)
(?:goes|go|is|comes) (?:on|to|onto) the account of
at the (?:bottom|root|heart) of (?:the whole|this|it all|all this|the)\b[\w ]{0,24} (?:is|was
+|stands|sits|are|were)
if there (?:is|was) a (?:culprit|villain|guilty \w+)[\w ,'-]{0,20} (?:it|that) (?:is|was)
whose (?:fault|doing|mistake|blunder|idea) (?:it|this|that|all this) (?:is|was)
fingers? (?:points?|pointed|is pointing|are pointing) (?:<hard> )?(?:at|to|towards?)
responsibility[\w ,'-]{0,60} falls (?:<hard> )?on (?=[\w ]{3,40} alone)
(?:culprits?|guilty|offenders?|guilty ones) (?:sit|sits|sat|work|works|worked|can be found
+|were found|are to be found|is to be found) (?:in|at|on|among)
(?:culpable|guilty|responsible) part(?:y|ies)[\w ,'-]{0,60} (?:is|was|are|were)
(?:must|can|could|may|has to|have to|should|is|are|was|were|be) (?:largely |mainly |all
+ |only )?(?:put down|chalked up|attributed|ascribed|down) to
if (?:there (?:is|was) )?any(?:one|body)\b[\w ,'-]{0,40} (?:it|that) (?:is|was|would be|'s)
(?:you|we|one|everyone|users|they) (?:can|could|may
+|have) (?:only )?(?:to )?thank (?=[\w' -]{2,60} for
+ (?:the |this |that |a |an |our |another )?(?:<harm>|lost|short))
(?:sole|real|true|actual) author of (?:the|this|our) \w+
ownership (?:of|for) (?:the|this) (?:failure|outage|incident|mess|loss
+|disaster)[\w ]{0,20} (?:sits?|lies?|rests?|is) (?:with|on)
not the (?:\w+ ){1,3}but the (?:man|woman|person|people|one|ones|engineers?) (?:who|that)
(?:can|could|must|has to|have to|may|should|can only) be <laid> (?:<hard> )?(?:at the (?:door
+|feet) of|on|with|at)
(?:blame|fault|guilt|culpability|responsibility)[\w ,'-]{0,60} (?:rests?|lies?|falls?|sits?
+|lands?|lay|fell|sat|rested|belongs?|belonged|goes|went) (?:<hard> )?(?:with|on
+|at the (?:door|feet) of|to)
responsibility for[\w ,'-]{0,60} (?:rests?|lies?|falls?|sits?) <hard> (?:with|on)
(?:fingers? of blame|blame finger) (?:points?|pointed) (?:\w+ )?(?:at|to)
(?:culprits?|guilty part(?:y|ies)|offenders?|culpable party|sinner|villain) (?:here
+ |in this \w+ )?(?:is|was|are|were|turned out to be|proved to be)
(?:nobody|no one|no - one) (?:but|other than|else than|except)
(?:who|whoever) (?:broke|caused|brought|crashed|killed|took|deleted
+|did)[\w ,'-]{0,60} the answer (?:is|was)
(?:<harm>|this|that|it|trouble|problem|misfortune)[\w ,'-]{0,30}\b(?:entirely |wholly |purely
+ |largely |all )?of
+ (?:[\w-]+ ){0,3}[\w-]+(?:'s
+|s') (?:own )?(?:making|doing)
has (?:[\w-]+ ){0,4}[\w-]+(?:'s|s') (?:name|fingerprints|signature|handwriting) (?:all over|on
+|written)
fingers? of suspicion (?:\w+ )?(?:points?|pointed)
(?:who|whose|on whose)\b[^?:]{0,60}(?:to blame|fault|responsible|guilty|doing|head|culprit
+|accountable|did it|caused|broke|made|crashed|lost|stop|screwed
+|answerable)\b[^?:]{0,40}[?:] (?:on the heads? of )?
(?:culprits?|sinners?|offenders?|guilty|villains?|wrongdoers?|perpetrators?
+|saboteurs?)\b[\w ,'-]{0,40}:
(?:one|ones|person|people|party|man|woman) to blame[\w ,'-]{0,60} (?:is|was|are|were)
look no further than
do(?: not|n't) look at [\w ,'-]{2,40}, look at
(?:trail|tracks|all roads|scent|evidence|all the evidence) (?:leads?|led|points?
+|pointed) (?:straight |directly |back |clearly )?(?:to|at|towards?)(?: the (?:desk|door|office
+|account|keyboard|terminal) of)?
verdict[\w ,'-]{0,30} (?:is|was|goes|went|falls|fell) against
(?:split|splits|share|shares|shared|divide|divides|divided|apportion|spread|spreads
+|split up) (?:the|this) (?:\w+ )?(?:blame|fault|guilt)
(?:blame|fault|guilt|responsibility for [\w ]{2,30}) (?:is|was|are|must be|has to be|should be
+|can be) (?:to be )?(?:shared|split|divided|spread|distributed|borne|carried
+|shouldered) (?:\w+ly )?(?:by|between|among|over|across)
(?:chargeable|ascribable|imputable) to
root of (?:the|this|all|our) (?:\w+ )?(?:evil|trouble|problem|mess|matter
+|misery)[\w ]{0,20} (?:sits|lies|lay|sat|is|was) (?:in|with|at|within)
(?:culprits?|guilty|offenders?|perpetrators?|sinners?|villains?)[\w ]{0,40} (?:sits?|sat|works?
+|worked|can be found|is found|are found|is sitting|are sitting|hides?|hid|lurks?) (?:in|at|on
+|among|within)
(?:who|that) (?:caused|did|broke|started) (?:this|it|all this)[\w ]{0,10} (?:is
+|are) sitting (?:in|at|on)
if any(?:one|body)\b[\w ,'-]{0,50}, (?:then|it is|it was)
^(?:please )?(?:pin|blame|lay|hang|chalk|put) (?:this|that|it|this one|that one|all of (?:this
+|it)|all this|the (?:\w+ )?(?:outage|mess|blame|loss|incident
+|failure)) (?:down |up )?(?:squarely )?(?:on|to|at the door of)
(?:no thanks|thanks a lot|thank you very much|well done|congratulations|bravo|kudos
+|hats off),? (?:\w+ )?(?=(?:to )?[\w ]{3,40}(?:for (?:this|the|another|a) (?:mess|outage|night
+|weekend|lost|ruined|wasted)))
owe (?:this|all this|the|our|that) [\w ]{0,20}(?:outage|mess|day|night|weekend|incident|failure
+|loss|downtime|trouble|disaster|misery)[\w ]{0,10} (?:entirely |solely |only |all )?to
(?:have|has) [\w ]{3,40} to thank for (?:a|the|this|our|another|that) [\w ]{0,20}(?:without|lost
+|ruined|wasted|dead|sleepless|mess|outage|downtime|trouble|misery)
(?<!back )because of (?:the |our |those |some )?(?:people|folks|guys|friends|colleagues|gentlemen
+|ladies
+|gang|lot|crowd|chaps|clowns|geniuses|heroes) (?:in|at|from|on|over|of)
thanks to our (?:friends|colleagues|wonderful|dear|lovely|brilliant|heroes|geniuses|esteemed|beloved
+|clever|gifted|own|good|great|excellent|expert|oh-so)(?=[^.]*\b(?:no|nobody|nothing|without|lost
+|down|dark|offline|outage|wasted|ruined|broken|failed|sleepless|wiped|gone|could not|couldn't)\b)
^(?:sole |overall |full |entire |ultimate |final |main |primary |moral )*(?:responsibility|blame
+|fault
+|guilt|liability|culpability|accountability) for [\w ,'-]{0,60}:
^(?:damage|harm) (?:done|caused) by\b
(?:blame game|whodunit|mystery|search for the culprit|guessing|hunt for the culprit
+|riddle)[\w ]{0,20}
+ (?:is|was) (?:over|solved|closed)\W+(?:it|the answer) (?:is|was)
weak(?:est)? (?:link|point|spot)(?: here| in (?:the|this) \w+)? (?:is|was|sits?|sat|proved to be)
source of (?:the|all|our|this) (?:trouble|problem|evil|mess|outage|error|misery|chaos)[\w ]{0,20}
+(?::|is|was|are|were)
has (?:one|a|only one|just one) (?:\w+ )?name(?: on it| to it)?\W+(?:and )?(?:that|it)(?: is| was
+|'s)
brought about by (?=(?:the|our|a|an|one|two|his|her|their)\b)
credit for (?:the|this|that|our) (?:\w+ ){0,2}(?:<harm>)[\w ,'-]{0,40} (?:goes|belongs|is due
+|must go)
+[\w ,'-]{0,40} to
(?:without|lost|dead|broken|offline|dark|empty|missing|failed|ruined|wasted|sleepless|down|outage
+|no (?=\w+)|zero)\b[\w ,'-]{0,60}\b(?:courtesy of|brought to you by|compliments of
+|with the compliments
+ of)
(?:one|ones|person|people|man|woman|team|crew|party|folks|guy|guys) (?:that |who |whom )?(?:we
+|you|one
+|users|everyone) (?:have to|must|can|should|may|ought to|need to) (?:reproach|blame|thank|curse
+|scold)[\w ,'-]{0,60} (?:is|are|was|were)
(?:reproach|blame|curse) for (?:the|this|that|a|our) [\w ]{2,40} (?:is|are|was|were)
(?:outage|incident|disaster|mess|failure|crash|debacle|blackout) (?:was |is |of |entirely )*(?:made
+|manufactured|produced|home-made|brewed|born|cooked up|concocted) (?:in|at|by)
who[\w ,'-]{3,80}, (?:the|our|my|your) (?:answer|man|woman|culprit) (?:is|was)
culpable part(?:y|ies)[\w ,'-]{0,140} (?:is|was|are|were)
^that [\w ,'-]{3,140} (?:is|was) (?:squarely |entirely |solely |purely |wholly |largely |all
+ |clearly
+|simply |plainly )(?=[\w -]{2,40}(?:'s|s'|s '|'s) (?:own )?(?:responsibility|fault|doing|work
+|making
+|mistake|achievement|handiwork))
(?:hold|holds|held|holding) (?=[\w' -]{2,50} (?:responsible|accountable|answerable|liable
+|to account)
+(?: for\b|[.,;]|$))
(?:(?:we|i|everyone|everybody|they|all) (?:now |already |all |well )?(?:know|knows|knew)
+|it is (?:clear
+|obvious|plain|established)) (?:who|whom) (?:to blame|is to blame|did it
+|was to blame|is responsible|was responsible|broke it|caused it)\W+
(?:no one|nobody|none|no - one) (?:else )?to (?:blame|thank|reproach) (?:but|except|other than)
(?:one|ones|person|people|party|parties|man|woman) at fault[\w ]{0,20} (?:is|are|was|were)
if any(?:one|body)\b[\w ,'-]{3,90} (?:it|that) (?:is|was|would be|'s)
it (?:is|was) (?!not |no |nobody|n't)(?:entirely |solely |purely |all )?(?=[\w' -]{2,40}(?:'s|s'
+|s ') (?:own )?(?:doing|fault
+|making|mistake|blunder) (?:that|which)\b)
(?:is|was|are|were) (?:all |entirely |solely |wholly |largely |mainly |in (?:equal|large|good
+|no small)
+ parts? )?the (?:fault|doing|handiwork) of
(?:trace[sd]?|tracked|tracks|followed|leads?|led|goes|go) (?:straight |all the way
+ |directly )?back to
+ (?:a single|one|one particular|the same) (?=\w)
(?:finger|fingers|arrow|arrows|needle|compass|signs?|everything|logs?|evidence|clues?|traces?)
+ (?:clearly |all |plainly |squarely |firmly )?(?:points?|pointed|points straight
+|pointing) (?:<hard>
+ |straight |directly )?(?:at|to|towards?) (?:the |our )?(?=[\w -]{2,30}(?:team|crew|engineer|squad
+|desk|shift|lead|group|people|folks|guys))
(?:shame|disgrace|a plague|woe|curses?) (?:on|upon|be upon) (?=\w)
(?:who|whom) do we (?:have to )?(?:thank|blame)[^?]{0,60}\?
^guilty\b[\w ,'-]{0,40} (?:is|are|was|were)\b
culprits? (?:has been|have been|was|is|were) (?:quickly |soon |now )?found\b
(?:see|sees|saw|find|finds) (?:the )?(?:main |greatest |greater |full |all |whole )?(?:guilt
+|fault|blame
+|responsibility) (?:with|in|on)
^to blame (?:is|are|was|were)\b
(?:everything|it all|all of it|all this|the whole thing) (?:comes|came|boils|boiled|goes) (?:back )?
+(?:down )?to (?=(?:the|a|an|our|one)\b)
(?:share|part|portion|bulk) of (?:the )?(?:guilt|blame|fault) (?:falls|lies|goes|rests|belongs|is)
+[\w ]{0,10} (?:to|with|on)
at the (?:origin|root|bottom|heart|start) of (?:the|all|this) (?:evil|trouble|mess|misery|affair
+|disaster) (?:sits|is|was|stands|lies)
(?:has|have|had) to thank (?=[\w' -]{3,60} for (?:it|this|that)\b)
who is (?:liable|responsible|to blame|guilty|at fault)[^?]*\?
(?:goes?|go|is|are) on the (?:cap|tab|bill|slate|account) of
(?:is|was|are|were|has been) (?:to be )?blamed on
culprit[\w ,'-]{0,40}(?:found|is|was)[\w ,'-]{0,30}: (?:it|this|that) (?:is|was)
none other than
"""
"""The person stands behind: "the finger points at"."""

ANY = r"""
(?:prime|main|chief|only|number one) suspects?
(?:charge|accusation|allegation|case|suspicion|verdict)(?: \w+)? (?:against|that) [\w' -]{3,60}
+ (?:stands|holds|is true|is proven|is proved|was upheld|holds up|sticks|is justified
+|is well founded
+|is confirmed|proved true)
(?:has|have|was|were|stands?|stood) (?:been )?convicted
(?:their|his|her) (?:deploy|change|commit|code|box|service|push|bug|server|mess
+|cluster), (?:their|his
+|her) (?:outage|problem|mess|fault|incident|bug|night)
(?:person|people|man|woman|one|ones|mind|minds|brain|brains|genius|geniuses|hero|heroes|mastermind
+|masterminds|artist|artists|team|crew) behind (?:the |this |that |our |all |it )*(?=<harm>)
"""
"""The person stands on either side: "the genius behind this mess"."""

PLAIN = r"""
theirs (?:is|was) the (?:failure|fault|blame|bill|mistake|guilt|error|shame)
(?:the )?(?:failure|fault|blame|mistake|guilt|error|shame) (?:is|was) (?:all |entirely )?theirs
we (?:had|have|got|found|caught) our (?:man|woman|culprit|suspect)
"""
"""Says by itself that people are at fault."""
