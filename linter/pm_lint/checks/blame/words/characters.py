"""What people are like, as a thesaurus lists it: adjectives, the nouns and adverbs made of them.

Nouns and adverbs are derived ("rash": rashness, rashly), so that a word is added once; hyphenated
compounds are those of `compounds.py`. Source: own knowledge of English.
"""

from __future__ import annotations

STRONG = frozenset(
    """
    dilettantish amateurish shambolic daft silly witless asinine moronic imbecilic inane fatuous
    improvident irrational unthinking uncaring slapdash slipshod happy-go-lucky unconscientious
    unscrupulous dishonest deceitful untruthful negligent derelict remiss workshy shiftless idle
    indolent slothful feckless bungling blundering inexpert ignorant uneducated unschooled
    irresolute pusillanimous spineless cowardly foolhardy daredevil reckless incautious injudicious
    unwary wasteful profligate obtuse gormless vacuous scatterbrained absentminded heedless
    regardless-of disorganised disorganized unmethodical careless thoughtless unqualified
    overstrained
    unconcentrated halftrained half-trained self-assured slovenly
    """.split()
) - {"regardless-of", "happy-go-lucky", "absentminded", "idle"}
"""Adjectives that judge a person wherever they stand."""

PLAIN = frozenset(
    """
    moody grumpy irritable rude surly sullen sulky touchy quarrelsome abrasive unapproachable
    aloof cantankerous cranky abrupt brusque patronising patronizing condescending haughty
    vainglorious boastful complacent self-satisfied smug opinionated intransigent recalcitrant
    bloodyminded mulish wilful wayward erratic capricious flighty fidgety skittish overwrought
    excitable hysterical frantic frazzled rattled tense agitated worn-out burnt-out overconfident
    hectic indecisive unmotivated demotivated overtaxed carefree jaded listless lethargic languid
    torpid weary bleary drowsy groggy dozy inert idle indolent
    lukewarm tepid unenthusiastic grudging resentful bitter disloyal dishonest untrustworthy
    shifty sneaky underhand devious manipulative ambitious greedy stingy narrow dogmatic
    superficial shallow facile glib simplistic gutless fainthearted timorous tremulous diffident
    bashful submissive servile obsequious sycophantic subservient docile unassertive irresolute
    wavering vacillating dithering procrastinating dawdling tardy unhurried leisurely plodding
    ponderous pedestrian backward benighted unlettered inexpert unversed unpractised unpracticed
    unseasoned callow immature childish infantile juvenile puerile adolescent unripe
    overambitious overstretched presumptuous impertinent impudent insolent cheeky rebellious
    mutinous lawless unprincipled dishonourable dishonorable disreputable inconsiderate tactless
    undiplomatic unsympathetic callous heartless unfeeling distrustful gullible credulous
    scatty unsystematic unmethodical chaotic disorderly messy untidy unkempt unpunctual
    forgetful distractible absent preoccupied inert tipsy intoxicated inebriated drunken stoned
    hungover unwell-rested bewildered befuddled perplexed stumped clueless lost-looking
    error-prone accident-prone mistake-prone accident-happy overcritical uncritical unquestioning
    uninquisitive incurious unimaginative uninventive mediocre lacklustre lackluster inferior
    unsuited ill-suited ill-equipped ill-qualified unsuitable unworthy untalented talentless
    ungifted unable-minded inattentive unwary unguarded
    """.split()
) - {
    *("self-satisfied", "worn-out", "burnt-out", "unwell-rested", "lost-looking", "error-prone"),
    *("accident-prone", "mistake-prone", "accident-happy", "ill-suited", "ill-equipped"),
    *("ill-qualified", "unable-minded", "narrow", "inferior", "absent", "inert", "backward"),
    *("tense", "ambitious", "bitter", "unsuitable", "dithering", "wavering", "complacent"),
}
"""Adjectives that judge only when a person is what they are said of."""

