"""What holds for every fix of every report: it is enough, and nothing else is changed."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minimal import lay
from pm_lint.config import Settings
from pm_lint.engine import lint
from pm_lint.finding import Edit, Fix
from pm_lint.fix import apply_fixes, encode_text
from pm_lint.meaning import keeps_meaning
from pm_lint.mending import mend
from pm_lint.outcome import Outcome
from pm_lint.read import read
from pm_lint.rulebook import load_rulebook
from pm_lint.source import Source, Span, UnreadableError
from test_rules import take_marks

RULES = load_rulebook()
FIXABLE = frozenset(rule.code for rule in RULES.rules if rule.fixes)
# A suppression is unused only where its rule ran; the English parser would take its time.
CHOSEN = Settings(frozenset(r.code for r in RULES.rules if r.family != "language") | FIXABLE)
SCALE = {
    code: RULES.by_code[code].rebind({"severities": ("SEV1", "SEV2", "SEV3")})
    for code in ("PM302", "PM308")
}
SETTINGS = Settings(CHOSEN.enabled, parameters=SCALE)
EXAMPLES = sorted((Path(__file__).parents[1] / "examples").iterdir())


def look(source: Source) -> Outcome:
    return lint(source, RULES, SETTINGS, named=True)


def assert_mended_for_good(path: str, data: bytes, *, unsafe: bool) -> None:
    """Mend a file twice: the second time changes nothing, and what it says is still there."""
    try:
        before = look(Source.from_bytes(path, data))
    except UnreadableError:
        return
    after, count = mend(before, look, unsafe=unsafe)
    assert (after.source.text == before.source.text) is (count == 0)
    written = encode_text(after.source, data)
    if count:
        assert after.report is not None
        assert before.report is not None
        assert keeps_meaning(before.report, after.report)
        again, more = mend(look(Source.from_bytes(path, written)), look, unsafe=unsafe)
        assert more == 0
        assert encode_text(again.source, data) == written
    else:
        assert written == data


def own_reports(*, every: bool) -> Iterator[tuple[str, str]]:
    """Yield the example reports, and the minimal report with each bad example of a rule.

    Unless `every`, those of rules with a fix are enough.
    """
    for path in EXAMPLES:
        if path.suffix in (".md", ".yaml"):
            yield path.name, path.read_text(encoding="utf-8")
    for rule in (rule for rule in RULES.rules if rule.fixes or every):
        for example in rule.examples:
            if example.bad and rule.family != "language":
                name, text = lay(example.text, example.place, example.form)
                yield name, take_marks(text)[0]


@pytest.mark.parametrize("unsafe", [False, True])
def test_a_second_run_finds_nothing_more_to_fix(unsafe: bool) -> None:
    for path, text in own_reports(every=True):
        assert_mended_for_good(path, text.encode(), unsafe=unsafe)


@pytest.mark.parametrize("folder", ["reports", "other", "templates"])
def test_real_files_are_mended_for_good(folder: str, shared: Path) -> None:
    for path in sorted((shared / "corpus" / folder).iterdir()):
        assert_mended_for_good(path.name, path.read_bytes(), unsafe=True)


FORMS: list[Callable[[str], bytes]] = [
    lambda text: text.replace("\n", "\r\n").encode(),
    lambda text: codecs.BOM_UTF8 + text.encode(),
    lambda text: codecs.BOM_UTF16_BE + text.replace("\n", "\r\n").encode("utf-16-be"),
    lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
]


@pytest.mark.parametrize("form", FORMS, ids=["crlf", "bom", "utf-16-be-crlf", "utf-16-le"])
def test_a_fix_is_the_same_in_every_form_of_a_file(form: Callable[[str], bytes]) -> None:
    seen = 0
    for path, text in own_reports(every=False):
        plain, count = mend(look(Source(path, text)), look, unsafe=True)
        if not count:
            continue
        seen += 1
        data = form(text)
        mended, _ = mend(look(Source.from_bytes(path, data)), look, unsafe=True)
        assert encode_text(mended.source, data) == form(plain.source.text)
    assert seen > len(FIXABLE)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text, and edits of it that do not touch."""
    text = draw(st.text(max_size=40))
    marks = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return text, [Edit(Span(start, end), draw(st.text("xy\n", max_size=3))) for start, end in pairs]


@given(edited())
def test_nothing_is_changed_but_what_an_edit_covers(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    mended = apply_fixes(Source("a.md", text), [Fix((edit,), safe=True) for edit in edits]).text
    newline = "\r\n" if "\r\n" in text else "\n"
    at = 0
    for edit in edits:
        kept = text[at : edit.span.start]
        assert mended.startswith(kept)
        mended = mended.removeprefix(kept)
        words = edit.text.replace("\n", newline)
        assert mended.startswith(words)
        mended = mended.removeprefix(words)
        at = edit.span.end
    assert mended == text[at:]


FACTS = "- 10:02 UTC: errors begin\n- 10:53 UTC: service is restored\n"


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("10:02 UTC", "10:02 GMT", True),
        ("10:02 UTC", "11:02 UTC", False),
        ("10:02 UTC", "10:02 CET", False),
        ("errors begin", "errors start", False),
        ("- 10:02 UTC: errors begin\n", "", False),
        ("## Impact", "## Effect", False),
        ("severity: SEV2", "severity: sev2", True),
        ("due 2026-12-05", "due 2026-12-06", False),
        ("Ben Ito]", "Bea Ito]", False),
        ("## Lessons learned", "## Detection\n\nTBD\n\n## Lessons learned", True),
    ],
)
def test_a_change_of_meaning_is_told(old: str, new: str, kept: bool) -> None:
    _, text = lay(FACTS, "timeline")
    assert old in text
    reports = [read(Source("a.md", state)) for state in (text, text.replace(old, new, 1))]
    assert keeps_meaning(*reports) is kept
