from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint.read.dates import learn_day_first, match_day, parse_date
from pm_lint.read.times import TimeMatch, find_times, match_time
from pm_lint.report import Origin, Precision


def only(text: str, *, day_first: bool | None = None) -> TimeMatch:
    (found,) = find_times(text, day_first=day_first)
    return found


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("14:05", "T14:05"),
        ("14:05:30.250", "T14:05:30"),
        ("12:53.34", "T12:53:34"),
        ("2:05 PM", "T14:05"),
        ("2:05pm", "T14:05"),
        ("9:06a", "T09:06"),
        ("1 pm", "T13:00"),
        ("12pm", "T12:00"),
        ("11 a.m.", "T11:00"),
        ("3:AM", "T03:00"),
        ("12:10 AM", "T00:10"),
        ("12:10 PM", "T12:10"),
        ("14:15pm", "T14:15"),
        ("0:25:59 AM", "T00:25:59"),
        ("2100hrs WAT", "T21:00+01:00"),
        ("21h05", "T21:05"),
        ("noon", "T12:00"),
        ("midnight UTC", "T00:00+00:00"),
        ("24:00", "T00:00"),
        ("3 o'clock", "T03:00"),
        ("4 in the afternoon", "T16:00"),
        ("12 in the afternoon", "T12:00"),
        ("7 in the evening", "T19:00"),
        ("3 in the early morning", "T03:00"),
        ("11 at night", "T23:00"),
        ("4 at night", "T04:00"),
        ("12 at night", "T00:00"),
        ("21.55 WIB", "T21:55+07:00"),
        ("16:15 GMT + 1", "T16:15+01:00"),
        ("10:30 AM (UTC)", "T10:30+00:00"),
        ("13:14 EDT (17:14 UTC)", "T13:14-04:00"),
        ("05:04 UTC / 07:04 CEST", "T05:04+00:00"),
        ("13:14 (17:14 UTC)", "T13:14"),
        ("9:00 [est]", "T09:00-05:00"),
        ("9:00 +GMT", "T09:00+00:00"),
        ("2026-11-20T10:02Z", "2026-11-20T10:02+00:00"),
        ("2026-11-20T10:02:11-0500", "2026-11-20T10:02:11-05:00"),
        ("2026-11-20 10:02:11.5+02:00", "2026-11-20T10:02:11+02:00"),
        ("2026-01-29 10:21 UTC", "2026-01-29T10:21+00:00"),
        ("2026-11-20T9:02-05:00", "2026-11-20T09:02-05:00"),
        ("2026/04/15 7:21", "2026-04-15T07:21"),
        ("2024-01-05 - 10:30", "2024-01-05T10:30"),
        ("2024-06-28 7:09 AM Eastern", "2024-06-28T07:09-04:00"),
        ("2024-12-28 7:09 AM ET", "2024-12-28T07:09-05:00"),
        ("2024-12-28 07:09 Europe/Berlin", "2024-12-28T07:09+01:00"),
        ("December 21, 2020, 02:27 AM UTC", "2020-12-21T02:27+00:00"),
        ("March 13th, 2023 at 08:51 (UTC)", "2023-03-13T08:51+00:00"),
        ("10:30 AM on March 5, 2023", "2023-03-05T10:30"),
        ("10:30 AM, 5 March 2023 (WAT)", "2023-03-05T10:30+01:00"),
        ("14:05 (5 May 2023)", "2023-05-05T14:05"),
        ("14:05 - 2023-05-05", "2023-05-05T14:05"),
        ("5 May 2023 at 10 UTC", "2023-05-05T10:00+00:00"),
        ("5 May 2023, 2.30pm", "2023-05-05T14:30"),
        ("5 May 2023 11.50", "2023-05-05T11:50"),
        ("Mon, 24 Nov 2025", "2025-11-24"),
        ("2025-07-26 Saturday", "2025-07-26"),
        ("2023/05/11 Thursday (UTC)", "2023-05-11"),
        ("5-Feb-2021", "2021-02-05"),
        ("15/04/2026 21:42", "2026-04-15T21:42"),
        ("11/24/2019", "2019-11-24"),
        ("05.06.2019", "2019-06-05"),
        ("05/05/2021", "2021-05-05"),
        ("03, 14, 2024, 10:00 AM", "2024-03-14T10:00"),
        ("3. mai 2019 kl. 14:05", "2019-05-03T14:05"),
        ("4. März 2022 14:05", "2022-03-04T14:05"),
        ("12 de outubro de 2023", "2023-10-12"),
        ("14 février 2021", "2021-02-14"),
        ("17 Agustus 2023", "2023-08-17"),
        ("2026年4月15日 10:00", "2026-04-15T10:00"),
    ],
)
def test_exact_times_are_read_whole_in_prose_and_at_a_place(text: str, iso: str) -> None:
    for found in (only(f"We saw it: {text} (again), it broke"), match_time(text)):
        assert found is not None
        assert (found.text, found.kind) == (text, Precision.EXACT)
        assert found.instant.isoformat() == iso
        assert not found.ambiguous
        assert not found.impossible


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("12:43 - 12:49", "T12:43", "T12:49"),
        ("23:35:26~23:36:50", "T23:35:26", "T23:36:50"),
        ("11:00 AM to 1:00 PM (WAT)", "T11:00+01:00", "T13:00+01:00"),
        ("2:00–4:00 PM", "T14:00", "T16:00"),
        ("11:00-1:00 PM", "T11:00", "T13:00"),
        ("10:00 AM - 1:00", "T10:00", "T13:00"),
        ("11:00 PM - 0:30", "T23:00", "T00:30"),
        ("12:30 - 2:00 AM", "T00:30", "T02:00"),
        ("2:00 AM - 2:00", "T02:00", "T02:00"),
        ("0:30 - 2:00 PM", "T00:30", "T14:00"),
        ("11:00 UTC - 13:00", "T11:00+00:00", "T13:00+00:00"),
        ("11:00 UTC - 13:00 WAT", "T11:00+00:00", "T13:00+01:00"),
        ("2-4 PM", "T14:00", "T16:00"),
        ("2020-10-06 09:00 - 11:00", "2020-10-06T09:00", "2020-10-06T11:00"),
        ("2020-10-06 23:00 - 01:00", "2020-10-06T23:00", "2020-10-07T01:00"),
        ("2026-03-22 09:28 〜 2026-03-23 07:37", "2026-03-22T09:28", "2026-03-23T07:37"),
        ("2020-08-27 to 2020-09-03", "2020-08-27", "2020-09-03"),
        ("2025-07-30/31", "2025-07-30", "2025-07-31"),
        ("October 9-23, 2025", "2025-10-09", "2025-10-23"),
        ("October 9 to October 23, 2025", "2025-10-09", "2025-10-23"),
        ("October 9 - October 23, 2025", "2025-10-09", "2025-10-23"),
        ("30 April 2023 to 5 May", "2023-04-30", "2023-05-05"),
        ("9999-12-31 23:00 - 01:00", "9999-12-31T23:00", "9999-12-31T01:00"),
        ("May 2, 2024, 10:30 AM - May 2, 2024, 12:00 PM (UTC)",
         "2024-05-02T10:30+00:00", "2024-05-02T12:00+00:00"),
    ],
)  # fmt: skip
def test_ranges_share_date_zone_and_half_of_the_day(text: str, begin: str, end: str) -> None:
    for found in (only(f"It lasted, {text}, in all"), match_time(text)):
        assert found is not None
        assert (found.text, found.kind) == (text, Precision.RANGE)
        assert found.until is not None
        assert (found.instant.isoformat(), found.until.isoformat()) == (begin, end)
        assert (found.month_day, found.until_month_day) == (None, None)
        assert not found.ambiguous
        assert not found.impossible


