"""When an outage began, when it ended and how long it lasted, as teams put it.

The table `outages.tsv` has a row for each way: the place (`told` in the summary, `stated` above it,
or a `whole` report), what is to be read, and the text.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pm_lint.read import read
from pm_lint.source import Source

CAUSE = "\n\n## Root cause\n\nA bad config.\n"
TIMES = {"-": None, "start": "2025-03-04T10:02+00:00", "end": "2025-03-04T10:53+00:00"}
FORMS = {
    "told": "# Shop down\n\nDate: 2025-03-04\n\n## Summary\n\n{}",
    "stated": "# Shop down\n\n{}\n\n## Summary\n\nThe shop failed for everybody.",
    "whole": "{}",
}
ROWS = [
    row.split("\t")
    for row in Path(__file__).with_name("outages.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


@pytest.mark.parametrize(("place", "started", "ended", "minutes", "text"), ROWS)
def test_an_outage_is_read_as_it_is_put(
    place: str, started: str, ended: str, minutes: str, text: str
) -> None:
    body = FORMS[place].format(text.replace("\\n", "\n")) + CAUSE
    report = read(Source.from_bytes("report.md", body.encode()))
    ends = [end.value.isoformat() if end else None for end in (report.started, report.restored)]
    assert ends == [TIMES.get(started, started), TIMES.get(ended, ended)]
    length = report.duration.value.minutes if report.duration else None
    assert length == (None if minutes == "-" else float(minutes))
