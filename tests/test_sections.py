"""What announces a section, and which topic it opens."""

from __future__ import annotations

import pytest

from pm_lint.read import read
from pm_lint.read.naming import find_topics, match_name
from pm_lint.report import Report, Section
from pm_lint.source import Source

BODY = {
    "Issue summary": "Checkout was down from 10:02 to 10:53 UTC on 20 November 2026.",
    "Timeline": "- 10:02 UTC: errors begin\n- 10:15 UTC: alert\n- 10:53 UTC: all is well",
    "Root cause": "The cache had no second copy. When it expired, the database was too slow.",
    "Resolution and recovery": "The cache was filled by hand at 10:41.",
    "Corrective and preventative measures": "- keep a second copy\n- alert on misses",
}
TOPICS = ["summary", "timeline", "root-cause", "resolution", "actions"]


def read_text(text: str) -> Report:
    return read(Source.from_bytes("report.md", text.encode()))


def topics(report: Report) -> list[str]:
    return ["+".join(section.topics) for section in report.sections]


def named(report: Report, heading: str) -> Section:
    return next(one for one in report.sections if one.heading.value == heading)


@pytest.mark.parametrize(
    "form",
    [
        "## {}", "### 2. {}", "## {} ##", "##{}", "## **{}:**", "## 🔥 {}", "## :fire: {}",
        "{}\n------", "**{}**", "**{}:**", "***{}***", "__{}__", "*{}*", "{}:", "{}", "1) {}",
        "1. {}", "1. **{}**", "- {}", "- **{}:**", "• {}", "A. {}", "II. {}", "<h2>{}</h2>",
        "<p><b>{}</b></p>", "<center>{}</center>", "== {} ==", "[{}]", "        {}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("case", [str, str.upper])
def test_a_section_is_announced_in_many_ways(form: str, gap: str, case: type[str]) -> None:
    if form.startswith("    ") and gap == "\n":
        pytest.skip("indented text under a paragraph is the paragraph")
    sections = (f"{form.format(case(name))}{gap}{body}" for name, body in BODY.items())
    report = read_text("Checkout on 20 November\n\n" + "\n\n".join(sections) + "\n")
    assert topics(report) == TOPICS
    assert report.timeline is not None
    assert len(report.timeline.entries) == 3
    assert len(report.actions) == 2


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("What happened?", "summary"),
        ("TL;DR", "summary"),
        ("Incident timeline (all times UTC)", "timeline"),
        ("How did we get here?", "root-cause"),
        ("What went wrong and why?", "root-cause"),
        ("What went wrong", "lessons"),
        ("Why was this hard to detect?", "detection"),
        ("Could we have noticed it sooner?", "detection"),
        ("How it was found", "detection"),
        ("What we are going to do next", "actions"),
        ("Broad improvements", "actions"),
        ("Guardrails added", "actions"),
        ("Shopper-facing impact", "impact"),
        ("Contributing conditions", "root-cause"),
        ("Why orders didn't arrive", "root-cause"),
        ("What the logs really said", "root-cause"),
        ("Search fix", "resolution"),
        ("Why didn't the replica take over", "root-cause"),
        ("Contributors and enablers", "root-cause"),
        ("How was the incident detected?", "detection"),
        ("Who noticed it first?", "detection"),
        ("How did we respond?", "resolution"),
        ("Which team was it escalated to", "resolution"),
        ("Restoring the search index", "resolution"),
        ("Blast radius", "impact"),
        ("Which customers were affected?", "impact"),
        ("What are we doing to prevent this from happening again?", "actions"),
        ("How are we making incidents like this less likely", "actions"),
        ("Where do we go from here?", "actions"),
        ("Long-term remediation", "actions"),
        ("Where we got lucky", "lessons"),
        ("How'd we do?", "lessons"),
        ("Root cause and resolution", "root-cause+resolution"),
        ("Timeline & detection", "timeline+detection"),
        ("Remediation / future work", "resolution+actions"),
        ("Isue sumary", ""),
        ("Issue sumary", "summary"),
        ("Corective and preventative measures", "actions"),
        ("Tidslinje", "timeline"),
        ("Causa raíz", "root-cause"),
        ("Próximos passos", "actions"),
        ("再発防止策", "actions"),
        ("Was lief gut", "lessons"),
        ("Fixed: a wrong cache key", ""),
        ("The cache", ""),
    ],
)
def test_a_heading_names_its_topics(heading: str, expected: str) -> None:
    assert "+".join(find_topics(heading)) == expected


