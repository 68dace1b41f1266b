"""Findings that tell of one fault in several places: silenced, kept and told place by place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minimal import lay
from pm_lint.change import Change, select_findings
from pm_lint.config import Settings
from pm_lint.engine import lint
from pm_lint.finding import Finding
from pm_lint.lines import compare_texts
from pm_lint.outcome import Outcome
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source, Span

Find = Callable[..., list[Finding]]


@pytest.fixture
def find(rulebook: Rulebook) -> Find:
    def find_in(text: str, path: str, *codes: str) -> list[Finding]:
        settings = Settings(frozenset(codes))
        return list(lint(Source(path, text), rulebook, settings, named=True).findings)

    return find_in


SHARED = {
    "PM509": ("root-cause", "The outage came from a typographical error in the name of the cache.",
              "The alert did not show it, and a typo in the path hid it.", "A typo was the cause."),
    "PM103": ("root-cause", "TODO: say why the cache expired.", "TBD", "[Insert the graph here]"),
    "PM201": ("timeline", "- around 10:02 UTC: errors begin", "- around 10:20 UTC: a page",
              "- around 10:40 UTC: a restart", "- around 10:53 UTC: up again"),
    "PM207": ("timeline", "- 05:03 EST: the first page", "- 05:20 EST: the second page",
              "- 05:40 EST: the third page"),
    "PM208": ("timeline", "- errors begin", "- the on-call engineer looks at the database",
              "- the cache is filled", "- service is restored"),
    "PM218": ("timeline", "- 10:02 am UTC: errors begin", "- 10:20 am UTC: a page",
              "- 10:53 am UTC: up again"),
    "PM602": ("actions", "- fill the cache (OPS-512)", "- keep a second copy (OPS-513)",
              "- page on a cache that is half empty (OPS-514)"),
    "PM603": ("actions", "- fill the cache (Ada Okafor)", "- keep a second copy (Ada Okafor)",
              "- page on a cache that is half empty (Ben Ito)"),
    "PM706": ("actions", "- [ ] review meeting held", "- [ ] presented to the company",
              "- [ ] reviewers have read the report"),
}  # fmt: skip
"""Places of one fault, of which one finding tells, by the code of their rule."""

BESIDE = {
    "PM207": "- 11:00 UTC: errors begin\n- 11:05 UTC: a page\n- 11:10 UTC: x\n- 11:15 UTC: y",
    "PM208": "- 11:00 UTC: the last error",
    "PM706": "- fill the cache (Ada Okafor, OPS-512)\n\n## Postmortem checklist\n",
}
"""What stands before the places, for rules that need more of a report."""

LISTED = SHARED.keys() - {"PM207", "PM218"}
"""The rules that list the other places among those related."""


def lay_places(code: str, silenced: set[int]) -> str:
    """Return a report with the places of a shared finding, some with a comment that silences."""
    topic, *places = SHARED[code]
    comment = f" <!-- pm-lint: ignore[{code}] -- as the vendor words it -->"
    lines = [place + comment * (at in silenced) for at, place in enumerate(places)]
    joined = ("\n\n" if topic == "root-cause" else "\n").join(lines)
    return lay(f"{BESIDE[code]}\n{joined}" if code in BESIDE else joined, topic)[1]


@pytest.mark.parametrize("code", SHARED)
@pytest.mark.parametrize("silenced", [set(), {0}, {1}, {2}, {0, 1}, {1, 2}, {0, 2}])
def test_each_place_of_a_shared_finding_is_silenced_by_itself(
    find: Find, code: str, silenced: set[int]
) -> None:
    _, *places = SHARED[code]
    text = lay_places(code, silenced)
    found = find(text, "report.md", code, "PM005")
    lines = text.splitlines()

    def number(span: Span) -> int:
        line = lines[Source("report.md", text).line_of(span.start) - 1]
        return next(at for at, place in enumerate(places) if line.startswith(place))

    left = [at for at in range(len(places)) if at not in silenced]
    assert [number(span) for f in found for span in f.places or [f.span]] == left
    if code in LISTED:
        told = [number(span) for f in found for span in (f.span, *(r.span for r in f.related))]
        assert told == left
    # What is left is told together, where it is more than the rule tells one by one.
    assert len(found) == (len(left) if code == "PM201" and not found[0].related else 1)
    assert {f.code for f in found} == {code}


@pytest.mark.parametrize("code", SHARED)
def test_a_shared_finding_with_all_places_silenced_is_none(
    rulebook: Rulebook, find: Find, code: str
) -> None:
    text = lay_places(code, {0, 1, 2, 3})
    assert find(text, "report.md", code, "PM005") == []
    settings = Settings(frozenset({code, "PM005"}))
    outcome = lint(Source("report.md", text), rulebook, settings, named=True)
    assert outcome.suppressed == len(SHARED[code]) - 1


def test_a_shared_finding_counts_the_places_that_are_left(find: Find) -> None:
    assert (
        "as do 2 more mentions" in find(lay_places("PM509", set()), "report.md", "PM509")[0].message
    )
    assert (
        "as does 1 more mention" in find(lay_places("PM509", {0}), "report.md", "PM509")[0].message
    )
    assert "more" not in find(lay_places("PM509", {0, 1}), "report.md", "PM509")[0].message


def test_a_shared_finding_counts_the_measures_that_are_left(find: Find) -> None:
    def say(silenced: set[int]) -> str:
        return find(lay_places("PM602", silenced), "report.md", "PM602")[0].message

    assert say(set()) == "all 3 measures have no owner"
    assert say({0}) == "2 of 3 measures have no owner"
    assert say({0, 1}) == "1 of 3 measures has no owner"


def test_a_clock_that_is_silenced_is_not_rewritten(find: Find) -> None:
    (whole,) = find(lay_places("PM218", set()), "report.md", "PM218")
    (found,) = find(lay_places("PM218", {1}), "report.md", "PM218")
    assert whole.fix is not None
    assert found.fix is not None
    assert ([edit.text for edit in whole.fix.edits], whole.fix.safe) == (
        ["10:02", "10:20", "10:53"],
        True,
    )
    # 10:02 beside "10:20 am" may be taken for one of the evening.
    assert ([edit.text for edit in found.fix.edits], found.fix.safe) == (["10:02", "10:53"], False)


def look(rulebook: Rulebook, code: str, text: str) -> Outcome:
    return lint(Source("report.md", text), rulebook, Settings(frozenset({code})), named=True)


def choose(rulebook: Rulebook, code: str, old: str, new: str) -> list[Finding]:
    """Return what is told of a change from one text of a report to another."""
    before, after = (look(rulebook, code, text) for text in (old, new))
    change = Change(compare_texts(old, new), before.source, lambda: before.findings)
    return select_findings(after.findings, after.source, after.report, change)


@pytest.mark.parametrize("code", SHARED)
def test_a_change_at_any_place_of_a_shared_finding_tells_it(rulebook: Rulebook, code: str) -> None:
    _, *places = SHARED[code]
    text = lay_places(code, set())
    for place in places:
        assert text.count(place) == 1
        (told,) = choose(rulebook, code, text, text.replace(place, f"{place} at last"))
        assert told == look(rulebook, code, text.replace(place, f"{place} at last")).findings[0]
    # Its places are no longer where they were, and are the same ones all the same.
    for old, new in (("# Checkout", "\n# Checkout"), ("An expired", "A stale")):
        assert choose(rulebook, code, text, text.replace(old, new)) == []


@pytest.mark.parametrize("code", SHARED)
def test_a_shared_finding_that_loses_its_first_place_is_not_new(
    rulebook: Rulebook, code: str
) -> None:
    _, first, *_ = SHARED[code]
    text = lay_places(code, set())
    start = text.index(first)
    left = text[:start] + text[start + len(first) :].lstrip("\n")
    assert look(rulebook, code, left).findings
    told = choose(rulebook, code, text, left)
    # Mixed zones are a fault of the whole timeline, which has changed.
    assert len(told) == (1 if code == "PM207" else 0)


@pytest.mark.parametrize(
    ("code", "topic", "line"),
    [
        ("PM103", "root-cause", "TODO: say what {} did\n\n"),
        ("PM602", "actions", "- fill cache {} (OPS-512)\n"),
        ("PM603", "actions", "- fill cache {} (Ada Okafor)\n"),
        ("PM706", "actions", "- [ ] review meeting {} held\n"),
    ],
)
def test_places_that_are_not_listed_are_silenced_and_told(
    rulebook: Rulebook, code: str, topic: str, line: str
) -> None:
    lines = "".join(line.format(f"number {number}") for number in range(30))
    text = lay(f"{BESIDE.get(code, '')}\n{lines}", topic)[1]
    (found,) = look(rulebook, code, text).findings
    assert len(found.places) == 30
    assert len(found.related) < 24
    (told,) = choose(rulebook, code, text, text.replace("number 25", "number 52"))
    assert told.places == found.places
    comment = f" <!-- pm-lint: ignore[{code}] -- as agreed -->"
    end = text.index("\n", text.index("number 25"))
    (found,) = look(rulebook, code, f"{text[:end]}{comment}{text[end:]}").findings
    assert len(found.places) == 29
