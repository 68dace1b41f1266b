"""Suppression comments: what they cover, what they refuse, and what they leave behind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minimal import lay
from pm_lint.config import Settings
from pm_lint.engine import lint
from pm_lint.finding import Finding
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source

Find = Callable[..., list[Finding]]


@pytest.fixture
def find(rulebook: Rulebook, everything: Settings) -> Find:
    def find_in(text: str, path: str = "report.md", *codes: str) -> list[Finding]:
        settings = Settings(frozenset(codes)) if codes else everything
        return list(lint(Source(path, text), rulebook, settings, named=True).findings)

    return find_in


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


VAGUE = "- around 11 UTC: an alert pages the on-call engineer, who posts on the status page"
TIMELINE = f"- 10:02 UTC: errors begin\n{VAGUE}{{}}\n- 11:53 UTC: cache filled, service back\n"


def timeline(after: str = "", before: str = "") -> str:
    _, text = lay(before + TIMELINE.format(after), "timeline")
    return text


def test_the_fault_of_these_tests_is_found(find: Find) -> None:
    assert codes(find(timeline())) == ["PM201"]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- pm-lint: ignore[PM201] -- nobody knows -->",
        "<!-- pm-lint: ignore[vague-time] -- nobody knows -->",
        "<!-- pm-lint: ignore[PM2] -- nobody knows -->",
        "<!--pm-lint:ignore[ pm201 ] — nobody knows-->",
    ],
)
def test_a_comment_covers_its_own_line(find: Find, comment: str) -> None:
    assert "PM201" not in codes(find(timeline(f" {comment}")))


def test_a_comment_alone_covers_the_next_block(find: Find) -> None:
    comment = "<!-- pm-lint: ignore[PM201] -- nobody knows -->\n\n"
    assert codes(find(timeline(before=comment))) == []


def test_a_comment_alone_covers_no_block_beyond_the_next(find: Find) -> None:
    comment = "<!-- pm-lint: ignore[PM201] -- nobody knows -->\n\nAs far as we know:\n\n"
    assert codes(find(timeline(before=comment))) == ["PM005", "PM201"]


def test_a_comment_can_cover_the_file(find: Find) -> None:
    text = timeline() + "\n<!-- pm-lint: ignore-file[PM201] -- told from memory -->\n"
    assert codes(find(text)) == []


def test_front_matter_can_cover_the_file(find: Find) -> None:
    text = timeline().replace("---\n", "---\n# pm-lint: ignore-file[PM201] -- from memory\n", 1)
    assert codes(find(text)) == []


ENTRY = '- {time: "around 11 UTC", text: an alert pages Ben Ito and the status page says so}'


@pytest.mark.parametrize(
    "entry",
    [
        f"{ENTRY}  # pm-lint: ignore[PM201] -- nobody knows",
        f"# pm-lint: ignore[PM201] -- nobody knows\n{ENTRY}",
    ],
)
def test_yaml_comments_cover_as_well(find: Find, entry: str) -> None:
    frame = (
        '- {{time: "2026-11-20T10:02Z", text: errors begin}}\n'
        "{}\n"
        '- {{time: "2026-11-20T11:53Z", text: the cache is filled and service restored}}\n'
    )
    path, bare = lay(frame.format(ENTRY), "timeline", "yaml")
    assert codes(find(bare, path)) == ["PM201"]
    path, text = lay(frame.format(entry), "timeline", "yaml")
    assert codes(find(text, path)) == []


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("<!-- pm-lint: ignore[PM201] -->", "no reason"),
        ("<!-- pm-lint: ignore[PM201] -- -->", "no reason"),
        ("<!-- pm-lint: ignore[PM999] -- a reason -->", "PM999"),
        ("<!-- pm-lint: ignore[] -- a reason -->", "names no rule"),
        ("<!-- pm-lint: ignore PM201 -- a reason -->", "does not read as"),
        ("<!-- pm-lint: ignore[PM003] -- a reason -->", "cannot be suppressed"),
        ("<!-- pm-lint: ignore[PM201, PM003] -- a reason -->", "cannot be suppressed"),
    ],
)
def test_a_bad_comment_suppresses_nothing_and_says_why(find: Find, comment: str, said: str) -> None:
    found = find(timeline(f" {comment}"))
    assert codes(found) == ["PM201", "PM004"]
    assert said in found[1].message


def mend(text: str, finding: Finding) -> str:
    assert finding.fix is not None
    assert finding.fix.safe
    for edit in sorted(finding.fix.edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def test_an_unused_comment_is_found_and_its_fix_leaves_no_trace(find: Find) -> None:
    text = timeline(" <!-- pm-lint: ignore[PM103] -- old -->")
    found = find(text)
    assert codes(found) == ["PM201", "PM005"]
    assert mend(text, found[1]) == timeline()


def test_the_fix_takes_the_line_of_a_comment_that_stands_alone(find: Find) -> None:
    text = timeline(before="<!-- pm-lint: ignore[PM103] -- old -->\n")
    assert mend(text, find(text)[0]) == timeline()


PARAGRAPH = "Nobody was in the office on that day.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # of the blank lines around it, one is left
        (f"- 10:02 UTC: a\n\n{{}}\n\n{PARAGRAPH}", f"- 10:02 UTC: a\n\n{PARAGRAPH}"),
        (f"{{}}\n\n{PARAGRAPH}", PARAGRAPH),
        (f"{{}} {PARAGRAPH}", PARAGRAPH),
        ("- {} 10:02 UTC: a\n", "- 10:02 UTC: a\n"),
        ("- 10:02 {} UTC: a\n", "- 10:02 UTC: a\n"),
        ("- 10:02 UTC: a\n  {}\n- 10:53 UTC: b\n", "- 10:02 UTC: a\n- 10:53 UTC: b\n"),
    ],
)
@pytest.mark.parametrize("reason", ["old", "of an\n  older\n  template"])
def test_the_fix_leaves_no_trace(find: Find, before: str, after: str, reason: str) -> None:
    comment = f"<!-- pm-lint: ignore[PM103] -- {reason} -->"
    _, text = lay(before.format(comment), "timeline")
    (found,) = [finding for finding in find(text) if finding.code == "PM005"]
    assert mend(text, found) == lay(after, "timeline")[1]


def test_yaml_comments_go_without_a_trace(find: Find) -> None:
    entry = '- {time: "2026-11-20T10:02Z", text: errors begin}'
    comment = "# pm-lint: ignore[PM103] -- old"
    path, clean = lay(f"{entry}\n", "timeline", "yaml")
    for marked in (f"{entry}  {comment}\n", f"{comment}\n{entry}\n", f"{entry}\n{comment}\n"):
        _, text = lay(marked, "timeline", "yaml")
        (found,) = [finding for finding in find(text, path) if finding.code == "PM005"]
        assert mend(text, found) == clean


def test_a_comment_to_pm_lint_is_never_checked_itself(find: Find) -> None:
    said = "around 11 Ben should have checked, human error, TODO, obviously a minor hiccup"
    comment = f"<!-- pm-lint: ignore[PM201] -- {said} -->"
    assert codes(find(timeline(f" {comment}"))) == []
    assert codes(find(timeline(before=f"{comment}\n\n"))) == []


@pytest.mark.parametrize("quoted", ["`{}`", "\n\n```\n{}\n```"])
def test_a_comment_that_is_only_shown_suppresses_nothing(find: Find, quoted: str) -> None:
    comment = "<!-- pm-lint: ignore[PM201] -- as the manual has it -->"
    assert "PM201" in codes(find(timeline(" " + quoted.format(comment))))


def test_the_fix_keeps_what_is_used(find: Find) -> None:
    text = timeline(" <!-- pm-lint: ignore[PM103, PM201, PM102] -- nobody knows -->")
    found = find(text)
    assert codes(found) == ["PM005"]
    assert mend(text, found[0]) == timeline(" <!-- pm-lint: ignore[PM201] -- nobody knows -->")


def test_a_comment_for_a_rule_that_did_not_run_is_left_alone(find: Find) -> None:
    text = timeline(" <!-- pm-lint: ignore[PM103] -- old -->")
    assert codes(find(text, "report.md", "PM201", "PM005")) == ["PM201"]


def test_a_file_that_is_no_report_can_say_so(find: Find) -> None:
    assert codes(find("# Shopping\n\n- milk\n")) == ["PM100"]
    comment = "<!-- pm-lint: ignore-file[PM100] -- the index of this folder -->\n"
    assert codes(find(f"# Shopping\n\n{comment}\n- milk\n")) == []
