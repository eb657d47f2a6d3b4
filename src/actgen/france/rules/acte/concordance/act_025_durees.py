"""ACT-025: the lengths that an act states are those of the convention, and its dates make them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.agreements import is_contract
from actgen.france.reading_acts.spelled import NUMBER, read_number
from actgen.french.dates import date_long
from actgen.library.deadlines import months_of, total_months
from actgen.rules.act_rule import ActRule, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished

_LENGTH = re.compile(
    r"\b(?:conclue?s? pour(?: une duree(?: totale)? de)?|duree(?: totale| maximale)?(?: est)? (?:de|puisse exceder)"
    rf"|soit|renouvel\w+ .{{0,30}}pour) (?P<n>{NUMBER}) mois\b"
)


def _find(finished: Finished) -> Iterator[Finding]:
    length, total, periode = finished.faits.nombres.get("duree_periode_mois"), total_months(finished.faits), None
    if length is None or total is None:
        return
    for passage, found in finished.search(_LENGTH, clues=(" mois",)):
        stated = read_number(found["n"])
        if stated not in (length, total):
            message = f"L’acte dit une durée de {stated} mois ; la convention dure {_lengths(length, total)}."
            yield Finding(message, passage, found.start())
    periode = finished.faits.periode
    if is_contract(finished.kind) and periode and (months := months_of(periode)) != total:
        start, end = date_long(periode.entree_en_vigueur), date_long(periode.fin)
        lasts = f"{months} mois" if months else "une durée qui n’est pas de mois entiers"
        yield Finding(f"Du {start} au {end}, la convention dure {lasts}, et son manifeste compte {total} mois.")


def _lengths(length: int, total: int) -> str:
    return f"{length} mois, {total} mois reconductions comprises" if total != length else f"{length} mois"


RULE = ActRule(
    code="ACT-025",
    shown="convention",
    title="Les durées sont celles de la convention",
    severity=Severity.ERROR,
    source="manifeste de la convention",
    why="La durée engage la commune. Elle est un fait du manifeste, où la fin moins le début fait la durée totale.",
    right="""
        [Corps] L’adhésion est conclue pour 48 mois.
    """,
    wrong="""
        [Corps] L’adhésion est conclue pour 36 mois.
    """,
    message="L’acte dit une durée de 36 mois ; la convention dure 24 mois, 48 mois reconductions comprises.",
    hint="Dans le modèle Word, écrivez {{ convention.duree_periode_mois }} ou {{ convention.duree_totale_mois }}.",
    find=_find,
)
