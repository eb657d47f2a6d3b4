"""IDE-004: the last figure of a SIRET checks the others."""

from actgen.rules import ERROR, Dossier, Finding, Findings, rule
from actgen.values.numeros import is_siren, is_siret


@rule("IDE-004", ERROR, source="clé de Luhn des numéros SIRET (ISO/CEI 7812-1)", sitting=False, needs="siret")
def find(dossier: Dossier) -> Findings:
    """Le numéro SIRET est valable.

    Un SIRET est le SIREN suivi du numéro de l’établissement, dont le dernier chiffre est la clé de tout le numéro.
    """
    siret = dossier.fiche.body.siret
    if siret is not None and not is_siret(siret):
        first = "" if is_siren(siret[:9]) else f" ; ses neuf premiers, {siret[:9]}, ne sont pas un SIREN"
        yield Finding(
            (dossier.fiche.BODY, "siret"),
            f"{siret} n’est pas un numéro SIRET : son dernier chiffre, la clé, ne répond pas aux treize premiers"
            f"{first}.",
        )


EXAMPLE = """
commune:
  siren: "216602284"
  siret: "21660228400012"
"""
WRONG = ('"21660228400012"', '"21660228400021"')
MESSAGE = "21660228400021 n’est pas un numéro SIRET : son dernier chiffre, la clé, ne répond pas aux treize premiers."
HINT = "Recopiez le numéro sur l’avis de situation de l’INSEE."
