"""NOM-003: two members of the roll are not one person spelt in two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.lines import lines_of
from actgen.checks.roll import roll_of
from actgen.checks.rule import Finding, Rule
from actgen.core.diagnostics import Severity
from actgen.core.names import slug_of
from actgen.french.typography import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.checks.roll import Entry
    from actgen.variables.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    first: dict[str, Entry] = {}
    for entry in roll_of(dossier.seance):
        other = first.setdefault(slug_of(entry.person.complet), entry)
        if other.person.complet != entry.person.complet:
            yield Finding(
                entry.path,
                f"{quoted(entry.person.complet)} et {quoted(other.person.complet)} "
                f"({lines_of(dossier, other.path)}) semblent une seule personne, écrite de deux façons.",
            )


RULE = Rule(
    code="NOM-003",
    title="Un conseiller s’écrit d’une seule façon",
    severity=Severity.WARNING,
    source="cohérence du dossier",
    why="Un conseiller écrit avec et sans accent dans deux listes compterait deux fois, présent et absent.",
    right="""
        seance:
          presents: [Rémy ORHON, Régis ROUSSEAU]
          excuses: [Sarah ROUSSEAU]
    """,
    wrong="""
        seance:
          presents: [Rémy ORHON, Régis ROUSSEAU]
          excuses: [Regis ROUSSEAU]
    """,
    message="« Regis ROUSSEAU » et « Régis ROUSSEAU » (ligne 2) semblent une seule personne, écrite de deux façons.",
    hint="Gardez une seule écriture, dans une seule liste.",
    find=_find,
)
