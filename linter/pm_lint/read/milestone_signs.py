"""Weaker signs of a milestone, asked where no entry of a timeline words it in a known way.

In "06:02 not one order came through" and "07:40 orders come through again" it is the order of the
entries that tells the start from the end: `milestones.py` says where in a timeline each may stand.
Compiled as verbose, for text in lower case. None counts behind what DOUBTED names in its clause.
"""

from __future__ import annotations

from pm_lint.report import Milestone

_CHANGED = r"""(?:(?:re-?)?(?:install|(?:start(?!ed\s\w+ing))|launch|kick|rais|lower|doubl
    |increas|reduc|roll|purg
    |push|forc|chang|empti|mount|add|promot|demot|generat|upload|replay|edit|point|direct|dropp|kill|flipp
    |swapp|exchang|mov|remov|releas|creat|index|initiali[sz]|enter|insert|delet|clean|clear|yank
    |upgrad|downgrad|appli|revert|restor(?=ed\s(?:the|an?|from|our|backup|data))|load|import|detach|attach|stopp|turn|switch|pinn|renam
    |correct|adjust|plac|patch|fix|connect|wir|plugg|wip|truncat|renew|rotat|whitelist|allow|block
    |blacklist|bann|throttl|scal|boot|power|deploy|merg|hotfix|enabl|disabl|unlock|extend|expand
    |flush|drain|cordon|taint|evict|synchroni[sz]|sync|repair|splic|solder|mend|unpack|copi)ed
    |(?:re-?issu|issu|fre)ed|put\s(?:back|in|on)|set\s(?:to|back)|reset|brought|shut|shutdown|rebuilt
    |spun|cut|paid|given|gave|rewrote|rewritten|took\s(?:out|down)|taken\s(?:out|down|off))"""

_STATE = r"""(?:ok(?:ay)?|good|green|fine|healthy|normal|stable|quick|fast|clean|correct|working
    |reachable|available|accessible|operational|functional|visible|online|live|up)"""

