"""Nouns and pronouns that stand for people: the authors' own, and those outside.

Source of every list: own reading of public incident reports and job titles.
"""

from __future__ import annotations

ROLES = frozenset(
    """
    admin administrator analyst apprentice approver architect assignee associate auditor author
    authors boss ceo chief cio ciso coder colleague commander committer contractor consultant
    contributor coo coworker craftsman cto dba dbas deployer designer dev developer devs devops director
    electrician employee engineer executive expert freelancer fellow founder guy head hire human
    individual instructor intern janitor lead maintainer manager marketer member mentor newcomer
    newbie novice officer oncall operator owner peer people person personnel planner principal
    programmer proprietor rep representative requester responder responders reviewer rookie scientist
    scribe secretary senior specialist sre sres staff staffer steward student submitter superior
    supervisor support surgeon sysadmin teammate technician technologist temp tester trainee trainer
    troubleshooter tech volunteer worker writer workmate successor predecessor handover colleague
    incumbent deputy president vp helper assistant biller buyer clerk accountant hotline
    somebody someone anybody anyone everybody everyone folk folks man woman lady gentleman
    operative handler liaison coordinator dispatcher watchkeeper watchstander merger installer
    netadmin webmaster superuser electricians troubleshooters ops
    """.split()
)
"""Singular head nouns that mean a person of the house (a compound before them does not matter)."""

SHARED_ROLES: dict[str, frozenset[str]] = {
    "manager": frozenset(
        """release product project engineering incident shift duty line account change problem it
        operations delivery program programme service network site office facility facilities
        general team people hr database infrastructure middle senior junior responsible crisis
        escalation development security support""".split()
    ),
    "worker": frozenset("maintenance construction shift office field night support".split()),
    "handler": frozenset("incident call case ticket".split()),
    "coordinator": frozenset("incident release project change shift crisis on-call".split()),
    "planner": frozenset("capacity change release shift project maintenance".split()),
    "dispatcher": frozenset("incident shift night duty".split()),
    "supervisor": frozenset("shift night duty site floor team line his her their".split()),
    "writer": frozenset("technical report ticket runbook".split()),
    "helper": frozenset(),
    "installer": frozenset(),
    "merger": frozenset(),
    "head": frozenset("team department section".split()),
    "principal": frozenset(),
    "support": frozenset("customer client technical it level tier second first desk".split()),
    "assistant": frozenset("research lab teaching personal executive".split()),
    "member": frozenset("team staff crew board core group squad".split()),
    "individual": frozenset(),
    "author": frozenset(),
    "agent": frozenset("support service human call helpdesk desk".split()),
    "leader": frozenset("team tech technical squad shift group project crew incident".split()),
    "driver": frozenset("van lorry truck delivery forklift".split()),
    "partner": frozenset(),
    "hire": frozenset("new recent latest".split()),
    "secondary": frozenset("on-call duty responder".split()),
    "owner": frozenset(),
    "human": frozenset(),
    "temp": frozenset(),
    "senior": frozenset(),
    "fellow": frozenset(),
    "handover": frozenset("never".split()),
    "superuser": frozenset("never".split()),
    "hotline": frozenset("never".split()),
    "expert": frozenset(),
    "representative": frozenset(),
}
"""Heads that people and software share. With an empty set the person is the usual reading;
otherwise one of these words has to stand beside the head."""

GROUPS = frozenset(
    """
    team group crew squad shift department desk guild tribe unit division committee board council
    panel office management leadership engineering marketing finance sales legal security operations
    infrastructure qa hr noc soc helpdesk netops secops sysops infosec procurement staff crew
    stakeholders stakeholder workforce triage pair duo rotation rota
    """.split()
)
"""Heads that mean people taken together, of the house."""

SHARED_GROUPS: dict[str, frozenset[str]] = {
    "group": frozenset(
        """infrastructure platform network database security engineering operations data web mobile
        backend frontend storage support release qa sre working steering core payments product
        development our their middleware systems compliance""".split()
    ),
    "shift": frozenset(
        "night day early late previous first second weekend morning evening".split()
    ),
    "desk": frozenset("operations service help support network".split()),
    "unit": frozenset("operations business engineering".split()),
    "board": frozenset("advisory review change architecture".split()),
    "panel": frozenset("review architecture".split()),
    "office": frozenset("project security".split()),
    "security": frozenset(),
    "operations": frozenset(),
    "engineering": frozenset(),
    "infrastructure": frozenset(),
    "management": frozenset(),
    "marketing": frozenset(),
    "finance": frozenset(),
    "sales": frozenset(),
    "legal": frozenset(),
    "triage": frozenset("never".split()),
    "pair": frozenset("on-call duty".split()),
    "rotation": frozenset("never".split()),
    "rota": frozenset("never".split()),
    "division": frozenset("operations engineering".split()),
}
"""As SHARED_ROLES, for GROUPS. The names of departments count only as a bare, capitalised or
subject noun phrase without an article: "Security failed to tell us"."""

DEPARTMENTS = frozenset(
    """security operations engineering infrastructure management marketing finance sales legal
    leadership support procurement""".split()
)
"""Groups that are ordinary nouns too: people only as a noun phrase of their own, no article."""

PRONOUNS = frozenset(
    """he she him her himself herself who whoever whom someone somebody anyone anybody everyone
    everybody""".split()
)
"""Pronouns that only people can be."""

NOBODY = frozenset({"nobody", "no-one", "noone"})
AUTHORS = frozenset({"we", "i", "us", "me", "ourselves", "myself"})
PLURALS = frozenset({"they", "them", "themselves"})

COUNTS = frozenset(
    """one two three four five six seven eight nine ten both each either neither none some any most
    many several few all half others another other""".split()
)
"""Words that may head a noun phrase whose people stand behind `of`."""

OUTSIDERS = frozenset(
    """
    customer client user users consumer subscriber tenant visitor shopper merchant vendor provider
    supplier isp carrier registrar hoster reseller attacker hacker intruder adversary exploiter
    spammer scammer thief burglar competitor third-party bot scraper crawler public guest player
    buyer bidder citizen patient passenger pupil parent validator exchange trader miner researcher
    contractor's construction builder outsider regulator bank landlord partner landowner excavator
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