def test_a_range_without_its_year_keeps_month_and_day() -> None:
    found = only("Over May 5 23:00 - 01:00 it grew")
    assert (found.kind, found.month_day, found.until_month_day) == (
        Precision.RANGE, (5, 5), (5, 5)
    )  # fmt: skip
    found = only("From Feb 29 to March 1, 2023, it grew")
    assert found.until is not None
    assert (found.month_day, found.until_month_day) == ((2, 29), None)
    assert (found.instant.isoformat(), found.until.isoformat()) == (None, "2023-03-01")


def test_a_hyphen_before_an_unclear_date_makes_no_range() -> None:
    for text in ("Jan 20 to 04-05-2022", "04-12-2022 - 05-12-2022"):
        found = only(text)
        assert (found.text, found.kind, found.ambiguous) == (text, Precision.RANGE, True)
    first, second = find_times("Jan 20 - 04-05-2022")
    assert (first.text, first.month_day, first.ambiguous) == ("Jan 20", (1, 20), False)
    assert (second.text, second.ambiguous) == ("04-05-2022", True)


def test_a_range_that_ends_on_no_date_is_impossible() -> None:
    assert only("from 2023-02-27 to 2023-02-29").impossible
    assert only("from 2023-02-29 to 2023-03-01").impossible


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # the bracket was opened before the time
        ("all well (14:05, 5 May 2023) again", ["14:05, 5 May 2023"]),
        # too thin to be one moment, or as likely two
        ("at 14:05 5 May came up", ["14:05", "5 May"]),
        ("14:05 - 2024-05-01 15:00", ["14:05", "2024-05-01 15:00"]),
        ("13:14 EDT, 17:14 UTC", ["13:14 EDT", "17:14 UTC"]),
        ("13:14, 17:14 UTC", ["13:14", "17:14 UTC"]),
        ("Mon, Tue 5 May 2023", ["Tue 5 May 2023"]),
        # what follows is no clock time
        ("5 May 2023, 10 UTC", ["5 May 2023"]),
        ("5 May 2023 at 10 hosts", ["5 May 2023"]),
        ("2026-11-20 21h of work", ["2026-11-20"]),
        ("5 May 2023 11.50 GB", ["5 May 2023"]),
        ("5 May 2023 1.5", ["5 May 2023"]),
        # nor a zone
        ("9:00 est alors", ["9:00"]),
        ("9:00 (Z)", ["9:00"]),
        ("9:00 +2 hosts", ["9:00"]),
        ("2026-11-20 9:00-0500", ["2026-11-20 9:00"]),
        ("2 pm - 4 hosts", ["2 pm"]),
    ],
)
def test_where_a_time_ends_in_prose(text: str, parts: list[str]) -> None:
    assert [found.text for found in find_times(text)] == parts


