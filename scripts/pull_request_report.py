"""What a branch changes in the acts: `python scripts/pull_request_report.py --base origin/main` writes two files.

`rapport.html`, one page with every difference, and `resume.md`, the words of a comment. Reads Git only: what is not
committed is not there. The workflow `.github/workflows/actes.yml` calls this and nothing else.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from actgen.atelier.publishing.git import commit_of, common_ancestor, repository_of
from actgen.atelier.publishing.pull_request import pull_request
from actgen.atelier.publishing.pull_request_page import comment, page
from actgen.core.errors import ActgenError
from actgen.core.files import write_whole
from actgen.core.project import find_project

PAGE, COMMENT = "rapport.html", "resume.md"


def main(words: list[str] | None = None) -> int:
    """Write both files; the exit code of actgen's own faults where they cannot be made."""
    asked = _parser().parse_args(words)
    try:
        files = report(asked.project, asked.base, asked.head)
        write_whole(asked.output, files)
    except ActgenError as fault:
        print(getattr(fault, "message", fault), file=sys.stderr)
        return fault.exit_code
    print(files[COMMENT].decode(), end="")
    return 0


def report(folder: Path, base: str, head: str) -> dict[str, bytes]:
    """The files of the report on what `head` changed since it left `base`."""
    repository = repository_of(find_project(folder))
    start = common_ancestor(repository, base, head)
    with commit_of(repository, start) as before, commit_of(repository, head) as after:
        change = pull_request(before, after)
    return {PAGE: page(change).encode(), COMMENT: comment(change).encode()}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--base", required=True, metavar="COMMIT", help="what the branch is to be merged into")
    parser.add_argument("--head", default="HEAD", metavar="COMMIT", help="the branch (default: HEAD)")
    parser.add_argument("--output", type=Path, default=Path("out/demande"), metavar="FOLDER")
    parser.add_argument("--project", type=Path, default=Path(), metavar="FOLDER")
    return parser


if __name__ == "__main__":
    sys.exit(main())
