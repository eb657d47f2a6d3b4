"""VOT-003: who takes no part in a vote is a member of the council."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import Status, by_person, roll_of
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, Voted, did_you_mean, rule


@rule("VOT-003", ERROR, source="CGCT, art. L. 2131-11", since=CGCT, reads=Voted, needs="non_participants")
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """Les non-participants sont des conseillers, nommés dans les listes de la séance.

    Un conseiller intéressé à l’affaire ne compte ni dans le quorum ni parmi les votants : son nom doit se retrouver
    parmi les présents, les excusés ou les absents.
    """
    vote = act.states.vote
    roll, withdrawn = roll_of(dossier), [one.personne for one in vote.non_participants]
    for positions in by_person(roll.conseil, withdrawn).values():
        person, path = withdrawn[positions[0]], act.path("vote", "non_participants", positions[-1], "personne")
        if not roll.entries_of(person):
            message = f"{person.complet} ne prend pas part au vote, mais aucune liste de la séance ne porte ce nom."
            yield Finding(path, message, did_you_mean(person.complet, roll.names(*Status)))
        elif len(positions) > 1:
            message = f"{person.complet} figure {len(positions)} fois parmi les non-participants."
            yield Finding(path, message, "Gardez ce nom une seule fois.")


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Florent CAILLET]
actes:
  deliberation:
    vote: { non_participants: [Florent CAILLET] }
"""
WRONG = ("[Florent CAILLET]", "[Florent CAYLET]")
MESSAGE = "Florent CAYLET ne prend pas part au vote, mais aucune liste de la séance ne porte ce nom."
HINT = "Corrigez ce nom, ou ajoutez-le à la liste où il doit figurer."
