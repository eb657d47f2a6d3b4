"""SEA-009: who presides is there, and the mayor stands in one of the lists."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import Roll, Status, away_from, roll_of, unless_present
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, Personne, Voted, did_you_mean, rule


@rule(
    "SEA-009",
    ERROR,
    source="CGCT, art. L. 2121-14",
    since=CGCT,
    warns="quand un autre élu préside et que le maire n’est dans aucune liste, ou quand qui préside n’est pas là à "
    "l’heure du vote",
)
def find(dossier: Dossier) -> Findings:
    """Qui préside est présent.

    Le conseil est présidé par le maire et, à défaut, par celui qui le remplace. Le maire est un conseiller en exercice
    : son nom figure dans l’une des listes, écrit partout de la même façon.
    """
    maire, president = dossier.fiche.maire.personne, dossier.seance.president
    roll = roll_of(dossier)
    for act in dossier.having(Voted):
        if away := away_from(dossier, president or maire, act.states):
            path = ("seance", "president") if president else ("maire", "personne")
            yield Finding(path, f"{(president or maire).complet} préside, mais {away}.", _AT_THE_VOTE, WARNING)
    if president is None:
        role = "préside la séance en tant que maire"
        yield from unless_present(roll, maire, ("maire", "personne"), role, hint=_NAME_THE_PRESIDENT)
        return
    yield from unless_present(roll, president, ("seance", "president"), "préside la séance")
    if not roll.conseil.is_one(maire, president):
        yield from _unless_listed(roll, maire)


EXAMPLE = """
maire:
  personne: Monsieur Rémy ORHON
seance:
  president: Mireille LOIRAT
  presents: [Mireille LOIRAT, Florent CAILLET]
  excuses: [Rémy ORHON]
"""
WRONG = ("president: Mireille LOIRAT\n  presents:", "presents:")
MESSAGE = "Rémy ORHON préside la séance en tant que maire, mais ce nom figure parmi les excusés."
HINT = "Corrigez le nom du président, ou la liste des présents."


def _unless_listed(roll: Roll, maire: Personne) -> Findings:
    if not roll.entries_of(maire):
        yield Finding(
            ("maire", "personne"),
            f"{maire.complet}, maire, ne figure ni parmi les présents, ni parmi les excusés, ni parmi les absents.",
            did_you_mean(maire.complet, roll.names(*Status)) or _SAME_SPELLING,
            WARNING,
        )


_NAME_THE_PRESIDENT = (
    "Si un autre élu a présidé, ajoutez son nom sous « seance » : « president: … ». Sinon, écrivez le nom du maire de "
    "la même façon dans la liste des présents."
)
_AT_THE_VOTE = "Nommez sous « seance » qui a présidé ce vote : « president: … ». Sinon, corrigez l’une des deux heures."
_SAME_SPELLING = "Écrivez ce nom de la même façon dans la liste où il doit figurer."
