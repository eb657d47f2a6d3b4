"""ECO-002: the declared number of pupils is that of the schools."""

from actgen.france.reading_dossiers.schools import schools_of
from actgen.rules import ERROR, Dossier, Finding, Findings, first_capital, plural, rule, stating
from actgen.rules.naming import head_of


@rule("ECO-002", ERROR, source="cohérence du dossier", sitting=False, needs="nombre_eleves")
def find(dossier: Dossier) -> Findings:
    """Le nombre d’élèves annoncé est celui des écoles.

    L’annexe d’engagement donne un total et le détail des écoles : s’ils se contredisent, on ne sait pas à quoi la
    commune s’engage. Le nombre d’écoles, lui, se compte toujours dans la liste.
    """
    known = [ecole.effectif for ecole in schools_of(dossier) if ecole.effectif is not None]
    complete = len(known) == len(schools_of(dossier))
    for act, told in stating(dossier, "nombre_eleves", int):
        if (complete and sum(known) != told) or sum(known) > told:
            yield Finding(
                act.path("nombre_eleves"),
                f"{first_capital(head_of(act.kind))} annonce {told} {plural(told, 'élève', 'élèves')}, mais les "
                f"effectifs des écoles font {sum(known)}.",
            )


EXAMPLE = """
ecoles:
  - { nom: Albert Camus, effectif: 120 }
  - { nom: Alexandre Bernard, effectif: 80 }
historique: []
actes:
  annexe_engagement:
    nombre_eleves: 200
"""
WRONG = ("200", "210")
MESSAGE = "L’annexe annonce 210 élèves, mais les effectifs des écoles font 200."
HINT = "Corrigez un effectif, ou supprimez « nombre_eleves » : il se calcule quand tous les effectifs sont connus."
