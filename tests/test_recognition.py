"""What is a report is told by its content, never by its name."""

from __future__ import annotations

import pytest

from pm_lint.read import read
from pm_lint.source import Source


def is_report(text: str) -> bool:
    return read(Source.from_bytes("notes.md", text.encode())).is_report


TOLD = (
    "On 20 November 2026 checkout failed for all customers. The cache had expired and every request"
    " went to the database, which was too slow and crashed twice. Ada noticed the errors, restarted"
    " the database and filled the cache by hand. Orders were lost and had to be entered again. We"
    " had no alert on misses and no second copy, and the runbook was out of date.\n"
)


@pytest.mark.parametrize(
    "text",
    [
        f"# Checkout outage on 20 November 2026\n\n{TOLD}",
        f"# Manual failover stopped the index\n\n## What happened\n\n{TOLD}\n## Root cause\n\nA.\n",
        "# Checkout\n\n## Summary\n\nIt was down.\n\n## Timeline\n\n- 10:02 UTC: errors\n"
        "- 10:20 UTC: rollback\n- 10:53 UTC: restored\n",
        "# Postmortem of the incident on 20 November 2026\n\n## What happened\n\n"
        + TOLD
        + "\nThen the planned move went on; the planned upgrade follows.\n\n## What we learned\n\n"
        "- The cache needs a copy.\n",
        "# Brudd i betalingen\n\n## Sammendrag\n\nBetalingen var nede i en time. Mellomlageret gikk"
        " ut og databasen ble for treg for alle kall.\n\n## Rotårsak\n\nMellomlageret hadde ingen"
        " kopi.\n\n## Løsning\n\nVi fylte det for hånd.\n",
    ],
)
def test_reports(text: str) -> None:
    assert is_report(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Postmortem template\n\n## Summary\n\nDescribe what happened.\n\n## Root cause\n\n"
        "Explain why.\n\n## Timeline\n\nList the events.\n",
        "# Post-Mortem: [Nome do incidente]\n\n## Resumo\n\nDescreva o incidente.\n\n"
        "## Causa raiz\n\nExplique a origem.\n\n## Ações corretivas\n\n- **Ação**\n",
        "# Runbook: the cache\n\n## Detection\n\nYou will see misses.\n\n## Mitigation\n\n"
        "Please fill the cache. You should page the owner. You must not restart it.\n",
        "# Upgrade of the cluster\n\n[Initial message]\nThe planned maintenance will upgrade the"
        " cluster on Monday; we will perform it in one hour.\n\n[Final message]\nThe operation"
        " finished. An outage of two minutes was seen.\n",
        "# Postmortems\n\n" + "- [Checkout outage](a.md)\n" * 12,
        "https://blog.example/postmortem\n",
        "# Incident process\n\nWhen an incident begins, you should write a report. Every incident"
        " needs one. Please describe what happened. You must add a timeline.\n",
        "# Write your first postmortem\n\n- Summary must contain:\n  - how long it lasted\n"
        "- Timeline must contain:\n  - when was the issue detected\n"
        "- Root cause must contain:\n  - what was the root cause\n"
        "- Measures must contain:\n  - a list of tasks\n",
    ],
)
def test_near_misses(text: str) -> None:
    assert not is_report(text)
