"""PUB-008: from 3,500 inhabitants on, acts are published by electronic means."""

from actgen.france.capacities import ModePublication, Published
from actgen.france.law.publicity import is_electronic_only, with_its_inhabitants
from actgen.france.law.texts import PUBLICITY_REFORM
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, rule


@rule(
    "PUB-008",
    WARNING,
    source="CGCT, art. L. 2131-1 et L. 5211-3 (ordonnance n° 2021-1310 du 7 octobre 2021)",
    since=PUBLICITY_REFORM,
    reads=Published,
    needs="affichage mode_publication recours_a_compter_de",
)
def find(dossier: Dossier, act: Stated[Published]) -> Findings:
    """Sans autre choix, et toujours à partir de 3 500 habitants, un acte est publié sous forme électronique.

    Depuis le 1er juillet 2022, l’affichage seul ne rend plus exécutoire l’acte d’une commune de 3 500 habitants ou plus
    et ne fait plus courir le délai de recours. Sous ce seuil, le conseil choisit l’affichage, le papier ou la forme
    électronique ; sans choix, c’est la forme électronique. Un EPCI à fiscalité propre publie toujours sous forme
    électronique ; un syndicat choisit.
    """
    is_electronic = is_electronic_only(dossier.fiche, act.day)
    if is_electronic is None:
        return
    if not is_electronic:
        yield from _posted_without_a_choice(act, dossier.fiche.body.sorte.en_bref)
        return
    law = f"{with_its_inhabitants(dossier.fiche)} publie ses actes sous forme électronique"
    mode = act.states.mode_publication
    if mode and mode is not ModePublication.ELECTRONIQUE:
        yield Finding(act.path("mode_publication"), f"{_PUBLISHED[mode]}, mais {law}.")
    if _runs_from_the_posting(act.states):
        yield Finding(
            act.path("recours_a_compter_de"),
            f"Le délai de recours part de l’affichage, mais {law}.",
            "Faites-le partir de la mise en ligne : « la publication ».",
        )


EXAMPLE = """
commune:
  population: 2600
actes:
  deliberation:
    mode_publication: affichage
"""
WRONG = ("2600", "11600")
MESSAGE = (
    "L’acte est publié par affichage, mais une commune de 11\u202f600 habitants publie ses actes sous forme "
    "électronique."
)
HINT = "Mettez l’acte en ligne et donnez-en la date : « mise_en_ligne ». L’affichage peut s’y ajouter."


def _posted_without_a_choice(act: Stated[Published], council: str) -> Findings:
    """Under that population the council may choose the posting; without its choice, the form is electronic."""
    told = act.states
    if told.affichage and not (told.mode_publication or told.mise_en_ligne or told.publication):
        yield Finding(
            act.path("affichage"),
            f"L’acte est affiché, mais le fichier ne dit pas que {council} ait choisi ce mode de publication : "
            "sans choix, un acte est publié sous forme électronique.",
            "Si une délibération l’a choisi, écrivez « mode_publication: affichage » ; sinon, mettez "
            "l’acte en ligne et donnez-en la date : « mise_en_ligne ».",
        )


_PUBLISHED = {
    ModePublication.AFFICHAGE: "L’acte est publié par affichage",
    ModePublication.PAPIER: "L’acte est publié sur papier",
}


def _runs_from_the_posting(act: Published) -> bool:
    start = act.recours_a_compter_de.casefold()
    return "affichage" in start and "publication" not in start and "en ligne" not in start