def test_a_dash_before_words_makes_no_range() -> None:
    found = match_time("14:00 - 2 hosts report errors")
    assert found is not None
    assert (found.text, found.until) == ("14:00", None)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("~14:05", "T14:05"),
        ("approx. 14:00", "T14:00"),
        ("about 10:30 UTC", "T10:30+00:00"),
        ("around 3pm", "T15:00"),
        ("at around 11", "T11:00"),
        ("around 11 UTC", "T11:00+00:00"),
        ("around noon", "T12:00"),
        ("10:30 AM UTC-ish", "T10:30+00:00"),
        ("2025-01-09 10:??", "2025-01-09"),
        ("shortly after 14:05", "T14:05"),
        ("10:??", None),
        ("14:xx", None),
        ("2025-01-09 ~16:00 UTC", "2025-01-09T16:00+00:00"),
        ("2026-04-15 23:28 頃", "2026-04-15T23:28"),
        ("2023-MM-DD", None),
    ],
)
def test_hedged_times_are_vague_in_prose_too(text: str, iso: str | None) -> None:
    for found in (only(f"Errors rose {text}, then fell"), match_time(text)):
        assert found is not None
        assert (found.text, found.kind) == (text, Precision.VAGUE)
        assert found.instant.vague
        assert found.instant.isoformat() == iso


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("T+5m", Precision.RELATIVE),
        ("T-72h", Precision.RELATIVE),
        ("H+05", Precision.RELATIVE),
        ("+5 min", Precision.RELATIVE),
        ("+00:05", Precision.RELATIVE),
        ("5 minutes later", Precision.RELATIVE),
        ("~5 minutes later", Precision.RELATIVE),
        ("an hour later", Precision.RELATIVE),
        ("around 11", Precision.VAGUE),
        ("early morning", Precision.VAGUE),
        ("late evening", Precision.VAGUE),
        ("noonish", Precision.VAGUE),
        ("Later that day", Precision.VAGUE),
        ("a few minutes later", Precision.VAGUE),
        ("a bit later", Precision.VAGUE),
        ("a while later", Precision.VAGUE),
        ("at noonish", Precision.VAGUE),
        ("shortly after", Precision.VAGUE),
        ("the next morning", Precision.VAGUE),
        ("in the early morning of 5 May 2023", Precision.VAGUE),
        ("2023-05-05, late afternoon", Precision.VAGUE),
        ("2023-05-05 (late afternoon)", Precision.VAGUE),
        ("May 2023", Precision.VAGUE),
        ("2023-05", Precision.VAGUE),
        ("end of May", Precision.VAGUE),
        ("??:30", Precision.VAGUE),
        ("September", Precision.VAGUE),
        ("15.15", Precision.EXACT),
        ("21h", Precision.EXACT),
        ("2.00–4.30 PM", Precision.RANGE),
        ("2–4.30 PM", Precision.RANGE),
        ("from 11:00 to 12:30", Precision.RANGE),
        ("between ~4pm and ~5:15pm", Precision.RANGE),
    ],
)
def test_a_place_for_a_time_takes_more_than_prose(text: str, kind: Precision) -> None:
    found = match_time(f"- {text}: errors", start=2)
    assert found is not None
    assert (found.start, found.text, found.kind) == (2, text, kind)
    assert found.instant.vague or kind is not Precision.VAGUE


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("noonish", "T12:00"),
        ("late afternoon", None),
        ("early morning of May 5, 2023", "2023-05-05"),
        ("2023-05-05 (late afternoon)", "2023-05-05"),
        ("15.15 errors begin", "T15:15"),
        ("21h: errors begin", "T21:00"),
    ],
)
def test_what_a_place_for_a_time_says(text: str, iso: str | None) -> None:
    found = match_time(text)
    assert found is not None
    assert found.instant.isoformat() == iso


