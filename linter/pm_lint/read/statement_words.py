"""The words that tell whether a time in a sentence is when an outage began, or ended."""

from __future__ import annotations

import re
from enum import Enum

from pm_lint.pattern import lazy


class Tells(Enum):
    """What a time in a sentence is the time of: the beginning, the end, or something else."""

    START = "start"
    END = "end"
    NEITHER = "neither"


_WORDS: tuple[tuple[Tells, str], ...] = (
    (
        Tells.NEITHER,
        r"notified|declar\w+|notic\w+|alert\w*|detect\w*|report\w*|discover\w+|paged?|identif\w+"
        r"|investigat\w+|escalat\w+|acknowledg\w+|deploy\w*|merg\w+|roll(?:ed|ing)?[ -]?(?:out"
        r"|back)"
        r"|scheduled?|planned|until then|published?|tweeted|announced|aware|signal\w+|told"
        r"|upgrad\w+|(?:support|business|office|working|opening|service) hours|(?:every|each)"
        r" (?:day|night|hour|weekday)|daily|nightly|hourly|weekdays",
    ),
    (
        Tells.END,
        r"(?:errors?|failures?|timeouts?|impact|problems?|issues?) (?:\w+ )?(?:stopped|ceased)"
        r"|start\w* (?:to )?(?:\w+ ){1,4}again|until|till|restor\w+|resolved?|resolution"
        r"|recover\w*|ended|ends?|ending|conclud\w+|finished|fixed"
        r"|back (?:up|online|to normal|in service)|(?:was|were|came|is) back"
        r"|normal|(?:was|is|were) over|repaired"
        r"|mitigated|operational|again"
        r"|stopped (?:failing|erroring)|came back|completed|resum(?:ed|es)",
    ),
    (
        Tells.START,
        r"beg[aiu]n\w*|commenc\w+|start(?:s|ed|ing)?|since|from|between|occurred|happened"
        r"|went (?:down|offline|dark|dead|silent|blank)"
        r"|crash\w*|fail(?:ed|ing|s|ures?)?|first (?:seen|observed|affected|noticed)|down|errors?"
        r"|outages?|disrupt\w+|unavailab\w+|unresponsive|degrad\w+|became|broke|stopped|expired"
        r"|halt(?:ed|s|ing)?|stall(?:ed|s|ing)?|froze|hung|broken|paused"
        r"|lost|would(?:n't| not)|affected|impact(?:ed)?"
        r"|experienc\w+|suffer\w+|unable|could not|couldn't|inaccessible|unreachable|timeouts?"
        r"|exploit\w*|attack\w*|breach\w*|incident|ceas\w+",
    ),
)
KEYWORD = lazy(
    "|".join(rf"(?P<{tells.name}>\b(?:{words})\b)" for tells, words in _WORDS), re.IGNORECASE
)
# "during support hours 10:00-17:00" tells when people work, not when something was down.
HOURS = lazy(
    r"\b(?:(?:support|business|office|working|opening|service) hours|(?:delivery|maintenance|change"
    r"|deployment|release|booking|shift|pickup) (?:window|slot))\W{0,3}(?:(?:of|was|is|from)\W)?$",
    re.IGNORECASE,
)
TO = lazy(
    r"\b(?:to|until|till|through|até(?: às)?|hasta(?: las)?|bis|jusqu['’]à|fino alle?|tot|fram til"
    r"|sampai)\W{0,3}(?:approximately|about|around|~)?\W{0,2}$",
    re.IGNORECASE,
)
# "We were not aware of it until 14:13" tells when it was noticed.
UNNOTICED = lazy(
    r"\b(?:aware|notic\w+|knew|know|known|detected|discover\w+|reali[sz]\w+|spotted|alerted)\b"
    r"[^.;]{0,50}\b(?:until|till)\W*$",
    re.IGNORECASE,
)
JOINS = lazy(
    r"\s*(?:\([^()]{0,30}\)\s*)?(?:to|until|till|through|[-–—])\s*(?:about|around|approximately"
    r"|~)?\s*",
    re.IGNORECASE,
)
NEXT_DAY = lazy(r"\b(?:next|following) (?:day|morning|afternoon|evening)\b", re.IGNORECASE)
# "At 3am of the following night", which began on the day before
NEXT_NIGHT = lazy(r"\b(?:next|following|same|that) night\b", re.IGNORECASE)
AFTER_CHANGE = lazy(
    r"\b(?:after|following|upon)\b[^.;]{0,60}\b(?:deploy\w*|upgrad\w+|merg\w+|releas\w+"
    r"|roll\w*out)\b",
    re.IGNORECASE,
)
# "At 10:02 we deployed it. Right after that, checkout failed."
CHANGE = lazy(r"deploy|merg|upgrad|roll(?:ed|ing)?[ -]?out", re.IGNORECASE)
# "At 11:05 deployments began failing"
FAILS = lazy(r"\w*\s(?:beg[au]n|started|failed|stopped|were failing|broke)\b", re.IGNORECASE)
BREAKS = lazy(
    r"\s*(?:(?:right|immediately|directly|shortly|soon|just) after|after (?:this|that|the (?:deploy"
    r"|upgrade|merge|roll|release)\w*)"
    r"|during (?:this|that|the) (?:deploy|upgrade|roll|release|migration)\w*"
    r"|this (?:caused|led to|resulted|broke|made|triggered))\b",
    re.IGNORECASE,
)
# "At 12:10 all that had been unreachable came back": what is said last of the clause counts.
CLAUSE = lazy(r"[,;.:]\s|\b(?:and|until|till|but|before|when|after|because|while)\b", re.IGNORECASE)
END_AFTER = lazy(
    r"\b(?:came back|(?:was|were|had been|is|are) (?:\w+ )?(?:restored|resolved|repaired|back"
    r"|mitigated|operational|available again)|recovered|returned to (?:normal|service))\b",
    re.IGNORECASE,
)
TODAY = lazy(r"\b(?:this (?:morning|afternoon|evening)|today|tonight|yesterday)\b", re.IGNORECASE)
PART_OF_DAY = lazy(
    r"\b(?:early |late )?(?:morning|afternoon|evening|night|hours) (?:of|on)"
    r" (?:\w+day,? )?(?:the )?$",
    re.IGNORECASE,
)
ON_DAY = lazy(r"\s*\W{0,3}(?:[A-Z][A-Za-z ]{2,30}: )?On (?:the )?")
# Less than the words that tell of trouble: what else begins on a day is a deployment, a search.
BROKE = lazy(
    r"\b(?:went (?:down|offline)|crash(?:ed|ing)|failed|expired|ran out of"
    r"|(?:was|were|became) (?:\w+ )?"
    r"(?:down|offline|unavailable|unreachable|inaccessible|unresponsive|broken|degraded"
    r"|affected by)"
    r"|(?:hit by|caused) (?:an?|the|several|some) (?:\w+ ){0,4}(?:outage"
    r"|incident|disruption|degradation|downtime|failure|interruption)|stopped \w+ing"
    r"|(?:unintentionally|accidentally|inadvertently|mistakenly) \w+ed)\b",
    re.IGNORECASE,
)
SENTENCE = lazy(r"(?<![.\s]\w)[.!?](?=\s+\W{0,3}[A-Z0-9])|\n\n")


