"""How teams word the milestones of an incident: patterns for the text of a timeline entry.

Collected from the wording of public timelines. PLAIN holds alone; TENTATIVE depends on what the
entries before have told. A match does not count when BEFORE is found in front of it, in the same
clause. All are compiled as verbose and without regard to case.
"""

from __future__ import annotations

from pm_lint.report import Milestone

_TROUBLE = r"""(?:outages?|incidents?|impact|downtime|disruptions?|degradation|attacks?|exploits?
    |faults?|problems?|issues?|errors?|failures?|timeouts?|event|slowdowns?|interruptions?|leak
    |unavailability|packet\sloss)"""
_SYSTEM = r"""(?:services?|sites?|systems?|websites?|apps?|applications?|apis?|servers?|clusters?
    |databases?|db|nodes?|pods?|traffic|functionality|operations?|endpoints?|dashboards?|chain
    |network|instances?|platform|queues?|jobs?|workloads?|logins?|connectivity|access|metrics
    |performance|availability|latency|response\stimes?|error\srates?|users?|customers?|clients?
    |everything|things|environments?|portal|stor(?:e|age)|production|prod|backend|frontend)"""
_STAFF = r"""(?:teams?|engineers?|engineering|on-?calls?|developers?|devs?|devops|sres?|staff
    |responders?|admins?|administrators?|sysadmins?|dbas?|maintainers?|operators?|manager|ops
    |vendor|specialists?|experts?|colleagues?|leads?|noc|incident\scommander|operations
    |stakeholders?|management|leadership|personnel)"""
_PUBLIC = r"""(?:customers?|users?|clients?|public|communit(?:y|ies)|stakeholders?|subscribers?
    |partners?|tenants?|merchants?|everyone|contributors?|members|publicly|service\steams)"""
_WORDS = r"(?:[\w'’/#.-]+\s)"
_ACTOR = rf"""(?:^\W*|[.;:,–—>-]\s+|\b(?:we|i|they|he|she|team|engineers?|developers?|admins?|ops
    |on-?call|and|then|by|@[\w-]+|{_STAFF})\s(?:then\s|also\s|manually\s|temporarily\s|try\sto\s
    |immediately\s|quickly\s|successfully\s)?|\b(?:begins?|began|starts?|started)\s)"""

_REMEDY_STEMS = r"""(?:correct|restart|re-start|reboot|revert|re-?deploy|fix|patch|mitigat|reset
    |clear|kill|block|disabl|remov|delet|replac|scal|adjust|tweak|re-?rout|redirect|drain
    |cordon|evict|terminat|re-?creat|re-?build|downgrad|reconfigur|isolat|paus|quarantin|throttl
    |rate-?limit|unblock|purg|flush|wip|expand|extend|resiz|renew|rotat|optimi[sz]
    |power-?cycl|bounc|fail(?=ed\sover|s\sover|ing\sover|\sover)|roll(?=ed\sback|s\sback|ing\sback
    |\sback)|re-?enabl|re-?attach|reassign|whitelist|clean|bump|upgrad|rais(?=\w*\s\w+\slimit)
    |migrat|suspend|deactivat|activat|rebalanc|vacuum|truncat|re-?add|re-?run)"""
_REMEDIED = rf"(?<!oom\s)(?<!oom[)\]]\s)(?<!oom-){_REMEDY_STEMS}(?:l?led|ped|t?ted|ged|ed|d)"
_REMEDY_NOW = rf"{_REMEDY_STEMS}(?:ling|ping|ting|ging|ing|e)?(?!\slists?|\sis|\sare)"
_REMEDIES = r"""(?:wipes|deletes|disables|removes|kills|drains|scales|replaces|resets|applies
    |deploys|fixes|adjusts|clears|purges|flushes|rebuilds|recreates|enables|reconfigures|upgrades
    |downgrades|rolls\sout|reroutes|blocks\s(?:the|all|traffic|requests))"""

