"""DEC-010: what the law keeps to the assembly of an EPCI is not decided by delegation."""

from actgen.france.capacities import Delegated
from actgen.france.law.delegated import delegates_by_points, excluded_matter
from actgen.france.law.groupements import follows_its_statutes
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.affairs import title_of
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, first_capital, rule


@rule("DEC-010", WARNING, source="CGCT, art. L. 5211-10", since=CGCT, reads=Delegated)
def find(dossier: Dossier, act: Stated[Delegated]) -> Findings:
    """L’assemblée d’un EPCI ou d’un syndicat garde ce que la loi l’empêche de déléguer.

    Elle peut déléguer ses attributions, sauf sept : budget, taux et tarifs ; comptes ; dépense obligatoire après une
    mise en demeure ; composition, fonctionnement et durée ; adhésion à un établissement public ; délégation d’un
    service public ; orientation de l’aménagement, de l’habitat et de la politique de la ville. La règle lit le titre de
    l’acte. Les statuts d’un syndicat mixte ouvert disent ses règles.
    """
    fiche = dossier.fiche
    if delegates_by_points(fiche) or follows_its_statutes(fiche):
        return
    if excluded := excluded_matter(title_of(act), act.day):
        yield Finding(
            act.path("objet"),
            f"{first_capital(act.kind.named)} porte sur {excluded.what}, que {fiche.body.sorte.le_conseil} ne peut pas "
            f"déléguer (CGCT, art. L. 5211-10, {excluded.point}°).",
        )


EXAMPLE = """
collectivite: { siren: "200073419" }
executif: { personne: Monsieur Rémy ORHON }
actes:
  decision:
    numero: 11/2026
    date: 2026-05-29
    objet: Location de la salle du siège
    delegation: { date: 2026-04-16, point: "4" }
    budget: 2026
"""
WRONG = ("Location de la salle du siège", "Décision modificative n° 1")
MESSAGE = (
    "La décision porte sur le budget, que le conseil communautaire ne peut pas déléguer (CGCT, art. L. 5211-10, 1°)."
)
HINT = "Si l’acte décide bien de cela, l’assemblée doit en délibérer ; sinon, rien n’est à corriger."
