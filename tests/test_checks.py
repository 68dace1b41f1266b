"""What the checks find in reports made by hand, apart from how reports are read."""

from __future__ import annotations

import datetime as dt

import pytest

from pm_lint.checks.actions import ItemisedParameters, check_actions_not_itemised
from pm_lint.checks.declaration import NoParameters
from pm_lint.checks.language import is_english
from pm_lint.checks.order import (
    CoverageParameters,
    OrderParameters,
    check_out_of_order,
    check_timeline_misses_outage,
    measure_lag,
)
from pm_lint.checks.structure import (
    PlaceholderParameters,
    check_empty_section,
    check_template_placeholder,
)
from pm_lint.checks.timeline import (
    VagueParameters,
    check_missing_timezone,
    check_undated_time,
    check_vague_time,
)
from pm_lint.dataclass import replace
from pm_lint.finding import Hit
from pm_lint.report import (
    Block,
    BlockKind,
    Carrier,
    Document,
    Format,
    Instant,
    Located,
    Origin,
    Precision,
    Report,
    Section,
    Timeline,
    TimelineEntry,
    Topic,
    Zone,
)
from pm_lint.source import Prose, Source, Span

UTC = Zone("UTC", offset=0)
CET = Zone("CET", offset=60)
DAY = dt.date(2026, 11, 20)


def at(
    clock: str,
    zone: Zone | None = UTC,
    date: dt.date | None = DAY,
    origin: Origin | None = Origin.OWN,
    *,
    vague: bool = False,
) -> Instant:
    """Return an instant; an empty clock makes it a date alone."""
    time = dt.time.fromisoformat(clock) if clock else None
    return Instant(date, time, zone, vague, date_from=origin if date else None)


def make_report(text: str) -> Report:
    source = Source("report.md", text)
    document = Document(source, Format.MARKDOWN, {}, {}, {(): Span(0, 1)})
    return Report(document, is_report=True)


def with_timeline(*instants: Instant | None, words: str = "at") -> Report:
    """Return a report with a line for each instant; None is an entry without a time."""
    lines, entries, start = "Timeline\n", [], 9
    for instant in instants:
        line = f"- {words} something happens\n"
        span = Span(start, start + len(line) - 1)
        when = Located(instant, Span(start + 2, start + 2 + len(words))) if instant else None
        kind = Precision.VAGUE if instant and instant.vague else Precision.EXACT
        text = Prose.literal("something happens", start + 3 + len(words))
        entries.append(TimelineEntry(span, kind if instant else Precision.NONE, when, text))
        lines += line
        start += len(line)
    timeline = Timeline(Span(0, len(lines)), Span(0, 8), tuple(entries))
    return replace(make_report(lines), timeline=timeline)


def lines_of(report: Report, hits: list[Hit]) -> list[int]:
    return [report.source.line_of(hit.span.start) for hit in hits]


def order(report: Report) -> list[Hit]:
    return list(check_out_of_order(report, OrderParameters(rollover_hours=6)))


def coverage(report: Report) -> list[Hit]:
    return list(check_timeline_misses_outage(report, CoverageParameters(days=31)))


@pytest.mark.parametrize(
    ("first", "second", "minutes"),
    [
        (at("10:00"), at("11:30", CET), 30),
        (at("10:00:20"), at("10:00"), 0),
        (at("10:00:20"), at("10:00:50"), 0.5),
        (at("10:00", None), at("09:00", None), -60),
        (at("", None), at("09:00"), 0),
        (at("10:00", None), at("11:00"), None),
        (at("10:00", date=None), at("11:00"), None),
        (at("10:00"), at("11:00", vague=True), None),
        (at("10:00", Zone("site time")), at("11:00", Zone("Site Time")), 60),
        (at("10:00", Zone("site time")), at("11:00", Zone("ship time")), None),
    ],
)
def test_moments_compare_only_when_both_say_enough(
    first: Instant, second: Instant, minutes: float | None
) -> None:
    lag = measure_lag(first, second)
    assert lag == (None if minutes is None else dt.timedelta(minutes=minutes))


def test_one_slip_is_one_finding() -> None:
    early = with_timeline(at("10:00"), at("10:20"), at("09:05"), at("10:30"), at("10:40"))
    assert lines_of(early, order(early)) == [4]
    late = with_timeline(at("10:00"), at("12:20"), at("10:25"), at("10:30"), at("10:40"))
    assert lines_of(late, order(late)) == [4]
    assert [late.source.line_of(place.span.start) for place in order(late)[0].related] == [3]


def test_order_follows_zones_and_looks_past_entries_that_do_not_compare() -> None:
    assert not order(with_timeline(at("11:00", CET), at("10:30"), at("11:45", CET)))
    mixed = with_timeline(at("11:00"), at("10:00", None), None, at("10:59"))
    assert lines_of(mixed, order(mixed)) == [5]


