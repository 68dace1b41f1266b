"""More sayings that hold something against a person, by what they say and where the person stands.

Tables as in `words/sayings.py`, which reads them: what a person is like, where the fault lies, what
is done to them.
"""

from __future__ import annotations

VIRTUES = (
    r"(?:common sense|care|thought|attention|diligence|curiosity|discipline|caution|vigilance"
    r"|foresight|patience|prudence|judgement|judgment|professionalism|interest|competence"
    r"|rigour|rigor|humility|modesty|honesty|courage|initiative|responsibility|respect"
    r"|thinking|concentration|forethought|self-control|restraint)"
)
"""What a person may want; stands for `<virtues>` in the tables."""

STUPID = (
    r"(?:stupid|thick|dumb|daft|silly|foolish|reckless|idiotic|careless|irresponsible"
    r"|senseless|boneheaded|brainless|crazy|mad|lazy|amateurish|unprofessional|dim|clumsy|rash"
    r"|childish|dangerous|negligent|thoughtless|boneheaded|witless)"
)
"""What a deed is called that makes a fool of its doer; `<stupid>`."""

TRAITS_BEFORE = r"""
(?:lack|lacks|lacked|lacking|without) (?:the |any |all |enough |even the )?(?:presence of mind
+|common sense|sense of duty|drive|guts|gumption|wit|wits|brains|self-discipline
+|attention to detail|eye for detail|sense of proportion|humility|team spirit|work ethic
+|basic \w+)
treat(?:s|ed|ing)? [\w ]{2,30} as (?:a (?:mere )?(?:suggestion|joke|toy|playground|formality
+|nuisance|game|sandbox|chore)|optional|suggestions|decoration|somebody else's|someone else's
+|beneath)
(?:in one ear and out|head in the (?:sand|clouds)|eyes (?:half )?(?:shut|closed)|with (?:his|her
+|their) eyes (?:half )?(?:shut|closed)|nose in (?:his|her|their)|heart was not in
+|could not see the wood)
(?:sense|smell|smells|reek|reeks|whiff|display|picture|model|monument|testament|tribute) (?:of
+|to) (?:sheer |utter |pure |total |astonishing |breathtaking |staggering )?(?:laziness
+|incompetence|arrogance|negligence|carelessness|amateurism|stupidity|ignorance|complacency
+|indifference)
(?:<be>|became|remained) (?:\w+ly |so |completely |totally )?(?:blind|deaf|oblivious|immune
+|indifferent|tone-deaf|allergic|closed|insensitive) to (?!each other|one another)
in (?:full |blind |sheer |total |complete |a blind |a total )(?:panic|panic mode)
+|in (?:a )?panic(?= ?[.,;]|$| and\b| mode\b)
in (?:way |far |well )?over <own> heads?
set in <own> ways
attitude problems?
memor(?:y|ies) (?:is|was|are|like) (?:like )?(?:a )?(?:sieve|goldfish)
(?:no good|hopeless|useless|goes to pieces|went to pieces|go to pieces|falls? apart|fell apart
+|cracks?|cracked|crumbles?|crumbled|buckles?|buckled|folds?|folded|chokes?|choked|wilts?|wilted
+|cracking|crumbling) under (?:pressure|stress|fire|the strain|load)
(?:is|was|are|were|'s|has become|had become) (?:\w+ly )?(?:a joke|a disgrace|an embarrassment
+|a laughing stock|a menace|a danger to|a waste of|a walking|a nuisance|a loose cannon
+|a liability|beneath contempt|nothing short of|past (?:it|caring)|beyond help|a lost cause
+|a passenger|a one-man|a law unto)
<be> (?:always|forever|never not|constantly|still) (?:\w+ )?(?:late|asleep|in a rush
+|on the phone|on (?:his|her|their) phone|half asleep|elsewhere|the last to|in a hurry
+|winging it|chatting)
(?:all|both|ten) (?:fingers and )?thumbs
(?:thinks?|thought|believes?|believed|considers?|considered) (?:himself|herself|themselves
+|itself|he is|she is|they are|he was|she was|they were|(?:the )?rules? )(?: to be)? ?(?:above
+|better|too|do not apply|do n't apply|are for|were for|did not apply|did n't apply|infallible
+|untouchable|immune|invincible|cleverer|smarter)
(?:acts?|acted|acting|behaves?|behaved|behaving|works?|worked|working|drives?|codes?|coded
+|coding|treats?|treated) (?:\w+ ){0,4}(?:like|as if|as though) (?:a|an|they|he|she|it|the
+|there) (?:\w+ )?(?:child|children|amateur|cowboy|fool|novice|toy|playground|toys|owned|knew
+|god|king|bull|beginner|sandbox)
(?:needs?|needed) (?:his|her|their) hands? (?:held|holding)
(?:has|have|had) (?:a |an )?(?:attention span|memory|head|patience|sense|brain|discipline) (?:of
+|like)
(?:has|have|had|with|showed|showing|shows) (?:clearly |obviously |plainly )?(?:no|little|scant
+|zero|not much) (?:interest in (?!blam|point|nam|assign)|time for|feeling for|sense of
+|understanding for|appetite for|love for|patience with|patience for|respect for|regard for
+|grip on|grasp of)
(?:gave|give|gives|giving) (?:not |n't )?(?:a (?:damn|toss|hoot|fig|monkey's)|no thought|up too)
(?:lost|losing|loses|lose) (?:the (?:plot|thread)|interest|patience|heart|nerve|\w+ (?:nerve
+|head|cool|temper|patience|bearings|concentration|way in))
(?:talk(?:s|ed)? the talk|all talk|all mouth|bluff(?:s|ed|ing)? (?:his|her|their) way)
(?:in|into) a (?:daze|dream|dream world|world of \w+ own|sulk|huff|strop|muddle|fog|stupor|flap
+|tizzy|blind rage|blue funk|trance)
(?:on|in) (?:a|an) (?:power|ego) trip
(?:more|greater|bigger) (?:ego|confidence|enthusiasm|ambition|luck|bravado|zeal|courage|speed
+|muscle|opinions?) than (?:skill|sense|competence|ability|judgement|judgment|knowledge|thought
+|experience|talent|brains?|understanding|care|wisdom|insight)
(?:quick(?:er)?|fast(?:er)?) (?:to|with the) (?:judge|blame|mouse|trigger|keyboard|delete)
(?:off|out of) (?:his|her|their) (?:game|mind|minds|rocker|tree|wits)
(?:too|so) (?:wrapped up in|busy (?:chatting|arguing|gossiping|on (?:his|her|their))|lost in
+|fond of|attached to|proud of|sure of|pleased with|taken with|in love with|keen (?:on|to)
+|eager to|impatient to|afraid (?:to|of)|scared to|timid to|tired to|lazy to|stubborn to
+|proud to|quick to|hasty (?:in|with)|green to|drunk to|vain to|shy to|polite to|cowardly to
+|embarrassed to|stupid to|thick to|slow (?:in|on|with) (?:the|his|her|their))
"""
"""What a person is like, who stands before."""

