"""Telling phrases in headings that no list of names can hold: questions and free wording.

Data, tried in order on short headings in lower case, punctuation and markup already gone.
"""

from __future__ import annotations

from pm_lint.report import Topic

_IT = r"(?:it|this|that|these|those|we|they|the|our|an?|users|customers|you)\b"
_MEND = r"(?:fix|resolv|mitigat|restor|recover|solv|repair|remediat|contain|respond|address)"

SECTION_PATTERNS: tuple[tuple[str, Topic], ...] = (
    (
        r"(?<!\bon the )(?<!\babout the )(?<!\bto the )\btime ?lines?\b"
        r"|\b(?:sequence|chronology|log) of (?:the )?events\b",
        Topic.TIMELINE,
    ),
    (r"\blessons? (?:learn|from)|\bwhat (?:have |did |ve )?we (?:ve )?learn", Topic.LESSONS),
    (
        r"\bwhat (?:can|should|could) (?:we|you|others) learn\b|\blearn(?:ed|t) from\b",
        Topic.LESSONS,
    ),
    (r"\btakeaways?\b|\blearnings\b", Topic.LESSONS),
    (
        r"\bwhat (?:this|the) \w+ (?:\w+ )?"
        r"(?:revealed|reveals|taught|teaches|showed us|shows us)\b",
        Topic.LESSONS,
    ),
    (
        r"\b(?:do(?:ing)?|done|gone?|been) (?:\w+ )?(?:better|differently)\b.{0,40}\bfuture\b",
        Topic.ACTIONS,
    ),
    (
        r"\bhow (?:are|will|can|do|could|should|would) we\b.{0,60}\b(?:better|improve|prevent|"
        r"avoid)",
        Topic.ACTIONS,
    ),
    (
        r"\bwhat (?:are|will|can|should|do|must) we\b.{0,30}\b(?:do|doing|change|changing|"
        r"improve)"
        r"|\bwhat (?:we|is|s) "
        r"(?:re |are |will |ll |shall |plan to |want to |going to |be |need to )+"
        r"(?:\w+ )?(?:do|doing|change|changing|changed|improve|improving|improved|fix|fixing)\b"
        r"|\bwhat (?:will|should|must|needs to) (?:be )?(?:change|improve)d?\b",
        Topic.ACTIONS,
    ),
    (r"\bwhat happens (?:now|next)\b", Topic.ACTIONS),
    (
        r"\b(?:mak(?:e|ing)|be) sure (?:this|it|that|we|the)\b"
        r"|\bensur(?:e|ing) (?:this|it|that|we)\b"
        r"|\bso (?:that )?(?:this|it) (?:doesn t|does not|won t|will not|never)\b"
        r"|^things (?:we|that we|i) (?:will|ll|should|must|plan|want|need|are)\b",
        Topic.ACTIONS,
    ),
    (
        r"\bwhat (?:are|will) (?:be )?(?:done|changed|improved|next)\b|\bwhat (?:s|is|"
        r"comes) next\b",
        Topic.ACTIONS,
    ),
    (
        r"\b(?:prevent|avoid)(?:ing|ed|s)?\b.{0,40}\b(?:future|again|happening|recur\w*|"
        r"repeat\w*|similar)\b",
        Topic.ACTIONS,
    ),
    (r"\b(?:prevent|avoid|stop)(?:ing)? (?:it|this|that|these)\b|\bless likely\b", Topic.ACTIONS),
    (
        r"\b(?:improve|happen|happening|occur)\b.{0,40}\b(?:future|again)\b|\bnever again\b",
        Topic.ACTIONS,
    ),
    (
        r"\baction (?:items?|points?|plan)\b|\bcorrective\b|\bpreventi?ati?ve\b|\bpreventive\b",
        Topic.ACTIONS,
    ),
    (
        r"^(?:(?:post|incident|outage|after|the|our) ){0,3}(?:\w+ )?follow"
        r" ?ups?\b|\bfollow ?ups\b|\bfollow ?up (?:\w+ )?(?:actions?|items?|tasks?"
        r"|work|steps|measures)\b|\bnext steps\b|\b(?:going|moving|way) forward\b|\bto dos?$",
        Topic.ACTIONS,
    ),
    (r"\badditional thoughts\b", Topic.LESSONS),
    (
        r"^(?:\w+ ){1,3}to (?:add|implement|configure|track|build|introduce|create|write|automate"
        r"|adopt|set up)$",
        Topic.ACTIONS,
    ),
    (
        r"\bthings (?:that (?:can|could|should) be|to be|to) (?:improved?|fix(?:ed)?|change)|"
        r"\btasks to\b",
        Topic.ACTIONS,
    ),
    (r"\bremediation (?:items?|tasks?|plans?|backlog)\b|\brecommendations?\b", Topic.ACTIONS),
    (
        r"^future (?:\w+ )?(?:work|plans?|prevention|changes|safeguards|mitigations?|"
        r"hardening|solutions?|enhancements?|fix(?:es)?|protections?|steps)\b",
        Topic.ACTIONS,
    ),
    (
        r"^(?:long|short|medium|mid) term (?:\w+ ){0,2}(?:changes|fix(?:es)?|actions|plans?|"
        r"improvements|solutions?|measures|prevention)\b",
        Topic.ACTIONS,
    ),
    (
        r"\b(?:should|could) (?:we )?have (?:been )?done\b|\bwe should have\b"
        r"|\bthings (?:\w+ ){0,2}(?:well|wrong|badly|poorly)\b|\bdo wrong\b|\bdone well\b",
        Topic.LESSONS,
    ),
    (
        r"\bwhat (?:went|did go|didn t go|did not go|could have (?:gone|been)|would have)"
        r"\b.{0,30}\bwhy\b",
        Topic.ROOT_CAUSE,
    ),
    (
        r"\bwhat (?:went|did go|didn t go|did not go|could have (?:gone|been)|would have)\b",
        Topic.LESSONS,
    ),
    (
        r"\bcould (?:we|it|this|they) (?:have )?(?:been )?(?:detect|notic|identif|spott|caught|"
        r"discover)",
        Topic.DETECTION,
    ),
    (
        r"\b(?:got|get|were|was) (?:un)?lucky\b|\bcould (?:have )?(?:be|been|go|"
        r"gone) (?:done )?better\b",
        Topic.LESSONS,
    ),
    (
        r"\bthings (?:that |which )?(?:went|worked)\b|\bwhat (?:worked|helped|didn t work)\b",
        Topic.LESSONS,
    ),
    (r"\bunfold(?:ed|ing|s)?\b|\bevents as they\b|^evolution of (?:the|this|an)\b", Topic.TIMELINE),
    (
        r"\bhow (?:did|do) (?:we|you|they) (?:first )?(?:learn|know|hear|see)\b"
        r"|\bhow we (?:first )?(?:learn(?:ed|t)|heard|knew)\b"
        r"|\bwhy (?:\w+ ){0,2}(?:monitor\w*|alert\w*|alarms?|dashboards?|health ?checks?|we)"
        r" (?:\w+ )?(?:missed|didn t (?:fire|alert|see)|did not (?:fire|alert)|stayed|never"
        r"|(?:was|were) (?:silent|blind))\b",
        Topic.DETECTION,
    ),
    (r"\bwhy (?:\w+ ){1,3}missed\b", Topic.ROOT_CAUSE),
    (
        r"\b(?:how|when|who|where) (?:did|was|were|do|we|it|first|the)\b.{0,40}\b(?:detect|"
        r"notic|discover|found out|find out|found|spott|report|alert|aware)"
        r"|\bhow (?:it|this|we) (?:was |were )?found\b",
        Topic.DETECTION,
    ),
    (
        r"\bwho (?:detect|notic|discover|report)\w+\b|\bdetection\b"
        r"|\bwhy (?:didn t|did|was|were|wasn t|couldn t|weren t|is|does|do)\b.{0,40}\b(?:notic|"
        r"detect|catch|caught|alerted|discover|found)",
        Topic.DETECTION,
    ),
    (rf"\bhow (?:did|was|were|have|has|we|it|{_IT}).{{0,40}}\b{_MEND}", Topic.RESOLUTION),
    (
        r"\bwhat (?:did|have|has) (?:we|they|been|our)\b.{0,12}\b(?:do|done|tried|try)\b|"
        r"\bwhat we (?:did|tried)\b",
        Topic.RESOLUTION,
    ),
    (
        r"\bwhat (?:was|were) (?:done|the (?:fix|solution|resolution|response))\b|"
        r"\bactions? taken\b",
        Topic.RESOLUTION,
    ),
    (
        r"\bsteps (?:we )?(?:took|taken)\b|\bescalated to\b|\b(?:fix|"
        r"fixes) (?:we )?(?:applied|deployed|shipped)\b",
        Topic.RESOLUTION,
    ),
    (
        r"\b(?:getting|bringing|putting) (?:the )?(?:\w+ ){1,3}back\b"
        r"|\b(?:got|brought|put) (?:it|things|everything|the \w+) back\b"
        r"|\bhow (?:the |our )?(?:\w+ ){1,3}(?:was|were|got) (?:\w+ )?(?:restored|fixed|repaired"
        r"|recovered|resolved|stopped|contained)\b"
        r"|\b(?:changed|did|took|needed|done) to (?:fix|resolve|restore|recover|repair|stop)\b"
        r"|\bwhat (?:finally |eventually |actually )?"
        r"(?:fixed|solved|cured|released|cleared|unblocked|ended|stopped|resolved|restored|brought)\b"
        r"|\bback (?:up|online|"
        r"to normal)\b",
        Topic.RESOLUTION,
    ),
    (r"\broot ?causes?\b|\bcontribut\w+ factors?\b|\b(?:five|5) whys?\b", Topic.ROOT_CAUSE),
    (
        rf"\bwhy (?:did|was|were|is|are|does|do|didn t|wasn t|couldn t|{_IT})|"
        rf"\bwhy \w+ (?:\w+ )?(?:failed|broke|crashed|went|did|didn t|was|wasn t|were|weren t"
        rf"|could|couldn t)\b"
        rf"|\bwhat the (?:logs?|metrics|data|evidence|traces?) (?:\w+ )?(?:said|show\w*|told|say)\b"
        rf"|\b(?:attack|exploit) (?:flow|path|steps|scenario|mechanics)\b",
        Topic.ROOT_CAUSE,
    ),
    (
        r"\b(?:made|makes) (?:this|it|the \w+) possible\b|\bwhat (?:was|is) (?:actually |really )?"
        r"(?:broken|wrong)\b|^how we (?:got|ended up)\b|^anatomy of\b",
        Topic.ROOT_CAUSE,
    ),
    (
        r"\bwhat (?:has |had |really |actually )?(?:caused|triggered|led|lead|broke|failed)\b",
        Topic.ROOT_CAUSE,
    ),
    (
        r"\bwhat (?:is|was) (?:the )?(?:cause|causing|reason|underlying|behind|wrong)\b",
        Topic.ROOT_CAUSE,
    ),
    (
        r"\bhow (?:did|could|can|was|were)\b.{0,40}\b(?:happen|occur|possible|go wrong|"
        r"get here|break|fail)",
        Topic.ROOT_CAUSE,
    ),
    (
        r"\b(?:cause|causes|origin|reasons?) (?:of|for|behind) \b|\bhow it happened\b",
        Topic.ROOT_CAUSE,
    ),
    (
        r"\b(?:users|customers|people|services?|systems?|who|what|which \w+)"
        r"\b.{0,12}\b(?:affected|impacted)\b|^(?:is|are|was|were) .{2,50}\b(?:affected|impacted)$",
        Topic.IMPACT,
    ),
    (
        r"\b(?:users?|customers?) (?:\w+ )?(?:experienc|see|saw|notice)|\bservices? (?:was|"
        r"were) down\b",
        Topic.IMPACT,
    ),
    (
        r"\b(?:impact|affect\w*|effects?) (?:on|to|of|for) (?:the |our )?(?:users?|customers?|"
        r"clients?|business|services?|features?|operations|data)\b",
        Topic.IMPACT,
    ),
    (
        r"\b(?:was|were|did we|have we) (?:any |some |our |customer |user )*(?:data )?"
        r"(?:lose|lost|leaked|exposed)\b"
        r"|\bwhat it (?:cost|meant)\b|\bwhat (?:our )?(?:users|customers|clients|people|visitors) "
        r"(?:saw|felt|noticed|experienced|got)\b|\bwho (?:was|got|felt) (?:hit|hurt|it)\b",
        Topic.IMPACT,
    ),
    (
        r"^how (?:bad|severe|big|many (?:users|customers|people)|much (?:data|money))\b|"
        r"\bhow many\b.{0,20}\baffected\b",
        Topic.IMPACT,
    ),
    (
        r"^(?:user|customer|business|client|technical|service|data)s? (?:and \w+ )?impact\b",
        Topic.IMPACT,
    ),
    (r"\bwhat (?:actually |exactly |really )?(?:happened|occurred|happens)\b", Topic.SUMMARY),
    (
        r"\b(?:incident|executive|issue|outage|event|problem) (?:\w+ )?(?:summary|overview)\b",
        Topic.SUMMARY,
    ),
    (
        r"^(?:a )?(?:brief |short |quick )?(?:summary|overview) (?:of|and)\b"
        r"(?!.*\b(?:set ?up|architecture|infrastructure|network|systems?)$)",
        Topic.SUMMARY,
    ),
    (r"\bresolution and recovery\b", Topic.RESOLUTION),
)  # fmt: skip
"""A pattern and the topic of a heading in which it is found."""

