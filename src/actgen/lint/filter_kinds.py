"""What each filter takes and gives, as kinds: one table, held to the filters by `tests/lint/test_filter_kinds.py`."""

from __future__ import annotations

from typing import NamedTuple

from actgen.french.capitals import Capitals
from actgen.french.durations import UNITS
from actgen.french.numbers import Hyphens
from actgen.grammar.computing import ROUNDINGS
from actgen.values.shape import Kind, Shape


class Taken(NamedTuple):
    """The kinds that a filter accepts, how a sentence names them, and the kind of what comes out."""

    kinds: frozenset[Kind]
    expected: str
    gives: Kind = Kind.TEXT


def _taken(expected: str, *kinds: Kind, gives: Kind = Kind.TEXT) -> Taken:
    return Taken(frozenset({*kinds, Kind.ANY}), expected, gives)


_A_DAY = _taken("une date", Kind.DATE)
_A_DAY_OR_MONTH = _taken("une date", Kind.DATE, Kind.MONTH)
_A_YEAR = _taken("une date ou une année", Kind.DATE, Kind.NUMBER)
_A_TIME = _taken("une heure", Kind.TIME)
_A_NUMBER = _taken("un nombre", Kind.NUMBER)
_A_DURATION = _taken("un nombre ou une durée", Kind.NUMBER, Kind.TEXT)
_A_TEXT = _taken("un texte", Kind.TEXT)
_A_LIST = _taken("une liste", Kind.LIST)

FILTER_KINDS = {
    **dict.fromkeys(
        ("date_lettres", "date_jour", "date_cachet", "date_chiffres", "jour_du_mois_lettres", "jour_mois_lettres",
         "jour_mois", "periode", "periode_lettres"), _A_DAY
    ),
    **dict.fromkeys(("date_longue", "date_avec_article"), _A_DAY_OR_MONTH),
    **dict.fromkeys(("annee_lettres", "annee", "annee_scolaire"), _A_YEAR),
    **dict.fromkeys(
        ("heure_lettres", "heure_longue", "heure", "heure_compacte", "horaire", "horaire_lettres"), _A_TIME
    ),
    **dict.fromkeys(
        ("nombre_lettres", "nombre", "ordinal_lettres", "ordinal", "montant", "montant_lettres",
         "montant_lettres_chiffres", "pourcentage", "pourcentage_lettres"), _A_NUMBER
    ),
    **dict.fromkeys(("duree", "duree_lettres"), _A_DURATION),
    **dict.fromkeys(("majuscules", "majuscule_initiale", "minuscule_initiale", "de", "a"), _A_TEXT),
    "case": _taken("un choix ou «\u00a0oui\u00a0»", Kind.TEXT, Kind.FLAG),
    "liste": _A_LIST,
    "accord": _taken("un nombre ou une personne", Kind.NUMBER, Kind.GROUP),
    "length": _A_LIST._replace(gives=Kind.NUMBER),
    **dict.fromkeys(("first", "last", "minimum", "maximum"), _A_LIST._replace(gives=Kind.ANY)),
    "somme": _A_LIST._replace(gives=Kind.NUMBER),
    "dont": _A_LIST._replace(gives=Kind.LIST),
    "arrondi": _A_NUMBER._replace(gives=Kind.NUMBER),
    **dict.fromkeys(("jours_apres", "mois_apres"), _A_DAY._replace(gives=Kind.DATE)),
}  # fmt: skip
#: The options that are one of a few words.
OPTION_WORDS = {
    "traits": tuple(map(str, Hyphens)),
    "capitales": tuple(map(str, Capitals)),
    "sens": ROUNDINGS,
    "unite": tuple(word for unit in UNITS for word in (unit.singular, unit.plural)),
}
_FITTING = {
    Kind.DATE: "Une date s’écrit avec date_longue, date_lettres ou date_chiffres\u00a0: {{{{ {} | date_longue }}}}.",
    Kind.MONTH: "Une date s’écrit avec date_longue ou date_avec_article\u00a0: {{{{ {} | date_longue }}}}.",
    Kind.TIME: "Une heure s’écrit avec heure, heure_compacte ou heure_lettres\u00a0: {{{{ {} | heure }}}}.",
    Kind.NUMBER: "Un nombre s’imprime tel quel, {{{{ {} }}}}, ou avec nombre, nombre_lettres, montant, pourcentage.",
    Kind.TEXT: "Un texte s’imprime tel quel, {{{{ {} }}}}, ou avec majuscules, majuscule_initiale, de ou a.",
    Kind.FLAG: "Choisissez les mots\u00a0: {{% if {} %}} … {{% else %}} … {{% endif %}}.",
}


def fitting(shape: Shape, path: str) -> str:
    """What to write for a value of that kind."""
    if shape.kind is Kind.LIST:
        taken = _first_text(shape.element)
        return f"Une liste s’imprime avec liste\u00a0: {{{{ {path} | liste{taken} }}}}."
    if shape.kind is Kind.GROUP:
        name = next((name for name in ("complet", "nom", *shape.fields) if name in shape.fields), "nom")
        return f"Nommez la valeur à imprimer\u00a0: {{{{ {path}.{name} }}}}."
    return _FITTING.get(shape.kind, "").format(path)


def _first_text(element: Shape | None) -> str:
    """« ("complet") » for a list of persons; nothing for a list of texts."""
    if element is None or not element.fields:
        return ""
    wanted = ("complet", "designation", "nom", *element.fields)
    return f'("{next(name for name in wanted if name in element.fields)}")'
