"""Nouns and pronouns that stand for people: the authors' own, and those outside.

Source of every list: own reading of public incident reports and job titles. In lower case.
"""

from __future__ import annotations

PLAIN_ROLES = frozenset(
    """
    admin administrator analyst integrator tech hands apprentice approver architect assignee
    associate auditor author
    boss ceo chief cio ciso coder colleague commander committer contractor consultant
    contributor coo coworker cto dba deployer designer dev developer devops director
    electrician employee engineer executive expert freelancer fellow founder guy hire human
    individual instructor intern janitor lead maintainer manager marketer mentor newcomer
    newbie novice officer oncall on-call operator owner person personnel pilot
    programmer rep representative requester responder reviewer rookie scientist
    scribe secretary specialist sre staffer steward student subordinate superior
    sysadmin teammate technician technologist tester trainee trainer
    troubleshooter tech volunteer workmate successor predecessor
    incumbent deputy president vp accountant clerk typist foreman
    somebody someone folk folks man woman lady gentleman men women
    operative liaison watchkeeper webmaster ops beginner amateur graduate
    netadmin dbe swe qa pm sdet integrator sender presenter juniors submitter merger
    cofounder co-founder adviser advisor facilitator planner dispatcher supervisor coordinator
    custodian caretaker authors crew-member teamlead team-lead stakeholder bystander onlooker
    duo handful others shift-lead leader recruit
    authorizer authoriser signatory temp migrator junior senior captain
    splicer rigger packager tutor uploader nurse doctor physician surgeon radiologist pharmacist
    librarian teacher lecturer professor postdoc docent bursar scholar cashier teller trader
    underwriter adjuster actuary bookkeeper treasurer banker linesman lineman fitter machinist
    welder gaffer cameraman watchman watchstander keyholder storekeeper warehouseman stagehand
    roadie anchorman announcer journalist subeditor columnist artist cartographer surveyor
    geologist chemist biologist physicist statistician mathematician economist quant
    postgraduate undergraduate sysop webadmin postmaster hostmaster dbadmin evangelist guru
    ninja rockstar genius hotshot whizz whizz-kid greenhorn rookie tenderfoot probationer
    understudy stand-in locum attendant clerk receptionist telephonist switchboarder
    superintendent examiner assessor warden steward purser skipper captain lieutenant sergeant
    corporal constable ranger firefighter paramedic copilot co-pilot signaller signalman techie
    geek nerd dude bloke lad chap gal lass comrade crewmember crewman teammate flatmate
    officemate chairman chairwoman chairperson spokesman spokesperson spokeswoman headteacher
    dean provost rector proprietor scrum-master scrummaster squad-lead productowner committer
    instigator proposer petitioner cabler typesetter draughtsman draftsman biller merchandiser
    copywriter curator archivist bystander returnee transferee secondee newbie joiner implementer
    porter keyuser key-user invigilator stocktaker moderator clinician
    informatician preparer gatekeeper harbourmaster stationmaster bosun
    midwife matron
    helmsman deckhand stevedore groundsman lineworker repairman serviceman
    handyman tradesman salesman saleswoman salesperson shopkeeper barista
    bookseller bricklayer glazier carpenter roofer gardener
    """.split()
)
"""Singular head nouns that mean a person of the house, whatever stands before them."""

