"""The English pipeline: found by path, verified file by file, and never another one."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pm_lint.nlp.digests import DIGESTS, PACKAGE, VERSION
from pm_lint.nlp.pipeline import PipelineError, find_pipeline, verify_pipeline


@pytest.fixture
def altered(tmp_path: Path) -> Path:
    """A folder for sys.path with a copy of the pipeline, to be damaged."""
    home = find_pipeline()
    for folder in (home, home.parents[1] / f"{PACKAGE}-{VERSION}.dist-info"):
        shutil.copytree(folder, tmp_path / folder.relative_to(home.parents[1]))
    return tmp_path


def test_the_installed_pipeline_is_the_pinned_one() -> None:
    verify_pipeline(find_pipeline())


def test_the_package_of_the_pipeline_is_never_imported() -> None:
    find_pipeline()
    assert PACKAGE not in sys.modules


def test_a_missing_pipeline_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="pip install en-core-web"):
        find_pipeline([str(tmp_path)])


@pytest.mark.parametrize("name", sorted(DIGESTS))
def test_a_file_that_was_altered_is_named(altered: Path, name: str) -> None:
    home = find_pipeline([str(altered)])
    with (home / name).open("ab") as stream:
        stream.write(b" ")
    with pytest.raises(PipelineError, match="damaged") as caught:
        verify_pipeline(home)
    assert str(home / name) in str(caught.value)
    (home / name).unlink()
    with pytest.raises(PipelineError, match="cannot be read"):
        verify_pipeline(home)


def test_an_altered_pipeline_stops_the_run_with_one_message(altered: Path) -> None:
    with (find_pipeline([str(altered)]) / "config.cfg").open("ab") as stream:
        stream.write(b"\n")
    report = Path(__file__).parents[1] / "examples" / "bad-blame.md"
    program = (
        f"import sys; sys.path.insert(0, {str(altered)!r})\n"
        "from pm_lint.cli import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "check", "--isolated", str(report)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("pm-lint: the English pipeline is damaged")


PLAIN = """\
import json, sys
import spacy
home, texts = json.load(sys.stdin)
loaded = spacy.load(home, exclude=["senter"])
print(json.dumps([
    [[t.text, t.lemma_.lower(), t.tag_, t.dep_, t.head.i, t.ent_type_] for t in loaded(text)]
    for text in texts
]))
"""
LEAN = """\
import json, sys
from pm_lint.nlp import parse
home, texts = json.load(sys.stdin)
parsed = parse(texts)
slow = {"httpx", "typer", "weasel", "spacy.cli", "spacy.schemas", "pydantic", "tqdm"}
extra = sorted(slow & sys.modules.keys())
import importlib.metadata, re
import spacy.cli  # whoever wants it can still have it
assert spacy.cli.download
assert importlib.metadata.version("spacy") == spacy.__version__
assert re.compile.__module__ == "re"
print(json.dumps([extra, [
    [[w.text, w.lemma, w.tag, w.dep, w.head.index, w.ent] for w in sentence.words]
    for sentence in parsed
]]))
"""


SPECIAL = (
    "Bob does n't know :-) why he couldn\u2019t, c: d : ) and it'sn't.",
    "At 5 p.m. ( a.m. ) on Mt. St. Helens Dr. Who said e.g. C++ o.O",
    "8) 8 ) :0 won ' t a . m . i.e.U.S.A. we're",
)
CHANGED = """\
import sys
from pm_lint.nlp import english, parse, stand_ins
def refuse(name):
    raise AttributeError(name)
stand_ins._find_schema = refuse
sentence = parse(["Bob didn't look at 5 p.m."])[0]
print([word.text for word in sentence.words], "pydantic" in sys.modules)
"""


def test_where_spacy_has_become_another_it_is_loaded_as_it_is() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHANGED], capture_output=True, text=True, check=True
    )
    words = ["Bob", "did", "n't", "look", "at", "5", "p.m."]
    assert done.stdout == f"{words} True\n"


def test_a_lean_start_parses_as_a_plain_one() -> None:
    rows = (Path(__file__).parents[1] / "bench" / "blame.tsv").read_text().splitlines()
    texts = [row.rsplit("\t", 1)[-1] for row in rows[1::9]]
    texts += [*SPECIAL, *texts[::-1]]  # with special cases that earlier batches had not
    said = [
        subprocess.run(
            [sys.executable, "-c", program],
            input=json.dumps([str(find_pipeline()), texts]),
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for program in (PLAIN, LEAN)
    ]
    extra, lean = json.loads(said[1])
    assert extra == []
    assert lean == json.loads(said[0])
    assert len(lean) > 100
