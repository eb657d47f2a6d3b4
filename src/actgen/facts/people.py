"""What a template reads of the mayor, who signs, and of the person whom the commune appoints."""

from __future__ import annotations

from actgen.facts.named import NamedGroup
from actgen.french.agreement import agree
from actgen.values.people import as_plain_person, person_shapes
from actgen.values.shape import option, text
from actgen.variables.commune import Maire, Referent

MAIRE = NamedGroup[Maire](("maire",), "Le maire.", person_shapes(), lambda maire: as_plain_person(maire.personne))
REFERENT = NamedGroup[Referent](
    ("referent",),
    "Le référent que la commune désigne.",
    person_shapes(),
    lambda referent: as_plain_person(referent.personne),
)
_OF_MAYOR = ("maire.personne", "maire.appellation")


def mayor(maire: Maire) -> dict[str, str | None]:
    """The mayor as a template reads her, also where she presides or signs."""
    return MAIRE.values(maire)


@MAIRE.name("fonction", text("Le mot qui suit son nom.", example="Maire"), of=("maire",))
def office(_: Maire) -> str:
    """The word after her name."""
    return "Maire"


@MAIRE.name(
    "appellation", option(text("Comment un acte le nomme.", example="Monsieur le Maire"), usual=True), of=_OF_MAYOR
)
def address(maire: Maire) -> str | None:
    """How she is called: as the file says, else by her gender; None where neither is known."""
    gender = maire.personne.genre
    return maire.appellation or (f"{maire.personne.civilite} {agree(gender, 'le', 'la')} Maire" if gender else None)


@MAIRE.name("titre", option(text("Le même, sans sa civilité.", example="le Maire"), usual=True), of=_OF_MAYOR)
def title(maire: Maire) -> str | None:
    """The same without her civility."""
    called = address(maire)
    return called.removeprefix(maire.personne.civilite).strip() if called else None


@REFERENT.name("fonction", option(text("Sa fonction.", example="adjointe aux écoles")))
def role(referent: Referent) -> str | None:
    """What she does for the commune."""
    return referent.fonction