GERUNDS: tuple[tuple[str, Topic], ...] = (
    (
        r"(?:resolving|restoring|recovering|mitigating|repairing) (?!process|plan|time)",
        Topic.RESOLUTION,
    ),
    (
        r"(?:investigating|diagnosing|debugging|determining|finding|understanding) (?:the |"
        r"why |what )",
        Topic.ROOT_CAUSE,
    ),
    (r"trying to (?:understand|find|figure|determine)", Topic.ROOT_CAUSE),
    (r"preventing ", Topic.ACTIONS),
)  # fmt: skip
"""First words of a heading that is a phrase of its own: "Restoring the database"."""

OPENINGS: tuple[tuple[str, Topic], ...] = (
    (r"impact|(?:impacted|affected) (?!by\b)\w+", Topic.IMPACT),
    (
        r"resolution|mitigation|recovery|containment|remediation|fix(?:es)?|solution",
        Topic.RESOLUTION,
    ),
    (r"prevention|preventing", Topic.ACTIONS),
    (r"investigation|diagnosis|cause", Topic.ROOT_CAUSE),
    (r"summary", Topic.SUMMARY),
)  # fmt: skip
"""First words of a heading of at most `MAX_OPENED` words that give the topic by themselves."""

CLOSINGS: tuple[tuple[str, Topic], ...] = (
    (r"impacts?|consequences", Topic.IMPACT),
    (r"causes?|causal factors|(?:contributing|contributory) \w+", Topic.ROOT_CAUSE),
    (
        r"(?:actions?|measures|action items|improvements|recommendations|safeguards|guardrails"
        r"|countermeasures|preventions?)(?: added| planned| proposed)?",
        Topic.ACTIONS,
    ),
    (r"lessons|learnings|takeaways", Topic.LESSONS),
    (
        r"resolution|mitigations?|recovery|remediation|restoration|workaround|fix(?:es)?|rollback",
        Topic.RESOLUTION,
    ),
    (r"summary|overview", Topic.SUMMARY),
)  # fmt: skip
"""Last words of a heading of two to `MAX_OPENED` words that give the topic by themselves."""

MAX_OPENED = 5
