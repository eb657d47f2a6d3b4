"""NOM-003: two members of the roll are not one person spelt in two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_dossiers.roll import roll_of
from actgen.french.typography import quoted
from actgen.rules.lines import lines_of
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.france.reading_dossiers.roll import Entry
    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    roll = roll_of(dossier)
    for place, entry in enumerate(roll.entries):
        for near in roll.conseil.near(place):
            other = roll.entries[near]
            if other.person.complet != entry.person.complet:
                first = roll.conseil.first_place(place) == roll.conseil.first_place(near)
                yield _finding(dossier, entry, other, "semblent" if first else "peuvent être")


def _finding(dossier: Dossier, entry: Entry, other: Entry, verb: str) -> Finding:
    return Finding(
        entry.path,
        f"{quoted(entry.person.complet)} et {quoted(other.person.complet)} ({lines_of(dossier, other.path)}) {verb} "
        "une seule personne, écrite de deux façons.",
        _TELL_APART if verb != "semblent" else "",
    )


_TELL_APART = "Si ce sont deux conseillers, donnez à chacun son prénom entier ; sinon, gardez une seule écriture."

RULE = Rule(
    code="NOM-003",
    title="Un conseiller s’écrit d’une seule façon",
    severity=Severity.WARNING,
    source="cohérence du dossier",
    why="Un conseiller écrit avec et sans accent dans deux listes compterait deux fois, présent et absent. Deux "
    "conseillers que rien ne distingue, « F. FABRE » et « Frédéric FABRE », se confondraient.",
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