PLAIN: dict[Milestone, str] = {
    Milestone.START: rf"""
        \b{_TROUBLE}\s(?:officially\s|first\s|has\s|had\s|really\s)?
            (?:begins?|began|begun|starts?|started|occur(?:s|red)?|commence[sd]?|introduced
              |appear(?:s|ed)?|happen(?:s|ed)?|onset)\b
            (?!\s(?:to\s)?(?:investigat|creep|going\sdown|drop|declin|decreas|reced|clear|resolv
              |recover|subsid|again|be\s|coming\sback|work|disappear|improv))
        |\b(?:starts?|start\sof|started|beginning\sof|begins?|onset\sof)\s(?:the\s)?(?:customer\s)?
            (?:outage|incident|impact|attack|downtime|disruption|degradation)\b
        |\b(?:begins?|began|start(?:s|ed)?)\s(?:to\s)?(?:fail(?:ing)?|time|timing|crash(?:ing)?
            |experienc\w+|hav(?:e|ing)\s(?:issues|problems|trouble)|error(?:ing)?
            |return(?:ing)?\s(?:\w+\s)?(?:errors?|5\d\d|40\d|http)|throw(?:ing)?
            |degrad\w+|struggl\w+|crash-?loop\w*|drop(?:ping)?|slow(?:ing)?\sdown
            |tak(?:e|ing)\s(?:longer|\d+))\b
        |\b(?:outage|impact|incident|downtime|attack)\s(?:window\s)?(?:start|begin)s?\b
        |\b(?:start|beginning)\W{{0,3}}$
    """,
    Milestone.DETECTION: rf"""
        \b(?:alerts?|alarms?|alerted|warnings?)\b
            (?!\s(?:rule|threshold|was\sadded|were\sadded|configur))
        |\bpaged\b|\bpager\s?duty\b|\bopsgenie\b|\bpingdom\b|\buptime\s?robot\b|\bnagios\b
        |\bpage\s(?:is\s|was\s)?(?:received|fired|triggered|sent|goes|went)\b
        |\b(?:detect|notic|discover|spot|observ)(?:s|e|es|ed|ted|d|ing|ting)?\b
            (?!\s(?:\w+\s){{0,3}}(?:cause|culprit|reason|source|fix|solution|work-?around)\b)
        |\b(?:detection|discovery)\b
        |\breport(?:s|ed|ing)?\b(?!\s(?:back|is|was|published|released|through|card)\b)
        |\b(?:complaints?|tickets?|escalation\sfrom)\b
        |\b(?:users?|customers?|clients?|people|students|players|someone)\s(?:\w+\s){{0,2}}complain\w*
        |\bsupport\s(?:request|call|case|e?mail|quer)\w*
        |\breach(?:es|ed|ing)?\sout\b(?!\sto\b)|\breach(?:es|ed|ing)?\sout\sto\s(?:us|our|support)\b
        |\b(?:monitor\w*|grafana|sentry|datadog|prometheus|new\srelic|cloudwatch|health\s?checks?
            |dashboards?|probes?|synthetics?|canary|canaries)\s(?:system\s|checks?\s|tool\s)?
            (?:\w+\s){{0,3}}(?:shows?|showed|indicat\w+|trigger\w*|fires?|fired|flag\w*|fail(?:s|ed)?
            |detect\w*|turn\w*|goes|went|picks?\sup|picked\sup)\b
        |\b(?:becomes?|became|was\smade|were\smade|made)\s(?:\w+\s)?aware\b
        |\b(?:informed|notified|told|tells|informs?|notif(?:y|ies)|pings?|pinged|contacts?
            |contacted|emails?|emailed|messages?|messaged|asks?|asked)\s(?:us|me)\b
        |\binform(?:s|ed)?\s(?:of|about|that)\b
        |\b(?:messages?|e-?mails?|calls?|posts?|threads?|questions?|pings?|tweets?|notifications?)\s
            {_WORDS}{{0,5}}(?:about|regarding|that|saying|asking|indicating|from\s(?:users?|customers?))\b
        |\breceiv\w+\s{_WORDS}{{0,3}}(?:calls?|e?mails?|messages?|tickets?|complaints?|notifications?)\b
        |\bflag(?:s|ged)\b|\bfirst\s(?:seen|signs?|symptoms?|errors?|indications?|detected|noticed)\b
        |\b(?:users?|customers?|clients?|developers?)\s(?:\w+\s){{0,2}}
            (?:asks?|asked|points?\sout|pointed\sout|mentions?|mentioned|notify|raise[sd]?|says?)\b
        |\bbug\s(?:was\s|is\s)?(?:filed|raised|opened)\b|\boppdag\w+\b|\bpåvist\b|\bvarsel\b
    """,
    Milestone.NOTIFICATION: rf"""
        \bpaged\b|\bpag(?:es|ing)\s(?:the\s|our\s|on-?call|{_STAFF})|\bengag(?:es?|ed|ing)\b
        |\bescalat(?:es?|ed|ing|ion)\b|\bforwarded\sto\b|\bpull(?:s|ed)\s(?:\w+\s)?in\b
        |\b(?:brought|brings?|looped|loops?|called|calls?)\s(?:\w+\s){{0,3}}(?:in\b|on\b|together\b)
        |\b{_STAFF}\s(?:\w+\s){{0,3}}(?:alerted|informed|called|joins?|joined|contacted|notified(?!\s(?:us|me)\b)
            |mobili[sz]ed|summoned|assembled|assigned|responds?|responded|acknowledge[sd]?
            |take[sn]?\sover|took\sover|convene[sd]?|looks?\sinto|involved)\b
        |\b{_STAFF}\s(?:\w+\s){{0,2}}(?:begins?|began|starts?|started|initiate[sd]?|commence[sd]?
            |launche[sd]?|opens?|opened)\s(?:an?\s|the\s|to\s|their\s|immediate\s|initial\s
            |looking\sinto|work\w*\son){{0,3}}(?:investigat|troubleshoot|debug|diagnos|triag|look|respon|work)
        |\b{_STAFF}\s(?:\w+\s){{0,1}}(?:investigates?|investigated|investigating)\b
        |\b(?:alert(?:ed|s)?|inform(?:s|ed)?|call(?:s|ed)?|contact(?:s|ed)?|ping(?:s|ed)?
            |notif(?:y|ies|ied)|messag(?:es|ed)|assign(?:s|ed)?\sto|handed\s(?:over\s)?to
            |hands?\s(?:over\s)?to|passed\s(?:on\s)?to|reported\sto|wak(?:es|ing)|woke)\s
            (?:to\s)?(?:the\s|our\s|an?\s|their\s|its\s|all\s)?(?:[\w.'’/-]+\s){{0,3}}{_STAFF}\b
        |\b(?:assigned|allocated)\sto\s(?:investigate|the\s(?:issue|incident|case|ticket))\b
        |\bincident\s(?:has\sbeen\s|is\s|was\s|formally\s|officially\s)?
            (?:declared|opened|created|raised|called|kicked\soff|initiated)\b
            (?!\s(?:as\s)?(?:resolved|over|closed|mitigated|ended))
        |\b(?:declare[sd]?|opens?|opened|raised?|creates?|created|initiated)\s
            (?:an?\s|the\s|as\s)?(?:\w+[\s-]){{0,2}}incident\b
        |\b(?:war|crisis|situation)[\s-]?rooms?\b|\bincident\s(?:call|bridge|channel|room)\b
        |\bincident\scommander\b|\bsev-?\s?\d\s(?:incident\s)?(?:declared|raised|opened|called)
        |\ball\shands\son\sdeck\b|\b(?:joins?|joined)\s(?:the\s|into\s|in\s)?(?:\w+\s){{0,6}}
            (?:call|bridge|channel|chat|investigation|effort|incident|zoom|meet)\b
        |\back(?:ed|nowledge[sd]?)\s(?:the\s|by\s)?(?:\w+\s)?(?:alert|page|pager|alarm|issue|incident
            |on-?call|engineer)
        |\b(?:contact|notified)\s(?:\w+\s)?(?:is|was|made)\b
        |\b{_STAFF}\s(?:\w+\s){{0,2}}(?:receiv(?:es|ed)|gets?|got)\s(?:\w+\s){{0,3}}
            (?:pages?|paged|wake-?up\scalls?)\b
        |\b{_STAFF}\s(?:\w+\s)?(?:jump(?:s|ed)|spr(?:ings?|ang|ung)|leap(?:s|t|ed)?)\s(?:in)?to\saction
        |\b(?:incident\s)?response\s(?:\w+\s)?(?:protocol|plan|process|procedure|team)\s
            (?:is|was|were)\s(?:triggered|activated|initiated|invoked|started|engaged)
    """,
    Milestone.COMMUNICATION: rf"""
        \bstatus[\s-]?page\b|\bstatus\.[a-z][\w.-]+|\bstatus\s(?:update|post|site)\b|\bstatuspage
        |\bannounc(?!\w*\s(?:\w+\s){{0,3}}(?:prefix|route|blocks|bgp))\w+|\btweet(?:s|ed)?\b
        |\b(?:via|on|to|through)\s(?:twitter|mastodon|x\b)|\btwitter\saccount\s(?:post|updat)
        |\bcommunicat(?:es?|ed|ing)\s(?:\w+\s){{0,3}}(?:to|with)\s
            (?:(?:the|all|our|affected|impacted)\s){{0,3}}(?:{_PUBLIC}|teams|management)
        |\bcommunications?\s(?:\w+\s){{0,5}}(?:sent|posted|issued|began|started|published|went\sout)
        |\b{_PUBLIC}\s(?:\w+\s){{0,2}}(?:informed|notified|emailed|alerted|warned)\b
            (?!\s(?:us|me|the|our|of\san?\sissue)\b)
        |\b(?:inform|notif|e?-?mail|updat|warn|alert|advis|tell|messag)(?!ication)\w*\s
            (?:(?:the|all|our|affected|impacted|internal|external|other|key|some)\s){{0,3}}{_PUBLIC}\b
            (?!\s(?:record|table|data|agent|service|permission|account|profile|info))
        |\b(?:post(?:s|ed)?|publish(?:es|ed)?|sent|sends?|issue[sd]?|releas(?:es|ed)|put\sup|made
            |shar(?:es|ed))\s(?:\w+\s){{0,5}}(?:updates?|notices?|message|advisory|statement|warning
            |blog|banner|acknowledge?ment|e?mail|disclosure|notifications?|communications?)\b
        |\b(?:statement|advisory|notice|banner|disclosure|e?mail|acknowledge?ment)\s
            (?:is\s|was\s|has\sbeen\s)?(?:posted|published|sent|issued|made|released|displayed)\b
            (?!\s(?:to\s)?(?:\w+\s){{0,3}}(?:team|support|moderat\w+|engineers?|admins?|provider))
        |\bpublic(?:ly)?\s(?:\w+\s)?(?:acknowledg\w+|disclos\w+|statement|notice|confirm\w+)
        |\bincident\s(?:\w+\s)?(?:posted|published|announced)\b|\bmail\s(?:is\s|was\s)?sent\b(?!\s(?:to\s)?(?:\w+\s){{0,3}}
            (?:team|support|moderat\w+|engineers?|admins?|provider|vendor))
        |\bpublic\scommunication
    """,
    Milestone.REMEDIATION: r"""
        \broll(?:s|ed|ing)?[\s-]?back\b|\brollback\b|\brevert(?:s|ed|ing)?\b
        |(?<!pods\s)(?<!pod\s)(?<!containers\s)(?<!container\s)(?<!services\s)(?<!processes\s)
            \bre-?start(?:s|ing)?\b(?!\s(?:counts?|loops?|storms?|rates?|counters?|polic|burst|frequen))
        |\bre-?started\b|\breboot(?:s|ed|ing)?\b|\bre-?deploy(?:s|ed|ing|ment)?\b
        |\bfail(?:s|ed|ing)?[\s-]?over\b|\bhot-?fix\w*|\bwork-?around\b
        |\bmitigations?\b(?!\s(?:were|was|is)?\s?(?:discuss|consider|plan|propos|explor))
        |\bmitigat(?:e|es|ing)\b
        |\b(?:deploy|appl|implement|push|merg|releas|ship|roll\w*\sout|submit)\w*\s(?:\w+\s){0,4}
            (?:fix(?:es|ed)?|patch(?:es|ed)?|hotfix|solution|remedy|correct(?:ed|ion)s?)\b
        |\b(?:fix(?:es|ed)?|patch(?:es|ed)?|solution)\s(?:\w+\s){0,3}
            (?:deployed|applied|implemented|merged|pushed|released|rolled\sout|in\splace|put|live
            |attempted|shipped|landed)\b
        |\bfixe[sd]\s(?:the|by|a|an|it|with|in|on)\b
        |\bhard(?:ware)?[\s-]reset\b|\battempt\w*\sto\s(?:fix|restore|recover|re\w+|kill|clear)
        |\bquick\sfix\b|\bmanual\sfix\b|\btemporary\sfix\b|\bfiks\b
    """,
    Milestone.RESTORATION: rf"""
        \b(?:{_SYSTEM}|{_TROUBLE}|symptoms?|alerts?|alarms?|{_SYSTEM}\s\w+)\s
            (?:(?:is|was|are|were|has|have|had|been|be|now|fully|completely|all|officially|finally|verified
               |successfully|gradually|eventually|then|declared|marked|marked\sas|confirmed|considered
               |gets?|back\sto|once|again|mostly|seem\w*|appear\w*|started|starts?|begins?
               |began)\s){{0,5}}
            (?:restored|resolved|recover(?:s|ed)|repaired|over|ends|ended|mitigated|healthy|healed
            |operational|stable|stabili[sz]e[sd]|cleared|back|normal|normali[sz]ed|concluded|up
            |resumed|resumes|available|accessible|functional|reachable|working|subsided?|gone
            |pinging\sagain|respond(?:s|ing)(?:\sagain)?)\b
            (?!\s(?:out|slowly\sfilling|for\s\d|in\sa\sbad))
        |\bfully\s(?:restored|operational|recovered|resolved|functional|online|back|mitigated)\b
        |\b(?:restored|recovered|resolved|revived|resurrected)\b(?!\s(?:from|by\sthe\steam\sto|to\s\w+\sip))
        |\bback\s(?:to\s(?:normal|life|its\s\w+|their\snormal|full|green|healthy|usual|expected
            |baseline)|online|up\b|in\sservice|on\sline|and\srunning)
        |\b(?:up\sand\srunning)\b(?!\w*\swith\serrors)
        |\b(?:work(?:s|ing)?|running|run|function(?:s|ing)?|operat(?:es|ing)|load(?:s|ing)?)\s
            (?:\w+\s)?(?:again|as\s(?:expected|intended|normal)|normally|correctly|fine|properly|smoothly)\b
        |\bresolving\s(?:the|this|all|our)\s(?:\w+\s)?(?:incident|issue|problem|outage|error)
        |\b(?:return(?:s|ed|ing)?|normal)\s(?:\w+\s){{0,3}}(?:to\snormal|normal\soperations?)\b
        |\breturn(?:s|ed)?\s(?:to\s)?(?:\w+\s){{0,2}}(?:normal|baseline|healthy|expected)\b
        |\b(?:goes|went)\saway\b|\b(?:errors|failures|alerts|timeouts)\s(?:stop(?:s|ped)?|cease[sd]?)\b
        |\ball[\s-]clear\b|\bnormal\s(?:operations?|service|functionality|traffic|again)\s?
            (?:\w+\s){{0,2}}(?:resume[sd]?|restored|again|confirmed)?
        |\brecovery\s(?:is\s|was\s)?(?:complete|confirmed|verified|achieved)
        |\brestoration\s(?:\w+\s)?(?:complete[d]?|confirmed)
        |\bend\sof\s(?:the\s)?(?:outage|incident|impact|downtime|disruption)\b
        |\b(?:incident|outage|impact|downtime|disruption)\s(?:was\s|is\s)?(?:closed|ends?|finish\w*|complete)\b
        |\bconfirm\w*\s(?:\w+\s){{0,4}}(?:resolution|recovery|restoration|working|resolved|fixed)\b
        |\b(?:{_PUBLIC}|students|players)\s(?:can|could|(?:are|were|is|was)\s(?:\w+\s)?able\sto)\s
            (?:now\s|again\s|once\smore\s|successfully\s)?(?:access|load|log\s?in|use|connect
            |sign\sin|start|resume|work|complete|make|reach)\b
        |\bwe\s(?:can|could|(?:are|were)\sable\sto)\s(?:now\s|again\s)?(?:access|load|log\s?in|use
            |connect|sign\sin)\b
        |\b(?:solved|solves|cured)\sthe\s(?:issue|problem|incident|outage)
        |\b(?:issue|problem|incident|outage|bug)\s(?:is\s|was\s|has\sbeen\s)?(?:\w+ly\s)?(?:fixed|solved)\b
        |^\W*(?:resolution|recovery|restored|resolved|recovered|all\sgreen|service\srestor\w+)\W*$
        |\b(?:is|was|are|were|being)\s(?:\w+\s)?(?:available|accessible|reachable|operational)\s
            (?:again|once\s(?:more|again)|to\s(?:\w+\s)?(?:users|customers|everyone|clients))\b
        |[,;]\s(?:thereby\s|thus\s|and\s|fully\s)*(?:restoring|resolving)\s
            (?:(?:the|full|all|normal|secure|our)\s)*\w+
        |\bresolving\s(?:incident|issue|problem|outage)\b
        |\breport\w*\sback\sthat\b.{{0,30}}\bworks?\b
        |\ball\s(?:\w+\s)?(?:regions|systems|services|nodes|checks|tests|endpoints|users|pods)\s
            (?:(?:are|were|is|back|now|fully)\s)*(?:stable|operational|healthy|green|normal|up|online)\b
        |\btraffic\s(?:(?:is|was|now|back|again)\s)*(?:flowing|healthy)
        |\bno\s(?:longer\s(?:see|seeing|down|experienc|affect)|(?:further|more)\s
            (?:errors|issues|alerts|failures|reports)(?!\s(?:reported\s)?in\slogs))
    """,
}