INSULTS = frozenset(
    """
    amateur idiot fool moron slacker clown bungler ignoramus dilettante hothead layabout dunce
    imbecile halfwit nitwit dimwit numpty buffoon simpleton oaf chancer shirker skiver idler
    blunderer botcher incompetent daredevil blockhead bonehead dolt dullard twit nincompoop
    good-for-nothing ne'er-do-well wastrel time-server jobsworth muppet plonker dunderhead
    procrastinator ditherer sleepyhead scatterbrain coward weakling yes-man know-nothing bodger
    charlatan impostor malingerer clock-watcher
    """.split()
)
"""Nouns that judge people wherever they stand: only people are called so."""

_NOUNS = frozenset(
    """
    timidity stupidity naivety naïvety obstinacy pigheadedness cowardice cockiness vanity hubris
    conceit egotism ego indolence sloth idleness lethargy folly foolishness daftness silliness
    temerity audacity insolence impertinence impudence insubordination disobedience defiance
    stubbornness rigidity-of-mind inflexibility carelessness negligence heedlessness thoughtlessness
    recklessness rashness impetuousness impetuosity impulsiveness impulsivity overconfidence
    overoptimism complacency smugness arrogance self-importance self-satisfaction nonchalance
    apathy disinterest uninterest laxity laxness slackness sloppiness slovenliness untidiness
    disorganisation disorganization scattiness forgetfulness absent-mindedness distractedness
    inattentiveness inattention daydreaming drowsiness sleepiness tiredness weariness drunkenness
    hangover panic-mongering panickiness hysteria cluelessness ineptitude ineptness incompetence
    incapability incapacity clumsiness unskilfulness inexpertness inexperience immaturity
    childishness ignorance gullibility credulity trustingness indecision indecisiveness irresolution
    vacillation procrastination dithering dawdling tardiness unpunctuality unreliability
    untrustworthiness dishonesty mendacity deceit bloody-mindedness intransigence narrow-mindedness
    short-sightedness shortsightedness myopia blindness tactlessness insensitivity callousness
    unprofessionalism amateurism amateurishness dilettantism irresponsibility unaccountability
    disloyalty selfishness greed rudeness moodiness grumpiness temper impatience hastiness haste
    overzealousness overeagerness zealotry half-heartedness halfheartedness perfunctoriness
    superficiality credulousness incuriosity
    """.split()
) - {"rigidity-of-mind", "panic-mongering", "self-importance", "self-satisfaction"}


def derive_noun(adjective: str) -> str:
    """Return the noun of a quality: "hasty" gives "hastiness"."""
    return f"{adjective[:-1]}iness" if adjective.endswith("y") else f"{adjective}ness"


def derive_adverb(adjective: str) -> str:
    """Return the adverb of an adjective: "hasty" gives "hastily"."""
    if adjective.endswith("y"):
        return f"{adjective[:-1]}ily"
    if adjective.endswith("le"):
        return f"{adjective[:-1]}y"
    return f"{adjective}ally" if adjective.endswith("ic") else f"{adjective}ly"


_SHARED = frozenset(
    """slow sluggish unresponsive unreliable inflexible fickle hopeless useless vain dense deaf
    slack passive incapable unfit erratic lethargic asleep defensive busy chaotic messy
    untidy disorderly mediocre shallow narrow rigid""".split()
)
"""What systems are as well: no quality of people by themselves."""


def list_qualities(adjectives: frozenset[str]) -> frozenset[str]:
    """Return the nouns of the adjectives that only people can be, and those that are made apart."""
    return _NOUNS | {derive_noun(word) for word in adjectives - _SHARED if word.isascii()}


def list_manners(adjectives: frozenset[str]) -> frozenset[str]:
    """Return the adverbs of the adjectives that only people can be."""
    return frozenset(derive_adverb(word) for word in adjectives - _SHARED if word.isascii())
