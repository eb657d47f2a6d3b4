"""PUB-009: the day of the publication is that of the form that counts as publication."""

from actgen.france.capacities import ModePublication, Published
from actgen.france.law.publicity import mode_of
from actgen.france.law.texts import PUBLICITY_REFORM
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, date_long, rule


@rule(
    "PUB-009",
    WARNING,
    source="CGCT, art. L. 2131-1 et R. 2131-1",
    since=PUBLICITY_REFORM,
    reads=Published,
    needs="publication",
)
def find(dossier: Dossier, act: Stated[Published]) -> Findings:
    """La publication porte la date de la forme qui en tient lieu.

    L’acte a une seule date de publication : celle de la mise en ligne, ou de l’affichage si une commune de moins de 3
    500 habitants l’a choisi. Elle rend l’acte exécutoire et fait courir le délai de recours.
    """
    mode = mode_of(act.states, dossier.fiche, act.day)
    field, what = _FORMS.get(mode, ("", ""))
    counted, told = getattr(act.states, field, None), act.states.publication
    if counted and told and counted != told:
        yield Finding(
            act.path("publication"),
            f"La publication est datée du {date_long(told)}, mais {what}, qui vaut publication, du "
            f"{date_long(counted)}.",
        )


EXAMPLE = """
actes:
  deliberation:
    publication: 2025-12-18
    mise_en_ligne: 2025-12-18
"""
WRONG = ("publication: 2025-12-18", "publication: 2025-12-16")
MESSAGE = (
    "La publication est datée du 16\u00a0décembre 2025, mais la mise en ligne, qui vaut publication, du "
    "18\u00a0décembre 2025."
)
HINT = "Gardez une seule des deux dates, ou la même pour les deux."


_FORMS = {
    ModePublication.ELECTRONIQUE: ("mise_en_ligne", "la mise en ligne"),
    ModePublication.AFFICHAGE: ("affichage", "l’affichage"),
}
