"""IDE-017: what these rules ask is what the code of the place asks."""

from actgen.france.law.special_law import article_of_another_code
from actgen.rules import WARNING, Dossier, Finding, Findings, rule


@rule("IDE-017", WARNING, source="code des communes de la Nouvelle-Calédonie ; loi n° 90-1247 du 29 décembre 1990")
def find(dossier: Dossier) -> Findings:
    """La commune suit le Code général des collectivités territoriales.

    Les communes de la Nouvelle-Calédonie ont leur code, qui ne dit pas toujours la même chose : l’ordre du jour n’y est
    dû que dans les communes de 5 000 habitants et plus. Ces contrôles citent le CGCT : ce qu’ils demandent est à
    comparer avec ce code.
    """
    if article_of_another_code(dossier.fiche, dossier.seance.date):
        yield Finding(
            ("commune", "insee"),
            f"{dossier.fiche.body.nom} suit le code des communes de la Nouvelle-Calédonie, et ces contrôles citent le "
            "Code général des collectivités territoriales : délais, quorum, publication et recours sont à comparer.",
        )


EXAMPLE = """
commune: { insee: "98735", nom: Papeete }
"""
WRONG = ('"98735", nom: Papeete', '"98818", nom: Nouméa')
MESSAGE = (
    "Nouméa suit le code des communes de la Nouvelle-Calédonie, et ces contrôles citent le Code général des "
    "collectivités territoriales : délais, quorum, publication et recours sont à comparer."
)
HINT = "Relisez les visas et les délais au regard de ce code."
