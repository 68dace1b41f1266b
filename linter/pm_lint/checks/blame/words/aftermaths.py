"""What is told beside a deed when harm came of it, as patterns over a sentence in lower case.

The harm may be a clause ("all sites went dark"), a fragment of a timeline ("error rate 60 %,
checkout down") or what nobody could do any more. Source: own reading and own knowledge of English.
"""

from __future__ import annotations

from pm_lint.checks.blame.words.inflection import inflect_all
from pm_lint.pattern import lazy

_STATES = (
    r"(?:dark|dead|down|offline|red|gone|empty|emptied|blank|stale|broken|unreachable|unavailable"
    r"|inaccessible|unusable|unresponsive|locked|stuck|silent|full|wrong|missing|lost|read-only"
    r"|cold|black|garbled|corrupt|corrupted|deadlocked|crashed|frozen|overloaded|saturated|flooded"
    r"|exhausted|cut off|logged out|locked out|out of (?:memory|disk|space|sync|service|order)"
    r"|without (?:power|mail|network|service|data)|in (?:a|the) (?:crash |boot |restart |endless )?"
    r"loop|disconnected|unreadable|unbootable|wiped|erased|deleted|duplicated|off by)"
)
_BECOMING = (
    r"(?:is|are|was|were|'s|be|been|goes|go|went|going|gone|become|becomes|became|stay|stays|stayed"
    r"|remain|remains|remained|turn|turns|turned|run|runs|ran|sit|sits|sat|stand|stands|stood|read"
    r"|reads|get|gets|got|getting|come up|came up|left|leaves|leaving|show as|shows as|showed as)"
)
_MEASURES = (
    r"(?:error rates?|errors?|latency|latencies|load|loss|packet loss|lag|backlog|queues?|5xx|500s"
    r"|502s|503s|504s|timeouts?|failures?|response times?|cpu|memory|heap|alerts|page load|traffic"
    r"|temperatures?|costs?|bill|depth)"
)
_THINGS = (
    r"(?:sites?|shops?|checkouts?|tills?|consumers?|sessions?|builds?|nodes?|guests?|pods?|hosts?"
    r"|services?|gateways?|replicas?|clusters?|databases?|db|disks?|vpn|branches|kiosks?|pages?"
    r"|logins?|jobs?|orders?|mails?|messages?|customers?|users?|callers?|trains?|gates?|lines?"
    r"|doors?|sensors?|phones?|printers?|terminals?|images?|prices?|rows?|tables?|records?|links?"
    r"|routes?|tunnels?|streams?|feeds?|apps?|api|apis|platform|system|systems|production|prod"
    r"|everything|all|half|payments?|connections?|requests?|workers?|brokers?|servers?|primary"
    r"|health checks?|search|website|network|dashboards?|map|maps|screens?|lights|machines?"
    r"|chillers"
    r"|exports?|imports?|reports?|backups?|files?|drawings?|bookings?|tickets?|accounts?|badges?"
    r"|readers?|cameras?|desks?|wards?|plants?|presses|belts?|lifts|scanners?|cards?|calls?|writes?"
    r"|reads|queries|every \w+|all \w+|both \w+|no \w+)"
)
_FAILS = (
    r"(?:fail(?:s|ed|ing)?|crash(?:es|ed|ing)?|hang(?:s|ing)?|hung|stop(?:s|ped)?|halt(?:s|ed)?"
    r"|drop(?:s|ped)?|die[sd]?|dying|freez(?:e|es|ing)|froze|stall(?:s|ed)?|break(?:s)?|broke"
    r"|collapse[sd]?|vanish(?:es|ed)?|disappear(?:s|ed)?|time[sd]? out|lock(?:s|ed)? up"
    r"|ground? to a halt|run(?:s)? out|ran out|fall(?:s)? over|fell over|go(?:es)? down|went down"
    r"|come(?:s)? down|came down|shut(?:s)? down|back(?:s|ed)? up|pile[sd]? up|restart(?:s|ed)? "
    r"in a loop|reboot(?:s|ed)? in a loop|slow(?:s|ed)? (?:down|to a crawl)|crawl(?:s|ed)?"
    r"|drown(?:s|ed)?|wait(?:s|ed)? for the lock|pull(?:s|ed)? out|split(?:s)?|starve[sd]?"
    r"|went away|trip(?:s|ped)?|refuse[sd]? (?:all|every|to|connections)|reject(?:s"
    r"|ed)? (?:all|every))"
)

