"""Prepositions before the name of a commune or a département: « du Havre », « à Tours », « de l’Ain »."""

from __future__ import annotations

import re
from functools import lru_cache

from actgen.core.errors import WordingError
from actgen.core.folding import without_accents
from actgen.french.typography import APOSTROPHE, quoted


@lru_cache(maxsize=256)  # an act names its commune so several times
def with_de(name: str, *, elide: bool | None = None) -> str:
    """Return « de Tours », « d’Ancenis-Saint-Géréon », « du Havre », « des Sables-d’Olonne ».

    Only « Le », « Les » and « Aux » merge with the preposition; « La » and « L’ » stay: « de La
    Baule-Escoublac ». `elide` is read for a name without article and decides « d’ » or « de »; left out, the
    first letter does. Raises `WordingError` for an empty name, and for a name in h or y without `elide`: the
    spelling does not tell « d’Hirson » from « de Honfleur ».

    Source: INSEE, Code officiel géographique, type of name (TNCC).
    """
    name = _tidied(name)
    article, rest = _split(name)
    if article in _MERGED_WITH_DE:
        return f"{_MERGED_WITH_DE[article]} {rest}"
    if article:
        return f"de {name}"
    return f"d{APOSTROPHE}{name}" if _elides(name, elide) else f"de {name}"


def with_a(name: str) -> str:
    """Return « à Tours », « au Havre », « aux Sables-d’Olonne », « à La Baule-Escoublac ».

    Raises `WordingError` for an empty name.
    """
    name = _tidied(name)
    article, rest = _split(name)
    return f"{_MERGED_WITH_A[article]} {rest}" if article in _MERGED_WITH_A else f"à {name}"


def with_article_de(name: str, tncc: int) -> str:
    """Return the name after « de » and the article that its INSEE code TNCC (0 to 8) stands for.

    « Tours », 0: « de Tours »; « Gard », 2: « du Gard »; « Loire-Atlantique », 3: « de la
    Loire-Atlantique »; « Ain », 5: « de l’Ain ». A name that already opens with its article keeps it.
    Raises `WordingError` for an empty name or an unknown code.
    """
    name = _tidied(name)
    if tncc not in _DE_BY_TNCC:
        raise WordingError(f"Le code TNCC {tncc} n’existe pas.", "L’INSEE numérote les types de nom de 0 à 8.")
    return with_de(name) if _split(name)[0] else _DE_BY_TNCC[tncc] + name


@lru_cache(maxsize=256)  # all départements, in both forms
def departement_de(name: str, tncc: int, *, article: bool = True) -> str:
    """Return « de la Loire-Atlantique », « du Gard », « de l’Ain », « de Seine-et-Marne ».

    With `article=False`, the form of some letterheads, « la » falls: « de Loire-Atlantique »; the others
    stay, since « département de Gard » is not French. Raises as `with_article_de` does.
    """
    return with_article_de(name, tncc if article or tncc != _TNCC_LA else _TNCC_NO_ARTICLE)


_ARTICLE = re.compile(rf"\A(?:(le|la|les|aux|los|las) |(l){APOSTROPHE})(?=\S)", re.IGNORECASE)
_MERGED_WITH_DE = {"le": "du", "les": "des", "aux": "des"}
_MERGED_WITH_A = {"le": "au", "les": "aux", "aux": "aux"}
_TNCC_NO_ARTICLE = 0
_TNCC_LA = 3
_DE_BY_TNCC = {
    _TNCC_NO_ARTICLE: "de ",
    1: f"d{APOSTROPHE}",
    2: "du ",
    _TNCC_LA: "de la ",
    4: "des ",
    5: f"de l{APOSTROPHE}",
    6: "des ",
    7: "de Las ",
    8: "de Los ",
}


def _tidied(name: str) -> str:
    tidied = " ".join(name.split()).replace("'", APOSTROPHE)
    if not tidied:
        raise WordingError("Le nom de la commune ou du département est vide.", "Donnez son nom officiel.")
    return tidied


def _split(name: str) -> tuple[str, str]:
    """Return the article in lower case, or "", and the rest of the name."""
    found = _ARTICLE.match(name)
    return ((found[1] or found[2]).lower(), name[found.end() :]) if found else ("", name)


def _elides(name: str, elide: bool | None) -> bool:
    if elide is not None:
        return elide
    initial = without_accents(name)[0].lower()
    if initial in "hy":
        raise WordingError(
            f"L’orthographe de {quoted(name)} ne dit pas s’il faut écrire {quoted('de')} ou "
            f"{quoted('d' + APOSTROPHE)}.",
            f"Précisez l’élision\u00a0: oui pour {quoted(f'd{APOSTROPHE}Hirson')}, non pour {quoted('de Honfleur')}.",
        )
    return initial in "aeiouœæ"
