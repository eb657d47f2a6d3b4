"""A person as a template reads her, and as the roll of the members knows her."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.nearest import did_you_mean
from actgen.french.lists import enumerate_in_french
from actgen.values.shape import Shape, group, option, text
from actgen.variables.fields import FieldFault

if TYPE_CHECKING:
    from actgen.variables.identity import Conseil
    from actgen.variables.persons import Personne


def as_plain_person(person: Personne) -> dict[str, str | None]:
    """The names of a person as a template reads them; None for what the file does not say."""
    civilite, complet, genre = person.civilite, person.complet, None
    presente = complet
    if civilite:  # most members have none
        presente, gender = person.presente, person.genre
        genre = gender.value if gender else None
    return {
        "civilite": civilite or None,
        "prenom": person.prenom or None,
        "nom": person.nom,
        "complet": complet,
        "presente": presente,
        "genre": genre,
    }


def member_fault(person: Personne, conseil: Conseil) -> FieldFault | None:
    """The fault of a `membre` whom the roll does not name, or names twice over; None for a member."""
    meant = conseil.meant_by(person)
    if len(meant) == 1:
        return None
    if meant:
        names = enumerate_in_french([conseil.members[place].whole for place in meant], "ou")
        return FieldFault(f"{cited(person.complet)} peut désigner {names}.", "Écrivez le prénom, comme dans la liste.")
    near = did_you_mean(person.complet, [member.complet for member in conseil.members])
    return FieldFault(f"{cited(person.complet)} n’est pas sur la liste des membres.", near or _ADD)


_ADD = "Corrigez le nom, ou ajoutez cette personne à la liste."


def person_shapes() -> dict[str, Shape]:
    """What each of these names is."""
    return {
        "civilite": option(
            text("Monsieur ou Madame, si le fichier le dit.", choices=("Monsieur", "Madame")), usual=True
        ),
        "prenom": option(text("Le prénom.", example="Rémy")),
        "nom": text("Le nom de famille\u00a0: ORHON.", example="ORHON"),
        "complet": text("Prénom et nom\u00a0: Rémy ORHON.", example="Rémy ORHON"),
        "presente": text("Civilité, prénom et nom\u00a0: Monsieur Rémy ORHON.", example="Monsieur Rémy ORHON"),
        "genre": option(gender_shape(), usual=True),
    }


def person_shape(description: str = "Une personne.") -> Shape:
    """A person, whom the description says."""
    return group(description, **person_shapes())


def gender_shape() -> Shape:
    """What the filter `accord` asks of a person."""
    return text("masculin ou feminin\u00a0: ce avec quoi le filtre accord s’accorde.", choices=("masculin", "feminin"))