def test_a_long_step_back_is_a_new_day_unless_the_dates_deny_it() -> None:
    carried = Origin.CARRIED
    night = with_timeline(at("23:50", origin=carried), at("00:20", origin=carried))
    assert not order(night)
    assert not order(with_timeline(at("22:00", date=None), at("08:45", date=None)))
    written = with_timeline(at("16:00"), at("08:00"))
    assert lines_of(written, order(written)) == [3]


def test_newest_first_is_one_finding_that_says_so() -> None:
    report = with_timeline(at("12:00"), at("11:00"), at("11:00"), at("10:00"), at("09:30"))
    (hit,) = order(report)
    assert "newest" in hit.fields["note"]


def test_a_heading_between_entries_may_begin_another_story() -> None:
    report = with_timeline(at("12:00"), at("11:00"))
    assert report.timeline is not None
    gap = report.timeline.entries[0].span.end
    heading = Block(BlockKind.HEADING, Prose.literal("Database", gap))
    assert order(report)
    assert not order(replace(report, blocks=(heading,)))
    days = with_timeline(
        at("12:00"), at("11:00", date=dt.date(2026, 11, 19), origin=Origin.HEADING)
    )
    assert order(replace(days, blocks=(heading,)))


def test_coverage_by_both_edges() -> None:
    report = with_timeline(at("10:15"), at("10:41"))
    stated = Span(0, 4)
    whole = replace(
        report,
        started=Located(at("10:02"), stated),
        restored=Located(at("11:53", CET), stated),
    )
    start, end = coverage(whole)
    assert lines_of(report, [start, end]) == [2, 3]
    assert (start.fields["edge"], end.fields["edge"]) == ("start", "end")
    assert all(hit.related[0].span == stated for hit in (start, end))


@pytest.mark.parametrize(
    ("start", "end", "edges"),
    [
        (at("10:02", date=None), at("10:53", date=None), ["start", "end"]),
        (at("10:15", date=None), at("10:41", date=None), []),
        # after midnight
        (at("10:15", date=None), at("09:00", date=None), []),
        (at("10:15"), at("10:00", date=None), []),
    ],
)
def test_an_edge_without_its_day_is_of_the_day_of_the_incident(
    start: Instant, end: Instant, edges: list[str]
) -> None:
    report = with_timeline(at("10:15"), at("10:41"))
    stated = Span(0, 4)
    report = replace(
        report,
        date=Located(DAY, stated),
        started=Located(start, stated),
        restored=Located(end, stated),
    )
    assert [hit.fields["edge"] for hit in coverage(report)] == edges


@pytest.mark.parametrize(
    ("entries", "started"),
    [
        ([at("10:02"), at("10:15")], at("10:02")),
        ([at("10:03"), at("10:15")], at("10:02")),  # the minute is rounded
        ([at("10:05"), at("10:15")], at("10:00")),  # five minutes are
        ([at("10:40", vague=True), at("10:45")], at("10:02")),
        ([None, at("10:45")], at("10:02")),
        ([at("10:45", None)], at("10:02")),
        ([at("10:45")], at("10:02", vague=True)),
        ([at("10:45")], at("10:02", date=dt.date(2026, 9, 1))),  # a year's story, not an outage
        ([at("10:45"), at("10:01")], at("10:02")),
        ([at("10:45")], at("", None)),
    ],
)
def test_coverage_is_silent_where_nothing_is_surely_missed(
    entries: list[Instant | None], started: Instant
) -> None:
    report = with_timeline(*entries)
    assert not coverage(replace(report, started=Located(started, Span(0, 0))))


def test_many_vague_times_are_one_finding() -> None:
    few = with_timeline(*[at("10:00", vague=True)] * 3, words="~10:00")
    many = with_timeline(*[at("10:00", vague=True)] * 5, words="~10:00")
    parameters = VagueParameters(single=3)
    assert lines_of(few, list(check_vague_time(few, parameters))) == [2, 3, 4]
    (hit,) = check_vague_time(many, parameters)
    assert len(hit.related) == 4
    assert "4" in hit.fields["others"]


def test_a_heading_that_calls_all_times_approximate_is_the_finding() -> None:
    report = with_timeline(at("10:00", vague=True), at("11:00"))
    assert report.timeline is not None
    text = report.source.text.replace("Timeline", "≈ approx", 1)
    document = replace(report.document, source=Source("report.md", text))
    (hit,) = check_vague_time(replace(report, document=document), VagueParameters(single=3))
    assert hit.span == report.timeline.heading


