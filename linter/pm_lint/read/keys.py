"""The names that teams use for metadata, by canonical key of the report schema.

Data; `naming` matches them in front matter, key-value lines and tables alike. Names are matched
without punctuation; the first key to claim a name keeps it.
"""

from __future__ import annotations

METADATA_NAMES: dict[str, str] = {
    "title": """
        title; incident title; incident name; report title; postmortem title; tittel; タイトル
        titre; título; titel; judul; 标题
    """,
    "id": """
        id; incident id; incident number; incident no; ticket; incident; postmortem id; pm id
        incident ref; incident reference; reference number; case id; case number; report id
        report number; incident ticket; ticket number; ticket id; incident key; issue id
    """,
    "status": """
        status; report status; document status; postmortem status; ステータス; 状態; doc status
        review status; statut; estado do documento; 状态; 文档状态
    """,
    "incident_status": """
        incident status; resolution status; issue status; current status; incident state; estado
        state; outage status
    """,
    "severity": """
        severity; sev; severity level; incident severity; priority; level; impact level; sev level
        incident level; incident priority; severity rating; severity class; classification
        incident classification; criticality; urgency; priority level; severity priority
        outage level; 重大度; 严重程度; 严重级别; 故障等级; 事故等级; 影響度; 심각도
        alvorlighetsgrad; alvorlighet; allvarlighetsgrad; gravité; sévérité; schweregrad; severidad
        gravedad; severidade; gravidade; criticidade; prioridade; prioridad; tingkat keparahan
        gravità; ernst
    """,
    "date": """
        date; incident date; time; incident time; time of incident; time of the incident
        time of outage; outage time; outage window; incident window; incident period
        affected period; outage period; impact window; date of incident; date of the incident
        date of outage; day; when
        event date; outage date; incident day; occurred; occurred on; date occurred; occurred at
        date of event; date of occurrence; date of the outage; date of issue; date time
        date and time; date time of incident; date and time of incident; incident date time
        incident date and time; incident occurred; when did it happen; when it happened; date s
        dates; incident dates; 発生日; 日付; 日期; 发生日期; 事件日期; 故障时间; 事故时间
        日時; 발생일; 날짜; 발생 일시; dato; datum; date de l'incident; fecha; fecha del incidente
        data; data do incidente; data e hora; fecha y hora; tanggal; tanggal kejadian; 対象日; дата
        дата инцидента; tarih
    """,
    "timezone": """
        timezone; time zone; tz; timezones; time zones; 时区; タイムゾーン; tidssone; tidszon
        zeitzone; zona horaria; fuso horário; fuseau horaire; zona waktu; часовой пояс
    """,
    "started": """
        started; start; start time; started at; incident start; outage start; impact start; began
        start date; beginning; time of incident; incident start time; fault occurs; impact started
        outage started; began at; time started; start of incident; start of outage; start of impact
        start date time; start datetime; start time and date; outage start time; impact start time
        incident started; incident started at; incident began; outage began; impact began; start at
        time of outage; time of occurrence; time occurred; began on; started on; downtime start
        issue start; issue started; problem start; problem started; time of impact; fault occurred
        first impact; impact from; from; since; start of the incident; start of the outage
        incident start date; outage start date; start date and time; time of start; onset
        開始; 発生; 発生時刻; 発生日時; 開始日時; 开始时间; 发生时间
        故障开始时间; 開始時刻; 시작; 시작 시간; start tid; starttid
        starttidspunkt; début; heure de début; beginn; startzeit; inicio; hora de inicio
        fecha de inicio; início; hora de início; mulai; waktu mulai; inizio; начало; время начала
    """,
    "reported": """
        reported; reported at; detected; detected at; detection time; time detected; first alert
        first detected; first reported; time of detection; date detected; discovered; discovered at
        discovery time; time reported; identified at; date reported; detected on; noticed at
        incident detected; time to alert; alerted; alerted at; 検知時刻; 検知日時; 发现时间
    """,
    "acknowledged": """
        acknowledged; acknowledged at; time acknowledged; response started; time of acknowledgement
    """,
    "mitigated": """
        mitigated; mitigated at; mitigation time; time mitigated; incident mitigated; contained
        time of mitigation; mitigated on; contained at
    """,
    "restored": """
        restored; restored at; service restored; recovered; recovered at; repaired
        incident repaired; outage end; impact end; impact ended; end of impact; time restored
        service restored at; outage end time; impact end time; end of outage; outage ended
        downtime end; recovery time; time of recovery; time recovered; fixed; fixed at; time fixed
        time of restoration; restoration time; impact until; until; service recovered; back online
        service back online; end of the outage; outage over; 復旧; 復旧時刻; 復旧日時
        恢复时间; 복구 시간
    """,
    "resolved": """
        resolved; resolved at; resolvedwhen; resolved when; end; end time; ended; ended at
        end date; incident end; incident end time; time resolved; resolution time; closed
        closed at; incident resolved; incident ended; date resolved; resolved on
        time of resolution; end at; end date time; end datetime; end time and date
        end date and time; end of incident; incident closed; end of the incident; incident end date
        finished; finished at; completed at; issue end; issue resolved; problem end
        problem resolved; date of resolution; to; closed on; 終了; 解決時刻; 結束时间; 结束时间
        解决时间; 終了時刻; 종료; 종료 시간; slutt; slutttid; sluttidspunkt; fin; heure de fin
        ende; endzeit; hora de fin; fecha de fin; término; hora de término; fim; selesai
        waktu selesai; fine; конец; окончание; время окончания
    """,
    "duration": """
        duration; outage duration; incident duration; total duration; duration of outage
        duration of the outage; length of outage; length; downtime duration; impact duration
        time to resolve; time to resolution; time to recovery; time to repair
        time to recover; time to restore; mttr; ttr; time to mitigate; time to fix
        duration of incident; duration of impact; duration of the incident; incident length
        length of incident; length of the outage; length of impact; total outage time; outage time
        total time; outage length; time down; duration of downtime; duration of disruption
        service downtime; issue duration; how long; how long did it last; total incident duration
        duration of the issue; impact time; total impact time; elapsed time; disruption duration
        period; outage period; outage window; impact window; incident window; time window; window
        incident period; time period; time frame; timeframe; time range; duration minutes
        期間; 影响时间; 持续时间; 影響時間; 障害時間; 影響期間; 障害期間
        影响时长; 故障时长; 持续时长; 지속 시간; 장애 시간; varighet
        varaktighet; varighed; durée; durée de l'incident; dauer; ausfalldauer; duración
        duración total; duração; durasi; durata; duur; czas trwania; длительность
        продолжительность; süre; 対象期間; 影响时间
    """,
    "downtime": """
        downtime; minutes of downtime; total minutes of downtime; total downtime; downtime minutes
        minutes down; unavailability; ダウンタイム; temps d'arrêt; nedetid; ausfallzeit
    """,
    "authors": """
        authors; author; written by; author s; report author; report authors; postmortem author
        prepared by; reported by; reporter; av; forfatter; 作成者; 著者; 作者; auteur; auteurs
        autor; autores; verfasser; penulis; document author; by; postmortem authors
        document authors; author names; author name; report by; report prepared by
        report written by; drafted by; created by; submitted by; compiled by; documented by; editor
        editors; 撰写人; 记录人; 执笔; 記入者; 작성자; författare; skrevet av; rédigé par
        verfasst von; autoren; autor es; auteur s; redactado por; escrito por; elaborado por
        dibuat oleh; disusun oleh; autore; автор; авторы
    """,
    "owner": """
        owner; report owner; postmortem owner; document owner; incident owner; pm owner; 担当; eier
        responsible; propriétaire; verantwortlich; dri; owners; point of contact; poc
        owner of review process; postmortem lead; review owner; owned by; 负责人; 担当者; ansvarlig
        responsable; responsável; responsabile; penanggung jawab
    """,
    "responders": """
        responders; responder; participants; attendees; incident commander; ic; commander; involved
        people involved; incident lead; incident manager; team members; respondents; on call
        on-call; on call engineer; on-call engineer; communications lead; scribe; 参加者; deltakere
        incident team; incident commanders; incident responders; engineers involved
        on call engineers; participant s; deputy; incident coordinator; comms lead; primary on call
        responding engineers; response team; incident response team; intervenants; teilnehmer
    """,
    "reviewers": """
        reviewers; reviewer; reviewed by; approved by; approvers; approver; レビュアー; レビュー
        審核人; review by; sign off by; signed off by; reviewer s; relecteurs; revisado por
        revisores
    """,
    "services": """
        services; service; affected services; affected service; affected systems; affected system
        systems affected; services affected; systems; system; components; affected components
        affected; impacted services; 影響を受けたサービス; 対象サービス; service s
        affected service s; impacted service; impacted systems; impacted components; component
        service s affected; services impacted; systems impacted; product; products; application
        applications; affected product; affected products; 影响服务; 影响系统; 受影响服务; platform
    """,
    "summary": "summary; incident summary; issue summary; overview; tl dr; excerpt",
    "impact": "impact; user impact; customer impact; impact summary",
    "timeline": """
        timeline; events; chronology; incident timeline; timeline of events; sequence of events
        event log; key events
    """,
    "root_cause": """
        root cause; root causes; cause; causes; root cause analysis; contributing factors; trigger
    """,
    "whys": "whys; five whys; 5 whys",
    "resolution": "resolution; recovery; mitigation; fix; remediation; resolution and recovery",
    "actions": """
        actions; action items; follow ups; follow up actions; followup actions
        corrective actions; prevention
        preventative measures; corrective measures; corrective and preventative measures
        corrective and preventive measures; next steps; tasks
    """,
    "lessons": "lessons; lessons learned; learnings; takeaways",
    "detection": "detection; how detected; detection method",
    "metrics": "metrics",
    "links": "links; references; sources",
    "checklist": "checklist",
    "drafted": """
        drafted; drafted on; written; written on; report date; created; date created; created on
        drafted at; draft date; written at; report written; report drafted; postmortem date
        postmortem written
        date of report; date written; date drafted; created at; date prepared; report created
    """,
    "published": """
        published; published on; publication date; date published; updated; last updated
        last modified; published at; date of publication; release date; pubdate; pub date
        publish date; publication
    """,
}
"""Names by canonical key; a name ends at `;` or at the end of its line."""

