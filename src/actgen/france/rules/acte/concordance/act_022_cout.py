"""ACT-022: the cost that an act states is the number of schools times the fee, both those of the dossier."""

import re

from actgen.core.patterns import later
from actgen.france.reading_acts.spelled import IN_FIGURES, read_number
from actgen.france.reading_dossiers.schools import schools_of
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, Passage, Sought, act_rule

_PRODUCT = Sought(
    later(rf"(?P<count>{IN_FIGURES})(?: ecoles?)? ?[x×*] ?(?P<fee>{IN_FIGURES}) ?(?:€|euros?)"),
    clues=(" x ", "×", "*"),
)
_TOTAL = later(rf"(?P<total>{IN_FIGURES}) ?(?:€|euros?)(?: (?:ttc|ht))?(?= ?\(|\.|,|;|$| )")


@act_rule("ACT-022", ERROR, source="calcul", shown="decision", seeks=(_PRODUCT,))
def find(finished: Finished) -> ActFindings:
    """Le coût est le nombre d’écoles multiplié par le prix d’une école.

    Le nombre d’écoles se compte dans la liste de la commune, le prix est un fait de la convention.
    """
    known_fee = finished.faits.number("cout_par_ecole")
    for passage, found in finished.search(_PRODUCT):
        if known_fee is None and "ecole" not in found[0]:  # another product
            continue
        schools = len(schools_of(finished.dossier))
        count, fee = read_number(found["count"]), read_number(found["fee"])
        if schools and count != schools:
            yield ActFinding(f"L’acte compte {count} écoles, et le dossier {schools}.", passage, found.start())
        if known_fee is not None and fee != known_fee:
            message = f"L’acte fixe {fee} € par école, et la convention {known_fee} €."
            yield ActFinding(message, passage, found.start())
        yield from _wrong_total(passage, found, count, fee)


EXAMPLE = """
[Dispositif] De régler la somme de 40 € TTC (1 école x 40 € TTC).
"""
WRONG = ("de 40", "de 80")
MESSAGE = "1 x 40 € font 40 €, mais l’acte dit 80 €."
HINT = "Dans le modèle Word, prenez inscription.montant et inscription.nombre_ecoles, qui se calculent."


def _wrong_total(passage: Passage, found: re.Match[str], count: int, fee: int) -> ActFindings:
    """A finding where the amounts beside « 2 x 50 € » hold no 100."""
    totals = [
        read_number(other["total"])
        for other in passage.found(_TOTAL)
        if not found.start() <= other.start() < found.end()
    ]
    if totals and count * fee not in totals:
        message = f"{count} x {fee} € font {count * fee} €, mais l’acte dit {totals[0]} €."
        yield ActFinding(message, passage, found.start())
