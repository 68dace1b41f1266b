"""`pm-lint init`: write a configuration, after a look at the reports that are there."""

from __future__ import annotations

from pathlib import Path

from pm_lint.cli.parser import Parser
from pm_lint.cli.terms import list_reports, say, write_new
from pm_lint.config import FILE_NAME, ConfigFinder, Layer, list_packs, read_pack
from pm_lint.rulebook import RulebookError, load_rulebook
from pm_lint.survey import Survey, describe, write_config


def run_init(words: list[str]) -> int:
    """Write `.pm-lint.yaml` into the working directory; return the exit code."""
    parser = Parser("init", "", f"Write {FILE_NAME} into the working directory.")
    parser.add_argument(
        "--detect",
        action="store_true",
        help="look at the reports below here, say what they have in common, and map their headings",
    )
    parser.add_argument(
        "--pack",
        choices=list_packs(),
        metavar="PACK",
        help=f"start from one of {', '.join(list_packs())}",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="print the configuration, write nothing"
    )
    options = parser.parse_args(words)
    try:
        rulebook = load_rulebook()
    except RulebookError as error:
        say(str(error))
        return 2
    survey, pack = Survey(), options.pack
    if options.detect:
        survey = _survey(Path.cwd(), ConfigFinder(rulebook, Layer(Path.cwd()), isolated=True))
        pack = pack or survey.choose_pack({n: read_pack(n, rulebook)[-1] for n in list_packs()})
        if not options.dry_run:
            print("\n".join(describe(survey)))
    text = write_config(survey, pack)
    if options.dry_run:
        print(text, end="")
        return 0
    otherwise = "`pm-lint init --detect --dry-run` prints another"
    if not write_new(Path(FILE_NAME), text, otherwise):
        return 2
    print(f"{FILE_NAME} written")
    return 0


def _survey(root: Path, finder: ConfigFinder) -> Survey:
    survey = Survey()
    for report in list_reports(root, finder):
        folder = Path(report.source.path).parent.as_posix()
        survey.add(report, "" if folder == "." else folder)
    return survey
