"""A name for a finding that survives edits elsewhere in its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pm_lint.finding import Finding
from pm_lint.source import Source


def fingerprint_all(
    findings: Iterable[Finding], source: Source, path: str | None = None
) -> Iterator[tuple[Finding, str]]:
    """Yield each finding of one file with its fingerprint, 64 hexadecimal digits.

    It is made of the code, the `path` (by default that of the source), the marked words without
    differences of case and blanks, and a number that tells apart what is alike in these: lines may
    move, messages may be worded anew. The order of the findings must be that of the file.
    """
    from hashlib import sha256

    seen: dict[str, int] = {}
    for finding in findings:
        words = " ".join(source.slice(finding.span).casefold().split())
        alike = "\0".join((finding.code, path or finding.path, words))
        number = seen[alike] = seen.get(alike, 0) + 1
        whole = f"{alike}\0{number}".encode(errors="surrogateescape")
        yield finding, sha256(whole).hexdigest()
