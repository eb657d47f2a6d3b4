"""SEA-009: who presides is there, and the mayor stands in one of the lists."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.chairing import chair
from actgen.france.reading_dossiers.roll import Roll, Status, away_from, roll_of, unless_present
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, Path, Personne, Voted, did_you_mean, rule


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
    fiche, president = dossier.fiche, dossier.seance.president
    head, own = fiche.head.personne, (fiche.HEAD, "personne")
    roll = roll_of(dossier)
    for act in dossier.having(Voted):
        presiding, path = chair(dossier, act)
        if away := away_from(dossier, presiding, act.states):
            yield Finding(path, f"{presiding.complet} préside, mais {away}.", _AT_THE_VOTE, WARNING)
        if path[0] == "actes":  # it names who presides for that item alone
            yield from unless_present(roll, presiding, path, "préside pour ce point")
    if president is None and roll.is_present(head):
        return
    office = fiche.body.sorte.headed_by(head.genre)
    if president is None:
        role = f"préside la séance en tant que {office}"
        yield from unless_present(roll, head, own, role, hint=_name_the_president(fiche.body.sorte.chef))
        return
    yield from unless_present(roll, president, ("seance", "president"), "préside la séance")
    if not roll.conseil.is_one(head, president):
        yield from _unless_listed(roll, head, own, office)


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


def _unless_listed(roll: Roll, head: Personne, path: Path, office: str) -> Findings:
    if not roll.entries_of(head):
        yield Finding(
            path,
            f"{head.complet}, {office}, ne figure ni parmi les présents, ni parmi les excusés, ni parmi les absents.",
            did_you_mean(head.complet, roll.names(*Status)) or _SAME_SPELLING,
            WARNING,
        )


def _name_the_president(chef: str) -> str:
    return (
        "Si un autre élu a présidé, ajoutez son nom sous « seance » : « president: … ». Sinon, écrivez le nom "
        f"du {chef} de la même façon dans la liste des présents."
    )


_AT_THE_VOTE = "Nommez sous l’acte qui a présidé ce vote : « president: … ». Sinon, corrigez l’une des deux heures."
_SAME_SPELLING = "Écrivez ce nom de la même façon dans la liste où il doit figurer."