SHARED_ROLES: dict[str, frozenset[str]] = {
    "manager": frozenset(
        """release product project engineering incident shift duty line account change problem it
        operations delivery program programme service network site office facility facilities
        general team people hr database infrastructure middle senior junior responsible crisis
        escalation development security support our it's vendor risk regional country branch plant
        test data product-line store floor delivery deputy acting""".split()
    ),
    "worker": frozenset("maintenance construction shift office field night support".split()),
    "handler": frozenset("incident call case ticket complaint baggage".split()),
    "installer": frozenset("field cable contract our fibre hardware".split()),
    "editor": frozenset("desk news night duty site web content copy our managing".split()),
    "inspector": frozenset("site quality field safety".split()),
    "coordinator": frozenset("incident release project change shift crisis on-call duty".split()),
    "planner": frozenset("capacity change release shift project maintenance batch job".split()),
    "dispatcher": frozenset("incident shift night duty".split()),
    "supervisor": frozenset(
        "shift night duty site floor field team line his her their our".split()
    ),
    "writer": frozenset("technical report ticket runbook".split()),
    "head": frozenset("team department section our".split()),
    "support": frozenset(
        """
    customer client technical it level tier second first desk our
    """.split()
    ),
    "assistant": frozenset("student shop research lab teaching personal executive".split()),
    "member": frozenset("team staff crew board core group squad".split()),
    "agent": frozenset("support service human call helpdesk desk l1 l2 l3 l4".split()),
    "leader": frozenset(
        "team tech technical squad shift group project crew incident engineering our".split()
    ),
    "driver": frozenset("van lorry truck delivery forklift".split()),
    "hire": frozenset("new recent latest newest".split()),
    "secondary": frozenset("on-call duty responder".split()),
    "primary": frozenset("on-call duty responder".split()),
    "lead": frozenset(
        """team tech technical shift release incident engineering project product qa security
        platform design test support on-call duty squad infrastructure operations network
        our the""".split()
    ),
    "captain": frozenset("release incident deploy build team shift on-call duty".split()),
    "chief": frozenset(
        "incident engineering operations shift section our department station".split()
    ),
    "controller": frozenset("rail air-traffic shift duty flight human ground signal".split()),
    "merger": frozenset("original pr".split()),
    "sender": frozenset("original human".split()),
    "fellow": frozenset("new young research our".split()),
    "pilot": frozenset("our human".split()),
    "associate": frozenset("junior senior our new".split()),
    "facilitator": frozenset("incident our meeting".split()),
    "others": frozenset("the several many".split()),
    "peer": frozenset("his her our my trusted review reviewing engineering".split()),
    "stakeholder": frozenset("internal key our".split()),
    "guard": frozenset("security night".split()),
}
"""Heads that people and software share: one of these words has to stand beside the head."""

_ON_DUTY = frozenset(
    """night evening morning weekend graveyard late early on-call acting chief deputy senior
    junior""".split()
)
"""What is said of people of any role, and of no program."""

SHARED_ROLES = {role: words | _ON_DUTY for role, words in SHARED_ROLES.items()}

ROLES = PLAIN_ROLES | SHARED_ROLES.keys()
"""Every head noun that may be a person of the house."""

PROGRAM_NAMES = frozenset(
    """operator manager agent driver coordinator writer handler planner worker dispatcher supervisor
    """.split()
)
"""Roles that are programs after the name of a product: "the Kafka operator"."""

PLAIN_GROUPS = frozenset(
    """
    team crew squad department guild tribe committee council office staff helpdesk netops secops
    sysops infosec noc soc workforce hr devops duo sre personnel people cab desk trio quartet
    cohort posse crowd taskforce leadership-team dbas netsec dataops mlops finops secondline
    firstline
    """.split()
)
"""Heads that mean people taken together, of the house."""

SHARED_GROUPS: dict[str, frozenset[str]] = {
    "group": frozenset(
        """infrastructure platform network database security engineering operations data web mobile
        backend frontend storage support release qa sre working steering core payments product
        development our their middleware systems compliance identity billing""".split()
    ),
    "shift": frozenset(
        "night day early late previous first second weekend morning evening outgoing".split()
    ),
    "unit": frozenset("operations business engineering responsible".split()),
    "room": frozenset({"control"}),
    "section": frozenset(
        "cabling wiring signals signalling maintenance payroll instrument".split()
    ),
    "board": frozenset("advisory review change architecture".split()),
    "panel": frozenset("review architecture".split()),
    "pair": frozenset("on-call duty".split()),
    "division": frozenset("operations engineering".split()),
    "side": frozenset("platform database network security".split()),
    "rotation": frozenset("primary-on-call".split()),
    "command": frozenset("incident".split()),
    "management": frozenset("senior middle upper our line site".split()),
    "leadership": frozenset("senior our engineering".split()),
}
"""As SHARED_ROLES, for people taken together."""

DEPARTMENTS = frozenset(
    """security operations engineering infrastructure management marketing finance sales legal
    leadership support procurement ops qa platform networking facilities purchasing
    accounts compliance product treasury risk itops purchasing dispatch dispatching trafficking
    networks infra archiving reception logistics communications comms underwriting fulfilment
    housekeeping catering admissions recruiting typesetting scheduling planning computing
    receivable payable""".split()
)
"""Groups that are ordinary nouns too: people only as a noun phrase of their own, no article."""

LEADERS = frozenset(
    """management leadership engineering security ops qa support marketing sales purchasing dispatch
    dispatching trafficking infra procurement facilities reception""".split()
)
"""Departments that are people in lower case as well."""

GROUPS = PLAIN_GROUPS | SHARED_GROUPS.keys() | DEPARTMENTS

