"""SEA-031: each act of a sitting has an item of its own."""

from collections import defaultdict

from actgen.rules import ERROR, Dossier, Finding, Findings, OfSitting, Path, lines_of, rule


@rule(
    "SEA-031",
    ERROR,
    source="CGCT, art. L. 2121-10 (la convocation indique les questions à l’ordre du jour)",
    needs="point",
)
def find(dossier: Dossier) -> Findings:
    """Deux actes n’ont pas le même point de l’ordre du jour.

    Le point ordonne les actes de la séance et dit qui était là pour chacun.
    """
    found: dict[int, list[tuple[str, Path]]] = defaultdict(list)
    for act in dossier.having(OfSitting):
        if act.states.point is not None:
            found[act.states.point].append((act.name, act.path("point")))
    for point, acts in found.items():
        if len(acts) > 1:
            (first, _), (second, path) = acts[:2]
            where = lines_of(dossier, *(path for _, path in acts))
            yield Finding(path, f"« {first} » et « {second} » ont le même point, {point} ({where}).")


EXAMPLE = """
actes:
  deliberation: { point: 3 }
  subvention:
    numero: "133"
    point: 4
    objet: Aide au club de judo
    exercice: 2025
    aides: [{ association: Judo Club, montant: 500 }]
    vote: { pour: 33, contre: 0, abstentions: 0 }
"""
WRONG = ("point: 4", "point: 3")
MESSAGE = "« deliberation » et « subvention » ont le même point, 3 (lignes 2 et 5)."
HINT = "Donnez à chacun son rang à l’ordre du jour."
