"""The configuration: where it is found, what it refuses, which rules it leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from pm_lint.checks.severity import ScaleParameters
from pm_lint.config import (
    ConfigError,
    ConfigFinder,
    Layer,
    Settings,
    find_config,
    matches,
    read_config,
)
from pm_lint.config import select_codes as select
from pm_lint.finding import Level
from pm_lint.report import Stage, Topic
from pm_lint.rulebook import Rulebook

ROOT = Path("/repository").absolute()


def write(folder: Path, text: str) -> Path:
    path = folder / ".pm-lint.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("drafts", "drafts/a.md", True),
        ("drafts", "deep/drafts/a.md", True),
        ("drafts/", "deep/drafts/a.md", True),
        ("drafts/*.md", "deep/drafts/a.md", False),
        ("drafts/*.md", "drafts/a.md", True),
        ("drafts/*.md", "drafts/deep/a.md", False),
        ("./drafts", "drafts/a.md", True),
        ("/drafts", "deep/drafts/a.md", False),
        ("**/drafts/*.md", "deep/down/drafts/a.md", True),
        ("docs/**/a.md", "docs/a.md", True),
        ("docs/**/a.md", "docs/x/y/a.md", True),
        ("docs/**", "docs/x/y/a.md", True),
        ("docs/**", "other/a.md", False),
        ("*.yaml", "a/b.yaml", True),
        ("*.yaml", "a/b.yml", False),
        ("201?-*", "2019-01-05/a.md", True),
        ("**", "a.md", True),
        ("../a.md", "a.md", False),
        ("a" + "*a" * 30, "a" * 200 + ".md", False),
    ],
)
def test_patterns_fit_paths(pattern: str, path: str, fits: bool) -> None:
    assert matches(pattern, ROOT / path, ROOT) is fits


def test_patterns_fit_nothing_outside_their_folder() -> None:
    assert not matches("**", ROOT.parent / "a.md", ROOT)


@pytest.mark.parametrize(
    ("layers", "runs", "rests"),
    [
        ([Layer(ROOT)], {"PM101", "PM501"}, set()),
        ([Layer(ROOT, select=("PM5",))], {"PM501"}, {"PM101"}),
        ([Layer(ROOT, ignore=("PM5",))], {"PM101"}, {"PM501", "PM502"}),
        ([Layer(ROOT, select=("PM5",), ignore=("PM501",))], {"PM502"}, {"PM501"}),
        ([Layer(ROOT, select=("PM501",), ignore=("PM5",))], {"PM501"}, {"PM502"}),
        ([Layer(ROOT, select=("blamed-person",), ignore=("PM5",))], {"PM501"}, {"PM502"}),
        ([Layer(ROOT, select=("PM501",), ignore=("PM501",))], set(), {"PM501"}),
        ([Layer(ROOT, select=("PM1",), extend_select=("PM501",))], {"PM101", "PM501"}, {"PM502"}),
        ([Layer(ROOT, select=("PM1",)), Layer(ROOT, select=("PM5",))], {"PM501"}, {"PM101"}),
        ([Layer(ROOT, ignore=("PM5",)), Layer(ROOT, select=("PM501",))], {"PM501"}, {"PM101"}),
        ([Layer(ROOT, select=("PM5",)), Layer(ROOT, ignore=("PM501",))], {"PM502"}, {"PM501"}),
        ([Layer(ROOT, ignore=("ALL",))], {"PM001", "PM003"}, {"PM002", "PM101"}),
        ([Layer(ROOT, select=())], {"PM001", "PM003"}, {"PM002", "PM101"}),
    ],
)
def test_layers_select_rules(
    rulebook: Rulebook, layers: list[Layer], runs: set[str], rests: set[str]
) -> None:
    codes = select(rulebook, layers)
    assert runs <= codes
    assert not rests & codes


def test_a_preview_rule_runs_only_where_it_is_named(rulebook: Rulebook) -> None:
    from pm_lint.dataclass import replace

    rules = tuple(
        replace(rule, status="preview") if rule.code == "PM501" else rule for rule in rulebook.rules
    )
    book = Rulebook(rules)
    assert "PM501" not in select(book, [Layer(ROOT)])
    assert "PM501" not in select(book, [Layer(ROOT, select=("PM5",))])
    assert "PM501" in select(book, [Layer(ROOT, extend_select=("PM501",))])
    assert "PM501" in select(book, [Layer(ROOT, select=("blamed-person",))])


def test_the_nearest_file_holds_up_to_the_root_of_the_repository(tmp_path: Path) -> None:
    outside = write(tmp_path, "")
    repository = tmp_path / "repository"
    (repository / ".git").mkdir(parents=True)
    deep = repository / "a" / "b"
    deep.mkdir(parents=True)
    assert find_config(deep, cwd=tmp_path) is None
    top = write(repository, "")
    assert find_config(deep, cwd=tmp_path) == top
    near = write(repository / "a", "")
    assert find_config(deep, cwd=tmp_path) == near
    assert outside.is_file()


def test_outside_of_a_repository_no_folder_above_the_working_one_decides(tmp_path: Path) -> None:
    write(tmp_path, "")
    work = tmp_path / "work"
    (work / "deep").mkdir(parents=True)
    assert find_config(work / "deep", cwd=work) is None
    here = write(work, "")
    assert find_config(work / "deep", cwd=work) == here
    assert find_config(work, cwd=tmp_path / "elsewhere") == here


def test_settings_follow_the_file_and_then_the_command_line(
    tmp_path: Path, rulebook: Rulebook
) -> None:
    (tmp_path / ".git").mkdir()
    write(
        tmp_path,
        "ignore: [PM5]\nfail-on: warning\nservices: [marvin]\n"
        "per-file-ignores:\n  old/*.md: [missing-section]\n",
    )
    config = ConfigFinder(rulebook, Layer(tmp_path)).config_for(tmp_path)
    settings = config.settings(tmp_path / "a.md")
    assert "PM501" not in settings.enabled
    assert "PM101" in settings.enabled
    assert "PM101" not in config.settings(tmp_path / "old" / "a.md").enabled
    assert settings.services == ("marvin",)
    assert settings.fails(Level.WARNING)
    assert not settings.fails(Level.INFO)

    finder = ConfigFinder(rulebook, Layer(tmp_path, fail_on="never"))
    settings = finder.config_for(tmp_path).settings(tmp_path / "a.md")
    assert not settings.fails(Level.ERROR)
    assert "PM501" not in settings.enabled

    isolated = ConfigFinder(rulebook, Layer(tmp_path), isolated=True).config_for(tmp_path)
    assert "PM501" in isolated.settings(tmp_path / "a.md").enabled


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("select: [PM5\n", "", ""),
        ("selct: [PM5]\n", "1:1", "selct"),
        ("select: PM5\n", "1:9", ""),
        ("ignore:\n  - PM501\n  - PM999\n", "3:5", "PM999"),
        ("per-file-ignores:\n  a.md: [nonsense]\n", "2:10", "nonsense"),
        ("fail-on: fatal\n", "1:10", "fatal"),
        ("ignore: []\nignore: [PM5]\n", "2:1", ""),
        ("- PM5\n", "1:1", ""),
    ],
)
def test_a_fault_is_told_with_its_place(
    tmp_path: Path, rulebook: Rulebook, text: str, place: str, said: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        read_config(path, tmp_path, rulebook)
    assert str(caught.value).startswith(f"{path}:{place}")
    assert said in str(caught.value)


def test_an_empty_file_asks_for_nothing(tmp_path: Path, rulebook: Rulebook) -> None:
    assert read_config(write(tmp_path, "# later\n"), tmp_path, rulebook) == (
        rulebook,
        (Layer(tmp_path),),
    )


def read_one(tmp_path: Path, rulebook: Rulebook, text: str) -> Settings:
    """Return the settings that a configuration file makes for `reports/a.md` below it."""
    write(tmp_path, text)
    finder = ConfigFinder(rulebook, Layer(tmp_path), named=tmp_path / ".pm-lint.yaml")
    return finder.config_for(tmp_path).settings(tmp_path / "reports" / "a.md")


def test_a_rule_takes_another_level_and_other_parameters(
    tmp_path: Path, rulebook: Rulebook
) -> None:
    text = "rules:\n  vague-time: {level: info}\n  PM204: {with: {days: 5}}\n"
    settings = read_one(tmp_path, rulebook, text)
    assert settings.levels == {"PM201": Level.INFO}
    assert settings.parameters == {"PM204": rulebook.by_code["PM204"].rebind({"days": 5})}
    assert settings.parameters["PM204"] != rulebook.by_code["PM204"].parameters


def test_a_team_has_words_of_its_own(tmp_path: Path, rulebook: Rulebook) -> None:
    settings = read_one(
        tmp_path,
        rulebook,
        "topics: {root-cause: [the why of it]}\nmetadata: {started: [kick-off]}\n"
        "statuses: {final: [signed]}\nrequired: [summary, impact]\n"
        "severities: [S1, S2, S3]\nthreshold: S2\n",
    )
    assert settings.terms.topics == (("the why of it", Topic.ROOT_CAUSE),)
    assert settings.terms.keys == (("kick-off", "started"),)
    assert settings.terms.stages == (("signed", Stage.FINAL),)
    assert settings.required == (Topic.SUMMARY, Topic.IMPACT)
    assert settings.is_minor("s-3")
    assert not settings.is_minor("S2")
    assert not settings.is_minor("catastrophic")
    assert not settings.is_minor(None)


def test_a_scale_holds_for_the_rule_on_severities(tmp_path: Path, rulebook: Rulebook) -> None:
    settings = read_one(tmp_path, rulebook, "severities: [S1, S2, S3]\n")
    assert settings.parameters["PM302"] == ScaleParameters(("S1", "S2", "S3"))
    text = "severities: [S1]\nrules: {PM302: {with: {severities: [high, low]}}}\n"
    settings = read_one(tmp_path, rulebook, text)
    assert settings.parameters["PM302"] == ScaleParameters(("high", "low"))


def test_an_override_holds_for_its_paths_and_wins(tmp_path: Path, rulebook: Rulebook) -> None:
    write(
        tmp_path,
        "fail-on: error\noverrides:\n"
        "  - {paths: [old], ignore: [PM2], fail-on: never}\n"
        "  - {paths: [old/kept], select: [PM203]}\n",
    )
    config = ConfigFinder(rulebook, Layer(tmp_path), tmp_path / ".pm-lint.yaml").config_for(
        tmp_path
    )
    assert "PM203" in config.settings(tmp_path / "new.md").enabled
    assert config.settings(tmp_path / "new.md").fails(Level.ERROR)
    assert "PM203" not in config.settings(tmp_path / "old" / "a.md").enabled
    assert not config.settings(tmp_path / "old" / "a.md").fails(Level.ERROR)
    kept = config.settings(tmp_path / "old" / "kept" / "a.md")
    assert {code for code in kept.enabled if code.startswith("PM2")} == {"PM203"}


def test_a_file_extends_others_of_its_repository(tmp_path: Path, rulebook: Rulebook) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "base.yaml").write_text("fail-on: warning\nseverities: [A, B]\n")
    settings = read_one(tmp_path, rulebook, "extends: ./base.yaml\nseverities: [X]\n")
    assert settings.fails(Level.WARNING)
    assert settings.severities == ("X",)


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("extends: [nowhere]\n", "1:11", "no pack is called nowhere"),
        ("extends: ../secret.yaml\n", "1:10", "outside the repository"),
        ("extends: /etc/hostname.yaml\n", "1:10", "outside the repository"),
        ("extends: [./link.yaml]\n", "1:11", "outside the repository"),
        ("extends: [https://example.com/x.yaml]\n", "1:11", "there is no file"),
        ("extends: .pm-lint.yaml\n", "1:10", "in turn"),
        ("rules: {PM999: {level: info}}\n", "1:9", "PM999"),
        ("rules: {PM201: {level: fatal}}\n", "1:24", "fatal"),
        ("rules: {PM204: {with: {tolerence: 5}}}\n", "1:24", "tolerence"),
        ("rules: {PM204: {with: {days: five}}}\n", "1:30", "a whole number"),
        ("rules: {PM001: {with: {a: 1}}}\n", "1:17", "takes no parameters"),
        ("topics: {cause: [why]}\n", "1:10", ""),
        ("statuses: {done: [x]}\n", "1:12", "done"),
        ("required: [feelings]\n", "1:12", "feelings"),
        ("severities: [A]\nthreshold: B\n", "2:12", "none of the severities"),
        ("overrides: [{ignore: [PM2]}]\n", "1:13", "paths"),
    ],
)
def test_what_a_file_may_not_ask_is_told_with_its_place(
    tmp_path: Path, rulebook: Rulebook, text: str, place: str, said: str
) -> None:
    home = tmp_path / "home"
    (home / ".git").mkdir(parents=True)
    (tmp_path / "secret.yaml").write_text("fail-on: never\n")
    (home / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    path = write(home, text)
    with pytest.raises(ConfigError) as caught:
        read_config(path, home, rulebook)
    assert str(caught.value).startswith(f"{path}:{place}"), str(caught.value)
    assert said in str(caught.value)
