"""What a template reads of who heads the collectivité and signs, and of the person whom the commune appoints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.facts.named import NamedGroup
from actgen.french.agreement import agree
from actgen.french.capitals import first_capital
from actgen.values.people import as_plain_person, person_shapes
from actgen.values.shape import option, text
from actgen.variables.commune import Referent

if TYPE_CHECKING:
    from actgen.kinds.dossier import Dossier
    from actgen.variables.collectivites.sortes import Sorte
    from actgen.variables.collectivites.uniform import Executif


class Head(Struct, frozen=True):
    """Who heads a collectivité, and of which sort this is."""

    holder: Executif
    sorte: Sorte


MAIRE = NamedGroup[Head](("maire",), "Le maire.", person_shapes(), lambda head: as_plain_person(head.holder.personne))
EXECUTIF = NamedGroup[Head](
    ("executif",),
    "Qui est à la tête de la collectivité\u00a0: le maire, la présidente.",
    person_shapes(),
    lambda head: as_plain_person(head.holder.personne),
)
REFERENT = NamedGroup[Referent](
    ("referent",),
    "Le référent que la commune désigne.",
    person_shapes(),
    lambda referent: as_plain_person(referent.personne),
)
_OF_HEAD = ("maire.personne", "maire.appellation")


def head_values(dossier: Dossier, holder: Executif) -> dict[str, str | None]:
    """The mayor, or the president, as a template reads her, also where she presides or signs.

    The one of today is read once for all of these.
    """
    fiche, counted = dossier.fiche, dossier.counted
    if holder is not fiche.head:
        return EXECUTIF.values(Head(holder, fiche.body.sorte))
    if "head" not in counted:
        counted["head"] = EXECUTIF.values(Head(holder, fiche.body.sorte))
    found: dict[str, str | None] = counted["head"]
    return found


@EXECUTIF.name("fonction", option(text("Le mot qui suit son nom.", example="Présidente"), usual=True), of=_OF_HEAD)
@MAIRE.name("fonction", text("Le mot qui suit son nom.", example="Maire"), of=("maire",))
def office(head: Head) -> str | None:
    """The word after her name; None for a president whose gender is not known."""
    gender = head.holder.personne.genre
    return first_capital(head.sorte.headed_by(gender)) if gender or head.sorte.is_of_a_commune else None


@EXECUTIF.name(
    "appellation", option(text("Comment un acte la nomme.", example="Madame la Présidente"), usual=True), of=_OF_HEAD
)
@MAIRE.name(
    "appellation", option(text("Comment un acte le nomme.", example="Monsieur le Maire"), usual=True), of=_OF_HEAD
)
def address(head: Head) -> str | None:
    """How she is called: as the file says, else by her gender; None where neither is known."""
    person = head.holder.personne
    if head.holder.appellation or person.genre is None:
        return head.holder.appellation
    return f"{person.civilite} {agree(person.genre, 'le', 'la')} {office(head)}"


@EXECUTIF.name("titre", option(text("Le même, sans sa civilité.", example="la Présidente"), usual=True), of=_OF_HEAD)
@MAIRE.name("titre", option(text("Le même, sans sa civilité.", example="le Maire"), usual=True), of=_OF_HEAD)
def title(head: Head) -> str | None:
    """The same without her civility."""
    called = address(head)
    return called.removeprefix(head.holder.personne.civilite).strip() if called else None


@REFERENT.name("fonction", option(text("Sa fonction.", example="adjointe aux écoles")))
def role(referent: Referent) -> str | None:
    """What she does for the commune."""
    return referent.fonction
