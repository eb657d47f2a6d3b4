"""The journal as a page: what was saved and signed, by whom, the latest first."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import page
from actgen.atelier.browser.journal import SAVED, SIGNED, UNSIGNED, lines
from actgen.core.names import slug_of

if TYPE_CHECKING:
    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.journal import Line

_SHOWN = 100
_SAID = {SAVED: "a enregistré", SIGNED: "a noté signé", UNSIGNED: "a retiré la note de signature de"}


def show_journal(asked: Asked) -> Answer:
    """The last hundred lines that hold what is sought."""
    wanted = slug_of(asked.wanted("q"))
    found = (line for line in reversed([*lines(asked.project)]) if wanted in _searched(line))
    shown = [*islice(found, _SHOWN + 1)]
    return page(
        asked, "journal.html", shown=shown[:_SHOWN], more=len(shown) > _SHOWN, wanted=asked.wanted("q"), said=_SAID
    )


def _searched(line: Line) -> str:
    return slug_of(f"{line.qui} {line.fichier} {line.acte} {line.pourquoi} {line.quand}")
