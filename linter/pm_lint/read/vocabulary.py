"""The words that teams use: names of sections by topic, and names of metadata by key.

Data, collected from public postmortems and templates of many teams. A name that is missing goes
into one of the tables; how names are matched is in `naming`.
"""

from __future__ import annotations

from pm_lint.report import Topic

SECTION_NAMES: dict[Topic, str] = {
    Topic.SUMMARY: """
        summary; summation; overview; abstract; synopsis; tl dr; tldr; tl;dr; in brief
        at a glance
        executive summary; issue summary; incident summary; problem summary; outage summary
        postmortem summary; event summary; what happened; what did happen; problem statement
        issue; problem; the problem; the issue; the incident; the outage; the symptom; symptoms
        symptom; outage; description; incident; issue description; incident description
        incident overview; issue overview; problem description; scenario; details of incident
        details of the incident; details of the issue; details of exploit; incident details
        what was the problem; what was the issue; what went down; fault summary
        サマリー; サマリ; 概要; インシデント概要; 问题; 现象; 摘要; 概述; 事件概述; 事故概述
        sammendrag; oppsummering; hva skjedde; ringkasan; ringkasan insiden; résumé; resume
        résumé de l'incident; synthèse; que s'est-il passé; zusammenfassung; kurzfassung
        was ist passiert; resumen; resumen ejecutivo; qué pasó; resumo; resumo executivo
        o que aconteceu; sammanfattning; riepilogo
    """,
    Topic.IMPACT: """
        impact; impacts; user impact; customer impact; business impact; impact analysis
        impact assessment; technical impact; data impact; service impact; financial impact
        losses
        impact on users; impact on customers; impact on features; customer experience
        affected services; affected systems; affected users; affected components
        affected packages
        affected crates; assets affected; scope; scope of impact; blast radius; damage
        consequences
        who was affected; what was affected; what was impacted; effects; effect
        severity and impact
        what service was down; what were users experiencing; 影響; 影響範囲; 影响; 影响范围
        konsekvens; konsekvenser; dampak; conséquences; impact utilisateur; auswirkung
        auswirkungen; impacto; påvirkning
    """,
    Topic.TIMELINE: """
        timeline; time line; incident timeline; timeline of events; events timeline; chronology
        timeline of the incident; timeline of incident; timeline of the outage
        sequence of events
        detailed timeline; full timeline; event timeline; outage timeline; order of events
        chronological order of events; log of events; event log; incident log; key events
        history; course of events; timeline and events; timeline of actions
        タイムライン; 時系列; 経緯; 时间线; 时间轴; 事件时间线; 经过; tidslinje; kronologi
        chronologie; chronologie des événements; zeitlinie; zeitlicher ablauf; ablauf
        cronología; línea de tiempo; linea de tiempo; cronologia; linha do tempo
    """,
    Topic.ROOT_CAUSE: """
        root cause; root causes; rootcause; cause; causes; the cause; rca; root cause analysis
        cause analysis; root cause and trigger; primary root cause; consolidated root causes
        root cause of the outage; root cause of the issue; root cause of the incident
        root cause identified; root causes identified; root cause identification
        contributing factors; contributing causes; contributing factor; causal factors
        akar masalah pada sistem
        contributory factors; causes and contributing factors; underlying cause
        underlying causes; the underlying issue; underlying issue; origin of the incident
        trigger; triggers; fault; fault analysis; why it happened; why did it happen
        why did this happen; why this happened; why it failed; why did it fail; what failed
        what caused it; what caused the incident; what caused the outage
        what was the root cause
        what was the cause; how did this happen; how did it happen; how it happened; five whys
        5 whys; the five whys; five why; 5 why; whys; what actually happened
        security failure causes
        details of vulnerability; details of the vulnerability; diagnosis; technical analysis
        analysis; findings; reason; reasons; reason for outage; reason for the outage
        what was causing the issue; direct cause; immediate cause; proximate cause
        investigation
        what s really going on; what was really going on; 5 pourquoi; cinq pourquoi
        investigating
        根本原因分析; 根本原因; 原因; 根因; 直接原因; 寄与要因; 原因分析; なぜなぜ分析; トリガー
        rotårsaker; rotårsak; årsak; årsaker; utløsende faktor; grunnorsak; cause racine
        causes racines; cause; akar masalah; penyebab; ursache; ursachen; grundursache; auslöser
        causa raíz; causas; causa raiz; causa; causas raiz; grundorsak
    """,
    Topic.DETECTION: """
        detection; detection and response; how was it detected; how did we detect it
        how was the issue detected; when was the issue detected; how we found out; discovery
        how did we find out; identified; identification; alerting; monitoring and detection
        issue detection; incident detection; detection method; detection gap; notification
        検知; 検知の評価; 发现; 检测; påvisning; oppdagelse; détection; erkennung; entdeckung
        detección; detecção; deteksi
    """,
    Topic.RESOLUTION: """
        resolution; recovery; resolution and recovery; mitigation; mitigations; remediation
        response
        fix; the fix; fixes; fix applied; final resolution; solution; solutions; the solution
        solution implemented; solution applied; solving; resolution steps; recovery process
        recovery steps; recovery options; restoration; restore; service restoration
        workaround; workarounds
        details of fix; details of the fix; details of mitigation; mitigation steps
        our response
        incident response; response and mitigation; emergency response; action taken
        actions taken
        steps taken; steps taken to resolve; how did we fix it; how we fixed it
        how was it fixed
        how the issue was fixed; how was it resolved; how the incident was resolved
        how did we resolve it; how it was resolved; how we resolved it; what has been done
        what was done; what we did; immediate response; immediate actions taken
        resolution status
        containment; containment and recovery; immediate fix; immediate fixes; escalation
        対応; 復旧; 解決; 緩和; 対応の評価; 修复; 解决; 解决方案; 处理过程; 恢复; 処置; løsning
        løsninger; tiltak; håndtering; résolution; solution; rétablissement; behebung; lösung
        wiederherstellung; maßnahmen zur behebung; resolución; recuperación; solución; resolução
        recuperação; solução; penanganan; penyelesaian; pemulihan
    """,
    Topic.ACTIONS: """
        actions; action items; action item; action points; action plan; actions items; ais; todo
        todos; to do; to-dos; tasks; task list; a list of tasks to address the issue
        list of tasks
        tasks to address the issue; specific tasks; follow up; follow ups; follow-up; follow-ups
        follow up actions; follow-up actions; followup; follow up items; follow-up items
        next steps
        next step; corrective and preventative measures; corrective and preventive measures
        corrective and preventative actions; corrective and preventive actions
        corrective actions
        corrective action; corrective measures; corrective measure; preventative measures
        preventive measures; preventative actions; preventive actions; prevention
        prevention measures
        preventing recurrence; prevention of recurrence; recurrence; recurrence prevention
        recurrence and prevention; mitigation and future prevention; future prevention
        future measures
        future work; future actions; future improvements; improvements; improvement
        improvements fixes; improvement actions; areas for improvement; recommendations
        recommendation; remediation items; remediation tasks; remediation plan
        remediation actions
        review actions; outstanding actions; open actions; permanent fix; long term fix
        measures
        preventive and corrective measures; process improvements; documentation improvements
        technical improvements; process policy improvements; what are we doing about it
        what we are doing about it; what we re doing about it; what are we going to do
        what are we doing to prevent it; what will we do; what will we change
        what we will change
        how do we prevent it; how can we prevent it; how to prevent this; going forward
        best practices going forward
        moving forward; long term improvements; long term changes; immediate actions
        short term actions; long term actions; post operations; commitments
        remediation future work
        アクションアイテム; アクション; 再発防止; 再発防止策; 予防; 今後の対応; 改善項目; 预防
        预防措施; 改进措施; 后续措施; 后续行动; 行动项; aksjonspunkter; aksjoner; forebyggende tiltak
        oppfølging; actions correctives; actions préventives; plan d'action; mesures préventives
        tindakan perbaikan; tindak lanjut; pencegahan; maßnahmen; korrekturmaßnahmen
        nächste schritte; acciones; acciones correctivas; medidas preventivas; ações
        ações corretivas
        plano de ação; próximos passos; próximos pasos
    """,
    Topic.LESSONS: """
        lessons; lessons learned; lessons learnt; lesson learned; lessons learned and takeaways
        learnings; learning; what we learned; what did we learn; what have we learned; takeaways
        key takeaways; what went well; what went wrong; what went right; what went poorly
        what worked; what didn t work; what worked well; what did not go well
        what didn t go well
        what could have gone better; what could be done better; what could be improved
        what could have been done better; where we got lucky; where did we get lucky
        what went bad; things that went well; things that went poorly; retrospective; reflection
        reflections; additional thoughts; the generalisable habit
        favorable conditions encountered; how'd we do; how did we do; how we did
        教訓; 技術的教訓; 組織的教訓; うまくいったこと; うまくいかなかったこと; 運が良かったこと; 学び
        经验教训; 教训; 总结; hva lærte vi; hva gikk bra; hva gikk dårlig; hvor hadde vi flaks
        lærdommer
        leçon; leçons; leçons apprises; pelajaran yang diambil; pelajaran
        gewonnene erkenntnisse
        lehren; lecciones aprendidas; lições aprendidas
    """,
    Topic.BACKGROUND: """
        background; context; leadup; lead up; lead-up; the setup; setup; introduction
        company overview
        prerequisites; architecture; system overview; preamble; 背景; kontekst; bakgrunn; contexte
        hintergrund; contexto; latar belakang
    """,
    Topic.APPENDIX: """
        appendix; appendices; references; reference; links; supporting information; resources
        additional reading; additional resources; further reading; related files; related links
        supporting material; notes; citations; code references; related issues; reference issues
        sources; see also; reading; 参考資料; 関連リソース; 参考; 附录; 参考资料; lenker; linker
        références; annexe; anhang; quellen; referencias; referências
    """,
    Topic.OTHER: """
        conclusion; conclusions; closing; status; attendees; atendees; participants; author
        authors
        about the author; metrics; stats; duration; severity; acknowledgements; acknowledgments
        thanks; glossary; metadata; details; disclosure; third party disclosure; process
        approvals
        duration of the outage; level; owner; owners; reviewers; time to detect; time to repair
        time to resolve; time to recovery; misleading investigation
        misleading investigation paths
        misleading investigation debugging paths that were taken; conclusion and next steps
        メタデータ; プロセス; 结论; konklusjon; fazit; conclusión; conclusão
    """,
}
"""Names of sections by topic; a name ends at `;` or at the end of its line."""

