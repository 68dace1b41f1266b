"""Time zones as people write them: abbreviations, names, offsets and IANA keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from pm_lint.compiled import derive
from pm_lint.pattern import lazy
from pm_lint.read.months import MONTHS, WEEKDAYS
from pm_lint.read.zone_names import KEYS, NAMES, OFFSETS
from pm_lint.report import Zone

# Abbreviations that are no word of a common language in lower case ("est" is French for "is").
_LOWER = frozenset(
    "utc gmt cest edt cdt pst pdt mdt bst jst kst aest aedt nzst sgt hkt wib eest msk sast".split()
)

_LOWER_IN_BRACKETS = frozenset(("est", "cst", "ist", "eet", "wat", "eat", "met"))

_SPACE = lazy(r"[ \t\u00a0\u202f]{0,3}")
_WORD = lazy(r"[A-Za-z]+")
_OFFSET = lazy(r"([+\-−–])(\d{1,2})(?::(\d\d)|(\d\d))?(?!\d|[:.]\d)")
_TIGHT = lazy(r"([+\-−–±])(\d{1,2})(?::?(\d\d))?(?!\d|:\d)")
_LOOSE = lazy(r"[ \u00a0]{1,2}([+\-−])[ \u00a0]?(\d{1,2})(?!\d|:\d)(?=(\s*[):,;\]|]|\s*$)?)")
_SIGNED = lazy(r"[ \u00a0]([+\-−])(\d{1,2})(?::?([0-5]\d))?(?!\d|:\d)(?=\s*[):,;\]|]|\s*$)")
_PLACE = lazy(r"[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_+\-]*[A-Za-z])+")
_PHRASE = lazy(r"(?:U\.S\.|[WE]\.|[A-Za-zí]+)(?:[ \u00a0][A-Za-zí]+){0,4}")
_NOUN = lazy(r"(?<![ \u00a0])[ \u00a0]+(?:[Tt]ime(?:[ \-]?[Zz]one)?|TIME|[Zz]one)\Z")
_MAX_KEY = 40  # code points; the longest key has 32
_WORDLIKE = lazy(r"_?[^\W_]")
_NEXT = lazy(r"[^\W_][\w:+.\-−/]*|[(\[)\].;!?]")
# "UTC timeline", "UTC is used for all times"
_LEADS = lazy(r"\W*([A-Z]{3,4})(?: [Tt]imeline\b| (?:is|was) used (?:for|throughout|everywhere)\b)")
_WIDE = str.maketrans("（）［］", "()[]")


def _signed(sign: str, hours: str, minutes: str | None) -> int | None:
    size = int(hours) * 60 + int(minutes or 0)
    if size > 14 * 60 or int(minutes or 0) > 59:
        return None
    return -size if sign in "-−–" else size


def _at_word(text: str, start: int, bracketed: bool) -> tuple[Zone, int] | None:
    """Read an abbreviation, with the offset that may follow it, exactly at `start`."""
    found = _WORD.match(text, start)
    if not found:
        return None
    word, end = found[0], found.end()
    upper = word.upper()
    known = upper in OFFSETS or (upper in ("ET", "PT", "CT", "MT") and word == upper)
    plain = (
        word == upper
        or word.lower() in _LOWER
        or (bracketed and word.lower() in _LOWER_IN_BRACKETS)
    )
    if not (known and plain) or _WORDLIKE.match(text, end):
        return None
    if text[end : end + 1] == "/":
        other = _WORD.match(text, end + 1)
        pair = f"{word}/{other[0]}".lower() if other else ""
        if other and pair in KEYS:
            return Zone(text[start : other.end()], key=KEYS[pair]), other.end()
    if upper in ("UTC", "GMT"):
        shifted = _shifted(text, start, end)
        if shifted:
            return shifted
    if upper in OFFSETS:
        return Zone(word, OFFSETS[upper]), end
    return Zone(word, key=KEYS[word.lower()]), end


def _shifted(text: str, start: int, end: int) -> tuple[Zone, int] | None:
    for form in (_TIGHT, _SIGNED, _LOOSE):
        found = form.match(text, end)
        if not found:
            continue
        sign = found[1]
        # "14:00 UTC - 5 nodes" is no offset; "16:15 GMT + 1" is one.
        if form is _LOOSE and sign != "+" and found[3] is None:
            continue
        minutes = _signed(sign, found[2], None if form is _LOOSE else found[3])
        if minutes is not None:
            return Zone(text[start : found.end()], minutes), found.end()
    return None


def _at_place(text: str, start: int) -> tuple[Zone, int] | None:
    found = _PLACE.match(text, start)
    if not found or not is_key(found[0]):
        return None
    return Zone(found[0], key=found[0]), found.end()


def _at_phrase(text: str, start: int, named: bool) -> tuple[Zone, int] | None:
    """Read a zone's name in words; `named` when it has to say "time", "standard" or so."""
    found = _PHRASE.match(text, start)
    if not found:
        return None
    words = found[0].replace("\u00a0", " ").split(" ")
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count])
        end = start + len(phrase)
        bare = _NOUN.sub("", phrase).lower()
        if named and count == 1 and bare not in ("eastern", "pacific"):
            continue
        if (
            named
            and bare in ("central", "mountain", "universal", "uk", "japan")
            and (bare == phrase.lower())
        ):
            continue
        if bare in NAMES:
            name = NAMES[bare]
            return Zone(text[start:end], OFFSETS.get(name, 480)), end
        if bare in KEYS and "/" not in bare and len(bare) > 2 and phrase[0].isupper():
            return Zone(text[start:end], key=KEYS[bare]), end
        if phrase.lower() == "local time":
            return Zone(text[start:end]), end
    return None


