"""Which milestones of an incident an entry of the timeline marks, by what it says."""

from __future__ import annotations

import re

from pm_lint.report import Milestone

# Collected from the wording of public timelines; each is tried on the text of one entry.
_PATTERNS: dict[Milestone, str] = {
    Milestone.START: r"""
        \b(?:outage|incident|impact|downtime|failures?|errors?|problems?|issues?|attack|exploit
            |fault|timeouts?|alerts?|degradation|disruption)\s(?:\w+\s){0,2}
            (?:begins?|began|starts?|started|occur(?:s|red)?|appear(?:s|ed)?|happen(?:s|ed)?)\b
        |\b(?:begins?|began|starts?|started)\s(?:to\s)?(?:fail(?:ing)?|return(?:ing)?|throw(?:ing)?
            |tak(?:e|ing)|time|timing|crash(?:ing)?|drop(?:ping)?|see(?:ing)?|experienc\w+|show\w*)\b
        |\b(?:goes|went|going|is|was|were|are)\s(?:\w+\s)?
            (?:down|offline|unresponsive|unavailable|unreachable|inaccessible)\b
        |\b(?:becomes?|became)\s(?:\w+\s)?(?:unresponsive|unavailable|unreachable|inaccessible|slow)\b
        |\b(?:stop(?:s|ped)?)\s(?:\w+ing|moving|to\s\w+)\b
        |\b(?:crash(?:es|ed)|outage\sof|error\srates?\s(?:\w+\s)?(?:rise|rose|spike|increase|climb)\w*)\b
        |\b(?:starts?|start\sof|beginning\sof)\s(?:the\s)?(?:outage|incident|impact|attack)\b
        |^\W*(?:outage|incident|attack)\s(?:starts?|begins?|started|began)\b
    """,
    Milestone.DETECTION: r"""
        \b(?:alerts?|alarms?|alerted|paged?|pages|pagerduty|pingdom|nagios|prometheus\salert)\b
        |\b(?:detect|notic|discover|spott?ed|observ)(?:s|e|es|ed|ing)?\b|\bdetection\b|\bspots?\b
        |\b(?:reports?|reported|reporting|complain\w*|tickets?|reach(?:es|ed|ing)?\sout)\b
        |\bmonitoring\s(?:system\s)?(?:\w+\s){0,2}(?:shows?|showed|indicat\w+|trigger\w*|fires?|fired)\b
        |\bwe\s(?:see|saw|find|found|realiz\w+|realis\w+)\b|\bbecame\saware\b|\bfirst\s(?:seen|report)\b
    """,
    Milestone.NOTIFICATION: r"""
        \b(?:paged|pages|notif(?:y|ies|ied)|engag\w+|escalat\w+|forwarded\sto|pulled\sin|brought\sin)\b
        |\b(?:team|engineers?|on-?call|developers?|devops|sres?|staff|responders?)\s
            (?:\w+\s){0,3}(?:alerted|informed|called|joins?|joined|contacted|notified|mobili[sz]ed)\b
        |\b(?:alert(?:ed|s)?|informs?|informed|call(?:s|ed)?|contact(?:s|ed)?|pings?|pinged)\s
            (?:the\s)?(?:\w+\s){0,3}(?:team|engineers?|on-?call|developers?|devops|sres?|support)\b
        |\bincident\s(?:is\s|was\s)?(?:declared|opened|created|raised|called)\b|\bwar\s?room\b
        |\bdeclares?\s(?:an?\s)?incident\b
    """,
    Milestone.COMMUNICATION: r"""
        \bstatus\s?page\b|\bstatus\.[\w.-]+|\bannounc\w+|\btweet\w*|\btwitter\b|\bcommunicat\w+
        |\b(?:customers?|users?|public|community|stakeholders?)\s(?:\w+\s){0,2}(?:informed|notified)\b
        |\b(?:inform|notif|e?mail|updat)\w*\s(?:\w+\s){0,2}(?:customers?|users?|stakeholders?|public)\b
        |\b(?:post(?:s|ed)?|publish(?:es|ed)?|sent)\s(?:\w+\s){0,4}
            (?:updates?|notice|message|advisory|statement|warning|blog)\b
    """,
    Milestone.REMEDIATION: r"""
        \broll(?:s|ed|ing)?[\s-]?back\b|\brollback\b|\brevert(?:s|ed|ing)?\b|\bre-?start(?:s|ed|ing)?\b
        |\breboot(?:s|ed|ing)?\b|\bre-?deploy(?:s|ed|ing|ment)?\b|\bfail(?:s|ed|ing)?[\s-]?over\b
        |\bhot-?fix\w*|\bpatch(?:es|ed|ing)?\b|\bwork-?around\b|\bmitigat\w+
        |\b(?:is|was|were|are|been|being)\s(?:block|disabl|reset|clear|roll|kill|replac|remov|switch
            |increas|scal|paus|drain|deactivat|re-?creat)\w*ed\b
        |\b(?:deploy|appl|implement|push|merg|releas|ship)\w*\s(?:\w+\s){0,4}(?:fix|change|patch|update)\w*
        |\bfix(?:es|ed)?\s(?:\w+\s){0,3}(?:deployed|applied|implemented|merged|pushed|released)\b
        |\bfixed\s(?:the|by|a|it)\b|\b(?:increas|scal|add|clear|kill|block|disabl|remov|delet|reset
            |replac|adjust|tweak|restor|recreat|switch|chang|updat|power-?cycl|clean)(?:ed|es|ing|s)?\s
            (?:up\s|out\s|back\s|off\s)?(?:the|a|all|its|their|our|memory|disk|to|cache|nodes?|config)\b
        |\bfix\s(?:implemented|applied|attempt)|\bhard(?:ware)?\sreset\b|\battempt\w*\sto\s(?:fix|restore)
    """,
    Milestone.RESTORATION: r"""
        \b(?:service|site|system|access|traffic|functionality|application|website|everything|server
            |cluster|operations?|database|app|api|incident|issue|problem|outage|errors?|users?)s?\s
            (?:\w+\s){0,3}(?:restored|resolved|recover(?:s|ed)|repaired|over|ends|ended|mitigated|healthy
            |operational|stable|stabili[sz]ed|cleared|back)\b
        |\bfully\s(?:restored|operational|recovered|resolved|functional)\b|\brestored\b|\brecovered\b
        |\bback\s(?:to\snormal|online|up|in\sservice|to\slife|to\stheir\snormal)\b
        |\b(?:work(?:s|ing)?|running|function(?:s|ing)?)\s(?:again|as\sexpected|normally|correctly|fine)\b
        |\bresolving\sthe\s(?:incident|issue|problem|outage)\b
        |\breturn(?:s|ed|ing)?\sto\snormal\b|\b(?:goes|went)\saway\b|\bresolved\b(?!\sby\sthe\steam\sto)
        |\ball\sclear\b|\bnormal\s(?:operations?|service|again)\b|\bstarted\spinging\sagain\b
        |\brecover(?:y|s)\s(?:complete|confirmed)|\bend\sof\s(?:the\s)?(?:outage|incident|impact)\b
    """,
}
_COMPILED = {
    milestone: re.compile(pattern, re.IGNORECASE | re.VERBOSE)
    for milestone, pattern in _PATTERNS.items()
}
_SAID_BY = re.compile(
    r"\b(?:reports?|complaints?|alerts?|notifications?) (?:of|about) [\w ]{0,20}$", re.IGNORECASE
)
_NOT_YET = re.compile(
    r"\b(?:not|n't|never|fail(?:s|ed|ing)? to|unable to|still|without|no|try(?:ing)?|until|partially)\b"
    r"(?:\s\w+){0,3}\s*$",
    re.IGNORECASE,
)
_MAX_TEXT = 600  # code points; what an entry marks, it says early


def find_milestones(text: str) -> frozenset[Milestone]:
    """Return the milestones that the text of an entry states, empty for most entries."""
    text = text[:_MAX_TEXT]
    found = set()
    for milestone, pattern in _COMPILED.items():
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - 40) : match.start()]
            if milestone is Milestone.RESTORATION and _NOT_YET.search(before):
                continue
            if milestone is Milestone.START and _SAID_BY.search(before):
                continue
            found.add(milestone)
            break
    return frozenset(found)
