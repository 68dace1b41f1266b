from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint.read.zones import find_zone, match_zone, parse_zone


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("UTC", 0), ("utc", 0), ("Z", 0), ("UTC time", 0), ("(GMT)", 0), ("GMT+1", 60),
        ("GMT + 1", 60), ("UTC-5", -300), ("UTC+05:30", 330), ("+02:00", 120), ("+0200", 120),
        ("+05:30", 330), ("+0530", 330), ("-03:30", -210), ("+14:00", 840),
        ("GMT-0330", -210), ("-12", -720), ("Singapore", 480), ("(est)", -300),
        ("EST time zone", -300),
        ("-03", -180), ("PST", -480), ("CEST", 120), ("WIB", 420), ("Pacific Standard Time", -480),
        ("West Africa Time", 60), ("Greenwich Mean Time", 0), ("China Standard Time", 480),
    ],
)  # fmt: skip
def test_a_fixed_zone_alone(text: str, offset: int) -> None:
    zone = parse_zone(text)
    assert zone is not None
    assert zone.offset == offset


@pytest.mark.parametrize(
    ("text", "key"),
    [("ET", "America/New_York"), ("Pacific", "America/Los_Angeles"), ("CET/CEST", "Europe/Berlin"),
     ("Africa/Lagos", "Africa/Lagos"), ("Lagos time", "Africa/Lagos"),
     ("Porto Velho time", "America/Porto_Velho"), ("Mountain time", "America/Denver")],
)  # fmt: skip
def test_a_zone_with_seasons_alone(text: str, key: str) -> None:
    zone = parse_zone(text)
    assert zone is not None
    assert zone.key == key


@pytest.mark.parametrize("text", ["", "Foo", "at", "Mars/Crater", "../etc/passwd", "+25:00",
                                  "+14:01", "+05:60", "EST office time", "central", "UTC" * 21,
                                  "UTC or so", "pacific ocean"])  # fmt: skip
def test_what_is_no_zone(text: str) -> None:
    assert parse_zone(text) is None


@pytest.mark.parametrize(
    ("name", "place", "day"),
    [("EST", "America/New_York", 1), ("EDT", "America/New_York", 7), ("BST", "Europe/London", 7),
     ("IST", "Asia/Kolkata", 1), ("WAT", "Africa/Lagos", 1), ("EAT", "Africa/Nairobi", 1),
     ("WIB", "Asia/Jakarta", 1), ("AEDT", "Australia/Sydney", 1), ("NZST", "Pacific/Auckland", 7),
     ("MSK", "Europe/Moscow", 1), ("SAST", "Africa/Johannesburg", 1),
     ("NST", "America/St_Johns", 1)],
)  # fmt: skip
def test_the_table_agrees_with_the_tz_database(name: str, place: str, day: int) -> None:
    moment = dt.datetime(2024, day, 15, tzinfo=ZoneInfo(place))
    shift = moment.utcoffset()
    zone = parse_zone(name)
    assert moment.tzname() == name
    assert zone is not None
    assert shift is not None
    assert zone.offset == shift.total_seconds() / 60


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Timeline (all times in UTC)", "UTC"),
        ("Timeline (PST)", "PST"),
        ("Time [UTC]", "UTC"),
        ("_All times in EEST_", "EEST"),
        ("All times are listed in Pacific Time.", "Pacific Time"),
        ("What follows is long, but note that unless otherwise noted all of the times below are"
         " shown in UTC+2, the zone of the office", "UTC+2"),
        ("times in local time (Lagos)", "Lagos"),
        ("times in local time (Lagos", "Lagos"),
        ("Timeline (24-hour clock, West Central Africa Standard timezone)",
         "West Central Africa Standard timezone"),
        ("Timeline (all times in CET/CEST)", "CET/CEST"),
        ("Timezone: Europe/Berlin", "Europe/Berlin"),
        ("All times are in local time, as our office has it, UTC+1", "UTC+1"),
        ("Timeline UTC", "UTC"),
    ],
)  # fmt: skip
def test_a_declared_zone_is_found_where_it_stands(text: str, words: str) -> None:
    found = find_zone(text)
    assert found is not None
    zone, start, end = found
    assert (zone.text, text[start:end]) == (words, words)
    assert zone.offset is not None or zone.key is not None


@pytest.mark.parametrize(
    "text",
    [
        "Timeline",
        "At 14:05 (UTC) it broke",
        "At 14:05 PST, on time, the CAT team ran",
        "at this time the CAT team met",
        "At the time it was central to us",
        "the change (by bot [bot]) was met",
        "UTC was discussed at length in the office",
        "(Lagos)",
        "The people who look after payments met in the afternoon (CET) and talked about all that"
        " had gone well, and about what had not",
        "The time was bad for PST users",
    ],
)
def test_prose_declares_no_zone(text: str) -> None:
    assert find_zone(text) is None


def test_an_unknown_local_time_is_named_but_has_no_offset() -> None:
    found = find_zone("All times are in local time")
    assert found is not None
    assert (found[0].offset, found[0].key) == (None, None)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("14:00 UTC - 5 nodes", 9), ("14:00 UTC+1: up", 11), ("9:00-11:00", 4),
        ("9:00 (UTC) x", 10), ("9:00 (UTC and", 4), ("9:00 UTCx", 4), ("9:00 west of", 4),
        ("9:00 est x", 4), ("9:00 (est) x", 10), ("9:00 (Z) x", 4), ("9:00 Z x", 6),
        ("9:00 +UTC+1 x", 11), ("9:00 +2 x", 4), ("9:00+2 x", 6), ("9:00 (+2) x", 9),
        ("9:00 (-2) x", 9), ("9:00 -02:00 x", 4), ("9:00-02:00 x", 4), ("9:00 Singapore", 4),
        ("9:00 Central x", 4), ("9:00 Eastern", 12), ("9:00 Central time", 17), ("9:00 (", 4),
        ("9:00 ( UTC ) x", 12),
    ],
)  # fmt: skip
def test_how_far_a_zone_behind_a_time_reaches(text: str, end: int) -> None:
    clock = text.index(":") + 3
    found = match_zone(text, clock)
    assert (found[1] if found else clock) == end


def test_a_minus_begins_an_offset_where_the_caller_says_so() -> None:
    zone, end = match_zone("9:00-02:00 x", 4, signs="+-") or (None, 0)
    assert zone is not None
    assert (zone.offset, end) == (-120, 10)
    assert match_zone("9:00 -02:00 x", 4, signs="+-") is None


@given(st.text(alphabet="UTCGMESPZ+-−:/0159 ()[]tzimeal._", max_size=40))
def test_any_text_is_read_without_fault(text: str) -> None:
    parse_zone(text)
    found = find_zone(text)
    assert found is None or text[found[1] : found[2]] == found[0].text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("UTC", (0, 3)),
        (" (UTC)", (2, 5)),
        ("Checkout (PST)", (10, 13)),
        ("Checkout (PST soon)", None),
    ],
)
def test_where_a_zone_is_declared(text: str, place: tuple[int, int] | None) -> None:
    found = find_zone(text)
    assert (found and found[1:]) == place
