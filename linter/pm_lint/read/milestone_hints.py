"""What may tell of a milestone, and what denies one: patterns for the text of a timeline entry.

TENTATIVE depends on what the entries before have told. A match does not count when BEFORE is found
in front of it, in the same clause. All are compiled as verbose and without regard to case.
"""

from __future__ import annotations

from pm_lint.read.milestone_words import ACTOR, REMEDIED, REMEDIES, REMEDY_NOW
from pm_lint.report import Milestone

TENTATIVE: dict[Milestone, str] = {
    Milestone.START: r"""
        \b(?:go|goes|went|going|is|was|were|are|taken|fell|falls|comes)\s(?:(?!scaled\b|shut\b|turned\b)\w+\s)?
            (?:down|dark|offline|unresponsive|unavailable|unreachable|inaccessible|dead|broken|failing)\b
        |\b(?:becomes?|became|becoming)\s(?:\w+\s)?(?:unresponsive|unavailable|unreachable|slow
            |inaccessible|unstable|unhealthy|degraded|overloaded|exhausted|pending|stuck)\b
        |\bstop(?:s|ped)?\s(?:\w+ing\b|moving|to\s\w+|working)
        |\b(?:crash(?:es|ed|ing)?|crash-?loop\w*|oom-?killed|panics?|panicked|halts?|halted|hangs?
            |hung|dies|died)\b
        |\b(?:error\srates?|latency|response\stimes?|timeouts?|errors|cpu|memory|load|failures|usage)\s
            (?:\w+\s){0,2}(?:ris(?:e|es|ing)|rose|spik\w+|increas\w+|climb\w*|jump\w*|exceed\w*
            |surg\w+|cross\w*|grow\w*|peak\w*)\b
        |\b(?:unable|inability|can(?:no|['’]?)t|could\s?n[o'’]t)\s(?:to\s)?(?!find|reproduc|identif|determin|locat|figur|confirm|trac)\w+
        |\b(?:return(?:s|ed|ing)?|serv(?:es|ed|ing)|show(?:s|ed|ing)?|throw(?:s|n|ing)?)\s(?:\w+\s)?
            (?:[45]\d\d|[45]xx|http|errors?)\b|\b[45]\d\d\serrors?\b
        |\bfail(?:s|ed|ing|ures?)?\b(?!\s(?:over|back|attempt|modes?\b)|-)|\b(?:does|do|did|was|were|is|are)\s?n[o'’]t\s(?:start|work|load|respond)(?:ing)?
        |\bnot\s(?:starting|working|loading|responding|reachable|available|accessible)\b
        |\b(?:expires?|expired)\b|\bdatabase\s(?:was\s|is\s)?(?:dropped|deleted)\b
        |^\W*(?:\w[\w-]*\s(?:[\w-]+\s)?)?(?:outage|degradation|downtime|disruption)\b(?!\s(?:closed|resolved|over|ended|report))
        |\b(?:attack|hack|exploit)ers?\s(?:\w+\s){0,3}(?:drain|exploit|execut|call|swap|borrow|publish|upload|us(?:ed|es)\b
            |withdr|steal|stole|mint|transfer|beg[au]n|gain|access|compromis|manipulat)\w*
        |\b(?:is|was|were|been|gets?|got)\s(?:exploited|attacked|hacked|breached|drained)\b
        |\bexploit\s(?:execution|begins|began|starts|started)\b
        |\b(?:malicious|attack|exploit)\s(?:\w+\s)?transactions?\b
        |\benter(?:s|ed)?\s(?:the\s)?(?:notready|not\sready|failed|error)\b
        |\b(?:users?|customers?|clients?|students|visitors)\s(?:\w+\s){0,2}(?:encounter\w*
            |experienc\w+|fac(?:e|ed|ing)\s)
        |\b(?:white|blank|empty|black)\s(?:screen|page)s?\b
        |\blos(?:t|es)\s(?:their|its|access|connect\w*)\b|\bhttp\s5\d\ds?\b|\b5\d\ds\b
        |\bran\sout\sof\b|\bruns?\sout\sof\b|\bexhaust(?:ed|s)\b
    """,
    Milestone.DETECTION: r"""
        \bwe\s(?:see|saw|find|found|reali[sz]e[ds]?)\b(?!\s(?:\w+\s){0,3}(?:cause|culprit|reason))
        |\b(?:issue|problem|incident|outage|anomal\w+|ddos|attack|bug|error|fault|failure)s?\s
            (?:is\s|was\s|were\s|are\s|has\sbeen\s)?(?:first\s)?
            (?:identified|raised|filed|found|confirmed|recogni[sz]ed|verified|seen)\b
        |\b(?:identif(?:y|ied|ies)|reali[sz]e[sd]?|recogni[sz]e[sd]?)\s(?:that\s)?(?:an?\s|the\s)?
            (?:issue|problem|outage|incident|spike|increase|failure|anomaly)
        |\b(?:finds?|found|sees?|saw)\s(?:that\s|out\s)?(?:\w+\s){1,5}(?:is|are|was|were)\s(?:\w+\s)?
            (?:not\s\w+|n[o'’]t\s\w+|down|failing|offline|unreachable|unresponsive|dead|stuck|broken)\b
        |\b(?:found|finds)\s(?:an?|the)\s(?:issue|problem|error|bug|outage|fault)\b
        |^\W*(?:identified|identification)\b(?!.{0,60}\b(?:cause|culprit|reason)\b)
        |(?<!chain\s)\bmessages?\b|\bin\s\#[a-z]
    """,
    Milestone.NOTIFICATION: r"""
        ^\W*(?:(?:we|i|the\steam)\s(?:\w+\s)?)?(?:investigated|confirmed\s(?:the\s)?(?:issue|problem|outage))\b
    """,
    Milestone.REMEDIATION: rf"""
        \b{REMEDIED}\b|\bre-?built\b|\bkill\sthe\b|{ACTOR}{REMEDY_NOW}\b|\b(?!that|which|it|accident|mistaken|inadvert|unintent)\w+\s{REMEDIES}\b
        |\bby\s(?:updat|chang|switch|modify|add|increas|adjust|correct|upgrad)ing\b
        |\b(?:traffic|load|requests|jobs|workloads?)\s(?:\w+\s){{0,2}}(?:shifted|moved|switched|routed
            |sent|diverted)\b|\b(?:switch|mov|shift|divert)(?:ed|es|s|ing)?\s(?:all\s|the\s|our\s|over\s)*
            (?:traffic|back|off|load)|\bswitche[sd]\s(?:over\s)?to\b
        |(?:^\W*|[.;,]\s|\b(?:we|i|they|team|and)\s)(?:increas|rais|lower|reduc|doubl)(?:ed|e|ing)\s
            (?!error|latency|load|traffic|response|number|usage|user|volume\sof|time|demand|activity
            |rate|failure|risk|\w+\s(?:errors?|latency|load|traffic|response|usage|rate))
        |\b(?:limits?|memory|capacity|size|timeouts?|pool|quotas?|volume|replicas?|instances|disk\sspace)
            \s(?:\w+\s){{0,3}}(?:was|were|is|been)\s(?:increased|raised|reduced|lowered|doubled)
        |\b(?:deploy\w*|push\w*(?!\s(?:\w+\s)?bad)|merg\w+|appl(?:y|ies|ied|ying)|roll(?:ed|s|ing)?\sout|releas\w+
            |install\w*|runs?|ran|execut(?:es?|ed))\s
            (?:\w+\s){{0,4}}(?:fix|changes?|patch|updates?|config\w*|version|code|image|script|key
            |settings?|rules?|release|build|pr|migration|exclusion|records?|certificates?|policy|upgrade)\b
        |\b(?:changes?|code|config\w*|image|version|settings?|release|build|pr|update|pull\srequest)\s
            (?:\w+\s){{0,3}}(?:deployed|pushed|merged|applied|rolled\sout|released|promoted|installed)\b
        |\bv?\d+\.\d[\w.]{{0,40}}\s(?:(?:is|was|has\sbeen)\s)?
            (?:deployed|released|installed|published)\b
        |\b(?:list|rules?|limits?|filters?|scripts?|migrations?|hardware|nodes?|key)\s(?:(?:is|was|were|been)\s)?deployed\b
        |\b(?:pr|mr|pull\srequest)\b\W+(?:\w+\s){{0,2}}(?:merged|deployed)
        |\b(?:add|updat|chang|modif|turn|edit)(?:ied|ed|d)\s
            (?:up\s|out\s|back\s|off\s|on\s)?(?:the|a|all|our|more|memory|disk|cache|nodes?|config\w*)\b
            (?<!\binvestigat)(?!\s(?:\w+\s)?(?:monitor|alert|logg?ing|debug|metric|ticket|issue|incident
            |investigat|team|status|page|customers|users))
        |\b(?:restor(?:e|ing|ation))\s(?:\w+\s){{0,4}}(?:started|initiated|begins?|began|from)\b
        |\b(?:address(?:es)?|ips?|accounts?|domains?|traffic|attackers?|users?)\s(?:is|was|are|were|been)\sblocked\b
        |\bmaintenance\smode\s(?:\w+\s)?enabled\b|\bfree(?:s|d)?\sup\b
        |^\W*(?:changed|switch(?:ed)?|swapped|modified|edited|set)\s(?!\w+\s(?:issue|ticket|status))
        |\bset\s(?:back\s)?to\s(?:0|zero|off|false|disabled)\b
    """,
    Milestone.RESTORATION: r"""
        \bconfirm\w*\s(?:\w+\s){0,4}(?:up|ok|healthy|operational|stable|normal|successful)\b
        |\bsuccessful(?:ly)?\sagain\b|\bverified\s(?:operational|working|ok)\b|\balt\sok\b
        |\b(?:first\s\w+\s)?run\ssuccessfully\b|\bblocks?\s(?:are\s)?(?:being\s)?produced\sagain\b
        |\bresume[sd]?\b(?!\s(?:investigat|debug|diagnos|work))|^\W*(?:repaired|fixed|closed|solved|done)\W*$
        |\b(?:fix|patch|work-?around|solution|hot-?fix)\s(?:\w+\s)?(?:works|worked|working|succe\w+)\b
        |\b(?:comes?|came)\sup\s(?:again|fine|cleanly|healthy|with\s(?:the|an?)\s(?:new|old|fresh))\b
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
    (?:\s(?!and\b)[\w'’-]+){0,4}\s*$|\b(?:wrong|accidental\w*|mistaken\w*|inadvertent\w*)\b.{0,40}$"""

BEFORE: dict[Milestone, str] = {
    Milestone.START: rf"""
        \b(?:report(?:s|ed|ing)?|complain\w*|alerts?|notif\w*|warn\w*|tickets?|errors?\sthat|cause\sof
            |after|before|because|why|about|investigat\w*|since|when|once|while|identified)\b
            (?:\s[\w'’-]+){{0,6}}\s*$
        |\b(?:rul(?:ed|es|ing)\sout|exclud\w+)\b.{{0,40}}$
        |\b(?:detection|handling|monitoring|prevention|prevent\w*|avoid\w*)\s(?:of\s)?(?:\w+\s)?$
        |{_DENIED}""",
    Milestone.DETECTION: rf"""
        {_DENIED}|\b(?:root\s)?cause\s(?:\w+\s){{0,2}}$|\b(?:status|web|landing|home|login)\s$
        |\b(?:add(?:s|ed|ing)?|improv\w+|creat\w+|updat\w+|configur\w+|resolv\w+|silenc\w+|clear\w*
            |for|future|better|new|faster|quicker|earl(?:y|ier))\s(?:\w+\s){{0,2}}$
        |\bfirst\s(?:\w+\s){{1,3}}(?:timeout|error|failure|crash|rejection)\s(?:is\s|was\s)?$
        |\b(?:nodes?|servers?|pods?|hosts?|services?|app|api)\s(?:starts?|started|begins?|began)\s$""",
    Milestone.NOTIFICATION: rf"{_DENIED}|\b(?:status|web)\s$",
    Milestone.COMMUNICATION: rf"""
        {_DENIED}|\b(?:monitor\w*|automated)\b.{{0,30}}$|\b(?:no|check\w*|saw|see|users?|customers?|someone)\b.{{0,40}}$
        |\b(?:from|by|upcoming|planned|scheduled)\s(?:\w+\s)?$""",
    Milestone.REMEDIATION: rf"""
        {_DENIED}|{_PLANNED}|\bhad\s(?:\w+\s)?$|\b(?:unable\sto|fail(?:s|ed)?\sto|to\sbe|being|try|check(?:s|ed|ing)?)\s$
        |\b(?:root\scause|discover\w*|reveal\w*|caused\sby|due\sto|because)\b:?(?:\s(?!and\b)[\w'’-]+){{0,4}}\s*$
        |\b(?:systemd|kubelet|kubernetes|false\slead|red\sherring|despite|to\s(?:find|identify|inspect))\b.{{0,40}}$
        |\bbetween\s(?:the\s)?(?:\w+\s)?$""",
    Milestone.RESTORATION: rf"""
        {_DENIED}|\b(?:fail(?:s|ed|ing)?\sto|unable\sto|still|try(?:ing)?|until|partial(?:ly)?|if
            |some|one|to\sbe|before|will|would|should|could|wait|waiting|ensur\w+|monitor\w*|hop\w+|expected
            |attempt\w*|initially|seemingly|was\sworking|previously|temporar\w+|once|after|when)\b
            (?:\s[\w'’-]+){{0,3}}\s*$|\b(?:to|for)\s$|\bpost-?mortem\b[^.;]*$|\b(?:space|memory|disk|funds|archive|backup)\b(?:\s\w+){{0,3}}\s*$|\balerting\b(?:\s[\w/'’-]+){{0,4}}\s*$|\bensur\w+\b.*$
        |\breveal\w*\b.{{0,60}}$|\b(?:although|though|despite|while)\b.{{0,50}}$|\bfalse\slead\b.{{0,40}}$|\b(?:most|many|half|not\sall)\s(?:\w+\s){{0,2}}$|\b(?:to\sbring|bid\sto|way\sto|effort\sto|order\sto|coax\w*)\b.{{0,40}}$""",
}
