"""Abbreviations of time zones: where and when they are in force, and what else they may mean."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from pm_lint.report import Zone

# Where an abbreviation that goes with a season is in use. A place that keeps it all year, such
# as Phoenix for MST, makes it right at any date.
PLACES: dict[str, tuple[str, ...]] = {
    "PST": ("America/Los_Angeles",),
    "PDT": ("America/Los_Angeles",),
    "MST": ("America/Denver", "America/Phoenix"),
    "MDT": ("America/Denver",),
    "CST": ("America/Chicago",),
    "CDT": ("America/Chicago",),
    "EST": ("America/New_York",),
    "EDT": ("America/New_York",),
    "AKST": ("America/Anchorage",),
    "AKDT": ("America/Anchorage",),
    "ADT": ("America/Halifax",),
    "NDT": ("America/St_Johns",),
    "BST": ("Europe/London",),
    "WEST": ("Europe/Lisbon",),
    "CET": ("Europe/Berlin",),
    "CEST": ("Europe/Berlin",),
    "EET": ("Europe/Helsinki", "Africa/Tripoli"),
    "EEST": ("Europe/Helsinki", "Africa/Cairo"),
    "IDT": ("Asia/Jerusalem",),
    "AEST": ("Australia/Sydney", "Australia/Brisbane"),
    "AEDT": ("Australia/Sydney",),
    "ACST": ("Australia/Adelaide", "Australia/Darwin"),
    "ACDT": ("Australia/Adelaide",),
    "NZST": ("Pacific/Auckland",),
    "NZDT": ("Pacific/Auckland",),
}
# Most times need no look at the IANA database, which takes longer to load than a report to read.
_WINTER = frozenset({"PST", "MST", "CST", "EST", "AKST", "CET", "EET"})
_SUMMER = frozenset(name for name in PLACES if name.endswith(("DT", "EST"))) - {
    *("EST", "AEDT", "ACDT", "NZDT", "AEST"),
} | {"BST"}
_COLD = (12, 1, 2)
_WARM = (5, 6, 7, 8, 9)

_FULL_NAMES = {
    "pacific standard": "PST", "pacific daylight": "PDT", "mountain daylight": "MDT",
    "central standard": "CST", "central daylight": "CDT", "eastern standard": "EST",
    "eastern daylight": "EDT", "british summer": "BST", "central european summer": "CEST",
    "eastern european summer": "EEST", "australian eastern daylight": "AEDT",
    "new zealand standard": "NZST", "new zealand daylight": "NZDT", "mez": "CET", "mesz": "CEST",
}  # fmt: skip
# Words that place a team where the abbreviation holds, or means something else, all year.
ELSEWHERE = {
    "EST": r"panam|jamaica|canc[uú]n|quintana roo|cayman",
    "CST": r"mexic|costa rica|guatemala|honduras|saskatchewan|\bregina\b|\bchina|beijing|shanghai"
    r"|shenzhen|taiwan",
    "PST": r"philippin|manila",
    "CET": r"algeri|tunis",
    "BST": r"bangladesh|dhaka",
}
MEANINGS = {
    "IST": ("India", "Ireland", "Israel"),
    "CST": ("central North America", "China", "Cuba"),
    "BST": ("Britain in summer", "Bangladesh"),
    "EST": ("eastern North America", "eastern Australia"),
    "AST": ("the Atlantic coast", "Arabia"),
    "PST": ("the Pacific coast", "the Philippines"),
    "GST": ("the Gulf", "South Georgia"),
    "AMT": ("the Amazon", "Armenia"),
    "ECT": ("Ecuador", "the eastern Caribbean"),
    "MST": ("the Rocky Mountains", "Malaysia", "Myanmar"),
    "SST": ("Singapore", "Samoa"),
    "ADT": ("the Atlantic coast", "Arabia"),
}
SHARED = frozenset({"IST", "CST", "BST", "AST", "GST", "AMT", "ECT", "SST", "MST"})
"""Abbreviations that readers on different continents take for different zones."""

# Words in a report that tell which of its meanings an abbreviation has there.
CLUES = {
    "IST": r"\bindian?\b|mumbai|bengaluru|bangalore|delhi|chennai|hyderabad|\bpune\b|kolkata"
    r"|ireland|irish|dublin|israel|tel aviv|jerusalem|\bIDT\b",
    "CST": r"\b[ECMP]DT\b|\b[EMP]ST\b|\bU\.?S\.? central|central standard|chicago|dallas|texas"
    r"|houston|austin|winnipeg|minneapolis|america|mexico|\bchina|beijing|shanghai|shenzhen"
    r"|taiwan|\bcuba\b",
    "BST": r"\bGMT\b|british|britain|united kingdom|\bU\.?K\.?\b|london|england|scotland|dhaka"
    r"|bangladesh",
    "EST": r"\b[CMP][SD]T\b|\bEDT\b|america|new york|toronto|sydney|australia|eastern standard",
}


def abbreviate(zone: Zone) -> str | None:
    """Return the abbreviation that a zone is written as, None for keys and offsets."""
    if zone.key is not None:
        return None
    name = re.sub(r"(?<!\W)\W+time(?:\W*zone)?$", "", zone.text.strip(" ()[]"), flags=re.IGNORECASE)
    if re.fullmatch(r"[A-Za-z]{3,4}", name) and name.lower() not in _FULL_NAMES:
        return name.upper()
    return _FULL_NAMES.get(name.lower())


def is_in_force(name: str, date: dt.date) -> bool:
    """Tell whether some place that uses the abbreviation shows it on a day; True if unknown."""
    if (name in _WINTER and date.month in _COLD) or (name in _SUMMER and date.month in _WARM):
        return True
    places = PLACES.get(name, ())
    return not places or any(name in names_on(place, date) for place in places)


@lru_cache(maxsize=64)
def names_on(place: str, date: dt.date) -> frozenset[str]:
    """Return the abbreviations that the clocks of an IANA place show on a day.

    They are two on the day of a change; the days beside it count, as few know when it is.
    """
    from zoneinfo import ZoneInfo

    noon = dt.datetime.combine(date, dt.time(12), ZoneInfo(place))
    hours = (-36, 0, 36) if 1 < date.year < 9999 else (0,)
    names = (dt.datetime.tzname(noon + dt.timedelta(hours=shift)) for shift in hours)
    return frozenset(name for name in names if name)
