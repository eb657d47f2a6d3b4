"""`make judges`: every act of the project before judges that are not ours, and a table of what they say.

`python -m scripts.judges.run` makes the files and asks all judges; `--only vnu` asks one; with FILES, these are judged
instead. Exit 1 where a judge finds something, 3 where one is missing on this machine.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from actgen.core.project import Project
from scripts.judges.acts import write_acts
from scripts.judges.axe import AXE
from scripts.judges.docxtpl_acts import DOCXTPL_ACTS
from scripts.judges.docxtpl_tests import DOCXTPL_TESTS
from scripts.judges.html_validate import HTML_VALIDATE
from scripts.judges.office import OFFICE
from scripts.judges.openxml import OPENXML
from scripts.judges.places import ROOT
from scripts.judges.poppler import POPPLER
from scripts.judges.qpdf import QPDF
from scripts.judges.reports import write_reports
from scripts.judges.schemas import SCHEMAS
from scripts.judges.verapdf import VERAPDF
from scripts.judges.verdicts import Files, Judge, MissingTool, Verdict, lines, table
from scripts.judges.vnu import VNU
from scripts.judges.walks import WALKS

#: The longest first: two are asked at a time.
JUDGES = (
    *VERAPDF, OPENXML, AXE, OFFICE, POPPLER, SCHEMAS, DOCXTPL_ACTS, HTML_VALIDATE, WALKS, VNU, QPDF, DOCXTPL_TESTS,
)  # fmt: skip
#: As many as CI has processors.
_AT_ONCE = 2


def main(words: Sequence[str] | None = None) -> int:
    """Judge, print each finding and the table, and return the exit code."""
    asked = _parser().parse_args(words)
    judges = [judge for judge in JUDGES if asked.only in ("", judge.name)]
    with tempfile.TemporaryDirectory(prefix="actgen-judges-") as scratch:
        folder = asked.keep or Path(scratch, "files")
        try:
            given = Files(tuple(path.resolve() for path in asked.files))
            files = given if given.paths else _made(folder, Path(scratch, "project"))
            verdicts = judged(judges, files)
        except MissingTool as missing:
            print(missing, file=sys.stderr)
            return 3
    print(*lines(verdicts, folder), table(verdicts), sep="\n", flush=True)
    return int(any(verdict.findings for verdict in verdicts))


def judged(judges: Sequence[Judge], files: Files) -> list[Verdict]:
    """The verdict of each judge that has something to look at, in their order."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return list(pool.map(lambda judge: _verdict(judge, files), (one for one in judges if one.looks_at(files))))


def _verdict(judge: Judge, files: Files) -> Verdict:
    started = time.perf_counter()
    findings = tuple(judge.judge(files))
    return Verdict(judge.name, len(judge.looks_at(files)), findings, time.perf_counter() - started)


def _made(folder: Path, scratch: Path) -> Files:
    """The files of all acts and reports, new in the folder."""
    shutil.rmtree(folder, ignore_errors=True)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        reports = pool.submit(write_reports, folder / "reports", scratch)
        acts = write_acts(Project(ROOT), folder)
        return Files((*acts.paths, *reports.result().paths), acts.acts, acts.bundles)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="judge these, not the acts of the project")
    parser.add_argument("--only", default="", choices=[judge.name for judge in JUDGES], help="ask this judge alone")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write the files there, and leave them")
    return parser


if __name__ == "__main__":
    sys.exit(main())