def test_vague_words_before_a_date_keep_what_is_wrong_with_it() -> None:
    unclear = match_time("in the morning on 04/05/2023")
    assert unclear is not None
    assert (unclear.ambiguous, unclear.impossible, unclear.instant.date) == (True, False, None)
    wrong = match_time("late evening of 31 June 2023")
    assert wrong is not None
    assert (wrong.ambiguous, wrong.impossible) == (False, True)
    partial = match_time("late evening of 30 June")
    assert partial is not None
    assert (partial.month_day, partial.ambiguous, partial.impossible) == ((6, 30), False, False)


@pytest.mark.parametrize(
    "text",
    [
        "the ratio 10:30 and a 16:9 screen",
        "version 2.10.3 and v2024-01-05 on 10.0.0.12:8080",
        "listen on :8080 and db.internal:5432, see main.py:12:34",
        "99.95% of 10.30 € and $10.30",
        "it took 1:30 hours, 02:30 minutes",
        "around 11 nodes, about 30 minutes, at about 30 requests, about 3.5 GB",
        "may 3 hosts fail, the march 5 did not",
        "incident-2024-01-05.md and 2024/01/05/x.html",
        "fe80::12:34 and 00:1a:2b:3c:4d:5e",
        "We fixed it shortly after, later that day.",
        "around 11 it grew",
        "at around 11 nodes, 13 pm, 0 am, May 40",
        "25:xx and 10-12-22, 2/10/09, 2/10/61, 0/10/2022",
    ],
)
def test_numbers_that_are_no_times(text: str) -> None:
    assert [found.text for found in find_times(text)] == []


