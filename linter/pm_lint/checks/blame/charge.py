"""What is left of a verdict when the parse is gone: the category, and where its words stand."""

from __future__ import annotations

from pm_lint.dataclass import dataclass
from pm_lint.source import Span


@dataclass(frozen=True, slots=True)
class Charge:
    """A category, the words that carry it, and the person spoken of (or None).

    The ranges are those of the text that was parsed, so that the charge holds wherever the
    sentence stands.
    """

    kind: str
    words: Span
    person: Span | None = None


def write_charge(charge: Charge | None) -> bytes:
    """Return a charge, or that there is none, as `read_charge` takes it."""
    if charge is None:
        return b""
    spans = (charge.words, charge.person) if charge.person else (charge.words,)
    return " ".join([charge.kind, *(f"{span.start} {span.end}" for span in spans)]).encode()


def read_charge(data: bytes) -> Charge | None:
    """Return what `write_charge` was given."""
    if not data:
        return None
    kind, *numbers = data.decode().split()
    start, end, *person = map(int, numbers)
    return Charge(kind, Span(start, end), Span(*person) if person else None)
