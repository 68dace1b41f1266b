"""`pm-lint new`: a draft that pm-lint understands and accepts, from every template."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from pm_lint.cli import main
from pm_lint.config import TemplateSection, list_packs, read_pack
from pm_lint.read import read
from pm_lint.report import Format, Topic
from pm_lint.rulebook import Rulebook
from pm_lint.skeleton import OPEN
from pm_lint.source import Source
from pm_lint.template import name_file, write_report

DAY = dt.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("form", ["markdown", "yaml"])
@pytest.mark.parametrize("pack", list_packs())
def test_a_new_report_is_accepted_as_a_draft(
    pack: str, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    title = 'Checkout: "500s" for --> all'
    arguments = ["new", title, "--pack", pack, "-f", form, "--date", "2026-11-20"]
    assert main(arguments) == 0
    (path,) = tmp_path.iterdir()
    assert path.name.startswith("2026-11-20-checkout-500s-for-all.")
    capsys.readouterr()
    assert main([str(path)]) == 0
    said = capsys.readouterr().out
    assert "draft, ready for review:" in said
    assert "to go" in said


@pytest.mark.parametrize("form", list(Format))
@pytest.mark.parametrize("pack", list_packs())
def test_a_new_report_covers_what_its_pack_requires(
    pack: str, form: Format, rulebook: Rulebook
) -> None:
    (layer,) = read_pack(pack, rulebook)
    assert layer.template is not None
    text = write_report("Checkout was down", DAY, layer.template, layer.severities or (), form)
    report = read(Source(f"r.{'yaml' if form is Format.YAML else 'md'}", text))
    assert report.is_report
    assert not report.document.faults
    assert set(layer.required or ()) <= report.topics
    telling = set(Topic) - {Topic.BACKGROUND, Topic.APPENDIX}
    assert {section.topic for section in layer.template} & telling <= report.topics
    assert report.is_draft
    assert report.date is not None
    assert report.date.value == DAY
    assert OPEN in text


def test_a_prompt_cannot_leave_its_comment() -> None:
    section = TemplateSection("Why", Topic.ROOT_CAUSE, "a --> b\n<script>")
    text = write_report("x", DAY, [section], (), Format.MARKDOWN)
    comment = text[text.index("<!--") : text.index("-->") + 3]
    assert "script" in comment
    assert "\n" not in comment


def test_a_report_that_is_there_is_not_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mine.md").write_text("kept")
    assert main(["new", "Checkout was down", "-o", "mine.md"]) == 2
    assert Path("mine.md").read_text() == "kept"
    assert "is there already" in capsys.readouterr().err


def test_the_template_of_the_team_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".pm-lint.yaml").write_text(
        "severities: [S1, S2]\n"
        "template: [{heading: The why of it, topic: root-cause, prompt: ask why}]\n"
    )
    assert main(["new", "Checkout was down", "-o", "-"]) == 0
    said = capsys.readouterr().out
    assert "## The why of it\n\n<!-- ask why -->\n" in said
    assert "# S1, S2" in said
    assert "Timeline" not in said


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Checkout returned 500s", "2026-11-20-checkout-returned-500s.md"),
        ("../../etc/passwd", "2026-11-20-etc-passwd.md"),
        ("Störung im Lager", "2026-11-20-storung-im-lager.md"),
        ("障害", "2026-11-20-incident.md"),
        ("a" * 200, "2026-11-20-" + "a" * 60 + ".md"),
    ],
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert name_file(title, DAY, Format.MARKDOWN) == name