@cache
def is_key(name: str) -> bool:
    """Tell whether `name` is a key of the IANA time zone database."""
    from zoneinfo import ZoneInfo

    # A look-up imports a package for each part of the name, so none is asked for at length.
    if len(name) > _MAX_KEY or name.count("/") > 2:
        return False
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return False
    return True


@cache
def _cities() -> dict[str, str]:
    """Return the keys of the IANA database by the city in them, in lower case.

    From the list in the tzdata package: zoneinfo would search every folder of zones there is.
    """
    import tzdata

    # The package is another one in another version; what is made of it is kept beside that.
    kept: dict[str, str] = derive(f"cities of {tzdata.IANA_VERSION}", _list_cities)
    return kept


def _list_cities() -> dict[str, str]:
    import tzdata

    listed = Path(tzdata.__file__).with_name("zones").read_text(encoding="utf-8")
    places = sorted(key for key in listed.split() if "/" in key)
    return {
        key.rsplit("/", 1)[1].replace("_", " ").lower(): key
        for key in places
        if not key.startswith(("Etc/", "SystemV/", "posix/", "right/"))
    }


def match_zone(text: str, start: int, *, signs: str = "+") -> tuple[Zone, int] | None:
    """Return the zone that follows a clock time ending at `start`, and where it ends.

    Brackets around the zone and blanks before it count as part of it. `signs` are those that
    may begin an offset with neither blank nor bracket before it: `-` is a dash after "9:00".
    """
    at = _SPACE.match(text, start).end()  # type: ignore[union-attr]
    head = text[at : at + 1]
    if not head:
        return None
    bracket = head in "([（"
    if bracket:
        at = _SPACE.match(text, at + 1).end()  # type: ignore[union-attr]
        head = text[at : at + 1]
    if not head:
        return None
    found = None
    if head in "+-−":
        found = _at_sign(text, at, tight=at == start, bracket=bracket, signs=signs)
    elif head.isalpha():
        found = _at_word(text, at, bracket) or _at_place(text, at) or _at_phrase(text, at, True)
    if not found:
        return None
    zone, end = found
    if text[end : end + 1].isalnum() or (zone.text == "Z" and at > start and bracket):
        return None
    if bracket:
        after = _SPACE.match(text, end).end()  # type: ignore[union-attr]
        if text[after : after + 1] not in tuple(")]）"):
            return None
        end = after + 1
    return zone, end


def _at_sign(
    text: str, at: int, *, tight: bool, bracket: bool, signs: str
) -> tuple[Zone, int] | None:
    if text.startswith(("+UTC", "+GMT"), at):
        return _at_word(text, at + 1, False)
    found = _OFFSET.match(text, at)
    if not found:
        return None
    short = found[3] is None and found[4] is None
    if short and not bracket and found[1] != "+":
        return None
    if short and not bracket and not tight:
        return None
    if not bracket and found[1] != "+" and not (tight and "-" in signs):
        return None
    minutes = _signed(found[1], found[2], found[3] or found[4])
    return None if minutes is None else (Zone(found[0], minutes), found.end())


def parse_zone(text: str) -> Zone | None:
    """Return the zone that `text` is and nothing else, or None.

    A city of the IANA database counts with "time" behind it ("Lagos time").
    """
    bare = text.strip().strip("()[]").strip()
    if not bare or len(bare) > 60:
        return None
    found = None
    if bare[0] in "+-−":
        found = _at_sign(bare, 0, tight=True, bracket=True, signs="+-")
    elif bare[0].isalpha():
        for reading in (
            _at_word(bare, 0, True),
            _at_place(bare, 0),
            _at_phrase(bare, 0, False),
        ):
            if reading and reading[1] == len(bare):
                return Zone(bare, reading[0].offset, reading[0].key)
        noun = _NOUN.search(bare)
        if noun:
            city = _cities().get(bare[: noun.start()].lower())
            inner = _at_word(bare, 0, True)
            if city:
                return Zone(bare, key=city)
            if inner and inner[1] == noun.start():
                return Zone(bare, inner[0].offset, inner[0].key)
    if found and found[1] == len(bare):
        return Zone(bare, found[0].offset, found[0].key)
    return None