PRONOUNS = frozenset(
    """he she him her his hers himself herself who whoever whom someone somebody anyone anybody
    everyone
    everybody s/he whomever""".split()
)
"""Pronouns that only people can be."""

NOBODY = frozenset({"nobody", "no-one", "noone"})
AUTHORS = frozenset({"we", "i", "us", "me", "ourselves", "myself", "our", "my"})
PLURALS = frozenset({"they", "them", "themselves", "their", "theirs"})

COUNTS = frozenset(
    """one two three four five six seven eight nine ten both each either neither none some any most
    many several few all half others another other""".split()
)
"""Words that may head a noun phrase whose people stand behind `of`."""

OPEN_ROLES = frozenset(
    "supervisor coordinator dispatcher lead leader planner inspector guard steward".split()
)
"""Heads that are people beside any word that is not the name or the part of a system."""

MANAGED = frozenset(
    """memory connection session state power key config configuration cache traffic resource process
    certificate secret device package content identity access log data storage queue thread patch
    asset inventory order version cluster network dependency credential token transaction exception
    error document file fleet container volume window disk space capacity bandwidth time password
    user lifecycle knowledge risk stress fatigue buffer heap lock task event workload""".split()
)
"""What stands before a "management" that is no people."""

GROUPED = frozenset(
    """consumer placement node replica resource scaling target volume instance log process control
    user device raid disk backup host server shard thread worker port routing multicast availability
    failover parameter option subnet column key row autoscaling auto-scaling machine peer cache
    endpoint action rule alert metric field class test commit permission access distribution mail
    age focus task job slab update block ownership""".split()
)
"""What stands before a "group" that is no people."""

OUTSIDE_FIRMS = frozenset(
    """attacker vendor provider carrier supplier isp registrar hoster reseller subcontractor
    landlord manufacturer regulator customer client partner agency""".split()
)
"""Firms whose staff are outsiders: "the vendor's engineer"."""

OUTSIDERS = frozenset(
    """
    customer client user users consumer subscriber tenant visitor shopper merchant vendor provider
    supplier isp carrier registrar hoster reseller attacker hacker intruder adversary exploiter
    spammer scammer thief burglar competitor third-party scraper public guest player
    buyer bidder citizen patient passenger pupil parent exchange trader miner researcher
    construction outsider regulator bank landlord partner landowner excavator
    manufacturer publisher haulier neighbour neighbor lodger hauler
    farmer courier plumber criminal botnet consultancy colo subcontractor agency spider fraudster
    insurer telco thieves digger ransomware roadworks demolition
    forwarder phisher prankster squatter roadworker motorist seller advertiser trucker hotline
    looter arsonist saboteur stranger passer-by
    """.split()
)
"""Nouns that stand for people and companies who are not the authors' own."""

COMPANIES = frozenset(
    """
    aws amazon google microsoft azure gcp cloudflare fastly akamai github gitlab atlassian netflix
    facebook meta twitter heroku digitalocean linode hetzner ovh oracle ibm vmware cisco juniper
    equinix level3 verizon comcast telekom vodafone at&t stripe paypal adyen twilio sendgrid mailgun
    okta auth0 datadog pagerduty slack zoom salesforce shopify godaddy namecheap verisign digicert
    crowdstrike symantec dell hp hpe lumen cogent zayo ntt telia tata orange bt rackspace scaleway
    vercel netlify coinbase binance infura alchemy rubygems npm docker redhat canonical suse sap
    """.split()
)
"""Companies outside the house; alone they are systems, with people behind them outsiders."""

RUN_IN_HOUSE = frozenset("sap oracle vmware salesforce docker cisco suse redhat canonical".split())
"""Companies whose wares are looked after by teams of the house that bear their name."""

FIRMLY = frozenset(
    """customer vendor supplier isp carrier registrar hoster reseller merchant partner attacker
    subcontractor agency telco landlord bank provider consultancy processor""".split()
)
"""Outsiders who are people or firms, never programs."""

TRADES_OUTSIDE = frozenset(
    """hosting power electricity phone telephone telecom cable shipping cleaning construction
    software catering insurance water gas utility energy railway moving security waste""".split()
)
"""Trades of companies outside the house: "the hosting company"."""

HANDLING = frozenset("client consumer exchange provider processor parent user".split())
"""Outsiders that are programs after the name of what they handle: "the HTTP client"."""

FIRMS = frozenset("ltd gmbh corp llc plc".split())
"""What ends the name of a company."""
