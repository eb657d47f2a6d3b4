"""How long a page of the atelier takes beside the act itself: its form, that of a sitting, its preview, what is typed.

The second number of a page is its 95th centile in processor time, over the median of a whole render of the same act to
a web page; every preview has another text typed, so that nothing of it was seen before.
"""

from __future__ import annotations

import re
import statistics
import tempfile
import time
from collections.abc import Callable
from html import unescape
from pathlib import Path
from shutil import copytree

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.forms.pages import show_act_form, show_sitting_form
from actgen.atelier.browser.home.listing import show_home
from actgen.atelier.browser.preview.pages import show_preview, show_typed
from actgen.core.project import Project
from actgen.pipeline import render_acts
from bench._measure import row

_ROOT = Path(__file__).parent.parent
_SLUG, _ACTE = "ancenis-saint-gereon", "deliberation"
_NAMES = {"slug": _SLUG, "part": "dossier", "acte": _ACTE}
#: Its council is of 33, of whom 29 are named one by one.
_SITTING = {"slug": "chateaubriant", "part": "dossier"}
_WARM, _TIMES, _SLOWEST = 15, 40, 0.95
_FIELD = re.compile(r'<(?:input|textarea) [^>]*?name="([^"]+)"(?:[^>]*? value="([^"]*)"|[^>]*>\n([^<]*)</textarea>)')


def main() -> None:
    """Print a line for each page."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("templates", "variables"):
            copytree(_ROOT / name, Path(folder, name))
        project = Project(Path(folder))
        render = statistics.median(_times(lambda _: render_acts(project, _SLUG, _ACTE, ("html",))))
        row("l’acte entier, en page web (médiane)", render)
        for name, page in _pages(project).items():
            slow = sorted(_times(page))[int(_TIMES * _SLOWEST)]
            row(f"{name} (95e centile)", slow)
            row("  fois l’acte", slow / render, "")


def _pages(project: Project) -> dict[str, Callable[[int], object]]:
    asked = Asked(project, names=_NAMES, csrf="x")
    sitting = Asked(project, names=_SITTING, csrf="x")
    shown = show_act_form(asked).body.decode()
    fields = {name: (unescape(value or text),) for name, value, text in _FIELD.findall(shown)}

    def typed(rank: int) -> object:
        sent = {**fields, "acte.objet": (f"Adhésion n° {rank}",)}
        return show_typed(Asked(project, names=_NAMES, fields=sent, csrf="x", is_part=True))

    return {
        "la première page": lambda _: show_home(Asked(project, csrf="x")),
        "le formulaire": lambda _: show_act_form(asked),
        "le formulaire d’une séance de 29 membres": lambda _: show_sitting_form(sitting),
        "l’aperçu": lambda _: show_preview(asked),
        "l’aperçu de ce qui est tapé": typed,
    }


def _times(work: Callable[[int], object]) -> list[float]:
    """The milliseconds of processor of each call, after those that warm it: the first page works a few states out."""
    taken = []
    for rank in range(_WARM + _TIMES):
        started = time.process_time()
        work(rank)
        taken.append((time.process_time() - started) * 1000)
    return taken[_WARM:]


if __name__ == "__main__":
    main()
