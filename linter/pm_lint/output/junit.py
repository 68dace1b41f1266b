"""JUnit XML: a suite for each file, a case for each finding."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from pm_lint.finding import Finding, Level
from pm_lint.output.tally import Tally
from pm_lint.output.terminal import COMMAND
from pm_lint.pattern import lazy
from pm_lint.source import Source

# What XML 1.0 does not allow at all, not even as a reference.
_FORBIDDEN = lazy("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_UNSAFE = lazy(r"[^\x20-\x7e]")


class JUnit:
    """Collects suites and writes one document. Infos are cases that pass."""

    def __init__(self) -> None:
        self._suites: list[str] = []
        self._cases = self._failures = 0

    def add(self, findings: Sequence[Finding], source: Source) -> str:
        """Take the findings of one file; nothing is written yet."""
        cases = [_describe(finding) for finding in findings]
        failures = sum(1 for finding in findings if finding.level is not Level.INFO)
        if not cases:
            cases = [f"    <testcase name={_quote(source.path)} classname={_quote('pm-lint')}/>\n"]
        self._cases += len(cases)
        self._failures += failures
        counts = f'tests="{len(cases)}" failures="{failures}"'
        head = f"  <testsuite name={_quote(source.path)} {counts}>\n"
        self._suites.append(head + "".join(cases) + "  </testsuite>\n")
        return ""

    def finish(self, tally: Tally) -> str:
        """Return the whole document."""
        for path, text in tally.failures:
            self._cases += 1
            case = (
                f"    <testcase name={_quote(path or 'pm-lint')} classname={_quote('pm-lint')}>\n"
            )
            case += f"      <error message={_quote(text)}/>\n    </testcase>\n"
            head = f'  <testsuite name={_quote(path or "pm-lint")} tests="1" errors="1">\n'
            self._suites.append(head + case + "  </testsuite>\n")
        errors = len(tally.failures)
        counts = f'tests="{self._cases}" failures="{self._failures}" errors="{errors}"'
        head = f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="pm-lint" {counts}>\n'
        return head + "".join(self._suites) + "</testsuites>\n"


def _describe(finding: Finding) -> str:
    place = f"{finding.path}:{finding.start.line}:{finding.start.column}"
    name = f"{finding.code} {finding.slug} ({finding.start.line}:{finding.start.column})"
    case = f"    <testcase name={_quote(name)} classname={_quote(finding.path)}"
    if finding.level is Level.INFO:
        return f"{case}/>\n"
    said, way = (_spell(escape(_clean(text))) for text in (finding.message, finding.help))
    text = f"{_spell(escape(_clean(place)))}: {said}\n{way}"
    failure = f"<failure type={_quote(finding.level)} message={_quote(finding.message)}>"
    return f"{case}>\n      {failure}{text}</failure>\n    </testcase>\n"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)


def _quote(text: str) -> str:
    return _spell(quoteattr(_clean(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}))


def _spell(text: str) -> str:
    """Return escaped text with all as references that a terminal or a CI runner would act on."""
    text = _UNSAFE.sub(lambda found: found[0] if found[0].isprintable() else _refer(found[0]), text)
    return COMMAND.sub(rf"\1{_refer('[')}", text.replace("::", f"{_refer(':')}:"))


def _refer(character: str) -> str:
    return f"&#x{ord(character):x};"
