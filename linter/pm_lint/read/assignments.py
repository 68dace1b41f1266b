"""Who does a measure until when, where it is tracked and whether it is done."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy
from pm_lint.read.elements import Element
from pm_lint.read.labels import split_label
from pm_lint.read.lines import Line
from pm_lint.read.names import normalise_name
from pm_lint.read.sentences import is_instruction
from pm_lint.report import Located
from pm_lint.source import Prose

OWNER_NAMES = frozenset(
    "owner;owners;assignee;assignees;assigned;assigned to;responsible;responsible team;who;person"
    ";dri;team;lead;owned by;action owner;point of contact;poc;担当;担当者;负责人;責任者;담당자"
    ";eier"
    ";ansvarlig;ansvarig;penanggung jawab;responsable;responsável;verantwortlich;responsabile"
    ";eigenaar;ответственный;owner team;owning team;owner s;assignee s;by whom".split(";")
)
DUE_NAMES = frozenset(
    "due;due date;deadline;eta;by;when;target;target date;by when;due by;completion date;timeline"
    ";date;planned;planned for;timeframe;target completion;期限;截止日期;截止时间;마감일;frist"
    ";échéance"
    ";fecha límite;fecha;prazo;fällig;fälligkeit;scadenza;tenggat;срок;delivery date;sprint"
    ";quarter".split(";")
)
TICKET_NAMES = frozenset(
    "ticket;tickets;issue;link;links;issue link;jira;bug;bugs;pr;prs;reference;referanse;url"
    ";tracking"
    ";tracking issue;tracked in;tracker;jira ticket;github issue;ticket id;work item;task;card"
    ";bug link;ticket link;jira link;follow up issue;チケット;工单;lenke".split(";")
)
STATUS_NAMES = frozenset(
    "status;state;done;completed;ステータス;状態;状态;progress;estado;statut;tilstand".split(";")
)
_NOTHING = frozenset(("", "-", "–", "—", "n/a", "na", "tbd", "tba", "?", "??", "none", "todo"))

_TICKET = lazy(r"\b[A-Z][A-Z0-9]{1,9}-\d{1,6}\b|(?<![\w&])#\d{1,6}\b")
_NO_TICKET = lazy(
    r"(?:ADR|PM|PEP|EIP|KEP|CWE|UTF|ISO|RFC|SHA|CVE|SEV|HTTP|TLS|P|S|COVID|AES|RSA|IPV|WCAG)-?\d",
    re.IGNORECASE,
)
# Trackers do not pad their numbers: "ACT-01" counts the rows, "HAM-01" names a site.
_PADDED = lazy(r"[A-Z][A-Z0-9]{1,9}-0\d{0,2}\Z")
_NAMES_TICKET = lazy(
    r"(?:issue|pr|request|ticket|bug|fix(?:es)?|closes|see|[(\[,])\s?$", re.IGNORECASE
)
_TRACKS = lazy(
    r"/(?:issues?|pulls?|pull-requests?|merge_requests|browse|tickets?|work_?items|tasks?|bugs?"
    r"|discussions|stories|story)/[\w-]*\d|trello\.com/c/|linear\.app/|app\.asana\.com|show_bug"
    r"|clickup\.com/t/|shortcut\.com|youtrack|workitems|[/=][A-Z][A-Z0-9]{1,9}-\d{1,6}\b"
    r"|/T\d{2,6}\b",
    re.IGNORECASE,
)
_OWNER = lazy(
    r"\b(?:owner|assignee|assigned to|responsible|dri|lead|担当)\s{0,2}[:：]\s{0,2}"
    r"(@?[\w][\w .'-]{0,40}[\w])",
    re.IGNORECASE,
)
_HANDLE = lazy(r"(?<![\w/.@])@[A-Za-z](?:[\w-]|\.(?=\w)){0,38}(?![\w/@])")
_NAME = r"[A-Z][a-zà-ÿ'’-]+(?: [A-Z][A-Za-zà-ÿ'’.-]*){1,2}"
_BRACKETED = lazy(
    rf"[(\[]((?:{_NAME})|(?:the )?[\w-]+(?: [\w-]+)? [Tt]eam|[Tt]eam [\w-]+)(?=[,;)\]/])"
)
_CLOSES = lazy(r"[,;/]|[)\]][\s.]*(?:[(\[][^()\[\]]{0,60}[)\]][\s.]*)?\Z")
# "Upgrade Traefik to v2.5" begins with what is to be done, not with who does it.
_ORDER = (
    r"(?!(?:Upgrade|Update|Add|Move|Migrate|Change|Switch|Extend|Allow|Enable|Disable|Configure|Use"
    r"|Make|Ask|Tell|Get|Set|Reduce|Increase|Improve|Create|Write|Document|Remove|Fix|Train|Teach"
    r"|Deploy|Convert|Connect|Link|Send|Raise|Limit|Bind|Pin|Restrict|Rename|Port|Adapt|Apply|Give"
    r"|Help|Introduce|Bring|Expand|Scale|Bump|Push|Publish|Expose|Replace|Require|Force|Let|Keep"
    r"|Work|Reach|Need|Want|Try|Plan|Contact|Contribute|Report|Escalate|Encourage|Invite) )"
)
_ACTOR = lazy(
    rf"{_ORDER}({_NAME}|(?:The )?[A-Z][\w-]*(?: [\w-]+)? [Tt]eam) (?:to|will) "
    r"(?!be\b)[a-z]+(?!\w)"
)
# "Ops to renew the certificate": one word names who does it only where several measures begin so.
_FIRST_WORD = lazy(rf"{_ORDER}([A-Z][\w-]{{1,20}}) (?:(?:to|will) (?!be\b)([a-z]+)|([a-z]+))(?!\w)")
_NO_ACTORS = frozenset(
    "api apis ci cd db dns ttl vpn ui url http https tls ssl cpu gpu ram ssh sql cdn waf the a we i"
    " it they this that these those all any each every some no how what when where who why nobody"
    " someone everyone alerts tests docs nothing everything".split()
)
_NO_NAME = lazy(
    r"^(?:jira|issue|pr|pull|see|done|high|low|medium|short|long|phase|part|step|completed|optional"
    r"|github|ticket|tracking|in progress|next|due|not|via|using)\b",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?"
_WHEN = (
    r"\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd"
    rf"|th)? {_MONTH}(?:,? \d{{4}})?"
    r"|(?:the )?(?:end of )?(?:q[1-4](?:[ /]\d{4})?|(?:this|next|the) (?:week|sprint|month"
    r"|quarter|year))"
    r"|(?:the )?end of (?:the )?(?:week|sprint|month|quarter|year|day)|eo[wmqy]"
    r"|(?:mon|tues|wednes|thurs|fri)day"
)
_DUE = lazy(
    rf"\b(?:due(?: date| by| on)?|deadline|eta|target(?: date)?|by|before"
    rf"|until)\s{{0,2}}[:：]?\s{{0,2}}({_WHEN})\b"
    rf"|(?:📅|⏰|🗓️?)\s?({_WHEN})",
    re.IGNORECASE,
)
_DONE = lazy(
    r"✅|\[x\]|~~|^\W*[✔✓☑]|\[(?:done|completed)\]|\((?:done|completed)\)|^\W*(?:done|completed?)\b",
    re.IGNORECASE,
)
_DONE_STATE = lazy(
    r"\W*(?:done|completed?|closed|fixed|resolved|ferdig|完了|済|已完成|✅|☑|✔|✓|x$)", re.IGNORECASE
)


_OFTEN = 2
_MAX_TICKET = 30  # code points
_NUMBER = lazy(r"\d{2}")
_STATE_WORD = lazy(r"(?:(?<!\s)\s+)?\b(?:DONE|TODO|TO DO|WIP|IN PROGRESS|OPEN|CLOSED|FIXED)\s*\Z")


@dataclass(frozen=True, slots=True)
class Assignment:
    """What is said of one measure besides what it is."""

    owner: Located[str] | None = None
    due: Located[str] | None = None
    ticket: Located[str] | None = None
    done: bool | None = None

    def fill(self, other: Assignment) -> Assignment:
        """Return this with what it lacks taken from another."""
        return Assignment(
            self.owner or other.owner,
            self.due or other.due,
            self.ticket or other.ticket,
            other.done if self.done is None else self.done,
        )


def read_assignment(line: Line) -> Assignment:
    """Return what the text of a measure says of its owner, its day, its ticket and its state."""
    done = line.checked
    if done is None and _DONE.search(line.text[:20] + "\n" + line.text[-14:]):
        done = True
    return Assignment(_find_owner(line.prose), _find_due(line.prose), _find_ticket(line), done)


def read_detail(line: Line) -> Assignment:
    """Return what a line below a measure, "Owner: Ada Okafor", adds to it."""
    label = split_label(line)
    name = normalise_name(label[0].text) if label else ""
    if label is None or not _is_told(label[1].text):
        return Assignment()
    value = Located(label[1].text.strip(), label[1].span)
    if name in OWNER_NAMES:
        return Assignment(owner=value)
    if name in DUE_NAMES:
        return Assignment(due=value)
    if name in TICKET_NAMES:
        return Assignment(ticket=_find_ticket(line) or value)
    if name in STATUS_NAMES:
        return Assignment(done=_DONE_STATE.match(value.value) is not None or None)
    return Assignment()


def read_columns(cells: Sequence[Element], names: Sequence[str]) -> Assignment:
    """Return what the cells of a row say under their headers, which are normalised `names`."""
    found = Assignment()
    for cell, name in zip(cells, names, strict=False):
        if cell.prose is None or not _is_told(cell.prose.text):
            continue
        value = Located(cell.prose.text.strip(), cell.prose.span)
        if name in OWNER_NAMES:
            found = found.fill(Assignment(owner=value))
        elif name in DUE_NAMES and _DONE_STATE.match(value.value):
            found = found.fill(Assignment(done=True))
        elif name in DUE_NAMES:
            found = found.fill(Assignment(due=value))
        elif name in TICKET_NAMES:
            found = found.fill(_read_ticket_cell(cell, value))
        elif name in STATUS_NAMES and _DONE_STATE.match(value.value):
            found = found.fill(Assignment(done=True))
    return found


def read_cells(cells: Sequence[Element]) -> Assignment:
    """Return the ticket that a link in any cell of a row leads to."""
    links = ((link, cell.prose) for cell in cells if cell.prose for link in cell.links)
    for link, prose in links:
        if not link.image and _TRACKS.search(link.url):
            place = prose.source_span(link.prose.start, link.prose.end)
            return Assignment(ticket=Located(link.url, place))
    return Assignment()


def _is_told(text: str) -> bool:
    return text.strip().lower() not in _NOTHING


def _read_ticket_cell(cell: Element, value: Located[str]) -> Assignment:
    """Return the ticket of a cell that may tell the state, too: "OPS-12 **DONE**"."""
    state = _STATE_WORD.search(value.value)
    text = value.value[: state.start()].strip() if state else value.value
    done = None if state is None else _DONE_STATE.match(state[0].strip()) is not None
    if not _is_told(text):
        return Assignment(done=done)
    ticket = _cell_ticket(cell, Located(text, value.span))
    return Assignment(ticket=ticket, done=done or None)


def _cell_ticket(cell: Element, value: Located[str]) -> Located[str] | None:
    """Return the address behind a cell's link where the cell shows no number of its own."""
    link = next((link for link in cell.links if not link.image), None)
    if link is not None:
        return Located(link.url, value.span)
    known = _TICKET.search(value.value)
    if known and not _NO_TICKET.match(known[0]):
        return Located(known[0], value.span)
    # "Rotate the keys", in a column named "Task", is none.
    return value if len(value.value) <= _MAX_TICKET and _NUMBER.search(value.value) else None


