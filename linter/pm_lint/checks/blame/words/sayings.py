"""Sayings that hold something against a person, and on which side of them that person stands.

A saying is a pattern over the words of a sentence in lower case, a single space between words
(`spoken.text` as the parser reads it, contractions written out with n't). Source: own knowledge of
English. Every form of a verb has to be there, as the test before the parse asks for the same.
"""

from __future__ import annotations

import re

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy

_OWN = r"(?:his|her|their|its|his or her)"
_SELF = r"(?:himself|herself|themselves|itself)"
_BE = r"(?:is|was|are|were|be|been|being|'s|'re)"
_HAVE = r"(?:has|have|had|having|'s|'ve)"
_HARD = (
    r"(?:squarely|entirely|solely|fully|firmly|wholly|largely|mainly|primarily|ultimately|clearly"
    r"|exclusively|plainly|completely|mostly|partly|chiefly|alone)"
)
_NOTHING = r"(?:no|zero|precious little|not the (?:faintest|slightest|foggiest|least|remotest))"
_NOT = r"(?:not|n't|never|hardly|barely)"


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said: its category, whether the person stands "before" or "behind" it.

    `denying` when the saying brings its own denial.
    """

    kind: str
    side: str
    words: re.Pattern[str] | object
    denying: bool = False


_TRAITS = "|".join(
    (
        r"cut(?:s|ting)? corners",
        r"attitude problem",
        r"(?:in )?(?:full |total |blind )?panic mode|in full panic|in a (?:blind )?panic",
        r"blind to",
        r"set in (?:his|her|their) ways",
        r"(?:winging|wings|winged) it",
        r"(?:memory|mind)(?: is| was)? like a sieve",
        r"no good (?:under|at|with|in)",
        r"(?:is|was|are|were) a (?:joke|disgrace|shambles|liability|menace|law)",
        r"work ethic",
        r"(?:egos?|vanity|pride|hubris) (?:got|gets|came|stood|stands) (?:in the way|first|before)",
        r"low (?:maturity|morale|standards|motivation)",
        r"(?:thick|daft|silly|dumb|stupid|foolish|reckless) thing to do",
        r"what we have come to expect of",
        r"how little \w+ cares?",
        r"(?:badly|sloppily|carelessly|lazily) (?:done|made|written|handled) by",
        r"(?:badly|poorly|ill|under) (?:prepared|trained|briefed|organised|organized|informed)",
        r"only (?:a|an) (?:complete |absolute |total )?(?:novice|fool|beginner|amateur|idiot|rookie)",
        rf"out of {_OWN} (?:depth|league|element)",
        rf"over {_OWN} heads?",
        r"(?:half |fast |sound )?asleep(?: (?:at|behind|on) (?:the|his|her|their) "
        r"(?:wheel|switch|helm|controls|job|post|desk|console))?",
        r"on autopilot",
        rf"{_OWN} minds? (?:was |were |is )?(?:elsewhere|somewhere else|on other things|wandering)",
        rf"with {_OWN} minds? (?:elsewhere|on other things)",
        r"(?:mentally|already) (?:checked out|elsewhere|gone home)",
        r"(?:going|went|gone|go) through the motions",
        r"(?:a )?law unto (?:himself|herself|themselves|itself)",
        r"bull in a china shop",
        r"and it (?:showed|shows)",
        rf"{_HAVE} (?:a )?(?:long )?(?:history|habit|track record|reputation|knack|talent|gift)"
        r" (?:of|for)",
        r"known for (?:his|her|their)",
        r"notorious(?:ly)?",
        rf"as careful as {_OWN}? ?\w+",
        rf"{_HAVE} (?:a )?(?:short fuse|thick skull|cavalier attitude|couldn't-care-less attitude)",
        rf"too (?:big|clever|smart|proud|grand|important) for {_OWN}",
        r"in (?:too much of |such )?a (?:hurry|rush) to",
        r"in too much of a (?:hurry|rush)",
        r"(?:to|too) (?:cut corners|take shortcuts)",
        r"(?:cared|cares|care|caring) more (?:about|for)",
        r"(?:thought|thinks|thinking) (?:he|she|they) knew better",
        r"(?:was|were|is|are) thinking of (?:lunch|home|the weekend|something else)",
        r"with one eye on",
        r"at a loss(?: as to)? (?:how|what)",
        r"tunnel vision",
        r"(?:judgement|judgment|nerves?|concentration|memory|luck|skills?|common sense) (?:had |have "
        r"|has )?(?:deserted|failed|abandoned|left) (?:him|her|them)",
        r"(?:cavalier|couldn't-care-less|devil-may-care|lax|careless|casual) attitudes?",
        rf"busy with {_OWN} (?:phone|lunch|e?mail|own|football|game)",
        rf"(?:on|glued to|staring at|looking at|scrolling through|playing with) {_OWN} phone",
        r"(?:short|light|low|thin) on (?:experience|patience|skills?|knowledge|common sense|sleep)",
        r"long on (?:confidence|ego|bravado|talk)",
        r"(?:cold feet|a mind like a sieve|two left (?:hands|feet)|a head full of)",
        r"(?:god|hero|superman) complex",
        r"(?:too )?full of (?:himself|herself|themselves|itself)",
        r"(?:refused|refuses|refusing) to (?:listen|budge|hear|be told|accept|learn|admit|believe)",
        r"(?:always|invariably|forever) (?:in a rush|in a hurry|thinks|knows better)",
        r"(?:hopeless|useless|terrible|dreadful|awful|rubbish|bad|poor|weak|no good) at",
        r"(?:beginner's|schoolboy|rookie|amateur) (?:errors?|mistakes?|blunders?)",
    )
)

_DENIED_TRAITS = "|".join(
    (
        rf"{_NOTHING} (?:idea|clue|notion|grasp|inkling) (?:what|how|of|about|which|that|where)",
        rf"{_NOTHING} (?:business|place) (?:being|touching|running|having|doing|going|making|using)",
        rf"{_NOTHING} (?:sense|trace|hint|semblance|spark|shred|ounce) of "
        r"(?:\w+ )?(?:urgency|ownership|responsibility|care|discipline|judgement|judgment|duty"
        r"|caution|curiosity|common sense|initiative|professionalism|interest)",
        rf"{_NOTHING} (?:stomach|head|temperament|patience|appetite|regard|respect|consideration"
        r"|feel|flair|nose) for",
        r"(?:lack|lacks|lacked|lacking) (?:any|all|the slightest|even the most basic|the basic) \w+",
        rf"(?:could|can|ca|would) ?{_NOT} be (?:bothered|arsed|trusted|relied|troubled)",
        rf"{_NOT} be (?:trusted|relied) (?:with|on|to|upon|near|around)",
        rf"{_NOT} (?:have |had )?(?:a|the faintest|the slightest|the foggiest|much of a|any) "
        r"(?:clue|idea|notion)",
        rf"{_NOT} (?:up to|equal to|cut out for|fit for|fit to|suited to|ready for)",
        rf"{_NOT} (?:exactly |really |quite )?(?:on the ball|on top of|at {_OWN} best|awake"
        rf"|the sharpest|in the right frame|on {_OWN} game|with it)",
        rf"{_NOT} (?:have|had|possess) the (?:temperament|discipline|skills?|experience|patience"
        r"|maturity|aptitude|judgement|judgment|competence|makings|sense|wit|stomach|nous)",
        r"never had the (?:temperament|discipline|skills?|experience|patience|maturity|aptitude"
        r"|judgement|judgment|competence|makings|sense|wit|stomach|nous)",
        rf"{_NOT} (?:know|knowing|known) (?:the first thing|what (?:he|she|they) (?:was|were) doing"
        r"|one end|the difference)",
        rf"{_NOT} see (?:past|beyond)",
        r"without a clue",
        rf"(?:{_NOT}) (?:the |{_OWN} |\w+ \w+'s |\w+'s )?(?:strong suit|forte|strength|strong point"
        r"|best discipline)",
        r"(?:couldn't|could not|could n't) care less",
        r"no interest in (?:looking|listening|helping|learning|reading|checking|knowing)",
        r"(?:cares?|cared) (?:little|nothing|precious little) (?:about|for)",
        r"nobody with half a brain|no one with half a brain",
        r"never been (?:one|much of a one|a (?:man|woman|great one)|known) for",
        rf"{_NOT} (?:exactly )?the (?:most \w+|best|sharpest|brightest|quickest)",
        r"(?:lack|lacks|lacked|lacking)\b[\w ,'-]{0,50}(?:common sense|discipline|judgement|judgment"
        r"|diligence|maturity|any sense|backbone|curiosity|initiative)",
        r"had (?:even|only) (?:a|the|one) (?:basic|slightest|faintest|remotest|vaguest|modicum|shred"
        r"|ounce|grain|trace)",
        rf"{_NOT} have (?:enough|sufficient|the necessary|the required) (?:experience|skills?|training"
        r"|competence|knowledge|maturity) (?:to|for)",
        rf"(?:would|will|wo|could) ?{_NOT} (?:hear of|listen|be told|budge|take advice|accept advice)",
        r"hardly any (?:command|grasp|idea|clue|notion|understanding|knowledge|experience) of",
        r"none the wiser",
    )
)

_FAULTS_BEFORE = "|".join(
    (
        r"to whom we owe (?:this|all|these|the (?:whole|outage|mess|night|loss))",
        r"(?:owe|owes|owed) (?:us|everyone|the \w+|our \w+) (?:an explanation|an apology|answers)",
        r"(?:got|gets|landed) us in(?:to)? (?:this|that|trouble|hot water)",
        r"(?:must|has to|have to|will have to|should|will|needs to) (?:now )?answer for",
        r"(?:not|n't) off the hook",
        r"(?:is|are|was|were) the ones? to blame",
        r"(?:is|are|was|were) (?:behind|the author of|the authors of) (?:the|this|all this|our)"
        r" (?:mess|outage|disaster|trouble|failure|breakage|chaos|incident)",
        r"(?:has|have|had) (?:this|it|that|the \w+) on (?:his|her|their|its) (?:hands|record|slate)",
        rf"(?:brought|bring|brings) (?:this|it|that|all this|all of this) (?:on|upon|down on) {_SELF}",
        r"(?:is|are|was|were) (?:to be|being) blamed",
        r"(?:fingerprints|handwriting|name|paw prints|pawprints|signature)(?: is| are| was| were)?"
        r"(?: written| stamped)?(?: is| are| was| were)? all over",
        r"(?:carry|carries|carried|carrying) the can",
        r"(?:take|takes|took|taking|taken) the (?:blame|rap|fall|flak)",
        rf"on {_OWN} conscience",
        rf"only {_SELF} to (?:thank|blame)",
        rf"(?:nobody|no one|no - one) but {_SELF} to (?:thank|blame)",
        rf"{_HAVE} (?:a lot|much|plenty|a great deal|something) to answer for",
        rf"{_HAVE} (?:some|a lot of|plenty of) explaining to do",
        r"(?:let|letting|lets) (?:the (?:side|team|rest of|whole)|everyone|everybody|us|customers"
        r"|our users|the company)[\w ]{0,24} down\b",
        r"(?:dropped|drops|landed|lands) us in it",
        r"hands (?:are|were) not clean",
        rf"{_BE} the (?:root|source) of (?:the|this|all|our) (?:trouble|problem|evil|mess|disaster)",
    )
)

_LAID = r"(?:laid|pinned|blamed|placed|put|dumped|pointed|levelled|heaped)"
_FAULTS_BEHIND = "|".join(
    (
        r"pin (?:this|it|that|the \w+)(?: one)? (?:squarely )?on",
        r"(?:chargeable|ascribable|imputable) to",
        r"(?:perpetrators?|villains?|sinners?|root of (?:the|all) evil)[\w ]{0,40} (?:sits?|sat|lives?"
        r"|works?|is|was|are|were)(?: to be found)?(?: in| at| on| with)?",
        r"the ones? to blame (?:is|are|was|were)",
        r"(?:fault|blame|guilt) (?:\w+ )?(?:is|was|lies) on the (?:side|part) of",
        r"(?:fault|blame|guilt)[\w ,-]{0,40} (?:is|was|are|were|has been|must be|should be) (?:to be )?"
        r"(?:shared|split|spread|divided)[\w ]{0,12} (?:by|between|among|over|across)",
        r"(?:rest|remainder|most|bulk|lion's share|part)(?: of (?:it|the \w+))? (?:lies|rests) with",
        r"(?:verdict|finding)[\w ]{0,24} (?:is|was) against",
        r"(?:owe|owes) (?:this|it|the whole|all this|these)[\w ]{0,24} to",
        r"(?:thanks|courtesy) (?:solely |entirely |only )(?:to|of)",
        r"(?:is|are|was|were|be|sits|falls) (?:all |squarely )?on the (?:heads?|shoulders|conscience) of",
        r"(?:the )?(?:ones?|people|person|man|woman) who (?:caused|did|broke|started) (?:this|it|all"
        r" this|the \w+) (?:is|are|was|were|sits?|works?) (?:sitting |found |working )?(?:in|at|on)",
        r"liability (?:rests|lies|sits|falls) (?:with|on)",
        r"(?:goes|go|is|comes) (?:on|to|onto) the account of",
        r"at the (?:bottom|root|heart) of (?:the whole|this|it all|all this|the)\b[\w ]{0,24} "
        r"(?:is|was|stands|sits|are|were)",
        r"if there (?:is|was) a (?:culprit|villain|guilty \w+)[\w ,'-]{0,20} (?:it|that) (?:is|was)",
        r"whose (?:fault|doing|mistake|blunder|idea) (?:it|this|that|all this) (?:is|was)",
        rf"fingers? (?:points?|pointed|is pointing|are pointing) (?:{_HARD} )?(?:at|to|towards?)",
        rf"responsibility[\w ,'-]{{0,60}} falls (?:{_HARD} )?on (?=[\w ]{{3,40}} alone)",
        r"(?:culprits?|guilty|offenders?|guilty ones) (?:sit|sits|sat|work|works|worked"
        r"|can be found|were found|are to be found|is to be found) (?:in|at|on|among)",
        r"(?:culpable|guilty|responsible) part(?:y|ies)[\w ,'-]{0,60} (?:is|was|are|were)",
        r"(?:must|can|could|may|has to|have to|should|is|are|was|were|be) (?:largely |mainly |all "
        r"|only )?(?:put down|chalked up|attributed|ascribed|down) to",
        r"if (?:there (?:is|was) )?any(?:one|body)\b[\w ,'-]{0,40} (?:it|that) (?:is|was|would be|'s)",
        r"(?:you|we|one|everyone|users|they) (?:can|could|may|have) (?:only )?(?:to )?thank",
        r"(?:sole|real|true|actual) author of (?:the|this|our) \w+",
        r"ownership (?:of|for) (?:the|this) (?:failure|outage|incident|mess|loss|disaster)[\w ]{0,20}"
        r" (?:sits?|lies?|rests?|is) (?:with|on)",
        r"not the (?:\w+ ){1,3}but the (?:man|woman|person|people|one|ones|engineers?) (?:who|that)",
        rf"(?:can|could|must|has to|have to|may|should|can only) be {_LAID} (?:{_HARD} )?"
        r"(?:at the (?:door|feet) of|on|with|at)",
        rf"(?:blame|fault|guilt|culpability|responsibility)[\w ,'-]{{0,60}} "
        rf"(?:rests?|lies?|falls?|sits?|lands?|lay|fell|sat|rested|belongs?|belonged|goes|went)"
        rf" (?:{_HARD} )?(?:with|on|at the (?:door|feet) of|to)",
        rf"responsibility for[\w ,'-]{{0,60}} (?:rests?|lies?|falls?|sits?) {_HARD} (?:with|on)",
        r"(?:fingers? of blame|blame finger) (?:points?|pointed) (?:\w+ )?(?:at|to)",
        r"(?:culprits?|guilty part(?:y|ies)|offenders?|culpable party|sinner|villain) "
        r"(?:here |in this \w+ )?(?:is|was|are|were|turned out to be|proved to be)",
        r"(?:nobody|no one|no - one) (?:but|other than|else than|except)",
        r"(?:who|whoever) (?:broke|caused|brought|crashed|killed|took|deleted|did)"
        r"[\w ,'-]{0,60} the answer (?:is|was)",
    )
)

_DUTIES = "|".join(
    (
        r"and (?:none|nothing) of (?:this|it|that) would have",
        r"and (?:this|all this|all of this|none of it|the whole \w+) (?:would|need) (?:not |never )?have",
        r"(?:had better|would have done better|would better) (?:have|to)",
        r"(?:was|were) (?:well |perfectly |ideally )?in a position to",
        r"(?:was|were) under (?:an |the |a |strict |clear )?(?:obligation|orders|instructions?|duty)"
        r" to",
        r"(?:was|were) (?:duty[ -]+bound|bound by \w+|honour[ -]+bound|contractually bound) to",
        r"(?:could|might|would|should) (?:reasonably |well |fairly )?have been expected to",
        r"had (?:one|a single|only one|just one) (?:job|task)",
        r"had (?:it |everything )?in (?:his|her|their) (?:power|hands|gift) to",
    )
)

_CONDITIONS = "|".join(
    (
        r"the (?:only |right |obvious |sensible |decent |proper |wise |correct )?thing for",
        r"(?:right|sensible|proper|wise|correct|obvious|natural) (?:step|move|course|reaction|response"
        r"|choice|practice|order|call) for",
        rf"should(?: {_NOT}|{_NOT})? have been (?:clear|obvious|apparent|evident|plain|familiar"
        r"|second nature) to",
        rf"would(?: {_NOT}|{_NOT}) have (?:hurt|killed|harmed|cost|been too much for"
        r"|been beyond|been asking too much of|been too much to ask of)",
        r"would it have (?:hurt|killed|been too much to ask of|been so hard for|cost)",
        r"nothing (?:had |would have )?(?:stopped|prevented|kept|hindered|stood in the way of)",
        r"nothing to (?:stop|prevent|keep|hinder)",
        r"were it not for",
        r"had it not been for",
        r"if it (?:had not|hadn't|had n't|were not|weren't|was not|wasn't)(?: been)? for",
    )
)

_FAILINGS = "|".join(
    (
        r"(?:kept|keeps|stayed|remained) (?:quiet|silent|mum)",
        r"(?:kept|keeps) (?:it|this|that|the \w+) to (?:himself|herself|themselves|itself)",
        r"(?:told|tells|warned|informed|asked|consulted) (?:no one|nobody|no - one|not a soul)",
        r"without (?:a|so much as a|one) (?:word|second look|second thought|glance|thought|by your leave)",
        r"(?:tripped|trips|stumbled) over",
        r"skimm?(?:ed|s|ing)? (?:past|over|through)",
        r"left (?:\w+ ){1,6}(?:blank|half-done|unfinished|to rot|to its fate|in limbo)",
        r"(?:finally|eventually|only(?: then| later)?|at last) (?:got|get|gets) (?:round|around) to",
        r"(?:pay|paid|pays|paying) (?:no|little|scant|insufficient) (?:heed|attention|regard|mind)",
        r"down (?:the|a) (?:wrong (?:path|track|road|hole|alley)|rabbit hole|blind alley)",
        r"(?:chase|chased|chasing|chases|hunt|hunted|hunting) (?:a |the |down )*"
        r"(?:red herrings?|ghosts?|phantoms?|wild goose|wild geese|wrong)",
        r"(?:bark|barks|barked|barking) up the wrong tree",
        r"on (?:the|a) (?:wrong (?:track|foot|scent|page|footing)|wild goose chase)",
        r"(?:minutes|hours|days|weeks|moments|seconds) too late",
        rf"(?:took|take|taking|takes) {_OWN} (?:eyes?|minds?|foot|feet) off",
        r"in the wrong (?:window|terminal|tab|pane|shell|console|session|screen)",
        r"(?:none|no one) too (?:soon|carefully|closely)",
        r"without (?:so much as|even|ever|bothering|stopping|pausing|taking the time)",
        r"(?:walk|walked|walks|walking) (?:away|straight) (?:from the|into)",
        r"asleep on (?:his|her|their) watch",
    )
)

_PUNISHMENTS = "|".join(
    (
        r"(?:sentenced|condemned) to",
        r"remedial training",
        r"(?:explain|account for|justify) (?:himself|herself|themselves|itself) (?:to|before|in)",
        r"(?:is|are|be|was|were|comes|goes|taken) off the (?:project|rota|roster|team|rotation)",
        r"contracts? (?:will|would|is|was|wo)(?: not| to|n't)? (?:not )?be (?:extended|renewed)",
        r"contracts? (?:will |would |is |was |wo)(?:not|n't) (?:be )?(?:extended|renewed)",
        r"(?:works?|working|work only|only) under supervision",
        r"(?:public|written|formal) apology",
        r"as a (?:penalty|punishment|sanction|reprisal)",
        r"(?:first|second|third|next|another|final|last) offen[cs]e",
        r"strike (?:one|two|three)\b",
        r"(?:earn|earned|earns|regain|regained) (?:back )?(?:our|the|their) trust",
        r"no (?:longer )?(?:unsupervised|unaccompanied)",
        r"(?:means|meaning|spells) (?:dismissal|termination|the sack)",
        r"(?:will|must|shall) be paying for",
        r"not be (?:back )?on the (?:rota|roster|rotation|team)",
        r"for sanctions",
        r"about (?:his|her|their) (?:part|role|conduct|behaviou?r|performance)",
        r"written reprimand",
        r"as a (?:lesson|warning|deterrent) (?:to|for)",
        r"(?:wall|hall) of shame|nam(?:e|ed|es|ing) and sham(?:e|ed|es|ing)|dunce",
        r"personal consequences",
        r"(?:has|have|had|will have|ought) to go(?= *[.,;!]|$)",
        r"from the (?:bonus|pay|salary|wages)",
        r"(?:opened?|opens|opening|brought|bring|brings|started?|starts|initiated?|filed?) (?:an? )?"
        r"(?:\w+ )?(?:case|investigation|inquiry|proceedings|procedure|complaint) against",
        r"(?:face|faces|faced|facing) (?:the |severe |serious )?(?:consequences|discipline|sanctions"
        r"|dismissal|disciplinary|punishment|the music)",
        r"(?:conduct|misconduct|disciplinary|capability|hr|performance) "
        r"(?:case|proceedings|hearing|investigation|process|procedure|meeting|interview|review"
        r"|matter|action|measures|steps) (?:\w+ )?(?:against|for|with|over)",
        r"(?:cautioned|written up|carpeted|hauled|reported to hr|walked off|escorted|read the riot act"
        r"|given the (?:boot|sack|push)|shown the door|sent packing|put on notice"
        r"|benched|let go of)",
    )
)

_ERRORS = "|".join(
    (
        r"layer[- ]?(?:8|eight) (?:problem|issue|error|fault)",
        r"pebkac|pebcak|picnic (?:error|problem)|id[- ]?10[- ]?t",
        r"between (?:the )?(?:keyboard|desk|screen) and (?:the )?chair",
        r"(?:on|at|from|to) the human side",
        r"(?:the|a) human element (?:was|is|failed|caused)",
        r"(?:sat|sits|sitting|was|is|found) (?:right )?(?:in front of|behind|before) the (?:keyboard"
        r"|screen|monitor|console)",
        r"wrong \w+ action \(human\)",
        r"(?:wetware|meatware) (?:error|problem|issue|failure|bug)",
    )
)

SAYINGS = (
    Saying("human-error", "", lazy(rf"\b(?:{_ERRORS})\b")),
    Saying("punitive", "any", lazy(rf"\b(?:{_PUNISHMENTS})")),
    Saying("fault", "before", lazy(rf"\b(?:{_FAULTS_BEFORE})")),
    Saying("fault", "behind", lazy(rf"\b(?:{_FAULTS_BEHIND})\b")),
    Saying("trait", "before", lazy(rf"(?:\b|(?=n't))(?:{_DENIED_TRAITS})\b"), denying=True),
    Saying("trait", "before", lazy(rf"\b(?:{_TRAITS})\b")),
    Saying("counterfactual", "before", lazy(rf"\b(?:{_DUTIES})\b")),
    Saying("counterfactual", "behind", lazy(rf"\b(?:{_CONDITIONS})\b")),
    Saying("failed", "before", lazy(rf"\b(?:{_FAILINGS})\b")),
)


def has_saying(text: str, *, near: bool) -> bool:
    """Tell whether a saying stands in a text in lower case; most need a person `near`."""
    return any(saying.words.search(text) for saying in SAYINGS if near or not saying.side)
