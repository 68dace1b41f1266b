"""Verbs by what they say of the one who does them. All are lemmas.

Source of every list: own reading of public incident reports and own knowledge of English. Extend a
list and both the grammar and the test before the parse follow.
"""

from __future__ import annotations

FAILING = frozenset(
    """
    forget neglect overlook misread misunderstand misjudge misconfigure misinterpret misdiagnose
    mishandle mistype botch bungle fumble disregard flout underestimate misapply misplace mislabel
    misspell misuse miscalculate misremember mismanage misassess miscommunicate misidentify
    misclick misroute misreport misallocate misset mistag misfile misspeak misdirect misgauge
    misplan misquote misprioritise misprioritize misstate misadvise mislay misestimate misconstrue
    misperceive mishear miscount misspecify misreckon misname misalign fatfinger procrastinate
    dawdle dither dally dillydally blunder goof err mistake mismeasure mispaste miswire misreason
    misattribute misorder misschedule misattach shirk garble fluff flub muff muddle overstep
    misaddress miscopy mistime miskey mistranslate misencode misplug misnumber bodge bumble
    oversleep skimp stonewall squander downplay trivialise trivialize underplay sleepwalk
    disobey misdial mispack misship missort misweigh mispick misload misfuel doublebook
    misprogram misdeploy miscommit overcook misconnect miswrite misguess misdial misinform
    """.split()
)
"""What only people do, and always a failing."""

FAILING_OF_ANYTHING = frozenset(
    """
    fail miss ignore skip omit violate bypass circumvent overestimate misclassify typo hesitate
    contravene breach sidestep override sabotage confuse withhold
    """.split()
)
"""A failing when a person is the subject, ordinary when a system is."""

FAILING_TO = frozenset("fail neglect omit forget decline refuse hesitate".split())
"""Verbs that say with an infinitive that the act was left undone."""

DILIGENCE = frozenset(
    """
    acknowledge ack act address alert announce anticipate answer apologise apologize ask assess
    attend audit back bother brief call cancel care catch check clarify clean clear close comply
    communicate compare complete confirm consider consult coordinate copy-edit correct cover
    declare delegate detect diagnose discover discuss disable document double-check doublecheck
    drain enable enforce engage enquire ensure escalate establish estimate evaluate examine execute
    file finish fix flag follow foresee freeze grasp halt hand heed identify inform inquire
    inspect intervene investigate involve isolate keep learn listen loop log look maintain manage
    mention mind mitigate monitor notice notify observe occur onboard oversee page pass patch pause
    pay pick plan practise practice prepare prevent probe proofread protect query question raise
    react read realise realize recheck recognise recognize record reconsider record rehearse relay
    remember remind remove renew reply report request resolve respond restore restrict retire
    review revert revoke revisit roll rotate rule safeguard scrutinise scrutinize secure see seek
    sense share signal sound speak spot stage stop study supervise take tell test think tidy track
    train triage try understand undo update validate verify wait warn watch weigh work write
    account abide adhere stick query object challenge catch contact reach rerun simulate specify
    sanitise sanitize snapshot backup message ping post publish submit upgrade use open start
    put set change lock unlock begin request rename reset retry restart sync cross-check alarm
    configure provide add include switch turn re-enable reactivate reboot reinstall repair return
    speak hand let give hear commit define limit send supply attach order arrange ring phone text
    release lower raise cap escort label separate count weigh sign stamp inspect reserve book
    retain archive renumber reseat tighten torque earth isolate
    """.split()
)
"""What a diligent person does; left undone by a person, it is held against them."""

PERCEIVING = frozenset(
    """
    notice see realise realize recognise recognize spot detect understand catch observe discover
    identify grasp sense learn
    """.split()
)
"""Perceiving: left undone by people who could not have perceived, it blames nobody."""

DUTIES = DILIGENCE - frozenset("act back copy work use take roll".split())
"""What after "without" or "instead of" names something that was left undone."""

CAREFUL = frozenset(
    """ask test check verify review read validate tell notify inform consult warn announce
    double-check doublecheck recheck proofread rehearse backup inspect follow wait heed listen
    report""".split()
)
"""Care that somebody may choose not to take."""

