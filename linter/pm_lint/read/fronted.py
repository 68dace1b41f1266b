"""What a Markdown report tells in its front matter: sections, a timeline, measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pm_lint.dataclass import dataclass
from pm_lint.read.frontmatter import FrontMatter
from pm_lint.read.prose import list_blocks
from pm_lint.read.sections import Part
from pm_lint.read.timeline import Calendar
from pm_lint.report import ActionItem, Block, Timeline, Topic


@dataclass(frozen=True, slots=True)
class Fronted:
    """The sections of front matter with their prose, and the timeline of the whole report."""

    parts: tuple[Part, ...] = ()
    blocks: tuple[Block, ...] = ()
    timeline: Timeline | None = None
    actions: tuple[ActionItem, ...] = ()


def read_front(
    front: FrontMatter, parts: Sequence[Part], calendar: Calendar, timeline: Timeline | None
) -> Fronted:
    """Return what front matter tells of topics that no section of the body covers.

    The `timeline` of the body stays where it has entries.
    """
    if front.tree is None or not isinstance(front.tree.raw, dict) or not _may_tell(front.tree.raw):
        return Fronted(timeline=timeline)
    from pm_lint.read.record import Record
    from pm_lint.read.record_lists import read_record_actions, read_record_timeline
    from pm_lint.read.record_sections import read_front_sections

    record = Record(front.tree)
    found = read_front_sections(record)
    covered = {topic for part in parts for topic in part.section.topics}
    own = [made for made in found if not set(made[1].section.topics) <= covered]
    told = {topic for _, part, _ in found for topic in part.section.topics}
    if Topic.TIMELINE in told and (timeline is None or not timeline.entries):
        timeline = read_record_timeline(record, calendar) or timeline
    actions = read_record_actions(record) if Topic.ACTIONS in told else ()
    return Fronted(
        tuple(part for _, part, _ in own),
        tuple(block for _, part, lines in own for block in list_blocks(lines, (part,), ())),
        timeline,
        actions or (),
    )


def _may_tell(values: Mapping[str, object]) -> bool:
    """Tell whether any value is a list of mappings, or a text of several words."""
    listed = any(isinstance(v, list) and v and isinstance(v[0], dict) for v in values.values())
    return listed or sum(isinstance(v, str) and v.count(" ") > 5 for v in values.values()) > 2
