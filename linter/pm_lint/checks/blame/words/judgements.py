"""Words that judge people: their attention, competence or attitude, and where fault is laid."""

from __future__ import annotations

from pm_lint.checks.blame.words import characters

STRONG_TRAITS = characters.STRONG | frozenset(
    """
    careless sloppy negligent lazy thoughtless reckless incompetent inattentive irresponsible
    clueless unprofessional inept lackadaisical cavalier foolish stupid dumb idiotic ignorant
    forgetful complacent halfhearted heedless amateurish slapdash foolhardy uncaring
    overeager overconfident overzealous indecisive illconsidered illadvised shortsighted
    incautious unthinking slipshod carefree bumbling hamfisted gungho imprudent
    inconsiderate unskilled blundering scatterbrained brainless neglectful unwise
    overcautious inexcusable unforgivable lax bone-headed boneheaded half-baked cowboy hapless
    harebrained bungling dimwitted witless gormless feckless slovenly dozy lacklustre cackhanded
    butterfingered cockamamie dilettantish halfwitted mindless unscrupulous wilful willful
    """.split()
)
"""Adjectives that judge a person's attention, competence or attitude wherever they stand."""

TRAITS = characters.PLAIN | frozenset(
    """
    inexperienced unprepared distracted rushed hasty impatient hurried untrained unqualified unfit
    oblivious dismissive arrogant stubborn unfocused unorganised unorganized disorganised
    disorganized undisciplined panicky naive naïve unconcerned absentminded unreliable
    uncooperative undertrained underqualified misguided timid indifferent unobservant unmotivated
    unskilful illprepared drunk hungover selfish jumpy incapable hesitant muddled cocky lethargic
    sluggish clumsy rash impulsive cowardly obstinate pigheaded ditzy dilatory evasive defensive
    inflexible unthorough unconscientious undiligent apathetic nonchalant blasé flippant unhelpful
    disengaged unresponsive deaf sleepy drowsy inobservant incurious panicking panicked flustered
    cursory perfunctory ill-conceived slapped-together hotheaded unmindful remiss derelict
    imperceptive uninformed illinformed unaccountable asleep daydreaming uninterested
    disinterested bored uncommitted uncritical credulous gullible
    overtired tipsy conceited smug bossy pushy petulant defiant uncommunicative secretive
    disobedient insubordinate unruly feeble fickle unpunctual tactless hopeless useless pathetic
    vain moody surly pompous dogmatic slack headstrong dense incorrigible uninterested
    scatty unworldly timorous spineless
    cowed meek gutless unbothered unfazed blinkered shambolic lethargic
    """.split()
)
"""Adjectives that judge only when a person is what they are said of."""

OF_PEOPLE = frozenset(
    "inexperienced incompetent unqualified untrained inept clueless arrogant lazy".split()
)
"""Those that only people can be."""

MILD_TRAITS = frozenset(
    """
    tired slow overwhelmed lost unclear unsure passive green poor bad weak unaware confused
    inaccurate inefficient inadequate questionable overworked lacking nervous quick cautious
    casual relaxed confident trusting eager late junior focused hurried unfamiliar
    new inexact proud optimistic aggressive lenient soft generous polite shy keen young permissive
    strict trustful
    """.split()
)
"""Adjectives that judge a person only with "too" or "so … that"."""

ABILITIES = frozenset(
    """
    careful attentive diligent thorough competent experienced qualified skilled cautious alert
    vigilant disciplined responsible professional mindful focused rigorous patient proactive
    conscientious capable trained prepared
    """.split()
)
"""Adjectives that judge a person when denied: "not careful enough", "less than thorough"."""

TRAIT_NOUNS = frozenset(
    """
    carelessness sloppiness negligence incompetence inexperience laziness complacency
    recklessness inattention inattentiveness arrogance overconfidence ineptitude stupidity
    ignorance haste impatience indifference indecision unprofessionalism hubris thoughtlessness
    forgetfulness naivety naivete bravado stubbornness obliviousness clumsiness apathy rashness
    foolishness irresponsibility cluelessness indecisiveness timidity pigheadedness obstinacy
    cowardice wilfulness dilettantism nonchalance gullibility credulity conceit vanity
    high-handedness shortsightedness absentmindedness lethargy slovenliness tactlessness
    """.split()
)
"""Judgements as nouns; of a person by possessor, `of`, `by` or `on the part of`."""

QUALITIES = characters.list_qualities(STRONG_TRAITS | TRAITS) - TRAIT_NOUNS
"""As TRAIT_NOUNS, but only where their owner is told: "panic", "blindness" are no cause by
themselves."""


