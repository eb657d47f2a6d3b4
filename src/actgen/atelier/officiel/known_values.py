"""What the words of a source may be the value of: names of communes, persons, courts…; whether a name can have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.cog.search import communes_named
from actgen.core.errors import ActgenError
from actgen.french.communes import with_a, with_de
from actgen.variables.fields import FieldFault
from actgen.variables.persons import read_person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actgen.atelier.importing.proposing.known_facts import KnownFacts

    Accepts = Callable[[str, KnownFacts], bool]

_LED = re.compile(r"(?P<lead>de la |de l’|de |d’|du |des |à la |à l’|à |au |aux )?(?P<name>.+)", re.IGNORECASE)
_ARTICLES = {"du ": "Le ", "au ": "Le ", "des ": "Les ", "aux ": "Les ", "de la ": "La ", "à la ": "La "}


def is_a_value(path: str, words: str, known: KnownFacts) -> bool:
    """Whether these words can be the value of a text that a commune's file or an academy's states under this name."""
    accepts = next((accepts for pattern, accepts in _ACCEPTS if pattern.fullmatch(path)), None)
    return accepts is not None and accepts(" ".join(words.split()), known)


def _communes(words: str, known: KnownFacts) -> Iterator[str]:
    """The names of communes that these words may hold, after « de », « à »… or alone."""
    names = {commune.nom.casefold(): commune.nom for commune in known.communes}
    found = _LED.fullmatch(words)
    bare = found["name"] if found else words
    for name in (words, bare, _ARTICLES.get(((found and found["lead"]) or "").casefold(), "") + bare):
        yield from filter(None, [names.get(name.casefold())])
        yield from (commune.nom for commune in communes_named(name))


def _is_commune(words: str, known: KnownFacts) -> bool:
    return any(_same(name, words) for name in _communes(words, known))


def _is_led_commune(words: str, known: KnownFacts) -> bool:
    return any(_same(form, words) for name in _communes(words, known) for form in _led_forms(name))


def _led_forms(name: str) -> Iterator[str]:
    yield with_a(name)
    try:
        yield with_de(name)
    except ActgenError:
        yield from (with_de(name, elide=True), with_de(name, elide=False))


def _is_person(words: str, known: KnownFacts) -> bool:
    if any(
        _same(one, words)
        for commune in known.communes
        for one in (commune.maire, f"{commune.civilite} {commune.maire}")
    ):
        return True
    try:
        return bool(read_person(words).nom)
    except FieldFault:
        return False


def _is_academie(words: str, known: KnownFacts) -> bool:
    return bool(known.academie) and any(_same(one, words) for one in (known.academie, with_de(known.academie)))


def _same(one: str, other: str) -> bool:
    """Whether two texts are the same, capitals and typography left aside: a filter may give other capitals."""
    return _flat(one) == _flat(other)


def _flat(text: str) -> str:
    return re.sub(r"[\s-]+", " ", text.replace("'", "’")).casefold()


def _matches(pattern: str) -> Accepts:
    return lambda words, _: re.search(pattern, words, re.IGNORECASE) is not None


def _is_denomination(words: str, known: KnownFacts) -> bool:
    found = re.fullmatch(r"(?:la )?(?:commune|ville|mairie)\s+(?P<rest>.+)", words, re.IGNORECASE)
    return found is not None and _is_led_commune(found["rest"], known)


def _are_persons(words: str, known: KnownFacts) -> bool:
    return all(_is_person(one, known) for one in re.split(r", | et ", words))


def _is_court(words: str, known: KnownFacts) -> bool:
    return any(_same(one, words) for one in known.tribunaux)


def _is_departement(words: str, known: KnownFacts) -> bool:
    return any(_flat(words).endswith(_flat(one)) for one in known.departements)


def _are_schools(words: str, known: KnownFacts) -> bool:
    schools = {_flat(one) for commune in known.communes for one in commune.ecoles}
    return bool(schools) and any(school in _flat(words) for school in schools)


_ACCEPTS: tuple[tuple[re.Pattern[str], Accepts], ...] = tuple(
    (re.compile(pattern), accepts)
    for pattern, accepts in (
        (r"commune\.nom", _is_commune),
        (r"commune\.(?:de_nom|a_nom)", _is_led_commune),
        (r"commune\.denomination", _is_denomination),
        (r"commune\.tribunal", _is_court),
        (r"commune\.departement\.\w+", _is_departement),
        (r"commune\.siret", _matches(r"^\d{3} ?\d{3} ?\d{3} ?\d{5}$")),
        (r"commune\.siren", _matches(r"^\d{3} ?\d{3} ?\d{3}$")),
        (r"academie\.(?:nom|de_nom)", _is_academie),
        (r"(?:maire|signataire|referent|academie\.recteur|acte\.rapporteur)\.(?:complet|presente|nom)", _is_person),
        (r"seance\.(?:presents|absents|excuses|secretaires)", _are_persons),
        (r"maire\.titre|signataire\.fonction", _matches(r"^(?:l[ea] )?(?:maire|présidente?|adjointe?)")),
        (r"ecoles|inscription\.ecoles", _are_schools),
        (r"acte\.numero", _matches(r"^[\w/ .-]*\d[\w/ .-]*$")),
        (r".*adresse", _matches(r"\b\d{5}\b")),
        (r".*courriel", _matches(r"^[^\s@]+@[^\s@]+$")),
        (r".*telephone", _matches(r"^[\d .+]{10,}$")),
    )
)