def _find_owner(prose: Prose) -> Located[str] | None:
    for pattern, group in ((_OWNER, 1), (_HANDLE, 0), (_BRACKETED, 1)):
        for match in pattern.finditer(prose.text):
            closes = pattern is not _BRACKETED or _CLOSES.match(prose.text, match.end())
            if closes and not _NO_NAME.match(match[group]):
                return _locate(prose, match, group)
    actor = _ACTOR.match(prose.text)
    return _locate(prose, actor, 1) if actor and not _NO_NAME.match(actor[1]) else None


def find_actors(proses: Sequence[Prose]) -> dict[int, Located[str]]:
    """Return the owner that the first word of each measure names, by the index of the measure.

    It does where at least two measures begin with the same word and "to" or "will".
    """
    matches = [_FIRST_WORD.match(prose.text) for prose in proses]
    counts = Counter(match[1] for match in matches if match and match[2])
    found: dict[int, Located[str]] = {}
    for index, (prose, match) in enumerate(zip(proses, matches, strict=True)):
        if match is None or counts[match[1]] < _OFTEN or match[1].lower() in _NO_ACTORS:
            continue
        if match[2] or is_instruction(match[3]):
            found[index] = _locate(prose, match, 1)
    return found


def _find_due(prose: Prose) -> Located[str] | None:
    match = _DUE.search(prose.text)
    return _locate(prose, match, 1 if match[1] else 2) if match else None


def _find_ticket(line: Line) -> Located[str] | None:
    """Return the ticket that a line links or names; a link to anything else is none."""
    for link in line.links:
        text = line.text[link.prose.start : link.prose.end]
        if not link.image and (_TRACKS.search(link.url) or _TICKET.search(text)):
            place = line.prose.source_span(link.prose.start, link.prose.end)
            return Located(link.url, place)
    for match in _TICKET.finditer(line.text):
        ordinal = len(match[0]) == 2 and not _NAMES_TICKET.search(line.text[: match.start()])
        none = _NO_TICKET.match(match[0]) or _PADDED.match(match[0])
        if not ordinal and not none:
            return _locate(line.prose, match, 0)
    return None


def _locate(prose: Prose, match: re.Match[str], group: int) -> Located[str]:
    return Located(match[group].strip(), prose.source_span(*match.span(group)))
