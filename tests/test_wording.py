"""Free wording of headings: every topic as people would phrase it, in any language."""

from __future__ import annotations

import pytest

from pm_lint.read.naming import find_topics

HEADINGS = {
    "summary": """
        What happened? | In short | The short story | Quick overview | Overview of the incident |
        What was going on? | High-level overview | Brief description | Brief | Gist | The gist |
        Incident in a nutshell | Executive overview | Description of the incident |
        Description of the problem | Incident details | Event synopsis | The story |
        The story so far | Summary (non-technical) | Layman's summary | Introduction & summary |
        At-a-glance | Short description | Abstract | What occurred | What took place |
        Short recap | Postmortem summary | Outage at a glance | So, what happened? |
        1. Incident overview | Executive summary (TL;DR) | Background and summary |
        What happened on March 4th | 🔍 What Happened | Summary of what happened | I. Summary |
        A. Overview | What was the incident? | Issue Summary: | issue_summary |
        Incident Summary - Checkout | The very short version | Problem | Symptom(s) |
        Symptoms observed | Observed behaviour | Observed behavior | Context and summary |
        Report summary | Quick facts | The facts | Incident at hand
    """,
    "impact": """
        Impact | Who was hit | Who was hit? | Who got hurt | What users saw |
        What broke for customers | How bad was it? | The fallout | Consequences for users |
        Effects on customers | Business effects | Scope of the outage | Scope of the incident |
        What was affected? | Affected systems and users | Users impacted |
        Number of users affected | What was down? | Data loss | Did we lose data? | SLA impact |
        Error budget | Affected scope | Cost of the incident | Impact window |
        Who was affected and how | Customer effect | Impact & scope | What it cost us |
        Effect on users | User-visible symptoms | Affected audience | Affected environments |
        Impact: | Customer & business impact | Impact/Scope | Impact and duration |
        Impacted users and services | Who/what was affected | Severity & impact |
        Severity / Impact | Observed impact | Impact on operations | Production impact |
        Data impact | Impact radius | Affected customers and regions |
        Consequences of the outage | Cost and impact | Degree of impact | Measured impact |
        Impact by the numbers | By the numbers | Affected systems/components |
        Which systems were affected? | Affected resources | Affected hosts |
        Impact (users, revenue) | What did users see? | Impact level
    """,
    "timeline": """
        Timeline | Timeline of the outage | Events | Time line | Chronology | Log |
        Minute by minute | Blow-by-blow | Sequence of events | How the incident unfolded |
        How the day unfolded | Course of the incident | Chronological account | Event history |
        Key timestamps | Important times | Important events | The order of events | Activity log |
        Events as they happened | Timeline & actions | Response log | Status updates |
        Major milestones | The sequence | What happened and when | A timeline of what happened |
        Evolution of the incident | Incident progression | Chronological timeline |
        Incident log (UTC) | 🕐 Timeline of Events | Timeline: | Timeline (UTC+3) |
        Timeline of the Incident (EAT) | Detailed timeline of events |
        Incident timeline (all times UTC) | Timeline of what happened | Timelines | Time Line: |
        Timeline/log | Incident chronology | A brief timeline | Approximate timeline |
        Abbreviated timeline | Investigation timeline | Debugging timeline | Recovery timeline |
        Timeline and response | Outage log | Sequence of failure | What happened, step by step |
        Events of the day | The events | Series of events | Hour by hour |
        History of the incident | Timeline with decisions
    """,
    "root-cause": """
        Root cause | Why it happened | Why did it break? | The culprit | The bug |
        Underlying cause | What caused the outage? | Why did the site go down? | Causes |
        What triggered it | The trigger | Contributing issues | What contributed |
        What made it possible? | How could this happen? | How we got here | 5 whys |
        Why, why, why | Why? | Explanation | The technical story | The actual problem |
        The real problem | Our findings | Root cause(s) | Reason for the incident |
        Where the problem came from | Origin of the fault | Technical analysis | Failure mode |
        What failed | Anatomy of an outage | Mechanism | Systemic issues | Systemic problems |
        Deeper causes | Cause analysis | Diagnosis | What we discovered |
        Factors that contributed | Attack method | Precipitating event |
        Proximate cause & root cause | What went wrong under the hood | Under the hood |
        The cause(s) | Why our safeguards failed | Root Cause(s): | 🧠 Root Cause | RCA |
        Root cause analysis (5 whys) | Why this happened | Why did this happen? |
        Why it took so long | Why it took two hours | Root cause summary | Root cause details |
        Cause of the problem | Cause: | Underlying root cause | Primary & contributing causes |
        Contributing factor 1: no alerts | Other contributing factors | Deep dive |
        Technical deep-dive | Explanation of the failure | Failure analysis | Fishbone analysis |
        Cause and effect | Our investigation | Investigation and diagnosis | What was the bug? |
        The bug explained | How the attack worked | The vulnerability | How did it break? |
        What exactly broke | What went wrong and why | Technical reasons |
        Key contributing factors | Latent conditions | Organisational factors | Human factors |
        Process failures | Technical failures | Gaps identified | What we missed |
        Triggering change | The change that broke it | Preconditions | How this was possible |
        Why our tests didn't catch it | Causes & Conditions
    """,
    "detection": """
        Detection | Why didn't we notice? | Why didn't we notice sooner? |
        How did we learn about it? | How we learned of the problem | How did we become aware? |
        When did we know? | How it was caught | First signs | First signs of trouble |
        Monitoring and alerting | Time to detection | Noticing the problem | How did we know? |
        How did we find out about it? | How it surfaced | Alerts that fired |
        Detection and triage | How did the alert work? | How was this detected? |
        How did we find out? | Detection timeline gap | Detection & alerting |
        Detection and diagnosis | Initial detection | Was it detected? |
        How the incident was reported | When was it noticed? | Incident detection and escalation |
        Discovery | Initial discovery | First report
    """,
    "resolution": """
        Resolution | Getting back online | The road to recovery | Recovery |
        What we did to fix it | How it was fixed | How was it resolved? | What released it |
        What stopped it | What did we do about it? | Our response | Incident response |
        Fixing it | Restoring service | Service restoration | Bringing the site back |
        Bringing things back up | Steps we took | Actions taken during the incident | Mitigation |
        Stop-gap | Workaround | Temporary fix | The fix | The repair | Putting it right |
        How did we recover? | Recovery steps | Path to recovery | Back to normal |
        Return to normal | How service was restored | Containment | Eradication | Remedy |
        Bringing service back | Solution | What solved it | Rollback | Firefighting |
        Emergency fix | What we changed to fix it | How the incident was resolved |
        Response and recovery | Putting out the fire | ✅ Resolution | 🔧 Fix |
        Resolution & Recovery | Resolution steps | Recovery procedure | Remediation steps taken |
        Steps to resolution | How we resolved it | Mitigation steps | Immediate mitigation |
        Immediate fix | Short-term mitigation | What we did next | What we've done |
        What we did to recover | Fix implemented | The solution | Solution: |
        Permanent fix applied | Temporary workaround | Response & mitigation | Response actions |
        Restoring the service | Recovering the data | Actions taken | Actions taken to resolve |
        Repair actions | How it got fixed | Back to life | Resolved | Code fix | Applied fixes |
        Fixes shipped | What changed to fix it
    """,
    "actions": """
        Action items | What happens next | Follow-ups | Prevention | Preventing this in future |
        How do we prevent this? | How we will prevent this | Making sure it doesn't happen again |
        Making sure this never happens again | What we're changing | What we are changing |
        What will we do differently? | Improvements | Our plan | To do | Tasks | Tickets |
        Backlog | Jira tickets | Preventive actions | Corrective actions | Recommendations |
        Remediation items | What comes next | Where we go from here | Our commitments to you |
        Promises | Things to improve | Things we will improve | Outstanding items |
        Remaining items | Countermeasures | Hardening | Mitigation items |
        Stopping it from happening again | So it doesn't happen again | Changes |
        What are we doing to prevent this? | Steps to prevent recurrence | Next time |
        For next time | Agreed actions | Post-incident tasks | Fixing it for good |
        Proposed remediation | Decisions | Decisions taken | What needs to be done |
        What should we do? | Actions and owners | Action items & owners |
        Prevention and follow-up | Future-proofing | Preventative maintenance |
        Prevention strategy | Improvement actions | Repair work | Action Items: |
        Action items (owners) | Actions (next 30 days) | Follow up | Followups |
        Post-incident follow-up | Prevention: | Preventive & Corrective Measures |
        Corrective & preventative measures | How to prevent it |
        How will we prevent it in the future? | Preventing similar incidents |
        Prevention recommendations | Recommended actions | Improvement plan |
        Areas for improvement | Long-term actions | Long-term improvements | Short-term actions |
        Next steps / action items | Next Steps & Recommendations | Remediation & follow-up |
        To-do list | TODO list | Outstanding tasks | Open tasks | Future work |
        Future prevention | Future steps | Roadmap | Plan going forward | Mitigation plan |
        What needs to happen | What will change | What we're doing next | What's next? |
        Now what? | Our next steps | Ensuring it doesn't happen again | Safeguards |
        Guardrails added | Monitoring improvements | Changes to be made | Proposed improvements |
        Preventative steps | Preventative actions taken | Related tickets to do |
        Post-mortem actions | Systemic fixes | Structural fixes
    """,
    "lessons": """
        Lessons learned | What went badly | What went wrong | Lucky breaks | Luck |
        What did we learn? | Learnings | Key takeaways | Key learnings | Retrospective |
        What worked | What didn't | The good | Good luck | Bad luck | What hindered |
        What could have gone better | Moral of the story | Morals | Things that went well |
        What surprised us | In hindsight | Looking back | Lesson learned the hard way |
        What we should have done | Went well | Went poorly | Good | Not so good |
        What we got wrong | Positives | What can we learn from this? | What this taught us |
        Highlights and lowlights | Wisdom gained | What saved us | Near misses |
        What we did well | What went better than expected | 📚 Lessons Learned |
        Lessons Learned: | Key lessons | What went well? | What went poorly? |
        What didn't go well? | What could be improved | Where did we get lucky? | Lucky |
        What worked well | What did we do well? | What did we do wrong? | What I learned |
        What we learnt | Learnings and takeaways | Take-aways | Final thoughts and lessons |
        Reflection | Post-incident reflections | Retrospective notes | Positive notes |
        Things done well | Things that didn't work | The good, the bad and the ugly |
        Successes and failures | Strengths | Good / bad / lucky | Opportunities for learning |
        Observations and lessons | Insight | Operational lessons | Technical lessons |
        Lessons for next time | What should we have done? | What would we do differently? |
        What would have caught this earlier | Blameless note
    """,
}

