"""The words that mark a milestone, collected from the wording of public timelines.

Patterns are verbose regular expressions, matched without regard to case.
"""

from __future__ import annotations

from pm_lint.report import Milestone

_HARM = (
    r"(?:outages?|incidents?|impact|downtime|failures?|errors?|problems?|issues?|attacks?|exploits?"
    r"|faults?|timeouts?|degradations?|disruptions?|exceptions?|anomal(?:y|ies)|[45]\d\ds?|[45]xx\w*"
    r"|latency|latencies|crashes|losses)"
)
_SERVICE = (
    r"(?:services?|sites?|systems?|access|traffic|functionality|applications?|apps?|websites?"
    r"|web\s?sites?|everything|servers?|clusters?|operations?|databases?|db|apis?|platforms?|nodes?"
    r"|connectivity|performance|users?|customers?|requests?|deployments?|pods?|things?|queues?|jobs?"
    r"|latency|metrics|logins?|checkouts?|pages?|hub|search|network|dns|mirrors?|replication|queries"
    r"|error\srates?|response\stimes?)"
)
_CRISIS = (
    r"(?:incident|issue|problem|outage|errors?|alerts?|impact|fault|bug|failure|vulnerability)s?"
)
_STAFF = (
    r"(?:teams?|engineers?|on-?call|developers?|devs|devops|sres?|staff|responders?|admins?"
    r"|administrators?|sysadmins?|operators?|operations|maintainers?|support|management|lead"
    r"|managers?|members?|commander|oncall|colleagues?|dbas?|crew)"
)
_REPAIRS = (
    r"(?:block|disabl|reset|clear|kill|replac|remov|delet|switch|increas|decreas|reduc|scal|paus"
    r"|drain|deactivat|re-?creat|re-?rout|redirect|reconfigur|correct|adjust|tweak|rais|bump|clean"
    r"|re-?build|re-?index|renew|re-?issu|upgrad|downgrad|updat|modif|cordon|terminat|purg|flush"
    r"|unblock|enabl|chang|optimi[sz]|install|add|allocat|expand|extend|edit|resiz|drop)"
)

