"""Set phrases with which people are judged, said to have failed, or punished.

A line holds the lemma of a verb and the words that follow it in this order, with up to three other
words between; `|` parts alternatives. Who the phrase is said of is looked up by the grammar.
"""

from __future__ import annotations

FAILING = """
drop ball|balls
lose track|sight
make mistake|mistakes|error|errors|blunder|blunders|typo|misjudgement|misjudgment|slip
make wrong|incorrect|bad|poor
commit error|mistake|blunder
get wrong
get mixed up
mix up
mess up
screw up
foul up
slip up
trip up
muck up
fuck up
cock up
jump gun
let expire|lapse|slip|slide
leave unattended|unpatched|untested|unlocked|unfinished|unencrypted|unanswered|unmonitored|unread
leave open|exposed|enabled|disabled|switched|unprotected|active|plugged|unplugged
leave behind|dangling|stuck|half-finished|mounted|connected|logged|commented|muted|silenced
lose minutes|hours|time|hour|day|days chasing|hunting|looking|debugging|staring|arguing|on
dismiss correct|right theory|hypothesis|suspicion|suggestion|explanation
work old|outdated|previous|stale|superseded|obsolete
leave unsecured|unreviewed|undocumented|unresolved|unacknowledged|half-done
fall short
bark wrong
go wrong way
come short
skate over
gloss over
sit on alert|alerts|ticket|tickets|page|report|reports|warning|email|fix|it|escalation|request
sit on order|complaint|case|invoice|patch|letter|mail|finding|notice|data|answer|reply|proposal
sit on message|findings|results|patch|advisory|notice|information|news
doze off
nod off
zone out
tune out
jump conclusion|conclusions
turn deaf
drop guard
lower guard
fall for
put off
blow it
blow past|through
breeze past|through
plough ahead|on
plow ahead|on
barrel ahead|through
barge ahead|in
push wrong
press wrong
hit wrong
make hash|mess|meal|mockery|light
do sloppy|poor|bad|shoddy|half-baked
lose thread|plot
take gamble
take faith
take word
let bug|regression|error|errors|fault|defect|mistake|issue|change|build|it through|slip|in|past|by
let go unnoticed|unanswered|unchecked|unreported|unread
let mail|mails|email|ticket|tickets|alert|alerts|page|request|warning|it sit|lie|wait
let fester|rot|ride|drift
let down
leave lying|hanging|unlocked|dangling
leave lurch|limbo
paper over
skim over|past|through
skip over|past
muddle up
goof up
louse up
botch up
sleep through
break rule|rules|freeze|policy|protocol|procedure
take granted
take eye
take wrong
turn wrong
choose wrong
pick wrong
have wrong
deviate from
stray from
depart from procedure|runbook|process|plan
confuse with
come late
waste minutes|hours|time|hour
take no action|steps|notice|heed|precautions|backup
make no attempt|effort|backup|checks
give no thought|notice|warning|reason
do damage|harm
leave expire|rot|lapse
leave out
leave loop|bug|typo|hole|gap|backdoor
keep themselves|himself|herself
"""

JUDGING = """
cut corner|corners
turn blind eye
look other way
fall asleep
be out depth
be over head
be asleep wheel|switch|job
be rush|hurry
be half asleep
act hunch|impulse|whim|autopilot
run autopilot
go hunch|gut
rely luck|hope
have history|habit
be more interested|concerned
seem more interested|concerned
appear more interested|concerned
be thinking straight
be drunk
drink
bring themselves|himself|herself
be in denial
take shortcut|shortcuts
take lightly
take easy way
take sweet time
drag feet|heels
sit hands
wing it
pay no|little|insufficient|scant attention
get sloppy|careless|lazy|complacent|cocky|cold
act carelessly|recklessly|irresponsibly|negligently|hastily|rashly
know better
phone it
bury head
shrug off
brush off|aside
wave through|off
wave past
play fast
throw caution
lose nerve|head|temper|cool
fly blind
pass buck
have no clue|idea|business
have little clue|idea|regard
go back bed|sleep
have wandering
ask trouble
rush through|into|out|ahead|change|changes|release|deploy|deployment|rollout|migration|fix|hotfix
hurry through
gamble on|that
panic
daydream
overreact
slack off
freeze up
dismiss alert|alarm|warning|page|concern
tend rush|skip|ignore|forget|cut
think it was somebody|someone
leave to chance
show no|little|poor regard|interest|care|concern|urgency|judgement|judgment
"""

DENIED_JUDGING = """
bother
care
get round|around
follow up|through
blink
take seriously
take time|care|trouble
pay attention
think through|twice|ahead
show care|interest|urgency
know doing
be up job|task|standard|scratch
do homework|diligence|due
do job
get act
put effort
exercise care|judgement|judgment|caution
lift finger
"""
"""Phrases that judge when they are denied: "did not bother", "was not paying attention"."""

PUNISHING = """
hold accountable|responsible|liable|account
give warning|notice|reprimand
issue warning|reprimand
put performance|pip|leave|notice|probation
name and shame
bring book|justice
make pay
give boot|sack|talking-to|dressing-down
teach lesson
place performance|pip|leave|notice
let go
take away access|rights|privileges|permissions
take access|rights|privileges|permissions|bonus away|from
withhold bonus|bonuses|raise|pay|promotion
withdraw access|privileges|rights
strip access|privileges|duties|role|rights
take off rotation|rota|on-call|roster|project|duty
take off call
move off team|rotation|rota|project|call|shift
remove from rotation|rota|on-call|roster|team|role|position|duty|duties
relieve duties|role|position|post|command|duty
speak about|conduct|performance
talk about conduct|performance|behaviour|behavior
dock pay|bonus|bonuses|salary|wages
write up
make example
show door
send packing|leave
move another|different|other
reassign another|other|duties
deal with
call to account|order
have serious|stern|quiet word
haul before|over
part ways|company
"""
"""What is done to people."""

SUFFERING = """
face discipline|disciplinary|consequences|dismissal|penalty|penalties|sanction|sanctions
face punishment|proceedings|hearing|music|termination|demotion
lose job|bonus|privileges|position|role|rights
receive reprimand|dressing-down|telling-off|talking-to|slap
be thin ice
pack bags|desk
get talking|dressing|telling
get reprimand|sack
pay price
answer for
"""
"""What people undergo."""
