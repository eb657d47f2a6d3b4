"""A person as a template reads her: her names, and what they agree with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.values.shape import Shape, option, text

if TYPE_CHECKING:
    from actgen.variables.persons import Personne


def as_plain_person(person: Personne) -> dict[str, str | None]:
    """The names of a person as a template reads them; None for what the file does not say."""
    return {
        "civilite": person.civilite or None,
        "prenom": person.prenom or None,
        "nom": person.nom,
        "complet": person.complet,
        "presente": f"{person.civilite} {person.complet}".strip() if person.prenom else person.complet,
        "genre": person.genre.value if person.genre else None,
    }


def person_shapes() -> dict[str, Shape]:
    """What each of these names is."""
    return {
        "civilite": option(
            text("Monsieur ou Madame, si le fichier le dit.", choices=("Monsieur", "Madame")), usual=True
        ),
        "prenom": option(text("Le prénom.")),
        "nom": text("Le nom de famille\u00a0: ORHON."),
        "complet": text("Prénom et nom\u00a0: Rémy ORHON."),
        "presente": text("Civilité, prénom et nom\u00a0: Monsieur Rémy ORHON."),
        "genre": option(gender_shape(), usual=True),
    }


def gender_shape() -> Shape:
    """What the filter `accord` asks of a person."""
    return text("masculin ou feminin\u00a0: ce avec quoi le filtre accord s’accorde.", choices=("masculin", "feminin"))
