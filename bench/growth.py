"""How the time of a check grows with hostile input: each shape at one size, and at four times it.

usage: python bench/growth.py [--size BYTES] [SHAPE …]
       python bench/growth.py --patterns [--size BYTES]

With `--patterns` the shapes are made from every pattern that pm-lint compiles (bench/pumping.py):
those on which a search with the pattern alone takes more than linear time are put into a report,
wherever text can stand, and the whole check is measured.

A shape is one fragment over and over, in a report. Where time grows with the square of the size,
the last column, the time of the larger over that of the smaller, nears 16; where it is linear, 4.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from bench.targets import FAST, check, read_as  # noqa: E402

from minimal import lay  # noqa: E402

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


def build(name: str, size: int) -> tuple[str, bytes]:
    """Return the file name and the bytes of a report with about `size` bytes of a shape."""
    form = "yaml" if name in YAML_SHAPES else "markdown"
    fragment = {**SHAPES, **YAML_SHAPES}[name]
    fragment *= max(1, size // len(fragment.encode()))
    if form == "yaml":
        keys = "title: Checkout was down\ndate: 2026-11-20\nsummary: It was.\n"
        return "report.yaml", f"{keys}timeline:\n{fragment}\n".encode()
    head, middle, tail = lay("FRAGMENT", "timeline")[1].partition("FRAGMENT")
    del middle
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


def measure(name: str, size: int) -> float:
    """Return the seconds of processor time that the check of a shape takes."""
    return measure_check(*build(name, size))


def measure_check(path: str, data: bytes) -> float:
    """Return the seconds of processor time that the check of a report takes."""
    begun = time.process_time()
    outcome = check(path, data, FAST)
    took = time.process_time() - begun
    assert outcome is None or not outcome.crashes, outcome.crashes[0].details
    return took


def print_patterns(size: int) -> None:
    """Print how many patterns there are, and how long reports take that are made for them."""
    from bench import pumping

    pumping.import_all()
    for example in sorted((ROOT / "examples").iterdir()):  # some patterns are made as they are used
        check(example.name, example.read_bytes(), FAST)
    patterns = pumping.list_patterns()
    suspects = list(pumping.find_suspects(patterns))
    texts = sorted({(suspect.before, suspect.unit) for suspect in suspects})
    count = len({suspect.pattern for suspect in suspects})
    print(f"{len(patterns)} patterns, {count} of them slow alone, by {len(texts)} texts\n")
    rows = []
    for before, unit in texts:
        small, large = (measure_check(*build_everywhere(before, unit, n)) for n in (size, size * 4))
        rows.append((large, small, before, unit))
        print(f"{before!r} {unit!r}: {small:.3f} {large:.3f}", file=sys.stderr, flush=True)
    print(f"| text | {size / 1024:g} KB, s | {size / 256:g} KB, s | times |\n|---|---|---|---|")
    for large, small, before, unit in sorted(rows, reverse=True):
        ratio = large / max(small, 0.0005)
        print(f"| {before!r}, then {unit!r} | {small:.3f} | {large:.3f} | {ratio:.1f} |")


def main() -> None:
    """Print a table in Markdown, the worst first."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shapes", nargs="*", metavar="SHAPE")
    parser.add_argument("--size", type=int, default=16_384, help="bytes of the smaller input")
    parser.add_argument("--patterns", action="store_true", help="shapes made from the patterns")
    options = parser.parse_args()
    read_as("warm.md", b"# warm\n")
    if options.patterns:
        print_patterns(options.size)
        return
    rows = []
    for name in options.shapes or [*SHAPES, *YAML_SHAPES]:
        measure(name, 512)
        small, large = measure(name, options.size), measure(name, options.size * 4)
        rows.append((large, small, name))
        print(f"{name}: {small:.3f} {large:.3f}", file=sys.stderr, flush=True)
    print(f"| shape | {options.size >> 10} KB, s | {options.size >> 8} KB, s | times |")
    print("|---|---|---|---|")
    for large, small, name in sorted(rows, reverse=True):
        print(f"| {name} | {small:.3f} | {large:.3f} | {large / max(small, 0.0005):.1f} |")


if __name__ == "__main__":
    main()
