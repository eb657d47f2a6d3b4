"""What each filter takes and gives, as the kinds of a shape: read in its signature."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from actgen.french.durations import Duration
from actgen.french.values import DateRangeValue, MonthValue
from actgen.grammar.accepted import Year
from actgen.values.shape import Kind, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Type in a signature → the kind of the values that it takes; a duration is stated by a text.
_KINDS: Mapping[Any, Kind] = {
    date: Kind.DATE,
    MonthValue: Kind.MONTH,
    DateRangeValue: Kind.GROUP,
    time: Kind.TIME,
    int: Kind.NUMBER,
    Year: Kind.NUMBER,
    Decimal: Kind.NUMBER,
    Fraction: Kind.NUMBER,
    Duration: Kind.TEXT,
    str: Kind.TEXT,
    bool: Kind.FLAG,
    Sequence: Kind.LIST,
    Mapping: Kind.GROUP,
}
_FITTING = {
    Kind.DATE: "Une date s’écrit avec date_longue, date_lettres ou date_chiffres\u00a0: {{{{ {} | date_longue }}}}.",
    Kind.MONTH: "Une date s’écrit avec date_longue ou date_avec_article\u00a0: {{{{ {} | date_longue }}}}.",
    Kind.TIME: "Une heure s’écrit avec heure, heure_compacte ou heure_lettres\u00a0: {{{{ {} | heure }}}}.",
    Kind.NUMBER: "Un nombre s’imprime tel quel, {{{{ {} }}}}, ou avec nombre, nombre_lettres, montant, pourcentage.",
    Kind.TEXT: "Un texte s’imprime tel quel, {{{{ {} }}}}, ou avec majuscules, majuscule_initiale, de ou a.",
    Kind.IMAGE: (
        "Dans Word, insérez une image à sa place, et écrivez cette balise dans son texte de remplacement "
        "(clic droit > Texte de remplacement)\u00a0: {{{{ {} }}}}."
    ),
    Kind.FLAG: "Choisissez les mots\u00a0: {{% if {} %}} … {{% else %}} … {{% endif %}}.",
}


def kinds_of(types: Iterable[Any]) -> frozenset[Kind]:
    """The kinds of the values that may be one of these types; what may be anything may be one too."""
    return frozenset((Kind.ANY, *(_KINDS[one] for one in types)))


def kind_given(types: Iterable[Any]) -> Kind:
    """The kind of what a filter gives that returns one of these types."""
    kinds = {_KINDS.get(one, Kind.ANY) for one in types}
    return kinds.pop() if len(kinds) == 1 else Kind.ANY


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
