"""The generated pages are what the rule files say today."""

from __future__ import annotations

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_pages_of_the_rules_are_up_to_date() -> None:
    pages = runpy.run_path(str(ROOT / "docs" / "build.py"))["make_pages"]()
    found = {p.name: p.read_text(encoding="utf-8") for p in (ROOT / "docs" / "rules").glob("*.md")}
    stale = sorted(
        name for name in pages.keys() | found.keys() if pages.get(name) != found.get(name)
    )
    assert not stale, "run `python docs/build.py`"
