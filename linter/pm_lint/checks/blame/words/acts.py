"""Nouns and verbs that the blame check tells apart: acts, harm, failing, judging.

Source of every list: own reading of public incident reports. Verbs are lemmas.
"""

from __future__ import annotations

ERROR_KINDS = frozenset(
    """human operator user manual administrator admin pilot fat-finger fatfinger fatfingered
    fatfingering clerical operational procedural engineer developer personal personnel judgement
    judgment typing keyboard manmade human-induced staff administrative""".split()
)
"""What stands before "error" (or mistake, failure) and makes it a person's."""

MISTAKES = frozenset(
    """mistake oversight blunder carelessness negligence inattention inattentiveness sloppiness
    misjudgement misjudgment forgetfulness complacency recklessness laziness incompetence
    inexperience ineptitude fatfinger mixup screwup goof""".split()
)
"""Nouns that always say a person erred."""

LAPSES = frozenset(
    """error mistake oversight failure lapse slip misconfiguration misunderstanding misjudgement
    misjudgment misreading misinterpretation neglect negligence omission blunder carelessness typo
    inattention mishandling mix-up mixup confusion inability unwillingness refusal reluctance
    inaction incompetence inexperience disregard indecision slowness hesitation delay failing
    shortcoming complacency recklessness fumble misstep""".split()
)
"""Nouns of failing that blame whoever owns them ("X's failure to", "an oversight by X")."""

SLIPS = frozenset({"typo", "mix-up", "mixup", "misclick", "copy-paste", "slip-up", "mishap"})

ACTS = frozenset(
    """
    action approval approach attempt change cleanup clean-up commit command configuration conduct
    copy decision deletion deploy deployment edit editing execution experiment fix force-push
    forcepush handling handover hotfix implementation installation judgement judgment maintenance
    management merge migration mistake modification move oversight operation patch planning push
    query reading refactor refactoring release removal response restart review rollback rollout run
    script setup shortcut signoff sign-off testing tweak typo update upgrade use usage work workaround
    rebase reboot error drop assumption configuration click keystroke paste purge shutdown switchover
    failover cutover pr behaviour behavior attitude communication coding monitoring documentation
    call choice guess gamble
    """.split()
)
"""Nouns of what people do; "a careless change" judges whoever made it."""

STRONG_TRAITS = frozenset(
    """careless sloppy negligent lazy thoughtless reckless incompetent inattentive irresponsible
    clueless unprofessional inept lackadaisical cavalier foolish stupid dumb idiotic ignorant
    forgetful complacent halfhearted heedless amateurish slapdash foolhardy uncaring lax
    overeager overconfident overzealous indecisive illconsidered illadvised shortsighted
    incautious unthinking slipshod carefree bumbling hamfisted ham-fisted gung-ho gungho imprudent
    inconsiderate unskilled blundering""".split()
)
"""Adjectives that judge a person's attention, competence or attitude wherever they stand."""

TRAITS = frozenset(
    """inexperienced unprepared distracted rushed hasty impatient hurried tired untrained
    unqualified unfit oblivious dismissive arrogant stubborn confused unaware unfocused unorganised
    unorganized disorganised disorganized undisciplined slow panicky nervous naive naïve unconcerned
    absent-minded absentminded unreliable uncooperative undertrained underqualified overwhelmed
    asleep green hasty unwise misguided timid passive indifferent unobservant unmotivated poor
    bad weak questionable inadequate lacking unskilful ill-prepared illprepared drunk hungover
    selfish jumpy incapable inaccurate inefficient unresponsive trigger-happy triggerhappy
    hesitant junior-level lost muddled neglectful cocky lethargic sluggish overworked unclear
    unsure forgetful""".split()
)
"""Adjectives that judge only when a person is what they are said of."""

MILD_TRAITS = frozenset(
    """tired slow overwhelmed lost unclear unsure passive green poor bad weak unaware confused
    inaccurate inefficient inadequate questionable unfit overworked unresponsive lacking asleep
    nervous hesitant""".split()
)
"""Traits that are often a plain state: a finding needs a stronger tie ("the careless engineer")."""

