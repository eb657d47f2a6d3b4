"""VOT-009: the names of the voters agree with the figures."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import roll_of
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, Voted, assembly, did_you_mean, plural, rule
from actgen.variables.persons import Personne


@rule("VOT-009", ERROR, source="CGCT, art. L. 2121-21", since=CGCT, reads=Voted, needs="noms")
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """Les noms des votants répondent aux voix.

    Quand l’acte nomme qui a voté pour, contre ou s’est abstenu, chaque nom est celui d’un votant, présent ou
    représenté, et il y en a autant que de voix. Une liste laissée vide n’est pas contrôlée.
    """
    vote = act.states.vote
    if vote.noms is None:
        return
    yield from _of_figures(act)
    roll, voters = roll_of(dossier), assembly(dossier.fiche, act.states).names
    seen: list[Personne] = []
    for side in _SIDES:
        for number, person in enumerate(getattr(vote.noms, side)):
            path = act.path("vote", "noms", side, number)
            if roll.may_be_several(person):
                continue
            if not roll.conseil.is_among(person, voters):
                near = did_you_mean(person.complet, [voter.complet for voter in voters])
                yield Finding(path, f"{person.complet} vote, mais ne figure pas parmi les votants.", near)
            elif roll.conseil.is_among(person, seen):
                yield Finding(path, f"{person.complet} figure deux fois parmi les votants.", "Gardez une seule voix.")
            seen.append(person)


EXAMPLE = """
actes:
  deliberation:
    vote: { pour: 31, contre: 2, abstentions: 0, noms: { contre: [Julie AUBRY, Olivier BINET] } }
"""
WRONG = ("AUBRY, Olivier BINET]", "AUBRY]")
MESSAGE = "1 nom est donné pour 2 voix contre."
HINT = "Complétez les noms, ou corrigez le nombre des voix."


def _of_figures(act: Stated[Voted]) -> Findings:
    vote = act.states.vote
    for side, voices in _SIDES.items():
        named, counted = len(getattr(vote.noms, side)), getattr(vote, side)
        are_given = plural(named, "nom est donné", "noms sont donnés")
        if named and named != counted:
            yield Finding(
                act.path("vote", "noms", side),
                f"{named} {are_given} pour {counted} {plural(counted, *voices)}.",
            )


_SIDES = {
    "pour": ("voix pour", "voix pour"),
    "contre": ("voix contre", "voix contre"),
    "abstentions": ("abstention", "abstentions"),
}