HARM = lazy(
    rf"\b{_BECOMING} (?:\w+ |\w+ly )?{_STATES}\b"
    rf"|(?:^|[,;:|→–-] ?|\band |\bso )(?:[\w.#%/'-]{{1,40}} ){{1,4}}{_STATES}"
    rf"(?= ?(?:$|[,.;|)–]|\d|after\b|when\b|because\b|since\b|following\b|once\b|until\b|for\b"
    rf"|from\b|within\b|at\b|by\b|on\b|in\b))"
    rf"|\b{_THINGS}(?: (?:to|of|in|on|at|from) (?:the )?\w+){{0,2}}"
    rf" (?:\w+ly |all |then |had |have |has )?{_FAILS}\b"
    rf"|\b{_MEASURES} (?:began|begins|started|starts|start|begin) to (?:grow|climb|rise|lag"
    rf"|fill|build"
    r"|pile|increase|soar|back up|spike)\b"
    r"|\b(?:show|shows|showed|carried|carries|returned|returns|contained|contains|read"
    r"|reads) (?:zero|0"
    r"|no|nothing|blank|wrong|negative|empty|null)\b"
    rf"|\b{_MEASURES} (?:\w+ly )?(?:climb|rise|soar|surge|spike|shoot|jump|increase|explode"
    rf"|pass|hit"
    r"|reach|exceed|double|triple|grow)(?:s|es|d|ed)?\b"
    rf"|\b{_MEASURES} (?:rose|shot|grew|went|goes) (?:up|from|to|past|through|over|above)\b"
    rf"|\b(?:error rates?|errors|packet loss|page load|latency|load|lag|heap) "
    r"(?:at |of |to |up |now |> ?|rises to )?\d"
    r"|(?<![\w-])5\d\d(?:s| errors)?\b|(?<![\w-])5xx\b"
    r"|\bno longer\b|\b(?:could|can|do|does|did|would)(?: not|n't)(?! find)"
    r" (?!see|help|wait|show|cause|affect|touch|change|matter|hurt|know|reproduce|want|need"
    r"|mean)\w+"
    r"|\b(?:cannot|can't|unable to)\b"
    r"|\bnothing (?:moved|was|could|restarted|arrived|worked|came|went|reached|got|left)\b"
    r"|\b(?:nobody|no one|no - one|none of \w+) (?:could|can|was able|got|gets)\b"
    r"|\bno (?:\w+ ){1,2}(?:got|could|can|was|were|came|comes|reached|reaches|went|arrived|arrives"
    r"|left|had|has|worked|moved|loads?|loaded|receives?|received|sees?|saw|finds?|found)\b"
    r"|\b(?:outage|downtime|data loss|split[ -]brain|deadlock|crash loop|lock-?out|blackout|storm"
    r"|stampede|avalanche|shortage|double[ds]?|twice|duplicates?|0\.00|zero rows|oom|panic|to zero"
    r"|sev-?[12]|in tears|to its knees|to a halt|to a standstill|into (?:a|the) (?:loop|crash|void"
    r"|dark|wall))\b"
)
"""Harm, as it is told beside what brought it about."""

GOOD_END = lazy(
    r"\b(?:(?:brought|brings|put|puts|got|gets|flips|flipped|switch\w+|turn\w+"
    r"|roll\w+) [\w ]{2,40}back"
    r"|rate (?:at |to |of )?0 ?%|(?:site|shop|service|system|platform|all) up\b|back (?:up"
    r"|online|again|to normal|to green|in)|(?:is|are|was|were|all) back\b"
    r"|(?<!not )(?<!n't )(?<!never )comes? back|(?:ends?|ended|stops|cured?|cures|breaks?"
    r"|broke) the (?:\w+ )?(?:loop"
    r"|storm|outage"
    r"|flood|leak|lock|deadlock|spike|incident)|wr(?:ote|ites?|itten) [\w ]{0,30}down"
    r"|(?:lag|errors?|rate|load|latency|backlog|queue) (?:is |was )?down (?:from|to|by)"
    r"|came back|resum(?:e|es|ed)|recover(?:s|ed|y|ing)?|restored?|fixed|normal|healthy|green again"
    r"|alive|subside[sd]?|stopped (?:rising|climbing|growing|failing|crashing|flapping|dropping)"
    r"|(?:errors?|alerts?|loss|rate|lag|load|latency|queue|backlog|5xx|504s?|loop|noise|spike"
    r"|avalanche|flood|storm|leak)\b[\w ]{0,20} (?:falls?|fell|drops?|dropped|stop|stops|stopped"
    r"|ends|ended|cleared|clears|gone|vanished|disappeared|shrank|shrinks|drained|drains)"
    r"|still (?:down|dark|red|failing|dead|no|not)|no change|unchanged|(?:was|were"
    r"|been) (?:saved|rescued|spared)|(?:saved|rescued|spared) (?:us|the|most|all)|was gone by"
    r"|planned|announced|agreed|as the runbook|drill|rehearsal|exercise|copy of the|test shop"
    r"|in the lab|staging|kept (?:\w+ ){1,6}(?:working|running|up)"
    r"|(?:no|nothing) (?:\w+ ){0,3}(?:was|were|is|are|had been) (?:lost|affected|harmed|dropped"
    r"|impacted|touched)|unrelated|harmless|would have)\b"
)
"""What says that the deed beside it did good, or was meant."""

