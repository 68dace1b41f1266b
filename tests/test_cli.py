"""The command as people and hooks run it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from minimal import lay
from pm_lint import __version__, engine
from pm_lint.cli import main
from pm_lint.nlp import PipelineError
from pm_lint.resources import data_folder
from pm_lint.rulebook import load_rulebook


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run pm-lint in an empty folder that is the working directory."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "CI"):
        monkeypatch.delenv(name, raising=False)

    def run_here(*words: object) -> Done:
        capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return run_here


def write(path: Path, where: str = "none", fragment: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(lay(fragment, where)[1], encoding="utf-8")
    return path


LEVEL = load_rulebook().by_code["PM101"].level
ONE = f"1 {LEVEL} in 1 report\n"
STRICT = ("--fail-on", "warning")


def write_bad(path: Path) -> Path:
    """A report with one finding: PM101 on its title."""
    _, text = lay("", "none")
    path.write_text(
        text.replace("## Resolution and recovery", "## Diary of the cat"), encoding="utf-8"
    )
    return path


def test_a_clean_report(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md")
    for words in ((), ("check",), ("check", "a.md"), ("a.md",), (tmp_path,)):
        assert run(*words) == Done(0, "1 report checked, nothing to mend\n", "")


def test_a_bad_report(run: Run, tmp_path: Path) -> None:
    write_bad(tmp_path / "a.md")
    done = run("a.md", *STRICT)
    assert done.code == 1
    assert f"a.md:2:8: {LEVEL} PM101 missing-section" in done.out
    assert done.out.endswith(ONE)


def test_the_level_that_fails_is_the_users_choice(run: Run, tmp_path: Path) -> None:
    write_bad(tmp_path / "a.md")
    assert run("a.md", "--fail-on", "never").code == 0
    assert run("a.md", "--ignore", "PM101", *STRICT).code == 0
    draft = (tmp_path / "a.md").read_text(encoding="utf-8").replace("final", "draft")
    (tmp_path / "a.md").write_text(draft, encoding="utf-8")
    done = run("a.md")
    assert done.code == 0
    assert "PM101" not in done.out
    assert "a.md: draft, ready for review: 1 to go" in done.out
    assert "PM101" in run("a.md", "--show-info").out
    done = run("a.md", "--fail-on", "info")
    assert done.code == 1
    assert "PM101" in done.out


def test_rules_are_chosen_by_code_and_slug(run: Run, tmp_path: Path) -> None:
    write_bad(tmp_path / "a.md")
    assert run("--select", "PM6,PM2", "a.md", *STRICT).code == 0
    assert run("--select=missing-section", "a.md", *STRICT).code == 1
    assert run("--select", "PM6", "--extend-select", "PM101", "a.md", *STRICT).code == 1
    assert run("--per-file-ignores", "*.md:PM101,PM102", "a.md", *STRICT).code == 0
    assert run("--per-file-ignores", "*.yaml:PM101", "a.md", *STRICT).code == 1


@pytest.mark.parametrize(
    "words",
    [
        ("--select", "PM999"),
        ("--ignore", "misssing-section"),
        ("--per-file-ignores", "PM101"),
        ("--no-such-option",),
        ("--fail-on", "fatal"),
        ("--stdin-filename", "a.md"),
        ("--config", "no-such-file.yaml"),
        ("--isolated", "--config", "x.yaml"),
        ("-o", "no/such/folder/out.txt"),
        ("no-such-file.md",),
        ("explain", "PM999"),
        ("show", "no-such-file.md"),
        ("show",),
    ],
)
def test_what_cannot_be_done_is_said_with_exit_code_2(
    run: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    write(tmp_path / "a.md")
    commanded = words[0] in ("show", "explain")
    done = run(*words) if commanded else run(*words, "a.md")
    assert done.code == 2
    assert len(done.err.splitlines()) in (1, 2)
    assert "Traceback" not in done.err


def test_a_missing_file_does_not_keep_the_others_from_being_checked(
    run: Run, tmp_path: Path
) -> None:
    write_bad(tmp_path / "a.md")
    done = run("no.md", "a.md")
    assert done.code == 2
    assert done.err == "pm-lint: no.md: there is no such file\n"
    assert "PM101" in done.out


def test_bytes_that_are_no_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"caf\xe9")
    write(tmp_path / "b.md")
    named = run("a.md", "--select", "PM6", "--ignore", "PM001")
    assert named.code == 2
    assert "a.md:1:1: error PM001 unreadable-file" in named.out
    walked = run()
    assert walked.code == 0
    assert "a.md: skipped" in walked.err
    assert walked.out == "1 report checked, nothing to mend (1 other file skipped)\n"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is readable here")
def test_a_file_that_may_not_be_read(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md").chmod(0)
    done = run("a.md")
    assert done.code == 2
    assert "permission denied" in done.err


def test_files_that_are_no_reports(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Shopping\n\n- milk\n", encoding="utf-8")
    named = run("a.md")
    assert named.code == 0
    assert "PM100" in named.out
    assert run() == Done(0, "no reports found (1 other file skipped)\n", "")
    assert "a.md: skipped, it does not read like an incident report" in run("-v").err


def test_a_broken_configuration(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md")
    config = tmp_path / ".pm-lint.yaml"
    config.write_text("fail-on: fatal\n", encoding="utf-8")
    done = run("a.md")
    assert done.code == 2
    assert done.out == ""
    assert done.err.startswith("pm-lint: .pm-lint.yaml:1:10: ")
    assert run("a.md", "--isolated").code == 0


def test_a_configuration_by_name(run: Run, tmp_path: Path) -> None:
    write_bad(tmp_path / "a.md")
    config = tmp_path / "elsewhere" / "lint.yaml"
    config.parent.mkdir()
    config.write_text("per-file-ignores: {a.md: [PM101]}\n", encoding="utf-8")
    assert run("a.md", *STRICT).code == 1
    assert run("a.md", "-c", config, *STRICT).code == 0


def test_exclusions_that_leave_nothing(run: Run, tmp_path: Path) -> None:
    write_bad(tmp_path / "a.md")
    done = run("--exclude", "*.md", "--force-exclude", "a.md")
    assert done.code == 0
    assert done.err == "pm-lint: the configuration excludes 1 named file\n"


def test_json(run: Run, tmp_path: Path) -> None:
    write_bad(tmp_path / "ä b.md")
    write(tmp_path / "c.md", "metadata", "status: draft")
    schema = json.loads((data_folder("schemas") / "findings.schema.json").read_text("utf-8"))
    for words in (("--output-format", "json"), ("-f", "json", "--statistics")):
        done = run(*words, *STRICT)
        found = json.loads(done.out)
        Draft7Validator(schema).validate(found)
        assert done.code == 1
        assert [(f["code"], f["path"]) for f in found["findings"]] == [("PM101", "ä b.md")]
        assert found["summary"]["reports"] == 2


def test_json_holds_all_levels_and_failures(run: Run, tmp_path: Path) -> None:
    draft = write_bad(tmp_path / "a.md").read_text("utf-8").replace("final", "draft")
    (tmp_path / "a.md").write_text(draft, encoding="utf-8")
    done = run("-f", "json", "a.md", "no.md")
    found = json.loads(done.out)
    assert done.code == 2
    assert [f["level"] for f in found["findings"]] == ["info"]
    assert [f["path"] for f in found["summary"]["failures"]] == ["no.md"]


def test_concise_prints_findings_alone(run: Run, tmp_path: Path) -> None:
    write_bad(tmp_path / "a.md")
    done = run("--format", "concise")
    assert len(done.out.splitlines()) == 1
    assert done.err == ONE
    assert run("--format", "concise", "-q").err == ""


def test_an_output_file(run: Run, tmp_path: Path) -> None:
    write_bad(tmp_path / "a.md")
    done = run("-o", "out.json", "-f", "json", "a.md", *STRICT)
    assert (done.code, done.out) == (1, "")
    assert len(json.loads((tmp_path / "out.json").read_text("utf-8"))["findings"]) == 1


def test_quiet_and_statistics(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md")
    assert run("-q") == Done(0, "", "")
    write_bad(tmp_path / "a.md")
    assert run("--statistics", "-q").out.split() == ["1", LEVEL, "PM101", "missing-section"]


def test_standard_input(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def feed(text: str) -> None:
        stream = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", stream)

    bad = write_bad(tmp_path / "bad.md").read_text("utf-8")
    feed(bad)
    assert f"<stdin>:2:8: {LEVEL} PM101" in run("-").out
    (tmp_path / ".pm-lint.yaml").write_text("per-file-ignores: {old/*: [PM101]}\n", "utf-8")
    feed(bad)
    assert run("-", "--stdin-filename", "old/a.md").code == 0
    feed(lay("", "none", "yaml")[1])
    assert run("-", "--stdin-filename", "a.yaml").code == 0


def test_colour(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_bad(tmp_path / "a.md")
    assert "\x1b" not in run().out
    assert f"m{LEVEL}\x1b[0m" in run("--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert f"m{LEVEL}\x1b[0m" in run().out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run().out


def test_a_crash_is_an_exit_code_of_2_and_v_tells_more(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise ZeroDivisionError("by design")

    write(tmp_path / "a.md")
    monkeypatch.setattr(engine, "_hits", crash)
    done = run("a.md", "--select", "PM201")
    assert done.code == 2
    assert "PM003 check-crashed" in done.out
    assert "by design" not in done.err
    assert "ZeroDivisionError: by design" in run("a.md", "-v").err


def test_a_missing_pipeline_is_one_message(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise PipelineError("the English pipeline is not installed: pip install it")

    write(tmp_path / "a.md")
    write(tmp_path / "b.md")
    monkeypatch.setattr(engine, "_hits", fail)
    done = run()
    assert done.code == 2
    assert done.err == "pm-lint: the English pipeline is not installed: pip install it\n"


def test_an_interrupt(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    write(tmp_path / "a.md")
    monkeypatch.setattr(engine, "_hits", interrupt)
    assert run().code == 130


def test_explain_and_rules(run: Run) -> None:
    page = run("explain", "vague-time")
    assert page.code == 0
    assert page.out == run("explain", "pm201").out
    assert page.out.startswith("PM201 vague-time")
    assert "did you mean vague-time?" in run("explain", "vague-tim").err
    assert "PM201  vague-time" in run("rules").out
    assert {rule["code"] for rule in json.loads(run("rules", "-f", "json").out)} >= {"PM101"}


def test_show(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md")
    assert run("show", "a.md").code == 0
    assert json.loads(run("show", "--format", "json", "a.md").out)["is_report"] is True


def test_help_and_version(run: Run) -> None:
    assert run("--version").out == f"pm-lint {__version__}\n"
    assert "pm-lint explain RULE" in run("--help").out
    for command in ("check", "show", "explain", "rules"):
        done = run(command, "--help")
        assert done.code == 0
        assert done.out.startswith(f"usage: pm-lint {command}")


def start(
    *words: str, cwd: Path | None = None, env: dict[str, str] | None = None
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "pm_lint", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=cwd,
        env=env,
    )


def test_a_reader_that_goes_away_is_no_traceback(tmp_path: Path) -> None:
    for number in range(400):
        write_bad(tmp_path / f"{number}.md")
    with start("check", "--isolated", "--select", "PM101", str(tmp_path)) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    _, text = lay("", "none")
    bad = text.replace("## Resolution and recovery", "## Diary").replace(
        "title: Checkout", "title: Чекаут ✓"
    )
    (tmp_path / "a.md").write_text(bad, encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    with start("--isolated", "a.md", cwd=tmp_path, env=environment) as process:
        assert process.stdout is not None
        assert "Чекаут ✓" in process.stdout.read().decode("utf-8")


def test_version_is_answered_before_argparse_is_imported() -> None:
    program = (
        "import sys; from pm_lint.cli import main; main(['--version']); "
        "assert 'argparse' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
