"""ECO-001: the schools of the story are those of the list, each listed once."""

from collections.abc import Iterator

from actgen.france.reading_dossiers.schools import schools_of, steps_of
from actgen.rules import ERROR, Dossier, Finding, Findings, Path, did_you_mean, lines_of, quoted, rule, stating
from actgen.variables.fiche import Fiche


@rule("ECO-001", ERROR, source="cohérence du dossier", sitting=False, needs="ecoles historique appel_projets")
def find(dossier: Dossier) -> Findings:
    """Les écoles de l’historique sont celles de la liste, sans doublon.

    Une école s’écrit une fois dans la liste et porte partout le même nom, précédé de son type s’il est donné.
    """
    designations = [ecole.designation for ecole in schools_of(dossier)]
    yield from _listed_twice(dossier, designations)
    yield from _unknown(dossier, designations)


EXAMPLE = """
ecoles:
  - nom: Albert Camus
  - nom: Sévigné
    type: maternelle
historique:
  - ecoles: [Albert Camus, maternelle Sévigné]
    depuis: 2021-09-01
"""
WRONG = ("Camus, maternelle Sévigné]", "Camus, Sévigné]")
MESSAGE = "L’école « Sévigné » est citée dans « historique » mais ne figure pas dans « ecoles »."
HINT = "Ajoutez-la à « ecoles », ou écrivez son type et son nom comme dans cette liste."


def _listed_twice(dossier: Dossier, designations: list[str]) -> Findings:
    for name in dict.fromkeys(filter(None, designations)):
        paths = [("ecoles", number) for number, other in enumerate(designations) if other == name]
        if len(paths) > 1:
            yield Finding(
                paths[1],
                f"L’école {quoted(name)} figure {len(paths)} fois dans « ecoles » ({lines_of(dossier, *paths)}).",
                "Gardez-la une seule fois, ou précisez le type de chacune : maternelle, élémentaire ou primaire.",
            )


def _unknown(dossier: Dossier, designations: list[str]) -> Findings:
    for path, name, where in _cited(dossier):
        bare = [ecole.nom for ecole in schools_of(dossier)] if where == "appel_projets" else []
        if name not in designations and name not in bare:
            yield Finding(
                path,
                f"L’école {quoted(name)} est citée dans « {where} » mais ne figure pas dans « ecoles ».",
                did_you_mean(name, designations),
            )


def _cited(dossier: Dossier) -> Iterator[tuple[Path, str, str]]:
    """Each school named outside the list: where it is typed, its name, the part of the file."""
    for step, etape in enumerate(steps_of(dossier)):
        for number, name in enumerate(etape.ecoles):
            yield ("historique", step, "ecoles", number), name, "historique"
    for act, call in stating(dossier, "appel_projets", Fiche):
        for number, name in enumerate(getattr(call, "ecoles", ())):
            yield act.path("appel_projets", "ecoles", number), name, "appel_projets"
