"""The English words that teams use to name sections, by topic.

Data, collected from public postmortems and templates of many teams. A name that is missing goes
into one of the tables; how names are matched is in `naming`. Names in other languages stand in
`foreign`, what no list can hold in `patterns`.
"""

from __future__ import annotations

from pm_lint.report import Topic

SECTION_NAMES: dict[Topic, str] = {
    Topic.SUMMARY: """
        summary; summation; overview; abstract; synopsis; tl dr; tldr; tl; dr; in brief; brief
        at a glance; in a nutshell; nutshell; recap; key information; high level summary
        executive summary; issue summary; incident summary; problem summary; outage summary
        postmortem summary; event summary; what happened; what did happen; problem statement; issue
        problem; the problem; the issue; the incident; the outage; the symptom; symptoms; symptom
        outage; description; incident; issue description; incident description; incident overview
        issue overview; problem description; scenario; what was the problem; what was the issue
        what went down; fault summary; summary of the incident; summary of incident
        summary of outage; summary of events; event description; outage description; event overview
        outage overview; incident synopsis; incident abstract; incident recap; quick summary
        what is the issue; what is the problem; what is this about; status page summary
        statement of the problem; issue statement; incident statement; open issue; initial message
        initial report; public summary; management summary; exec summary; bottom line
        issues found; problems found; issue found; issues observed
    summary of impact and cause; case summary; problem definition; the short version
        short version; short summary; final summary
        in short; the short story; short story; story; the story; the story so far; the gist; gist
        elevator pitch; what went on; what was going on; what is going on; what did we see
        what we saw; what is this incident; what was this incident; nature of the incident
        nature of the outage; nature of the problem; introduction and summary; short description
        case description; what took place; incident snapshot; snapshot; situation summary
        what occurred; plain english summary; what happened in short; what happened in brief
        quick description; synopsis of the incident; incident at a glance; the event
        what was the incident; the very short version; symptoms observed; what we observed
        observed behaviour; observed behavior; observed symptoms; key facts; quick facts
        the facts; incident facts; facts of the incident; incident at hand; summary of findings
    """,
    Topic.IMPACT: """
        impact; impacts; user impact; customer impact; business impact; impact analysis
        impact assessment; technical impact; data impact; service impact; financial impact; losses
        loss; funds lost; loss of funds; data loss; estimated loss; estimated maximum loss
        impact on users; impact on customers; impact on features; customer experience
        affected user; affected customer; risks and hazards
        affected services; affected systems; affected users; affected components; affected packages
        affected customers; affected regions; affected assets; affected data; affected products
        affected versions; affected parties; affected areas; affected teams; affected crates
        assets affected; scope; scope of impact; blast radius; damage; consequences; consequence
        strategies impacted; users affected; customers affected; services affected
        services impacted; systems affected; systems impacted; impacted services; impacted systems
        impacted users; impacted customers; impacted components; components impacted
        service s affected; regions affected; who was affected; what was affected
        what was impacted; who was impacted; effects; effect; severity and impact
        impact and severity; scope and impact; extent; damage assessment; incident impact
        outage impact; extent of impact; extent of the damage; end user impact; client impact
        internal impact; external impact; operational impact; revenue impact; sla impact
        slo impact; customer facing impact; impact summary; impact details; impact statement
        user experience; symptoms for users; reach; error budget impact; reputational impact
        security impact; business consequences; cost; costs; cost of outage; impact to users
        impact to customers; impact to business; impact metrics; total impact
        what service was down; what were users experiencing; fallout
        who was hit; who got hit; who felt it; who got hurt; what broke for customers
        what broke for users; consequences for users; consequences for customers
        customer facing symptoms; user facing symptoms; business effects; customer effects
        user effects; what was down; error budget; error budget spent; customer effect
        user effect; what it cost us; what it cost; user visible symptoms; visible symptoms
        the damage; affected environments; who noticed what; what users saw; what our users saw
        what people saw; affected functionality; affected features; impacted functionality
        functionality affected; services down
        effect on production; effects on production; by the numbers; the numbers
        impact by the numbers; affected workloads; affected clusters; affected apps
        affected applications; affected pages; affected endpoints
    """,
    Topic.TIMELINE: """
        timeline; time line; incident timeline; timeline of events; events timeline; chronology
        timeline of the incident; timeline of incident; timeline of the outage; sequence of events
        chronology of events; event chronology; incident chronology; detailed timeline
        full timeline; event timeline; outage timeline; order of events
        chronological order of events; log of events; event log; incident log; key events; history
        course of events; timeline and events; timeline of actions; timelines; events
        event sequence; chronological events; chronological summary; what happened when
        incident history; timeline summary; timeline of key events; key timeline; key moments
        key milestones; milestones; key timestamps; timestamps; play by play; blow by blow
        minute by minute; journal; incident journal; incident events; major events
        significant events; list of events; narrative timeline; incident narrative
        response timeline; communication timeline; communications timeline; starred events
        log; activity log; running log; response log; status updates; status log; key times
        important times; important events; chronological account; chronological log; the sequence
        major milestones; the order of events; chain of events
        course of the incident; course of the outage; incident progression; progression
        the day in question; how it unfolded; how the day unfolded; timeline of response
        timeline of the response; incident updates timeline; event timeline and actions
        event chain; event list; times; dates and times; key dates; incident course; incident flow
        what happened and when; status page updates; updates posted
        sequence of failure; sequence of the incident; sequence of failures; events of the day
        events leading up to the outage; events leading up to the incident; series of events
        hour by hour; what happened step by step; step by step timeline; timeline of failure
        the night in question; detailed sequence of events
    """,
    Topic.ROOT_CAUSE: """
        root cause; root causes; rootcause; cause; causes; the cause; rca; root cause analysis
        cause analysis; root cause and trigger; primary root cause; consolidated root causes
        root cause of the outage; root cause of the issue; root cause of the incident
        root cause identified; root causes identified; root cause identification
        contributing factors; contributing causes; contributing factor; causal factors
        contributory factors; causes and contributing factors; underlying cause; underlying causes
        the underlying issue; underlying issue; underlying problem; origin of the incident; origin
        origins; origin of the problem; source of the problem; trigger; triggers; fault; faults
        fault analysis; why it happened; why did it happen; why did this happen; why this happened
        why it failed; why did it fail; what failed; what caused it; what caused the incident
        what caused the outage; what caused this; what was the root cause; what was the cause
        what is the root cause; what broke; how did this happen; how did it happen; how it happened
        five whys; 5 whys; the five whys; five why; 5 why; whys; what actually happened
        5 whys analysis; security failure causes; how could this happen; what led to this
        what led to the incident; details of vulnerability; details of the vulnerability; diagnosis
        technical analysis; analysis; findings; reason; reasons; reason for outage
        reason for the outage; reasons for outage; reasons for the outage; reason for failure
        cause of failure; what was causing the issue; direct cause; immediate cause
        proximate cause; direct causes; proximate causes; distal causes; systemic causes
        latent causes; technical cause; technical root cause; organizational causes; investigation
        investigations; investigating; what s really going on; what was really going on; 5 pourquoi
        cinq pourquoi; contributors and enablers; enablers; aggravating factors; causal analysis
        failure analysis; failure mode; failure modes; vulnerability; the vulnerability
        vulnerability details; attack vector; attack chain; attack analysis; exploit analysis
        the attack; the exploit; the bug; the real problem; the real cause; the culprit
        incident analysis; problem analysis; fault description; causation; cause of incident
        post incident analysis; what went wrong and why; incident cause; incident causes
        causal chain; chain of causes; chain of events that led to the incident; debugging
        ishikawa; fishbone; fishbone diagram; why; why analysis; underlying reasons
        troubleshooting; technical details of the failure; primary cause; secondary cause
        secondary causes; primary failure; primary issue; primary issues; blameless root cause
        root cause summary; details of the bug; the root of the problem; diagnostics; deep dive
        triggering event; trigger event; failure chain; technical deep dive; hypotheses; hypothesis
        leading hypotheses
        the root of it; what contributed; technical explanation; explanation; the technical story
        what was actually wrong; what was wrong; the actual problem; what we found
        what we found out; where the problem came from; source of the issue
        source of the incident; source of the outage; anatomy of the failure; anatomy of an outage
        anatomy of the outage; anatomy of the incident; anatomy; mechanism; failure mechanism
        systemic issues; systemic problems; systemic factors; systemic issue; underlying problems
        underlying issues; what we discovered; factors that contributed; attack method
        attack methods; method of attack; attack methodology; precipitating event; under the hood
        what went wrong technically; what went wrong under the hood
        technical background of the failure; how we got here; how did we get here
        the technical cause; the technical details; cause chain; causality
        contributing conditions; contributing issues; technical failure
        point of failure; failure point; bug; defect; the defect
        why it broke; why it went down; conditions that led to it
        digging deeper; the smoking gun; fault tree; what was the bug; how the bug worked
        how the attack worked; how it broke; what exactly broke; where it went wrong
        latent conditions; organisational factors; organizational factors; human factors
        cultural factors; process failures; process gaps; gaps identified; gaps; what we missed
        triggering change; the change that broke it; pre existing conditions; preconditions
        how this was possible; how it was possible; technical factors; technical failures
        environmental factors; amplifying factors; aggravating circumstances; mitigating factors
        missed signals; control failures; failed controls; failure sequence; failure cascade
        the cascade; cascading failure; the failure mode; error analysis; the misconfiguration
    """,
    Topic.DETECTION: """
        detection; detection and response; how was it detected; how did we detect it
        how was the issue detected; when was the issue detected; how we found out; discovery
        how did we find out; identified; identification; alerting; monitoring and detection
        issue detection; incident detection; detection method; detection gap; notification
        notifications; detection details; discovery process; how we detected it; first alert
        how we noticed; how did we notice; how it was discovered; how it was detected; alert
        alerts; detection and alerting; detection and notification; detection and escalation
        detection source; detection time; awareness; problem detection; fault detection
        incident identification; identification and detection; detected by; monitoring gap
        outage detection; detection analysis; how the issue was detected
        how the incident was detected; how was the incident detected; observability
        first signs; early signs; first signs of trouble; early warning signs; warning signs
        monitoring and alerting; noticing the problem; noticing; how it surfaced
        how it came to light; alerts that fired; did our alerts fire; how it was caught
        time to detection; detecting the problem; how it was reported; who noticed; alert analysis
        signals; how we learned about it; when did we know
        was it detected; first report; time to detect and respond; detection timeline gap
        detection and identification; alert gap; alerting gaps; monitoring gaps
    """,
    Topic.RESOLUTION: """
        resolution; recovery; resolution and recovery; mitigation; mitigations; remediation
        response; fix; the fix; fixes; fix applied; final resolution; solution; solutions
        the solution; solution implemented; solution applied; solving; resolution steps
        debugging process; debugging steps; recovery process; recovery steps
        recovery options; restoration; restore
        service restoration; workaround; workarounds; resolving; resolved; the resolution
        details of fix; details of the fix; details of mitigation; mitigation steps; our response
        incident response; response and mitigation; emergency response; action taken; actions taken
        steps taken; steps taken to resolve; how did we fix it; how we fixed it; how was it fixed
        how the issue was fixed; how was it resolved; how the incident was resolved
        how did we resolve it; how it was resolved; how we resolved it; what has been done
        what was done; what we did; what did we do; immediate response; immediate actions taken
        resolution status; details of resolution; details of the resolution; details of recovery
        resolution details; resolution summary; containment; containment and recovery
        immediate fix; immediate fixes; escalation; containment measures; eradication
        eradication and recovery; rollback; hotfix; hot fix; emergency fix; quick fix
        temporary fix; interim fix; interim solution; short term fix; incident handling; handling
        incident management; incident response analysis; response steps; response analysis
        response actions; response and recovery; response and resolution; restoration of service
        recovery of service; service recovery; system recovery; data recovery; recovery actions
        recovery efforts; recovery plan; repair; repairs; remedy; remedial action; remedial actions
        remediation steps; remediation taken; remediation process; mitigation actions
        mitigation measures; mitigations applied; mitigation applied; mitigation taken
        actions performed; actions already taken; steps; issues fixed; issue resolution
        problem resolution; fault resolution; incident resolution; outage resolution; code fix
        fix details; fixing; fixed; fixing it; fixing the issue; fixing the problem; final fix
        final solution; close issue; final message; triage; immediate action taken
        immediate mitigation; immediate remediation; immediate steps taken; corrective action taken
        corrective actions taken; measures taken; measures already taken; immediate measures
        tasks performed; steps performed; our actions; restore service; how did we respond
        how we responded; what fixed it; what fixed the problem; intervention; stabilization
        changes made; changes implemented; fixes made; improvements made; what i did
        how i fixed it; remediation actions taken; mitigation actions taken; recovery actions taken
        cleanup; clean up; clean-up; cleaning up; cleanup work
        stabilisation; resolution tentative; resolution attempt; the cure
        how it ended; what released it; what stopped it; what solved it; what cured it; stop gap
        stopgap; stopgap measures; stopgap measure; putting it right; return to service
        return to normal; getting things working again; firefighting; fighting the fire
        putting out the fire; putting out the fires; how we got out of it; road to recovery
        the road to recovery; path to recovery; restoring normal service; what brought it back
        coming back; back in business; first aid; emergency measures; the repair; the restoration
        the recovery; the response; the mitigation; getting back; corrective steps taken
        making it right; bringing it back; the way back; how it was fixed; how we recovered
        remedial action taken; remedial actions taken
        what we ve done; what we have done; what we have done so far; back to life
        stabilising the system; stabilizing the system; permanent fix applied
        fix verification; recovery and verification; mitigation and recovery
        mitigation and resolution; repair actions; restoring; restoration steps; rollback steps
        remediation performed; remediation completed; remediation applied; remediation done
        rescue; the rescue
    """,
    Topic.ACTIONS: """
        actions; action items; action item; action points; action plan; actions items; ais; todo
        todos; to do; to-dos; to do list; todo list; tasks; task list; list of actions
        a list of tasks to address the issue; list of tasks; action list; action plans
        tasks to address the issue; specific tasks; follow up; follow ups; follow-up; follow-ups
        follow up actions; follow-up actions; followup; follow up items; follow-up items; followups
        followup actions
        follow up tasks; follow up work; next steps; next step; next actions; next
        corrective and preventative measures; corrective and preventive measures
        corrective and preventative actions; corrective and preventive actions; capa
        corrective actions; corrective action; corrective measures; corrective measure
        preventative measures; preventive measures; preventative actions; preventive actions
        preventative measure; preventive measure; preventative action; preventive action
        prevention; prevention measures; prevention actions; prevention plan; prevention steps
        preventing recurrence; prevention of recurrence; recurrence; recurrence prevention
        recurrence and prevention; future prevention
        preventative steps; preventive steps; prevention and mitigation; preventing it
        future measures; future work; future actions; future improvements; future steps
        future plans; future mitigation; future mitigations; future considerations; future
        improvements; improvement; improvement areas; improvement plan; improvement items
        improvements fixes; improvements and fixes; improvement actions; areas for improvement
        areas of improvement; opportunities for improvement; improvement opportunities
        recommendations; recommendation; remediation items; remediation tasks; remediation plan
        remediation actions; remediations; remediation backlog; remediation work; review actions
        outstanding actions; open actions; permanent fix; long term fix; outstanding work
        outstanding items; outstanding tasks; remaining work; remaining tasks; permanent solution
        permanent resolution; long term solution; long term fixes; long term remediation
        long term mitigation; long term actions; long term measures; measures; countermeasures
        counter measures; preventive and corrective measures; process improvements
        documentation improvements; technical improvements; process policy improvements
        monitoring improvements; monitoring enhancements; what are we doing about it
        what we are doing about it; what we re doing about it; what are we going to do
        what are we doing to prevent it; what will we do; what we will do; what will we change
        what we will change; what needs to change; what should change; what s next; what next
        where do we go from here; what we plan to do; what to do next; how do we prevent it
        how can we prevent it; how to prevent this; going forward; how to prevent it
        how to prevent recurrence; how to avoid this; way forward; the way forward
        best practices going forward; moving forward; long term improvements; long term changes
        immediate actions; short term actions; mid term actions; medium term actions
        post operations; commitments; our commitments; planned actions; planned work; planned fixes
        planned changes; planned improvements; proposed actions; proposed changes; proposed fixes
        proposed solutions; proposed improvements; suggested actions; suggested improvements
        suggestions; agreed actions; assigned actions; hardening; safeguards; changes to make
        changes we are making; what we are changing; jira tickets; follow up tickets
        follow up issues; tickets; backlog items; action tracker; tracking; actionables
        deliverables; action items and follow up; post incident actions; post mortem actions
        technical initiatives; organizational initiatives; initiatives; preparedness
        mitigation plan; stopping a repeat; action; long term solutions; permanent solutions
        plan; plans; the plan; our plan; looking forward; looking ahead; future enhancements
        permanent fixes; systemic fixes; guardrails; long term prevention
        work items; backlog; where we go from here; our commitments to you; promises; open items
        remaining items; repair items; mitigation items; reducing the risk of recurrence; changes
        changes going forward; next time; for next time; action register; action log
        fixing it for good; proposed remediation; planned remediation; remediation steps
        future remediation; moving on; decisions; decisions taken; decisions made; future proofing
        repair work; homework; what needs to be done; what must be done; owners and deadlines
        resilience work; resilience improvements; engineering changes; policy changes
        process changes; corrections; remedial actions; remedial action; remedial measures
        what is left to do; still to do; left to do; what remains; things to do; things to change
        things to fix; follow through; ongoing work; tech debt; technical debt; actions to take
        preventing future incidents; preventing another outage; avoiding a repeat; never again
        hardening measures; hardening steps; defenses; defences
        open tasks; roadmap; what needs to happen; what now; now what; changes to be made
        ticket list; structural fixes; systemic improvements; systemic changes
        permanent improvements; permanent changes; durable fixes; longer term fixes
        longer term actions; follow up plan; follow up and prevention; prevention and follow ups
        improvement tasks; improvement backlog; reliability improvements; resiliency improvements
        security improvements; testing improvements; preventive controls; new controls
        controls added; prevention checklist; how we prevent recurrence; what we will do next
        what we do next; action required; actions required; required actions; pending actions
        pending items; pending work
    """,
    Topic.LESSONS: """
        lessons; lessons learned; lessons learnt; lesson learned; lessons learned and takeaways
        learnings; learning; what we learned; what did we learn; what have we learned; takeaways
        key takeaways; what went well; what went wrong; what went right; what went poorly
        what worked; what didn t work; what worked well; what did not go well; what didn t go well
        what could have gone better; what could be done better; what could be improved
        what can be improved; what can be done better; what can go better
        what could have been done better; where we got lucky; where did we get lucky; what went bad
        things that went well; things that went poorly; retrospective; reflection; reflections
        additional thoughts; the generalisable habit; insights; key insights; opportunities
        favorable conditions encountered; learning points; key learnings
        learnings and risks; risks and learnings; risks; mitigators; what went badly
        what was lucky; what did we learn from this; what we ve learned; lesson; key lessons
        how d we do; how did we do; how we did; what didn t go so well; what did go well
        what went not so well; what didn t; what did we do well; what did we do poorly
        what we did well; what did not work; what we did not do well; what could have been better
        what could we have done better; what could we do better; what could we do differently
        what would we do differently; what we would do differently; what would have helped
        what helped; what hindered; what made it worse; what made it harder; what went unexpectedly
        what surprised us; surprises; good; bad; lucky; unlucky; the good; the bad; the ugly
        the lucky; positives; negatives; luck; got lucky; what saved us; things that went wrong
        things that went right; things that could have gone better; strengths; weaknesses
        successes; challenges; difficulties; difficulties encountered; observations; red herrings
        themes; wins; post incident review; learning outcomes; learning and improvement
        lessons identified; meta lessons; retro; retrospection; feedback; evaluation; what to keep
        what to improve; what we d do differently; what i d do differently
        what i would do differently; what i learned; what i ve learned; what did i learn
        lucky breaks; good luck; bad luck; moral of the story; morals of the story; morals; moral
        hindsight; in hindsight; with hindsight; looking back; what we should have done
        areas that went well; went well; went poorly; went badly; went wrong; not so good
        what we got right; what we got wrong; things we learned; insights gained
        highlights and lowlights; highlights; lowlights; wisdom gained; keep stop start
        start stop continue; stop start continue; near misses; near miss; could have been worse
        process observations; what this taught us; what it taught us; what we take away
        what we take from this; what we take from it; the lesson; the lessons; mistakes
        mistakes made; mistakes we made; what was good; what was bad; what was hard
        what was difficult; what was easy; what went unnoticed; good things; bad things
        pros and cons; things that helped; what saved the day
        what did not work well; what did we do wrong; retrospective notes; positive notes
        things done well; things we did well; things that didn t work; things that worked
        opportunities for learning; insight; lessons for next time; what should we have done
        blameless note; blameless reflection; lessons from this incident
        lessons from the incident; what we would change; what went to plan; what went as planned
        what went off plan; what broke down; what held up; what saved time; what cost us time
        what slowed us down; principles reinforced; rules of thumb; takeaway; the takeaway
        the takeaways; final takeaways; closing lessons; notes for next time; what to remember
        remember
    """,
    Topic.BACKGROUND: """
        background; context; leadup; lead up; lead-up; the setup; setup; introduction; intro
        company overview; prerequisites; architecture; system overview; preamble
        background context; background information; incident context; some context; some background
        prior events; initial state; starting point; how it works; before the incident; environment
        glossary; system description; system architecture; service overview; about the service
        premise; technical background; architecture overview; history and context; situation
        terminology
    """,
    Topic.APPENDIX: """
        appendix; appendices; references; reference; links; supporting information; resources
        additional reading; additional resources; further reading; related files; related links
        supporting material; notes; citations; code references; related issues; reference issues
        sources; see also; reading; related docs; related documents; related documentation
        related incidents; related records; related items; related tickets; related prs
        related configurations; artifacts; artefacts; evidence; attachments; screenshots; graphs
        supporting data; supporting documents; supporting evidence; supporting materials; logs
        raw data; raw notes; meeting notes; raw logs; graphs and dashboards; dashboards; charts
        external links; useful links; documentation; messaging; internal email; external message
        chat log; chat logs; slack log; slack transcript; transcript; addendum; annex; footnotes
    """,
    Topic.OTHER: """
        conclusion; conclusions; closing; status; attendees; atendees; participants; author
        authors; about the author; metrics; stats; duration; severity; acknowledgements
        acknowledgments; thanks; metadata; details; disclosure; third party disclosure; process
        approvals; duration of the outage; level; owner; owners; reviewers; time to detect
        time to repair; time to resolve; time to recovery; misleading investigation
        misleading investigation paths; incident metadata; report metadata; sign off; signatures
        misleading investigation debugging paths that were taken; conclusion and next steps
        communication; communications; customer communication; responders; roles; people; team
        incident team; response team; date; incident date; backlog check; verification; validation
        testing; current status; incident status; priority; distribution; document history
        revision history; change log; changelog; tags; checklist; incident commander; contact
        technical details; detail; incident updates; updates; update; statistics; downtime; credits
        edit; approval; final thoughts; closing thoughts
    """,
}
"""Names of sections by topic; a name ends at `;` or at the end of its line."""