_OF = (
    r"(?:incident|outage|disruption|impact|event|downtime|degradation|issue|problem|failure"
    r"|interruption|service|customer|user|unavailability|attack|breach)s?"
)
_HOW = (
    r"(?:(?:first|last|actual|approximate|approx|estimated|total|overall|full|initial|final) ){0,7}"
)
_MORE = (
    r"(?: (?:time|date|day|at|on|datetime|timestamp|of|the|and|in|utc|gmt|local|approx"
    rf"|{_OF})){{0,7}}\Z"
)

KEY_PATTERNS: tuple[tuple[str, str], ...] = (
    (
        rf"{_HOW}(?:{_OF} ){{0,7}}(?:start(?:ed|s)?|began|begins?|beginning|onset|commenced){_MORE}"
        rf"|first (?:{_OF}|error|failure|occurrence|seen){_MORE}",
        "started",
    ),
    (
        rf"{_HOW}(?:{_OF} ){{0,7}}(?:end(?:ed|s)?|over|stopped|ceased){_MORE}"
        rf"|last (?:{_OF}|error|failure|occurrence|seen){_MORE}",
        "restored",
    ),
    (
        rf"{_HOW}(?:{_OF} ){{0,7}}(?:duration|length)"
        rf"(?: (?:minutes|mins?|m|hours|hrs?|h|seconds|secs?|s))?{_MORE}",
        "duration",
    ),
    (rf"{_HOW}(?:{_OF} ){{0,7}}(?:severity|sev)(?: (?:level|rating|class|score))?\Z", "severity"),
    (rf"(?:{_OF} ){{1,7}}(?:dates?|days?)\Z|(?:dates?|days?) of (?:the )?{_OF}\Z", "date"),
)
"""A pattern of a name, in the form in which names are compared, and the key of such a name.

Tried on names that no list has.
"""