# "The changes were merged between 2 and 3 AM" frames the work, not what it broke.
FRAMES_WORK = lazy(
    r"\b(?:deploy(?:ed|ing)?|merged|released|upgraded|migrated|scheduled|planned|published)"
    r"(?: (?:to|in|on|for|into) (?:\w+ ){0,3})?\W{0,3}(?:\w+ )?(?:between|from)\W{0,3}$",
    re.IGNORECASE,
)
FRAME = lazy(r"\b(?:between|from|on|over|during|spann(?:ed|ing|s))\W{0,3}\Z", re.IGNORECASE)
LATIN = lazy(r"[a-zæøåäöéèçñãõ]{3}[^\u3040-\u9fff]*\Z")
ENGLISH = lazy(r"\b(?:the|was|were|and|of)\b")

# "Between Tuesday evening and Wednesday 04:00"
AND = lazy(
    r"\bbetween\b[^.;:]{3,60}\band (?:(?:about|around|approximately|roughly) |~ ?)?"
    r"(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:at )?$",
    re.IGNORECASE,
)
ON_WEEKDAY = lazy(
    r"\b(mon|tues|wednes|thurs|fri|satur|sun)day,? (?:(?:morning|afternoon|evening|night),? )?"
    r"(?:at (?:about |around )?)?$",
    re.IGNORECASE,
)
# "At 10:02 a deploy took down our workers"
TAKES_DOWN = lazy(
    r"\b(?:(?:took|brought|knocked) (?:[\w-]+ ){0,4}(?:down|offline|out|over)|broke|caused|crashed"
    r"|triggered|resulted in|led to|made (?:[\w-]+ ){1,5}(?:unavailable|unreachable|fail|crash))\b",
    re.IGNORECASE,
)
# "At 10:02 we deployed 2.1, which broke uploads"
WHICH_BREAKS = lazy(
    r"[^.;]{0,80}?,? (?:which|and this|and that|this|that) (?:\w+ ){0,2}?(?:broke|caused|crashed"
    r"|took"
    r"|brought|triggered|resulted|led|made|disabled|blocked|exhausted|introduced)\b",
    re.IGNORECASE,
)
# "At 10:53 we rolled back and uploads worked again"
MENDS = lazy(
    r"[^.;]{0,60}?\b(?:rolled (?:it |this |that )?back|reverted|restarted|redeployed|fixed"
    r"|patched)\b"
    r"[^.;]{0,60}?(?:\band\b|,)[^.;]{0,60}?\b(?:work\w* again|recovered|restored|resolved"
    r"|back to normal"
    r"|came back|was back|were back|returned to normal)\b",
    re.IGNORECASE,
)
# Whoever reads it knows that something was wrong, whether or not it says since when.
TROUBLE = lazy(
    r"\b(?:delay\w*|slow\w*|stuck|missing|reject\w+|refus\w+|dropp\w+|declin\w+|hung|frozen|froze"
    r"|blocked|stalled|halted|interrupt\w+|broken|lost|no longer|not work\w*|denied|errone\w+"
    r"|incorrect\w*|stale|wrong\w*|limited|reduced)\b"
    r"|影響|障害|停止|不可|不能|失敗|影响|故障|中断|宕机|无法|失败|장애|중단|불가|실패",
    re.IGNORECASE,
)

# "At 14:20 it was restarted and was operational by [14:30]"
BY = lazy(
    r"\b(?:operational|back|restored|resolved|recovered|available|fixed|online|normal)"
    r"(?: (?!and\b)\w+){0,2} (?:by|at|as of) (?:about |around |~)?$",
    re.IGNORECASE,
)

# "by 9:40 traffic had returned to normal"
NORMAL = lazy(
    r"\W*(?:\w+ ){0,4}?(?:(?:had |was |were |has )?(?:returned|back) to normal"
    r"|(?:fully|completely|entirely) (?:restored|resolved|recovered|operational))\b",
    re.IGNORECASE,
)
# "Mail flowed again at 17:33, and all was fully restored by 20:00"
FULLY = lazy(
    r"\b(?:fully|completely|entirely) (?:\w+ )?(?:restored|resolved|recovered|operational|repaired"
    r"|available|functional|back)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