TENTATIVE: dict[Milestone, str] = {
    Milestone.START: r"""
        \b(?:go|goes|went|going|is|was|were|are|taken|fell|falls|comes)\s(?:\w+\s)?
            (?:down|dark|offline|unresponsive|unavailable|unreachable|inaccessible|dead|broken|failing)\b
        |\b(?:becomes?|became|becoming)\s(?:\w+\s)?(?:unresponsive|unavailable|unreachable|slow
            |inaccessible|unstable|unhealthy|degraded|overloaded|exhausted|pending|stuck)\b
        |\bstop(?:s|ped)?\s(?:\w+ing\b|moving|to\s\w+|working)
        |\b(?:crash(?:es|ed|ing)?|crash-?loop\w*|oom-?killed|panics?|panicked|halts?|halted|hangs?
            |hung|dies|died)\b
        |\b(?:error\srates?|latency|response\stimes?|timeouts?|errors|cpu|memory|load|failures)\s
            (?:\w+\s){0,2}(?:ris(?:e|es|ing)|rose|spik\w+|increas\w+|climb\w*|jump\w*|exceed\w*
            |surg\w+|grow\w*|peak\w*)\b
        |\b(?:unable|inability|can(?:no|['’]?)t|could\s?n[o'’]t)\s(?:to\s)?\w+
        |\b(?:return(?:s|ed|ing)?|serv(?:es|ed|ing)|show(?:s|ed|ing)?|throw(?:s|n|ing)?)\s(?:\w+\s)?
            (?:[45]\d\d|[45]xx|http|errors?)\b|\b[45]\d\d\serrors?\b
        |\bfail(?:s|ed|ing|ures?)?\b(?!\s(?:over|back|attempt))|\b(?:does|do|did)\s?n[o'’]t\s(?:start|work|load|respond)
        |\bnot\s(?:starting|working|loading|responding|reachable|available)\b
        |\b(?:expires?|expired)\b|\bdatabase\s(?:was\s|is\s)?(?:dropped|deleted)\b
        |^\W*(?:[\w-]+\s){0,2}(?:outage|degradation|downtime|disruption)\b(?!\s(?:closed|resolved|over|ended|report))
        |\benter(?:s|ed)?\s(?:the\s)?(?:notready|not\sready|failed|error)\b
        |\b(?:users?|customers?|clients?|students|visitors)\s(?:\w+\s){0,2}(?:encounter\w*
            |experienc\w+|fac(?:e|ed|ing)\s)
        |\bran\sout\sof\b|\bruns?\sout\sof\b|\bexhaust(?:ed|s)\b
    """,
    Milestone.DETECTION: r"""
        \bwe\s(?:see|saw|find|found|reali[sz]e[ds]?)\b(?!\s(?:\w+\s){0,3}(?:cause|culprit|reason))
        |\b(?:issue|problem|incident|outage|anomal\w+|ddos|attack|bug|error|fault|failure)s?\s
            (?:is\s|was\s|were\s|are\s|has\sbeen\s)?(?:first\s)?
            (?:identified|raised|filed|found|confirmed|recogni[sz]ed|verified|seen)\b
        |\b(?:identif(?:y|ied|ies)|reali[sz]e[sd]?|recogni[sz]e[sd]?)\s(?:that\s)?(?:an?\s|the\s)?
            (?:issue|problem|outage|incident|spike|increase|failure|anomaly)
        |^\W*(?:identified|identification)\b(?!.{0,60}\b(?:cause|culprit|reason)\b)
        |\bmessages?\b|\bin\s\#[a-z]
    """,
    Milestone.REMEDIATION: rf"""
        \b{_REMEDIED}\b|{_ACTOR}{_REMEDY_NOW}\b|\b(?!that|which|it)\w+\s{_REMEDIES}\b
        |\b(?:traffic|load|requests|jobs|workloads?)\s(?:\w+\s){{0,2}}(?:shifted|moved|switched|routed
            |sent|diverted)\b|\b(?:switch|mov|shift|divert)(?:ed|es|s|ing)?\s(?:all\s|the\s|our\s|over\s)*
            (?:traffic|back|off|load)|\bswitche[sd]\s(?:over\s)?to\b
        |(?:^\W*|[.;,]\s|\b(?:we|i|they|team|and)\s)(?:increas|rais|lower|reduc|doubl)(?:ed|e|ing)\s
            (?!error|latency|load|traffic|response|number|usage|user|volume\sof|time|demand|activity
            |rate|failure|risk|\w+\s(?:errors?|latency|load|traffic|response|usage|rate))
        |\b(?:limits?|memory|capacity|size|timeouts?|pool|quotas?|volume|replicas?|instances|disk\sspace)
            \s(?:\w+\s){{0,3}}(?:was|were|is|been)\s(?:increased|raised|reduced|lowered|doubled)
        |\b(?:deploy\w*|push\w*|merg\w+|appl(?:y|ies|ied|ying)|roll(?:ed|s|ing)?\sout|releas\w+
            |install\w*|runs?|ran|execut(?:es?|ed))\s
            (?:\w+\s){{0,4}}(?:fix|changes?|patch|updates?|config\w*|version|code|image|script|key
            |settings?|rules?|release|build|pr|migration|exclusion)\b
        |\b(?:changes?|code|config\w*|image|version|settings?|release|build|pr|update|pull\srequest)\s
            (?:\w+\s){{0,3}}(?:deployed|pushed|merged|applied|rolled\sout|released|promoted|installed)\b
        |\bv?\d+\.\d[\w.]*\s(?:(?:is|was|has\sbeen)\s)?(?:deployed|released|installed|published)\b
        |\b(?:pr|mr|pull\srequest)\b\W+(?:\w+\s){{0,2}}(?:merged|deployed)
        |\b(?:add|updat|chang|modif|turn|edit)(?:ied|ed|d)\s
            (?:up\s|out\s|back\s|off\s|on\s)?(?:the|a|all|our|more|memory|disk|cache|nodes?|config\w*)\b
            (?<!\binvestigat)(?!\s(?:\w+\s)?(?:monitor|alert|logg?ing|debug|metric|ticket|issue|incident
            |investigat|team|status|page|customers|users))
        |\b(?:restor(?:e|ing|ation))\s(?:\w+\s){{0,4}}(?:started|initiated|begins?|began|from)\b
        |\bmaintenance\smode\s(?:\w+\s)?enabled\b|\bfree(?:s|d)?\sup\b
        |\bset\s(?:back\s)?to\s(?:0|zero|off|false|disabled)\b
    """,
    Milestone.RESTORATION: r"""
        \bconfirm\w*\s(?:\w+\s){0,4}(?:up|ok|healthy|operational|stable|normal|successful)\b
        |\bsuccessful(?:ly)?\sagain\b|\bverified\s(?:operational|working|ok)\b|\balt\sok\b
        |\b(?:first\s\w+\s)?run\ssuccessfully\b|\bblocks?\s(?:are\s)?(?:being\s)?produced\sagain\b
        |\bresume[sd]?\b(?!\s(?:investigat|debug|work))|^\W*(?:repaired|fixed|closed|solved|done)\W*$
        |\bpermanently\sfixed\b|\bstabili[sz]e[sd]\b
        |\b(?:major\s)?(?:outage|incident|ticket)\s(?:\w+\s){0,2}closed\b
    """,
}