SECTION_PATTERNS: tuple[tuple[str, Topic], ...] = (
    (r"\btime ?line\b", Topic.TIMELINE),
    (r"\broot causes?\b|\bcontributing factors?\b|\b(?:five|5) whys?\b", Topic.ROOT_CAUSE),
    (r"\bwhy (?:did|was|were|is|it|this|the)\b|\bwhat caused\b", Topic.ROOT_CAUSE),
    (r"\bhow (?:did|could) (?:this|it|that|the \w+) happen\b", Topic.ROOT_CAUSE),
    (r"\bhow (?:did|was|were) .{0,30}\b(?:detect|notice|discover|found out)", Topic.DETECTION),
    (
        r"\bhow (?:did|was|were|we|it|the) .{0,30}\b(?:fix|resolv|mitigat|restor|recover|solv)",
        Topic.RESOLUTION,
    ),
    (r"\baction items?\b|\bcorrective\b|\bpreventati?ve measures\b|\bpreventive\b", Topic.ACTIONS),
    (
        r"\b(?:prevent|improve|do better|avoid)\b.{0,40}\b(?:future|again|happening)\b",
        Topic.ACTIONS,
    ),
    (r"\bwhat (?:are|will|can|should) we\b.{0,20}\b(?:do|doing|change|improve)", Topic.ACTIONS),
    (r"\bdo(?:ing)? better in (?:the )?future\b|\bfollow[ -]?ups?\b", Topic.ACTIONS),
    (r"\bthings that can be (?:improved|fixed)\b|\btasks to address\b", Topic.ACTIONS),
    (r"\blessons? (?:learn|from)|\bwhat (?:have |did )?we learn|\btakeaways?\b", Topic.LESSONS),
    (r"\bwhat (?:went|did go|didn t go)\b|\bgot lucky\b", Topic.LESSONS),
    (r"\bwhat happened\b", Topic.SUMMARY),
    (r"\b(?:users|customers|services?) (?:were |was |are )?(?:affected|impacted)\b", Topic.IMPACT),
    (r"\busers? experienc|\bservices? (?:was|were) down\b", Topic.IMPACT),
    (r"\bresolution and recovery\b", Topic.RESOLUTION),
)
"""Patterns for names that no table can list, tried in order on short headings."""

