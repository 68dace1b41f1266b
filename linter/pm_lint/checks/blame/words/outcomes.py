"""What becomes of systems in an incident."""

from __future__ import annotations

FALLING = frozenset(
    """fail crash break die collapse disappear vanish hang stall deadlock stop drop spike freeze
    degrade melt bounce segfault panic abort thrash flap misbehave error collapse seize choke
    blank vanish""".split()
)
"""What a system does when it goes down."""

LOSING = frozenset(
    """lose corrupt overload delete wipe lock block destroy expose exhaust drop disconnect truncate
    overwrite leak erase cut sever revoke""".split()
)
"""What happens to a thing that is harmed."""

DESTROYING = frozenset(
    """overload flood saturate exhaust wipe overwrite expose disrupt lock cut block delete disable
    drop leak truncate erase starve stop halt jam fill clog eat swallow
    gobble devour hog blackhole black-hole swamp choke crush obliterate scramble mangle purge
    evict sever strand wedge overwhelm consume drown bury knock fry nuke empty blank flatten shred
    scrub hose decimate unseat unplug zero mask hijack""".split()
)
"""Harm done to whatever is the object, in the hands of somebody named."""

RUINING = frozenset(
    """overload flood saturate exhaust overwhelm starve jam clog swamp choke crush scramble mangle
    drown disrupt obliterate wedge strand""".split()
)
"""Those of them that nobody does for a good end."""

PLACING = frozenset("leave render make send remove kill draw suck divert steer funnel".split())
"""Verbs that harm with where or how they leave a thing."""

DOWN = (
    *("spin", "tailspin", "frenzy", "meltdown", "darkness", "red", "chaos", "dark"),
    *("down", "offline", "out", "knees", "halt", "standstill", "stop", "unreachable"),
    *("unavailable", "unusable", "away", "inaccessible", "without", "read - only", "null", "void"),
    *("black hole", "blackhole", "nowhere", "dead", "silent", "blank", "maintenance page"),
)
FAILING_STATES = (
    *("down", "offline", "dark", "wrong", "missing", "out", "away", "read - only", "haywire"),
    *("unavailable", "unreachable", "gone", "lost", "inaccessible", "unusable", "without"),
    *(
        "broken",
        "locked",
        "empty",
        "silent",
        "dead",
        "blank",
        "cold",
        "black",
        "bananas",
        "berserk",
    ),
    *("mad", "crazy", "unresponsive", "deaf", "stale", "haywire"),
)
MEASURES = frozenset(
    "error latency rate load number usage temperature traffic lag backlog cpu memory".split()
)
"""What is brought down when things get better."""

GOOD = frozenset(
    """traffic throughput availability sales revenue capacity conversion signup login success
    uptime coverage volume""".split()
)
"""Measures that are bad when they shrink."""

RISING = frozenset("climb rise increase jump surge soar grow double triple".split())
"""What bad measures do in an incident."""

RECOVERING = frozenset(
    """recover improve restore return succeed drop fall subside end resume stabilise stabilize
    normalise normalize decline decrease""".split()
)
"""What systems do when it gets better."""

SOUND = frozenset("fine ok okay normal healthy stable well quiet green".split())

PARTICLED = {
    "fill": frozenset({"up"}),
    "fall": frozenset({"over", "apart"}),
    "time": frozenset({"out"}),
    "run": frozenset({"out"}),
    "shut": frozenset({"down"}),
    "grind": frozenset({"to"}),
    "come": frozenset({"down"}),
    "lock": frozenset({"up"}),
    "blow": frozenset({"up"}),
    "queue": frozenset({"up"}),
    "log": frozenset({"out"}),
    "kick": frozenset({"out", "off"}),
    "sign": frozenset({"out"}),
    "pile": frozenset({"up"}),
    "back": frozenset({"up"}),
    "build": frozenset({"up"}),
}
"""Verbs of failing together with a particle."""
