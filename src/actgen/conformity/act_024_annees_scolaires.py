"""ACT-024: a school year has two years that follow one another, and is the convention's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.conformity.finished import ANNEXE, CONVENTION, DECISION, DELIBERATION, HEADINGS
from actgen.conformity.rule import ActRule, Finding
from actgen.core.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.conformity.finished import Finished

_PAIR = r"(?:19|20)\d\d ?[-/–] ?(?:19|20)\d\d"
_YEARS = re.compile(rf"\bannees? scolaires? (?P<pairs>{_PAIR}(?: (?:a|et) {_PAIR})*)")
_BOUNDS = re.compile(r"(\d{4}) ?[-/–] ?(\d{4})")
#: Where an act speaks of its own school year, and of no other.
_OWN = (*HEADINGS, "partie", "partie-neuve", "article", "sous-article", "dispositif")


def _find(finished: Finished) -> Iterator[Finding]:
    own = finished.faits.textes.get("annee_scolaire")
    for passage, found in finished.search(_YEARS, clues=("scolaire",)):
        pairs = [(int(first), int(last)) for first, last in _BOUNDS.findall(found["pairs"])]
        for first, last in pairs:
            if last != first + 1:
                message = f"L’année scolaire {first}-{last} n’existe pas : elle va d’une année à la suivante."
                yield Finding(message, passage, found.start())
        if own and len(pairs) == 1 and passage.kind in _OWN and "{}-{}".format(*pairs[0]) != own:
            message = "L’acte dit l’année scolaire {}-{}, et la convention {}.".format(*pairs[0], own)
            yield Finding(message, passage, found.start())


RULE = ActRule(
    code="ACT-024",
    actes=(DECISION, CONVENTION, DELIBERATION, ANNEXE),
    title="L’année scolaire est celle de la convention",
    severity=Severity.ERROR,
    source="manifeste de la convention",
    why="L’année scolaire est un fait de la convention, écrit à un seul endroit ; elle va d’une année civile à la "
    "suivante.",
    right="""
        [Dispositif] De conclure la convention de partenariat ENT-école, pour l’année scolaire 2025-2026.
    """,
    wrong="""
        [Dispositif] De conclure la convention de partenariat ENT-école, pour l’année scolaire 2024-2025.
    """,
    message="L’acte dit l’année scolaire 2024-2025, et la convention 2025-2026.",
    hint="Dans le modèle Word, écrivez {{ convention.annee_scolaire }}.",
    find=_find,
)
