"""The spellings that can start a finding, for the test before the parse.

Built from the other lists, so that a word added there is seen here. Some of these lists are only
handed on: the test takes all its words from here, and a start without a candidate needs no other.
"""

from __future__ import annotations

from pm_lint.checks.blame.words import (
    causes,
    deeds,
    duties,
    judgements,
    lexicon,
    outcomes,
    roles,
    stances,
    trade,
    verbs,
)
from pm_lint.checks.blame.words.deeds import PROD, STORES
from pm_lint.checks.blame.words.given_names import NAMES_BY_START
from pm_lint.checks.blame.words.inflection import inflect_all, number
from pm_lint.checks.blame.words.lexicon import VERB_FORMS
from pm_lint.checks.blame.words.personal import PERSONAL
from pm_lint.checks.blame.words.roles import COMPANIES
from pm_lint.checks.blame.words.systems import COMPONENTS, PRODUCTS
from pm_lint.checks.blame.words.trade import INITIALED, JOINED, ROLE_WORDS, TIER, TITLED

__all__ = [
    "COMPANIES",
    "COMPONENTS",
    "INITIALED",
    "JOINED",
    "NAMES_BY_START",
    "PERSONAL",
    "PROD",
    "PRODUCTS",
    "ROLE_WORDS",
    "STORES",
    "TIER",
    "TITLED",
]

PEOPLE = (
    number(roles.ROLES | roles.GROUPS)
    | roles.PRONOUNS
    | roles.NOBODY
    | {"they", "their", "themselves"}
    | (roles.OUTSIDE_FIRMS - roles.OUTSIDERS)
    | number(judgements.CULPRITS)
    | roles.COMPANIES
    | roles.FIRMS
    | trade.TRADE_WORDS.keys()
    | frozenset(
        "hers theirs his oncaller oncallers staffers those juniors people on-callers".split()
    )
)
"""Words near which a fault may be somebody's."""

AUTHORS = roles.AUTHORS - {"our", "my", "us", "me"}
OWN = frozenset({"our", "my", "us", "me"})
"""Authors who are no subject: of interest only beside a word that charges by itself."""

OUTSIDERS = (
    number(roles.OUTSIDERS | roles.OUTSIDE_FIRMS)
    | roles.COMPANIES
    | roles.FIRMS
    | frozenset({"external", "third-party", "company", "firm", "processor"})
)

STRONG = (
    judgements.STRONG_TRAITS
    | (judgements.TRAIT_ADVERBS - judgements.NEUTRAL_ADVERBS)
    | judgements.TRAIT_NOUNS
    | (judgements.SLIP_ADVERBS - {"wrong"})
    | number(deeds.MISTAKES | deeds.SLIPS)
    | judgements.AVOIDABLE
    | inflect_all(verbs.MISDONE)
    | frozenset({"disciplinary", "obvious", "fatfinger"})
    | frozenset({"concentration"})
)
"""Words that are enough by themselves: somebody is implied."""

AVOIDED = judgements.AVOIDED
EASILY = judgements.EASILY

ERRORS = number(deeds.ERRORS | deeds.LAPSES | {"finger", "loss"})
ERROR_KINDS = (
    deeds.ERROR_KINDS
    | frozenset("fat clumsy slippery attention vigilance discipline diligence".split())
    | number(
        ["hand", "finger", "copying", "paste", "typing", "typographical", "spelling", "keyboard"]
    )
)
"""Words that together with one of ERRORS make a person's error, or a slip, of it."""

WEAK = (
    inflect_all(verbs.FAILING | verbs.FAILING_OF_ANYTHING | verbs.BREAKING)
    # An alert "fires", a gateway "terminates": in the present these are what systems do.
    | (inflect_all(verbs.PUNISHING) - {"fires", "fines", "terminates", "suspends", "dismisses"})
    | inflect_all(verbs.CAUSING | {"blame", "expect", "terminate"})
    | ERRORS
    | judgements.TRAITS
    | judgements.QUALITIES
    | judgements.NEUTRAL_ADVERBS
    | judgements.LACKED
    | number(judgements.FAULT_NOUNS | judgements.CULPRITS | judgements.INSULTS)
    | judgements.FAULT_ADJECTIVES
    | deeds.WRONG_DEEDS
    | deeds.UNDONE
    | duties.WISE
    | frozenset(
        """without despite against finger fingers buck incumbent excuse chance opportunity own owns
        owned appraisal down behind lies rests cause problem reason source issue trigger instead
        rather reprimand reprimands dismissal termination sanction sanctions probation demotion
        suspension punishment consequences repercussions warning caution notice complaint file
        files record records review course taken cost watch lack want absence
        penalty penalties proceedings retribution stern serious terms conduct behaviour behavior
        actions credit congratulations kudos honours honors compliments
        thank clearly evidently plainly simply surely naturally obviously fault everyone
        everybody anyone anybody w/o mind""".split()
    )
)
"""Words that are enough where somebody stands near."""

