"""The filters that put texts, lists and persons into a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.french import communes
from actgen.french.agreement import Gender, agree, plural
from actgen.french.capitals import Capitals, capitalise, first_capital
from actgen.french.elision import after_que
from actgen.french.lists import enumerate_in_french
from actgen.grammar.accepted import GROUPS, Person, french_kind, printable, refusal
from actgen.grammar.civility import CivilityError

_TEXTS = frozenset({str})


def liste(values: Sequence[Any], champ: str = "", conjonction: str = "et") -> str:
    """« A, B et C »; `champ` names what to take of each element.

    {{ seance.secretaires | liste("complet") }}
    """
    texts: Sequence[Any] = [one.get(champ) if type(one) is dict else None for one in values] if champ else values
    if not _TEXTS.issuperset(map(type, texts)):  # most are: asked first
        texts = [_member(value, champ) for value in values]
    return enumerate_in_french(texts, conjonction)


def accord(value: Person | int, singulier: str, pluriel: str) -> str:
    """The form that agrees: of a number, singular or plural; of a person, masculine or feminine.

    {{ 3 | accord("école", "écoles") }}
    {{ maire | accord("Le Maire", "La Maire") }}
    """
    if isinstance(value, int):
        return plural(value, singulier, pluriel)
    gender = value.get("genre")
    if gender is None:
        raise CivilityError(
            f"L’accord ne peut pas se faire\u00a0: la civilité de {_name(value)} n’est pas connue.",
            "Écrivez Monsieur ou Madame devant son nom, dans le fichier de la commune.",
            value,
        )
    return agree(Gender(gender), singulier, pluriel)


def case(value: str | bool, choix: str = "") -> str:
    """« ☒ » where the value is this choice, or is yes; « ☐ » otherwise.

    {{ "seule" | case("seule") }}
    {{ "seule" | case("e-collectivites") }}
    {{ true | case }}
    """
    if isinstance(value, bool) and choix:
        raise refusal((str,), value)
    ticked = value if isinstance(value, bool) else value == choix
    return "☒" if ticked else "☐"


def majuscules(value: str) -> str:
    """« DE LOIRE-ATLANTIQUE », accents kept.

    {{ "délibération" | majuscules }}
    """
    return capitalise(value, Capitals.ALL)


def majuscule_initiale(value: str) -> str:
    """« Monsieur le maire ».

    {{ "le maire" | majuscule_initiale }}
    """
    return first_capital(value)


def minuscule_initiale(value: str) -> str:
    """« monsieur le Maire ».

    {{ "Monsieur le Maire" | minuscule_initiale }}
    """
    return value[:1].lower() + value[1:]


def de(value: str, *, elision: bool | None = None) -> str:
    """« d’Ancenis-Saint-Géréon », « du Havre »; `elision` decides for a name in h or y.

    {{ "Ancenis-Saint-Géréon" | de }}
    {{ "Le Havre" | de }}
    {{ "Hyères" | de(elision=true) }}
    """
    return communes.with_de(value, elide=elision)


def a(value: str) -> str:
    """« à Tours », « au Havre ».

    {{ "Le Havre" | a }}
    """
    return communes.with_a(value)


def que(value: str) -> str:
    """« que la salle est libre », « qu’il faut nommer la voie »: a clause after the conjunction.

    {{ "la salle est libre" | que }}
    {{ "il faut nommer la voie" | que }}
    """
    return after_que(value)


def lignes(value: str) -> Sequence[str]:
    """The lines of a text, each as « for » goes through them; empty ones fall.

    {{ "le bourg\\nla fontaine" | lignes | liste }}
    """
    return tuple(filter(None, map(str.strip, value.splitlines())))


def _member(value: Any, champ: str) -> str:
    found = value
    if champ:
        found = value.get(champ) if isinstance(value, GROUPS) else None
    if (text := printable(found)) is not None:
        return text
    message = "Cette liste ne contient pas de textes."
    if champ:
        message = f"Un élément de cette liste n’a pas de {cited(champ)}\u00a0: c’est {french_kind(value)}."
    raise WordingError(message, 'Nommez ce qu’il faut prendre de chaque élément\u00a0: liste("complet").')


def _name(person: Mapping[str, Any]) -> str:
    name = person.get("complet") or person.get("nom")
    return cited(str(name)) if name else "cette personne"