PATTERNS: dict[Milestone, str] = {
    Milestone.START: rf"""
        ^\W*(?:(?:start|beginning|begin|onset)\sof\s(?:the\s|an?\s)?(?:\w+\s){{0,2}}{_HARM}
            |(?:the\s|an?\s)?(?:\w+\s){{0,3}}(?:outage|incident|impact|downtime|disruption|attack
            |degradation)\s(?:was\s)?(?:begins?|began|starts?|started|occur(?:s|red)?))\b
        |\b(?:outage|incident|impact|downtime|disruption|attack|degradation)\s
            (?:(?:is|was|has|had|first|officially|window|period|now)\s){{0,2}}(?:begins?|began|starts?|started|beginning)\b
        |\bfault\soccurs?\b|\b(?:impact|incident|outage)\sstart\b
    """,
    Milestone.DETECTION: r"""
        ^\W*(?:discovery|detection|detected|first\sdetected|identified)\s?[:–—-]
        |\b(?:alerts?|alarms?|alerted|paged|pagerduty|pingdom|nagios|opsgenie)\b
        |\b(?:detect|notic|discover|spott?|observ)(?:s|e|es|ed|ing)?\b|\bdetection\b
        |\b(?:reports?|reported|reporting|complaints?
            |(?:notif\w+|informed|told|warned|contacted|messaged)\s(?:us|me|of|about)
            |(?:users?|customers?|people|clients?|they)\scomplain\w*|tickets?
            |reach(?:es|ed|ing)?\sout(?!\sto\s(?:the\s)?(?:customer|user|client|vendor|support|team)))\b
        |\bmonitoring\s(?:\w+\s){0,3}(?:shows?|showed|indicat\w+|trigger\w*|fires?|fired|flag\w*)\b
        |\bwe\s(?:see|saw|realiz\w+|realis\w+)\b|\b(?:became|becomes?|made|were|was)\saware\b
        |\bfirst\s(?:seen|report|notification|noticed|sign)\b|\bissue\s(?:is\s|was\s)?identified\b
        |\b(?:users?|customers?|someone|somebody|developers?|clients?|community)\s(?:\w+\s){0,2}
            (?:ask(?:s|ed)?|said|says|mention(?:s|ed)?|message[sd]?|post(?:s|ed)|flag(?:s|ged)|raise[sd]?)\b
        |\bwarnings?\s(?:\w+\s){0,2}(?:from|received|trigger\w*|fire[sd]?)\b
        |\bincident\s(?:is\s|was\s)?identified\b
    """,
    Milestone.NOTIFICATION: rf"""
        \b(?:paged|pages\s(?:the|an?|our|on)|notif(?:y|ies|ied|ying)(?!\s(?:\w+\s)?(?:users?
            |customers?|stakeholders?|clients?|public|community))|escalat\w+|forwarded\sto|pulled\sin|brought\sin)\b
        |\b(?:is|was|were|are|been|^)\s?assigned\sto\b|\bassigned\sto\sinvestigate
        |\b(?:issue|problem|incident|it)\s(?:is|was)\sreported\s(?:on|in|to)\b
        |\bengag(?:e|es|ed|ing)\b(?!\swith\sthe\spost)|\bescalation\b|\ball\shands\b|\bwar[\s-]?room\b
        |\bpinged\b|\bpings\s\S+\son\b
        |\bpeople\s(?:\w+\s)?called\s(?:on|in)\b
        |\b{_STAFF}\s(?:(?:is|was|were|are|been|being|immediately|\w+ly)\s){{0,2}}
            (?:alerted|informed|called|joins?|joined|contacted|notified|mobili[sz]ed|assembled|involved
            |assigned|convened|on\sdeck|acknowledge[sd]?)\b
        |\b(?:alert(?:ed|ing)?|inform(?:s|ed|ing)?|call(?:s|ed|ing)?|contact(?:s|ed|ing)?|pings?
            |pinged|mobili[sz]ed?|assign(?:s|ed)\sto|rais(?:es|ed)\s(?:it\s)?(?:to|with)|report(?:ed|s)?\sto)
            \s(?:the\s|our\s|an?\s)?(?:[\w.-]+\s){{0,3}}{_STAFF}\b
        |\bincident\s(?:is\s|was\s|has\sbeen\s)?(?:declared|opened|created|raised|called)\b(?!\sresolved)
        |\bincident\s(?:channel|response\s(?:team|process))\s(?:\w+\s){{0,2}}\w+ed\b
        |\b(?:declare[sd]?|open(?:s|ed)?|raise[sd]?)\s(?:an?\s|the\s)?(?:\w+\s)?incident\b(?!\sresolved)
        |\b(?:acknowledges?|acknowledged)\b(?=.{{0,30}}\b(?:alert|page|incident|issue)\b)
    """,
    Milestone.COMMUNICATION: r"""
        \bstatus[\s-]?page\b|\bstatus\.[\w.-]+|\bannounc(?:e|es|ed|ement|ements|ing)\b(?!\s(?:\w+\s)?IP)
        |\btweet\w*|\b(?:on|via|to)\stwitter\b|\btwitter\s(?:announcement|update|post)\b
        |\bcommunicat(?:es?|ed|ing|ions?)\s(?:\w+\s){0,4}(?:to|out|sent|with\s(?:the\s|our\s|affected\s)?
            (?:\w+\s)?(?:customers?|users?|stakeholders?|teams?|developers|clients?|public|community))\b
        |\b(?:sent|began|published|posted|issued|public|internal|external|first|initial)\s(?:\w+\s){0,2}
            comm(?:unication|unications|s)\b
        |\b(?:customers?|users?|clients?|public|community|stakeholders?|everyone)\s(?:\w+\s){0,2}
            (?:informed|notified|told|updated)\b
        |\b(?:e-?)?mails?\s(?:\w+\s){0,2}sent\s(?:out|to\s(?:\S+\s){0,3}
            (?:customers?|users?|stakeholders?|clients?|heads?|management|lists?|everyone|all))\b
        |\b(?:inform|notif|e?mail|tell|told|updat|warn)\w*\s(?:\w+\s){0,2}
            (?:customers?|users?|stakeholders?|clients?|public|community)\b
        |\b(?:post(?:s|ed)?|publish(?:es|ed)?|sent|send|shared?|issued?)\s(?:\w+\s){0,5}
            (?:updates?|notices?|message|advisory|statement|warnings?|blog|announcement|e-?mail)\b
        |\b(?:public(?:ly)?|initial)\s(?:disclosures?|disclosed|acknowledge(?:d|ment)|statement)\b
        |^\W*(?:public\s|full\s|initial\s)?disclosure\b
        |\bmaintenance\spage\b|\bupdated\s(?:our|the)\s(?:website|status)\b|\bblog\spost\b
    """,
    Milestone.REMEDIATION: r"""
        \broll(?:s|ed|ing)?[\s-]?back\b|\brollbacks?\b|\brevert(?:s|ed|ing)?\b
        |\bre-?start(?:s|ed|ing)?\b|\breboot(?:s|ed|ing)?\b|\bre-?deploy(?:s|ed|ing|ment)?\b
        |\bfail(?:s|ed|ing)?[\s-]?over\b|\bhot-?fix(?:es|ed)?\b|\bwork-?arounds?\b
        |\bmitigat(?:e|es|ed|ing|ion)\b(?!.{0,60}\b(?:future|next\stime))|\bpower-?cycl\w+|\b(?:hard(?:ware)?|factory)\sreset\b
        |\b(?:deploy|appl|implement|push|merg|releas|ship|roll(?:ed|ing)?\sout|attempt|tr|test|writ|add)\w*\s
            (?:\S+\s){0,5}(?:fix(?:es)?|patch(?:es)?|correction)\b
        |\b(?:fix|patch|correction|solution|remedy)(?:es)?\s(?:\S+\s){0,4}
            (?:deployed|applied|implemented|merged|pushed|released|rolled\sout|submitted|added|live|created)\b
        |\bfix(?:ed|es)\s(?:the|by|a|it|in|with)\b|\bfix\sattempt|\bmade\sthe\scorrections?\b
        |\bfixed\s\w+\s(?:is|was|were)\s(?:deployed|released|applied|merged|pushed|live)\b
        |\bcorrected\s(?:the|code|config\w*)\b|\b(?:was|were|settings|configuration|code)\scorrected\b
        |\battempt\w*\sto\s(?:fix|restore|recover|repair|resolve|mitigate)\b
        |\bresolution\sapplied\b|\bpatched\b|\b(?:switch|mov|chang)(?:ed|ing)?\sback\b
        |\b(?:restor|recover)(?:ed|ing|es)\s(?:\w+\s){0,3}(?:from|snapshot|backup)\b
        |\bpower\sbutton\b|\bmanually\s(?:re)?start\w*
    """,
    Milestone.RESTORATION: rf"""
        \b{_CRISIS}\s(?:\w+\s){{0,3}}(?:resolved|fixed|solved|repaired|over|ends|ended|mitigated
            |cleared|closed|gone|subsid(?:es|ed)|stopped|recovers|recovered|ceased)\b
        |\b{_SERVICE}\s(?:(?!to\b|for\b|in\b)\w+\s){{0,3}}(?:restored|recovers|recovered|repaired|healthy|operational|stable
            |stabili[sz]ed|steadied|functional|restoration(?!\s(?:from|process|start|beg|of|in\b))|normali[sz]ed|back\b(?!\s(?:to\sthe\s(?:previous
            |old)|up\sdata)))
        |\bfully\s(?:\w+\s)?(?:restored|operational|recovered|resolved|functional|working|back)\b
        |\b(?:full|complete|service|system|normal)\s(?:\w+\s){{0,2}}(?:restoration|recovery)\b
        |\b(?:restor|resum)(?:ed|es|ing)\s(?:\w+\s){{0,2}}(?:normal\s)?(?:{_SERVICE})\b
        |\brestored\b(?!\s(?:from|to\sthe|a|the\s(?:backup|snapshot|database|db|previous)))|\brecovered\b
        |\bback\s(?:to\snormal|online|in\sservice|to\slife|to\stheir\snormal|up\b)
        |\b(?:working|works|work|running|functioning|function|functional|operating|operational)\s(?:again
            |as\s(?:expected|normal|usual|intended)|normally|correctly|fine|properly)\b
        |\bresolv(?:ing|ed)\s(?:the\s)?(?:incident|issue|problem|outage)\b|^\W*(?:resolved|repaired)\b
        |\b(?:marked|declared|considered|confirmed)\s(?:\w+\s)?(?:resolved|fixed|closed|over)\b
        |\breturn(?:s|ed|ing)?\sto\s(?:\w+\s)?normal\b|\b(?:goes|went|gone)\saway\b
        |\b(?:was|were|is|are|been)\s(?:\w+ly\s)?resolved\b|\(\s?resolved\s?\)|[:–—-]\s?resolved\b
        |\b(?:solv|fix)(?:ed|es)\s(?:the|this|that|our)\s(?:\w+\s)?(?:issue|problem|outage|incident)\b
        |^\W*(?:recovery|resolution|restoration)\s?[:–—-]|\bconfirmed\s(?:\w+\s)?working\b
        |\ball\sclear\b|\bnormal\s(?:operations?|service|again|functionality)\b|\bno\slonger\s(?:down
            |failing|see\w*|affected)\b|\bpinging\sagain\b|\b(?:available|accessible|reachable|up|online)\sagain\b
        |\b{_SERVICE}\sresum(?:es|ed)\b|\bchain\sresum(?:es|ed)\b
        |\bend\sof\s(?:the\s)?(?:outage|incident|impact)\b|\bcrisis\saverted\b
        |\b(?:is|are|was|were)\s(?:now\s)?back\b(?!\sto)
        |\b(?:run|runs|running|respond(?:s|ing)|serv(?:es|ing)|process(?:es|ing)|succeed\w*)\s
            (?:\w+\s)?again\b
        |\b(?:server|service|system|site|hub)s?\s(?:is|was|are|were)\s(?:now\s)?(?:up|running|live)\b
        |\brecovery\s(?:complete[d]?|confirmed)\b|\brevived\sit\b
        |\bbecomes?\s(?:available|healthy|stable)\b(?!\senough)
        |\bproblem\sgoes\saway\b|\bjobs?\s(?:\w+\s){{0,2}}started\sto\srecover\b
    """,
}
"""What marks a milestone wherever it stands in a timeline."""