STRIKING = frozenset(
    """double triple halve starve block break lock corrupt wipe erase delete empty truncate
    overwrite overload flood saturate exhaust swamp choke jam clog stall freeze crash kill cripple
    wreck ruin destroy disable disconnect sever cut drop lose expose leak scramble mangle garble
    duplicate multiply orphan strand misroute redirect hijack mask hide mute silence unseat unplug
    poison invalidate revoke expire deny reject refuse ban throttle stop halt interrupt suspend
    delay slow drag shut hog eat swallow devour gobble consume burn spend waste drain fill pin
    saturate evict purge fry brick hose trash clobber nuke black blackhole loop spam hammer bombard
    inundate overrun outnumber outgrow inflate deflate skew distort falsify misprice miscount
    undercharge overcharge mischarge overbook bounce trip
    """.split()
)
"""Deeds of somebody's change, script or query that are harm whatever their object."""

REASONED = lazy(r" (?:is|was) (?:the (?:real |true |only |sole )?(?:reason|cause)|why|how)\b")
"""What makes a cause of the deed before it: "Ada's merge is the reason the build was red"."""

STRIKES = inflect_all(STRIKING)

CARRYING_OFF = lazy(
    r"\b(?:put|puts|putting) (?:an end to|a stop to|out of|into the dark)\b"
    r"|\b(?:ended|ends) the life\b|\b(?:sent|sends|sending|threw|throws|put|puts|tipped|tips|pushed"
    r"|pushes|drove|drives|locked|forced) [\w' -]{2,40} (?:into|to its|to their|over) \w+"
    r"|\b(?:took|takes|taking|knocked|knocks|brought|brings|pulled|pulls|kept|keeps|left|leaves"
    r"|turned|turns|switched|locked|shut|shuts|cut|cuts|set|sets|tore|used|uses|ate|wiped)"
    r" [\w' -]{0,40}\b(?:down|out|offline|off|away|dark|without|empty|blank|up|unreachable"
    r"|unavailable|to zero|to null|on fire|apart|behind|dead|unread|open|stale|unprotected|alone"
    r"|one \w+ for)\b"
    r"|\bmade (?:the |every |all |each )[\w' -]{2,40}\b(?:slow|fail|wait|crash|choose|skip|ignore"
    r"|reject|refuse|lose|drop|unusable|unreadable|invisible|hang|time out|loop|run out|stop"
    r"|useless|wrong|believe|think|forget|take the (?:slow|wrong|long))\b"
    r"|\b(?:removed|dropped|deleted|overwrote|replaced|changed|renamed) (?:the |every |all |our )?"
    r"(?:live|last|only|production|working|null check|header|check that|tile"
    r"|lock that)\b"
    r"|\bpulled in (?:a|an|the) (?:\w+ )?(?:broken|faulty|wrong|incompatible|bad)\b"
    r"|\b(?:ran|runs|fired|starts|started) (?:at )?every (?:minute|second|hour)[\w ]* instead\b"
    r"|\bcounted [\w ]{2,30} and not\b|\b(?:worse than)\b"
)
"""The same with more than one word."""

SOURCES = lazy(
    r"^(?:[^.]{0,40}\b)?what (?:\w+ly )?(?:broke|brought|took|sank|killed|knocked|stopped|froze"
    r"|crashed|locked|triggered|caused|led to|set|sent|made|tipped|pushed|drove|started|lies behind"
    r"|lay behind|is behind|was behind|did it|cost us|wiped|emptied|filled|tripped)\b"
    r"|\b(?:root|origin|source|trigger|cause|reason|seed|germ|starting point|beginning)s?"
    r"(?: (?:of|for|behind) [\w' -]{2,60}?)? (?:is|was|were|lies in|lay in|being)\b"
    r"|^behind (?:the|this|that|it|all|these|every)\b"
    r"|\b(?:start|starts|started|begins|began|begin)(?: \w+)? (?:with|from|at the moment|the moment"
    r"|to the second with)\b"
    r"|\b(?:go|goes|went|date|dates|trace|traces|lead|leads|led|point|points|run|runs|ran)"
    r" (?:all the way |straight )?back to\b"
    r"|\b(?:has|have|had|with|having) (?:its|their|the) (?:origin|root|roots|source|cause)s? in\b"
    r"|\b(?:came|come|comes|arrived|arrives) (?:about )?(?:from|through|with|in with|courtesy of)\b"
    r"|\b(?:set|touched|sparked|kicked) off by\b|\bbrought (?:about|on) by\b"
    r"|\b(?:caused|triggered|provoked|produced|introduced|created|unleashed|started) by\b"
    r"|\bdue to\b|\bowing to\b|\bon account of\b|\bas a (?:result|consequence) of\b"
    r"|\bin consequence of\b|\b(?:responsible|offending|guilty|faulty) (?:commit|change|query|pr"
    r"|script|deploy|rule|line|job|push|author)\b|\bit took (?:one|a|only|just)\b"
    r"|\b(?:is|was) the reason\b|\bis (?:what|how|why|where)\b|\b(?:was|were) down to\b"
)
"""What tells where harm has its source, in front of the deed."""
