"""Imported by every Python process that the tests start: none may reach for the network."""

from __future__ import annotations

import sys

WAYS_OUT = frozenset(
    f"socket.{name}"
    for name in ("connect", "bind", "sendto", "sendmsg", "getaddrinfo", "gethostbyname")
)


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Raise where Python says that it is about to use a socket."""
    if event in WAYS_OUT:
        raise RuntimeError(f"pm-lint reached for the network: {event}")


sys.addaudithook(refuse)
