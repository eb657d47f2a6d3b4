"""The report of a comparison as one self-contained web page: no script, nothing fetched, made to be printed too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.errors import UsageFault
from actgen.core.files import read_file, write_whole
from actgen.pages.rendering import is_made_by, render

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.atelier.goldens.verdict import Verdict

_MAKER = "golden check"


def check_free(path: Path) -> None:
    """UsageFault when `path` holds something else than a report."""
    if path.is_dir() or (path.is_file() and not is_made_by(_MAKER, read_file(path))):
        raise UsageFault(
            f"Déjà là, et ce n’est pas un rapport d’actgen\u00a0: {path}. Rien n’a été écrit.",
            "Donnez un autre nom au rapport, avec --report.",
        )


def write_report(path: Path, verdict: Verdict) -> None:
    """Write the page; UsageFault when `path` holds something else than a report."""
    check_free(path)
    write_whole(path.parent, {path.name: page(verdict).encode()})


def page(verdict: Verdict, back: str = "") -> str:
    """The page: the counts, a table of all the acts, then what differs, act by act and article by article.

    `back` is where it leads who reads it in the atelier.
    """
    return render("golden_check.html", maker=_MAKER, back=back, pictures=verdict.shows_pages, verdict=verdict)
