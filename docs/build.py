"""Write the pages of docs/rules/ anew from the rule files.

usage: python docs/build.py

`tests/test_docs.py` fails when a page is not what this would write.
"""

from __future__ import annotations

from pathlib import Path

from pm_lint.output.pages import render_markdown_index, render_markdown_page
from pm_lint.rulebook import load_rulebook

FOLDER = Path(__file__).parent / "rules"


def make_pages() -> dict[str, str]:
    """Return every page by the name of its file."""
    rulebook = load_rulebook()
    pages = {f"{r.code}-{r.slug}.md": render_markdown_page(r) for r in rulebook.rules}
    return {"README.md": render_markdown_index(rulebook), **pages}


def main() -> None:
    """Write the pages, and delete those of rules that are gone."""
    FOLDER.mkdir(exist_ok=True)
    pages = make_pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
