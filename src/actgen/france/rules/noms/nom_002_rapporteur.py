"""NOM-002: who reports is there."""

from actgen.france.reading_dossiers.roll import away_from, roll_of, unless_present
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, OfSitting, Stated, rule


@rule(
    "NOM-002",
    ERROR,
    source="usage des conseils municipaux",
    warns="quand il n’est pas là à l’heure du vote",
    reads=OfSitting,
    needs="rapporteur",
)
def find(dossier: Dossier, act: Stated[OfSitting]) -> Findings:
    """Le rapporteur est un conseiller présent.

    L’acte nomme le conseiller qui a rapporté l’affaire en séance : il faut qu’il y soit.
    """
    rapporteur = act.states.rapporteur
    if rapporteur is None:
        return
    path, reports = act.path("rapporteur"), f"rapporte {act.kind.named}"
    yield from unless_present(roll_of(dossier), rapporteur, path, reports)
    if away := away_from(dossier, rapporteur, act.states):
        yield Finding(path, f"{rapporteur.complet} {reports}, mais {away}.", _HOURS, WARNING)


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Anthony MORTIER]
actes:
  deliberation:
    rapporteur: Anthony MORTIER
"""
WRONG = """\
seance:
  presents: [Rémy ORHON, Anthony MORTIER]
  excuses: [Fanny LE JALLE]
actes:
  deliberation:
    rapporteur: Fanny LE JALLE"""
MESSAGE = "Fanny LE JALLE rapporte la délibération, mais ce nom figure parmi les excusés."
HINT = "Corrigez le nom du rapporteur, ou la liste des présents."


_HOURS = "Corrigez le nom du rapporteur ou l’une des deux heures, s’il était là."
