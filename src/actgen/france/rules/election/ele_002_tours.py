"""ELE-002: an election has as many rounds as it needs to elect."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.elections import seats_of
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, enumerate_in_french, rule
from actgen.variables.conseil.elections import LAST_ROUND, Elected, Tour


@rule("ELE-002", ERROR, source="CGCT, art. L. 2121-21, L. 2122-7 et L. 2122-7-2", since=CGCT, reads=Elected)
def find(dossier: Dossier, act: Stated[Elected]) -> Findings:
    """Une élection s’arrête au tour qui élit.

    Est élu qui a la majorité absolue des suffrages exprimés ; après deux tours sans elle, le troisième élit à la
    majorité relative. À égalité de suffrages, le plus âgé est élu, ou la liste dont les candidats ont la moyenne d’âge
    la plus élevée.
    """
    council = dossier.fiche.body.sorte.en_bref
    for path, one in seats_of(act):
        for number, tour in enumerate(one.tours[:-1]):
            if won := tour.by_majority:
                message = f"{won.nom} a la majorité absolue au tour {number + 1}, et {council} vote encore."
                yield Finding((*path, "tours", number + 1), message, "Retirez ce tour, ou corrigez les voix.")
        if one.elu is None and not one.is_proportional:
            last = len(one.tours)
            hint = _THE_ELDEST if last == LAST_ROUND else ""
            yield Finding((*path, "tours", last - 1), _nobody(one.tours[-1], last), hint)


EXAMPLE = """
actes:
  election_conseil:
    numero: "12"
    objet: Élection du maire
    election:
      poste: maire
      tours:
        - blancs: 1
          candidatures: [{ personne: Rémy ORHON, voix: 20 }, { personne: Florent CAILLET, voix: 12 }]
"""
WRONG = ("voix: 20", "voix: 12")
MESSAGE = (
    "Au tour 1, personne n’est élu : Rémy ORHON et Florent CAILLET ont 12 voix, et la majorité absolue est de 13 voix."
)
HINT = "Ajoutez le tour suivant, ou corrigez les voix."


def _nobody(tour: Tour, number: int) -> str:
    names = enumerate_in_french(one.nom for one in tour.first)
    have = f"{names} {'a' if len(tour.first) == 1 else 'ont'} {tour.first[0].voix} voix"
    why = "" if number == LAST_ROUND else f", et la majorité absolue est de {tour.majorite} voix"
    return f"Au tour {number}, personne n’est élu : {have}{why}."


_THE_ELDEST = "À égalité, le bénéfice de l’âge décide : « aine: oui », sous la candidature élue."
