"""How strongly the clauses of a timeline entry tell of each milestone.

Words are first put into classes by their meaning (`milestone_alphabets`), so that a handful of
patterns reads what no list of phrases could hold. In TOLD and its like a letter stands for a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy
from pm_lint.read.milestone_alphabets import UNLISTED, spell_words
from pm_lint.report import Milestone

HINTED, ADDED, TOLD = 1, 2, 3
"""Told in so many words by the first clause of an entry, by a later one, or no more than hinted."""

_MAX_CLAUSES = 12
_BREAK = lazy(
    r"(?<![.;:!?,()|→–—•])[.;:!?,()|→–—•]+(?=\s|$)|\s[-–—→>]+\s|->|\s(?:and|but|so|then|however|plus|&|\+)\s"
    r"|\n|\.\.\.|\s{2,}"
)
_WORD = lazy(r"[@#]?[a-z0-9][\w'’./+-]*[\w%]|[a-z0-9]|[?%]", re.IGNORECASE)

_FREE = "^[^dckVi]*"  # of the deed: not denied, nor told as somebody's finding
_BY = r"(?:^|[^ucdhpkbgxo])[wsn]{1,9}a{0,9}"  # somebody, at the head of the clause

_TELLS = {
    Milestone.START: r"""
        ^[^crdhF]*F | [bF]a{0,9}Q | ya{0,9}Q | ^[^crd]{0,6}Q$         # fails, is broken
        | d[xahbwt]{0,2}V | Qt | d[xaeo]{0,2}[sqo]?V          # does not work, unable to
        | o[xpubah]{0,3}[US] | [^a][US][xpua]{0,2}o           # a figure rises
        | e[bah]{0,3}y | y[pu]{0,2}e | [qx]h?X[xuaQ]{0,3}[eQ] | ^[xuaonQ]{0,3}e$""",
    Milestone.DETECTION: r"""
        m[xmuapsenQ]{0,4}[ZYN] | ^[^dc]{0,4}m[^dc]{0,3}[eQ] | ^m
        | q[xqnpuas]{0,4}h?a{0,9}[YN] | ^n{1,2}(?:p[xn]{1,2})?a{0,9}[YN] | qa{0,9}h?G[xu]{0,2}[eQt]
        | t[xupqns]{0,3}b?a{0,9}[AYG] | [GA][uxaf]{0,3}t | ^[^cd]{0,3}t(?:[pc]|$)
        | b[ahf]{0,20}[NY] | ^[^dc]*[wsn]a{0,9}N | ^a*N | [YZx]U""",
    Milestone.NOTIFICATION: r"""
        (?:s[xbha]{0,3}|^n{1,3}[bha]{0,2})E(?!U) | E[xupanL]{0,4}s | ^n{1,3}a{0,9}E[xu]{0,2}n
        | [snw]a{0,9}T[xua]{0,2}L | T[ua]{0,2}[te] | t[bha]{0,20}E | bE | bug | ^Epu?[ns] | Lpu?x?s
        | iba{0,9}[DE] | i[D] | D[uxa]{0,3}i | ^i[DE]
        | y[ptua]{0,3}(?:[Jj]|x[jJ]) | j[bah]{0,20}y""",
    Milestone.COMMUNICATION: r"""
        ^[^dcq]*[PI][^dcUxm]{0,4}x?q | ^[^dcqm]*P[uxapt]{0,4}[hl] | [hl][xbuap]{0,4}P
        | ^[^dcq]*[lh][xuap]{0,4}t[uxap]{0,4}[qs] | qa{0,9}b[ab]{0,20}I
        | ^[^dcq]*It[ux]{0,3}q | ^u?x?h(?:p|b?P)""",
    Milestone.REMEDIATION: rf"""
        ^a*P(?!u?[xg]?[xi]?i) | {_BY}(?:h?a{{0,9}}P|Z|ba{{0,9}}G|B|m[ugr])(?!u?x?i)
        | {_BY}Hu | {_BY}r[ugxs]
        | (?:^|[^ucdhpkb])wa{{0,9}}m[ugrx] | ^[wsn]+[xsnpw]{{0,4}}?a{{0,9}}[PZB](?!u?x?i)
        | ^[^dckVioq]*[^hd]b?ba{{0,9}}P | ^[^dckVPio]*hba{{0,9}}P       # has been restarted
        | ^[^dckVPHGZbhtwyo]{{0,6}}rH | [PHvr][ugxnsi]{{0,3}}pG | ^a*v[ux]
        | {_FREE}yta{{0,9}}[Bmr] | {_FREE}[wsn][^dckVi]{{0,3}}ya{{0,9}}[GBrP] | ^a*ya{{0,9}}[GrP]
        | {_FREE}r[xupnsgt]{{0,4}}?[bah]{{0,20}}[DPHy] | {_FREE}[DHPmy][uxpag]{{0,3}}r
        | ^[xuagonsp]{{0,5}}r[xn]?$ | ^[xuagons]{{0,3}}rp[^d]*$""",
    Milestone.RESTORATION: r"""
        ^[^dcwP]*A$ | ^[^dc]*zA | ^[^dc]*(?:cM|z[cd])$ | ^[^dc]*[bBqoe]a{0,9}f?K(?!t)
        | ^[^dc]*e[bhaf]{0,20}[RO] | ^[^dc]*R
        | ^[^dcs]*[bfBLVao]a{0,9}f?O(?!t) | ^[^dc]{0,5}O$ | ^f?a{0,9}O
        | N[Maxuf]{0,3}[eo] | e[xbhfa]{0,2}B | ^[^dc]*o[^dc]{0,20}BO | Bt[xa]?O | BpO
        | ^[^dc]*[qL][bhaf]{0,2}k[bt]{0,20}[aVxF] | ^[^dce]{0,3}qx?f?a{0,9}V(?![^c]*[ed])""",
}
# Behind a comma these are no sentence of their own: "queue full, dropping jobs".
_TELLS_ALONE = {
    Milestone.DETECTION: "^[xue]{1,4}[NY]",
    Milestone.NOTIFICATION: "^[xsnuat]{1,4}E",
    Milestone.REMEDIATION: r"^[^dckVPHGZbhtwyoi]{1,8}P(?![sg]|u?x?i)"
    r" | ^a*G(?!u?i)[^bd]*$ | ^a*Ba{0,9}[ugxorn]",
}
_RELAPSES = lazy(
    r"\b(?:but|however|though|yet)\b[^.;]{0,80}?(?:\b(?:persist|still|not|fail|remain|return)|n['’]t\b)",
    re.IGNORECASE,
)
_HINTS = {
    Milestone.START: r"[eQF] | ^[^cr]*d | ^[^cr]*[XVx][upx]{0,2}e",
    Milestone.NOTIFICATION: r"^[^dcxq]*[sn]a{0,9}[IJ] | ^[^dcx]*wa{0,9}I | ^a*[IJ] | [EK]",
    Milestone.RESTORATION: r"^[^dcw]*(?:[FO]|[qnoxL]f?a{0,9}V)",
    Milestone.REMEDIATION: rf"""
        ^[^dckVio]*[^hd]ba{{0,9}}H | ^a*[Hm]a{{0,9}}[ugxorn] | ^[^dckVPHGZbhtwyo]{{1,7}}(?:H|y$)
        | {_FREE}g[xupnsg]{{0,3}}?[bah]{{0,20}}[DPH] | {_FREE}[DHP][uxpag]{{0,2}}g""",
}
_Pattern = re.Pattern[str]
_Patterns = tuple[_Pattern, _Pattern | None, _Pattern | None]


def _compile(pattern: str | None) -> _Pattern | None:
    return lazy(pattern, re.VERBOSE) if pattern else None


_PATTERNS: dict[Milestone, _Patterns] = {
    milestone: (
        lazy(tells, re.VERBOSE),
        _compile(_TELLS_ALONE.get(milestone)),
        _compile(_HINTS.get(milestone)),
    )
    for milestone, tells in _TELLS.items()
}


_PLACES = {milestone: place for place, milestone in enumerate(Milestone)}


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause, spelt for each milestone, and whether a comma parts it from the one before."""

    spelt: tuple[str, ...]
    behind_comma: bool