_DENIED = r"""\b(?:no|not|never|without|nothing|neither|nor|hardly|cannot|can't)\b
    (?:\s[\w'’-]+){0,3}\s*$|n['’]t\b(?:\s\w+){0,3}\s*$"""
_PLANNED = r"""\b(?:will|would|should|could|may|might|plan(?:s|ned|ning)?|propos\w+|suggest\w*
    |recommend\w*|consider\w*|going\sto|need(?:s|ed)?|discuss\w*|intention|decision|decid\w+
    |prepar\w+|request\w*|ask(?:s|ed|ing)?|want\w*|upcoming|scheduled|ready|wait\w*|until|before
    |whether|if|needs?|due|previously|earlier|last|recent(?:ly)?|after|since|assum\w+)\b
    (?:\s[\w'’-]+){0,4}\s*$"""

BEFORE: dict[Milestone, str] = {
    Milestone.START: rf"""
        \b(?:report(?:s|ed|ing)?|complain\w*|alerts?|notif\w*|warn\w*|tickets?|errors?\sthat|cause\sof
            |after|before|because|why|about|investigat\w*|since|when|once|while|identified)\b
            (?:\s[\w'’-]+){{0,6}}\s*$
        |\b(?:rul(?:ed|es|ing)\sout|exclud\w+)\b.{{0,40}}$
        |\b(?:detection|handling|monitoring|prevention|prevent\w*|avoid\w*)\s(?:of\s)?(?:\w+\s)?$
        |{_DENIED}""",
    Milestone.DETECTION: rf"""
        {_DENIED}|\b(?:root\s)?cause\s(?:\w+\s){{0,2}}$|\b(?:post-?mortem|final|detailed|analysis
            |incident|disclosure|audit|public)\s$|\b(?:status|web|landing|home|login)\s$
        |\b(?:add(?:s|ed|ing)?|improv\w+|creat\w+|updat\w+|configur\w+|resolv\w+|silenc\w+|clear\w*
            |for|future|better|new|missing|faster|quicker|earl(?:y|ier))\s(?:\w+\s){{0,2}}$""",
    Milestone.NOTIFICATION: rf"{_DENIED}|\b(?:status|web)\s$",
    Milestone.COMMUNICATION: rf"""
        {_DENIED}|\b(?:no|check\w*|saw|see)\b.{{0,40}}$
        |\b(?:from|by|upcoming|planned|scheduled)\s(?:\w+\s)?$""",
    Milestone.REMEDIATION: rf"{_DENIED}|{_PLANNED}|\b(?:unable\sto|fail(?:s|ed)?\sto|to\sbe)\s$",
    Milestone.RESTORATION: rf"""
        {_DENIED}|\b(?:fail(?:s|ed|ing)?\sto|unable\sto|still|try(?:ing)?|until|partial(?:ly)?|if
            |some|to\sbe|before|will|would|should|could|waiting|ensur\w+|monitor\w*|hop\w+|expected
            |attempt\w*|initially|seemingly|was\sworking|previously|temporar\w+|once|after|when)\b
            (?:\s[\w'’-]+){{0,3}}\s*$|\b(?:to|for)\s$|\bensur\w+\b.*$""",
}
