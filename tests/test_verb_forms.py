"""The forms of verbs, as the readers of timelines make them."""

from __future__ import annotations

import pytest

from pm_lint.read.verb_forms import ING, PAST, THIRD, inflect


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("restart", {"restart", "restarts", "restarted", "restarting"}),
        ("purge", {"purge", "purges", "purged", "purging"}),
        ("apply", {"apply", "applies", "applied", "applying"}),
        ("deploy", {"deploy", "deploys", "deployed", "deploying"}),
        ("patch", {"patch", "patches", "patched", "patching"}),
        ("drop", {"drop", "drops", "dropped", "dropping"}),
        ("put", {"put", "puts", "putting"}),
        ("go", {"go", "goes", "gos", "going", "went", "gone"}),
        ("cancel", {"cancel", "cancels", "canceled", "cancelled", "canceling", "cancelling"}),
    ],
)
def test_the_forms_of_a_verb(verb: str, forms: set[str]) -> None:
    assert set(inflect([verb])) == forms


def test_only_the_forms_asked_for() -> None:
    assert set(inflect(["write"], PAST)) == {"wrote", "written"}
    assert set(inflect(["write", "wipe"], THIRD + ING)) == {"writes", "writing", "wipes", "wiping"}
