"""Which words are given names: those of the list, and those of a shape that only names have."""

from __future__ import annotations

from pm_lint.checks.blame.words.triggers import COMPONENTS, NAMES_BY_START, PRODUCTS
from pm_lint.pattern import lazy

_INITIALS = r"(?:[bpmfdtnlgkhjqxzcsrwyv]|zh|ch|sh|ng|ph|th|tr|kh)"
_FINALS = (
    r"(?:[aeiou]|ai|an|ang|ao|ei|en|eng|er|ou|ong|ia|ian|iang|iao|ie|in|ing|iong|iu|ua|uai|uan"
    r"|uang|ue|ui|un|uo|oo|oon|yun|yeon|yeong|yung|eo|eok|eol|eon|eong|eun|eul|ae|aek|hyun|il|im"
    r"|ik|ook|oung|ung|uk|ul|um|inh|anh|oc|uc|uy|yen|ien|ieu|oa|am|at)"
)
_SYLLABLES = lazy(rf"{_INITIALS}?{_FINALS}-{_INITIALS}?{_FINALS}")
_NO_SYLLABLES = frozenset("wi-fi hi-fi lo-fi to-do do-to no-no so-so li-po co-co re-do".split())
_FOREIGN = lazy(r"[a-z]*[à-öø-ÿāăąćčďđēėęěğīįıłńňőœřśšşťūůűųźżžșț][à-ÿĀ-žșța-z]*")
_PLACES = frozenset(
    """zürich köln düsseldorf münchen nürnberg göteborg malmö århus québec montréal bogotá medellín
    málaga córdoba león cádiz łódź kraków poznań wrocław gdańsk besançon orléans genève
    saarbrücken lübeck würzburg tübingen osnabrück münster mönchengladbach linköping jönköping
    växjö örebro umeå luleå tromsø ålesund reykjavík île-de-france perú méxico panamá brasília
    goiânia belém maceió florianópolis são curaçao réunion café über señor señora""".split()
)


def is_given_name(word: str) -> bool:
    """Tell whether a word in lower case is on the list of given names."""
    return f" {word} " in NAMES_BY_START.get(word[:2], "")


def is_name(word: str) -> bool:
    """Tell whether a capitalised word, given in lower case, is somebody's name by itself.

    It is on the list, or of the shape of names only: "wen-li", a foreign letter that is no place's.
    """
    if word in PRODUCTS or word in COMPONENTS or word in _PLACES:
        return False
    if is_given_name(word) or is_given_name(word.partition("-")[0]):
        return True
    if "-" in word:
        return _SYLLABLES.fullmatch(word) is not None and word not in _NO_SYLLABLES
    return len(word) > 3 and _FOREIGN.fullmatch(word) is not None
