"""A form walked in a real browser: it saves by itself, shows what is asked at once, takes a roll, meets another tab."""

from __future__ import annotations

import json
from collections.abc import Iterator

from scripts.judges.walking import Walker

_ACT = "/collectivites/le-brignon/dossier/actes/permission-voirie/formulaire"
_SHOWN = "/collectivites/meyrals/2026-02-10/actes/judo/formulaire"
_WHO = "/collectivites/meyrals/identite"
_FRAME = "document.querySelector('.apercu iframe').contentDocument"
_SAVE = 'button[value="enregistrer"]'
_ROLL = "1. DUPONT Jean\n2. Mme Ada LE GOFF, adjointe"
#: Another tab that saves the same act, after this page was made.
_OTHER_TAB = (
    "(async () => { const form = document.querySelector('form.formulaire');"
    " const body = new URLSearchParams(new FormData(form)); body.set('acte.objet', 'Tapé ailleurs');"
    " return (await fetch(form.action, { method: 'POST', body })).status; })()"
)


def walk_form(walk: Walker, address: str) -> Iterator[str]:
    """What does not come as it should, on each way; raises Lost where it does not come at all."""
    walk.go(address)
    yield from _conditions(walk, _at(address, _ACT))
    yield from _two_tabs(walk, _at(address, _ACT))
    yield from _focus(walk, _at(address, _SHOWN))
    yield from _roll(walk, _at(address, _WHO))


def _conditions(walk: Walker, page: str) -> Iterator[str]:
    walk.go(page)
    if walk.look(_hidden("acte.gratuite")) is not True:
        yield "a field is shown whose condition does not hold"
    walk.fill('[name="acte.tarif"]', " ")
    walk.fill('[name="acte.redevance"]', "0")
    walk.until(f"{_hidden('acte.gratuite')} === false", "the field that a free permission asks for")
    walk.fill('[name="acte.demande"]', "hier")
    walk.until("document.getElementById('acte.demande').getAttribute('aria-invalid') === 'true'", "the fault of a date")
    walk.see("n’est pas une date")
    walk.fill('[name="acte.demande"]', "18 mai 2026")
    walk.see("lundi 18 mai 2026")
    walk.until("document.getElementById('acte.demande').getAttribute('aria-invalid') !== 'true'", "no fault any more")


def _two_tabs(walk: Walker, page: str) -> Iterator[str]:
    walk.go(page)
    if walk.look(_OTHER_TAB) != 200:
        yield "the other tab could not save"
    walk.fill('[name="acte.voie"]', "la rue Basse")
    walk.see("le fichier a changé ailleurs")
    walk.follow(_SAVE)
    walk.see("Ce fichier a changé entre-temps")
    for words in ("Tapé ailleurs", "la rue Basse"):
        walk.see(words)


def _focus(walk: Walker, page: str) -> Iterator[str]:
    """A word of the preview, then a finding of the summary, has the focus while what is around it is drawn again."""
    walk.go(page)
    word = f"{_FRAME}.querySelector('[data-champs=\"acte.objet\"]')"
    walk.until(f"{_FRAME}.readyState === 'complete' && {word}", "the subject in the preview")
    walk.look(f"{word}.focus()")
    walk.look(_type_from_afar("acte.objet", "Judo pour tous"))
    walk.until(f"{word}.textContent.includes('Judo pour tous')", "the new subject in the preview")
    if walk.look(f"{_FRAME}.activeElement === {word}") is not True:
        yield "the preview loses the focus when it is drawn again"
    walk.look(_type_from_afar("acte.vote.pour", "99"))
    walk.until("document.querySelector('#sommaire a[href^=\"#\"]')", "a finding in the summary")
    walk.look("document.querySelector('#sommaire a[href^=\"#\"]').focus()")
    walk.look(_type_from_afar("acte.vote.pour", "98"))
    walk.until("document.querySelector('#sommaire').textContent.includes('98')", "the finding of the other number")
    if walk.look("document.activeElement.closest('#sommaire') !== null") is not True:
        yield "the summary loses the focus when it is drawn again"


def _roll(walk: Walker, page: str) -> Iterator[str]:
    walk.go(page)
    before = walk.look(_rows("membres"))
    walk.look("document.getElementById('coller:membres').closest('details').open = true")
    walk.fill('[name="coller:membres"]', _ROLL)
    walk.follow('details:has([name="coller:membres"]) button')
    if walk.look(f"{_rows('membres')} - {before}") != 2:
        yield "a roll of two names adds no two rows"
    walk.until("document.querySelector('[value=\"Jean DUPONT\"]')", "the name first name first")


def _type_from_afar(name: str, words: str) -> str:
    """What types into a field without leaving the place that has the focus."""
    typed = f"e.value = {json.dumps(words)}; e.dispatchEvent(new Event('input', {{bubbles: true}}))"
    return f"(e => {{ {typed} }})(document.querySelector('[name=\"{name}\"]'))"


def _hidden(name: str) -> str:
    return f"document.querySelector('[data-champ=\"{name}\"]').hidden"


def _rows(name: str) -> str:
    return f"document.querySelectorAll('#{name} > .rangs > li').length"


def _at(address: str, path: str) -> str:
    return address.partition("/?")[0] + path