WEAK_PATTERNS: dict[Milestone, str] = {
    Milestone.START: rf"""
        \b{_HARM}\s(?:\w+\s){{0,3}}(?:begins?|began|starts?|started|occur(?:s|red)?|appear(?:s|ed)?
            |happen(?:s|ed)?|surfac\w+|emerg\w+|spik\w+|ris\w+|rose|increas\w+|climb\w*|jump\w*|surg\w+)\b
        |\b(?:begins?|began|begun|starts?|started|starting)\s(?:\w+ly\s)?(?:to\s)?(?:fail|return|throw|tak
            |tim|crash|drop|see|experienc|show|hav|get|degrad|struggl|slow|los|error|decreas|declin
            |receiv\w+\s(?:\w+\s)?(?:5|error)|oomkill|respond\w*\s(?:slow|with))\w*
        |\b(?:goes|go|went|going|is|was|were|are)\s(?:\w+\s)?(?:down|offline|unresponsive|unavailable
            |unreachable|inaccessible|broken|failing)\b
        |\b(?:becomes?|became|becoming)\s(?:\w+\s)?(?:unresponsive|unavailable|unreachable|inaccessible
            |slow|unstable|overloaded|stuck|unhealthy|degraded)\b
        |\bstop(?:s|ped|ping)?\s(?:\w+ing\b|to\s\w+)|\bno\slonger\s(?:\w+\s)?\w+ing\b
        |\b(?:crash(?:es|ed|ing)?|crashloop\w*|oom-?killed|expires?|expired|exhausted|deadlock\w*)\b
        |\b(?:ran|runs|running)\sout\sof\b|\bcan(?:\s?not|'t|’t)\b|\bunable\sto\b|\bfail(?:s|ed|ing|ures?)\b
        |\b(?:sudden|sharp|massive|significant)\s(?:\w+\s)?(?:increase|drop|spike|surge|rise|decrease)\b
        |\bspikes?\b|\bdestroyed\b|\bloss\b|\bdisappear\w*|\bcaus(?:es|ed|ing)\s(?:\w+\s){{0,3}}{_HARM}
        |\b(?:errors?|5\d\ds?|timeouts?|exceptions?)\b|\bentered\sthe\b|\bexploit\w*\b|\bhack(?:ed|s)?\b
        |\b(?:compromised|malicious|stolen|drained|siphoned)\b|\bhalt(?:s|ed)\b
        |\b(?:breaks|breaking|broke)\b|\breturn(?:s|ed|ing)\s(?:an?\s)?(?:[\w“"]+\s)?[45]\d\d
        |\btakes?\s\d+\+?\s?s|\bmissing\b|\bdegrad\w+|\bslow(?:ed|s|ing)?\b
    """,
    Milestone.NOTIFICATION: rf"""
        (?<!immediately\s)(?<!\band\s)(?<!\bwe\s)(?<!\bi\s)
            \b(?:starts?|started|begins?|began)\sinvestigating\b
        |\b{_STAFF}\s(?:\w+\s){{0,3}}(?:begins?|began|starts?|started|initiat\w+|launch\w*|look\w*
            |investigat\w+)\s?(?:\w+\s){{0,3}}(?:investigat\w+|into|troubleshoot\w*|diagnos\w+|analy\w+
            |response|work\w*|the\s(?:issue|problem|incident|alert))\b
    """,
    Milestone.REMEDIATION: rf"""
        (?:^|[.;,:]|\b(?:then|we|i|by|team|engineers?))\s*(?:\w+ly\s)?
            {_REPAIRS}(?:ed|es|s|ing|ped|ting|ning|ies|ied|e|d)\b(?!\s(?:[\w-]+\s)?
            (?:error|latenc|load|traffic|response|timeout|demand|number|rate|usage|cpu|user|volume\sof))
        |\b(?:was|were|is|are|being|(?:has|have)\sbeen)\s(?:\w+ly\s)?{_REPAIRS}(?:ed|ped|ied|d)\b
            (?!\s(?:by\sa|by\smore))
        |\b(?:stopped|killed|shut|turned|took|scaled|spun)\s(?:\w+\s){{0,3}}(?:down|off|offline|up)\b
        |\b(?:re-?ran|re-?run|re-?appl\w+|re-?creat\w+|power\s?cycl\w+)\b
        |^\W*(?:[\w/-]+\s){{1,5}}(?:killed|removed|replaced|disabled|cleared|rolled\sover|scaled|upgraded
            |downgraded|reattached|terminated|evicted|renewed|rebuilt|blocked|deleted|re-?routed|isolated)\b
        |^\W*(?:[@\w-]+\s){{1,3}}{_REPAIRS}(?:es|s|ed|d)\s(?:the|an?|all|our|its)\b
        |\bre-?creation\b|\b(?:script|command)\sis\srun\b
    """,
}
"""What marks a milestone only at the stage of an incident at which it is expected."""

