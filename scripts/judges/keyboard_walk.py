"""A secretary at the keyboard alone: from a collectivité that the project has not to an act that is noted as signed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from scripts.judges.keyboard import Keys
from scripts.judges.walking import Lost, Walker

#: A village of seven seats of the official list.
_CODE, _SLUG = "26274", "rochefourchat"
_PART = f"/collectivites/{_SLUG}/dossier"
_ACT, _SAVE = f"{_PART}/actes/affaire", 'main form button[value="enregistrer"]'
#: The table of its council as a mairie keeps it.
_ROLL = "1. LE GOFF Ada, maire\n2. ROUGIER Lise\n3. TAVARES Miguel\n4. ABEL Anne\n5. BOÉ Max\n6. CARON Chloé\n7. PIN Li"
_MAYOR = {"maire.personne": "Madame Ada LE GOFF"}
_SITTING = {
    "seance.convocation": "5 mai 2026", "seance.conseillers_en_exercice": "7", "seance.secretaires": "Lise ROUGIER",
}  # fmt: skip
_VALUES = {
    "acte.numero": "2026-21",
    "acte.objet": "Tarif de la salle",
    "acte.motifs": "la salle est louée toute l’année",
    "acte.decide": "de fixer le tarif de la salle à 50 €",
    "acte.vote.pour": "99",
    "acte.vote.contre": "0",
    "acte.vote.abstentions": "0",
}
_VOTE, _VOTES, _RIGHT = "acte.vote", "acte.vote.pour", "7"
_PASTED = "coller:seance.presents"
_MOST_WAITS, _WAIT = 300, 0.1
#: What a file begins with, by the ending of its name.
_BEGINS = {"docx": b"PK", "pdf": b"%PDF"}


def walk_keys(walk: Walker, address: str, folder: Path) -> Iterator[str]:
    """What is not as it should be on the way; Lost where it ends. `folder` takes what is downloaded."""
    keys = Keys(walk)
    yield from _begin(keys, address)
    yield from _fill_who_and_sitting(keys)
    yield from _fill_act(keys)
    yield from _take(keys, folder)
    yield from keys.problems()


def _begin(keys: Keys, address: str) -> Iterator[str]:
    keys.walk.go(address)
    yield from keys.round()
    keys.walk.go(address)
    keys.walk.press("Tab")
    if keys.walk.look("document.activeElement.textContent") != "Aller au contenu":
        yield "the first Tab does not lead to the link that skips the head"
    keys.walk.press("Enter")
    keys.walk.until("document.activeElement.id === 'contenu'", "the content, which the first link leads to")
    keys.enter('main a[href="/commencer"]')
    keys.type("#q", _SLUG)
    keys.walk.enter()
    keys.enter(f'a[href="/commencer?code={_CODE}"]')
    keys.press("#acte-affaire")
    keys.type("#date", "12 mai 2026")
    yield from keys.round()
    keys.enter("main form button")
    keys.walk.see("à compléter")


def _fill_who_and_sitting(keys: Keys) -> Iterator[str]:
    keys.enter(f'a[href="/collectivites/{_SLUG}"]')
    keys.enter(f'a[href="/collectivites/{_SLUG}/identite"]')
    _fill(keys, _MAYOR)
    _save(keys)
    keys.enter(f'.fil a[href="/collectivites/{_SLUG}"]')
    keys.enter(f'main a[href="{_ACT}"]')
    keys.enter(f'a[href="{_PART}/seance"]')
    _fill(keys, _SITTING)
    keys.press(f'details:has([name="{_PASTED}"]) > summary', "Enter")
    keys.type(f'[name="{_PASTED}"]', _ROLL)
    keys.enter('button[value="ajouter:seance.presents"].second:not(.neuve *)')
    if keys.walk.look("document.querySelectorAll('#seance\\\\.presents > .rangs > li').length") != len(
        _ROLL.split("\n")
    ):
        yield "the names that are pasted are not those who were there"
    keys.press('button[value="ouvrir:seance.presents.1"]', "Enter")
    keys.walk.until("document.activeElement.localName === 'summary'", "what a row may say besides, with the focus")
    yield from keys.round()


def _fill_act(keys: Keys) -> Iterator[str]:
    keys.enter(f'.fil a[href="{_PART}"]')
    keys.enter(f'main a[href="{_ACT}"]')
    keys.enter(f'a[href="{_ACT}/formulaire"]')
    _fill(keys, _VALUES)
    _save(keys)
    keys.walk.see("VOT-")
    yield from keys.round()
    keys.press(f'.sommaire a[href="#{_VOTE}"]', "Enter")
    keys.walk.until(f"document.activeElement.id === '{_VOTE}'", "the group that the summary leads to")
    _fill(keys, {_VOTES: _RIGHT})
    _save(keys)
    keys.walk.see("l’acte est prêt")


def _take(keys: Keys, folder: Path) -> Iterator[str]:
    keys.enter(f'.sous-titre a[href="{_ACT}"]')
    yield from keys.round()
    keys.walk.opened.ask("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
    for ending, begins in _BEGINS.items():
        keys.press(f'a[href="{_ACT}/fichier/{ending}"]', "Enter")
        if not _come(folder, ending).startswith(begins):
            yield f"what is downloaded is no .{ending}"
    keys.enter(f'form[action="{_ACT}/signature"] button')
    keys.walk.see("Noté signé par")


def _come(folder: Path, ending: str) -> bytes:
    """A file once it is whole; Lost where none comes."""
    for _ in range(_MOST_WAITS):
        if found := [*folder.glob(f"*.{ending}")]:
            return found[0].read_bytes()
        time.sleep(_WAIT)
    raise Lost(f"no .{ending} comes")


def _fill(keys: Keys, values: dict[str, str]) -> None:
    for name, value in values.items():
        keys.type(f'[name="{name}"]', value)


def _save(keys: Keys) -> None:
    keys.enter(_SAVE)
    keys.walk.see("Enregistré")
