"""Nouns: what people do, how it goes wrong, and what harm comes of it."""

from __future__ import annotations

ERROR_KINDS = frozenset(
    """
    human operator user manual administrator admin pilot fat-finger fatfinger fatfingered
    fatfingering clerical operational engineer developer personal personnel judgement judgment
    typing keyboard manmade human-induced staff administrative typist technician programmer
    employee worker man-made people operators deployer handling data-entry keying keystroke
    crew workmanship sysadmin dba pebkac thumb wetware engineering-judgement judgemental
    transcription copying operating
    """.split()
)
"""What stands before "error" (or mistake, failure) and makes it a person's."""

ERRORS = frozenset(
    """
    error mistake failure mishap oversight slip fault factor failing lapse action intervention
    blunder misstep mishandling misjudgement misjudgment misreading misuse mismanagement omission
    mixup misinterpretation trouble fallibility frailty failings inattention misadventure
    misunderstanding inaccuracy
    """.split()
)
"""What such a word stands before."""

MISTAKES = frozenset(
    """
    mistake oversight blunder carelessness negligence inattention inattentiveness sloppiness
    misjudgement misjudgment forgetfulness complacency recklessness laziness incompetence
    inexperience ineptitude fatfinger pebkac pebcak id10t brainfart screwup goof
    thoughtlessness bungling absent-mindedness bungle howler clanger boo-boo fumble gaffe botch
    thinko misclick maloperation misselection misoperation muddle
    """.split()
)
"""Nouns that always say a person erred."""

LAPSES = MISTAKES | frozenset(
    """
    error failure lapse slip misconfiguration misunderstanding misreading misinterpretation
    neglect omission typo mishandling mixup confusion inability unwillingness refusal
    reluctance inaction disregard indecision slowness hesitation failing shortcoming fumble
    misstep misdiagnosis mismanagement miscommunication miscalculation misuse dereliction
    breach violation gaffe faux-pas indifference haste impatience
    """.split()
)
"""Nouns of failing that blame whoever owns them ("X's failure to", "an oversight by X")."""

SHARED_LAPSES = frozenset(
    """
    error failure inability neglect disregard lapse slip slowness misconfiguration confusion fault
    violation breach misuse omission refusal
    """.split()
)
"""Those of them that are said of systems, or of people without reproach: a compound is not
enough."""

SLIPS = frozenset(
    """
    typo mixup copy-paste slip-up mishap misspelling mistyping
    """.split()
)
"""Nouns for an error of the fingers."""

DEEDS = frozenset(
    """
    action activity approval approach attempt change cleanup clean-up commit command configuration
    conduct copy copying decision deletion deploy deployment edit editing execution experiment fix
    handling handover hotfix implementation installation judgement judgment maintenance management
    merge migration modification reading move operation patch planning push query reading refactor
    refactoring release removal response restart review rollback rollout run script setup check
    glance look inspection diagnosis estimate advice answer shortcut signoff sign-off testing
    tweak update upgrade use usage work workaround rebase reboot drop assumption click keystroke
    paste purge shutdown switchover redeploy failover cutover pr behaviour behavior attitude
    communication coding monitoring documentation call choice guess gamble request pull-request
    revert import export upload toggle flag step changes edits steps prep preparation
    investigation triage troubleshooting debugging rotation renewal reconfiguration adjustment
    insertion override hack test load-test benchmark job backfill statement reindex restore resize
    refill manifest config code patchset entry manipulation operation wiring
    """.split()
)
"""Nouns of what people do; "a careless change" judges whoever made it."""

HARM = frozenset(
    """
    outage incident downtime failure disruption crash breakage loss cascade corruption error
    interruption disaster mess leak breach damage deletion degradation problem issue data-loss
    blackout meltdown regression bug fire delay unavailability disappearance fallout
    episode chaos lockout lapse 500s 503s 502s 504s timeout wipe slowdown sev1 sev-1 sev2
    backlog inconsistency trouble catastrophe collapse havoc debacle fiasco deadlock loop
    5xx exposure overload stampede storm escalation impact misery defect misconfiguration mistake
    hour hours spike surge brain bleeding events standstill stoppage wreckage shambles calamity
    trainwreck nightmare casualty shortfall stall contention jam flood trip closure hang freeze
    silence avalanche
    """.split()
)
"""Nouns of harm: what somebody is made responsible for."""

BAD_THINGS = frozenset(
    """
    wrong incorrect faulty buggy broken bad invalid erroneous defective flawed unsafe malformed
    untested unreviewed offending problematic stale outdated dangerous destructive mistaken
    misconfigured unapproved unbounded poison poisoned rogue corrupt bogus spurious runaway
    unthrottled unindexed unfiltered unsigned unvetted half-finished incomplete outsized oversized
    """.split()
)
"""Adjectives of the thing that did the harm."""

WRONG = frozenset("wrong incorrect".split())
"""What is said of an object that was mixed up by the one who acted."""

WHOLES = frozenset(
    """
    site production prod api website platform checkout everything region business service services
    cluster system database network login payments app application store shop portal backend
    frontend company half gateway fleet dns cdn mail email queue server servers replica primary
    """.split()
)
"""What is taken down in an outage."""

STARTS = frozenset(
    """
    start begin commence originate arise stem happen occur unfold ensue arrive
    """.split()
)
"""How harm comes about."""