DEGREES = frozenset({"too", "overly"})
DEGREED = judgements.MILD_TRAITS | judgements.JUDGING
JUDGED = number(judgements.JUDGED)
SLOW = judgements.SLOW
ABILITIES = judgements.ABILITIES
LACKED = judgements.LACKED

NEGATIONS = stances.NEGATED_AUXILIARIES | frozenset(
    """nobody none neither nor no-one noone didnt cannot insufficiently
    inadequately barely""".split()
)
"""Words of denial; a word that ends in n't is one as well."""

DENIED = (
    inflect_all(verbs.DILIGENCE | verbs.CARRYING | lexicon.DENIED_IDIOMS.keys())
    | inflect_all(["think", "occur", "cross", "enter"])
    | judgements.ABILITIES
    | judgements.LACKED
)
"""Words that speak of fault where somebody near denies them."""

INPUTS = number(deeds.INPUTS)
MISDONE = deeds.MISDONE_INPUTS
"""Words that together say that a hand went wrong."""

LEAKING = inflect_all(deeds.LEAKING)
SECRETS = number(deeds.SECRETS)
OPEN = frozenset(" ".join(deeds.OPENLY).split()) | LEAKING & inflect_all({"leak", "expose"})
"""Words that together tell how a secret got out."""

DOORS = frozenset({"door", "doorstep", "feet"})
LAID = inflect_all(["lay", "put", "place", "drop", "leave", "end", "stop", "pin", "assign"])
"""Words that together lay something at somebody's door."""

MODALS = duties.MEASURING_MODALS | frozenset(
    "might shouldn't couldn't wouldn't shouldve couldve should've could've would've i'd".split()
)
PERFECT = frozenset("have 've ve of haven't shouldve couldve".split())
CONDITIONS = frozenset("if had wish wished".split())
EXPECTED = duties.EXPECTED

HARMING = (
    inflect_all(verbs.CAUSING | verbs.BREAKING | verbs.TAKING_DOWN | outcomes.DESTROYING)
    | inflect_all(outcomes.PLACING | outcomes.FALLING | outcomes.LOSING | outcomes.RISING)
    | inflect_all(outcomes.PARTICLED.keys() | deeds.STARTS | {"trace", "attribute", "track"})
    | inflect_all({"date", "link", "remove", "set", "go", "become", "could"})
    | deeds.BAD_THINGS
    | frozenset(" ".join(outcomes.FAILING_STATES).split())
    | outcomes.SOUND
    | causes.CAUSE_LABELS
    | frozenset(
        """
    consequence result because due wake origin until cost costs account bug regression defect
    thanks courtesy
    longer
    """.split()
    )
)
"""Words that speak of harm: with a named person near, that person may be made the cause."""

DUTIES = duties.DUTY_NOUNS

LYING = number(deeds.HARM) | frozenset({"this", "that", "it", "one", "all", "everything"})
"""What "is on" somebody."""

Pairs = tuple[tuple[frozenset[str], frozenset[str]], ...]

