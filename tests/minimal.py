"""The smallest valid report, in both forms, over which examples lay a fragment."""

from __future__ import annotations

SECTIONS = {
    "summary": (
        "Issue summary",
        "On 20 November 2026 from 10:02 to 10:53 UTC, for 51 minutes, checkout returned HTTP 500\n"
        "for all payments. A cache expired early and every request went to the database.\n",
    ),
    "impact": ("Impact", "All 1,200 payments of that time failed and were retried later.\n"),
    "timeline": (
        "Timeline",
        "- 10:02 UTC: the cache expires and errors begin\n"
        "- 10:06 UTC: the error-rate alert fires and pages the on-call engineer\n"
        "- 10:15 UTC: first notice on the status page\n"
        "- 10:41 UTC: the cache is filled again by hand\n"
        "- 10:53 UTC: all payments succeed, service is restored\n",
    ),
    "root-cause": (
        "Root cause",
        "The cache had a lifetime of ten minutes and no second copy. When it expired under load,\n"
        "every request went to the database, which has half the capacity of the cache.\n",
    ),
    "resolution": (
        "Resolution and recovery",
        "At 10:41 UTC the cache was filled by hand. At 10:53 UTC the database had caught up.\n",
    ),
    "actions": (
        "Corrective and preventative measures",
        "- fill the cache before it expires (Ada Okafor, due 2026-12-05, OPS-512)\n"
        "- alert when the cache holds less than half of its entries (Ben Ito, OPS-513)\n",
    ),
    "lessons": (
        "Lessons learned",
        "The [dashboard](https://grafana.example.com/d/cache) showed the cause within a minute.\n",
    ),
}
"""Each section by the name that examples use: its heading and its content in Markdown."""

METADATA = {
    "title": "Checkout returned errors for 51 minutes",
    "date": "2026-11-20",
    "status": "final",
    "severity": "SEV2",
    "authors": "[Ada Okafor]",
    "responders": "[Ben Ito]",
    "reviewers": "[Dev Rao]",
    "services": "[checkout]",
}
"""The front matter, and the first keys of a YAML report. It declares no zone and no times."""

YAML = {
    "summary": ">\n" + SECTIONS["summary"][1],
    "impact": ">\n" + SECTIONS["impact"][1],
    "timeline": (
        '- {time: "2026-11-20T10:02Z", text: the cache expires and errors begin}\n'
        '- {time: "2026-11-20T10:06Z", text: the error-rate alert fires and pages the on-call}\n'
        '- {time: "2026-11-20T10:15Z", text: first notice on the status page}\n'
        '- {time: "2026-11-20T10:41Z", text: the cache is filled again by hand}\n'
        '- {time: "2026-11-20T10:53Z", text: service is restored}\n'
    ),
    "root-cause": ">\n" + SECTIONS["root-cause"][1],
    "resolution": ">\n" + SECTIONS["resolution"][1],
    "actions": (
        "- {text: fill the cache before it expires, owner: Ada Okafor, ticket: OPS-512}\n"
        "- {text: alert when the cache is half empty, owner: Ben Ito, ticket: OPS-513}\n"
    ),
    "lessons": ">\n" + SECTIONS["lessons"][1],
}
"""Each section of the YAML report: what stands below its key."""


def lay(fragment: str, where: str, form: str = "markdown") -> tuple[str, str]:
    """Return the path and the text of the minimal report with `fragment` laid over it.

    `where` is a section whose content the fragment replaces; `metadata`, whose keys it adds to
    or replaces; `document`, for which the fragment is the whole file; or `none`. A fragment of a
    YAML report is what stands below the key of its section.
    """
    path = "report.yaml" if form == "yaml" else "report.md"
    if where == "document":
        return path, fragment
    assert where in ("none", "metadata", *SECTIONS), where
    metadata = _lay_metadata(fragment if where == "metadata" else "")
    return path, (_lay_yaml if form == "yaml" else _lay_markdown)(metadata, fragment, where)


def _lay_metadata(fragment: str) -> str:
    given = {line.split(":")[0].strip("«» ") for line in fragment.splitlines() if line[:1] != " "}
    kept = [f"{key}: {value}" for key, value in METADATA.items() if key not in given]
    return "\n".join([*kept, *fragment.rstrip("\n").splitlines()]) + "\n"


def _lay_markdown(metadata: str, fragment: str, where: str) -> str:
    parts = [f"---\n{metadata}---\n\n# {METADATA['title']}\n"]
    for name, (heading, content) in SECTIONS.items():
        parts.append(f"## {heading}\n\n{fragment if name == where else content}")
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)


def _lay_yaml(metadata: str, fragment: str, where: str) -> str:
    parts = [metadata]
    for name, content in YAML.items():
        below = fragment if name == where else content
        head, _, rest = below.partition("\n") if below.startswith((">", "|")) else ("", "", below)
        lines = "".join(f"  {line}\n" if line else "\n" for line in rest.rstrip("\n").split("\n"))
        parts.append(f"{name.replace('-', '_')}: {head}".rstrip() + f"\n{lines}")
    return "".join(parts)