@pytest.mark.parametrize(
    ("words", "count"),
    [("a few minutes later", 1), ("some time later", 1), ("5 minutes later", 0), ("T+5m", 0)],
)
def test_relative_times_are_vague_only_without_a_number(words: str, count: int) -> None:
    report = with_timeline(at("", None, None), words=words)
    assert report.timeline is not None
    (entry,) = report.timeline.entries
    entries = (replace(entry, kind=Precision.RELATIVE),)
    report = replace(report, timeline=replace(report.timeline, entries=entries))
    assert len(list(check_vague_time(report, VagueParameters(single=3)))) == count


def test_zone_and_date_are_asked_for_once() -> None:
    report = with_timeline(at("10:05", None), at("10:06"), at("", None), None, at("10:10", None))
    (hit,) = check_missing_timezone(report, NoParameters())
    assert lines_of(report, [hit]) == [2]
    assert hit.fields["which"] == "2 of its 3 times"
    assert not list(
        check_missing_timezone(replace(report, timezone=Located(UTC, Span(0, 0))), NoParameters())
    )
    assert not list(check_undated_time(report, NoParameters()))
    undated = with_timeline(at("10:00", date=None), at("10:05", date=None))
    (hit,) = check_undated_time(undated, NoParameters())
    assert hit.fields["which"] == "its 2 times"
    assert not list(
        check_undated_time(replace(undated, date=Located(DAY, Span(0, 0))), NoParameters())
    )


def section(topic: Topic, start: int, end: int, *, empty: bool = False) -> Section:
    heading = Located(topic.value, Span(start, start + 4))
    return Section((topic,), heading, Span(start + 5, end), 2, Carrier.ATX, empty)


def test_an_empty_section_is_told_once_unless_another_covers_its_topic() -> None:
    report = make_report("x" * 100)
    empty = section(Topic.ROOT_CAUSE, 0, 10, empty=True)
    twice = replace(report, sections=(empty, section(Topic.ROOT_CAUSE, 20, 30, empty=True)))
    (hit,) = check_empty_section(twice, NoParameters())
    assert hit.span == Span(0, 4)
    for other in (
        replace(report, sections=(empty, section(Topic.ROOT_CAUSE, 20, 30))),
        replace(report, sections=(empty,), placeholders=(Located("TBD", Span(6, 9)),)),
        replace(report, sections=(section(Topic.LESSONS, 0, 10, empty=True),)),
    ):
        assert not list(check_empty_section(other, NoParameters()))


def test_placeholders_are_one_finding_with_its_places() -> None:
    places = tuple(Located("TBD", Span(start, start + 3)) for start in (50, 10, 90))
    report = replace(make_report("x" * 100), placeholders=places)
    (hit,) = check_template_placeholder(report, PlaceholderParameters(places=1))
    assert hit.span == Span(10, 13)
    assert [related.span.start for related in hit.related] == [50]
    assert "2" in hit.fields["others"]


MEASURES = "We will add an alert on the disk, and keep the old logs on another one for a month."


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        (MEASURES, BlockKind.PARAGRAPH, 1),
        (MEASURES, BlockKind.ITEM, 0),
        ("We will add an alert.", BlockKind.PARAGRAPH, 0),
        ("None: " + MEASURES, BlockKind.PARAGRAPH, 0),
    ],
)
def test_measures_in_running_text(text: str, kind: BlockKind, count: int) -> None:
    block = Block(kind, Prose.literal(text, 10), (Topic.ACTIONS,))
    report = replace(
        make_report("x" * 200), sections=(section(Topic.ACTIONS, 0, 190),), blocks=(block,)
    )
    hits = list(check_actions_not_itemised(report, ItemisedParameters(min_words=12)))
    assert len(hits) == count


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (
            "The disk was full and the service could not write its logs, which stopped it. " * 3,
            True,
        ),
        ("La base de datos no respondía durante una hora por un error del servicio. " * 4, False),
        ("Die Datenbank war für eine Stunde nicht erreichbar und wurde neu gestartet. " * 4, False),
        ("Levy oli täynnä eikä palvelu voinut kirjoittaa lokia, joten se pysähtyi. " * 12, False),
        ("ディスクがいっぱいになり、サービスが停止した。" * 8, False),
        (
            "rollback v42, p99 latency 30 ms, error budget 12 %, host web-3, disk 81 %, cpu 7 %. "
            * 3,
            True,
        ),
        ("TBD", True),
        # so few words may be a quotation, or names
        (
            "Die Datenbank war nicht erreichbar und wurde von der Bereitschaft"
            " für eine Weile durch eine andere ersetzt.",
            True,
        ),
    ],
)
def test_language_is_told_by_its_small_words(text: str, english: bool) -> None:
    block = Block(BlockKind.PARAGRAPH, Prose.literal(text))
    assert is_english(replace(make_report(text), blocks=(block,))) is english