TRAITS_ANY = r"""
how (?:little|badly|poorly|lightly|carelessly) [\w ]{2,40} (?:cares?|cared|knows?|knew
+|understands?|understood|thinks?|thought|prepared|takes?|took)
(?:a (?:bit|little|touch|modicum|minimum|grain|shred|dose|ounce|trace|spark)|an ounce|some|more
+|better|greater|ordinary|basic|elementary|simple|minimal
+|even) (?:more )?(?:of )?(?:\w+ )?<virtues> (?:by|from|on the part of|in|at|among
+|of) [\w ,'-]{2,40} (?:would|could) (?:have|'ve|already have)
<stupid> (?:thing|move|stunt|trick|idea|act|mistake|error|blunder)s? (?:to do|of|by|from
+|on the part)
(?:ego|egos|pride|vanity|stubbornness|laziness|arrogance|impatience|bravado) (?:got|came|stood
+|gets|comes|won|took over|prevailed|ruled|was stronger|trumped)
"""
"""The same, wherever the person stands."""

TRAITS_DENIED = r"""
(?:could not|couldn't|can't|cannot) care less
(?:could not|couldn't|can't|cannot) (?:tell|find|organise|organize) (?:one|a cable|his|her|their
+|its)\b
(?:has|have|had) (?:never|not) (?:\w+ )?(?:been known for|been the|grown up|learnt to|learned to
+|bothered|mastered|got the hang|understood)
(?:nobody|no one|no - one|cannot|can't|could not|couldn't|hardly|hard to
+|difficult to) (?:could |would |can |will )?(?:ever |be |seriously )?(?:accused?
+|suspected?) (?:the |our |[\w ]{2,20} of )?[\w ]{0,30}(?:of )?(?:being|too much|excessive
+|overdoing|rushing|zeal|haste)
(?:not|isn't|wasn't|aren't|never) (?:really |exactly |quite )?(?:[\w'-]+ ){1,4}(?:strong suit
+|forte|strong point|strength|strongest (?:suit|point)|speciality|specialty)
not exactly (?:the|a|an) (?:most \w+|sharpest|brightest|quickest|best|master|model|genius|expert
+|rocket)
"""
"""What a person is not like; the denial is part of it."""

