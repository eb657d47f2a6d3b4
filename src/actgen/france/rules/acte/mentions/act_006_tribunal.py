"""ACT-006: the court that an act names is the one that may be seized."""

import re
from functools import lru_cache

from actgen.france.capacities import Published
from actgen.france.law.texts import CJA
from actgen.france.reading_acts.remedies import COURT, REMEDY, court_of, names_court, remedies
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, Passage, act_rule

_END = re.compile(r"[,.;()]| (?:dans|par|ou|a compter|est|peut)\b|$")
_FEMININE = "cour administrative d'appel"


@act_rule(
    "ACT-006", ERROR, source="CJA, art. R. 221-1, R. 221-3 et R. 421-1", since=CJA, reads=Published, seeks=(REMEDY,)
)
def find(finished: Finished) -> ActFindings:
    """Le tribunal nommé est celui du département.

    Le recours contre un acte d’une commune se porte devant le tribunal administratif dans le ressort duquel elle se
    trouve. Une autre juridiction égare le requérant.
    """
    competent = court_of(finished)
    if competent is None:
        return
    for passage in remedies(finished):
        for found in _others(passage.plain, competent):
            message = f"L’acte nomme {_named(passage, found)}, mais le juge compétent est le {competent}."
            yield ActFinding(message, passage, found.start())


EXAMPLE = """
[Formalité] La présente délibération peut faire l’objet d’un recours contentieux devant le tribunal
administratif de Nantes dans un délai de deux mois à compter de sa publication.
"""
WRONG = ("Nantes", "Rennes")
MESSAGE = (
    "L’acte nomme le tribunal administratif de Rennes, mais le juge compétent est le tribunal administratif de Nantes."
)
HINT = "Dans le modèle Word, écrivez {{ commune.tribunal }} : le nom du tribunal se déduit du code INSEE."


@lru_cache(maxsize=256)  # a sentence of a template has one form for each court
def _others(plain: str, competent: str) -> tuple[re.Match[str], ...]:
    """Where a folded text names a court, and not the one that is competent."""
    named = [one for one in COURT.finditer(plain) if one["kind"] != "tribunal administratif" or one["of"]]
    return tuple([one for one in named if not names_court(plain, one.start(), competent)])


def _named(passage: Passage, found: re.Match[str]) -> str:
    """The court as the act writes it, with its article."""
    end = _END.search(passage.plain, found.end())
    written = passage.typed[found.start() : end.start() if end else None].strip()
    article = "la" if found["kind"] == _FEMININE else "le"
    return f"{article} {written[0].lower()}{written[1:]}"
