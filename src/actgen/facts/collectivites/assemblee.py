"""What a template reads of the assembly of a collectivité: « le conseil municipal », « le comité syndical »."""

from __future__ import annotations

from actgen.facts.case import Case
from actgen.facts.named import NamedGroup
from actgen.values.people import as_plain_person, gender_shape, person_shape
from actgen.values.shape import list_of, text
from actgen.variables.conseil.membres import in_office

ASSEMBLEE = NamedGroup[Case](
    ("assemblee",),
    "L’assemblée qui délibère.",
    {"nom": text("Son nom.", example="conseil communautaire")},
    lambda case: {"nom": case.fiche.body.sorte.assemblee},
)


@ASSEMBLEE.name("le_nom", text("Le même, comme sujet d’une phrase.", example="le conseil communautaire"))
def assembly_as_subject(case: Case) -> str:
    """Its name as the subject of a sentence."""
    return case.fiche.body.sorte.le_conseil


@ASSEMBLEE.name("du_nom", text("Le même, après «\u00a0de\u00a0».", example="du conseil communautaire"))
def assembly_after_de(case: Case) -> str:
    """Its name after « de »."""
    return case.fiche.body.sorte.du_conseil


@ASSEMBLEE.name("au_nom", text("Le même, après «\u00a0à\u00a0».", example="au conseil communautaire"))
def assembly_after_a(case: Case) -> str:
    """Its name after « à »."""
    return case.fiche.body.sorte.au_conseil


@ASSEMBLEE.name(
    "en_entier",
    text("Son nom et celui de la collectivité.", example="le conseil municipal d’Oudon"),
    of=("commune.nom", "commune.elision", "commune.insee"),
)
def assembly_in_full(case: Case) -> str:
    """Its name with that of the collectivité, unless it has it already."""
    body = case.fiche.body
    council = body.sorte.le_conseil
    return council if council.endswith(f" {body.de_nom}") else f"{council} {body.de_nom}"


@ASSEMBLEE.name("membre", text("Comment on en nomme un membre.", example="conseiller communautaire"))
def member(case: Case) -> str:
    """One who sits there."""
    return case.fiche.body.sorte.membre


@ASSEMBLEE.name("membres", text("Comment on nomme ses membres.", example="conseillers communautaires"))
def those_who_sit(case: Case) -> str:
    """Those who sit there."""
    return case.fiche.body.sorte.membres


@ASSEMBLEE.name("elu", text("Le même, en un mot.", example="conseiller"))
def member_in_a_word(case: Case) -> str:
    """One who sits there, in a word."""
    return case.fiche.body.sorte.elu


@ASSEMBLEE.name("elus", text("Ses membres, en un mot.", example="conseillers"))
def those_who_sit_in_a_word(case: Case) -> str:
    """Those who sit there, in a word."""
    return case.fiche.body.sorte.elus


@ASSEMBLEE.name("bureau", list_of(person_shape("Un membre du bureau."), "Le bureau d’un EPCI, d’après le tableau."))
def bureau(case: Case) -> list[dict[str, str | None]]:
    """The members of the bureau on that day, in the order of the table."""
    sitting = in_office(case.fiche.membres, case.day)
    return [as_plain_person(member.personne) for _, member in sitting if member.bureau]


@ASSEMBLEE.name("genre", gender_shape())
def gender(case: Case) -> str:
    """What words agree with: an assembly of another name may be feminine."""
    return case.fiche.body.sorte.genre_du_conseil.value
