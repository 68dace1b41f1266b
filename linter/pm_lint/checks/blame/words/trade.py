"""Trade words that the parser has never seen, and what it reads in their place.

Source: own reading of public incident reports. In lower case.
"""

from __future__ import annotations

from pm_lint.checks.blame.words.roles import GROUPS, ROLES
from pm_lint.pattern import lazy

DUTY_NOUNS = frozenset(
    """engineer engineers person people developer developers responder responders dev devs
    administrator admin admins operator operators manager lead member members sre sres dba
    dbas staff team teams rotation rotations schedule schedules rota roster shift shifts
    phone pager policy process duty handover tool setup training technician sysadmin
    coverage escalation channel runbook runbooks calendar list group alias dashboard""".split()
)
"""Nouns before which "on-call" is an adjective."""

TRADE_WORDS = {
    "sre": "engineer",
    "sres": "engineers",
    "dba": "administrator",
    "dbas": "administrators",
    "qa": "testers",
    "cto": "director",
    "ceo": "director",
    "ciso": "director",
    "cio": "director",
    "ic": "commander",
    "devs": "developers",
    "dev": "developer",
    "admin": "administrator",
    "admins": "administrators",
    "sysadmin": "administrator",
    "sysadmins": "administrators",
    "noc": "operators",
    "pm": "manager",
    "tl": "manager",
    "em": "manager",
    "vp": "director",
}
"""Acronyms of roles, in capitals or in lower case, and a plain word for each."""

JOINED = {
    "acks": "acknowledges",
    "acked": "acknowledged",
    "ack": "acknowledge",
    "ack'd": "acknowledged",
    "fat-finger": "fatfinger",
    "fat-fingered": "mistyped",
    "fat-fingers": "mistypes",
    "fat-fingering": "mistyping",
    "over-eager": "overeager",
    "man-made": "manmade",
    "absent-mindedness": "inattention",
    "self-appointed": "arrogant",
    "self-styled": "arrogant",
    "over-confident": "overconfident",
    "over-zealous": "overzealous",
    "ill-considered": "reckless",
    "ill-advised": "reckless",
    "ill-judged": "reckless",
    "ill-thought-out": "reckless",
    "ill-prepared": "unprepared",
    "under-prepared": "unprepared",
    "half-hearted": "halfhearted",
    "ham-fisted": "clumsy",
    "short-sighted": "shortsighted",
    "trigger-happy": "reckless",
    "pig-headedness": "obstinacy",
    "slow-wittedness": "stupidity",
    "short-sightedness": "shortsightedness",
    "single-mindedness": "obstinacy",
    "pig-headed": "obstinate",
    "bull-headed": "obstinate",
    "hot-headed": "rash",
    "hare-brained": "harebrained",
    "half-witted": "halfwitted",
    "dim-witted": "dimwitted",
    "cack-handed": "clumsy",
    "ham-handed": "clumsy",
    "heavy-handed": "clumsy",
    "butter-fingered": "clumsy",
    "ill-disciplined": "undisciplined",
    "ill-informed": "ignorant",
    "self-important": "arrogant",
    "over-cautious": "overcautious",
    "over-optimistic": "naive",
    "over-hasty": "hasty",
    "over-trusting": "naive",
    "light-hearted": "careless",
    "couldn't-care-less": "careless",
    "happy-go-lucky": "careless",
    "gung-ho": "reckless",
    "slap-happy": "careless",
    "half-awake": "sleepy",
    "slow-witted": "dimwitted",
    "thick-headed": "dimwitted",
    "know-it-all": "arrogant",
    "know-all": "arrogant",
    "work-shy": "lazy",
    "cocksure": "arrogant",
    "laissez-faire": "careless",
    "devil-may-care": "careless",
    "tunnel-visioned": "oblivious",
    "green-lit": "approved",
    "rubber-stamped": "waved through",
    "rubber-stamp": "wave through",
    "rubber-stamps": "waves through",
    "rubber-stamping": "waving through",
    "slap-dash": "slapdash",
    "absent-minded": "forgetful",
    "absent-mindedly": "carelessly",
    "half-asleep": "sleepy",
    "force-push": "push",
    "force-pushed": "pushed",
    "force-pushes": "pushes",
    "force-pushing": "pushing",
    "power-cycled": "restarted",
    "power-cycles": "restarts",
    "double-checked": "verified",
    "double-check": "verify",
    "double-checking": "verifying",
    "cross-check": "verify",
    "cross-checked": "verified",
    "cross-checking": "verifying",
    "dry-run": "test",
    "slip-up": "mistake",
    "slip-ups": "mistakes",
    "screw-up": "mistake",
    "screw-ups": "mistakes",
    "foul-up": "mistake",
    "cock-up": "mistake",
    "mix-up": "mixup",
    "copy-paste": "copying",
    "copy-and-paste": "copying",
    "hard-coded": "hardcoded",
    "hard-codes": "hardcodes",
    "hard-code": "hardcode",
    "no-one": "nobody",
    "noone": "nobody",
    "didnt": "didn't",
    "shouldve": "should've",
    "couldve": "could've",
}
"""Hyphenated spellings that the tokenizer would take apart."""

ROLE_WORDS = ROLES | GROUPS | {"the", "team", "of", "and", "for", "on", "duty", "in"}

TIER = lazy(
    r"\b(?:[A-Za-z][a-z]+ IT|[A-Z][a-z]+ [Oo]ps"
    r"|(?:[Ff]irst|[Ss]econd|[Tt]hird|1st|2nd|3rd)[- ](?:line|level|tier)"
    r"|(?:[Tt]ier|[Ll]evel|[Ll]ine)[- ](?:[123]|one|two|three)|L[123])(?: support)?"
    r"(?=[,.;]|'s\b|\s+(?:as|at|in|on|for|with)\b"
    r"|\s+(?:\w+ly |just |also |then |still |never )?(?:was|were|had|has|have|did|could"
    r"|should|would|needs?|must|forgot|took|left|paid|sat|did|does|do|is|are|who|to|and"
    r"|let|ran|misread|kept|thought|went|gave|made|chose|knew|[a-z]+ed"
    r"|ought|acknowledges|acks|presses|clicks|sends|forwards|waits|sleeps|pings|calls"
    r"|misreads|forgets|ignores|overlooks|misses|skips|closes|acks|restarts|reboots|assumes)\b|$)"
)
"""The people of a line of support, "second line" or "tier 2"; not the layer, not the cache."""

INITIALED = lazy(
    r"(?<![\w.])(?!U\.[SKN]|E\.U|[AP]\.M|D\.C|I\.T|P\.S|N\.B|Q\.A|No\.)[A-Z]\."
    r"(?:\s?[A-Z]\.(?=\s+[a-z])| ?[A-Z][a-z]{2,}\b)"
)
"""A name with its first parts cut short: "T. Vance", "L.K."."""

TITLED = lazy(
    r"\b(?:Mr|Mrs|Ms|Mx|Herr|Frau|Monsieur|Madame|Mme|Señora?|Signora?|Pan|Pani)\.? "
    r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?\b"
)
"""A name with its title: "Mr. Okoye"."""