SIGNS: dict[Milestone, str] = {
    Milestone.START: r"""
        \b(?:not|no\slonger|never|nothing|nobody|no\s(?:one|\w+))\b
        |\b(?:fail|crash|hang|hung|freez|froze|break|broke|drop|lost|lose|lapse|stuck|stale|blank|dead
            |refus|reject|unusable|disconnect|duplicat|corrupt|truncat|overload|crawl|exceed|timeouts?
            |timed\sout|errors?|exception|trouble|outage|defective|wrong|empty|missing|locks|locked|panic
            |unable|inaccessible|unavailable|unreachable|unresponsive|slow|stop)\w*""",
    Milestone.DETECTION: r"""
        \b(?:saw|sees|seen)\b|\bturns?\sred\b|\bred\b|\bcritical\b|\bspikes?\b|\bpages?\sus\b
        |\b(?:writes?|wrote|rings?|rang|phones?|phoned|complain\w*)\b
        |\b(?<!are\s)(?<!were\s)(?<!was\s)(?<!is\s)(?<!be\s)(?:calls?|called|mails?|asks?|asked|tells?
            |told)\s(?:us|me|that|about|why|whether|if|support|security|the\s(?:help|service|support))\b
        |\bopens?\s(?:an?\s)?(?:issue|ticket|thread)\b|\?["”']?\s*$""",
    Milestone.NOTIFICATION: r"""
        \b(?:takes?|took|picks?|picked|takes?\sup)\s(?:it|this|over|the\s(?:issue|ticket|case|incident
            |lead|pager|page)|incident\s(?:lead|command)|up)\b
        |\b(?:hand(?:s|ed)|pass(?:es|ed))\s(?:\w+\s)?(?:it\s|over\s)?to\b|\bping(?:s|ed|ing)?\b
        |\b(?:joins?|joined|woken?|wakes?|rung|summoned|assigned|involved|tagged|tags)\b
        |\bon\s(?:a|the)\s(?:call|bridge)\b|\blook(?:s|ed|ing)?\s(?:at|into)\b
        |\b(?:tries|tried|trying|begins?|began|beginning|starts?|started)\s(?:to\s|with\s)?
            (?:find|look|debug|investigat|check|figure|work|dig|analy|diagnos|troubleshoot)\w*
        |\b(?:let|told|tells?|informs?|informed)\s\w+\s(?:\w+\s)?know\b|\bchecks?\s(?:the\s)?logs\b""",
    Milestone.COMMUNICATION: r"""
        \b(?:(?<!we\s)(?<!they\s)(?<!i\s)notice(?!\sthat)|bulletin|apology|announcement|banner|note|statement|newsletter|toot(?:ed)?)\b
            (?=.{0,60}\b(?:posted|sent|published|pinned|shown|circulated|goes|went|put|placed|out|to)\b)
        |\b(?:told|informed|wrote\sto|rang|ring)\s(?:\w+\s){0,2}(?:customers|users|clients|merchants
            |tenants|members|investors|stakeholders|students|everybody|everyone)\b""",
    Milestone.REMEDIATION: rf"""
        (?:^\W*|[.;:,→>-]\s|\b(?:we|i|he|she|they|and|then|was|were|is|are|been|had\sto|decided\sto)\s
            (?:then\s|also\s|manually\s|finally\s|now\s)?|^\W*\w[\w@./'’-]*\s(?:[\w@./'’-]+\s){{0,4}}?){_CHANGED}\b
        |\b(?:re-?start|re-?boot|rollback|hotfix|work-?around|upgrade|downgrade|patch|proxying|failover)\b
        |\bkubectl\s(?:apply|rollout|delete|scale)|\bsystemctl\s(?:re)?start|\bchmod\b|\bchown\b
        |\bmade\sthe\s(?:correction|change|fix)\w*""",
    Milestone.RESTORATION: rf"""
        \b(?:everything|all|it|site|service|users?|page|app|traffic|system|things|users|customers)\s
            (?:\w+\s){{0,4}}{_STATE}\b|\b(?:is|are|was|were|runs?|running|turns?|goes|went|looks?|back
            |confirmed|verified|now|status|all|tests?|100\s?%|fully)\s(?:\w+\s)?{_STATE}\b
        |\b(?:again|once\smore|as\s(?:before|usual|expected|normal))\b
        |\b(?:works\b|worked\b(?!\s(?:on|through|to|with))|succeed\w*|succeeded|recovers?|recovered
            |resume[sd]?\b(?!\s(?:investigat|debug|diagnos|work))|normali[sz]e[sd]?|solved|cleared|resolved|renders?|healthy
            |immediately\scorrect)\b
        |\bsuccessful(?:ly)?\s(?:\w+\s){{0,2}}(?:restored|restarted|deployed|recovered|start|completed)\b
        |\b(?:restored|restarted|deployed|recovered|completed|starts?|boots?|runs?|ran)\ssuccessful(?:ly)?\b
        |\bback\s(?:up|online)\b|\bback\sto\s(?:normal|its|their|full|what)\b|\b(?:comes?|came)\sback\b
        |\b(?:at|down\sto|(?<!scaled\s)(?<!scale\s)to|below|near)\s(?:zero|0\b|normal|noise|usual|baseline)
        |\bno\s(?:more|further|longer)\b|\bdisappear\w*|\b(?:last|final)\s(?:\w+\s){{0,3}}(?:error|alert)
        |\bend\sof\s(?:the\s)?(?:outage|incident|impact)\b""",
}

DOUBTED = r"""
    \b(?:not|no|never|nothing|neither|nor|hardly|cannot|can't|without|still|partial(?:ly)?|some|half
        |would|should|could|may|might|will|plan(?:s|ned|ning)?|propos\w+|suggest\w*|consider\w*|wait\w*
        |until|before|whether|if|unless|try|tries|trying|tried|attempt\w*|hop(?:e|es|ed|ing)|expect\w*|to\sbe|because
        |since|who|which|that|after|found|reveal\w*|caused?|due|due\sto|earlier|previous(?:ly)?|wrong|why|how|ensur(?:e|es|ed|ing)
        |temporar\w+|fail(?:s|ed)?\sto|unable\sto|refus\w+|request\w*|asks?|asked|most|\d\d?\s?%)\b
        (?:\s[\w'’-]+){0,4}\s*$|n['’]t\b(?:\s[\w'’-]+){0,3}\s*$"""
RELAPSED = r"""[^.;!?]{0,40}?(?:
    \b(?:but|however|though|yet|and\sthen)\b[^.;]{0,80}?(?:\b(?:persist|still|again|not|fail|remain|return)
        |n['’]t\b)
    |\bonly\sto\b|\bfor\s(?:a\sfew|\d+|an?\s(?:brief|short))\s(?:seconds|minutes|moment|while|time|period)\b)"""
"""What takes a restoration back, behind its words in the same entry."""

WEIGHED = (
    r"""\s(?:(?:is|was|were)\s)?(?:considered|discussed|rejected|ruled\sout|dismissed|proposed)\b"""
)
"""What tells that a remedy was only talked about."""
