"""Words with which people are measured against what they did not do."""

from __future__ import annotations

MEASURING_MODALS = frozenset("should could would ought need needed might 'd shoulda coulda".split())
EXPECTED = frozenset(
    "supposed expected meant obliged required instructed told asked reminded".split()
)
UNKNOWABLE = frozenset("have need require be happen".split())
"""Verbs that hold nothing against their subject in "should not have"."""

RECEIVING = frozenset("know be have receive get need".split())
"""Verbs that hold nothing against their subject in a condition: "if she had known"."""

BETTER = (
    "been better",
    "done better",
    "done well",
    "been wiser",
    "been wise",
    "been smart",
    "been well advised",
    "been smarter",
    "been prudent",
)
IDEAL_PEOPLE = frozenset(
    """competent careful experienced diligent good responsible prudent attentive reasonable any
    better thorough cautious seasoned skilled proper normal sane sensible decent average trained
    professional halfway conscientious capable alert""".split()
)
"""What is said of the person whom somebody is compared with."""

LETTING = frozenset(
    """let leave ignore continue carry press push keep choose opt prefer wait sit walk stand go do
    dismiss decline refuse skip proceed plough plow""".split()
)
"""What somebody did in place of what they could have done, to no good."""

PRAISE = (
    *("worse", "to their credit", "to his credit", "to her credit", "thankfully"),
    *("saved us", "spared us", "saved the", "paid off", "right call", "good call", "was right"),
    *("hats off", "kudos", "well done", "credit to", "thanks to", "commend", "praise"),
    *(
        "fortunately",
        "luckily",
        "stayed until",
        "stayed on",
        "they stayed",
        "instead she",
        "instead he",
        "instead they",
        "wisely",
        "rightly",
    ),
)
DUTY_NOUNS = frozenset("job duty responsibility task obligation".split())
MINDS = frozenset("mind head thought".split())
SAVING = frozenset(
    """
    save avoid prevent spare help notice see find catch shorten spot show reveal tell uncover
    detect expose
    """.split()
)
"""What somebody would have done by acting otherwise."""

WISE = frozenset(
    "better wiser safer smarter prudent wise sensible advisable enough sufficient".split()
)

OMITTED = frozenset(
    """testing attention care review call message communication check look question coordination
    preparation planning diligence supervision caution glance patience warning note minute word
    feedback follow-up escalation monitoring notice help thought
    """.split()
)
"""What somebody would have had to give: "more testing by the developer would have …"."""

ENOUGH = ("enough", "sufficient", "all")
