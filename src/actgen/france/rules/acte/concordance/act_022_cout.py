"""ACT-022: the cost that an act states is the number of schools times the fee, both those of the dossier."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_acts.spelled import IN_FIGURES, read_number
from actgen.france.reading_dossiers.schools import schools_of
from actgen.rules.act_rule import ActRule, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished, Passage

_PRODUCT = re.compile(rf"(?P<count>{IN_FIGURES})(?: ecoles?)? ?[x×*] ?(?P<fee>{IN_FIGURES}) ?(?:€|euros?)")
_TOTAL = re.compile(rf"(?P<total>{IN_FIGURES}) ?(?:€|euros?)(?: (?:ttc|ht))?(?= ?\(|\.|,|;|$| )")


def _find(finished: Finished) -> Iterator[Finding]:
    schools = len(schools_of(finished.dossier))
    known_fee = finished.faits.number("cout_par_ecole")
    for passage, found in finished.search(_PRODUCT, clues=(" x ", "×", "*")):
        if known_fee is None and "ecole" not in found[0]:  # another product
            continue
        count, fee = read_number(found["count"]), read_number(found["fee"])
        if schools and count != schools:
            yield Finding(f"L’acte compte {count} écoles, et le dossier {schools}.", passage, found.start())
        if known_fee is not None and fee != known_fee:
            message = f"L’acte fixe {fee} € par école, et la convention {known_fee} €."
            yield Finding(message, passage, found.start())
        yield from _wrong_total(passage, found, count, fee)


def _wrong_total(passage: Passage, found: re.Match[str], count: int, fee: int) -> Iterator[Finding]:
    """A finding where the amounts beside « 2 x 50 € » hold no 100."""
    totals = [
        read_number(other["total"])
        for other in _TOTAL.finditer(passage.plain)
        if not found.start() <= other.start() < found.end()
    ]
    if totals and count * fee not in totals:
        message = f"{count} x {fee} € font {count * fee} €, mais l’acte dit {totals[0]} €."
        yield Finding(message, passage, found.start())


RULE = ActRule(
    code="ACT-022",
    shown="decision",
    title="Le coût est le nombre d’écoles multiplié par le prix d’une école",
    severity=Severity.ERROR,
    source="calcul",
    why="Le nombre d’écoles se compte dans la liste de la commune, le prix est un fait de la convention.",
    right="""
        [Dispositif] De régler la somme de 40 € TTC (1 école x 40 € TTC).
    """,
    wrong="""
        [Dispositif] De régler la somme de 80 € TTC (1 école x 40 € TTC).
    """,
    message="1 x 40 € font 40 €, mais l’acte dit 80 €.",
    hint="Dans le modèle Word, prenez inscription.montant et inscription.nombre_ecoles, qui se calculent.",
    find=_find,
)
