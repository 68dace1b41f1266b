"""Sayings for what is done to people."""

from __future__ import annotations

ANY = r"""
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
(?:entry|note|remark|letter|mark|warning|black mark) (?:in|on|to|into|for) (?:the |his |her |their
+|[\w ']{2,30}'s? )?(?:personal |personnel |hr |employment |staff )?(?:file|record|dossier)
(?:admonition|reprimand|censure|rebuke|dressing-down|telling-off|talking-to|show-cause notice
+|written
+ warning|formal warning|final warning|verbal warning|letter of warning|notice of dismissal|caution
+|roasting|carpeting)s?(?: \w+)? (?:of|for|to|against|was|were|has|is|followed)
^(?:written |verbal |oral |formal |final |official )?(?:reprimand|warning letter|censure|admonition
+|rebuke)s?(?: to| for)?:
(?:premium|bonus|bonuses|allowance|allowances|pay|salary|raise|promotion|increment|commission)\b
+[\w ' ,]{0,60} (?:is|are|was|were|will be|has been|have been|to be|gets?) (?:cut|reduced|halved
+|withheld|cancelled|frozen|docked|forfeited|suspended|stopped|denied|deferred|struck|postponed
+|revoked)
(?:take|takes|taken|took|pursue|pursued) (?:the|this) (?:matter|issue|case|affair) (?:further|up)
+ with
(?:hr|human resources|the works council|the board) (?:has been|was|is|will be|have been) (?:informed
+|involved|notified|told|brought in)\b[\w ,]{0,30} (?:of|on|about|to|with)
(?:hr|human resources|the works council|the board) (?:has been|was|is|will be|have been) asked (?:to
+ (?:take|speak|deal|look into|talk|initiate|start|open|follow|consider)|for a (?:formal )?(?:note
+|warning|talk|hearing|meeting|reprimand))
(?:remov|revok|withdraw|suspend|strip|cancel|block|restrict)\w* [\w' ]{2,40}(?:rights|access
+|privileges
+|permissions|keys|role|badge|login|account)\b[\w ,]{0,40} (?:as a (?:consequence|punishment|result
+ of this|sanction|lesson)|in consequence|for good|for (?:\w+ )?(?:months?|weeks?|years?))
as (?:a )?(?:punishment|penalty|penance|sanction|deterrent)\b
(?:sanctions?|punishment|penalty|disciplinary measures?) (?:for|against)
+ (?:the |our |his |her )?[\w ' ]{3,40}:
(?:demoted|banished|relegated|degraded|transferred|moved|sent) (?:back )?to (?:the )?(?:stores?
+|archives?
+|mail ?room|basement|night shifts?|back office|warehouse|cellar|salt mines)
(?:demoted|suspended|dismissed|fired|sacked|reprimanded|disciplined|sanctioned) (?:following|after
+|in agreement|with immediate|on the spot|without notice|as a|for having|because)
(?:repeat|retake|resit|redo) (?:the|his|her|their) (?:examination|exam|licence|license|certification
+|training|test|induction)
(?:no|never|without) (?:more )?(?:unsupervised|unaccompanied|unescorted)\b
(?:lose|loses|lost|forfeit|forfeits) (?:his|her|their) (?:\w+ )?(?:access|rights|privileges|licence
+|license|certificate|certification|bonus|post|position|shift|allowance|premium|parking)
(?:answer|respond|reply|justify \w+|explain \w+|report) (?:in writing|personally|in person)
+ (?:to|before|within)
(?:contract|employment|assignment|trial period|probation) (?:of|for|with) [\w ' ]{2,30} (?:is|was
+|will
+ be|has been|ends|ended) (?:not )?(?:terminated|ended|extended|renewed|cancelled|dissolved)
"""
"""The person stands on either side: "barred from the console"."""

PLAIN = r"""
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
"""Says by itself that people are punished."""
