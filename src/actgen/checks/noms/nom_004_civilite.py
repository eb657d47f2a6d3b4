"""NOM-004: a person has one civility throughout the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.lines import lines_of
from actgen.checks.people import persons_of
from actgen.checks.rule import Finding, Path, Rule
from actgen.core.diagnostics import Severity
from actgen.french.typography import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.variables.dossier import Dossier
    from actgen.variables.persons import Personne


def _find(dossier: Dossier) -> Iterator[Finding]:
    first: dict[tuple[str, str], tuple[Path, Personne]] = {}
    for path, person in persons_of(dossier.fiche):
        if not (person.civilite and person.prenom):
            continue
        where, other = first.setdefault((person.prenom, person.nom), (path, person))
        if other.civilite != person.civilite:
            yield Finding(
                path,
                f"{person.complet} est ici {quoted(person.civilite)}, ailleurs {quoted(other.civilite)} "
                f"({lines_of(dossier, where)}).",
            )


RULE = Rule(
    code="NOM-004",
    title="Une personne a la même civilité partout",
    severity=Severity.WARNING,
    source="cohérence du dossier",
    why="La civilité accorde les phrases de l’acte : « Monsieur le Maire », « Madame la Maire ».",
    right="""
        maire:
          personne: Monsieur Rémy ORHON
        seance:
          president: Monsieur Rémy ORHON
    """,
    wrong="""
        maire:
          personne: Monsieur Rémy ORHON
        seance:
          president: Madame Rémy ORHON
    """,
    message="Rémy ORHON est ici « Madame », ailleurs « Monsieur » (ligne 2).",
    hint="Corrigez l’une des deux civilités ; deux homonymes se distinguent par leur prénom.",
    find=_find,
    needs_sitting=False,
)
