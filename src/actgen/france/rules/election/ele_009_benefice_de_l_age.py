"""ELE-009: the benefit of age goes to one of those who are first and equal, at the third round."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.elections import rounds_of
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, rule
from actgen.variables.conseil.elections import LAST_ROUND, Elected, Tour


@rule("ELE-009", ERROR, source="CGCT, art. L. 2121-21, L. 2122-7 et L. 2122-7-2", since=CGCT, reads=Elected)
def find(_: Dossier, act: Stated[Elected]) -> Findings:
    """Le bénéfice de l’âge départage les premiers à égalité, au troisième tour.

    Aux deux premiers tours, la majorité absolue élit seule. Au troisième, à égalité de suffrages, le plus âgé des
    premiers est élu ; entre des listes, celle dont la moyenne d’âge est la plus élevée.
    """
    for path, number, tour in rounds_of(act):
        eldest = [(rank, one) for rank, one in enumerate(tour.candidatures) if one.aine]
        for rank, one in eldest:
            if why := _why_not(tour, number, one in tour.first, len(eldest)):
                yield Finding((*path, "candidatures", rank, "aine"), f"{one.nom} aurait le bénéfice de l’âge {why}.")


_TIED = "[{ personne: Rémy ORHON, voix: 16 }, { personne: Florent CAILLET, voix: 16 }] }"
EXAMPLE = f"""
actes:
  election_conseil:
    numero: "12"
    objet: Élection du maire
    election:
      poste: maire
      tours:
        - {{ blancs: 1, candidatures: {_TIED}
        - {{ blancs: 1, candidatures: {_TIED}
        - blancs: 1
          candidatures: [{{ personne: Rémy ORHON, voix: 16, aine: oui }}, {{ personne: Florent CAILLET, voix: 16 }}]
"""
WRONG = ("{ personne: Rémy ORHON, voix: 16, aine: oui }", "{ personne: Rémy ORHON, voix: 15, aine: oui }")
MESSAGE = "Rémy ORHON aurait le bénéfice de l’âge sans être le premier, ni à égalité avec lui."
HINT = "Retirez « aine », ou corrigez les voix."


def _why_not(tour: Tour, number: int, is_first: bool, eldest: int) -> str:
    if number + 1 < LAST_ROUND:
        return f"au tour {number + 1} : il n’a lieu qu’au troisième"
    if not is_first:
        return "sans être le premier, ni à égalité avec lui"
    if len(tour.first) == 1:
        return "alors que nul n’est à égalité avec lui"
    return "avec un autre" if eldest > 1 else ""
