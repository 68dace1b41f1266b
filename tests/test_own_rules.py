"""Rules of a team: files of the same form, in a folder of the repository, data only."""

from __future__ import annotations

from pathlib import Path

import pytest

from minimal import lay
from pm_lint.cli import main

RULE = """\
code: {code}
slug: {slug}
level: error
status: stable
fault: wrong
check: {check}
with: {{phrases: [oops], adjectives: [], nouns: [], belittlers: [], troubles: []}}
message: '"{{match}}" is no word for customers'
help: say what happened
why: Our customers read these reports.
examples:
  - {{bad: «Oops», in: summary}}
  - {{good: Checkout was down., in: summary}}
sources: [our style guide]
"""


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    text = (
        "Oops, checkout was down from 10:02 to 10:53 UTC on 20 November 2026. The cache expired.\n"
    )
    (tmp_path / "a.md").write_text(lay(text, "summary")[1], encoding="utf-8")


def write_rule(
    code: str = "ACME001", slug: str = "no-oops", check: str = "softening", folder: str = "lint"
) -> Path:
    path = Path(folder, f"{code}-{slug}.yaml")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(RULE.format(code=code, slug=slug, check=check), encoding="utf-8")
    Path(".pm-lint.yaml").write_text(f"rule-folders: [{folder}]\n")
    return path


@pytest.mark.parametrize("choice", [[], ["--select", "ACME"], ["--select", "no-oops"]])
def test_a_rule_of_the_team_speaks(choice: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    write_rule()
    assert main(["a.md", "-f", "concise", "--ignore", "PM8", *choice]) == 1
    found = capsys.readouterr().out
    assert 'error ACME001 "oops" is no word for customers; say what happened' in found
    assert main(["a.md", "--ignore", "no-oops", "--statistics"]) == 0
    assert "ACME001" not in capsys.readouterr().out


def test_it_is_explained_listed_and_told_in_every_format(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_rule()
    assert main(["explain", "acme001"]) == 0
    assert "Our customers read these reports." in capsys.readouterr().out
    assert main(["rules"]) == 0
    assert "ACME001  no-oops" in capsys.readouterr().out
    for form in ("json", "sarif", "junit", "gitlab", "github", "markdown"):
        assert main(["a.md", "-f", form]) == 1
        assert "ACME001" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"code": "PM999"}, "1:7: codes of PM are taken"),
        ({"slug": "vague-time"}, "already has the slug vague-time"),
        ({"check": "os.system"}, "6:8: "),
        ({"check": "engine"}, "6:8: the check engine is not for other rules"),
        ({"check": "nothing"}, "6:8: no check is called nothing"),
    ],
)
def test_what_a_rule_of_the_team_may_not_do(
    change: dict[str, str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_rule(**change)
    assert main(["a.md"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


def test_a_folder_outside_of_the_repository_is_not_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    Path("lint").symlink_to(outside)
    for name in (f"../{outside.name}", "lint"):
        Path(".pm-lint.yaml").write_text(f"rule-folders: [{name}]\n")
        assert main(["a.md"]) == 2
        assert "outside the repository" in capsys.readouterr().err


def test_an_unknown_name_on_the_command_line_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["a.md", "--select", "ACME001"]) == 2
    assert "no rule is called ACME001" in capsys.readouterr().err
