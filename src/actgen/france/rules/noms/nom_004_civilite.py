"""NOM-004: a person has one civility throughout the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.french.typography import quoted
from actgen.rules.lines import lines_of
from actgen.rules.rule import Finding, Path, Rule
from actgen.variables.identity import same_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier
    from actgen.variables.identity import Words
    from actgen.variables.persons import Personne


def _find(dossier: Dossier) -> Iterator[Finding]:
    first: dict[Words, tuple[Path, Personne]] = {}
    for path, person in dossier.fiche.persons:
        if not (person.civilite and person.prenom):
            continue
        where, other = first.setdefault(same_words(person), (path, person))
        if other.civilite != person.civilite and not _are_two_members(dossier, person, other):
            yield Finding(
                path,
                f"{person.complet} est ici {quoted(person.civilite)}, ailleurs {quoted(other.civilite)} "
                f"({lines_of(dossier, where)}).",
            )


def _are_two_members(dossier: Dossier, one: Personne, other: Personne) -> bool:
    """True for two namesakes whom the roll tells apart: « M. Dominique FABRE » and « Mme Dominique FABRE »."""
    meant = [dossier.fiche.conseil.meant_by(person) for person in (one, other)]
    return all(len(places) == 1 for places in meant) and meant[0] != meant[1]


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
