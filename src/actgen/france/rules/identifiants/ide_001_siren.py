"""IDE-001: the last figure of a SIREN checks the others."""

from actgen.cog.communes import find_commune
from actgen.rules import ERROR, Dossier, Finding, Findings, rule
from actgen.values.numeros import is_siren


@rule("IDE-001", ERROR, source="clé de Luhn des numéros SIREN (ISO/CEI 7812-1)", sitting=False, needs="siren")
def find(dossier: Dossier) -> Findings:
    """Le numéro SIREN est valable.

    Le dernier chiffre se calcule sur les huit premiers : il révèle un chiffre faux ou deux chiffres voisins
    intervertis.
    """
    siren, commune = dossier.fiche.body.siren, dossier.fiche.as_commune
    listed = find_commune(commune.insee) if commune else None
    if siren is not None and not is_siren(siren):
        yield Finding(
            (dossier.fiche.BODY, "siren"),
            f"{siren} n’est pas un numéro SIREN : son dernier chiffre, la clé, ne répond pas aux huit premiers.",
            f"La liste officielle donne {listed.siren} : supprimez la ligne." if listed and listed.siren else "",
        )


EXAMPLE = """
commune:
  siren: "200083228"
"""
WRONG = ('"200083228"', '"200083282"')
MESSAGE = "200083282 n’est pas un numéro SIREN : son dernier chiffre, la clé, ne répond pas aux huit premiers."
HINT = "Recopiez le numéro sur l’avis de situation de l’INSEE ou sur la fiche de la commune."
