"""The readers: text becomes a `Document` and a `Report`. No rule is known here."""

from __future__ import annotations

from pm_lint.report import NO_TERMS, Report, Terms
from pm_lint.source import Prose, Source

_YAML_ENDINGS = (".yaml", ".yml")


def read(source: Source, terms: Terms = NO_TERMS) -> Report:
    """Read a file, YAML by its ending and Markdown otherwise.

    `terms` are a team's own words for headings and metadata. Faults of syntax are in
    `report.document.faults`; no text makes this raise.
    """
    from pm_lint.read.names import speak
    from pm_lint.read.times import forget_times

    try:
        with speak(terms):
            return _read(source)
    finally:
        forget_times()


def _read(source: Source) -> Report:
    if source.path.lower().endswith(_YAML_ENDINGS):
        from pm_lint.read.build import build_yaml
        from pm_lint.read.yaml import read_yaml

        return build_yaml(source, read_yaml(source))
    from pm_lint.read.build import build_markdown
    from pm_lint.read.frontmatter import split_front_matter
    from pm_lint.read.markdown import parse_markdown

    front = split_front_matter(source)
    tree = parse_markdown(Prose.literal(source.slice(front.body), front.body.start))
    return build_markdown(source, front, tree)
