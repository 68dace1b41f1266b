"""Change the code one small step at a time, and count the changes that no test notices.

usage: python bench/mutation.py [--group NAME] [--sample N] [--seed N] [--log FILE] [--again LOG]

Mutated is what stands inside functions, not the tables and patterns of a module. A sample of all
mutants is tried, each in a process of its own that runs the tests that reach the mutated line, the
quickest first, until one fails or they have taken `--seconds`. One line of JSON for each mutant
goes to `--log`; `--again` tries those again that survived in such a file.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from types import FrameType
from typing import Any

import hypothesis
import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
from bench.mutants import Mutant, apply, list_mutants  # noqa: E402

PACKAGE = ROOT / "linter" / "pm_lint"

_READ = "times clocks dates moments phrases ranges zones".split()
GROUPS = {
    "times": (
        [PACKAGE / "read" / f"{name}.py" for name in _READ],
        "times zones times_rules timeline entries rules".split(),
    ),
    "suppress": ([PACKAGE / "suppress.py"], ["suppress", "shared"]),
    "checks": (
        sorted((PACKAGE / "checks").glob("[a-z]*.py")),
        "checks edges conditions findings findings_of_times times_rules actions account fixes "
        "rules".split(),
    ),
    "blame": (
        sorted((PACKAGE / "checks" / "blame").glob("*.py")),
        "blame_settled blame_phrases blame_sentences suppress rules".split(),
    ),
}
"""What is mutated by the name of its group, and the tests (`test_….py`) that should notice."""

MEMORY = 6 * 1024**3


class Runner:
    """A plugin of pytest: what it runs in place of all tests are the mutants."""

    def __init__(self, files: list[Path], mutants: list[Mutant], seconds: float) -> None:
        self.files = {str(path): str(path.relative_to(ROOT)) for path in files}
        self.mutants, self.seconds = mutants, seconds
        self.failed: list[str] = []
        self.results: list[dict[str, Any]] = []

    def prepare(self) -> None:
        """Load what each of the processes would load for itself, for seconds."""
        if any("blame" in path for path in self.files):
            from pm_lint.nlp import parse

            parse(["The cache expired."])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.prepare()
        covered, slowness = self._learn(session.items)
        print(f"{len(session.items)} tests, {sum(slowness):.0f} s", flush=True)
        for mutant in self.mutants:
            reach = covered.get(f"{mutant.file}:{mutant.line}", [])
            chosen, spent = [], 0.0
            for index in sorted(reach, key=lambda index: slowness[index]):
                chosen.append(session.items[index])
                spent += slowness[index]
                if spent > self.seconds:
                    break
            state = self._try(mutant, chosen, spent) if chosen else "not reached"
            self.results.append({**asdict(mutant), "state": state, "tests": len(chosen)})
            print(f"{state:11} {mutant.file.split('pm_lint/')[1]}:{mutant.line} {mutant.kind} "
                  f"`{mutant.before[:150]}` -> `{mutant.after[:150]}`", flush=True)  # fmt: skip
        return True

    def _run(self, items: list[pytest.Item], *, stop: bool) -> Iterator[tuple[int, float]]:
        for index, item in enumerate(items):
            following = items[index + 1] if index + 1 < len(items) else None
            began = time.process_time()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            yield index, time.process_time() - began
            if stop and self.failed:
                return

    def _learn(self, items: list[pytest.Item]) -> tuple[dict[str, list[int]], list[float]]:
        """Return which tests reach each line, and how long each takes with all watched."""
        read_end, write_end = os.pipe()
        child = os.fork()
        if not child:
            reached: set[tuple[str, int]] = set()

            def note(frame: FrameType, event: str, argument: object) -> Any:
                reached.add((frame.f_code.co_filename, frame.f_lineno))
                return note

            def watch(frame: FrameType, event: str, argument: object) -> Any:
                return note if frame.f_code.co_filename in self.files else None

            covered: dict[str, list[int]] = {}
            slowness = []
            sys.settrace(watch)
            for index, seconds in self._run(items, stop=False):
                slowness.append(seconds)
                for path, line in reached:
                    covered.setdefault(f"{self.files[path]}:{line}", []).append(index)
                reached.clear()
            sys.settrace(None)
            with os.fdopen(write_end, "w") as stream:
                json.dump([covered, slowness, self.failed], stream)
            os._exit(0)
        os.close(write_end)
        with os.fdopen(read_end) as stream:
            covered, slowness, failed = json.load(stream)
        os.waitpid(child, 0)
        if failed:
            sys.exit(f"without any mutant these fail: {failed}")
        return covered, slowness

    def _try(self, mutant: Mutant, items: list[pytest.Item], expected: float) -> str:
        child = os.fork()
        if not child:
            limit = int(10 + 5 * expected)
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            try:
                apply(mutant)
            except BaseException as error:
                print(f"cannot apply: {error!r}", flush=True)
                os._exit(2)
            try:
                for _ in self._run(items, stop=True):
                    pass
            finally:
                os._exit(1 if self.failed else 0)
        status = os.waitpid(child, 0)[1]
        if os.WIFSIGNALED(status):
            return "out of time"
        return ("survived", "killed", "no mutant")[os.WEXITSTATUS(status)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--group", choices=sorted(GROUPS), default="suppress")
    parser.add_argument("--sample", type=int, default=120, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--log", type=Path)
    parser.add_argument("--again", type=Path, metavar="LOG")
    options = parser.parse_args()
    files, tests = GROUPS[options.group]
    mutants = [mutant for path in files for mutant in list_mutants(path)]
    total = len(mutants)
    if options.again:
        lines = map(json.loads, options.again.read_text(encoding="utf-8").splitlines())
        wanted = [line for line in lines if line["state"] in ("survived", "not reached")]
        keys = {(w["file"], w["function"], w["before"], w["after"], w["number"]) for w in wanted}
        mutants = [m for m in mutants if (m.file, m.function, m.before, m.after, m.number) in keys]
    else:
        mutants = random.Random(options.seed).sample(mutants, min(options.sample, total))
    runner = Runner(files, mutants, options.seconds)
    os.chdir(ROOT)
    # A test that draws its inputs has to draw the same ones each time, and to be patient.
    hypothesis.settings.register_profile(
        "mutation", deadline=None, derandomize=True, database=None, max_examples=30
    )
    plain = "-o addopts= -p no:cacheprovider -p no:terminal -p no:xdist".split()
    names = [f"tests/test_{name}.py" for name in tests]
    code = pytest.main([*plain, "--hypothesis-profile", "mutation", *names], plugins=[runner])
    if options.log:
        rows = "".join(f"{json.dumps(row)}\n" for row in runner.results)
        options.log.write_text(rows, encoding="utf-8")
    states = Counter(row["state"] for row in runner.results)
    noticed = states["killed"] + states["out of time"]
    print(
        f"{options.group}: {noticed} of {len(mutants)} noticed, of {total} in all; {dict(states)}"
    )
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
