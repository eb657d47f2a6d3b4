"""IDE-005: a SIRET opens with the SIREN of the commune."""

from actgen.cog.naming import of
from actgen.france.reading_dossiers.other_communes import owner_of_siren
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, rule


@rule(
    "IDE-005",
    ERROR,
    source="répertoire SIRENE (INSEE)",
    warns="quand le SIREN vient de la liste officielle",
    sitting=False,
    needs="siret",
)
def find(dossier: Dossier) -> Findings:
    """Le SIRET commence par le SIREN de la commune.

    Le SIRET de la mairie est le SIREN de la commune suivi de cinq chiffres : un autre début est celui d’une autre
    commune, ou d’un autre établissement.
    """
    fiche = dossier.fiche
    siret, siren = fiche.body.siret, fiche.body.siren
    if siret and siren and not siret.startswith(siren):
        owner = owner_of_siren(siret[:9], fiche.as_commune)
        whose = f", celui {of(owner)}" if owner else ""
        typed = (fiche.BODY, "siren") in dossier.commune.document.values
        yield Finding(
            (fiche.BODY, "siret"),
            f"Le SIRET {siret} commence par le SIREN {siret[:9]}{whose}, mais celui "
            f"{fiche.body.sorte.de_la_nature} est {siren}.",
            severity=None if typed else WARNING,
        )


EXAMPLE = """
commune:
  siren: "216602284"
  siret: "21660228400012"
"""
WRONG = ('"216602284"', '"200083228"')
MESSAGE = (
    "Le SIRET 21660228400012 commence par le SIREN 216602284, celui de Villeneuve-la-Rivière (66228), mais "
    "celui de la commune est 200083228."
)
HINT = "Corrigez celui des deux numéros qui n’est pas de la commune."