RULES = frozenset(
    """freeze warning warnings policy advice instruction instructions rule rules objection
    objections guideline guidelines recommendation recommendations protocol procedure order orders
    agreement alert alerts alarm doubt concern request hold reminder reminders ban lamp sign memo
    """.split()
)
"""What somebody acts against, or in spite of."""

ENVIRONMENTS = frozenset(
    """staging production prod test testing dev development live primary replica standby secondary
    sandbox preprod pre-production preproduction uat canary dr lab
    seconds milliseconds minutes hours days bytes kilobytes megabytes gigabytes""".split()
)
"""What is taken for another: one environment, node or unit instead of the other."""

MISSABLE = frozenset(
    "lunch dinner breakfast meeting standup stand-up train flight bus holiday".split()
)
"""What people miss without reproach."""

WRONG_DEEDS = frozenset(
    """wrong incorrect mistaken erroneous accidental botched premature misguided ill-timed
    inadvertent false unauthorised unauthorized improper flawed faulty""".split()
)
"""What is said of a deed that should not have been."""

HARMED = frozenset(
    """lost corrupted missing broken failed deleted duplicate duplicated misrouted delayed
    leaked double cancelled canceled unpaid undelivered misdirected garbled corrupt wiped erased
    spoiled wasted ruined stranded""".split()
)
"""What harmed things are."""

PRECIOUS = frozenset(
    """production live prod customers users data records accounts
    orders bucket table database volume index tenant tenants backup backups route routes""".split()
)
"""What is harmed by removal."""

AUTONOMOUS = frozenset(
    """agent bot service server cluster team app system tool product platform company department
    group organisation organization database""".split()
)
"""Possessions that act by themselves: what they do is nobody's deed."""

PROD = frozenset("production prod live primary customer master".split())
ERASING = frozenset("wipe delete drop erase truncate purge format destroy overwrite".split())
STORES = frozenset(
    """database table volume disk bucket schema namespace cluster drive partition backup
    data record bucket tablespace keyspace snapshot vault repository configuration config settings
    environment server host instance volume""".split()
)
"""What is gone when somebody erases it."""

SAFEGUARDS = frozenset(
    """check test validation assertion guard safeguard alert alarm step verification
    constraint lock prompt rule assert""".split()
)
"""What protects; it was there for a reason."""

UNDONE = frozenset(
    """untested unreviewed unchecked unverified unvalidated unannounced unheeded unnoticed unread
    unanswered unacknowledged unapproved unremarked unaddressed unattended unopened""".split()
)
"""What was left undone by somebody: "pushed it untested", "went unread by the day shift"."""

RISKY = frozenset(
    """leave delete drop remove disable skip push merge deploy approve sign turn switch unplug
    overwrite truncate wipe paste commit flip toggle release ship change edit modify rename
    introduce write misspell copy hardcode override force bypass mute
    silence""".split()
)
"""Deeds that hold something against the one who is put in front of them: "it was X who …"."""

PLACED = frozenset(
    """apply pull enter type select choose paste point restore attach assign restart promote
    provision copy unplug format""".split()
)
"""Deeds that only people do to the wrong thing."""

LEAKING = frozenset(
    """hardcode paste publish post commit leak expose upload push check share email send
    tweet""".split()
)
SECRETS = frozenset(
    """key secret password token credential credentials passphrase apikey dump cookie""".split()
)
OPENLY = (
    *("public", "publicly", "gist", "pastebin", "github", "openly", "plaintext", "plain text"),
    *("the internet", "everyone", "social media", "forum", "open source", "external"),
)
"""Verbs, their objects and places by which a secret gets out."""

TROUBLED = frozenset(
    """runaway stuck unused old stale unhealthy compromised affected rogue failed failing degraded
    hung dead leaking orphaned zombie redundant obsolete overloaded damaged suspicious""".split()
)
"""Of what may be taken away in order to help."""

TAKING_OUT = frozenset(
    """swap pull kill unplug remove reseat reboot wipe cut disconnect power shut replace
    decommission
    delete stop drain detach restart isolate fence destroy terminate""".split()
)
SOUND_THINGS = frozenset("healthy working surviving only good last".split())
"""Deeds by which people take out what was in order: "swapped the healthy controller"."""

KEEPSAKES = frozenset(
    "copy key passphrase password notebook laptop phone badge stick token printout".split()
)
"""What somebody loses who should have kept it."""

LEFTOVERS = frozenset(
    """debug breakpoint stray test hardcoded placeholder todo stub mock leftover stale password key
    credential credentials print trace dummy sample hack workaround bypass backdoor typo bug
    regression override secret token""".split()
)
"""What should have been taken out again by whoever left it in."""

MISTAKEN = MISTAKES - {"mistake", "oversight"}
"""Those that may stand before a colon as the whole of the cause: "Pure forgetfulness: …"."""

INPUTS = frozenset(
    """keystroke entry input selection button press keypress click manipulation operation switching
    handling maloperation""".split()
)
MISDONE_INPUTS = frozenset(
    "wrong incorrect erroneous mistaken inadvertent accidental faulty improper false".split()
)
"""What people do with their hands, and how it is said to have gone wrong."""

PUT_OFF = frozenset(
    """call escalation decision rollback failover report announcement notification response fix
    patch declaration page acknowledgement evacuation shutdown""".split()
)
"""What is delayed or deferred to nobody's good."""
