"""What is to be known of names of sections beside their topics, and the names of stages.

Data; `vocabulary` has the names themselves and says how they are written.
"""

from __future__ import annotations

DETAIL_NAMES = """
    details of incident; details of the incident; details of the issue; details of issue
    details of exploit; details of the exploit; incident details; issue details; technical details
    details; detailed description; incident description; event details; what actually happened
    description; exploit details; outage details; what happened in detail; full description
    details of the attack; details of the event; detail; problem details; full details
"""
"""Names that sum the incident up, or tell its cause where another section sums it up."""

SECTION_QUALIFIERS = """
    the our a an this incident issue outage service server system initial immediate technical
    detailed
    short brief full main primary final possible potential suspected identified likely probable
    applied proposed implemented resulting concrete overall
    general quick long term short-term long-term permanent
    temporary consolidated internal external further additional new some important key specific
    post operational architectural postmortem mortem problem failure event complete current
    broad broader specific blameless high-level updated known actual observed real ultimate
"""
"""Words before a name that do not change its topic."""

SECTION_TAILS = """
    of the incident; of the outage; of the issue; of the problem; of the event; of the attack
    of incident; of outage; of events; of the failure; analysis; details; section; steps; report
    for the future; in the future; description; identified; implemented; applied; taken; below
    of the bug; of failure; of this incident; of this outage; and details; so far; overview
    summary; of problem; of issue; of the exploit; of the disruption; of the service disruption
    of the downtime; performed; required; needed; to be taken; completed; list; to follow
    for this incident; attempts; attempt; to users; for customers; explained; statement
    del incidente; de l'incident; des vorfalls; do incidente; dell'incidente
    must contain; in detail; in short; in brief; to date; to come; for you; for us; we made
    we took; going ahead
"""
"""Words after a name that do not change its topic."""

WEAK_NAMES = """
    alert; alerts; steps; next; good; bad; the good; the bad; the ugly; lucky; unlucky; luck; cost
    costs; logs; events; why; testing; graphs; charts; team; people; tickets; date; checklist
    brief; update; updates; fixed; triage; future; edit; approval; contact; credits; origin; risks
    handling; tracking; setup; situation; environment; themes; feedback; evidence; roles
    steps performed; reason; reasons; fault; faults; damage; history; loss; cause; fix; fixes
    solution; process; details; level; thanks; closing; priority; tags; communication; metrics
    stats; todo; notification; notifications; response; measures; evaluation; suggestions; resolved
    repair; verification; validation; sources; documentation; resources; reading; notes; effect
    effects; scope; reach; issue; problem; symptom; symptoms; incident; outage; description
    scenario; retro; analysis; findings; trigger; triggers; investigation; observations; wins
    learning; recommendation; plan; plans; cleanup; clean up; clean-up
    story; log; progression; times; anatomy; mechanism; explanation; bug; defect; signals
    stop gap; stopgap; repairs; restoration; backlog; promises; changes; decisions; homework
    corrections; moral; morals; hindsight; highlights; mistakes; snapshot; gist; noticing
    never again; the story; coming back; getting back
    next time; in short; the sequence; key dates; causality; eradication; defenses; defences
    tech debt; technical debt; the event; status updates; looking back; moving on
    first signs; the lesson; services down; what was wrong; the recovery; the response; the repair
    gaps; insight; rollback; workaround; workarounds; rescue; roadmap; remember; the numbers
    by the numbers; preconditions; restoring; what now; now what; pending items; takeaway
    the facts
"""
"""Names that open a section as a heading, but are too common to do so as a label in the text."""

MEASURE_KINDS = """
    monitoring; process; processes; policy; technical; technology; tooling; tools; documentation
    people; organization; organisation; organizational; infrastructure; testing; tests
    observability; alerting; communication; communications; training; security; code; detect
    detection; mitigate; mitigation; prevent; prevention; respond; response; recover; recovery
    repair; investigate; improve; improvements; automation; reliability; resilience; engineering
    development; operations; product; support; operational; architecture; culture; review; other
    fix; fixes
    検知; 緩和; 予防; プロセス; 対応; 技術面; 組織面; 技術; 組織
"""
"""Kinds of measures, which as headings below "Action items" open more of them."""

STATUS_NAMES: dict[str, str] = {
    "draft": "draft; in draft; initial draft; first draft; rough draft; wip; work in progress",
    "review": """
        review; in review; under review; ready for review; awaiting review; pending review
        in revision
    """,
    "final": "final; finalized; finalised; published; complete; completed",
}
"""What teams call a report that is a draft, in review, or final.

A word that can as well be said of the incident ("open", "closed", "resolved") is not here.
"""
