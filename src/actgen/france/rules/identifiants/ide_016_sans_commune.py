"""IDE-016: the commune of the official list is one before the law."""

from actgen.france.law.special_law import text_without_communes
from actgen.rules import WARNING, Dossier, Finding, Findings, rule


@rule(
    "IDE-016",
    WARNING,
    source="CGCT, art. LO 6211-1 et LO 6311-1 ; lois n° 55-1052 du 6 août 1955 et n° 61-814 du 29 juillet 1961",
)
def find(dossier: Dossier) -> Findings:
    """La commune en est une devant la loi.

    La liste officielle donne un code de commune à des territoires qui n’en ont pas : Saint-Barthélemy et Saint-Martin
    depuis le 15 juillet 2007, Wallis et Futuna, les Terres australes. Leurs assemblées suivent d’autres règles, que ce
    contrôle ne connaît pas.
    """
    if text := text_without_communes(dossier.fiche, dossier.seance.date):
        yield Finding(
            ("commune", "insee"),
            f"{dossier.fiche.body.nom} n’est pas une commune ({text}) : les règles des conseils municipaux, que "
            "suivent ces contrôles, ne sont pas celles de son assemblée.",
        )


EXAMPLE = """
commune: { insee: "97105", nom: Basse-Terre }
"""
WRONG = ('"97105", nom: Basse-Terre', '"97801", nom: Saint-Martin')
MESSAGE = (
    "Saint-Martin n’est pas une commune (CGCT, art. LO 6311-1) : les règles des conseils municipaux, que suivent ces "
    "contrôles, ne sont pas celles de son assemblée."
)
HINT = "Faites relire l’acte au regard de ce texte ; s’il est d’une autre collectivité, corrigez « insee »."
