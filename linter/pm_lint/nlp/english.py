"""The English pipeline as spaCy loads it, or faster, with the same outcome."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from spacy.language import Language
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc

    _Cases = dict[str, list[dict[int, str]]]

BATCH = 64
"""Sentences parsed at a time: memory grows with the batch, speed hardly beyond this."""

_TOKENIZER = "pm_lint.Tokenizer"
_UNUSED = "senter"  # a component: each text is one sentence


class English:
    """A loaded pipeline, and the special cases of its tokenizer that no text has needed yet."""

    def __init__(self, language: Language, cases: _Cases | None = None) -> None:
        self._language = language
        self._cases: dict[str, _Cases] = {_squeeze(key): {} for key in cases or ()}
        for key, words in (cases or {}).items():
            self._cases[_squeeze(key)][key] = words

    def pipe(self, texts: Sequence[str]) -> Iterator[Doc]:
        """Yield the parse of each text, in order."""
        # The tokenizer looks for its special cases in what stands between spaces, and in words one
        # after the other, whatever is between them.
        squeezed = "\n".join(map(_squeeze, texts))
        for part in [part for part in self._cases if part in squeezed]:
            for key, words in self._cases.pop(part).items():
                self._language.tokenizer.add_special_case(key, words)
        yield from self._language.pipe(texts, batch_size=BATCH)


def _squeeze(text: str) -> str:
    return "".join(text.split())


def load_english(home: Path) -> English:
    """Load the pipeline in a folder. Raises ImportError where spaCy cannot be imported."""
    if "spacy" in sys.modules:
        return _load_plain(home)
    try:
        return _load_lean(home)
    except Exception:  # spaCy is not what it was
        for name in [name for name in sys.modules if name.partition(".")[0] == "spacy"]:
            del sys.modules[name]
        return _load_plain(home)


def _load_plain(home: Path) -> English:
    return English(import_module("spacy").load(home, exclude=[_UNUSED]))


def _load_lean(home: Path) -> English:
    """Load the pipeline without what its parses do not need.

    Its files are known to the byte, so that what they say is not validated. The tokenizer is made
    once, not twice, and without its 1,347 special cases until a text has them; the 84,000 texts
    of its vocabulary stay where they are, but for the names of the labels.
    """
    from pm_lint.nlp.stand_ins import StandIns

    with StandIns():
        import spacy
        from spacy import util

        kept = import_module("srsly").read_msgpack(home / "tokenizer")
        spacy.registry.tokenizers(
            _TOKENIZER, func=lambda: lambda language: _make_tokenizer(language, kept)
        )
        config = util.load_config(home / "config.cfg")
        config["nlp"]["tokenizer"] = {"@tokenizers": _TOKENIZER}
        language = util.load_model_from_config(
            config, meta=util.get_model_meta(home), exclude=[_UNUSED], validate=False
        )
        language.from_disk(home, exclude=[_UNUSED, "tokenizer", "strings"])
    for labels in language.pipe_labels.values():
        for label in labels:
            language.vocab.strings.add(label)
    return English(language, kept["exceptions"])


def _make_tokenizer(language: Language, kept: Mapping[str, Any]) -> Tokenizer:
    import re

    from spacy.tokenizer import Tokenizer

    def compile_kept(name: str, method: str) -> Any:
        return kept[name] and getattr(re.compile(kept[name]), method)

    return Tokenizer(
        language.vocab,
        prefix_search=compile_kept("prefix_search", "search"),
        suffix_search=compile_kept("suffix_search", "search"),
        infix_finditer=compile_kept("infix_finditer", "finditer"),
        token_match=compile_kept("token_match", "match"),
        url_match=compile_kept("url_match", "match"),
        faster_heuristics=kept["faster_heuristics"],
    )
