"""Throw mutated reports, configurations, rules and comments at pm-lint, and count what breaks.

usage: python bench/fuzz.py [--inputs N] [--seconds S] [--target NAME …] [--seed N] [--log FILE]
       python bench/fuzz.py --atheris --target NAME --seconds S

Each input is a text of real shape with some of it cut, doubled, swapped or replaced. `--seeds`
adds texts of a folder of yours. What breaks a promise (bench/targets.py), takes more than ten
seconds or more than 4 GB of memory is written to `--crashes`, and the run goes on. With
`--atheris` the bytes come from atheris, which watches which lines they reach; `pip install
atheris` where it can be had. One line of JSON for each target goes to `--log`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

SECONDS = 10  # of processor time: the machine may be busy with other things
MEMORY = 4 * 1024**3
LONGEST = 32 * 1024
# The costly targets get fewer of the inputs.
SHARES = {
    "times": 400, "patterns": 200, "baseline": 130, "comments": 120, "yaml-reader": 60,
    "config": 35, "yaml": 20, "rules": 15, "markdown": 10, "lint": 5, "fixes": 3, "everything": 2,
    "results": 60, "compiled": 120, "workers": 60,
}  # fmt: skip

PIECES = tuple(
    piece.encode()
    for piece in """# |## |- |* |> |1. |\n|\r\n|\t|    |---\n|+++\n|```\n|~~~|`|**|[|](|<!--|-->
    |<table><tr><td>|</td>|<h2>|<|&#0;|&amp;|\\|: |? |- - - |{|}|[[|]]|{{|&a |*a|!!python/object:os
    |<<: *a|%YAML 1.1\n|%TAG ! x|---|...|"|'|\0|\ufeff|\u202e|\u2028|\x1b[31m|\x07|😀|é|ﬀ|İ|ß|٣|::
    |10:02 UTC|25:61|12:30 PM|2100hrs WAT|2026-02-30|0000-00-00|99999999999|-1|1e999|T+5m|~|–|—|/
    |2026-11-20T10:02:00.123456789+25:99|Europe/London|../../etc/passwd|TBD|[ ]|[x]|null|true|.inf
    |pm-lint: ignore[|ignore-file[ALL] -- |PM501|blamed-person|Bob forgot to check|human error
    |**/|*?|[!a]|[a-|(a+)+$|::error ::|##[group]|%0A|$(id)|`id`|;|,|#|a/""".split("|")
)
BYTES = (b"|", b"\xff\xfe", b"\xed\xa0\x80", b"\xf0\x9f", *PIECES)


class HangError(BaseException):
    """An input took too long. It is no Exception, so that nothing on the way swallows it."""


@dataclass
class Tried:
    """What came of the inputs of one target."""

    target: str
    engine: str = "mutation"
    seed: int = 0
    inputs: int = 0
    seconds: float = 0  # of the clock on the wall
    slowest: float = 0  # seconds of processor time
    crashes: dict[str, int] = field(default_factory=dict)


def mutate(seed: bytes, others: tuple[bytes, ...], chance: random.Random) -> bytes:
    """Return `seed` with one to eight changes."""
    data = bytearray(seed)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8))):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((1, 2, 5, 20, 100, 1000)))
        match chance.randrange(9):
            case 0:
                del data[at:to]
            case 1:
                data[at:at] = chance.choice(BYTES)
            case 2:
                data[at:to] = chance.choice(BYTES)
            case 3:
                data[at:to] = data[at:to] * chance.choice((2, 2, 3, 3, 10, 100))
            case 4:
                other = chance.choice(others)
                start = chance.randrange(len(other) + 1)
                data[at:at] = other[start : start + chance.choice((5, 50, 500))]
            case 5 if at < len(data):
                data[at] ^= 1 << chance.randrange(8)
            case 6:
                del data[at:]
            case 7:
                lines = data.splitlines(keepends=True)
                chance.shuffle(lines)
                data = bytearray(b"".join(lines))
            case _:
                data[at:at] = chance.choice(BYTES) * chance.choice((1, 2, 9, 70, 900))
        del data[LONGEST:]
    return bytes(data)


def make_inputs(seeds: tuple[bytes, ...], chance: random.Random) -> Iterator[bytes]:
    while True:
        yield mutate(chance.choice(seeds), seeds, chance)


