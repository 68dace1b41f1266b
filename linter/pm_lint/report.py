"""The one data model: what both readers, Markdown and YAML, make of a report.

`Document` is the file as JSON values with the place of each; JSON Schema validates it.
`Report` is the typed view that checks read. Its leaves know where they stand in the file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

from pm_lint.dataclass import dataclass, field
from pm_lint.source import Prose, Source, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Generic, TypeVar

    T_co = TypeVar("T_co", covariant=True)
else:
    T_co = None

    class Generic:
        """Stands in for that of `typing`, which takes as long to import as this module."""

        __slots__ = ()

        def __class_getitem__(cls, _):
            return cls


Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
JsonPath = tuple[str | int, ...]
"""A route of keys and 0-based indexes from the root of a document; () is the root."""


class Format(StrEnum):
    """The two forms in which a report is written."""

    MARKDOWN = "markdown"
    YAML = "yaml"


class Topic(StrEnum):
    """What a section is about, whatever its heading says."""

    SUMMARY = "summary"
    IMPACT = "impact"
    TIMELINE = "timeline"
    ROOT_CAUSE = "root-cause"
    DETECTION = "detection"
    RESOLUTION = "resolution"
    ACTIONS = "actions"
    LESSONS = "lessons"
    BACKGROUND = "background"
    APPENDIX = "appendix"
    OTHER = "other"


REQUIRED_TOPICS = (
    Topic.SUMMARY,
    Topic.TIMELINE,
    Topic.ROOT_CAUSE,
    Topic.RESOLUTION,
    Topic.ACTIONS,
)
"""The five parts that the postmortem guidance asks of every report."""


class Carrier(StrEnum):
    """How a section announces itself."""

    ATX = "atx"
    SETEXT = "setext"
    HTML = "html"
    BOLD = "bold"  # a line that is only bold text
    TITLE = "title"  # a bare line, often `Title:`, that is a known name
    RUN_IN = "run-in"  # `**Impact:** text`: the label opens the line of its own content
    KEY = "key"  # a key of a YAML report or of front matter

    @property
    def is_label(self) -> bool:
        """Whether it is text that only looks like a heading."""
        return self in (Carrier.BOLD, Carrier.TITLE, Carrier.RUN_IN)


class Precision(StrEnum):
    """How exactly a timeline entry says when; the labels of `show`."""

    EXACT = "exact"
    RANGE = "range"
    VAGUE = "vague"
    RELATIVE = "relative"
    NONE = "none"

    @property
    def is_definite(self) -> bool:
        """Whether it names a point, be it the first one of a range."""
        return self in (Precision.EXACT, Precision.RANGE)


class Origin(StrEnum):
    """Where a part of an instant was learnt."""

    OWN = "own"  # written with the time itself
    COLUMN = "column"  # another cell of the row, or the header of the column
    HEADING = "heading"  # the heading of the timeline or of the entry's day
    DECLARED = "declared"  # a sentence or a metadata field that holds for all times
    CARRIED = "carried"  # the entry before
    ROLLED = "rolled"  # the entry before, and midnight has passed since


class Milestone(StrEnum):
    """What a timeline entry can mark, by the label names of `show`."""

    START = "start"
    DETECTION = "detection"
    NOTIFICATION = "notification"
    COMMUNICATION = "communication"
    REMEDIATION = "remediation"
    RESTORATION = "restoration"


class Stage(StrEnum):
    """How far a report is, whatever its team calls that."""

    DRAFT = "draft"
    REVIEW = "review"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class Terms:
    """A team's own words, beside the vocabulary that all reports share.

    Each is a pair of a name, in any spelling, and what it stands for: the topic of a heading, the
    canonical key of a piece of metadata, the stage of a status.
    """

    topics: tuple[tuple[str, Topic], ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    stages: tuple[tuple[str, Stage], ...] = ()

    def extend(self, other: Terms) -> Terms:
        """Return these terms and those of `other`, which win."""
        return Terms(other.topics + self.topics, other.keys + self.keys, other.stages + self.stages)


NO_TERMS = Terms()


@dataclass(frozen=True, slots=True)
class Located(Generic[T_co]):
    """A value and the place that states it."""

    value: T_co
    span: Span


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone as written (`text`): a fixed offset in minutes east of UTC, or an IANA `key`.

    Both are None when the words name a zone that pm-lint does not know.
    """

    text: str
    offset: int | None = None
    key: str | None = None

    def offset_at(self, date: dt.date | None, time: dt.time | None) -> int | None:
        """Return minutes east of UTC at that local (naive) date and time, None if unknown."""
        if self.key is None or date is None:
            return self.offset
        from zoneinfo import ZoneInfo

        moment = dt.datetime.combine(date, time or dt.time(12), ZoneInfo(self.key))
        shift = moment.utcoffset()
        return None if shift is None else int(shift.total_seconds() // 60)


@dataclass(frozen=True, slots=True)
class Instant:
    """What is known of a moment; each part may be missing, and says where it came from.

    `time` is naive local time. `vague` marks "around 11", "~14:05", "10:??".
    """

    date: dt.date | None = None
    time: dt.time | None = None
    zone: Zone | None = None
    vague: bool = False
    date_from: Origin | None = None
    zone_from: Origin | None = None

    def shares_zone(self, other: Instant) -> bool:
        """Tell whether both are in one zone, by its name or its offset, or both in none."""
        if self.zone is None or other.zone is None:
            return self.zone is other.zone
        if self.zone.text.casefold() == other.zone.text.casefold():
            return True
        known = self.zone.offset is not None or self.zone.key is not None
        return known and (self.zone.offset, self.zone.key) == (other.zone.offset, other.zone.key)

    def isoformat(self) -> str | None:
        """Return ISO 8601 of what is known: `2026-11-20T10:02+00:00`, `T10:02`, `2026-11-20`."""
        if self.time is None:
            return self.date.isoformat() if self.date else None
        clock = self.time.isoformat("seconds" if self.time.second else "minutes")
        day = self.date.isoformat() if self.date else ""
        minutes = self.zone.offset_at(self.date, self.time) if self.zone else None
        if minutes is None:
            return f"{day}T{clock}"
        sign, size = ("-" if minutes < 0 else "+"), abs(minutes)
        return f"{day}T{clock}{sign}{size // 60:02}:{size % 60:02}"

    def utc(self) -> dt.datetime | None:
        """Return an aware datetime in UTC, None unless date, time and zone are known."""
        if self.date is None or self.time is None or self.zone is None:
            return None
        minutes = self.zone.offset_at(self.date, self.time)
        if minutes is None:
            return None
        try:
            local = dt.datetime.combine(self.date, self.time, dt.UTC)
            return local - dt.timedelta(minutes=minutes)
        except OverflowError:
            return None


@dataclass(frozen=True, slots=True)
class Duration:
    """A stated length of time: minutes, and the words that said it."""

    minutes: float
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report under one heading.

    `heading` is the clean heading text; `body` spans the content, sub-sections included;
    `depth` is 1–6 for headings and one more than the parent's for labels. `empty` when neither
    the section nor a sub-section holds any content.
    """

    topics: tuple[Topic, ...]
    heading: Located[str]
    body: Span
    depth: int
    carrier: Carrier
    empty: bool = False


class BlockKind(StrEnum):
    """The kinds of prose block."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Block:
    """One run of prose: a paragraph, a list item's own text, a table cell, a heading.

    `topics` are those of the section it stands in; `quoted` when it lies in a block quote;
    `entry` when it belongs to a timeline entry. Code blocks and front matter are not prose;
    prose fields of a YAML report are.
    """

    kind: BlockKind
    prose: Prose
    topics: tuple[Topic, ...] = ()
    quoted: bool = False
    entry: bool = False


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One entry of the timeline.

    `span` is the whole entry, `when` its time as written (None when it has none), `end` the
    later bound of a range. `text` is what happened, without the time.
    """

    span: Span
    kind: Precision
    when: Located[Instant] | None
    text: Prose
    end: Instant | None = None
    milestones: frozenset[Milestone] = frozenset()


@dataclass(frozen=True, slots=True)
class Timeline:
    """All entries in the order in which they are written, and the zone declared for them."""

    span: Span
    heading: Span
    entries: tuple[TimelineEntry, ...]
    timezone: Located[Zone] | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time stated in prose outside the timeline, with the topics of its section."""

    when: Located[Instant]
    topics: tuple[Topic, ...]


class Measure(StrEnum):
    """What a stated metric measures, by the words for it."""

    DETECT = "time to detect"  # from the start to the first report
    ACKNOWLEDGE = "time to acknowledge"  # from the first report
    MITIGATE = "time to mitigate"  # from the first report
    RESTORE = "time to restore"  # from the start
    RESOLVE = "time to resolve"  # from the first report
    REPAIR = "time to repair"  # teams differ on where it begins, and on its name


class Phase(StrEnum):
    """A moment in the life of an incident, by its key in the report schema."""

    STARTED = "started"
    REPORTED = "reported"
    ACKNOWLEDGED = "acknowledged"
    MITIGATED = "mitigated"
    RESTORED = "restored"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure of its own incident that a report states; the duration says it as written."""

    measure: Measure
    value: Located[Duration]


class Place(StrEnum):
    """The part of a report that makes a claim."""

    METADATA = "metadata"  # front matter, keys, labels and their values
    TITLE = "title"
    SUMMARY = "summary"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one place of a report says of the outage as a whole.

    A claim of the body only ties a length of time to the range beside it. `closing` tells that
    the end is the moment when the incident was closed, which may be later than the impact's end.
    """

    place: Place
    started: Located[Instant] | None = None
    ended: Located[Instant] | None = None
    duration: Located[Duration] | None = None
    closing: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """What sums up the incident: the section, the lead above all sections, the impact, the title.

    `blocks` are the prose of the section itself, `told` that of all of them. `clocks` and `days`
    are the clock times and the dates told, both ends of a range, `lengths` the lengths of time;
    `loose_lengths` count nothing ("several hours").
    """

    heading: Located[str]
    blocks: tuple[Block, ...]
    told: tuple[Block, ...]
    clocks: tuple[Located[Instant], ...] = ()
    days: tuple[Located[dt.date], ...] = ()
    lengths: tuple[Located[Duration], ...] = ()
    loose_lengths: tuple[Located[str], ...] = ()


@dataclass(frozen=True, slots=True)
class ActionItem:
    """One corrective or preventative measure."""

    span: Span
    text: Prose
    owner: Located[str] | None = None
    due: Located[str] | None = None
    ticket: Located[str] | None = None
    done: bool | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A link or an image: its target as written, and the place of the words that show it."""

    url: str
    span: Span
    image: bool


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """A step of the process around a report, such as a review meeting, and whether it is done."""

    text: Located[str]
    done: bool


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the file, `<!-- … -->` or `# …`, without its marks.

    `alone` when nothing else stands on its line or lines.
    """

    text: str
    span: Span
    alone: bool


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """A place where YAML, or the front matter of a Markdown report, cannot be read."""

    span: Span
    message: str


@dataclass(frozen=True, eq=False)
class Document:
    """A file as JSON values, and where each of them stands.

    `raw` uses the canonical keys of the report schema, whatever the team calls them; keys that
    nobody knows pass untouched. `spans` places the value at each path, `keys` the key (or the
    heading) that announces it; () is the whole report, its key the title. `blocks` are the
    spans of the block elements (a suppression comment governs the next one), in order of start,
    outer before inner.
    """

    source: Source
    format: Format
    raw: dict[str, Json]
    spans: Mapping[JsonPath, Span]
    keys: Mapping[JsonPath, Span]
    comments: tuple[Comment, ...] = ()
    blocks: tuple[Span, ...] = ()
    faults: tuple[SyntaxFault, ...] = ()


@dataclass(frozen=True, eq=False)
class Report:
    """The typed view of a document. What is not stated, or not valid, is None or empty.

    `whys` are the steps of a chain of whys in order, `references` all links and images,
    `drafted` and `published` the days on which the report was first written and made public.
    `stage` is what its status means. `impossible` are the dates and times, as written, that no
    calendar and no clock has.
    """

    document: Document
    is_report: bool
    title: Located[str] | None = None
    id: Located[str] | None = None
    status: Located[str] | None = None
    severity: Located[str] | None = None
    date: Located[dt.date] | None = None
    timezone: Located[Zone] | None = None
    started: Located[Instant] | None = None
    reported: Located[Instant] | None = None
    acknowledged: Located[Instant] | None = None
    mitigated: Located[Instant] | None = None
    restored: Located[Instant] | None = None
    resolved: Located[Instant] | None = None
    duration: Located[Duration] | None = None
    authors: tuple[Located[str], ...] = ()
    owner: Located[str] | None = None
    responders: tuple[Located[str], ...] = ()
    reviewers: tuple[Located[str], ...] = ()
    services: tuple[Located[str], ...] = ()
    sections: tuple[Section, ...] = ()
    blocks: tuple[Block, ...] = ()
    timeline: Timeline | None = None
    mentions: tuple[TimeMention, ...] = ()
    actions: tuple[ActionItem, ...] = ()
    placeholders: tuple[Located[str], ...] = ()
    whys: tuple[Located[str], ...] = ()
    checklist: tuple[ChecklistItem, ...] = ()
    references: tuple[Reference, ...] = ()
    drafted: Located[dt.date] | None = None
    published: Located[dt.date] | None = None
    stage: Stage | None = None
    summary: Summary | None = None
    """What the report gives as its summary, None without a section for it."""
    metrics: tuple[Metric, ...] = ()
    """The measures that it states of its incident, in order."""
    claims: tuple[Claim, ...] = ()
    """What its places say of start, end and duration of the outage."""
    phases: Mapping[Phase, Located[Instant]] = field(default_factory=dict)
    """The moments that metadata, keys and labels state; sentences of prose are not read."""
    severities: tuple[Located[str], ...] = ()
    """Every statement of the severity, metadata first."""
    downtime: Located[Duration] | None = None
    """How long the service was down, where that is stated apart from the duration."""
    lasting: tuple[Located[Duration], ...] = ()
    """The lengths that its prose, measures and lessons aside, gives as how long a thing lasted."""
    impossible: tuple[Located[str], ...] = ()
    """The days and clock times that cannot be, as written."""

    @property
    def source(self) -> Source:
        """The file that the report was read from."""
        return self.document.source

    @property
    def topics(self) -> frozenset[Topic]:
        """The topics that some section covers."""
        return frozenset(topic for section in self.sections for topic in section.topics)

    @property
    def is_draft(self) -> bool:
        """Whether the report calls itself a draft."""
        return self.stage is Stage.DRAFT

    @property
    def people(self) -> tuple[Located[str], ...]:
        """Everybody the report itself names in a role, action owners included."""
        owners = tuple(item.owner for item in self.actions if item.owner)
        owner = (self.owner,) if self.owner else ()
        return (*self.authors, *owner, *self.responders, *self.reviewers, *owners)
