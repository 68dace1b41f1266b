"""Write anew what is generated: docs/rules/, docs/configuration.md, and the run in the README.

usage: python docs/build.py

Tests fail when a page, or the picture of the run, is not what this would write.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from keys import render_configuration
from pm_lint.output.pages import render_markdown_index, render_markdown_page
from pm_lint.rulebook import load_rulebook

FOLDER = Path(__file__).parent / "rules"
CONFIGURATION = FOLDER.parent / "configuration.md"
README = FOLDER.parents[1] / "README.md"
SHOWN = "```text\n$ pm-lint "


def make_pages() -> dict[str, str]:
    """Return every page by the name of its file."""
    rulebook = load_rulebook()
    pages = {f"{r.code}-{r.slug}.md": render_markdown_page(r) for r in rulebook.rules}
    return {"README.md": render_markdown_index(rulebook), **pages}


def draw_run(readme: str) -> str:
    """Return the README with the output of the command that it shows first."""
    head, shown, rest = readme.partition(SHOWN)
    arguments, _, rest = rest.partition("\n")
    _, end, tail = rest.partition("```\n")
    command = [sys.executable, "-m", "pm_lint", *arguments.split()]
    done = subprocess.run(command, capture_output=True, text=True, cwd=README.parent, check=False)
    return f"{head}{shown}{arguments}\n{done.stdout}{end}{tail}"


def main() -> None:
    """Write the pages, delete those of rules that are gone, and draw the run."""
    FOLDER.mkdir(exist_ok=True)
    pages = make_pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    CONFIGURATION.write_text(render_configuration(), encoding="utf-8", newline="\n")
    readme = draw_run(README.read_text(encoding="utf-8"))
    README.write_text(readme, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
