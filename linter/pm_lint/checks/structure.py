"""What every report must hold: sections with content, and no template text left over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.checks.wording import count_noun, shorten
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit, Related, share
from pm_lint.pattern import lazy
from pm_lint.report import REQUIRED_TOPICS, Located, Report, Section, Topic
from pm_lint.source import Span

_CONTENT = lazy(r"^[^:]*:\s*\S+\s+\S")  # "Summary: checkout was down" says something itself


def check_empty_section(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit on the heading of each empty section of a topic that no other section covers.

    Field: `heading`, as written.
    """
    told = _covered_topics(report)
    for index, section in enumerate(report.sections):
        bare = set(section.topics) & set(REQUIRED_TOPICS) - told
        if not section.empty or not bare or _may_hold_more(report, index):
            continue
        told |= bare
        yield Hit(section.heading.span, {"heading": section.heading.value.strip()})


def _may_hold_more(report: Report, index: int) -> bool:
    """Tell whether an empty section may yet say something, in its heading or further down.

    Bold lines and bare titles have no levels: what follows one may be a part of it, unless it is
    another of the required topics. A heading on a higher level may be meant as a part where it
    names nothing else.
    """
    section, following = report.sections[index], report.sections[index + 1 : index + 2]
    if _CONTENT.search(section.heading.value) or _holds_placeholder(report, section):
        return True
    if any(
        other.depth < section.depth and set(other.topics) <= {*section.topics, Topic.OTHER}
        for other in following
    ):
        return True
    return section.carrier.is_label and not any(
        set(other.topics) & set(REQUIRED_TOPICS) - set(section.topics) for other in following
    )


def _covered_topics(report: Report) -> set[Topic]:
    topics = {topic for section in report.sections if not section.empty for topic in section.topics}
    if report.timeline is not None and report.timeline.entries:
        topics.add(Topic.TIMELINE)
    if report.actions:
        topics.add(Topic.ACTIONS)
    return topics


def _holds_placeholder(report: Report, section: Section) -> bool:
    whole = Span(section.heading.span.start, max(section.heading.span.end, section.body.end))
    return any(whole.contains(placeholder.span) for placeholder in report.placeholders)


@dataclass(frozen=True, slots=True)
class PlaceholderParameters:
    """`places`: how many places, beside the first, one finding lists."""

    places: int


def check_template_placeholder(report: Report, parameters: PlaceholderParameters) -> Iterator[Hit]:
    """Yield one hit for all template text that was never filled in, on the first place.

    Fields: `match`, the text of the first place, and `others`, which counts the rest.
    """
    places = sorted(report.placeholders, key=lambda placeholder: placeholder.span)
    if places:
        yield share(places, lambda some: _say_placeholders(parameters.places, some))


def _say_placeholders(most: int, places: Sequence[Located[str]]) -> Hit:
    """Return one hit on the first of some places that lists the others, `most` at most."""
    first, *rest = places
    related = tuple(
        Related(place.span, f"and here: {shorten(place.value)}") for place in rest[:most]
    )
    others = f", and {count_noun(len(rest), 'more place')}" if rest else ""
    return Hit(first.span, {"match": shorten(first.value), "others": others}, related)


CHECKS = (
    Check("empty_section", check_empty_section, fields=frozenset({"heading"})),
    Check(
        "template_placeholder",
        check_template_placeholder,
        PlaceholderParameters,
        frozenset({"match", "others"}),
    ),
)