_NOT_YET = r"""
    (?:\b(?:not|never|fail(?:s|ed|ing)?\sto|unable\sto|cannot|still|without|no|try(?:ing)?(?:\sto)?
        |until|partial(?:ly)?|once|if|when|before|to\sbe|will(?:\sbe)?|should(?:\sbe)?|attempt\w*\s(?:to|at)
        |temporar(?:y|ily)|some|reveal\w*|in\sorder\sto|hop(?:e|ing)\s(?:to|that)|unsuccessful\w*)\b|n['’]t)
    (?:\s\w+){0,3}\s*$
"""
FALLS_SHORT = r"\b(?:partial\w*|not|never|fail\w*|unable|some|still|attempt\w*)\b|n['’]t\b"
"""What, within the words of a restoration, says that it is none."""

EXPLAINS = r"""
    \b(?:root\scause|caus(?:ed|ing)|because|due\sto|assum\w+|suspect\w*|reveal\w*|discover\w*|found
        |identified\s(?:that|the|a)|hypothes\w+|result\sof|had\sbeen|realiz\w+|realis\w+|would|should
        |that|which|if|when|decid\w+|plan\w*|propos\w+)\b[^.;]*$
"""
"""What makes a change the story of how it came about, rather than an attempt to mend it."""

_UNDECIDED = r"""
    \b(?:decid\w+|plan(?:s|ned|ning)?|propos\w+|consider\w*|discuss\w*|suggest\w*|recommend\w*|intend\w*
        |intention|possib\w+|potential|no|not|before|prior\sto|due\sto|because\sof|caused\sby|since
        |immediately\safter|after)\b
    (?:\s\w+){0,3}\s*$
    |\b(?:page|status|ticket|website|documentation|docs)\s*$
"""
EXCEPT: dict[Milestone, str] = {
    Milestone.START: (
        r"\b(?:reports?|complaints?|alerts?|notifications?)\s(?:of|about|that)\s[\w\s]{0,20}$"
    ),
    Milestone.DETECTION: r"\b(?:no|not|without|post|post-?mortem|bug|status|causes?)\s(?:\w+\s)?$",
    Milestone.COMMUNICATION: r"\b(?:cannot|unable\sto|not|fail\w*\sto|stops?|stopped|error|no"
    r"|(?:provider|vendor|aws|amazon|google|github|azure|cloudflare|upstream)['’]s)\s(?:\w+\s)?$",
    Milestone.REMEDIATION: _UNDECIDED,
    Milestone.RESTORATION: _NOT_YET,
}
"""What, right before the words of a milestone, says that it is none."""