@pytest.mark.parametrize("text", ["Later analysis showed", "Morning checks ran", "2.10 shipped",
                                  "9.15X shipped", "may", "around 11 nodes fail",
                                  "Approximately 1/3 of the disks", "May be", "at the office",
                                  "Within reason", "T-shirts", "Day one"])  # fmt: skip
def test_words_that_begin_no_time(text: str) -> None:
    assert match_time(text) is None


def test_a_date_without_its_year_keeps_month_and_day() -> None:
    found = only("It broke on Tuesday, Jan 20 at 22:40.")
    assert (found.text, found.month_day) == ("Tuesday, Jan 20 at 22:40", (1, 20))
    assert found.instant.isoformat() == "T22:40"
    assert only("on 29 February").month_day == (2, 29)


def test_only_the_report_knows_the_order_of_numeric_dates() -> None:
    unclear = only("on 04-12-2022 at 7:23")
    assert unclear.ambiguous
    assert unclear.instant.date is None
    assert only("04-12-2022", day_first=True).instant.date == dt.date(2022, 12, 4)
    assert only("04-12-2022", day_first=False).instant.date == dt.date(2022, 4, 12)
    assert learn_day_first(["04-12-2022", "13/12/2022"]) is True
    assert learn_day_first(["04/12/2022 and 12/24/2022"]) is False
    assert learn_day_first(["13/12/2022", "12/24/2022"]) is None
    assert learn_day_first(["04/12/2022", "2022-04-13"]) is None
    assert learn_day_first(["13/1/2022"]) is True
    assert learn_day_first(["31/12/2022"]) is True
    assert learn_day_first(["1/13/2022"]) is False
    assert learn_day_first(["12/31/2022"]) is False
    assert learn_day_first(["0/13/2022", "32/1/2022", "12/12/2022"]) is None


@pytest.mark.parametrize("text", ["31.06.2019", "25:61", "2023-02-29 10:00", "February 30, 2024",
                                  "24:30", "May 39",
                                  "14/15/2020", "13/13/2020", "05.24.2019"])  # fmt: skip
def test_impossible_times_are_found_and_said_to_be(text: str) -> None:
    found = only(f"on {text} it")
    assert found.text == text
    assert found.impossible
    assert not found.ambiguous


def test_a_whole_field_is_a_date_or_not() -> None:
    assert parse_date(" March 5th, 2023 ") == dt.date(2023, 3, 5)
    assert parse_date("2026-04-14T11:00:00-00:00") == dt.date(2026, 4, 14)
    assert parse_date("2026-04-14 (draft)") is None
    assert parse_date("Jan 20") is None


MOMENTS = st.datetimes(dt.datetime(1971, 1, 1), dt.datetime(2099, 12, 31))
FORMS = st.sampled_from(
    ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%B %d, %Y %I:%M %p", "%d %b %Y, %H:%M",
     "%A, %B %d, %Y at %I:%M%p", "%H:%M on %d %B %Y", "%d.%m.%Y %H:%M", "%I:%M %p on %b %d, %Y"]
)  # fmt: skip


@given(MOMENTS, FORMS, st.sampled_from([("", None), (" UTC", 0), (" (PST)", -480), (" WAT", 60)]))
def test_what_is_written_is_read_back(
    moment: dt.datetime, form: str, zone: tuple[str, int | None]
) -> None:
    text = moment.strftime(form) + zone[0]
    found = only(f"From {text}; then")
    assert found.text == text
    assert found.instant.date == moment.date()
    assert found.instant.time == moment.time().replace(second=0, microsecond=0)
    assert found.instant.date_from is Origin.OWN
    assert (found.instant.zone.offset if found.instant.zone else None) == zone[1]


