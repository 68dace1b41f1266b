"""From the text of one file to its findings: the only place that knows both rules and reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from pm_lint.config import Settings
from pm_lint.dataclass import dataclass, field, replace
from pm_lint.finding import Finding, Hit, Level
from pm_lint.nlp import PipelineError
from pm_lint.outcome import ALWAYS_ON, Crash, Outcome
from pm_lint.report import Comment, Located, Report, Topic
from pm_lint.rulebook import ENGINE_CHECK, SCHEMA_CHECK, Rule, Rulebook, SchemaClaim
from pm_lint.source import Source, Span
from pm_lint.suppress import (
    BadSuppression,
    Suppression,
    apply_suppressions,
    find_unused,
    is_covered,
    read_suppressions,
)
from pm_lint.surroundings import HISTORY, Surroundings

ENGLISH_ONLY = "language"
"""The family of rules that stay silent on a report in another language."""

UNSUPPRESSIBLE = ALWAYS_ON | {"PM004", "PM005"}
"""Rules that no comment suppresses: two that mean failure, two that are about comments."""

READER = "reading the file"
"""What PM003 names when no rule but the reader crashed."""


Heed = Callable[[Comment], bool]
"""Tells whether a suppression, a comment that is one, is to take effect."""


@dataclass(frozen=True)
class _Stamp:
    """Makes findings of hits: the one place where code, level, path and words come in."""

    source: Source
    rulebook: Rulebook
    levels: Mapping[str, Level] = field(default_factory=dict)
    draft: bool = False
    minor: bool = False
    heed: Heed | None = None

    def _level(self, rule: Rule) -> Level:
        """Return the level of a rule for this report: what is missing weighs less in some."""
        level = self.levels.get(rule.code, rule.level)
        if rule.fault == "missing" and self.draft:
            return Level.INFO
        return level.lowered() if rule.fault == "missing" and self.minor else level

    def find(self, code: str, hit: Hit) -> Finding:
        rule, source = self.rulebook.by_code[code], self.source
        if not 0 <= hit.span.start <= hit.span.end <= len(source.text):
            raise ValueError(f"{hit.span} lies outside the file")
        fields = {name: " ".join(value.split()) for name, value in hit.fields.items()}
        return Finding(
            code=rule.code,
            slug=rule.slug,
            level=self._level(rule),
            message=_fill(rule.message, fields),
            help=_fill(rule.help, fields),
            path=source.path,
            span=hit.span,
            start=source.position(hit.span.start),
            end=source.position(hit.span.end),
            related=hit.related,
            fix=hit.fix,
            scope=hit.scope,
            places=tuple(part.span for part in hit.group.parts) if hit.group else (),
        )

    def say(self, code: str, span: Span, **fields: str) -> Finding:
        return self.find(code, Hit(span, fields))


def _fill(template: str, fields: dict[str, str]) -> str:
    """Return the words of a rule with what a check found; quotes inside of quotes are single."""
    shown = {
        name: value.replace('"', "'") if f'"{{{name}}}"' in template else value
        for name, value in fields.items()
    }
    return template.format_map(shown)


def reject(path: str, reason: str, rulebook: Rulebook) -> Outcome:
    """Return the outcome for a file whose bytes are no text: PM001, with the reason."""
    source = Source(path, "")
    stamp = _Stamp(source, rulebook)
    found = (stamp.say("PM001", Span(0, 0), reason=reason),)
    return Outcome(source, found, was_read=False)


def lint(
    source: Source,
    rulebook: Rulebook,
    settings: Settings,
    *,
    named: bool,
    surroundings: Surroundings | None = None,
    heed: Heed | None = None,
) -> Outcome:
    """Read `source` and run every enabled rule on it.

    `named` tells that the user asked for this very file, so that PM100 can speak of it. Rules that
    need to know its `surroundings` do not run without, as for text that is no file. Suppressions
    that `heed` does not accept take no effect. Raises
    PipelineError when the English pipeline is needed and is not what it should be; any other
    exception of a rule becomes a PM003.
    """
    from pm_lint.read import read
    from pm_lint.read.retelling import is_told_elsewhere

    stamp = _Stamp(source, rulebook, settings.levels, heed=heed)
    try:
        report = read(source, settings.terms)
    except Exception as error:
        finding, crash = _tell_crash(stamp, READER, error)
        return Outcome(source, (finding,), was_read=False, crashes=(crash,))
    faults = report.document.faults
    if not report.is_report and not (faults and named):
        return _pass_over(stamp, report, settings, named=named)
    if faults:
        # Half a document would only seem to lack what stands in its unread half.
        found = [stamp.say("PM002", fault.span, reason=fault.message) for fault in faults]
        return _finish(stamp, report, settings, found, (), frozenset())
    if settings.services:
        told = tuple(Located(name, Span(0, 0)) for name in settings.services)
        report = replace(report, services=(*report.services, *told))
    if is_told_elsewhere(report):
        # What such a page lacks stands in the report that it speaks of.
        asked = {code for code in settings.enabled if rulebook.by_code[code].fault != "missing"}
        settings = replace(settings, enabled=frozenset(asked))
    severity = report.severity.value if report.severity else None
    stamp = replace(stamp, draft=report.is_draft, minor=settings.is_minor(severity))
    found, crashes, ran = _run_rules(stamp, report, settings, surroundings)
    return _finish(stamp, report, settings, found, tuple(crashes), frozenset(ran))


def _pass_over(stamp: _Stamp, report: Report, settings: Settings, *, named: bool) -> Outcome:
    if not named or "PM100" not in settings.enabled:
        return Outcome(stamp.source, is_report=False, report=report)
    found = stamp.say("PM100", report.document.keys.get((), Span(0, 0)))
    suppressions, _, unheeded = _read_suppressions(stamp, report)
    kept, _ = apply_suppressions([found], suppressions)
    hidden = 1 - len(kept)
    return Outcome(
        stamp.source, tuple(kept), hidden, is_report=False, unheeded=unheeded, report=report
    )


def _read_suppressions(
    stamp: _Stamp, report: Report
) -> tuple[tuple[Suppression, ...], tuple[BadSuppression, ...], tuple[Comment, ...]]:
    """Return the suppressions that hold, the comments that fail to be one, and those not heeded."""
    good, bad = read_suppressions(report.document, stamp.rulebook.resolve, UNSUPPRESSIBLE)
    heed = stamp.heed
    if heed is None:
        return good, bad, ()
    kept = tuple(suppression for suppression in good if heed(suppression.comment))
    return kept, bad, tuple(s.comment for s in good if s not in kept)


def _split_group(stamp: _Stamp, report: Report, code: str, hit: Hit) -> Iterator[Hit]:
    """Yield a hit; of one on several places, those that a comment silences each by itself."""
    if hit.group is None:
        yield hit
        return
    suppressions, _, _ = _read_suppressions(stamp, report)
    kept = []
    for at, part in enumerate(hit.group.parts):
        if is_covered(code, part.span, suppressions):
            yield part
        else:
            kept.append(at)
    if len(kept) == len(hit.group.parts):
        yield hit
    elif kept:
        yield hit.group.join(kept)


def _run_rules(
    stamp: _Stamp, report: Report, settings: Settings, surroundings: Surroundings | None
) -> tuple[list[Finding], list[Crash], set[str]]:
    """Return the findings of all enabled rules, the crashes, and the codes that ran."""
    wanted = [
        rule
        for rule in stamp.rulebook.rules
        if rule.code in settings.enabled and rule.check not in (SCHEMA_CHECK, ENGINE_CHECK)
        if surroundings is not None or rule.needs <= {HISTORY}
    ]
    if any(rule.family == ENGLISH_ONLY for rule in wanted) and not _is_english(report):
        wanted = [rule for rule in wanted if rule.family != ENGLISH_ONLY]
    found: list[Finding] = []
    crashes: list[Crash] = []
    ran: set[str] = set()
    for rule in wanted:
        try:
            hits = _hits(rule, report, settings, surroundings)
            told = (one for hit in hits for one in _split_group(stamp, report, rule.code, hit))
            found += [stamp.find(rule.code, hit) for hit in told]
        except PipelineError:
            raise
        except Exception as error:
            finding, crash = _tell_crash(stamp, rule.code, error)
            found.append(finding)
            crashes.append(crash)
        else:
            ran.add(rule.code)
    claims = {
        rule.code
        for rule in stamp.rulebook.rules
        if rule.code in settings.enabled and (rule.check == SCHEMA_CHECK or rule.code == "PM010")
    }
    if claims:
        try:
            found += _match_schema(stamp, report, claims, settings.required)
        except Exception as error:
            finding, crash = _tell_crash(stamp, "PM010", error)
            found.append(finding)
            crashes.append(crash)
        else:
            ran |= claims
    ran |= {"PM002", "PM100"} & settings.enabled
    return found, crashes, ran


def _hits(
    rule: Rule, report: Report, settings: Settings, surroundings: Surroundings | None
) -> Iterator[Hit]:
    assert rule.bound is not None
    parameters = settings.parameters.get(rule.code, rule.parameters)
    if rule.needs:
        return rule.bound.run(report, parameters, surroundings)
    return rule.bound.run(report, parameters)


def _match_schema(
    stamp: _Stamp, report: Report, wanted: set[str], required: Iterable[Topic]
) -> Iterator[Finding]:
    """Yield a finding for each schema violation, under the rule that claims it or PM010."""
    from pm_lint.schema import load_schema, validate

    claims = [
        (rule.code, rule.parameters)
        for rule in stamp.rulebook.rules
        if isinstance(rule.parameters, SchemaClaim)
    ]
    keys = [topic.value.replace("-", "_") for topic in required]
    schema = {**load_schema("report"), "required": keys}
    for hit in validate(report.document, schema):
        claimed = (code for code, claim in claims if claim.covers(hit.path, hit.keyword))
        code = next(claimed, "PM010")
        if code in wanted:
            name = hit.property or ""
            told = schema["properties"].get(name, {})
            title = str(told.get("title", name))
            fields = {
                "reason": hit.message,
                "property": name,
                "topic": name.replace("_", "-"),
                "title": title.lower(),
                "content": _lower_first(str(told.get("description", title))).rstrip("."),
            }
            fix = None
            if hit.keyword == "required" and name in keys and _is_english(report):
                from pm_lint.skeleton import draft_section

                fix = draft_section(report, Topic(fields["topic"]), title, required)
            yield stamp.find(code, Hit(hit.span, fields, fix=fix))


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _is_english(report: Report) -> bool:
    from pm_lint.checks.language import is_english

    return is_english(report)


def _tell_crash(stamp: _Stamp, rule: str, error: Exception) -> tuple[Finding, Crash]:
    import traceback

    details = "".join(traceback.format_exception(error))
    finding = stamp.say("PM003", Span(0, 0), rule=rule, exception=type(error).__name__)
    return finding, Crash(rule, details)


def _finish(
    stamp: _Stamp,
    report: Report,
    settings: Settings,
    found: list[Finding],
    crashes: tuple[Crash, ...],
    ran: frozenset[str],
) -> Outcome:
    """Suppress what comments suppress, hold the comments to account, and order what is left."""
    found = [finding for finding in found if finding.code in settings.enabled | ALWAYS_ON]
    suppressions, bad, unheeded = _read_suppressions(stamp, report)
    kept, used = apply_suppressions(found, suppressions)
    hidden = len(found) - len(kept)
    if "PM004" in settings.enabled:
        kept += [stamp.say("PM004", fault.span, reason=fault.reason) for fault in bad]
    if "PM005" in settings.enabled:
        for idle in find_unused(stamp.source, suppressions, used, ran):
            hit = Hit(idle.span, {"selector": idle.text}, fix=idle.fix)
            kept.append(stamp.find("PM005", hit))
    unique = {(finding.span, finding.code, finding.message): finding for finding in kept}
    ordered = tuple(sorted(unique.values(), key=lambda finding: (finding.span, finding.code)))
    return Outcome(
        stamp.source,
        ordered,
        hidden,
        is_draft=report.is_draft,
        crashes=crashes,
        unheeded=unheeded,
        report=report,
    )
