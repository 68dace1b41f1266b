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
(?:you|we|one|everyone|users|they) (?:can|could|may|have) (?:only )?(?:to )?thank
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
(?:entirely |wholly |purely |largely |all )?of (?:[\w-]+ ){0,3}[\w-]+(?:'s
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
"""
"""The person stands behind: "the finger points at"."""
