"""What the form of a new kind says, read as the draft that the command makes of its options and of its questions."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import PurePath
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.atelier.browser.models.naming import word_file
from actgen.atelier.declaring.asking import TYPES_OFFERED, refusal
from actgen.atelier.declaring.draft import Draft, DraftField, example_of, is_feminine
from actgen.atelier.declaring.from_word import fields_of_word
from actgen.atelier.declaring.guessing import field_name
from actgen.core.citing import cited
from actgen.core.errors import UsageFault
from actgen.core.names import slug_of
from actgen.values.naming import type_named
from actgen.variables.capacities import CAPACITIES

if TYPE_CHECKING:
    from actgen.atelier.browser.asked import Asked

#: The names of the controls of a row: a field, what it is, whether it may lack.
COLUMNS = ("champ[]", "type[]", "description[]", "exemple[]", "facultatif[]")
#: The types that a row may take; the words of a choice, the fields of a group are written in the text.
TYPES = tuple(one for one in TYPES_OFFERED if one != "choix" and not type_named(one).has_fields)
_LINE, _YES = "ligne", "oui"

Row = tuple[str, ...]


def rows_of(asked: Asked) -> list[Row]:
    """The rows in which something was typed."""
    columns = (asked.fields.get(name, ()) for name in COLUMNS)
    rows = (tuple(cell.strip() for cell in row) for row in zip_longest(*columns, fillvalue=""))
    return [row for row in rows if row[0] or row[2] or row[3]]


def drafted(asked: Asked) -> Draft:
    """The kind that the form states; UsageFault that says what is wrong in it."""
    short, said = asked.typed("acte"), asked.typed("nom")
    nom = said or short.replace("-", " ")
    if not nom:
        raise UsageFault("Cette sorte d’acte n’a pas de nom.", "Donnez-lui le nom que disent les phrases.")
    article = asked.typed("feminin")
    feminin = article == _YES if article else is_feminine(nom)
    capacites = tuple(one for one in CAPACITIES if one in asked.fields.get("capacites", ()))
    draft = Draft(short or slug_of(nom), nom, capacites, (), asked.typed("collection") or "mairie", feminin)
    for row in rows_of(asked):
        draft = replace(draft, champs=(*draft.champs, _field(row, draft)))
    return draft


def with_word(asked: Asked, draft: Draft) -> Draft:
    """The draft with the fields that the blanks of the Word file that was sent, if one was, give besides."""
    if asked.upload("fichier") is None:
        return draft
    sent = word_file(asked)
    found = fields_of_word(sent.content, PurePath(sent.name), draft)
    return replace(draft, champs=(*draft.champs, *found))


def _field(row: Row, draft: Draft) -> DraftField:
    typed, type_, description, exemple, optional = row
    name, type_ = field_name(typed), type_ or _LINE
    if not name:
        raise UsageFault(f"{cited(typed or description or exemple)}\u00a0: ce champ n’a pas de nom.", _NAMED)
    if name in draft.held:
        raise UsageFault(f"Le champ {cited(name)} est là deux fois, ou une capacité l’apporte.", _NAMED)
    if type_ not in TYPES:
        raise UsageFault(f"{name}\u00a0: {cited(type_)} ne se choisit pas ici.", "Choisissez un type de la liste.")
    if exemple and (why := refusal(type_, exemple)) is not None:
        raise UsageFault(f"L’exemple du champ {cited(name)} ne convient pas. {why}", "Corrigez-le, ou changez le type.")
    return DraftField(name, type_, description, exemple or example_of(type_), facultatif=optional == _YES)


_NAMED = "Donnez-lui un autre nom, en minuscules sans accent\u00a0: montant, date_de_fin."
