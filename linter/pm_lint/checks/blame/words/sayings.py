"""Sayings that hold something against a person, and on which side of them that person stands.

A saying is a pattern over a sentence in lower case as the parser reads it. One line is one saying;
a line that begins with `+` goes on with the line before. Names in angle brackets stand for the
words of `_PARTS`. Source: own knowledge of English. Every form of a verb has to be there, as the
test before the parse asks for the same.
"""

from __future__ import annotations

import re

from pm_lint.checks.blame.words import reproaches
from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said: its category, and whether the person stands "before" or "behind" it.

    `side` is "any" for either, "" where nobody need be named. `denying` when the saying brings its
    own denial.
    """

    kind: str
    side: str
    words: re.Pattern[str]
    denying: bool = False


_PARTS = {
    "own": r"(?:his|her|their|its|his or her)",
    "self": r"(?:himself|herself|themselves|itself)",
    "be": r"(?:is|was|are|were|be|been|being|'s|'re)",
    "have": r"(?:has|have|had|having|'s|'ve)",
    "hard": (
        r"(?:squarely|entirely|solely|fully|firmly|wholly|largely|mainly|primarily"
        r"|ultimately|clearly|exclusively|plainly|completely|mostly|partly|chiefly|alone)"
    ),
    "nothing": (
        r"(?:no|zero|precious little|not the (?:faintest|slightest|foggiest|least"
        r"|remotest))"
    ),
    "not": r"(?:not|n't|never|hardly|barely)",
    "virtues": reproaches.VIRTUES,
    "stupid": reproaches.STUPID,
    "laid": r"(?:laid|pinned|blamed|placed|put|dumped|pointed|levelled|heaped)",
}
_PART = re.compile(r"<(\w+)>")


def _read(table: str) -> str:
    lines = table.strip("\n").replace("\n+", "").split("\n")
    return "|".join(_PART.sub(lambda match: _PARTS[match[1]], line) for line in lines)


_ERRORS = _read(
    r"""
layer[- ]?(?:8|eight) (?:problem|issue|error|fault)
pebkac|pebcak|picnic (?:error|problem)|id[- ]?10[- ]?t
between (?:the )?(?:keyboard|desk|screen) and (?:the )?chair
(?:on|at|from|to) the human side
(?:the|a) human element (?:was|is|failed|caused)
(?:sat|sits|sitting|was|is|found) (?:right )?(?:in front of|behind|before) the (?:keyboard
+|screen|monitor|console)
wrong \w+ action \(human\)
brain fade|senior moment|muscle[- ]memory (?:mistake|error|slip)
(?:wetware|meatware) (?:error|problem|issue|failure|bug)
"""
)

_PUNISHMENTS = _read(
    r"""
(?:sentenced|condemned) to
remedial training
(?:explain|account for|justify) (?:himself|herself|themselves|itself) (?:to|before|in)
(?:is|are|be|was|were|comes|goes|taken) off the (?:project|rota|roster|team|rotation)
contracts? (?:will|would|is|was|wo)(?: not| to|n't)? (?:not )?be (?:extended|renewed)
contracts? (?:will |would |is |was |wo)(?:not|n't) (?:be )?(?:extended|renewed)
(?:works?|working|work only|only) under supervision
(?:public|written|formal) apology
as a (?:penalty|punishment|sanction|reprisal)
(?:first|second|third|next|another|final|last) offen[cs]e
strike (?:one|two|three)\b
(?:earn|earned|earns|regain|regained) (?:back )?(?:our|the|their) trust
no (?:longer )?(?:unsupervised|unaccompanied)
(?:means|meaning|spells) (?:dismissal|termination|the sack)
(?:will|must|shall) be paying for
not be (?:back )?on the (?:rota|roster|rotation|team)
for sanctions
about (?:his|her|their) (?:part|role|conduct|behaviou?r|performance)
written reprimand
as a (?:lesson|warning|deterrent) (?:to|for)
(?:wall|hall) of shame|nam(?:e|ed|es|ing) and sham(?:e|ed|es|ing)|dunce
personal consequences
(?:has|have|had|will have|ought) to go(?= *[.,;!]|$)
from the (?:bonus|pay|salary|wages)\b
(?:opened?|opens|opening|brought|bring|brings|started?|starts|initiated?
+|filed?) (?:an? )?(?:\w+ )?(?:case|investigation|inquiry|proceedings|procedure
+|complaint) against
(?:face|faces|faced|facing) (?:the |severe |serious )?(?:consequences|discipline|sanctions
+|dismissal|disciplinary|punishment|the music)
(?:conduct|misconduct|disciplinary|capability|hr|performance) (?:case|proceedings|hearing
+|investigation|process|procedure|meeting|interview|review|matter|action|measures
+|steps) (?:\w+ )?(?:against|for|with|over)
(?:cautioned|written up|carpeted|hauled|reported to hr|walked off|escorted|read the riot act
+|given the (?:boot|sack|push)|shown the door|sent packing|put on notice|benched|let go of)
"""
)

_FAULTS_BEFORE = _read(
    r"""
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
"""
)

_FAULTS_BEHIND = _read(
    r"""
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
"""
)

_TRAITS = _read(
    r"""
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
"""
)

_DENIED_TRAITS = _read(
    r"""
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
"""
)

_DUTIES = _read(
    r"""
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
)

_CONDITIONS = _read(
    r"""
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
)

_FAILINGS = _read(
    r"""
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
"""
)


def _join(table: str) -> re.Pattern[str]:
    return lazy(rf"\b(?:{_read(table)})(?:\b|(?<=\W))")


SAYINGS = (
    Saying("human-error", "", lazy(rf"\b(?:{_ERRORS})\b")),
    Saying("collective", "", _join(reproaches.CONFESSIONS)),
    Saying("punitive", "any", lazy(rf"\b(?:{_PUNISHMENTS})")),
    Saying("punitive", "any", _join(reproaches.PUNISHMENTS)),
    Saying("punitive", "", _join(reproaches.PUNISHMENTS_PLAIN)),
    Saying("fault", "before", lazy(rf"\b(?:{_FAULTS_BEFORE})")),
    Saying("fault", "before", _join(reproaches.FAULTS_BEFORE)),
    Saying("fault", "behind", lazy(rf"\b(?:{_FAULTS_BEHIND})\b")),
    Saying("fault", "behind", _join(reproaches.FAULTS_BEHIND)),
    Saying("trait", "before", lazy(rf"(?:\b|(?=n't))(?:{_DENIED_TRAITS})\b"), denying=True),
    Saying("trait", "before", lazy(rf"\b(?:{_TRAITS})\b")),
    Saying("trait", "before", _join(reproaches.TRAITS_BEFORE)),
    Saying("trait", "any", _join(reproaches.TRAITS_ANY)),
    Saying("trait", "any", _join(reproaches.TRAITS_DENIED), denying=True),
    Saying("trait", "", _join(reproaches.TRAITS_PLAIN)),
    Saying("counterfactual", "before", lazy(rf"\b(?:{_DUTIES})\b")),
    Saying("counterfactual", "behind", lazy(rf"\b(?:{_CONDITIONS})\b")),
    Saying("failed", "before", lazy(rf"\b(?:{_FAILINGS})\b")),
)


def has_saying(text: str, *, near: bool) -> bool:
    """Tell whether a saying stands in a text in lower case; most need a person `near`."""
    return any(saying.words.search(text) for saying in SAYINGS if near or not saying.side)