_TIME_BEFORE = lazy(
    r"(?:[\d頃]|[AaPp]\.?[Mm]\.?|(?:andard|ylight|ummer|ean)[ ][Tt]ime)[ \u00a0]?[(\[]\Z"
)
_NOUN_NEXT = lazy(r"[ \u00a0\-][Tt]ime|[ \u00a0]?[Zz]one|[\s_*]*(?:\Z|[.,;:)\]])")

# Words that announce a zone, and those that may stand between them and the zone.
_ANNOUNCE = frozenset(
    "time times timestamp timestamps timezone timezones zone tz clock timeline datetime "
    "hours dates all events entries tidslinje uhrzeit zeit horario hora heure waktu".split()
)
# "Pacific Standard Time (PST)" after a clock time announces nothing.
_PART_OF_NAME = ("standard", "daylight", "mean", "summer", "universal")
_FILLER = _ANNOUNCE | frozenset(
    "documented recorded logged listed in are is below the following shown given stated "
    "expressed reported here presented displayed written otherwise noted unless use uses "
    "used using as local to 24-hour 24h 12-hour format approximate approximately of and "
    "for this document report section incident post-mortem postmortem entries events date "
    "- ( [ ) ] be have been refer specified mentioned were was at within standard : table "
    "i these".split()
)


def find_zone(text: str) -> tuple[Zone, int, int] | None:
    """Return the zone that a heading, sentence or table header declares, and its range.

    Reads "(all times in UTC)", "Timeline (PST)", "Time [UTC]", "times in local time (Lagos)";
    a zone that follows a clock time declares nothing.
    """
    whole = parse_zone(text)
    if whole:
        start = text.index(whole.text)
        return whole, start, start + len(whole.text)
    text = text if text.isascii() else text.translate(_WIDE)
    led = _LEADS.match(text)
    leading = _at_word(text, led.start(1), False) if led else None
    if led and leading and leading[1] == led.end(1):
        return leading[0], led.start(1), leading[1]
    short = len(text) <= 100
    announced = False
    local: tuple[Zone, int, int] | None = None
    previous = ""
    for found in _NEXT.finditer(text):
        word = found[0]
        start = found.start()
        before = text[max(0, start - 14) : start]
        bracketed = previous in ("(", "[") and not _TIME_BEFORE.search(before)
        if announced or (short and bracketed):
            zone = _declared(text, start, bracketed=bracketed, announced=announced)
            if zone and previous == "the" and not _NOUN_NEXT.match(text, zone[2]):
                zone = None
            if zone and zone[0].offset is None and zone[0].key is None:
                local = local or zone
            elif zone:
                return zone
        lower = word.lower().rstrip(":.-")
        if word in ".;!?":
            announced = False
        elif lower in _ANNOUNCE:
            announced = announced or previous.lower() not in _PART_OF_NAME
        elif lower and lower not in _FILLER and word not in "()[]" and not _is_day(lower):
            announced = announced and local is not None
        previous = word
    return local


def _is_day(word: str) -> bool:
    """Tell whether a word is part of a date: "Timeline (March 4, UTC)"."""
    return word.isdigit() or word in MONTHS or word in WEEKDAYS or word[:-2].isdigit()


def _declared(
    text: str, start: int, *, bracketed: bool, announced: bool
) -> tuple[Zone, int, int] | None:
    readers: tuple[Callable[[], tuple[Zone, int] | None], ...] = (
        lambda: _at_word(text, start, bracketed),
        lambda: _at_place(text, start),
        lambda: _at_phrase(text, start, False),
        lambda: _at_city(text, start) if bracketed and announced else None,
    )
    for read in readers:
        reading = read()
        if not reading:
            continue
        zone, end = reading
        if text[end : end + 1].isalnum():
            continue
        closes = text[end : end + 6].lstrip()[:1] in (")", "]", ",", "/", ";")
        if announced or closes:
            return zone, start, end
    return None


def _at_city(text: str, start: int) -> tuple[Zone, int] | None:
    end = start
    while end < len(text) and text[end] not in ")]," and end - start < 30:
        end += 1
    key = _cities().get(text[start:end].strip().lower())
    return (Zone(text[start:end].strip(), key=key), end) if key else None
