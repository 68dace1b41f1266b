"""The names that teams use for metadata, by canonical key of the report schema.

Data; `naming` matches them in front matter, key-value lines and tables alike.
"""

from __future__ import annotations

METADATA_NAMES: dict[str, str] = {
    "title": "title; incident title; tittel; タイトル",
    "id": "id; incident id; incident number; incident no; ticket; incident; postmortem id; pm id",
    "status": """
        status; report status; document status; postmortem status; ステータス; 状態; doc status
    """,
    "incident_status": "incident status; resolution status; issue status",
    "severity": """
        severity; sev; severity level; incident severity; priority; level; impact level; 重大度
        严重程度; alvorlighetsgrad; gravité; schweregrad; severidad; severidade; tingkat keparahan
    """,
    "date": """
        date; incident date; date of incident; date of the incident; date of outage; day; when
        event date; outage date; incident day; occurred; occurred on; date occurred; 発生日; 日付
        日期; 発生日時; 发生日期; dato; datum; date de l'incident; fecha; data; tanggal; 対象日
    """,
    "timezone": "timezone; time zone; tz; timezones; 时区; tidssone; zeitzone; zona horaria",
    "started": """
        started; start; start time; started at; incident start; outage start; impact start; began
        start date; beginning; time of incident; incident start time; fault occurs; impact started
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
        incident repaired; outage end; impact end; impact ended; end of impact; time restored
    """,
    "resolved": """
        resolved; resolved at; resolvedwhen; resolved when; end; end time; ended; ended at
        end date; incident end; incident end time; time resolved; resolution time; closed
        closed at; 終了; 解決時刻; 解决时间; slutt; fin; ende; fim; selesai
    """,
    "duration": """
        duration; outage duration; incident duration; total duration; duration of outage
        duration of the outage; length of outage; length; downtime duration; impact duration
        time to resolve; time to recovery; time to repair; time to recover; time to restore
        total downtime; duration of incident; duration of impact; 期間; 持续时间; 影響時間
        varighet; durée; dauer; duración; duração; durasi; 対象期間
    """,
    "downtime": "downtime; minutes of downtime; total minutes of downtime",
    "authors": """
        authors; author; written by; author s; report author; report authors; postmortem author
        prepared by; reported by; reporter; av; forfatter; 作成者; 著者; 作者; auteur; auteurs
        autor; autores; verfasser; penulis; document author; by
    """,
    "owner": """
        owner; report owner; postmortem owner; document owner; incident owner; pm owner; 担当; eier
        responsible; propriétaire; verantwortlich; dri
    """,
    "responders": """
        responders; responder; participants; attendees; incident commander; ic; commander; involved
        people involved; incident lead; incident manager; team members; respondents; on call
        on-call; on call engineer; on-call engineer; communications lead; scribe; 参加者; deltakere
    """,
    "reviewers": """
        reviewers; reviewer; reviewed by; approved by; approvers; approver; レビュアー; レビュー
    """,
    "services": """
        services; service; affected services; affected service; affected systems; affected system
        systems affected; services affected; systems; system; components; affected components
        affected; impacted services; 影響を受けたサービス; 対象サービス
    """,
    "summary": "summary; incident summary; issue summary; overview; tl dr; excerpt",
    "impact": "impact; user impact; customer impact; impact summary",
    "timeline": "timeline; events; chronology; incident timeline",
    "root_cause": """
        root cause; root causes; cause; causes; root cause analysis; contributing factors; trigger
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
    "drafted": "drafted; drafted on; written; written on; report date; created; date created",
    "published": "published; published on; publication date; date published; updated; last updated",
}
"""Names of metadata by canonical key of the report schema; the first to claim a name keeps it."""