FOREIGN = {
    "summary": (
        "사고 개요",
        "障害の概要",
        "Resumen de lo sucedido",
        "Zusammenfassung des Vorfalls",
    ),
    "impact": (
        "영향 범위",
        "影響を受けたユーザー",
        "Auswirkungen auf die Kunden",
        "Impacto para os clientes",
    ),
    "timeline": (
        "장애 발생 경위",
        "障害対応の時系列",
        "Chronologie de la panne",
        "Línea de tiempo del incidente",
    ),
    "root-cause": ("직접 원인", "根本的な原因", "Systemische Ursachen", "Causas del fallo"),
    "resolution": ("조치 내역", "応急処置", "Resolución del problema", "Behebung des Fehlers"),
    "actions": (
        "향후 개선 계획",
        "再発防止に向けて",
        "Próximos pasos para el despliegue",
        "Nächste Maßnahmen",
        "Melhorias planejadas",
    ),
    "lessons": (
        "배운 점",
        "今回の学び",
        "O que foi bem",
        "Was lief gut?",
        "Ce que nous avons appris",
    ),
}
NEITHER = """
    Status | Participants | Attendees | Glossary | References | Links | Appendix |
    Appendix A: logs | Related incidents | Thanks | Acknowledgements | Apology | Our apologies |
    Sorry | Contact us | About us | About the authors | Metadata | Document history |
    Revision history | Screenshots | Configuration | Correct configuration | Commands |
    Commands to remember | Useful commands | Environment | Definitions | Open questions |
    Questions | FAQ | Further reading | Disclaimer | Sign-off | Review meeting |
    Related documents | Architecture | System architecture | Code | Files changed | Database |
    Kubernetes | Nginx | Redis | The team | Tools used | Queries | Data | Logs | Example |
    Examples | Details of our setup | Introduction
"""


def split(names: str) -> list[str]:
    return [name.strip() for name in names.split("|")]


@pytest.mark.parametrize(
    ("topic", "heading"),
    [(topic, name) for topic, names in HEADINGS.items() for name in split(names)],
)
def test_free_words_name_the_topic(topic: str, heading: str) -> None:
    assert topic in find_topics(heading)


@pytest.mark.parametrize(
    ("topic", "heading"), [(topic, name) for topic, names in FOREIGN.items() for name in names]
)
def test_other_languages_name_the_topic(topic: str, heading: str) -> None:
    assert topic in find_topics(heading)


@pytest.mark.parametrize("heading", split(NEITHER))
def test_what_names_no_part_of_a_report_names_none(heading: str) -> None:
    assert not set(HEADINGS) & set(find_topics(heading))
