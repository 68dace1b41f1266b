"""Sayings for what a person is like."""

from __future__ import annotations

BEFORE = r"""
cut(?:s|ting)? corners
attitude problem
(?:in )?(?:full |total |blind )?panic mode|in full panic|in a blind panic
blind to
set in (?:his|her|their) ways
(?:winging|wings|winged) it
(?:memory|mind)(?: is| was)? like a sieve
no good (?:under|at|with|in)
(?:is|was|are|were) a (?:joke|disgrace|shambles|liability|menace|law)
work ethic
(?:egos?|vanity|pride|hubris) (?:got|gets|came|stood|stands) (?:in the way|first|before)
low (?:maturity|morale|standards|motivation)
(?:thick|daft|silly|dumb|stupid|foolish|reckless) thing to do
what we have come to expect of
how little \w+ cares?
(?:badly|sloppily|carelessly|lazily) (?:done|made|written|handled) by
(?:badly|poorly|ill|under) (?:prepared|trained|briefed|organised|organized|informed)
only (?:a|an) (?:complete |absolute |total )?(?:novice|fool|beginner|amateur|idiot|rookie)
out of <own> (?:depth|league|element)
over <own> heads?
(?:half |fast |sound )asleep|asleep(?: (?:at|behind|on) (?:the|his|her|their) (?:wheel|switch|helm
+|controls|job|post|desk|console))
on autopilot
<own> minds? (?:was |were |is )?(?:elsewhere|somewhere else|on other things|wandering)
with <own> minds? (?:elsewhere|on other things)
(?:mentally|already) (?:checked out|elsewhere|gone home)
(?:going|went|gone|go) through the motions
(?:a )?law unto (?:himself|herself|themselves|itself)
bull in a china shop
and it (?:showed|shows)
<have> (?:a )?(?:long )?(?:history|habit|track record|reputation|knack|talent|gift) (?:of|for)
known for (?:his|her|their)
notorious(?:ly)?
as careful as <own>? ?\w+
<have> (?:a )?(?:short fuse|thick skull|cavalier attitude|couldn't-care-less attitude)
too (?:big|clever|smart|proud|grand|important) for <own>
in (?:too much of |such )?a (?:hurry|rush) to
in too much of a (?:hurry|rush)
(?:to|too) (?:cut corners|take shortcuts)
(?:cared|cares|care|caring) more (?:about|for)
(?:thought|thinks|thinking) (?:he|she|they) knew better
(?:was|were|is|are) thinking of (?:lunch|home|the weekend|something else)
with one eye on
at a loss(?: as to)? (?:how|what)
tunnel vision
(?:judgement|judgment|nerves?|concentration|memory|luck|skills?|common sense) (?:had |have
+ |has )?(?:deserted|failed|abandoned|left) (?:him|her|them)
(?:cavalier|couldn't-care-less|devil-may-care|lax|careless|casual) attitudes?
busy with <own> (?:phone|lunch|e?mail|own|football|game)
(?:on|glued to|staring at|looking at|scrolling through|playing with) <own> phone
(?:short|light|low|thin) on (?:experience|patience|skills?|knowledge|common sense|sleep)
long on (?:confidence|ego|bravado|talk)
(?:cold feet|a mind like a sieve|two left (?:hands|feet)|a head full of)
(?:god|hero|superman) complex
(?:too )?full of (?:himself|herself|themselves|itself)
(?:refused|refuses|refusing) to (?:listen|budge|hear|be told|accept|learn|admit|believe)
(?:always|invariably|forever) (?:in a rush|in a hurry|thinks|knows better)
(?:hopeless|useless|terrible|dreadful|awful|rubbish|bad|poor|weak|no good) at
(?:beginner's|schoolboy|rookie|amateur) (?:errors?|mistakes?|blunders?)
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
(?:too|so) (?:lazy|proud|hasty|nervous|timid|drunk|cocksure|stubborn|vain|dim|careless) to
leaves? (?:a lot|much|something|plenty|a great deal) to be desired
(?:acted|acting|acts) (?:in bad faith|in haste|on impulse|out of spite|like an amateur|rashly)
(?:grown|become|got|became|grew) so used to
never (?:been )?(?:a |much of a )?one for
(?:not|n't|never|hardly) take (?:the |our |this |that |it |any |his |her
+ |their )*[\w ]{0,24} seriously
no longer (?:cares?|bothers?|looks?|reads?|listens?|minds?)\b
(?:not|never|n't) thinking (?:very |too |particularly )?(?:hard|straight|clearly|far)
(?:executed|executes|acted|acts|clicked|clicks|shot|shoots|typed|types) (?:first
+|before) (?:and )?(?:think
+|thinking
+|look|looking|ask|asking|reading)\b
(?:under (?:pressure|stress)|in a crisis|when it gets hot) [\w ]{0,10}(?:becomes?|gets?|turns?|goes
+|became|got|went|lost|loses) (?:\w+ )?(?:hectic|nervous|frantic|to pieces|wild|careless|blind|loud)
first \w+ (?:he|she|they) (?:sees?|finds?|reach\w*)
"""
"""The person stands before: "out of his depth"."""

