"""How teams word the milestones of an incident: patterns for the text of a timeline entry.

Collected from the wording of public timelines. These hold alone; what depends on the entries
before is in `milestone_hints`. All are compiled as verbose and without regard to case.
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
ACTOR = rf"""(?:^\W*|[.;:,–—>-]\s+|\b(?:we|i|they|he|she|team|engineers?|developers?|admins?|ops
    |on-?call|and|then|by|@[\w-]+|{_STAFF})\s(?:then\s|also\s|manually\s|temporarily\s|try\sto\s
    |immediately\s|quickly\s|successfully\s)?|\b(?:begins?|began|starts?|started)\s)"""

_REMEDY_STEMS = r"""(?:correct|re-?load|restart|re-start|reboot|revert|re-?deploy|fix|patch
    |mitigat|reset
    |clear|kill|(?<!,\s)block|disabl|remov|delet|replac|scal|adjust|tweak|re-?rout|redirect|drain
    |cordon|evict|terminat|(?<!issue\s)(?<!bug\s)(?<!problem\s)re-?creat|re-?build|(?<!incident\s)downgrad|reconfigur|(?<!is\s)(?<!was\s)isolat|paus|quarantin|throttl
    |rate-?limit|unblock|purg|flush|wip|expand|extend|resiz|renew|rotat|optimi[sz]
    |power-?cycl|revok|destroy|bounc|fail(?=ed\sover|s\sover|ing\sover|\sover)|roll(?=ed\sback|s\sback|ing\sback
    |\sback)|re-?enabl|re-?attach|reassign|whitelist|clean|bump|upgrad|rais(?=\w*\s\w+\slimit)
    |migrat|suspend|deactivat|activat|rebalanc|vacuum|truncat|re-?add|re-?run)"""
REMEDIED = rf"(?<!oom\s)(?<!oom[)\]]\s)(?<!oom-){_REMEDY_STEMS}(?:l?led|ped|t?ted|ged|ed|d)"
REMEDY_NOW = rf"{_REMEDY_STEMS}(?:ling|ping|ting|ging|ing|e)?(?!\slists?|\sis|\sare)"
REMEDIES = r"""(?:modifies|reverts|reloads|wipes|deletes|disables|removes|kills|drains|scales
    |replaces|applies
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
        |\bfirst\s(?:appearance|occurrence|instance)s?\sof\b
        |\b(?:start|beginning)\W{{0,3}}$|障害(?:が)?発生
    """,
    Milestone.DETECTION: rf"""
        \b(?:alerts?|alarms?|alerted|warnings?)\b
            (?!\s(?:rule|threshold|(?:was\s|were\s)?(?:added|updated|improved|silenced|adjusted|tuned)|configur))
        |\bpaged\b|\bpager\s?duty\b|\bopsgenie\b|\bpingdom\b|\buptime\s?robot\b|\bnagios\b|\balert\s?manager\b
        |\bpage\s(?:is\s|was\s)?(?:received|fired|triggered|sent|goes|went)\b
        |\b(?:detect|notic|discover|spot|observ)(?:s|e|es|ed|ted|d|ing|ting)?\b
            (?!\s(?:\w+\s){{0,3}}(?:cause|culprit|reason|source|fix|solution|work-?around)\b)
            (?!\s(?:additional|further|more|another|other)\b)
        |\b(?:detection|discovery)\b|\bfirst\s(?:notification|notice|word)\b
        |\b(?:submits?|submitted|files?|filed|sends?|sent)\s(?:\w+\s){{0,2}}
            (?:disclosure|bug|vulnerability|issue|problem)\sreport\b|検知(?!され(?:ず|な)|でき(?:ず|な)|しな)
        |(?<!mortem\s)(?<!final\s)(?<!detailed\s)(?<!analysis\s)(?<!incident\s)(?<!disclosure\s)
            (?<!audit\s)(?<!public\s)(?<!this\s)\breport(?:s|ed|ing)?\b(?!\s(?:back|is|was|published|released|through|card)\b)
        |\b(?:complaints?|tickets?|escalation\sfrom)\b
        |\b(?:users?|customers?|clients?|people|students|players|someone)\s(?:\w+\s){{0,2}}complain\w*
        |\bsupport\s(?:request|call|case|e?mail|quer)\w*
        |\breach(?:es|ed|ing)?\sout\b(?!\sto\b)|\breach(?:es|ed|ing)?\sout\sto\s(?:us|our|support)\b
        |\b(?:monitor\w*|grafana|sentry|datadog|prometheus|new\srelic|cloudwatch|health\s?checks?
            |dashboards?|probes?|synthetics?|canary|canaries)\s(?:system\s|checks?\s|tool\s)?
            (?:\w+\s){{0,3}}(?:shows?|showed|indicat\w+|scream\w*|sound\w*|trigger\w*|fires?|fired|flag\w*
            |fail(?:s|ed)?
            |detect\w*|turn\w*|goes|went|picks?\sup|picked\sup)\b
        |\b(?:becomes?|became|was\smade|were\smade|made)\s(?:\w+\s)?aware\b
        |\b(?:informed|notified|told|tells|informs?|notif(?:y|ies)|pings?|pinged|contacts?
            |contacted|emails?|emailed|messages?|messaged|asks?|asked)\s(?:us|me)\b
        |\binform(?:s|ed)?\s(?:of|about|that)\b
        |\b(?:messages?|e-?mails?|calls?|threads?|questions?|pings?|tweets?|notifications?)\s
            {_WORDS}{{0,5}}(?:about|regarding|that|saying|asking|indicating|from\s(?:users?|customers?))\b
            (?!.{{0,60}}\b(?:finish\w+|repair\w+|fixed|resolved|restored)\b)
        |\breceiv\w+\s{_WORDS}{{0,3}}(?:calls?|e?mails?|messages?|tickets?|complaints?|notifications?)\b
        |\bflag(?:s|ged)\b|\bfirst\s(?:\w+\s){{0,2}}instance\sof\s(?:an?\s)?(?:users?|customers?)
        |\bfirst\s(?:seen|signs?|symptoms?|errors?|indications?|detected|noticed)\b
        |\b(?:users?|customers?|clients?|developers?)\s(?:\w+\s){{0,2}}
            (?:asks?|asked|points?\sout|pointed\sout|mentions?|mentioned|notify|raise[sd]?|says?)\b
        |\bbug\s(?:was\s|is\s)?(?:filed|raised|opened)\b|\boppdag\w+\b|\bpåvist\b|\bvarsel\b
    """,
    Milestone.NOTIFICATION: rf"""
        \bpaged\b|\bpag(?:es|ing)\s(?:the\s|our\s|on-?call|{_STAFF})
        |\b(?:pings?|pinged|flags?|flagged|tags?|tagged|pages?|alerts?|alerted|calls?|called)\s(?:to\s)?@\w
        |\bon-?call\s(?:\w+\s){{0,2}}(?:pinged|paged|reached)\b
        |\b(?:reports?|reported|notif\w+)\s(?:\S+\s){{0,12}}to\ssecurity@
        |\bengag(?:es?|ed|ing)\b
        |\bescalat(?:es?|ed|ing|ion)\b|\bforwarded\s(?:\w+\s){{0,3}}to\b(?!\s(?:services?|backends?|pods?|servers?|the\s(?:service|backend|server)))|\bpull(?:s|ed)\s(?:\w+\s)?in\b
        |\b(?:brought|brings?|looped|loops?|called|calls?)\s(?:\w+\s){{0,3}}(?:in\b|on\b|together\b)
        |\b{_STAFF}\s(?!mailing)(?:\w+\s){{0,3}}(?:alerted|informed|called|joins?|joined|contacted|notified(?!\s(?:us|me)\b)
            |mobili[sz]ed|summoned|assembled|assigned|responds?|responded|acknowledge[sd]?
            |take[sn]?\sover|took\sover|convene[sd]?|looks?\sinto|involved)\b
        |\b(?:starts?|started|begins?|began|initiated?)\s(?:to\s|an?\s|the\s)?(?:pairing|investigat\w+|looking\sinto
            |troubleshoot\w*|diagnos\w+|triag\w+|digging|pair\son|analy[sz]\w+)\b
        |\b(?:{_STAFF}|contributors|volunteers|we|i)\s(?:\w+\s){{0,6}}(?:begins?|began|starts?|started
            |initiate[sd]?|commence[sd]?
            |launche[sd]?|opens?|opened)\s(?:an?\s|the\s|to\s|their\s|immediate\s|initial\s
            |looking\sinto|work\w*\son){{0,3}}(?:investigat|troubleshoot|debug|diagnos|triag|look
              |respon|work|tackl|handl|address|deal|assess|analy)
        |\b{_STAFF}\s(?:\w+\s){{0,1}}(?:investigates?|investigated|investigating)\b
        |\b{_STAFF}\s(?:log(?:s|ged)?\s(?:on|in)\b|ssh\w*\s|hop(?:s|ped)?\son)
        |\b(?:alert(?:ed|s)?|inform(?:s|ed)?|call(?:s|ed)?|contact(?:s|ed)?|ping(?:s|ed)?
            |notif(?:y|ies|ied)|messag(?:es|ed)|assign(?:s|ed)?\sto|handed\s(?:over\s)?to
            |hands?\s(?:over\s)?to|passed\s(?:on\s)?to|reported\sto|wak(?:es|ing)|woke)\s
            (?!(?:the\s|all\s)*(?:service|affected|customer)\steams)(?:to\s)?(?:the\s|our\s|an?\s|their\s|its\s|all\s)?(?:[\w.'’/-]+\s){{0,3}}{_STAFF}\b
        |\b(?:assigned|allocated)\sto\s(?:investigate|the\s(?:issue|incident|case|ticket))\b
        |\bincident\s(?:has\sbeen\s|is\s|was\s|formally\s|officially\s)?
            (?:declared|opened|created|raised|called|kicked\soff|initiated)\b
            (?!\s(?:as\s)?(?:resolved|over|closed|mitigated|ended))
        |\b(?:declare[sd]?|opens?|opened|raised?|creates?|created|initiated)\s
            (?:an?\s|the\s|as\s)?(?:\w+[\s-]){{0,2}}incident\b
        |\b(?:war|crisis|situation)[\s-]?rooms?\b|\bincident\s(?:call|bridge|channel|room)\b
        |対応(?:を)?開始|調査(?:を)?開始|^\W*escalat\w+\W{{0,3}}:|\bincident\scommander\b|\bsev-?\s?\d\s(?:incident\s)?(?:declared|raised|opened|called)
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
        |\bcommunicat(?:e|es|ed|ing)\s(?:the\s|about\sthe\s|an?\s)?(?:recovery|resolution|outage|incident|issue|status)\b
        |\b(?:post(?:s|ed)?|publish(?:es|ed)?|sent|sends?(?!\s(?:an?\s)?automat)|issue[sd]?|releas(?:es|ed)|put\sup|made
            |shar(?:es|ed))\s(?:[\w-]+\s){{0,5}}(?:updates?|notices?|message|advisory|statement|warning
            |blog|banner|acknowledge?ment|e?mail|disclosure|notifications?|communications?)\b
        |\b(?:post(?:s|ed)|publish(?:es|ed))\s(?:[\w-]+\s){{0,3}}(?:post-?mortem|incident\sreport)\b
        |\b(?:post-?mortem|incident\sreport)\s(?:is\s|was\s|has\sbeen\s)?(?:posted|published)\b
        |\b(?:statement|advisory|notice|banner|disclosure|e?mail|acknowledge?ment)\s
            (?:is\s|was\s|has\sbeen\s)?(?:posted|published|sent|issued|made|released|displayed)\b
            (?!\s(?:to\s)?(?:\w+\s){{0,3}}(?:team|support|moderat\w+|engineers?|admins?|provider))
        |\bpublic(?:ly)?\s(?:\w+\s)?(?:acknowledg\w+|disclos\w+|statement|notice|confirm\w+)
        |\bincident\s(?:\w+\s)?(?:posted|published|announced)\b|\bmail\s(?:is\s|was\s)?sent\b(?!\s(?:to\s)?(?:\w+\s){{0,3}}
            (?:team|support|moderat\w+|engineers?|admins?|provider|vendor))
        |\b(?:inform|notif|updat)\w*\s(?:the\s)?[\w-]+\scommunit(?:y|ies)\b
        |\bmailing\slists?\s(?:is|was|were|are)\s(?:notified|informed|updated)
        |\bpublic\scommunication
        |\b(?:creat|open|fil|rais)\w*\s(?:\w+\s){{0,3}}public\s(?:\w+\s)?(?:issue|ticket|thread)
        |\bupdat(?:es?|ed|ing)\s(?:the|our)\s(?:\w+\s)?(?:website|site|banner|homepage|twitter|mastodon)\b
    """,
    Milestone.REMEDIATION: r"""
        ロールバック|再起動|再ビルド|再デプロイ|暫定対応|\broll(?:s|ed|ing)?[\s-]?back\b|\brollback\b|\brevert(?:s|ed|ing)?\b
        |(?<!pods\s)(?<!pod\s)(?<!containers\s)(?<!container\s)(?<!services\s)(?<!processes\s)
            \bre-?start(?:s|ing)?\b(?!\s(?:counts?|loops?|storms?|rates?|counters?|polic|burst|frequen))
        |\bre-?started\b|\breboot(?:s|ed|ing)?\b|\bre-?deploy(?:s|ed|ing|ment)?\b
        |\bfail(?:s|ed|ing)?[\s-]?over\b|\bhot-?fix\w*|\bwork-?around\b
        |\bmitigations?\b(?!\s(?:were|was|is)?\s?(?:discuss|consider|plan|propos|explor))
        |\bmitigat(?:e|es|ing)\b
        |\b(?:deploy|appl|implement|push|merg|releas|ship|roll\w*\sout|submit|commit)\w*\s(?:\w+\s){0,4}
            (?:fix(?:es|ed)?|patch(?:es|ed)?|hotfix|solution|remedy|correct(?:ed|ion)s?)\b
        |\b(?:fix(?:es|ed)?|patch(?:es|ed)?|solution)\s(?:\w+\s){0,3}
            (?:deployed|applied|implemented|merged|pushed|released|rolled\sout|in\splace|put|live
            |attempted|shipped|landed)\b
        |\bfixe[sd]\s(?:the|by|a|an|it|with|in|on)\b
        |\b(?:turn|shut|power|switch)(?:s|ned|ped|ed|ting)?\s(?:off|down)\s(?:all|the|our|every|both)\b
        |\b(?:corrective|mitigating|mitigation)\smeasures\s(?:were|are)\s(?:taken|applied|implemented)
        |\bfix\scompleted\b|^\W*(?:\w+\s){0,4}(?:reload|restart|rollback|reboot)\W*$
        |\bhard(?:ware)?[\s-]reset\b|\battempt\w*\sto\s(?:fix|restore|recover|re\w+|kill|clear)
        |\b(?:taken|took)\s(?:\w+\s)?corrective\sactions?\b|^\W*(?:remediation|mitigation)\s?[:：–—-]
        |\bquick\sfix\b|\bmanual\sfix\b|\btemporary\sfix\b|\bfiks\b
    """,
    Milestone.RESTORATION: rf"""
        \b(?:{_SYSTEM}|{_TROUBLE}|symptoms?|alerts?|alarms?|{_SYSTEM}\s\w+)\s
            (?:(?:is|was|are|were|has|have|had|been|be|now|fully|completely|all|officially|finally|verified
               |successfully|gradually|eventually|then|declared|marked|marked\sas|confirmed|considered
               |gets?|back\sto|once|again|mostly|seem\w*|appear\w*|started|starts?|begins?
               |began|comes?|came)\s){{0,5}}
            (?:restored|resolved|recover(?:s|ed)|repaired|(?:(?<=is\s)|(?<=was\s)|(?<=are\s)|(?<=now\s)|(?<=officially\s))over|ends|ended|mitigated|healthy|healed
            |operational|stable|stabili[sz]e[sd]|cleared|back|normal|normali[sz]ed|concluded
            |(?:(?<=is\s)|(?<=was\s)|(?<=are\s)|(?<=were\s)|(?<=be\s)|(?<=been\s)|(?<=back\s)
                |(?<=now\s)|(?<=come\s)|(?<=comes\s)|(?<=came\s)|(?<=fully\s))up|resumed|resumes|available|accessible|functional|reachable|working|subsided?|gone
            |pinging\sagain|respond(?:s|ing)(?:\sagain)?)\b
            (?!\s(?:out|slowly\sfilling|for\s\d|in\sa\sbad|but\b|however\b))
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
        |^\W*(?:issue|incident|problem|outage)\s(?:resolution|resolved|recovery)\b
        |\bnow\s(?:serving|responding|returning|processing|loading|accepting)\b
        |\b(?:serv\w+|process\w*|respond\w*)\s(?:\w+\s)?normally\b|\b(?:and|are|is|now|all)\shealthy\b
        |\b(?:all\s)?(?:clean-?up|recovery)\s(?:work\s)?(?:is|was)\s(?:complete|done|finished)
        |\bnormali[sz]e[sd]\b|\bresolution\s(?:is\s|was\s|has\sbeen\s)(?:confirmed|complete|verified)
        |\bdeclare[sd]?\s(?:\S+\s){{1,4}}(?:online|healthy|operational|restored|resolved|recovered)\b
        |\bback\s(?:down\s|up\s)?to\s(?:zero|0|100)\b|\bdrop(?:s|ped)?\s(?:back\s)?(?:down\s)?to\s(?:zero|0)\b
        |\bseems?\sfine\b
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
        |^\W*(?:resolution|recovery|restoration|resolved|restored|recovered|復旧)\W{{0,3}}[:：]
        |^\W*(?:(?:incident|service|fault)\s)?repaired\b|復旧(?:完了|確認|した)|^\W*(?:resolution|recovery|restored|resolved|recovered|all\sgreen|service\srestor\w+)\W*$
        |\b(?:is|was|are|were|being)\s(?:\w+\s)?(?:available|accessible|reachable|operational)\s
            (?:again|once\s(?:more|again)|to\s(?:\w+\s)?(?:users|customers|everyone|clients))\b
        |[,;]\s(?:thereby\s|thus\s|and\s|fully\s)*(?:restoring|resolving)\s
            (?:(?:the|full|all|normal|secure|our)\s)*\w+
        |\bresolving\s(?:incident|issue|problem|outage)\b
        |\breport\w*\sback\sthat\b.{{0,30}}\bworks?\b
        |\ball\s(?:\w+\s)?(?:regions|systems|services|nodes|checks|tests|endpoints|users|pods)\s
            (?:(?:are|were|is|back|now|fully)\s)*(?:stable|operational|healthy|green|normal|up|online)\b
        |\b(?:brought|comes?|came|bring\w*)\s(?:\w+\s){{0,2}}(?:back\s)?(?:online|up\sagain|back\sup)\b
        |\btraffic\s(?:(?:is|was|now|back|again)\s)*(?:flowing|healthy)
        |\bno\s(?:longer\s(?:see|seeing|down|experienc|affect)|(?:further|more)\s
            (?:errors|issues|alerts|failures|reports)(?!\s(?:reported\s)?in\slogs))
    """,
}