SECTION_QUALIFIERS = """
    the our a an this incident issue outage service server system initial immediate technical
    detailed
    short brief full main primary final possible potential suspected identified likely probable
    applied proposed implemented overall general quick long term short-term long-term permanent
    temporary consolidated internal external further additional new some important key specific
    post operational architectural
"""
"""Words before a name that do not change its topic."""

SECTION_TAILS = """
    of the incident; of the outage; of the issue; of the problem; of the event; of the attack
    of incident; of outage; of events; of the failure; analysis; details; section; steps; report
    for the future; in the future; description; identified; implemented; applied; taken; below
"""
"""Words after a name that do not change its topic."""

STATUS_NAMES: dict[str, str] = {
    "draft": "draft; in draft; initial draft; first draft; rough draft; wip; work in progress",
    "review": """
        review; in review; under review; ready for review; awaiting review; pending review; in revision
    """,
    "final": "final; finalized; finalised; published; complete; completed",
}
"""What teams call a report that is a draft, in review, or final.

A word that can as well be said of the incident ("open", "closed", "resolved") is not here.
"""

METADATA_NAMES: dict[str, str] = {
    "title": "title; incident title; tittel; タイトル",
    "id": "id; incident id; incident number; incident no; ticket; incident; postmortem id; pm id",
    "status": """
        status; report status; document status; postmortem status; ステータス; 状態; doc status
    """,
    "incident_status": "incident status; resolution status; issue status",
    "severity": """
        severity; sev; severity level; incident severity; priority; level; impact level
        重大度; 严重程度
        alvorlighetsgrad; gravité; sévérité; schweregrad; severidad; severidade; tingkat keparahan
    """,
    "date": """
        date; incident date; date of incident; date of the incident; date of outage; day; when
        event date; outage date; incident day; occurred; occurred on; date occurred; 発生日; 日付; 日期
        発生日時; 发生日期; dato; datum; date de l'incident; fecha; data; tanggal; 対象日
    """,
    "timezone": "timezone; time zone; tz; timezones; 时区; tidssone; zeitzone; zona horaria",
    "started": """
        started; start; start time; started at; incident start; outage start; impact start
        began
        start date; beginning; time of incident; incident start time; fault occurs
        impact started
        outage started; began at; time started; 開始; 发生时间; 発生時刻; start tid; début; beginn
        inicio; início; mulai
    """,
    "reported": """
        reported; reported at; detected; detected at; detection time; time detected; first alert
    """,
    "acknowledged": "acknowledged; acknowledged at; time acknowledged",
    "mitigated": "mitigated; mitigated at; mitigation time; time mitigated",
    "restored": """
        restored; restored at; service restored; recovered; recovered at; repaired
        incident repaired
        outage end; impact end; impact ended; end of impact; time restored
    """,
    "resolved": """
        resolved; resolved at; resolvedwhen; resolved when; end; end time; ended; ended at
        end date
        incident end; incident end time; time resolved; resolution time; closed; closed at; 終了
        解決時刻; 解决时间; slutt; fin; ende; fim; selesai
    """,
    "duration": """
        duration; outage duration; incident duration; total duration; duration of outage
        duration of the outage; length of outage; length; downtime duration; impact duration
        time to resolve; time to recovery; time to repair; time to recover; time to restore
        total downtime; duration of incident; duration of impact; 期間; 持续时间; 影響時間; varighet
        durée; dauer; duración; duração; durasi; 対象期間
    """,
    "downtime": "downtime; minutes of downtime; total minutes of downtime",
    "authors": """
        authors; author; written by; author s; report author; report authors; postmortem author
        prepared by; reported by; reporter; av; forfatter; 作成者; 著者; 作者; auteur; auteurs; autor
        autores; verfasser; penulis; document author; by
    """,
    "owner": """
        owner; report owner; postmortem owner; document owner; incident owner; pm owner; 担当
        eier
        responsible; propriétaire; verantwortlich; dri
    """,
    "responders": """
        responders; responder; participants; attendees; incident commander; ic; commander
        involved
        people involved; incident lead; incident manager; team members; respondents; on call
        on-call; on call engineer; on-call engineer; communications lead; scribe; 参加者; deltakere
    """,
    "reviewers": """
        reviewers; reviewer; reviewed by; approved by; approvers; approver; レビュアー; レビュー
    """,
    "services": """
        services; service; affected services; affected service; affected systems
        affected system
        systems affected; services affected; systems; system; components; affected components
        affected; impacted services; 影響を受けたサービス; 対象サービス
    """,
    "summary": "summary; incident summary; issue summary; overview; tl dr; excerpt",
    "impact": "impact; user impact; customer impact; impact summary",
    "timeline": "timeline; events; chronology; incident timeline",
    "root_cause": """
        root cause; root causes; cause; causes; root cause analysis; contributing factors
        trigger
    """,
    "whys": "whys; five whys; 5 whys",
    "resolution": "resolution; recovery; mitigation; fix; remediation; resolution and recovery",
    "actions": """
        actions; action items; follow ups; follow up actions; corrective actions; prevention
        preventative measures; corrective measures; corrective and preventative measures
        corrective and preventive measures; next steps; tasks
    """,
    "lessons": "lessons; lessons learned; learnings; takeaways",
    "detection": "detection; how detected",
    "metrics": "metrics",
    "links": "links; references; sources",
    "checklist": "checklist",
    "drafted": """
        drafted; drafted on; drafted at; draft date; date drafted; written; written on; written at
        date written; report date; date of report; report written; report drafted; report created
        postmortem date; postmortem written; created; created on; date created
    """,
    "published": """
        published; published on; published at; publication date; date published; report published
        updated; last updated
    """,
}
"""Names of metadata by canonical key of the report schema; the first to claim a name keeps it."""