def test_a_name_in_a_sentence_is_no_heading() -> None:
    assert match_name("the timeline shows that") == ()
    report = read_text(
        "## Summary\n\nCheckout was down.\n\n## Root cause\n\nA cache.\n\n"
        "We looked at the\ntimeline\nof the deploy.\n"
    )
    assert topics(report) == ["summary", "root-cause"]


def test_a_heading_that_is_a_time_is_an_entry() -> None:
    report = read_text(
        "# Checkout down\n\n## Timeline\n\n### 10:02 UTC\n\nErrors.\n\n"
        "### 10:40 UTC: root cause identified\n\nA cache.\n\n## 10:53 UTC\n\nBack.\n\n## Lessons\n"
    )
    assert topics(report) == ["timeline", "lessons"]
    assert report.timeline is not None
    assert len(report.timeline.entries) == 3


def test_a_day_does_not_end_the_timeline_above_it() -> None:
    report = read_text(
        "# Checkout down\n\n## Timeline\n\n## 2026-11-20\n\n- 23:50: errors\n\n"
        "## 2026-11-21\n\n- 00:10: back\n\n## Impact\n\nAll.\n"
    )
    assert report.timeline is not None
    assert len(report.timeline.entries) == 2


def test_the_title_is_no_section() -> None:
    report = read_text(
        "# Root cause analysis\n\n## Summary\n\nDown.\n\n## Timeline\n\n- 10:02: errors\n"
    )
    assert topics(report) == ["summary", "timeline"]


def test_details_are_the_cause_where_a_summary_stands() -> None:
    with_summary = read_text("# A\n\n## Summary\n\nDown.\n\n## Details of the incident\n\nA.\n")
    without = read_text("# A\n\n## Details of the incident\n\nDown.\n\n## Root cause\n\nA.\n")
    assert topics(with_summary) == ["summary", "root-cause"]
    assert topics(without) == ["summary", "root-cause"]


def test_a_list_of_times_is_the_timeline_whatever_its_name() -> None:
    report = read_text(
        "# A\n\n## Summary\n\nDown.\n\n## That night\n\n"
        "- 10:02 UTC errors\n- 10:20 UTC rollback\n- 10:53 UTC back\n"
    )
    assert topics(report)[-1] == "timeline"


def test_kinds_of_measures_are_measures() -> None:
    report = read_text(
        "# A\n\n## Summary\n\nDown.\n\n## Action items\n\n### Detect\n\n- alert on misses\n\n"
        "### Process\n\n- review cache changes\n"
    )
    assert topics(report) == ["summary", "actions", "actions", "actions"]
    assert [item.text.text for item in report.actions] == [
        "alert on misses",
        "review cache changes",
    ]


def test_labels_below_an_empty_label_fill_it() -> None:
    report = read_text(
        "Issue Summary\nDuration:\n51 minutes\n\nRoot Cause\n\nA cache.\n\n"
        "Corrective and preventative measures\nImprovements:\nAdd a second copy.\n"
    )
    assert not named(report, "Issue Summary").empty
    assert not named(report, "Corrective and preventative measures").empty


def test_bold_labels_in_a_section_are_no_sections() -> None:
    report = read_text(
        "# A\n\n## Summary\n\nDown.\n\n## Root cause\n\n**Impact:** the cache.\n\n"
        "**Fix:** a copy.\n\n## Impact\n\nAll.\n\n## Resolution\n\nDone.\n"
    )
    assert topics(report) == ["summary", "root-cause", "impact", "resolution"]


def test_a_last_word_only_subdivides_the_section_around_it() -> None:
    report = read_text("# A\n\n## Resolution\n\nDone.\n\n### Search fix\n\nIt was filled.\n")
    assert topics(report) == ["resolution"]


@pytest.mark.parametrize(
    ("conclusion", "expected"),
    [
        (
            "A full disk kept the queue from draining, because nobody rotated the logs.",
            "root-cause",
        ),
        ("We apologise for the trouble that this has caused.", "other"),
    ],
)
def test_a_conclusion_may_tell_the_cause(conclusion: str, expected: str) -> None:
    text = f"# A\n\n## Summary\n\nDown.\n\n## Conclusion\n\n{conclusion}\n"
    assert topics(read_text(text)) == ["summary", expected]
    cause = f"{text}\n## Root cause\n\nA full disk.\n"
    assert topics(read_text(cause)) == ["summary", "other", "root-cause"]