TRAITS_PLAIN = r"""
(?:nobody|no one|no - one|anyone|anybody) (?:with (?:half a brain|any sense|a brain|an ounce of
+|a shred of|common sense|eyes to)|in (?:his|her|their) right mind)[\w ,'-]{0,10} (?:would|could
+|should) (?!have (?:expected|guessed|assumed|suspected|imagined|known|foreseen)|expect|guess
+|assume|imagine)
"""
"""What says by itself that somebody is no good."""

FAULTS_BEFORE = r"""
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
"""Where the fault lies, with the person before."""

FAULTS_BEHIND = r"""
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
"""Where the fault lies, with the person behind."""

CONFESSIONS = r"""
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
"""What authors say of themselves."""

PUNISHMENTS = r"""
(?:will|shall|must|has to|is to|are to) (?:lose|forfeit|surrender|hand back) (?:his|her|their
+|its) [\w -]{0,25}(?:access|rights|privileges|permissions?|keys|bonus|seat|role|duties) (?:for
+|until|because|after)
hav(?:e|ing) (?:some )?(?:\w+ )?words with
(?:access|rights|privileges|permissions)[\w ]{0,20} (?:revoked|withdrawn|removed|suspended
+|taken away) (?:as a (?:consequence|punishment|sanction|lesson|warning)|in consequence
+|by way of)
(?:be|been|was|were|being|get|gets|got) (?:spoken to|talked to|told off|taken to task|hauled up
+|chewed out|dressed down|raked over|bawled out|read the|given a (?:talking|telling|dressing
+|dusting|roasting|rocket|earful|ticking))
(?:attend|take|complete|go through|sit|sit through) (?:the|a|an|his|her
+|their) [\w -]{0,25}(?:course|training|induction|refresher|exam|test) (?:again|once more
+|a second time|all over)
(?:referred|reported|escalated|handed|passed|taken|brought|refer|report|take)(?: over
+| up)? (?:to|with|before) (?:hr|human resources|the disciplinary|the works council|the ethics)
(?:make up|make good|repair|clean up|redo|work off|fix)[\w ]{0,30} in (?:his|her|their) (?:own
+|free|spare) time
sentenced[\w ,'-]{0,30} to (?=\w)
remedial (?:training|course|lessons?|education|coaching|instruction)
as (?:a|an|the|some|his|her|their) (?:\w+ )?(?:penalty|punishment|sanction|penance|reprimand)\b
strike (?:one|two|three) for
(?:next|further|second|third|another) (?:offen[cs]e|violation|infraction|strike|transgression
+|breach)[\w ,]{0,20}\b(?:and|means|will|is|results?|leads?|brings?|ends?)\b
(?:not|never|no longer|won't|can't|isn't|aren't|mustn't|cannot)\b[\w ]{0,30}(?:rota|roster
+|rotation|console|production|shift|keyboard|servers?|deploy
+|touch|near|keys|unsupervised|alone)\b[\w ,]{0,30}\b(?:again|anymore|any more
+|until further notice|until (?:he|she|they) (?:ha[sv]e|can|prove|learn|show|earn))
until (?:he|she) (?:has |have )?(?:earned?|earns|regain(?:s|ed)|proven?|proves|shown|shows
+|learnt|learns|learned|retaken|repeated|passed|apologised|apologized)
(?:won|earned|earn|earns) back (?:our|the|his|her|their|everyone's) (?:\w+ 's )?(?:trust
+|confidence|access|keys|rights)
(?:repeat|retake|redo|resit|repeats|retakes|resits) (?:the|his|her|their|a
+|all) [\w -]{0,30}(?:course|training|exam|certification|induction|examination|security test)
explain (?:himself|herself|themselves|itself) (?:to|before|in front)
(?:account|answer|answerable|justify himself|justify herself|justify themselves) (?:to
+|before) the (?:board|management|directors?|executives?|ceo|cto|council|committee|union
+|disciplinary)
(?:cancel|cut|dock|docked|freeze|withhold|revoke|stop|suspend|reduce|halve|strike
+|axe) \w+ ?'?s?(?: \w+)? ?(?:'s)? (?:bonus|pay|salary|raise|promotion|wages?)
(?:hr|human resources|the personnel (?:department|office)|personnel) (?:\w+ ){0,3}(?:sit|speak
+|talk|deal|meet|informed|notified|involved|told|brought in) (?:\w+ ){0,3}(?:with|to|about)
(?:barred|banned|suspended|excluded|removed|withdrawn|struck|expelled|debarred
+|disqualified) from (?:the |all |any |further |using |touching |working |taking |deploying |his
+ |her |their )+(?:\w+ )?(?:console|duty|duties|rota|roster|rotation|shift|shifts|programme
+|program|access|production|project|team|panel|post|office|on-call|call|deploying|register)
(?:taken|pulled|kicked|thrown|struck|booted|yanked) off (?:the )?(?:project|team|rota|roster
+|rotation|on-call|account|job|case|programme|program|schedule|list)
(?:put|placed|set|working|works|kept) (?:\w+ )?(?:under
+|on) (?:close |direct |strict |permanent |formal |constant )?(?:supervision|probation
+|observation|watch) (?:until|for|from|after)
(?:stripped|relieved|deprived) of (?:his|her|their|all|the|its|every|any|root|admin|write)
(?:demoted|downgraded|busted|moved down|reduced) (?:back )?to (?:junior|first line
+|the service desk|helpdesk|read-only|the lower|a lower|a junior|tier)
(?:collect(?:ed)?|hand(?:ed)? in|surrender(?:ed)?|turn(?:ed)? in) (?:his|her|their) (?:badge
+|p45)
(?:clear(?:ed)?|empt(?:y|ied)|pack(?:ed)?) (?:out )?(?:his|her|their) (?:desk|locker|bags
+|things)
(?:head|heads) (?:will|must|should|has to|have to|had to) roll
(?:made|make|making) an example of
(?:stern|serious|severe|harsh|strong|sharp|few choice|cross|firm) (?:word|words|talk|lecture
+|telling-off|talking-to|dressing-down|letter|email|note) (?:with|to|for|from)
(?:slap(?:ped)?|rap(?:ped)?) (?:on|over|across) the (?:wrist|wrists|knuckles)
(?:probation|notice) period (?:was|is|will be|has been) (?:extended|prolonged|ended|terminated)
"""
"""What is done to people."""

PUNISHMENTS_PLAIN = r"""
whoever\b[\w ,'-]{0,60}\b(?:will|shall|must|has to|is going to|'ll) (?:be )?(?:pay|paying|answer
+|face|hear|found and|identified and|dealt|held|made|explain|regret|be sorry|go\b|buy|clean up)
(?:offenders?|culprits?|sinners?|wrongdoers?|violators?|repeat offenders?) (?:will|shall|must|to
+|are to|should|can) (?:be )?(?:named|listed|reported|published|exposed|identified|expect|dealt
+|shamed|fined|sacked|dismissed|suspended|barred|retrained|escorted|punished|disciplined
+|written)
(?:whoever|who|those|anyone|anybody|everyone|the (?:pair|people|person|one|two
+|three)) (?:who )?[\w ,'-]{0,60} (?:for sanctions|for discipline|for punishment
+|to (?:the )?(?:disciplinary|compliance) (?:board|committee) for)
"""
"""What says by itself that people are punished."""