JUDGED = frozenset(
    """
    judgement judgment discipline diligence ownership attention care decision competence skill
    attitude communication work workmanship professionalism performance choice leadership
    rigour rigor planning preparation handling thinking behaviour behavior conduct
    review testing analysis tone estimate homework handover inspection audit execution
    craftsmanship effort practice call technique reaction response manner way fashion insistence
    persistence obedience eagerness optimism trust faith belief confidence reliance obsession
    tendency habit approach mindset stance supervision housekeeping hygiene delegation timekeeping
    ethic habits maturity reasoning guess guesswork coordination organisation organization
    preparedness typing
    """.split()
)
"""Nouns that a poor, bad, sloppy … before them turns into a judgement of somebody."""

JUDGING = frozenset(
    """
    poor bad sloppy careless lazy terrible awful questionable weak shoddy substandard lousy hasty
    rushed irresponsible reckless dismal appalling inept insufficient lax little atrocious
    abysmal dubious inadequate disgraceful shocking slow sluggish belated tardy superficial cursory
    perfunctory skimpy shallow sketchy patchy slack wretched woeful feeble pitiful hopeless
    low shaky chaotic disorderly slovenly lamentable deplorable mediocre
    sub-standard slipshod lackadaisical wanting
    """.split()
)
"""What stands before them."""

LACKED = frozenset(
    """
    motivation zeal willingness engagement commitment ambition drive
    competence skill skills attention care discipline diligence judgement judgment experience
    rigour rigor initiative professionalism focus sense maturity ownership commitment foresight
    curiosity urgency aptitude concentration thoroughness common-sense vigilance responsibility
    grasp inkling notion command mastery temperament stomach nous backbone conscience regard
    concern appreciation
    empathy humility forethought accountability sensitivity tact courage
    attentiveness caution expertise respect clue idea interest thought aptitude patience
    prudence forethought
    competency self-control restraint
    """.split()
)
"""What a person lacks when the sentence judges."""

BOUND_LACKED = frozenset("experience expertise skill skills idea interest thought".split())
"""Those of them that may be lacked without reproach where it is told what of."""

TRAIT_ADVERBS = characters.list_manners(STRONG_TRAITS) | frozenset(
    """
    carelessly sloppily lazily negligently recklessly thoughtlessly hastily incompetently
    foolishly stupidly irresponsibly blindly impatiently heedlessly naively ignorantly rashly
    clumsily unwisely arrogantly complacently unthinkingly haphazardly halfheartedly
    absentmindedly inexplicably unprofessionally imprudently cavalierly stubbornly lackadaisically
    inattentively amateurishly casually impulsively hurriedly obliviously nonchalantly
    needlessly ineptly selfishly forgetfully lightly sleepily
    """.split()
)
"""Adverbs that judge the person who did it."""

NEUTRAL_ADVERBS = frozenset(
    "casually hurriedly needlessly blindly hastily lightly sleepily".split()
)
"""Those of them that say nothing of anybody where nobody is named."""

SLIP_ADVERBS = frozenset(
    """
    accidentally mistakenly inadvertently erroneously wrongly unintentionally incorrectly
    improperly prematurely unwittingly unknowingly wrongfully accidently unnecessarily
    inappropriately wrong incautiously unwarily
    """.split()
)
"""Adverbs that say an act was an error."""

FAULT_NOUNS = frozenset(
    """blame fault guilt responsibility culpability onus doing accountability liability""".split()
)
DUTY_NOUNS = frozenset("responsibility onus accountability liability".split())
"""Those of them that are also plain duties: fault only where harm is named."""
CULPRITS = frozenset(
    "culprit offender perpetrator wrongdoer scapegoat sinner villain saboteur miscreant".split()
)
FAULT_ADJECTIVES = frozenset(
    "responsible accountable answerable guilty culpable blameworthy liable attributable".split()
)

AVOIDABLE = frozenset("avoidable preventable foreseeable predictable".split())
AVOIDED = AVOIDABLE | frozenset("avoided prevented foreseen caught predicted".split())
EASILY = frozenset(
    """
    easily trivially plainly evidently eminently utterly so obviously clearly
    entirely completely perfectly totally readily simply wholly
    """.split()
)
OBVIOUSLY = frozenset(
    """
    obviously clearly evidently plainly simply surely naturally
    """.split()
)

EXPECTED = frozenset(
    """careful attentive diligent thorough competent qualified vigilant disciplined
    professional""".split()
)
"""Abilities that everybody is expected to have: to deny them judges."""

SLOW = frozenset("slow late reluctant hesitant unwilling".split())
"""What is said of people who acted too late."""

INSULTS = characters.INSULTS | frozenset(
    """cowboy amateur idiot fool moron slacker clown hothead liability bungler ignoramus maverick
    loose-cannon dilettante""".split()
)
"""Nouns that judge whoever is called so."""