PAIRS: Pairs = (
    (frozenset({"place"}), frozenset({"of"})),
    # "kept deferring the patch"
    (inflect_all(["delay", "postpone", "defer"]), number(deeds.PUT_OFF)),
    # "whoever skips it will lose access"
    (
        frozenset("lose face pay forfeit answer".split()),
        frozenset({"will", "shall", "must", "'ll"}),
    ),
    # "the lead had only to look", "it was up to the lead to look"
    (frozenset({"only", "merely", "just", "up"}), frozenset({"to"})),
    # "waited too long to declare"
    (frozenset({"too", "long", "longer"}), inflect_all(["wait", "take", "spend", "need"])),
    # "deployed it knowing full well", "although he had been warned"
    (
        frozenset("although though despite knowing aware fully".split()),
        inflect_all(["know", "warn", "tell", "remind", "advise"]) | frozenset({"aware"}),
    ),
    # "dropped the production database", "commented out the check"
    (inflect_all(["wipe", "erase", "destroy", "nuke"]), number(deeds.STORES)),
    (inflect_all(["comment"]), number(deeds.SAFEGUARDS)),
    # "this disaster is the work of one engineer"
    (frozenset({"work", "handiwork"}), number(deeds.HARM)),
    # "the failure was human"
    (frozenset({"human", "manmade"}), frozenset({"was", "is"})),
    (inflect_all(["hardcode"]), number(deeds.SECRETS)),
    # "swapped the healthy controller", "lost the only key", "left a breakpoint in"
    (inflect_all(deeds.TAKING_OUT), deeds.SOUND_THINGS),
    (inflect_all(["lose"]), number(deeds.KEEPSAKES)),
    (inflect_all(["leave"]), number(deeds.LEFTOVERS)),
    # "restored it over the live database", "aimed the load test at production"
    (
        inflect_all("restore copy write paste deploy import load sync rsync install".split()),
        deeds.PROD,
    ),
    (inflect_all("run start aim point launch execute fire try let".split()), deeds.PROD),
    # "the lead's bonus is cut"
    (
        frozenset("bonus pay salary raise promotion contract wage wages".split()),
        inflect_all(
            """cut dock withhold revoke cancel freeze stop strip withdraw deny extend renew prolong
            grant pay reduce end terminate halve refuse forfeit suspend""".split()
        ),
    ),
)
"""Words that charge somebody near when one of the first stands with one of the second."""

MISDOING = frozenset(
    form for form in inflect_all(verbs.FAILING) if form.startswith("mis") and form.endswith("ing")
)
"""Errors told as nouns: "miskeying at the counter"."""

AGENTLESS: Pairs = (
    # "wired the wrong way round", "mounted upside down", "left unlocked", "two digits transposed"
    (
        frozenset({"wrong"}),
        frozenset("way tab window terminal cell field column row socket port".split()),
    ),
    (frozenset({"upside"}), frozenset({"down"})),
    (frozenset({"back"}), frozenset({"front"})),
    (frozenset({"inside"}), frozenset({"out"})),
    (frozenset({"reverse"}), frozenset({"in"})),
    (
        frozenset({"left"}),
        frozenset("open unlocked unplugged disconnected unattended unprotected ajar off".split()),
    ),
    (
        frozenset("transposed swapped mixed".split()),
        number("digit letter character figure number octet byte name up".split()),
    ),
    # "the step was skipped", "applied to the wrong account"
    (inflect_all("skip miss ignore bypass omit".split()), frozenset({"was", "were", "been"})),
    (deeds.WRONG, inflect_all(deeds.RISKY | causes.SHIPPING | deeds.PLACED)),
)
"""As PAIRS, with nobody near."""

HARM = number(deeds.HARM)
BEING = frozenset("is was are were be been".split())
"""Nouns of harm, and the verb that says what or who they are."""

PRONOUNS = frozenset({"they", "their", "themselves"}) | roles.PRONOUNS

ERRING = (
    inflect_all(verbs.FAILING)
    | deeds.UNDONE
    | deeds.BAD_THINGS
    | frozenset({"blame", "fault", "responsible", "guilty"})
)
"""Words that are enough beside people outside."""

OUTSIDE = inflect_all(verbs.OUTSIDE_ACTS)

IDIOMS = (
    lexicon.FAILING_IDIOMS,
    lexicon.JUDGING_IDIOMS,
    lexicon.DENIED_IDIOMS,
    lexicon.PUNISHING_IDIOMS,
    lexicon.SUFFERING_IDIOMS,
)

IDIOM_VERBS = {
    form: verb for form, verb in VERB_FORMS.items() if any(verb in table for table in IDIOMS)
}
"""The verbs of idioms by each of their forms."""

ELIDED = inflect_all(verbs.FAILING | verbs.FAILING_OF_ANYTHING) | frozenset(
    "could've should've did didn't didnt had hadn't not never should could shouldn't".split()
)
"""How a fragment begins whose subject is the author."""