def try_input(attack: Callable[[bytes], None], data: bytes, tried: Tried, crashes: Path) -> None:
    """Run one input, and take down what it broke and how long it took."""
    begun = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        attack(data)
    except (Exception, HangError) as error:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        details = "".join(traceback.format_exception(error))
        # The same line of code breaking in the same way is one crash, however often.
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} {Path(last.filename).name}:{last.lineno}"
        if told := str(error).strip().splitlines():
            where = f"{where} {told[-1][:80]}"
        if where not in tried.crashes:
            crashes.mkdir(parents=True, exist_ok=True)
            name = f"{tried.target}-{hashlib.sha256(data).hexdigest()[:12]}"
            (crashes / name).write_bytes(data)
            (crashes / f"{name}.txt").write_text(details, encoding="utf-8", errors="replace")
            print(f"{tried.target}: {where}: {crashes / name}", file=sys.stderr, flush=True)
        tried.crashes[where] = tried.crashes.get(where, 0) + 1
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    tried.inputs += 1
    took = time.process_time() - begun
    if took > max(1.0, tried.slowest):
        crashes.mkdir(parents=True, exist_ok=True)
        (crashes / f"{tried.target}-slow").write_bytes(data)
    tried.slowest = max(tried.slowest, round(took, 3))


def run_mutations(options: argparse.Namespace, attacks: dict[str, Callable[[bytes], None]]) -> None:
    """Share the inputs among the targets, in rounds, so that a run cut short has met them all."""
    from bench.seeds import seeds

    added = tuple(path.read_bytes() for path in sorted(options.seeds.iterdir())
                  if path.is_file()) if options.seeds else ()  # fmt: skip
    whole = sum(SHARES[name] for name in attacks)
    runs = {name: Tried(name, seed=options.seed) for name in attacks}
    streams = {}
    for name in attacks:
        extra = added if name in ("markdown", "lint", "fixes", "everything") else ()
        chance = random.Random(f"{name} {options.seed}")
        streams[name] = make_inputs((*seeds(name), *extra), chance)
    begun = time.monotonic()
    for _ in range(100):
        for name, attack in attacks.items():
            started = time.monotonic()
            for _ in range(max(1, options.inputs * SHARES[name] // whole // 100)):
                if time.monotonic() - begun > options.seconds:
                    break
                try_input(attack, next(streams[name]), runs[name], options.crashes)
            runs[name].seconds += time.monotonic() - started
        write_log(options.log, list(runs.values()))
    print(f"{sum(run.inputs for run in runs.values())} inputs, "
          f"{sum(len(run.crashes) for run in runs.values())} crashes")  # fmt: skip


def run_atheris(options: argparse.Namespace, name: str) -> None:
    """Let atheris make the inputs of one target. Does not return: libFuzzer ends the process."""
    import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]

    with atheris.instrument_imports(include=["pm_lint"]):
        from bench.seeds import seeds
        from bench.targets import TARGETS
    corpus = options.crashes / f"corpus-{name}"
    corpus.mkdir(parents=True, exist_ok=True)
    for text in seeds(name):
        (corpus / hashlib.sha256(text).hexdigest()[:16]).write_bytes(text)
    tried = Tried(name, "atheris", options.seed)
    begun = time.monotonic()

    def attack(data: bytes) -> None:
        try_input(TARGETS[name], data, tried, options.crashes)
        if tried.inputs % 1000 == 0:
            tried.seconds = time.monotonic() - begun
            write_log(options.log, [tried])

    arguments = [sys.argv[0], str(corpus), f"-max_total_time={options.seconds}", "-max_len=8192",
                 f"-seed={options.seed}", f"-runs={options.inputs}", "-verbosity=0"]  # fmt: skip
    atheris.Setup(arguments, attack)
    atheris.Fuzz()


def write_log(log: Path | None, runs: list[Tried]) -> None:
    if log:
        text = "".join(
            json.dumps({**asdict(run), "seconds": round(run.seconds, 1)}) + "\n" for run in runs
        )
        log.write_text(text, encoding="utf-8")


def stop_hang(_number: int, _frame: FrameType | None) -> None:
    raise HangError(f"more than {SECONDS} s")


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--inputs", type=int, default=20_000, help="over all targets")
    parser.add_argument("--seconds", type=int, default=3600, help="stop after this time")
    parser.add_argument("--target", action="append", choices=sorted(SHARES))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seeds", type=Path, help="a folder of reports to mutate as well")
    parser.add_argument("--log", type=Path)
    parser.add_argument("--crashes", type=Path, default=Path("fuzz-crashes"))
    parser.add_argument("--atheris", action="store_true")
    options = parser.parse_args()
    signal.signal(signal.SIGVTALRM, stop_hang)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    if options.atheris:
        if len(options.target or []) != 1:
            parser.error("atheris takes one --target")
        run_atheris(options, options.target[0])
        return
    from bench.targets import TARGETS

    names = options.target or list(TARGETS)
    run_mutations(options, {name: TARGETS[name] for name in names})


if __name__ == "__main__":
    main()