BITS = st.lists(
    st.one_of(
        st.text(max_size=4),
        st.sampled_from(
            "12:30 2024-02-30 05/06/2021 Jan 31 Mon, 2 pm around about ~ - – to T+ UTC (GMT + 1"
            " at early morning later 10:?? 24:00 99 ² ١٢:٣٠ noon 頃 年 月 日 by the of".split()
        ),
    ),
    max_size=14,
)


@given(BITS, st.sampled_from(["", " "]), st.sampled_from([None, True, False]))
def test_any_text_gives_ordered_spans_inside_it(
    bits: list[str], glue: str, day_first: bool | None
) -> None:
    text = glue.join(bits)
    done = 0
    for found in find_times(text, day_first=day_first):
        assert done <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        done = found.end
    for start in range(len(text)):
        at = match_time(text, start=start, day_first=day_first)
        assert at is None or (at.start == start < at.end and text[start : at.end] == at.text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("10:02-10:53 UTC, November 20, 2026", "2026-11-20T10:02+00:00", "2026-11-20T10:53+00:00"),
        ("10:02 – 10:53 (UTC) on 20 November 2026", "2026-11-20T10:02+00:00",
         "2026-11-20T10:53+00:00"),
        ("22:10-01:05 UTC, November 20, 2026", "2026-11-19T22:10+00:00", "2026-11-20T01:05+00:00"),
        ("between the hours of 10:02:00 and 10:53:08", "T10:02", "T10:53:08"),
        ("4pm to 6 GMT", "T16:00+00:00", "T18:00+00:00"),
        ("5-7 March 2026", "2026-03-05", "2026-03-07"),
        ("between 9 and 23 October 2026", "2026-10-09", "2026-10-23"),
        ("2026-03-05 – 2026-03-07", "2026-03-05", "2026-03-07"),
    ],
)  # fmt: skip
def test_both_ends_of_a_range(text: str, first: str, last: str) -> None:
    found = only(text)
    assert found.kind is Precision.RANGE
    assert found.until is not None
    assert (found.instant.isoformat(), found.until.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on November20, 2026", "2026-11-20"),
        ("on 11-20-26", "2026-11-20"),
        ("20261120 10:02", "2026-11-20T10:02"),
        ("2026-Nov-20 10:02", "2026-11-20T10:02"),
        ("2026-11-20 1002 - deployed", "2026-11-20T10:02"),
        ("2026-11-20_10:02", "2026-11-20T10:02"),
        ("12 noon", "T12:00"),
        ("10時02分", "T10:02"),
        ("午後2時05分", "T14:05"),
        ("[10: 02]", "T10:02"),
    ],
)
def test_dates_and_clocks_of_logs_and_slips(text: str, iso: str) -> None:
    assert only(text).instant.isoformat() == iso


@pytest.mark.parametrize("text", ["停止は10時間続いた", "3点原因", "on 10-12-26", "a 10/25 split"])
def test_more_numbers_that_are_no_times(text: str) -> None:
    assert list(find_times(text)) == []


def test_two_days_with_and_between_them_are_no_range() -> None:
    (found,) = find_times("on 9 and 23 October 2026")
    assert found.kind is Precision.EXACT


@pytest.mark.parametrize("text", ["10:02+", "10:02?", "Q3 2026:", "Right after:", "2026 - x"])
def test_rough_times(text: str) -> None:
    found = match_time(text)
    assert found is not None
    assert found.kind is Precision.VAGUE