CARRYING = frozenset("run do perform make conduct carry execute hold take open finish".split())
CHECKS = frozenset(
    """test tests suite pack regression check checks checklist backup backups review dry-run
    dry rehearsal linter verification validation inspection audit notes documentation docs
    handover handoff""".split()
)
"""Verbs that with one of these objects are diligent acts: "run the tests"."""

CARELESS_OMISSIONS = frozenset(
    """
    approval authorisation authorization permission verification testing review notice validation
    announcement consultation confirmation supervision coordination escalation consent clearance
    sign-off signoff warning thought notification backup care preparation rehearsal test check
    explanation communication consideration regard monitoring supervision protection encryption
    authentication word
    """.split()
)
"""Nouns that after "without" name something that was left undone."""

BREAKING = frozenset(
    """
    break brick cripple wreck ruin corrupt clobber destroy nuke crash trash botch hose bork
    compromise endanger jeopardise jeopardize derail torpedo sink
    """.split()
)
"""Harm done to whatever is the object."""

CAUSING = frozenset(
    """
    cause trigger provoke precipitate introduce prolong worsen exacerbate aggravate create spark
    ignite induce produce compound inflict contribute lead result unleash
    """.split()
)
"""Verbs that make their subject the cause of the harm which is their object."""

TAKING_DOWN = frozenset("take bring knock put throw".split())
"""Verbs that harm with "down", "offline", "to its knees"."""

PUNISHING = frozenset(
    """
    discipline reprimand sanction fire dismiss demote suspend punish sack penalise penalize admonish
    censure chastise rebuke scold reproach terminate fine bench caution berate castigate lambast
    lambaste upbraid shame humiliate oust expel blacklist
    """.split()
)
"""Verbs that punish when their object is a person."""

PUNISHING_ANYTHING = frozenset(
    """
    terminate fine bench suspend fire dismiss caution sanction
    """.split()
)
"""Those of them that are done to processes and alerts as well."""

MISDONE = frozenset(
    """
    misconfigure mislabel misspell mistype misplace mishandle misroute misread overlook forget
    neglect misapply misinterpret misset mistag misfile misallocate miscalculate mismanage
    misdiagnose misjudge misclick misunderstand botch bungle misaddress
    """.split()
)
"""Verbs that say an act was an error even where its author is left out."""

OUTSIDE_ACTS = frozenset(
    """
    enter upload create send cut break delete run configure steal reuse exploit flood abuse apply
    damage sever trip unplug disconnect submit request push misuse click launch publish ignore
    scrape ship use change open attack sell overload hammer spam dig hit drain drop remove deploy
    disable forget revoke expire retry replay phish compromise guess bruteforce tamper paste post
    install withdraw suspend mistype reboot restart import export download switch roll power
    type prop plug rotate tear rip pull swap replace move park bump drive lock unlock block publish
    wash drill saw burn ram reverse tip spill tow knock kick encrypt overwrite misroute misdeliver
    mislabel patch reset reseat wire copy trick dupe hardcode hard-code deliver mow saw puncture
    pull yank withdraw turn set let dug leave enter
    deface scrape jam shoot breach penetrate infiltrate hijack spoof leak resell sublet
    register connect press tap mow forget send hold close leave stop cancel misconfigure wipe
    """.split()
)
"""What customers, vendors and attackers are told to have done."""

SAYING = frozenset(
    """
    say tell write put ask claim state note add comment reply shout joke
    """.split()
)
"""Verbs whose clause repeats what somebody said."""

STATES = frozenset(
    """know be have need expect own hold receive want can possess exist belong mean find
    succeed suspect intend feel require happen occur work fire arrive reach appear become get seem
    encounter experience suffer face hear meet come agree promise use like regret stop ignore skip
    miss panic complain leave lose break cause touch doubt waver hide blame crash exceed forget
    overlook hesitate neglect fail give mistake misread exist recover return""".split()
)
"""What somebody "never" did without reproach."""
