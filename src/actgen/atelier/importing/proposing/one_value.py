"""A variable has one value in an act: two hours, two days or two names of a text cannot both become its tag.

The opening of an act is the surest place; elsewhere the first one that the text states.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.grammar.paths import path_of, unfiltered
from actgen.tags.statements import printed_by
from actgen.tags.written import tags_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.atelier.importing.proposing.found import Found

#: An earlier délibération and the sitting itself: a day that is the sitting’s is no earlier one.
_EARLIER, _SITTING = "acte.anterieure.date", "seance.date"
#: The forms of one value: « Nantes », « de Nantes », « à Nantes » name one commune.
_ONE = {"commune.de_nom": "commune.nom", "commune.a_nom": "commune.nom", "maire.complet": "maire.presente"}


def variable_of(tag: str) -> str:
    """The variable whose value a tag prints: `seance.heure`; empty for a text without a tag."""
    name = next((path for path, _ in _printed(tag)), "")
    return _ONE.get(name, name)


def stated_values(finds: Iterable[Found]) -> dict[str, str]:
    """The value of each variable: that of a sure place, of the opening of the act, or else of the first place."""
    stated: dict[str, Found] = {}
    for one in finds:
        name = variable_of(one.tag)
        if one.value and (name not in stated or _weight(one) > _weight(stated[name])):
            stated[name] = one
    return {name: one.value for name, one in stated.items()}


def _weight(one: Found) -> tuple[bool, bool]:
    return one.sure, one.opens


def of_one_value(found: Found, values: Mapping[str, str]) -> Found:
    """The find; the tag of the sitting where it states its day, and no tag where the variable has another value."""
    if found.value and variable_of(found.tag) == _EARLIER and values.get(_SITTING) == found.value:
        filters = next((after for _, after in _printed(found.tag)), "")
        return replace(found, tag=f"{{{{ {_SITTING}{filters} }}}}", why="jour de la séance")
    if not found.value or values.get(variable_of(found.tag), found.value) == found.value:
        return found
    why = f"{found.why}\u00a0? Le texte en donne déjà une autre valeur\u00a0: ces mots restent tels quels"
    return replace(found, tag="", why=why, sure=False)


def _printed(text: str) -> Iterator[tuple[str, str]]:
    """The name that each tag of a text prints, and what is typed after it: « seance.date », «  | date_longue »."""
    for tag in tags_in(text):
        said = printed_by(tag)
        if path := path_of(unfiltered(said)[0]) if said else "":
            before, _, after = tag.body.partition(path)
            yield path, after.rstrip() if not before.strip() else ""
