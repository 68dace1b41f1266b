"""How the time of a check grows with hostile input: each shape at one size, and at four times it.

usage: python bench/growth.py [--size BYTES] [SHAPE …]

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


def measure(name: str, size: int) -> float:
    """Return the seconds of processor time that the check of a shape takes."""
    path, data = build(name, size)
    begun = time.process_time()
    outcome = check(path, data, FAST)
    took = time.process_time() - begun
    assert outcome is None or not outcome.crashes, outcome.crashes[0].details
    return took


def main() -> None:
    """Print a table in Markdown, the worst first."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shapes", nargs="*", metavar="SHAPE")
    parser.add_argument("--size", type=int, default=16_384, help="bytes of the smaller input")
    options = parser.parse_args()
    read_as("warm.md", b"# warm\n")
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
