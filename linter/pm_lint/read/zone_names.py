"""The names of time zones: abbreviations, names in words, and what they stand for."""

from __future__ import annotations

# Minutes east of UTC, as the IANA tz database has them. Where zones share an abbreviation
# (BST, CST, EST, IST, PST …) the one that incident reports mean most often is listed.
OFFSETS = {
    "UTC": 0, "GMT": 0, "Z": 0, "UCT": 0, "ZULU": 0, "WET": 0,
    "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
    "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "HDT": -540,
    "AST": -240, "ADT": -180, "NST": -210, "NDT": -150,
    "BRT": -180, "ART": -180, "UYT": -180, "CLT": -240, "CLST": -180, "COT": -300,
    "PET": -300, "ECT": -300, "VET": -240, "BOT": -240, "PYT": -240,
    "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120, "MET": 60,
    "MEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "TRT": 180, "IDT": 180,
    "WAT": 60, "CAT": 120, "SAST": 120, "EAT": 180,
    "GST": 240, "PKT": 300, "IST": 330, "NPT": 345, "BDT": 360, "ICT": 420,
    "WIB": 420, "WITA": 480, "WIT": 540, "SGT": 480, "MYT": 480, "HKT": 480, "PHT": 480,
    "AWST": 480, "JST": 540, "KST": 540, "ACST": 570, "ACDT": 630, "AEST": 600,
    "AEDT": 660, "NZST": 720, "NZDT": 780,
}  # fmt: skip
# Names that switch with the season, for which only the IANA rules know the offset.
KEYS = {
    "et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver",
    "pt": "America/Los_Angeles", "eastern": "America/New_York",
    "central": "America/Chicago", "mountain": "America/Denver",
    "pacific": "America/Los_Angeles", "us eastern": "America/New_York",
    "us central": "America/Chicago", "us mountain": "America/Denver",
    "us pacific": "America/Los_Angeles", "u.s. eastern": "America/New_York",
    "u.s. pacific": "America/Los_Angeles",
    "est/edt": "America/New_York", "cst/cdt": "America/Chicago",
    "mst/mdt": "America/Denver", "pst/pdt": "America/Los_Angeles",
    "edt/est": "America/New_York", "cdt/cst": "America/Chicago",
    "mdt/mst": "America/Denver", "pdt/pst": "America/Los_Angeles",
    "cet/cest": "Europe/Berlin", "cest/cet": "Europe/Berlin", "gmt/bst": "Europe/London",
    "bst/gmt": "Europe/London", "eet/eest": "Europe/Helsinki", "wet/west": "Europe/Lisbon",
    "aest/aedt": "Australia/Sydney", "nzst/nzdt": "Pacific/Auckland",
    "atlantic": "America/Halifax", "alaska": "America/Anchorage",
    "uk": "Europe/London", "central european": "Europe/Berlin",
}  # fmt: skip

# What is left of a zone's full name without "time" and "timezone".
NAMES = {
    "coordinated universal": "UTC", "universal": "UTC", "universal coordinated": "UTC",
    "greenwich mean": "GMT", "greenwich": "GMT", "greenwitch": "GMT", "greenwitch mean": "GMT",
    "eastern standard": "EST", "eastern daylight": "EDT", "central standard": "CST",
    "central daylight": "CDT", "mountain standard": "MST", "mountain daylight": "MDT",
    "pacific standard": "PST", "pacific daylight": "PDT", "alaska standard": "AKST",
    "alaska daylight": "AKDT", "hawaii standard": "HST", "atlantic standard": "AST",
    "atlantic daylight": "ADT", "british summer": "BST", "western european": "WET",
    "western european summer": "WEST", "central european standard": "CET",
    "central european summer": "CEST", "eastern european": "EET",
    "eastern european standard": "EET", "eastern european summer": "EEST",
    "moscow standard": "MSK", "moscow": "MSK", "west africa": "WAT",
    "west africa standard": "WAT", "west african": "WAT", "west african standard": "WAT",
    "west central africa": "WAT", "west central africa standard": "WAT",
    "w. central africa standard": "WAT", "central africa": "CAT", "central african": "CAT",
    "south africa standard": "SAST", "south african standard": "SAST", "east africa": "EAT",
    "east african": "EAT", "e. africa standard": "EAT", "east africa standard": "EAT",
    "gulf standard": "GST", "india standard": "IST", "indian standard": "IST",
    "pakistan standard": "PKT", "nepal": "NPT", "indochina": "ICT", "singapore": "SGT",
    "singapore standard": "SGT", "malaysia": "MYT", "hong kong": "HKT",
    "china standard": "+08:00", "philippine": "PHT", "japan standard": "JST", "japan": "JST",
    "korea standard": "KST", "korean standard": "KST", "western indonesia": "WIB",
    "western indonesian": "WIB", "australian eastern standard": "AEST",
    "australian eastern daylight": "AEDT", "australian western standard": "AWST",
    "australian central standard": "ACST", "new zealand standard": "NZST",
    "new zealand daylight": "NZDT", "brasilia": "BRT", "brasília": "BRT", "argentina": "ART",
}  # fmt: skip
