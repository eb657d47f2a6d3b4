"""IDE-003: the identifier of a transmitted act is that of this commune."""

from collections.abc import Iterator

from actgen.cog.departements import find_departement
from actgen.cog.naming import of
from actgen.france.capacities import Published
from actgen.france.reading_dossiers.act_identifier import identifier_of
from actgen.france.reading_dossiers.other_communes import owner_of_siren
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, rule
from actgen.variables.models import FicheCollectivite


@rule(
    "IDE-003",
    ERROR,
    source="protocole d’échange @CTES (département, SIREN de neuf chiffres, date, numéro, nature)",
    reads=Published,
    needs="identifiant",
)
def find(dossier: Dossier, act: Stated[Published]) -> Findings:
    """L’identifiant de l’acte est celui de la collectivité.

    L’accusé de réception de la préfecture porte son département et son SIREN : d’autres chiffres viennent
    d’un autre acte ou d’une faute de frappe.
    """
    if act.states.identifiant:
        for message in _faults(act.states.identifiant, dossier.fiche):
            yield Finding(act.path("identifiant"), message)


EXAMPLE = """
commune:
  siren: "200083228"
actes:
  deliberation:
    identifiant: 044-200083228-20251215-2025_132-DE
"""
WRONG = ("044-200083228-20251215-2025_132-DE", "044-214400368-20251215-2025_132-DE")
MESSAGE = (
    "L’identifiant de l’acte porte le SIREN 214400368, celui de Châteaubriant (44036), mais celui de la "
    "commune est 200083228."
)
HINT = "Recopiez l’identifiant de l’accusé de réception de cet acte."


def _faults(identifiant: str, fiche: FicheCollectivite) -> Iterator[str]:
    parts, own = identifier_of(identifiant), fiche.body
    if own.siren and parts.siren != own.siren:
        owner = owner_of_siren(parts.siren, fiche.as_commune)
        whose = f", celui {of(owner)}" if owner else ""
        carried = f"L’identifiant de l’acte porte le SIREN {parts.siren}{whose}"
        yield f"{carried}, mais celui {own.sorte.de_la_nature} est {own.siren}."
    expected = find_departement(own.territory)
    if expected and parts.departement != expected.code.zfill(3):
        yield (
            f"L’identifiant de l’acte porte le département {parts.departement}, mais {own.sorte.la_nature} est dans le "
            f"{expected.code.zfill(3)}."
        )
