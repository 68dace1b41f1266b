"""Many files checked by several processes, their outcomes taken in the order of the files."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from pm_lint.cli.inspection import Inspector
from pm_lint.dataclass import replace
from pm_lint.files import Target
from pm_lint.outcome import Outcome
from pm_lint.source import Source, UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from concurrent.futures import Future, ProcessPoolExecutor
    from typing import TypeVar

    Item = TypeVar("Item")


ALONE = 48
"""Files that one process checks by itself before it asks for help, which takes a while to start.

Outcomes of earlier runs cost next to nothing and do not count.
"""

WORTH_SHARING = 40
"""Files that have to be left then: every process loads the English pipeline for itself."""

_CHUNK = 8  # files that a process is given at a time
_AHEAD = 3  # chunks for each process that wait or are done: memory does not grow with the files


def count_cores() -> int:
    """Return how many processes can run at a time here."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def check_in_parallel(
    items: Iterable[Item], options: argparse.Namespace, count_checked: Callable[[], int]
) -> Iterator[tuple[Item, Outcome | None]]:
    """Yield each item with its outcome, None where whoever asks has to check it.

    That is so for the first files, for items that are no files to check, and for a file of which
    there is more to tell than an outcome. `count_checked` tells how many files had to be checked
    so far.
    """
    waiting = iter(items)
    for item in waiting:
        yield item, None
        if count_checked() >= ALONE:
            break
    following = list(waiting)
    jobs = options.jobs or count_cores()
    if jobs == 1 or len(following) < WORTH_SHARING:
        yield from ((item, None) for item in following)
        return
    with _open_pool(options, jobs) as pool:
        try:
            yield from _share_out(pool, following, jobs)
        except BaseException:
            # What is being checked is finished, in a second or so: nobody is left behind.
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _share_out(
    pool: ProcessPoolExecutor, items: Iterable[Item], jobs: int
) -> Iterator[tuple[Item, Outcome | None]]:
    waiting = iter(items)
    chunk = list(islice(waiting, _CHUNK))
    given: deque[tuple[list[Item], Future[list[Outcome | None]]]] = deque()
    while chunk or given:
        while chunk and len(given) < jobs * _AHEAD:
            given.append((chunk, pool.submit(_inspect, chunk)))
            chunk = list(islice(waiting, _CHUNK))
        done, future = given.popleft()
        yield from zip(done, future.result(), strict=True)


def _open_pool(options: argparse.Namespace, jobs: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs, initializer=_start, initargs=(options,))


_inspectors: list[Inspector] = []  # of this process, if it is one of the pool


def _start(options: argparse.Namespace) -> None:
    """Make ready a process of the pool; an interrupt is for the one that started it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)

    from pm_lint.cli.opening import open_inspector

    _inspectors.append(open_inspector(options))


def _inspect(items: Sequence[object]) -> list[Outcome | None]:
    return [_inspect_file(item) if isinstance(item, Target) else None for item in items]


def _inspect_file(target: Target) -> Outcome | None:
    """Return the outcome of a file, None for one that cannot be checked: why is told elsewhere."""
    inspector = _inspectors[0]
    try:
        source = Source.from_bytes(target.shown, inspector.read(str(target.path)))
    except (OSError, UnreadableError):
        return None
    # What was read of a report is many times what is found in it, and nobody asks for it.
    return replace(inspector.inspect(source, target.path, named=target.named), report=None)
