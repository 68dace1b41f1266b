"""People of other firms are outsiders, whatever stands between them and the firm."""

from __future__ import annotations

import pytest

from pm_lint.checks.blame import analyse
from pm_lint.read import read
from pm_lint.source import Source


def judge(sentence: str) -> list[str]:
    text = f"# One sentence\n\n## Root cause\n\n{sentence}\n"
    return [accusation.kind for accusation in analyse(read(Source("report.md", text)))]


@pytest.mark.parametrize(
    "sentence",
    [
        "The upstream maintainers pulled the release without notice.",
        "Gas company crews cut the wrong cable.",
        "The scanner company's support team wiped the wrong tray.",
        "A fitter from the landlord's company switched off the wrong pump.",
        "Our DNS provider forgot to copy the MX records.",
        "Our housing provider's guard let the wrong van in.",
        "Somebody at the registrar processed the order twice.",
    ],
)
def test_people_of_other_firms_are_outsiders(sentence: str) -> None:
    assert judge(sentence) == ["outsider"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Our own administrators wiped the wrong tray.",
        "The company's support team wiped the wrong tray.",
        "Somebody in the network team wiped the wrong tray.",
    ],
)
def test_people_of_the_house_are_not(sentence: str) -> None:
    assert judge(sentence) == ["failed"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Customers reported the wrong balance from 10:03 UTC.",
        "The provider announced the maintenance in May.",
        "The vendor's engineers found the wrong cable within minutes.",
    ],
)
def test_what_they_meet_with_or_mend_is_nothing(sentence: str) -> None:
    assert judge(sentence) == []
