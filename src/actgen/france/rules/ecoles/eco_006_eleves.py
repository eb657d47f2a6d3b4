"""ECO-006: a school has pupils, and not more than the commune has inhabitants."""

from actgen.france.reading_dossiers.schools import schools_of
from actgen.rules import WARNING, Dossier, Finding, Findings, Path, first_capital, number_figures, plural, rule, stating
from actgen.rules.naming import head_of


@rule("ECO-006", WARNING, source="cohérence du dossier", sitting=False, needs="effectif nombre_eleves")
def find(dossier: Dossier) -> Findings:
    """Les effectifs des écoles sont possibles.

    Un effectif de zéro est un effectif qu’on ne connaît pas : il ne s’écrit pas. Plus d’élèves que d’habitants est un
    chiffre de trop.
    """
    for number, ecole in enumerate(schools_of(dossier)):
        if ecole.effectif == 0:
            yield Finding(("ecoles", number, "effectif"), "L’effectif de l’école est de 0 élève.")
    for act, told in stating(dossier, "nombre_eleves", int):
        if told == 0:
            yield Finding(act.path("nombre_eleves"), f"{first_capital(head_of(act.kind))} annonce 0 élève.")
    yield from _too_many(dossier)


EXAMPLE = """
ecoles:
  - { nom: Albert Camus, effectif: 120 }
  - { nom: Alexandre Bernard }
historique: []
"""
WRONG = ("120", "12000")
MESSAGE = "Les écoles auraient 12\u202f000 élèves, plus que la commune n’a d’habitants : 11\u202f600."
HINT = "Corrigez le nombre, ou supprimez la ligne si l’effectif n’est pas connu."


def _too_many(dossier: Dossier) -> Findings:
    population = dossier.fiche.body.population
    listed: tuple[int, Path] = (sum(ecole.effectif or 0 for ecole in schools_of(dossier)), ("ecoles",))
    told = [(pupils, act.path("nombre_eleves")) for act, pupils in stating(dossier, "nombre_eleves", int)]
    pupils, path = max((listed, *told), key=lambda counted: counted[0])
    if population and pupils > population:
        yield Finding(
            path,
            f"Les écoles auraient {number_figures(pupils)} {plural(pupils, 'élève', 'élèves')}, plus que la commune "
            f"n’a d’habitants : {number_figures(population)}.",
        )
