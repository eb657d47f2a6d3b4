"""SEA-006: the secretaries of the sitting are members who are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.special_law import in_alsace_moselle
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import Status, roll_of, unless_present
from actgen.french.times import time_spaced
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.france.reading_dossiers.roll import Roll
    from actgen.kinds.dossier import Dossier
    from actgen.variables.seance import Seance


def _find(dossier: Dossier) -> Iterator[Finding]:
    roll = roll_of(dossier)
    for number, person in enumerate(dossier.seance.secretaires):
        path, role = ("seance", "secretaires", number), "est secrétaire de séance"
        if not in_alsace_moselle(dossier.fiche):
            yield from unless_present(roll, person, path, role)
        elif roll.entry_of(person):  # there, a name in no list may be that of an agent of the commune
            yield from unless_present(roll, person, path, role, severity=Severity.WARNING)
    yield from _if_all_come_late(dossier.seance, roll)


def _if_all_come_late(seance: Seance, roll: Roll) -> Iterator[Finding]:
    """The first secretary, where none is there at the opening, when the council names them."""
    entries = [roll.entry_of(person) for person in seance.secretaires]
    late = [
        seance.presents[int(entry.path[-1])].arrivee if entry and entry.status is Status.PRESENT else None
        for entry in entries
    ]
    if late and late[0] and all(late):
        yield Finding(
            ("seance", "secretaires", 0),
            f"{seance.secretaires[0].complet} est secrétaire de séance, mais n’arrive qu’à {time_spaced(late[0])} : le "
            "conseil nomme ses secrétaires au début de la séance.",
            "Nommez un conseiller présent à l’ouverture, ou corrigez l’heure d’arrivée.",
            Severity.WARNING,
        )


RULE = Rule(
    code="SEA-006",
    title="Les secrétaires de séance sont des conseillers présents",
    severity=Severity.ERROR,
    warns="en Alsace-Moselle, ou quand aucun n’est là à l’ouverture",
    source="CGCT, art. L. 2121-15 ; Alsace-Moselle : art. L. 2541-6",
    since=CGCT,
    why="Au début de chaque séance, le conseil nomme un ou plusieurs de ses membres secrétaires. En Moselle, dans le "
    "Bas-Rhin et le Haut-Rhin, le secrétaire peut ne pas être un conseiller.",
    right="""
        seance:
          presents: [Rémy ORHON, Carine MATHIEU]
          secretaires: [Carine MATHIEU]
    """,
    wrong="""
        seance:
          presents: [Rémy ORHON, Carine MATHIEU]
          excuses: [Fanny LE JALLE]
          secretaires: [Fanny LE JALLE]
    """,
    message="Fanny LE JALLE est secrétaire de séance, mais ce nom figure parmi les excusés.",
    hint="Corrigez le nom du secrétaire, ou la liste des présents.",
    find=_find,
)
