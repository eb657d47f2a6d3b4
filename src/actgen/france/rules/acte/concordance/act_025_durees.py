"""ACT-025: the lengths that an act states are those of the convention, and its dates make them."""

from actgen.core.patterns import later
from actgen.facts.version_facts import whole_length
from actgen.france.law.agreements import is_contract
from actgen.france.law.terms import months_of
from actgen.france.reading_acts.spelled import NUMBER, read_number
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, Sought, act_rule, date_long

_LENGTH = Sought(
    later(
        r"\b(?:conclue?s? pour(?: une duree(?: totale)? de)?|duree(?: totale| maximale)?(?: est)? (?:de|puisse exceder)"
        rf"|soit|renouvel\w+ .{{0,30}}pour) (?P<n>{NUMBER}) mois\b"
    ),
    clues=(" mois",),
)


@act_rule("ACT-025", ERROR, source="manifeste de la convention", shown="convention")
def find(finished: Finished) -> ActFindings:
    """Les durées sont celles de la convention.

    La durée engage la commune. Elle est un fait du manifeste, où la fin moins le début fait la durée totale.
    """
    length, total, periode = finished.faits.nombres.get("duree_periode_mois"), whole_length(finished.faits), None
    if length is None or total is None:
        return
    for passage, found in finished.search(_LENGTH):
        stated = read_number(found["n"])
        if stated not in (length, total):
            message = f"L’acte dit une durée de {stated} mois ; la convention dure {_lengths(length, total)}."
            yield ActFinding(message, passage, found.start())
    periode = finished.faits.periode
    if is_contract(finished.kind) and periode and (months := months_of(periode)) != total:
        start, end = date_long(periode.entree_en_vigueur), date_long(periode.fin)
        lasts = f"{months} mois" if months else "une durée qui n’est pas de mois entiers"
        yield ActFinding(f"Du {start} au {end}, la convention dure {lasts}, et son manifeste compte {total} mois.")


EXAMPLE = """
[Corps] L’adhésion est conclue pour 48 mois.
"""
WRONG = ("48", "36")
MESSAGE = "L’acte dit une durée de 36 mois ; la convention dure 24 mois, 48 mois reconductions comprises."
HINT = "Dans le modèle Word, écrivez {{ convention.duree_periode_mois }} ou {{ convention.duree_totale_mois }}."


def _lengths(length: int, total: int) -> str:
    return f"{length} mois, {total} mois reconductions comprises" if total != length else f"{length} mois"
