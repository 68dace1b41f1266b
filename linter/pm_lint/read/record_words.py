"""The names that teams give to the parts of a record, by what they hold. Data.

A name ends at `;` or at the end of its line, and is matched without case and punctuation:
`dueDate`, `due_date` and "Due date" are one. Of several in one mapping the earliest counts.
A new word of a team goes into the table of what it holds.
"""

from __future__ import annotations

WRAPPERS = """
    incident; postmortem; post mortem; incident report; postmortem report; report; pir; rca; spec
    data; metadata; meta; details; incident details; information; info; header; general; overview
    fields; content; analysis; times; timestamps; dates; timing; people; roles; team; status page
    frontmatter; front matter; document; doc; record; attributes; params; extra; basic information
    review; outage; window; post incident review; key times; key dates; stakeholders; ownership
    lifecycle
"""
"""Mappings that hold the keys of the report itself, where they are mappings."""

SECTION_LISTS = "sections; body; content; contents; chapters; parts; blocks"
"""Lists of mappings that each have a heading and its content."""

HEADINGS = "heading; title; name; header; section; label; question; topic"
BODIES = "body; content; text; contents; paragraphs; value; answer; description; items; markdown"

OWN_KEYS = {
    "title": "name; headline; subject; incident title; display name; short description; nombre",
    "id": "number; key; code; slug; uid; reference; ref; numero",
    "reported": "found; found at; found on; noticed; alert time; alert at",
    "resolved": "resolved date; end timestamp; closed date; ended on; end utc; endzeitpunkt",
    "started": "start timestamp; started date; opened; opened at; start utc; startzeitpunkt",
    "responders": "people involved; who was involved; contributors; investigators; actors",
    "lessons": "went well; went wrong; went poorly; got lucky; good; bad; what we learned; learned",
    "actions": "follow up items; todos; to do; measures; action plan; massnahmen; tareas",
    "timeline": "log; incident log; updates; incident updates; status updates; zeitleiste",
    "root_cause": "analysis of the cause; underlying cause; primary cause; technical cause",
    "detection": "how detected; how was it detected; how we noticed; detection and alerting",
    "resolution": "response; how fixed; response and recovery",
}
"""Names beside those of `keys`: as the keys of a record they mean more than as words in a text."""

LEAVES = """
    value; level; name; label; state; summary; text; time; at; date; total; human; display; utc; iso
    timestamp; rating; code; id; start; begin; from; minutes; mins; hours; seconds; total minutes
"""
"""Where a mapping stands for one value, the names of that value."""

UNITS = "minutes; mins; hours; seconds"
"""Those of `LEAVES` of which several together are one value, which is not read."""

TIMES = """
    time; at; when; timestamp; datetime; date time; ts; time utc; timestamp utc; utc; event time
    occurred at; occurred; started at; start; started; start time; begin; from; clock; offset
    elapsed; t; posted at; created at; created; published at; local time; hour; zeit; uhrzeit; hora
    heure; ora; tid; klokkeslett; время; 时间; 時刻; 日時; 시간; waktu; tijd; godzina
"""
DAYS = "date; day; datum; fecha; data; dato; tanggal; 日期; 日付; дата"
ENDS = "end; until; to; end time; ended at; ends; bis; fin"
EVENTS = """
    text; event; description; what; what happened; message; details; detail; action; entry; note
    notes; body; update; content; summary; comment; happened; title; name; activity; observation
    milestone description; ereignis; was; evento; acontecimiento; descripción; descrição
    descricao; descripcion; événement; evenement; hendelse; händelse
    beschreibung; событие; описание
    事件; 内容; イベント; 出来事; 내용; 이벤트; kejadian; gebeurtenis; zdarzenie; value
"""
NESTED = """
    events; entries; steps; items; updates; timeline; log; logs; activities; list; details
    measures; actions; action items; tasks; follow ups
"""
MARKS = "milestone; type; status; phase; kind; category; state; stage; event type; label; key"

MEASURES = """
    text; action; action item; description; title; item; task; what; todo; to do; summary; measure
    name; step; details; recommendation; follow up; content; body; note; improvement; maßnahme
    massnahme; acción; accion; ação; acao; tarea; tarefa; mesure; tiltak; åtgärd; действие; задача
    措置; 対策; 措施; 行动; 내용; 조치; aktion; aufgabe; beschreibung; descripción
"""
OWNERS = """
    owner; owners; assignee; assignees; assigned to; assigned; who; responsible; dri; lead
    responsible party; person; accountable; owned by; by whom; team; owner team; owning team
    verantwortlich; zuständig; responsable; responsável; responsavel; ansvarlig; ansvarig
    ответственный; 担当; 担当者; 负责人; 담당자; penanggung jawab
"""
DUES = """
    due; due date; due by; due on; deadline; eta; target; target date; by; by when; when; until
    expected by; completion date; expected completion; planned for; date; timeframe; timeline
    fällig; faellig; bis; frist; fecha; fecha límite; prazo; échéance; срок; 期限; 截止日期; 기한
"""
TICKETS = """
    ticket; tickets; issue; issues; jira; link; url; issue url; ticket url; tracking; tracker
    tracking issue; github; pr; story; bug; ticket id; jira ticket; issue id
    ticket link; linear
"""
TYPES = "type; category; kind; class; classification; goal; horizon; term"
DONES = """
    done; completed; complete; status; state; finished; closed; checked; resolved; progress
    erledigt; estado
"""
FINISHED = """
    done; completed; complete; closed; finished; shipped; merged; implemented; resolved; fixed
    deployed; yes; erledigt; hecho; fait; fullført
"""
UNFINISHED = """
    open; todo; to do; pending; planned; in progress; not started; proposed; backlog; started
    ongoing; scheduled; new; assigned; in review; no; offen; pendiente
"""

MILESTONES = {
    "started": """
        started; start; begin; began; outage start; impact start; incident start; impact started
        start of impact; outage; failure; impact; incident started; impact began
    """,
    "reported": """
        reported; detected; detection; alert; alerted; discovered; discovery; first alert; noticed
        identification; report; detected at; reported at; incident detected
    """,
    "notified": "notified; notification; paged; escalated; escalation; page; acknowledged",
    "communicated": "communicated; communication; comms; announced; announcement; status page",
    "remediation": "remediation; fix; fixing; monitoring; attempt; rollback; fix deployed",
    "mitigated": "mitigated; mitigation; contained; containment; workaround; mitigated at",
    "restored": """
        restored; recovered; recovery; restoration; service restored; restored at; recovered at
        impact end; outage end; end of impact
    """,
    "resolved": "resolved; resolution; closed; end; ended; fixed; resolved at; all clear",
}
"""What an entry marks, in the words that status pages and teams have for it."""

ZONES_OF_NAMES = frozenset("utc gmt cet cest bst pst pdt est edt cst cdt jst ist kst sgt".split())
"""Zones that the name of a time may end with, as in `time_utc`."""
