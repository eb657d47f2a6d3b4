"""ACT-027: a convention is signed while it may be joined, and before it ends."""

import re
from collections.abc import Iterator
from datetime import date

from actgen.france.law.agreements import is_contract
from actgen.france.reading_acts.dated import date_at, dates_in
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, Signed, Sought, act_rule, date_long, fold

_MADE = Sought(
    re.compile(r"^(?:fait )?a [^.;,]*, le (?=\w)"),
    ("corps",),
    clues=(", le ",),
)
#: The cell where a signature is dated, which names nobody: the party is named above it.
_UNNAMED = re.compile(r"$|(?:date(?: et signature)?|signature) ?:|(?:fait )?a [^.;,]*, le |(?:le )?\d")


@act_rule("ACT-027", ERROR, source="manifeste de la convention", reads=Signed, shown="convention")
def find(finished: Finished) -> ActFindings:
    """La convention est signée avant la clôture des adhésions et avant sa fin.

    Après la clôture du recensement des besoins, aucune adhésion nouvelle n’est possible jusqu’à la fin du marché ; une
    convention qui a pris fin ne se signe plus.
    """
    limits = _limits(finished)
    for signed in dict.fromkeys(_signed(finished)):
        for limit, said in limits.items():
            if signed > limit:
                yield ActFinding(f"La commune signe le {date_long(signed)}, alors que {said} le {date_long(limit)}.")


EXAMPLE = """
[Signature] Nom du signataire : Alain HUNAULT
[Signature] Date et signature : 16 DEC. 2021
"""
WRONG = ("16 DEC. 2021", "20 JAN. 2022")
MESSAGE = "La commune signe le 20\u00a0janvier 2022, alors que les adhésions étaient closes le 15\u00a0janvier 2022."
HINT = "Vérifiez date_signature ; si elle est exacte, la commune ne peut adhérer qu’au marché suivant."


def _limits(finished: Finished) -> dict[date, str]:
    faits = finished.faits
    limits = {}
    if "adhesion_limite" in faits.dates:
        limits[faits.dates["adhesion_limite"]] = "les adhésions étaient closes"
    if end := faits.periode.fin if faits.periode else faits.dates.get("fin"):
        limits[end] = "la convention prenait fin"
    return limits


def _signed(finished: Finished) -> Iterator[date]:
    """The days on which the act says that the commune signs: where its signatory does, or « À Nantes, le … »."""
    for cell in _cells(finished):
        yield from (dated.day for dated in dates_in(cell) if dated.day)
    for passage, found in finished.search(_MADE):
        if (dated := date_at(passage.plain, found.end())) and dated.day:
            yield dated.day


def _cells(finished: Finished) -> Iterator[str]:
    """The cells where the commune signs: all when it signs alone, else those of its signatory and those under them."""
    if not is_contract(finished.kind):
        yield from finished.signature_cells()
        return
    signatory = fold(finished.dossier.fiche.head_at(finished.day).personne.nom)
    for rows in finished.signatures():
        columns: set[int] = set()
        for row in rows:
            columns = {
                place
                for place, cell in enumerate(row)
                if signatory in cell or (place in columns and _UNNAMED.match(cell))
            }
            yield from (row[place] for place in sorted(columns))
