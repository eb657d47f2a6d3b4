"""ACT-026: a day that an act gives to leave the convention is one on which it may be left."""

from actgen.france.reading_acts.dated import dates_in
from actgen.france.reading_acts.withdrawals import WITHDRAWAL, withdrawal_windows
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, act_rule, date_long


@act_rule("ACT-026", ERROR, source="manifeste de la convention", shown="convention", seeks=(WITHDRAWAL,))
def find(finished: Finished) -> ActFindings:
    """La date donnée pour se retirer est dans le délai de la convention.

    Passé le dernier jour, la commune reste engagée pour la seconde période. Ce jour se calcule : les mois de préavis
    que dit l’acte, comptés avant la fin de la première période.
    """
    for passage, window in withdrawal_windows(finished):
        for dated in dates_in(passage.plain):
            if not (dated.day and window.du <= dated.day <= window.fin_periode):
                written = passage.typed[dated.start : dated.end]
                asked = f"du {date_long(window.du)} au {date_long(window.au)}"
                yield ActFinding(f"Le retrait se demande {asked} ; l’acte dit {written}.", passage, dated.start)


EXAMPLE = """
[Corps] Retrait : la demande est adressée dans les deux mois qui précèdent la fin de la première période, au
plus tard le 18 juillet 2024.
"""
WRONG = ("18 juillet", "31 août")
MESSAGE = "Le retrait se demande du 19\u00a0mai 2024 au 18\u00a0juillet 2024 ; l’acte dit 31 août 2024."
HINT = "Corrigez la date dans le modèle Word, ou ne dites que le délai."