def test_a_date_without_a_year_stands_before_a_clock_time() -> None:
    assert only("11/20 10:02").month_day == (11, 20)
    assert only("20.11. 10:02").month_day == (11, 20)
    assert only("5/6 10:02").ambiguous
    assert only("5/6 10:02", day_first=True).month_day == (6, 5)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # what stands behind "21h" or "15.15" at the start of an entry makes it a time
        ("21h UTC failover", ("21h UTC", Precision.EXACT)),
        ("15.15 UTC failover", ("15.15 UTC", Precision.EXACT)),
        ("~15.15 failover", ("~15.15", Precision.VAGUE)),
        ("15.15 shipped", ("15.15", Precision.EXACT)),
        ("2.10 shipped", None),
    ],
)
def test_what_makes_a_weak_time_one(text: str, said: tuple[str, Precision] | None) -> None:
    found = match_time(text)
    assert (found and (found.text, found.kind)) == said


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("on 2023-05-05 GMT it", ["2023-05-05 GMT"]),
        ("on 2023-05-05 UTC it", ["2023-05-05 UTC"]),
        ("on 2023-05-05 (UTC) it", ["2023-05-05 (UTC)"]),
        # a day behind a clock time: a dash asks for more of a date than a comma does
        ("14:05 - 5 May 2024 it", ["14:05 - 5 May 2024"]),
        ("14:05 - 5 May it", ["14:05", "5 May"]),
        ("14:05, 5 May it", ["14:05, 5 May"]),
        ("14:05 – 2024-05-01 10:00 it", ["14:05", "2024-05-01 10:00"]),
    ],
)
def test_what_belongs_to_a_time(text: str, parts: list[str]) -> None:
    assert [found.text for found in find_times(text)] == parts


@pytest.mark.parametrize(
    ("text", "found"),
    [("39 May 2024", True), ("40 May 2024", False), ("May 39, 2024", True), ("May 40, 2024", False),
     ("0 May 2024", False)],
)  # fmt: skip
def test_a_day_beyond_any_month_is_a_slip_up_to_the_thirties(text: str, found: bool) -> None:
    assert [match.impossible for match in find_times(text)] == [True] * found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("10:02 and 10:53", ["10:02", "10:53"]),
        ("between 10:02 and 10:53", ["10:02 and 10:53"]),
        ("x_Friday 20 November 2026", ["20 November 2026"]),
        ("_Friday 20 November 2026", ["20 November 2026"]),
        ("on Friday 20 November 2026", ["Friday 20 November 2026"]),
        ("25.30 UTC", []),
        ("20/11/1969 10:02", ["10:02"]),
        ("January23, 2021 at 10:02", ["January23, 2021 at 10:02"]),
        ("january23, 2021 at 10:02", ["10:02"]),
        ("January23 at 10:02", ["10:02"]),
        ("there were ~11, then", []),
        ("around 11% of requests", []),
    ],
)
def test_where_a_time_begins_and_ends(text: str, found: list[str]) -> None:
    assert [match.text for match in find_times(text)] == found


def test_an_open_end_makes_no_range_of_a_vague_time() -> None:
    assert only("10:02 →").kind is Precision.RANGE
    assert only("around 10:02 →").kind is Precision.VAGUE


def test_a_day_of_twelve_may_be_a_month() -> None:
    assert only("12/11/2026 10:02").ambiguous
    assert only("12/12/2026 10:02").instant.date == dt.date(2026, 12, 12)


def test_a_day_of_the_week_is_part_of_a_date() -> None:
    day = match_day("Fri 20 Nov 2026", 0)
    assert day is not None
    assert (day.start, day.date) == (0, dt.date(2026, 11, 20))
    assert match_day("Friday Saturday 20 Nov 2026", 0) is None


@pytest.mark.parametrize(
    ("text", "day_first"),
    [("31/05/2026", True), ("05/31/2026", False), ("32/05/2026", None), ("05/32/2026", None)],
)
def test_a_part_above_twelve_tells_the_order(text: str, day_first: bool | None) -> None:
    assert learn_day_first([text]) is day_first