TRAIT_NOUNS = frozenset(
    """carelessness sloppiness negligence incompetence inexperience laziness complacency
    recklessness inattention inattentiveness arrogance overconfidence ineptitude stupidity
    ignorance haste impatience indifference indecision unprofessionalism hubris thoughtlessness
    forgetfulness naivety naivete bravado""".split()
)
"""Judgements as nouns; of a person by possessor, `of`, `by` or `on the part of`."""

JUDGED = frozenset(
    """judgement judgment discipline diligence ownership attention care decision competence skill
    experience attitude communication work workmanship discipline professionalism performance
    choice leadership rigour rigor planning preparation handling thinking behaviour behavior conduct
    engineering craftsmanship effort""".split()
)
"""Nouns that a poor, bad, sloppy … before them turns into a judgement of somebody."""

JUDGING = frozenset(
    """poor bad sloppy careless lazy terrible awful questionable weak shoddy substandard lousy hasty
    rushed irresponsible reckless dismal appalling inept insufficient lax little""".split()
)

LACKED = frozenset(
    """competence skill attention care discipline diligence judgement judgment experience rigour
    rigor initiative professionalism focus sense maturity ownership commitment foresight
    curiosity urgency aptitude concentration""".split()
)
"""What a person lacks when the sentence judges."""

TRAIT_ADVERBS = frozenset(
    """carelessly sloppily lazily negligently recklessly thoughtlessly hastily incompetently
    foolishly stupidly irresponsibly blindly impatiently heedlessly naively ignorantly rashly
    clumsily unwisely arrogantly complacently unthinkingly haphazardly half-heartedly
    absentmindedly absent-mindedly inexplicably unprofessionally imprudently cavalierly""".split()
)
"""Adverbs that judge the person who did it."""

SLIP_ADVERBS = frozenset(
    """accidentally mistakenly inadvertently erroneously wrongly unintentionally incorrectly
    improperly prematurely unwittingly unknowingly wrongfully accidently unnecessarily
    needlessly inappropriately""".split()
)
"""Adverbs that say an act was an error."""

FAILING = frozenset(
    """forget neglect overlook misread misunderstand misjudge misconfigure misinterpret misdiagnose
    mishandle mistype mistake botch bungle fumble omit skip ignore disregard bypass violate miss
    underestimate overestimate misapply misplace mislabel misspell mix-up misuse miscalculate
    misremember mismanage misassess missassess fatfinger flout circumvent miscommunicate misidentify
    misclick misroute misreport misallocate mis-set misset mistag misfile fail blunder err slip
    screw mess procrastinate dawdle dither hesitate typo goof misspeak misdirect misgauge
    misplan misprioritise misprioritize misstate misadvise misclassify mislay garble sabotage""".split()
)
"""Verbs that say by themselves that their subject failed."""

BREAKING = frozenset(
    """break crash cripple destroy corrupt ruin wreck cause trigger kill wipe brick
    overwrite clobber nuke knock trash provoke precipitate worsen prolong exacerbate
    aggravate introduce compromise disrupt""".split()
)
"""Verbs of harm: with a person as subject and a harmed object they blame."""

DOING = frozenset(
    """apply restart delete remove push deploy merge run use set choose pick copy paste pull reboot
    drain select edit enter type click power-cycle powercycle scale shut unplug disconnect roll
    revoke rotate drop truncate mark configure connect point send call change close page email
    target promote install upgrade patch kill terminate disable enable follow reimage wipe
    unmount format swap execute update route cut make draw""".split()
)
"""Verbs of doing; with a wrong object ("the wrong node") they say their subject erred."""

DILIGENCE = frozenset(
    """notice check test read follow verify review realise realize catch escalate look update
    communicate tell inform announce document wait ask confirm validate respond acknowledge ack
    investigate inspect monitor watch heed consult warn notify alert report mention flag raise
    renew rotate remember recognise recognize see spot detect consider anticipate foresee account
    think bother care pay take stop double-check doublecheck doubleck complete finish learn listen
    understand coordinate discuss share speak inquire enquire question challenge object act react
    handle close log record write prepare plan rehearse try attempt run do get set make communicate
    hand back study examine scrutinise scrutinize grasp appreciate observe comply enforce keep
    answer call page intervene return reply rollback revert roll pick join""".split()
)
"""What a diligent person does; denied of a person it blames."""

