"""ACT-008: an act may be contested within two months."""

from actgen.france.capacities import Published
from actgen.france.law.remedies import months_of_remedy
from actgen.france.law.texts import CJA
from actgen.france.reading_acts.remedies import DELAY, REMEDY, remedies
from actgen.france.reading_acts.spelled import read_number
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, act_rule


@act_rule("ACT-008", ERROR, source="CJA, art. R. 421-1", since=CJA, reads=Published, seeks=(REMEDY,))
def find(finished: Finished) -> ActFindings:
    """Le délai de recours est de deux mois.

    Le juge est saisi dans les deux mois de la notification ou de la publication. Le délai de trois mois qui valait
    outre-mer est abrogé depuis 2015.
    """
    for passage in remedies(finished):
        for found in passage.found(DELAY):
            months = read_number(found["months"])
            if months != months_of_remedy(finished.day):
                yield ActFinding(
                    f"Le délai de recours est de deux mois ; l’acte dit {months} mois.", passage, found.start()
                )


EXAMPLE = """
[Formalité] La présente délibération peut faire l’objet d’un recours contentieux devant le tribunal
administratif de Nantes dans un délai de deux mois à compter de sa publication.
"""
WRONG = ("deux", "trois")
MESSAGE = "Le délai de recours est de deux mois ; l’acte dit 3 mois."
HINT = "Corrigez le délai dans le modèle Word."
