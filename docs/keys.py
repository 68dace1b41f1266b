"""The configuration reference, out of the schema that checks `.pm-lint.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pm_lint.config import list_packs
from pm_lint.schema import load_schema

Schema = Mapping[str, Any]

HEAD = """# Configuration

One file, `.pm-lint.yaml`, at the root of the repository or in a folder below it. The nearest one
above a report holds; there is no file per user, so that a laptop and CI agree. `pm-lint init
--detect` writes the first one. A mistake is told with line and column.

Made by `python docs/build.py` from `schemas/config.schema.json`, which editors can use as well.

```yaml
# .pm-lint.yaml
extends: google-sre
topics:
  root-cause: [the why of it]
severities: [SEV1, SEV2, SEV3]
threshold: SEV2
services: [checkout, marvin]
rules:
  missing-timezone: {level: error}
  PM216: {with: {minutes: 30}}
overrides:
  - paths: ["archive/**"]
    ignore: [timeline-misses-outage]
```

What is on the command line wins over the file, the file over what it extends, and later overrides
over earlier ones. Packs that ship with pm-lint: PACKS.
"""


def render_configuration() -> str:
    """Return the page in Markdown: a section for each key, in the order of the schema."""
    schema = load_schema("config")
    packs = ", ".join(f"`{name}`" for name in list_packs())
    parts = [HEAD.replace("PACKS", packs)]
    for key, entry in schema["properties"].items():
        parts.append(f"## {key}\n\n{tell_type(schema, entry)}\n\n{plain(entry['description'])}\n")
        rows = list(list_rows(schema, entry))
        if rows:
            parts.append("| key | value | meaning |\n|---|---|---|\n" + "\n".join(rows) + "\n")
        elif note := tell_item(schema, entry):
            parts.append(f"{note}\n")
    return "\n".join(parts)


def plain(text: str) -> str:
    """Return a description with what Markdown would act on escaped; code in it stays code."""
    return text.replace("*", "\\*").replace("|", "\\|").replace("<", "&lt;")


def resolve(schema: Schema, entry: Schema) -> Schema:
    """Return an entry with what it refers to; its own words win."""
    for other in [entry, *entry.get("allOf", [])]:
        if "$ref" in other:
            target: Any = schema
            for name in other["$ref"].removeprefix("#/").split("/"):
                target = target[name]
            own = {key: value for key, value in entry.items() if key not in ("$ref", "allOf")}
            return {**resolve(schema, target), **own}
    return entry


def tell_type(schema: Schema, entry: Schema) -> str:
    """Return what kind of value a key takes."""
    entry = resolve(schema, entry)
    if "enum" in entry:
        return "One of " + ", ".join(f"`{value}`" for value in entry["enum"]) + "."
    kinds = entry["type"] if isinstance(entry["type"], list) else [entry["type"]]
    names = {"array": "a list", "object": "a mapping", "string": "text"}
    told = " or ".join(names[kind] for kind in kinds)
    return f"{told[0].upper()}{told[1:]}."


def tell_item(schema: Schema, entry: Schema) -> str:
    """Return what the items of a list, or the values of a mapping, are; "" where it is plain."""
    entry = resolve(schema, entry)
    inner = entry.get("items") or entry.get("additionalProperties")
    if not isinstance(inner, Mapping):
        return ""
    inner = resolve(schema, inner)
    words = []
    if names := entry.get("propertyNames", {}).get("enum"):
        words.append("Keys: " + ", ".join(f"`{name}`" for name in names) + ".")
    if "enum" in inner:
        words.append("Each is one of " + ", ".join(f"`{value}`" for value in inner["enum"]) + ".")
    elif "items" in inner:
        words.append(f"Each a list. {resolve(schema, inner['items']).get('description', '')}")
    elif "description" in inner:
        words.append(f"Each: {inner['description']}")
    return plain(" ".join(word.strip() for word in words))


def list_rows(schema: Schema, entry: Schema) -> Iterator[str]:
    """Yield a row of the table for each key inside, when the value is, or holds, a mapping."""
    entry = resolve(schema, entry)
    inner = entry.get("items") or entry.get("additionalProperties") or {}
    whole = entry if "properties" in entry else resolve(schema, inner) if inner else {}
    required = whole.get("required", [])
    for key, below in whole.get("properties", {}).items():
        kind = tell_type(schema, below).rstrip(".").replace("|", "\\|")
        must = " (required)" if key in required else ""
        meaning = plain(resolve(schema, below).get("description", ""))
        yield f"| `{key}`{must} | {kind[0].lower()}{kind[1:]} | {meaning} |"
