"""How the time of a check grows with hostile input: each shape at one size, and at four times it.

usage: python bench/growth.py [--size BYTES] [--section NAME] [SHAPE …]
       python bench/growth.py --patterns | --unmeasured
       python bench/growth.py --reports [--size BYTES]

`--patterns` goes through every pattern that pm-lint compiles: those with a repeat without end that
are not proved to be linear (bench/ambiguity.py) are measured alone, on texts that are made for each
(bench/pumping.py), and listed in bench/patterns.tsv. `--unmeasured` names those that are neither
proved nor in that list; a test asks for it. `--reports` puts the texts of the list into reports,
wherever text can stand, and measures the whole check.

A shape is one fragment over and over, in the timeline of a report or the section that is named.
Where time grows with the square of the size, the last column, the time of the larger over that of
the smaller, nears 16; where it is linear, 4.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from bench import patterns, pumping  # noqa: E402
from bench.ambiguity import Witness, find_ambiguity  # noqa: E402
from bench.automaton import is_endless  # noqa: E402
from bench.patterns import Written  # noqa: E402
from bench.targets import FAST, check, read_as  # noqa: E402

from minimal import SECTIONS, lay  # noqa: E402

SHAPES = {
    "words": "word ",
    "letters": "a",
    "digits": "1",
    "blanks": " ",
    "line ends": "\n",
    "paragraphs": "The cache expired at ten.\n\n",
    "lines": "The cache expired at ten.\n",
    "sentences": "The cache expired. ",
    "items": "- fill the cache\n",
    "empty items": "- \n",
    "measures": "- fill the cache (Ada Okafor, due 2026-12-05, OPS-512)\n",
    "entries": "- 10:02 UTC: the cache expires\n",
    "times": "10:02 UTC ",
    "colons": "10:02:",
    "dates": "2026-11-20 ",
    "days": "20 November 2026, ",
    "durations": "51 minutes and ",
    "headings": "## Summary\n\n",
    "deeper headings": "###### Root cause\n",
    "sections": "## Timeline\n\n- 10:02 UTC: x\n\n",
    "rows": "| 10:02 UTC | x |\n",
    "cells": "| x ",
    "quotes": "> ",
    "nested items": "- - ",
    "brackets": "[",
    "links": "[a](b) ",
    "images": "![a](b.png) ",
    "urls": "https://a.example/b ",
    "stars": "*a",
    "underscores": "_a_",
    "backticks": "`",
    "code": "`a` ",
    "fences": "```\n",
    "tildes": "~",
    "html": "<b>",
    "tables": "<table><tr><td>",
    "comments": "<!-- x -->",
    "open comments": "<!--",
    "silenced times": "- around 10:02 UTC: x <!-- pm-lint: ignore[PM201] -- x -->\n",
    "vague times": "- around 10:02 UTC: x\n",
    "sub-headings": "### x\n\n",
    "steps left open": "TODO: say why\n\n",
    "suppressions": "<!-- pm-lint: ignore[PM201] -- x -->\n\n",
    "bad suppressions": "<!-- pm-lint: x -->\n",
    "entities": "&amp;",
    "names": "Ada Okafor ",
    "commas": "Ada, ",
    "mails": "a@b.example ",
    "quoted": '"',
    "colons in prose": "Owner: ",
    "keys": "Severity: SEV2\n",
    "bold keys": "**Severity:** SEV2\n",
    "questions": "Why? ",
    "placeholders": "TBD ",
    "tickets": "OPS-512 ",
    "zones": "Europe/London ",
    "slashes": "A/",
    "offsets": "+01:00",
    "ellipses": "…",
    "dashes": "-",
    "dots": ".",
    "brackets of text": "(x) ",
    "open round": "(",
    "accents": "é",
    "shapes": "😀",
    "footnotes": "[^1]",
    "tasks": "- [ ] x\n",
    "capitals": "A",
    "abbreviations": "SLO ",
    "tabs": "\t",
    "carriage returns": "\r",
    "backslashes": "\\",
    "hashes": "#",
    "equals": "=",
    "pipes": "|",
    "semicolons": "; ",
    "blamed": "Gil forgot to check. ",
}
"""What is repeated, by the name that is printed."""

YAML_SHAPES = {
    "yaml items": "  - fill the cache\n",
    "yaml entries": '  - {time: "10:02", text: x}\n',
    "yaml mappings": "  - text: x\n    owner: y\n",
    "yaml flow": "[",
    "yaml braces": "{a: ",
    "yaml dashes": "- ",
    "yaml quotes": '"a" ',
    "yaml hashes": "# x\n",
    "yaml words": "word ",
    "yaml anchors": "  - &a x\n  - *a\n",
}
"""The same for a report in YAML, below the key of its timeline."""


def build(name: str, size: int, section: str = "timeline") -> tuple[str, bytes]:
    """Return the file name and the bytes of a report with about `size` bytes of a shape.

    `section` is one of tests/minimal.py; a shape in YAML always stands in the timeline.
    """
    form = "yaml" if name in YAML_SHAPES else "markdown"
    fragment = {**SHAPES, **YAML_SHAPES}[name]
    fragment *= max(1, size // len(fragment.encode()))
    if form == "yaml":
        keys = "title: Checkout was down\ndate: 2026-11-20\nsummary: It was.\n"
        return "report.yaml", f"{keys}timeline:\n{fragment}\n".encode()
    head, _, tail = lay("FRAGMENT", section)[1].partition("FRAGMENT")
    return "report.md", f"{head}{fragment}\n{tail}".encode()


def build_everywhere(before: str, unit: str, size: int) -> tuple[str, bytes]:
    """Return a report in which a text is repeated in a part of each kind, `size` bytes in each."""
    text = before + unit * max(1, size // len(unit.encode()))
    line = " ".join(text.split("\n"))
    inside = (
        f"{line}\n\n- 10:02 UTC: {line}\n- {line}\n\n| a | b |\n|---|---|\n| {line} | 10:02 |\n\n"
        f"### {line}\n\n{text}\n\n**Severity:** {line}\n\n`{line}` [{line}](a.md)\n"
    )
    report = lay(inside, "timeline")[1].replace("---\n", f"---\ncustom: {line}\n", 1)
    return "report.md", report.encode()


def measure(name: str, size: int, section: str = "timeline") -> float:
    """Return the seconds of processor time that the check of a shape takes."""
    return measure_check(*build(name, size, section))


def measure_check(path: str, data: bytes) -> float:
    """Return the seconds of processor time that the check of a report takes."""
    begun = time.process_time()
    outcome = check(path, data, FAST)
    took = time.process_time() - begun
    assert outcome is None or not outcome.crashes, outcome.crashes[0].details
    return took


MEASURED = ROOT / "bench" / "patterns.tsv"
"""Patterns that are linear by measure: a digest, the power of the size, seconds, text, pattern."""


@dataclass(frozen=True)
class Census:
    """All patterns, those with a repeat without end, and those of them without a proof."""

    patterns: list[Written]
    endless: list[Written]
    unproved: dict[Written, tuple[Witness, ...]]


def take_census() -> Census:
    """Look for every pattern of pm-lint, and for a proof that it is linear."""
    patterns.import_all()
    for example in sorted((ROOT / "examples").iterdir()):  # some patterns are made as they are used
        check(example.name, example.read_bytes(), FAST)
    found = patterns.list_patterns()
    endless = [one for one in found if is_endless(one.text, one.flags)]
    reasons = {one: find_ambiguity(one.text, one.flags, anchored=one.anchored) for one in endless}
    return Census(found, endless, {one: why for one, why in reasons.items() if why})


def name_pattern(written: Written) -> str:
    """Return what the list of measured patterns calls one."""
    spelt = f"{written.text}\0{written.flags}\0{written.anchored}"
    return hashlib.sha256(spelt.encode()).hexdigest()[:12]


def read_measured() -> dict[str, list[str]]:
    """Return the rows of the list of measured patterns, by the name of each."""
    lines = MEASURED.read_text(encoding="utf-8").splitlines() if MEASURED.exists() else []
    return {row[0]: row for row in (line.split("\t") for line in lines)}


def print_unmeasured() -> int:
    """Print what is neither proved nor measured; return how many those are."""
    measured = read_measured()
    missing = [one for one in take_census().unproved if name_pattern(one) not in measured]
    for one in missing:
        print(repr(one.text))
    return len(missing)


def print_patterns(*, again: bool) -> int:
    """Measure the patterns without a proof, list them, and return how many are slow."""
    census = take_census()
    known = {} if again else read_measured()
    rows: list[list[str]] = []
    slow: list[list[str]] = []
    for one, reasons in census.unproved.items():
        name = name_pattern(one)
        if name in known:
            rows.append(known[name])
            continue
        found = pumping.measure_pattern(one, reasons)
        text = json.dumps([found.before, found.unit], ensure_ascii=True)
        excerpt = json.dumps(one.text, ensure_ascii=True)[:80]
        row = [name, f"{found.power:.2f}", f"{found.seconds:.4f}", text, excerpt]
        (slow if found.power > pumping.BAD else rows).append(row)
        if found.power > pumping.BAD:
            print("\t".join(row), file=sys.stderr, flush=True)
    MEASURED.write_text("".join("\t".join(row) + "\n" for row in sorted(rows)), encoding="utf-8")
    proved = len(census.endless) - len(census.unproved)
    worst = max((float(row[1]) for row in rows), default=1)
    print("| patterns | without an endless repeat | proved | measured | slow | worst power |")
    print("|---|---|---|---|---|---|")
    print(f"| {len(census.patterns)} | {len(census.patterns) - len(census.endless)} "
          f"| {proved} | {len(rows)} | {len(slow)} | {worst:.2f} |")  # fmt: skip
    return len(slow)


def print_reports(size: int) -> None:
    """Print how long reports take in which the texts for the measured patterns stand."""
    texts = sorted({tuple(json.loads(row[3])) for row in read_measured().values()})
    rows = []
    for before, unit in texts:
        if not unit:
            continue
        small, large = (measure_check(*build_everywhere(before, unit, n)) for n in (size, size * 4))
        rows.append((large, small, before, unit))
        print(f"{before!r} {unit!r}: {small:.3f} {large:.3f}", file=sys.stderr, flush=True)
    print(f"| text | {size / 1024:g} KB, s | {size / 256:g} KB, s | times |\n|---|---|---|---|")
    for large, small, before, unit in sorted(rows, reverse=True):
        ratio = large / max(small, 0.0005)
        print(f"| {before!r}, then {unit!r} | {small:.3f} | {large:.3f} | {ratio:.1f} |")


def main() -> int:
    """Print a table in Markdown, the worst first; return what the process ends with."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shapes", nargs="*", metavar="SHAPE")
    parser.add_argument("--size", type=int, default=16_384, help="bytes of the smaller input")
    parser.add_argument("--section", choices=list(SECTIONS), default="timeline")
    parser.add_argument("--patterns", action="store_true", help="prove or measure each pattern")
    parser.add_argument("--again", action="store_true", help="measure what is in the list, too")
    parser.add_argument("--unmeasured", action="store_true", help="name what the list lacks")
    parser.add_argument("--reports", action="store_true", help="reports made from the list")
    options = parser.parse_args()
    read_as("warm.md", b"# warm\n")
    if options.patterns:
        return int(print_patterns(again=options.again) > 0)
    if options.unmeasured:
        return int(print_unmeasured() > 0)
    if options.reports:
        print_reports(options.size)
        return 0
    rows = []
    for name in options.shapes or [*SHAPES, *YAML_SHAPES]:
        if name in YAML_SHAPES and options.section != "timeline":
            continue
        measure(name, 512, options.section)
        small, large = (measure(name, options.size * n, options.section) for n in (1, 4))
        rows.append((large, small, name))
        print(f"{name}: {small:.3f} {large:.3f}", file=sys.stderr, flush=True)
    print(f"| shape | {options.size >> 10} KB, s | {options.size >> 8} KB, s | times |")
    print("|---|---|---|---|")
    for large, small, name in sorted(rows, reverse=True):
        print(f"| {name} | {small:.3f} | {large:.3f} | {large / max(small, 0.0005):.1f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
