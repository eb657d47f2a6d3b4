"""DEC-003: some matters are delegated only within limits that the council sets."""

from actgen.france.capacities import Delegated
from actgen.france.law.delegated import delegates_by_points, is_limited, point_number
from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, rule


@rule(
    "DEC-003",
    WARNING,
    source="CGCT, art. L. 2122-22, 2°, 3°, 15°, 16°, 17°, 20°, 21°, 22°, 26°, 27° et 30° ; art. D. 2122-7-2 (100 € "
    "au plus pour le 30°)",
    since=CGCT,
    reads=Delegated,
)
def find(dossier: Dossier, act: Stated[Delegated]) -> Findings:
    """Les limites de la délégation sont dites quand la loi en demande.

    Pour ces points, le conseil fixe les limites ou les conditions de ce qu’il délègue. Sans elles, la délégation est
    trop large et la décision fragile.
    """
    number = point_number(act.states.delegation.point)
    if not delegates_by_points(dossier.fiche):
        return
    if is_limited(number, act.day) and act.states.delegation.limites is None:
        yield Finding(
            act.path("delegation", "point"),
            f"Le {number}° ne se délègue que dans les limites fixées par {dossier.fiche.body.sorte.en_bref}, et "
            "le fichier n’en dit pas.",
        )


EXAMPLE = """
actes:
  decision:
    numero: 11/2025
    date: 2025-05-30
    delegation: { date: 2020-06-11, point: "26", limites: des subventions de 50 000 € au plus }
    budget: 2025
"""
WRONG = ('"26", limites: des subventions de 50 000 € au plus', '"26"')
MESSAGE = "Le 26° ne se délègue que dans les limites fixées par le conseil, et le fichier n’en dit pas."
HINT = "Vérifiez ces limites dans la délibération de délégation, et recopiez-les dans delegation, sous limites."
