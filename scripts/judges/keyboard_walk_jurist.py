"""A jurist at the keyboard alone: a Word file and its faults, a version compared and published, a kind, a golden."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from scripts.judges.keyboard import Keys
from scripts.judges.walking import Walker
from scripts.judges.walking_jurist import MODEL, WORD, wrong_word

_COMMUNE, _KIND = "ozoir-la-ferriere", "arrete-fete"
#: The fields of a new kind, by what their controls are named.
_FIELDS = {"#nom": "arrêté de fête", "#acte": _KIND, "#champ-1": "lieu", "#description-1": "Où elle se tient"}
#: Another field, added to the kind that was made.
_MORE = {"nom": "debut", "description": "Quand elle commence"}


def walk_jurist_keys(walk: Walker, address: str, folder: Path) -> Iterator[str]:
    """What is not as it should be on the way; Lost where it ends."""
    keys = Keys(walk)
    walk.go(address)
    yield from _check(keys, folder)
    yield from _compare(keys)
    yield from _publish(keys)
    yield from _declare(keys)
    yield from _accept(keys)
    yield from keys.problems()


def _check(keys: Keys, folder: Path) -> Iterator[str]:
    keys.enter('nav a[href="/modeles"]')
    keys.enter('a[href="/modeles/verifier"]')
    keys.to("#fichier")
    keys.walk.attach("#fichier", wrong_word(folder))  # what opens then is a window of the system
    keys.enter('button[value="montrer"]')
    keys.walk.see("comune")
    yield from keys.round()


def _compare(keys: Keys) -> Iterator[str]:
    keys.enter('.fil a[href="/modeles"]')
    keys.enter(f'a[href="{MODEL}/2026"]')
    keys.enter(f'a[href="{MODEL}/2026/comparer/2022"]')
    yield from keys.round()
    keys.enter(f'main a[href="{MODEL}/2026"]')


def _publish(keys: Keys) -> Iterator[str]:
    keys.type("#nouvelle", "2030")
    keys.to("#fichier")
    keys.walk.attach("#fichier", WORD)
    keys.enter(f'form[action="{MODEL}/2026/version"] button')
    keys.walk.see("nantes/convention@2030 · projet")
    keys.enter(f'a[href="{MODEL}/2030/manifeste"]')
    yield from keys.round()
    keys.press('[name="relu:fenetre.du"]')
    keys.enter('button[value="enregistrer"]')
    keys.walk.see("Enregistré")
    keys.enter(f'.fil a[href="{MODEL}/2030"]')
    keys.type("#date", "1er janvier 2030")
    yield from keys.round()
    keys.enter(f'form[action="{MODEL}/2030/publier"] button')
    keys.walk.see("Voici ce que la publication écrirait")
    keys.enter(f'form[action="{MODEL}/2030/publier"] button')
    keys.walk.see("nantes/convention@2030 · publié")


def _declare(keys: Keys) -> Iterator[str]:
    keys.enter('nav a[href="/sortes"]')
    keys.enter('a[href="/nouvelle-sorte"]')
    yield from keys.round()
    for selector, value in _FIELDS.items():
        keys.type(selector, value)
    keys.press("#capacite-date")
    keys.enter('button[value="commencer"]')
    keys.walk.see("Enregistré")
    yield from keys.round()
    keys.press("#champs > details.neuve > summary", "Enter")
    for name, value in _MORE.items():
        keys.type(f'[name="champs.1.{name}"]', value)
    keys.choose('[name="champs.1.type"]', "heure")
    keys.enter('button[value="ajouter:champs"]')
    keys.walk.see("Aucun défaut")
    keys.enter('button[value="enregistrer"]')
    keys.walk.see("Enregistré")


def _accept(keys: Keys) -> Iterator[str]:
    keys.enter('nav a[href="/goldens"]')
    keys.choose("#commune", _COMMUNE)
    keys.enter("main form button")
    keys.walk.see("Accepter")
    yield from keys.round()
    keys.type("#pourquoi-1", "Le conseil prend une majuscule.")
    keys.enter('form[action$="/accepter"] button')
    keys.walk.see("0 acte différent")
