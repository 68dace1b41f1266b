"""Short sentences of every category that are settled: a change of the rules keeps them as they are.

The floors of `test_blame_accuracy.py` leave room for some to be lost; for these there is none. Of
`bench/blame.tsv` they were drawn by chance, some of each label, from those that are judged rightly.
A label that turns out to be wrong is changed there, and not here.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench import blame

SETTLED = """
    s0004 s0016 s0020 s0029 s0042 s0045 s0046 s0082 s0090 s0110 s0111 s0121 s0140 s0141 s0166
    s0170 s0174 s0197 s0210 s0211 s0224 s0228 s0238 s0239 s0244 s0280 s0304 s0318 s0339 s0341
    s0353 s0363 s0364 s0378 s0385 s0396 s0402 s0409 s0444 s0447 s0451 s0461 s0464 s0465 s0467
    s0476 s0477 s0531 s0547 s0551 s0564 s0579 s0588 s0590 s0606 s0607 s0610 s0631 s0635 s0641
    s0647 s0650 s0667 s0700 s0721 s0758 s0760 s0777 s0782 s0792 s0806 s0813 s0814 s0817 s0820
    s0823 s0860 s0868 s0895 s0899 s0905 s0907 s0932 s0992 s1013 s1024 s1037 s1053 s1055 s1058
    s1070 s1077 s1098 s1101 s1111 s1151 s1163 s1181 s1184 s1194 s1202 s1224 s1235 s1249 s1254
    s1258 s1266 s1267 s1278 s1290 s1293 s1295 s1299 s1307 s1345 s1350 s1380 s1427 s1438 s1439
    s1444 s1457 s1476 s1535 s1544 s1554 s1559 s1578 s1579 s1582 s1588 s1589 s1590 s1592 s1593
    s1594 s1595 s1596 s1597 s1600 s1601 s1609 s1715 s1721 s1724 s1736 s1743 s1752 s1766 s1778
    s1789 s1827 s1831 s1835 s1840 s1848 s1851 s1865 s1866 s1868 s1869 s1874 s1904 s1935 s1947
    s1950 s1953 s1968 s1973 s1986 s1991 s1996 s2000 s2006 s2015 s2037 s2051 s2054 s2058 s2060
    s2066 s2068 s2069 s2071 s2074 s2075 s2077 s2080 s2081 s2085 s2104 s2111 s2152 s2168 s2175
    s2191 s2207 s2227 s2229 s2233 s2235 s2238 s2245 s2256 s2265 s2268 s2279 s2285 s2289 s2301
    s2303 s2312 s2314 s2317 s2319 s2345 s2401 s2429 s2439 s2456 s2464 s2509 s2558 s2618 s2634
    s2655 s2661 s2664 w1018 w1023 w1028 w1035 w1042 w1057 w1072 w1073 w1090 w1104 w1112 w1123
    w1125 w1146 w1148 w1152 w1153 w1168 w1171 w1176 w1223 w1233 w1267 w1276 w1287 w1299 w1306
    w1315 w1317 w1321 w1345 w1369 w1373 w1385 w1400 w1405 w2008 w2011 w2021 w2025 w2027 w2028
    w2029 w2034 w2040 w2046 w2065 w2066 w2068 w2080 w2109 w2156 w2171 w2177 w2191 w2236 w2250
    w2310 w2324 w2331 w2351 w2366 w2372 w2377 w2397 w2399 w2400 w2403 w2406 w2411 w2413 w2419
    w3003 w3031 w3033 w3038 w3042 w3050 w3054 w3062 w3066 w3068 w3072 w3078 w3086 w3092 w3111
    w3127 w3130 w3131 w3150 w3157 w3161 w3169 w3181 w3207 w3235 w3239 w3251 w3301 w3318 w3319
    w3327 w3345 w3368 w3394 w3401 w3436
""".split()


@cache
def sentences() -> dict[str, blame.Sentence]:
    return {sentence.id: sentence for sentence in blame.read_sentences()}


@pytest.mark.parametrize("name", SETTLED)
def test_a_settled_sentence_stays_as_it_is(name: str) -> None:
    sentence = sentences()[name]
    assert blame.judge(sentence) == sentence.label, sentence.text