ANY = r"""
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
special (?:sort|kind|type|brand) of (?:genius|talent|hero|idiot|stupid|fool)
(?:brilliant|genius|bright|great|clever) ideas? (?:from|of|by)
(?:put|thrown|cobbled|knocked|hacked|slapped|thrown) together (?:in a hurry|in haste|overnight
+|blindly)
(?:indifference|carelessness|negligence|sloppiness|laxity|complacency|disregard) (?:toward
+|towards|about
+|with|reigns?|rules?|prevails?)
hectic of (?:one|a|the)
(?:self-assurance|cocksureness|nonchalance|arrogance|smugness|bravado) (?:that|which|of|with)
with the (?:backbone|guts|courage|nerve|spine|wit|sense|brains|presence of mind) to
(?:know-it-all|couldn't-care-less|happy-go-lucky|devil-may-care|carefree|cavalier
+|slapdash) (?:attitude
+|mood|manner|way|style|spirit|mentality|approach)
"""
"""The person stands on either side."""

DENIED = r"""
<nothing> (?:idea|clue|notion|grasp|inkling) (?:what|how|of|about|which|that|where)
<nothing> (?:business|place) (?:being|touching|running|having|doing|going|making|using)
<nothing> (?:sense|trace|hint|semblance|spark|shred|ounce) of (?:\w+ )?(?:urgency|ownership
+|responsibility|care|discipline|judgement|judgment|duty|caution|curiosity|common sense
+|initiative|professionalism|interest)
<nothing> (?:stomach|head|temperament|patience|appetite|regard|respect|consideration|feel
+|flair|nose) for
(?:lack|lacks|lacked|lacking) (?:any|all|the slightest|even the most basic|the basic) \w+
(?:could|can|ca|would) ?<not> be (?:bothered|arsed|trusted|relied|troubled)
<not> be (?:trusted|relied) (?:with|on|to|upon|near|around)
<not> (?:have |had )?(?:a|the faintest|the slightest|the foggiest|much of a|any) (?:clue|idea
+|notion)
<not> (?:up to|equal to|cut out for|fit for|fit to|suited to|ready for)
<not> (?:exactly |really |quite )?(?:on the ball|on top of|at <own> best|awake|the sharpest
+|in the right frame|on <own> game|with it)
<not> (?:have|had|possess) the (?:temperament|discipline|skills?|experience|patience|maturity
+|aptitude|judgement|judgment|competence|makings|sense|wit|stomach|nous)
never had the (?:temperament|discipline|skills?|experience|patience|maturity|aptitude
+|judgement|judgment|competence|makings|sense|wit|stomach|nous)
<not> (?:know|knowing|known) (?:the first thing|what (?:he|she|they) (?:was|were) doing
+|one end|the difference)
<not> see (?:past|beyond)
without a clue
(?:<not>) (?:the |<own> |\w+ \w+'s |\w+'s )?(?:strong suit|forte|strength|strong point
+|best discipline)
(?:couldn't|could not|could n't) care less
no interest in (?:looking|listening|helping|learning|reading|checking|knowing)
(?:cares?|cared) (?:little|nothing|precious little) (?:about|for)
nobody with half a brain|no one with half a brain
never been (?:one|much of a one|a (?:man|woman|great one)|known) for
<not> (?:exactly )?the (?:most \w+|best|sharpest|brightest|quickest)
(?:lack|lacks|lacked|lacking)\b[\w ,'-]{0,50}(?:common sense|discipline|judgement|judgment
+|diligence|maturity|any sense|backbone|curiosity|initiative)
had (?:even|only) (?:a|the|one) (?:basic|slightest|faintest|remotest|vaguest|modicum|shred
+|ounce|grain|trace)
<not> have (?:enough|sufficient|the necessary|the required) (?:experience|skills?|training
+|competence|knowledge|maturity) (?:to|for)
(?:would|will|wo|could) ?<not> (?:hear of|listen|be told|budge|take advice|accept advice)
hardly any (?:command|grasp|idea|clue|notion|understanding|knowledge|experience) of
none the wiser
<not> (?:competent|qualified|fit|suited|capable|trained well|concentrated|concentrating|alert
+|attentive)
+ (?:for|to|enough|with|on)
(?:nobody|no one|none|no - one) (?:on|in|at|among) [\w ]{2,20} (?:with|has|had) the (?:backbone|guts
+|courage|nerve|spine|wit|sense|brains)
"""
"""What a person before is not; the denial is part of the saying."""

DENIED_ANY = r"""
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
"""The same, with the person on either side."""

PLAIN = r"""
(?:nobody|no one|no - one|anyone|anybody) (?:with (?:half a brain|any sense|a brain|an ounce of
+|a shred of|common sense|eyes to)|in (?:his|her|their) right mind)[\w ,'-]{0,10} (?:would|could
+|should) (?!have (?:expected|guessed|assumed|suspected|imagined|known|foreseen)|expect|guess
+|assume|imagine)
"""
"""Says by itself that somebody is no good."""
