"""SEA-021: a large commune joins a note to the convocation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.delays import is_large
from actgen.france.law.texts import CGCT
from actgen.french.amounts import number_figures
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    if is_large(dossier.fiche, dossier.seance.date) and dossier.seance.note_synthese is False:
        population = number_figures(dossier.fiche.commune.population or 0)
        yield Finding(
            ("seance", "note_synthese"),
            f"La commune compte {population} habitants, mais aucune note explicative de synthèse n’était jointe à la "
            "convocation.",
        )


RULE = Rule(
    code="SEA-021",
    title="À partir de 3\u202f500 habitants, une note explicative de synthèse est jointe à la convocation",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-12",
    since=CGCT,
    why="Dans les communes de 3\u202f500 habitants et plus, une note explicative de synthèse sur les affaires "
    "soumises à délibération est adressée aux conseillers avec la convocation. Si le dossier n’en dit rien, rien "
    "n’est contrôlé.",
    right="""
        commune:
          population: 11600
        seance:
          note_synthese: oui
    """,
    wrong="""
        commune:
          population: 11600
        seance:
          note_synthese: non
    """,
    message="La commune compte 11\u202f600 habitants, mais aucune note explicative de synthèse n’était jointe à la "
    "convocation.",
    hint="Écrivez « note_synthese: oui » si la note a été envoyée. Sinon, convoquez le conseil de nouveau, avec la "
    "note : sans elle, la délibération peut être annulée.",
    find=_find,
)
