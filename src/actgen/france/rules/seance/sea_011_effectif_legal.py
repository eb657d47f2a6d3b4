"""SEA-011: the council is no larger than the law allows."""

from actgen.france.law.council import council_size, size_above
from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, number_figures, plural, rule


@rule(
    "SEA-011",
    WARNING,
    source="CGCT, art. L. 2121-2, L. 2113-8, L. 2512-3 et L. 2513-1 ; loi n° 2025-795 du 11 août 2025",
    since=CGCT,
)
def find(dossier: Dossier) -> Findings:
    """Le conseil n’a pas plus de membres que la loi n’en donne à la commune.

    Le nombre de conseillers dépend de la population municipale. L’effectif de la tranche supérieure est admis : celui
    d’une commune nouvelle, ou d’une commune dont la population a baissé depuis son élection. Un effectif inférieur est
    toujours possible : des sièges peuvent être vacants. Sans « population », celle de la liste officielle est prise.
    """
    commune = dossier.fiche.as_commune
    if commune is None or commune.population is None:
        return
    population, members = commune.population, dossier.seance.conseillers_en_exercice
    usual = council_size(commune.insee, population, dossier.seance.date)
    if members > usual and members > size_above(population):
        yield Finding(
            ("seance", "conseillers_en_exercice"),
            f"{members} conseillers sont en exercice, mais la loi en donne {usual} à une commune de "
            f"{number_figures(population)} {plural(population, 'habitant', 'habitants')}.",
        )


EXAMPLE = """
commune:
  population: 11600
seance:
  conseillers_en_exercice: 35
"""
WRONG = ("35", "53")
MESSAGE = "53 conseillers sont en exercice, mais la loi en donne 33 à une commune de 11\u202f600 habitants."
HINT = (
    "Corrigez « conseillers_en_exercice » ou « population ». Une commune nouvelle née depuis peu peut garder un "
    "conseil plus nombreux (art. L. 2113-7) : rien n’est alors à corriger."
)
