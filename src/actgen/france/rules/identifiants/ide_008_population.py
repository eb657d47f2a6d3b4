"""IDE-008: the population is that of the official list, or near it in the act of another year."""

from actgen.cog.communes import MILLESIME, find_commune
from actgen.rules import WARNING, Dossier, Finding, Findings, number_figures, plural, rule

#: The share by which a population may have changed in the act of another year than that of the list.
_APART = 0.1


@rule(
    "IDE-008",
    WARNING,
    source="populations légales (INSEE), dans la liste officielle des communes (millésime 2026)",
    sitting=False,
    needs="population",
)
def find(dossier: Dossier) -> Findings:
    """La population est celle de la liste officielle.

    La population décide de l’effectif du conseil, du délai de convocation et de la forme de la publication. Elle change
    chaque année : dans un acte d’une année antérieure à celle de la liste, un écart d’un dixième au plus est admis.
    """
    commune = dossier.fiche.as_commune
    if commune is None:
        return
    listed = find_commune(commune.insee)
    typed, official = commune.population, listed.population if listed else None
    if typed is None or official is None or typed == official:
        return
    if _year_of(dossier) >= MILLESIME or abs(typed - official) > _APART * official:
        yield Finding(
            ("commune", "population"),
            f"Le fichier écrit {_inhabitants(typed)}, la liste officielle de {MILLESIME} {number_figures(official)}.",
        )


EXAMPLE = """
commune:
  insee: "44003"
  population: 11600
"""
WRONG = ("11600", "1160")
MESSAGE = "Le fichier écrit 1\u202f160 habitants, la liste officielle de 2026 11\u202f600."
HINT = (
    "Supprimez la ligne « population » : la liste officielle la donne. Si c’est celle de l’année de l’acte, gardez-la."
)


def _year_of(dossier: Dossier) -> int:
    """The year of the latest act."""
    return max((dossier.date_of(acte).year for acte in dossier.actes()), default=MILLESIME)


def _inhabitants(count: int) -> str:
    return f"{number_figures(count)} {plural(count, 'habitant', 'habitants')}"