def test_a_label_right_below_an_entry_opens_a_section() -> None:
    report = read_text(
        "Issue summary: checkout was down.\n\nTimeline:\n\n10:02 UTC: errors begin\n"
        "10:53 UTC: all is well\nRoot cause and resolution: a cache expired and was filled.\n"
    )
    assert topics(report) == ["summary", "timeline", "root-cause+resolution"]


def test_bold_lines_are_headings_also_below_one_of_their_topic() -> None:
    report = read_text(
        "# A\n\n## Lessons learned\n\n**What went well**\n\n- the alert\n\n"
        "**What went wrong**\n\n- the cache\n\n## Impact\n\nAll.\n"
    )
    assert topics(report) == ["lessons", "lessons", "lessons", "impact"]


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Alerts to configure", "actions"),
        ("What this drill revealed", "lessons"),
        ("Leading hypotheses", "root-cause"),
        ("Remediation actions taken", "resolution"),
        ("Debugging process", "resolution"),
        ("Fallout", "impact"),
        ("Concrete to-do list", "actions"),
        ("Resulting action", "actions"),
        ("Final thoughts", "other"),
    ],
)
def test_more_names(heading: str, topic: str) -> None:
    assert find_topics(heading) == (topic,)


def test_a_conclusion_tells_cause_and_repair_where_nothing_else_does() -> None:
    text = "# A\n\n## Summary\n\nDown.\n\n## Conclusion\n\nThe disk was full because of logs.\n"
    assert topics(read_text(text)) == ["summary", "root-cause"]
    mended = text.replace("logs.", "logs. They were removed and the shop came back up.")
    assert topics(read_text(mended)) == ["summary", "root-cause+resolution"]


def test_a_conclusion_of_the_lessons_is_one() -> None:
    report = read_text("# A\n\n## Summary\n\nDown.\n\n## Lessons\n\nx\n\n### Conclusion\n\nTest.\n")
    assert topics(report) == ["summary", "lessons", "lessons"]


def test_labels_that_recur_within_sections_are_none() -> None:
    causes = "".join(
        f"### {name}\n\nIt broke.\n\n**Impact**:\n\n- all\n\n**Impact**: some\n\n"
        for name in ("The cache", "The disk")
    )
    text = f"# A\n\n## Summary\n\nDown.\n\n## Root cause\n\n{causes}## Impact\n\nAll.\n"
    assert topics(read_text(text)) == ["summary", "root-cause", "impact"]


def test_paragraphs_of_a_plain_report_open_with_their_names() -> None:
    report = read_text(
        "Issue summary:\n\nThe shop was down.\n\nImpact: nobody could pay.\n\nTimeline:\n\n"
        "10:02 UTC: errors\n\n10:53 UTC: mended\n\nResolution: the cache was filled.\n"
    )
    assert topics(report) == ["summary", "impact", "timeline", "resolution"]


def test_a_search_beside_the_cause_is_another_thing() -> None:
    search = "# A\n\n## Summary\n\nDown.\n\n## Investigation\n\nWe looked.\n"
    assert topics(read_text(search)) == ["summary", "root-cause"]
    both = f"{search}\n## Root cause\n\nA cache.\n"
    assert topics(read_text(both)) == ["summary", "other", "root-cause"]


def test_what_went_wrong_may_ask_for_the_cause() -> None:
    text = (
        "# A\n\n## What happened\n\nDown.\n\n### What went wrong\n\nA cache.\n\n## Fix\n\nFilled.\n"
    )
    assert topics(read_text(text)) == ["summary", "root-cause", "resolution"]
    told = f"{text}\n## Root cause\n\nA cache.\n"
    assert topics(read_text(told)) == ["summary", "lessons", "resolution", "root-cause"]


def test_a_link_under_a_nested_label_is_no_section() -> None:
    report = read_text(
        "# A\n\n- **Impact**:\n  - all\n- **Context**:\n  - Timeline: https://example.com/t\n"
        "- **Resolution**:\n  - mended\n"
    )
    assert "timeline" not in topics(report)
