"""The atelier walked in a real browser: a secretary begins a sitting, fills it, sees a fault, mends it, has the act.

A jurist sends a Word file, reads its faults, brings a version in and publishes it.

Each once with the script of the pages, once without any, once with the keyboard alone; each page on the way is read by
axe-core at both widths, and nothing may be refused by the policy of the pages.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from actgen.core.project import Project
from scripts.judges.atelier import serving
from scripts.judges.axe import WIDTHS, axe_source, broken_rules
from scripts.judges.form_walk import walk_form
from scripts.judges.keyboard_walk import walk_keys
from scripts.judges.keyboard_walk_jurist import walk_jurist_keys
from scripts.judges.places import ROOT
from scripts.judges.verdicts import Files, Finding, Judge
from scripts.judges.walking import Lost, Walker, walker
from scripts.judges.walking_jurist import walk_jurist

#: What is typed into the sitting, then into the act, by the names of the fields; then the fault, and what mends it.
_SITTING = {"seance.convocation": "5 mai 2026", "seance.secretaires": "Inès LEROY"}
_ACT = {
    "acte.numero": "2026-21",
    "acte.objet": "Tarifs de la cantine",
    "acte.a_compter_du": "1er septembre 2026",
    "acte.services.0.service": "Cantine",
    "acte.services.0.tarifs.0.prestation": "Repas d’un enfant",
    "acte.services.0.tarifs.0.unite": "le repas",
    "acte.services.0.tarifs.0.montant": "3,80",
    "acte.vote.contre": "0",
    "acte.vote.abstentions": "0",
}
#: Two names as a mairie keeps them, and where they are pasted.
_ROLL = "12. ROUGIER Lise\n13. TAVARES Miguel, conseiller municipal"
_PASTED = 'details:has([name="coller:membres"])'
_VOTES, _TOO_MANY, _RIGHT = "acte.vote.pour", "99", "13"
_ACT_PAGE = "/collectivites/meyrals/2026-05-12/actes/tarifs"
_SAVE = 'main form button[value="enregistrer"]'
#: The first bytes of what a link gives, as the browser itself has them.
_DOWNLOADED = (
    "fetch(document.querySelector('a[href$=\"/fichier/docx\"]').href).then(a => a.arrayBuffer())"
    ".then(b => String.fromCharCode(...new Uint8Array(b.slice(0, 2))))"
)


def judge(files: Files) -> Iterator[Finding]:
    """What stops the way, in each manner; what a page on it breaks."""
    for path in looked_at(files):
        yield from (Finding(path, told) for told in _WAYS[path.name]())


def looked_at(files: Files) -> Sequence[Path]:
    """The manners, where the acts of the project are judged, not files that are given."""
    return [Path("atelier", name) for name in _WAYS] if files.acts else []


def _with_mouse(*, script: bool) -> Iterator[str]:
    with _opened(script=script) as (walk, address):
        yield from _tried(walk, _mouse(walk, address, axe_source() if script else ""))


def _with_keys(way: Way) -> Iterator[str]:
    with _opened(script=True) as (walk, address), tempfile.TemporaryDirectory() as folder:
        yield from _tried(walk, way(walk, address, Path(folder)))


def _with_the_form() -> Iterator[str]:
    with _opened(script=True) as (walk, address):
        yield from _tried(walk, walk_form(walk, address))


def _of_a_jurist(*, script: bool) -> Iterator[str]:
    axe = axe_source() if script else ""
    with _opened(script=script) as (walk, address), tempfile.TemporaryDirectory() as folder:
        yield from _tried(walk, walk_jurist(walk, address, Path(folder), partial(_broken, axe=axe)))


@contextmanager
def _opened(*, script: bool) -> Iterator[tuple[Walker, str]]:
    """A browser, and the address of the atelier of a new copy of the project, one golden of which differs."""
    with tempfile.TemporaryDirectory(prefix="actgen-atelier-") as folder:
        for name in ("templates", "variables", "golden"):
            shutil.copytree(ROOT / name, Path(folder, name))
        _differ(Path(folder, "golden", "creteil", "ozoir-la-ferriere", "deliberation.txt"))
        with serving(Project(Path(folder))) as atelier, walker(script=script) as walk:
            yield walk, atelier.address


def _differ(golden: Path) -> None:
    """Have a golden say another word than its act."""
    golden.write_text(golden.read_text(encoding="utf-8").replace("conseil", "Conseil", 1), encoding="utf-8")


def _tried(walk: Walker, way: Iterator[str]) -> Iterator[str]:
    """What the way finds; where it is lost; what the browser complained of."""
    try:
        yield from way
    except Lost as lost:
        yield f"the way ends: {lost}"
    yield from (f"the browser complains: {told}" for told in walk.complaints())


def _mouse(walk: Walker, address: str, axe: str) -> Iterator[str]:
    walk.go(address)
    yield from _broken(walk, axe)
    walk.follow('a[href="/collectivites/meyrals"]')
    walk.follow('a[href="/collectivites/meyrals/identite"]')
    walk.unfold(_PASTED)
    walk.fill('[name="coller:membres"]', _ROLL)
    walk.follow(f'{_PASTED} button[value="ajouter:membres"]')
    if walk.look('document.querySelectorAll(\'[name^="membres."][value*="ROUGIER"]\').length') != 1:
        yield "the names that are pasted are not in the roll"
    walk.follow('.fil a[href="/collectivites/meyrals"]')
    walk.follow('a[href="/commencer?collectivite=meyrals"]')
    yield from _broken(walk, axe)
    walk.fill("#date", "12 mai 2026")
    walk.tick("#acte-tarifs")
    walk.follow("main form button")
    walk.see("valeurs à compléter")
    walk.follow('a[href$="/2026-05-12/seance"]')
    _fill(walk, _SITTING)
    walk.follow(_SAVE)
    walk.see("Enregistré")
    walk.go(_of(address, f"{_ACT_PAGE}/formulaire"))
    _fill(walk, {**_ACT, _VOTES: _TOO_MANY})
    walk.follow(_SAVE)
    walk.see("VOT-")
    yield from _broken(walk, axe)
    _fill(walk, {_VOTES: _RIGHT})
    walk.follow(_SAVE)
    walk.see("Enregistré")
    walk.go(_of(address, _ACT_PAGE))
    walk.see("Contrôlé et relu en entier")
    yield from _broken(walk, axe)
    if walk.look(_DOWNLOADED) != "PK":
        yield "the Word file is none"


def _fill(walk: Walker, values: dict[str, str]) -> None:
    for name, value in values.items():
        walk.fill(f'[name="{name}"]', value)


def _broken(walk: Walker, axe: str) -> Iterator[str]:
    """The rules that the page breaks at each width; none where no script may look."""
    for width in WIDTHS if axe else ():
        walk.opened.widen(width)
        title = walk.look("document.title")
        yield from (f"{title}, {width} px: {told}" for told in broken_rules(walk.opened, axe))
    walk.opened.widen(WIDTHS[0])


def _of(address: str, path: str) -> str:
    return address.partition("/?")[0] + path


#: A way with the keyboard: who walks, the address, a folder for what is sent and downloaded; gives what is wrong.
Way = Callable[[Walker, str, Path], Iterator[str]]
_WAYS: dict[str, Callable[[], Iterator[str]]] = {
    "a secretary": partial(_with_mouse, script=True),
    "a secretary without JavaScript": partial(_with_mouse, script=False),
    "a secretary with the keyboard": partial(_with_keys, walk_keys),
    "a jurist with the keyboard": partial(_with_keys, walk_jurist_keys),
    "a form that saves by itself": _with_the_form,
    "a jurist": partial(_of_a_jurist, script=True),
    "a jurist without JavaScript": partial(_of_a_jurist, script=False),
}
WALKS = Judge("atelier walked", looked_at, judge)