class Telling:
    """What the clauses of one entry tell, looked at when it is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._clauses: list[_Clause] | None = None
        self._weights: dict[Milestone, int] = {}

    def weigh(self, milestone: Milestone) -> int:
        """Return how the entry tells of a milestone: TOLD, ADDED, HINTED or 0."""
        weight = self._weights.get(milestone)
        if weight is None:
            weight = self._weights[milestone] = self._look_for(milestone)
        return weight

    def _look_for(self, milestone: Milestone) -> int:
        if self._clauses is None:
            self._clauses = list(_part(self._text))
        weight = _weigh(self._clauses, _PLACES[milestone], _PATTERNS[milestone])
        relapsed = weight and milestone is Milestone.RESTORATION and _RELAPSES.search(self._text)
        return 0 if relapsed else weight


def _weigh(clauses: list[_Clause], place: int, patterns: _Patterns) -> int:
    tells, alone, hints = patterns
    weight = 0
    for index, clause in enumerate(clauses):
        spelt = clause.spelt[place]
        if tells.search(spelt) or (alone and not clause.behind_comma and alone.search(spelt)):
            return ADDED if index else TOLD
        if hints and hints.search(spelt):
            weight = HINTED
    return weight


def _spell(word: str, at: int) -> str:
    """Return the letters of a word, one for each milestone."""
    letters = spell_words().get(word.lower(), UNLISTED)
    if "?" not in letters:
        return letters
    if word[0] == "@":
        letter = "n"
    elif word.endswith("ly") and len(word) > 4:
        letter = "a"
    else:
        is_name = at < 3 and len(word) > 1 and word[0].isupper() and word.isalpha()
        letter = "n" if is_name else "x"
    return letters.replace("?", letter)


def _part(text: str) -> Iterator[_Clause]:
    """Yield the first clauses of an entry."""
    last, behind_comma, count = 0, False, 0
    for start, end in (*(found.span() for found in _BREAK.finditer(text)), (len(text), len(text))):
        words = [word.strip("'’.") for word in _WORD.findall(text, last, start)]
        kept = [word.replace("’", "'") for word in words if word]
        if kept:
            letters = zip(*[_spell(word, at) for at, word in enumerate(kept)], strict=True)
            yield _Clause(tuple(map("".join, letters)), behind_comma)
            behind_comma = text[start:end].strip() == ","
            count += 1
            if count == _MAX_CLAUSES:
                return
        last = end
