"""SEA-036: a municipal council meets in one room."""

from actgen.france.law.special_law import may_meet_from_afar
from actgen.rules import ERROR, Dossier, Finding, Findings, date_long, rule


@rule(
    "SEA-036",
    ERROR,
    source="CGCT, art. L. 2121-7 et L. 5211-11-1 ; loi n° 2021-1465 du 10 novembre 2021, art. 10",
    needs="visio",
)
def find(dossier: Dossier) -> Findings:
    """Un conseil municipal ne se réunit pas par visioconférence.

    La loi le permet aux seuls organes délibérants des intercommunalités, à la décision de leur président. Les conseils
    municipaux l’ont pu pendant l’épidémie de covid-19, jusqu’au 31 juillet 2022.
    """
    day = dossier.seance.date
    if may_meet_from_afar(dossier.fiche, day):
        return
    for number, who in enumerate(dossier.seance.presents):
        if who.visio:
            message = f"{who.personne.complet} assiste par visioconférence à la séance du {date_long(day)}"
            yield Finding(("seance", "presents", number, "visio"), f"{message} : la loi ne le permet pas.")


EXAMPLE = """
seance:
  date: 2022-07-04
  presents: [Rémy ORHON, { personne: Carine MATHIEU, visio: oui }]
"""
WRONG = ("2022-07-04", "2022-09-05")
MESSAGE = "Carine MATHIEU assiste par visioconférence à la séance du 5\u00a0septembre 2022 : la loi ne le permet pas."
HINT = "Comptez ce membre parmi les excusés : il peut donner pouvoir."