MIND_VERBS = frozenset(
    "notice see realise realize recognise recognize spot detect understand".split()
)
"""Perceiving: denied of a person who could not have perceived, it blames nobody."""

NEUTRAL_NEGATED = frozenset(
    """know be have need expect own hold receive want can possess exist belong mean work find
    succeed suspect intend feel require say support include prevent help allow speak""".split()
)
"""Verbs whose denial tells a state, not a failing."""

SKIPPED = frozenset(
    """check verify test read ask tell review confirm validate inform notify look think consult
    warn wait announce understand consider coordinate communicate follow rehearse back realise
    realize notice document approve discuss pause stop escalate run take examine study inspect
    double-check doublecheck bother authorisation authorization approval""".split()
)
"""Verbs that after "without" or "instead of" name what was left undone."""

HARM = frozenset(
    """outage incident downtime failure disruption crash breakage loss cascade corruption error
    errors interruption disaster mess leak breach damage deletion degradation problem issue data-loss
    blackout meltdown regression bug incident fire delay unavailability disappearance fallout
    episode chaos lockout chain lapse 500s 503s 502s 504s timeouts timeout wipe slowdown
    backlog inconsistency trouble""".split()
)
"""Nouns of harm: what somebody is made responsible for."""

PUNISHING = frozenset(
    """discipline reprimand sanction fire dismiss demote suspend punish sack terminate fine
    penalise penalize admonish censure chastise rebuke scold""".split()
)
"""Verbs that punish when their object is a person of the house."""

MISDONE = frozenset(
    """misconfigure mislabel misspell mistype misplace mishandle misroute misread overlook forget
    neglect misapply misinterpret misset mistag misfile""".split()
)
"""Verbs that say an act was an error even where its author is left out."""

MISDONE_FORMS = frozenset(
    """misconfigured mislabelled mislabeled misspelled misspelt mistyped misplaced mishandled
    misrouted misread overlooked forgotten neglected misapplied misinterpreted mistagged misfiled
    misset mis-configured mis-labelled mis-labeled mis-typed mis-read mis-handled""".split()
)

OUTSIDE_ACTS = frozenset(
    """enter upload create send cut break delete run configure steal reuse exploit flood abuse apply
    damage sever trip unplug disconnect submit request push misuse click launch publish ignore scrape
    ship use change open attack sell overload hammer spam dig""".split()
)
"""What customers, vendors and attackers are told to have done."""

JUDGED_PHRASES = frozenset(
    """pay bother care panic cut take fall rush tend know let go sit turn make act get wing guess
    lack give hurry freeze overreact overcomplicate drag look drop sleep daydream slack struggle
    behave gamble lose commit leave jump show miscommunicate""".split()
)
"""Verbs that judge together with what follows: "cut corners", "looked the other way"."""

PUNITIVE_WORDS = frozenset(
    """accountable liable disciplinary warning reprimand caution notice plan pip termination
    dismissal file record conduct job bonus privileges access rotation rota role duties warn warned
    remove removed relieve relieved consequence consequences speak spoken spoke talk talked escort
    account""".split()
)

FAULT_WORDS = frozenset(
    """blame blamed blames blaming fault faults responsible accountable answerable culprit culprits
    offender perpetrator guilty culpable responsibility guilt culpability onus doing down""".split()
)

CAUSE_VERBS = frozenset(
    """add introduce push merge deploy commit ship release write upload apply roll run create
    publish enter begin start happen occur commence originate arise stem fail crash break die
    collapse disappear vanish stop hang stall go lose drop corrupt overload exhaust deadlock wipe
    delete flood saturate fill expose leak destroy drain expire block lock reject refuse starve
    time spike restart degrade return deny cause trigger take bring knock kill leave send lead
    result disable remove overwrite render set provoke cripple disrupt cut spark bounce make trace
    come attribute date track link be fall""".split()
)
"""Verbs with which a named person is made the cause."""
