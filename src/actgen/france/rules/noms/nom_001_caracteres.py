"""NOM-001: the name of a person holds only what names hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french
from actgen.french.typography import quoted
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    for path, person in dossier.fiche.persons:
        if found := person.unusual_characters:
            characters = enumerate_in_french(quoted(character) for character in found)
            yield Finding(
                path,
                f"Le nom {quoted(person.complet)} contient {characters} : aucun nom de personne ne porte "
                f"{plural(len(found), 'ce caractère', 'ces caractères')}.",
            )


RULE = Rule(
    code="NOM-001",
    title="Un nom de personne ne porte que des lettres, des espaces, des traits d’union et des apostrophes",
    severity=Severity.WARNING,
    source="usage de l’état civil",
    why="Un chiffre, une accolade ou un signe dans un nom vient d’une faute de frappe ou d’une copie. Le nom est "
    "imprimé comme il est tapé.",
    right="""
        seance:
          secretaires: [Carine MATHIEU]
    """,
    wrong="""
        seance:
          secretaires: [Carine MATHIEU2]
    """,
    message="Le nom « Carine MATHIEU2 » contient « 2 » : aucun nom de personne ne porte ce caractère.",
    hint="Il sera imprimé tel quel : corrigez-le si c’est une faute de frappe.",
    find=_find,
    needs_sitting=False,
)
