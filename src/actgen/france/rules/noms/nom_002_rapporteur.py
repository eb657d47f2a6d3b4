"""NOM-002: who reports is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_dossiers.roll import away_from_vote, roll_of, unless_present
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import OfSitting, Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(dossier: Dossier, act: Stated[OfSitting]) -> Iterator[Finding]:
    rapporteur, voted = act.states.rapporteur, act.also(Voted)
    if rapporteur is None:
        return
    path, reports = act.path("rapporteur"), f"rapporte {act.kind.named}"
    yield from unless_present(roll_of(dossier), rapporteur, path, reports)
    if voted and (away := away_from_vote(dossier, rapporteur, voted.vote.heure)):
        yield Finding(path, f"{rapporteur.complet} {reports}, mais {away}.", _HOURS, Severity.WARNING)


_HOURS = "Corrigez le nom du rapporteur ou l’une des deux heures, s’il était là."

RULE = CapacityRule(
    code="NOM-002",
    title="Le rapporteur est un conseiller présent",
    severity=Severity.ERROR,
    warns="quand il n’est pas là à l’heure du vote",
    source="usage des conseils municipaux",
    why="L’acte nomme le conseiller qui a rapporté l’affaire en séance : il faut qu’il y soit.",
    right="""
        seance:
          presents: [Rémy ORHON, Anthony MORTIER]
        actes:
          deliberation:
            rapporteur: Anthony MORTIER
    """,
    wrong="""
        seance:
          presents: [Rémy ORHON, Anthony MORTIER]
          excuses: [Fanny LE JALLE]
        actes:
          deliberation:
            rapporteur: Fanny LE JALLE
    """,
    message="Fanny LE JALLE rapporte la délibération, mais ce nom figure parmi les excusés.",
    hint="Corrigez le nom du rapporteur, ou la liste des présents.",
    reads=OfSitting,
    find=_find,
)
