"""How often each rule is right on real reports: found, judged, right.

usage: python bench/precision.py REPORTS_DIR [--write] [--sample RULE N]

`bench/judged.tsv` keeps the verdicts of readers who did not write the rule, without any text of
the reports: rule, sha256 of the file, line, verdict (right or wrong). A verdict counts only while
the rule still says so on that line of that very file. `--write` puts the table into
docs/precision.md; `--sample` lists findings of a rule that nobody has judged yet, in an order that
depends on nothing but their content.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
JUDGED = ROOT / "bench" / "judged.tsv"
PAGE = ROOT / "docs" / "precision.md"
HEAD = """# How often each rule is right

Findings over a corpus of {files} real postmortems of many teams that is not part of this
repository. "Judged" counts the findings that a reader who did not write the rule looked at, report
in hand; "right" those where a fair author would agree. A rule may be an error once 40 of its
findings, or all if there are fewer, were judged with at most two wrong. Made by
`bench/precision.py --write` from `bench/judged.tsv`.

| rule | level | found | judged | right | precision |
|---|---|---|---|---|---|
"""

Place = tuple[str, str, int]  # rule, sha256 of the file, 1-based line


def find_all(folder: Path) -> dict[Place, dict[str, str]]:
    """Run pm-lint over a folder; return each finding by its place, with its level and path."""
    command = [sys.executable, "-m", "pm_lint", "check", "--isolated", "-f", "json", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    digests: dict[str, str] = {}
    found = {}
    for finding in json.loads(done.stdout)["findings"]:
        path = finding["path"]
        if path not in digests:
            digests[path] = hashlib.sha256(Path(path).read_bytes()).hexdigest()
        found[finding["code"], digests[path], finding["line"]] = finding
    return found


def read_verdicts() -> dict[Place, bool]:
    """Return the verdicts of `bench/judged.tsv` by place."""
    with JUDGED.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return {(r["rule"], r["sha256"], int(r["line"])): r["verdict"] == "right" for r in rows}


def make_page(found: dict[Place, dict[str, str]], verdicts: dict[Place, bool], files: int) -> str:
    """Return the page as Markdown."""
    levels = {place[0]: finding["level"] for place, finding in found.items()}
    counts = Counter(place[0] for place in found)
    judged = Counter(place[0] for place in found if place in verdicts)
    right = Counter(place[0] for place in found if verdicts.get(place))
    rows = []
    for code in sorted(counts):
        share = f"{right[code] / judged[code]:.2f}" if judged[code] else "–"
        cells = (code, levels[code], counts[code], judged[code], right[code], share)
        rows.append("| " + " | ".join(str(cell) for cell in cells) + " |")
    return HEAD.format(files=files) + "\n".join(rows) + "\n"


def main() -> None:
    """Print the table, write the page, or list what is still to be judged."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("reports", type=Path)
    parser.add_argument("--write", action="store_true", help="write docs/precision.md")
    parser.add_argument("--sample", nargs=2, metavar=("RULE", "N"), help="list findings to judge")
    options = parser.parse_args()
    found, verdicts = find_all(options.reports), read_verdicts()
    if options.sample:
        rule, count = options.sample
        places = [place for place in found if place[0] == rule and place not in verdicts]
        places.sort(key=lambda place: hashlib.sha256(repr(place).encode()).digest())
        for place in places[: int(count)]:
            finding = found[place]
            print("\t".join((*place[:2], str(place[2]), finding["path"], finding["message"])))
        return
    page = make_page(found, verdicts, sum(1 for p in options.reports.iterdir() if p.is_file()))
    print(page)
    if options.write:
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
