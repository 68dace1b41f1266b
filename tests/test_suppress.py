"""Suppression comments: what they cover, what they refuse, and what they leave behind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minimal import lay
from pm_lint.config import Settings
from pm_lint.engine import lint
from pm_lint.finding import Finding, Level
from pm_lint.read import read
from pm_lint.rulebook import Rulebook
from pm_lint.source import Position, Source, Span
from pm_lint.suppress import (
    BadSuppression,
    Selector,
    Suppression,
    apply_suppressions,
    read_suppressions,
)

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
        ("<!-- pm-lint: ignore[PM201] -->", "it gives no reason"),
        ("<!-- pm-lint: ignore[PM201] -- -->", "it gives no reason"),
        (
            "<!-- pm-lint: ignore[PM999] -- a reason -->",
            "no rule is called PM999; `pm-lint rules` lists them all",
        ),
        ("<!-- pm-lint: ignore[] -- a reason -->", "it names no rule"),
        ("<!-- pm-lint: ignore[ , ] -- a reason -->", "it names no rule"),
        (
            "<!-- pm-lint: ignore PM201 -- a reason -->",
            "it does not read as `pm-lint: ignore[PM502] -- why`",
        ),
        (
            "<!-- pm-lint: ignore[PM003] -- a reason -->",
            "PM003 cannot be suppressed by a comment",
        ),
        (
            "<!-- pm-lint: ignore[PM201, PM003] -- a reason -->",
            "PM003 cannot be suppressed by a comment",
        ),
    ],
)
def test_a_bad_comment_suppresses_nothing_and_says_why(find: Find, comment: str, said: str) -> None:
    found = find(timeline(f" {comment}"))
    assert codes(found) == ["PM201", "PM004"]
    assert found[1].message == f"this comment suppresses nothing: {said}"


@pytest.mark.parametrize("inside", ["\n> ignore[PM201]", " ignore[PM201,\n> PM103]"])
def test_brackets_over_lines_of_a_quote_are_refused(rulebook: Rulebook, inside: str) -> None:
    """The marks of the quote stand between the names, where only the source has them."""
    report = read(Source("report.md", f"> <!-- pm-lint:{inside} -- a reason -->\n> Some words.\n"))
    good, bad = read_suppressions(report.document, rulebook.resolve, frozenset())
    reason = "its brackets run over several lines; one line is needed"
    assert (good, [comment.reason for comment in bad]) == ((), [reason])


def test_each_comment_is_judged_for_itself(find: Find) -> None:
    used = "<!-- pm-lint: ignore[PM201] -- nobody knows -->"
    found = find(timeline(f" <!-- by Ada --> {used} <!-- pm-lint: ignore[PM103] -- old -->"))
    assert [(finding.code, finding.message.split()[0]) for finding in found] == [("PM005", "PM103")]


def test_names_may_be_left_out_between_commas(find: Find) -> None:
    found = find(timeline(" <!-- pm-lint: ignore[,PM103,,PM201] -- nobody knows -->"))
    assert [(finding.code, finding.message.split()[0]) for finding in found] == [("PM005", "PM103")]


def refuse_none(name: str) -> frozenset[str]:
    return frozenset(name.split("+"))


@pytest.mark.parametrize(
    ("name", "codes"), [("PM003", None), ("PM003+PM004", None), ("PM003+PM201", {"PM201"})]
)
def test_what_is_fixed_is_never_selected(name: str, codes: set[str] | None) -> None:
    report = read(Source("report.md", f"Words. <!-- pm-lint: ignore[{name}] -- a reason -->\n"))
    fixed = frozenset({"PM003", "PM004"})
    good, bad = read_suppressions(report.document, refuse_none, fixed)
    if codes is None:
        assert not good
        assert isinstance(bad[0], BadSuppression)
    else:
        assert [selector.codes for one in good for selector in one.selectors] == [codes]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        # the line, without its end
        ("One.\n\nTwo. {}\nthree\n\nFour.\n", "Two. {}"),
        # the block that follows, whole
        ("One.\n\n{}\n\nTwo,\nthree.\n\nFour.\n", "Two,\nthree."),
        # no block follows: nothing
        ("One.\n\n{}\n", ""),
        ("One.\n\n{}", ""),
    ],
)
def test_the_scope_of_a_comment(rulebook: Rulebook, text: str, scope: str) -> None:
    comment = "<!-- pm-lint: ignore[PM201] -- nobody knows -->"
    source = Source("report.md", text.format(comment))
    ((suppression,), _) = read_suppressions(read(source).document, rulebook.resolve, frozenset())
    assert source.slice(suppression.scope).rstrip("\n") == scope.format(comment)


def test_the_scope_of_a_comment_for_the_file_is_all_of_it(rulebook: Rulebook) -> None:
    text = "One.\n\n<!-- pm-lint: IGNORE-FILE[PM201] -- from memory -->\n\nTwo.\n"
    report = read(Source("report.md", text))
    ((suppression,), _) = read_suppressions(report.document, rulebook.resolve, frozenset())
    assert suppression.scope == Span(0, len(text))


@pytest.mark.parametrize(
    ("scope", "span", "covered"),
    [
        ((10, 20), (5, 9), False),
        ((10, 20), (5, 11), True),
        ((10, 20), (10, 10), True),
        ((10, 20), (15, 16), True),
        ((10, 20), (20, 20), True),
        ((10, 20), (19, 30), True),
        ((10, 20), (21, 30), False),
        # nothing is covered where there is nothing to cover
        ((20, 20), (20, 20), False),
        ((20, 20), (15, 30), False),
    ],
)
def test_a_finding_is_covered_where_it_begins_or_runs_within_the_scope(
    scope: tuple[int, int], span: tuple[int, int], covered: bool
) -> None:
    report = read(Source("report.md", "<!-- pm-lint: ignore[PM201] -- nobody knows -->\n"))
    selector = Selector("PM201", Span(22, 27), frozenset({"PM201"}))
    suppression = Suppression(report.document.comments[0], (selector,), Span(*scope))
    place = Position(1, 1)
    finding = Finding(
        "PM201", "vague-time", Level.INFO, "", "", "report.md", Span(*span), place, place
    )
    kept, used = apply_suppressions([finding], (suppression,))
    assert (kept, used) == (([], {selector.span}) if covered else ([finding], set()))


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
        # a blank line on one side alone stays, be it the first of the timeline or not
        (f"{{}}\n{PARAGRAPH}", PARAGRAPH),
        (f"- 10:02 UTC: a\n\n{{}}\n{PARAGRAPH}", f"- 10:02 UTC: a\n\n{PARAGRAPH}"),
        (f"{{}}\t {PARAGRAPH}", PARAGRAPH),
        (f"{PARAGRAPH[:-1]} \t{{}}\n", PARAGRAPH),
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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{}\n\n# Title\n…Words.\n", "\n# Title\n…Words.\n"),
        ("\n{}\n\n# Title\n…Words.\n", "\n# Title\n…Words.\n"),
        ("# Title\n…Words.\n\n{}", "# Title\n…Words.\n"),
        ("# Title\n…Words.\n\n{}\n", "# Title\n…Words.\n"),
        ("# Title\n…Words.\n\n{}\n\n", "# Title\n…Words.\n"),
        ("# Title\n…Words.\n{}\n\n", "# Title\n…Words.\n\n"),
    ],
)
def test_the_fix_leaves_no_trace_at_the_ends_of_a_file(find: Find, before: str, after: str) -> None:
    _, _, rest = lay("", "none")[1].split("---\n", 2)
    _, title, sections = rest.split("\n", 2)
    before, after = (text.replace("# Title\n…", f"{title}\n{sections}") for text in (before, after))
    text = before.format("<!-- pm-lint: ignore[PM103] -- old -->")
    (found,) = [finding for finding in find(text) if finding.code == "PM005"]
    assert mend(text, found) == after


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
    assert found[0].message.startswith("PM103, PM102 is suppressed here")
    assert mend(text, found[0]) == timeline(" <!-- pm-lint: ignore[PM201] -- nobody knows -->")


def test_the_fix_keeps_all_that_is_used(find: Find) -> None:
    text = timeline(" <!-- pm-lint: ignore[PM201,PM103, vague-time] -- nobody knows -->")
    (found,) = find(text)
    kept = " <!-- pm-lint: ignore[PM201, vague-time] -- nobody knows -->"
    assert mend(text, found) == timeline(kept)


def test_a_comment_for_a_rule_that_did_not_run_is_left_alone(find: Find) -> None:
    text = timeline(" <!-- pm-lint: ignore[PM103] -- old -->")
    assert codes(find(text, "report.md", "PM201", "PM005")) == ["PM201"]


def test_a_file_that_is_no_report_can_say_so(find: Find) -> None:
    assert codes(find("# Shopping\n\n- milk\n")) == ["PM100"]
    comment = "<!-- pm-lint: ignore-file[PM100] -- the index of this folder -->\n"
    assert codes(find(f"# Shopping\n\n{comment}\n- milk\n")) == []


def test_a_comment_at_the_end_takes_no_line_of_text_with_it(find: Find) -> None:
    path, clean = lay("", "none", "yaml")
    (found,) = find(f"{clean}# pm-lint: ignore[PM103] -- old\n", path, "PM103", "PM005")
    assert mend(f"{clean}# pm-lint: ignore[PM103] -- old\n", found) == clean


def test_a_comment_before_a_last_line_of_blanks_goes_with_it(find: Find) -> None:
    _, clean = lay("", "none")
    text = f"{clean}\n<!-- pm-lint: ignore[PM103] -- old -->\n  "
    (found,) = find(text, "report.md", "PM103", "PM005")
    assert mend(text, found) == clean
