"""ACT-012: the members that an act counts are those of the sitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.counted import Figure, disagreements, followed_by, labelled
from actgen.rules.act_rule import ActRule
from actgen.variables.capacities import Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.act_rule import Finding
    from actgen.rules.finished import Finished

_WHO = r"(?:membres |conseillers |elus |conseillers municipaux )?"
_FIGURES = (
    Figure(
        "Membres en exercice",
        "exercice",
        labelled(rf"{_WHO}en exercice"),
        lambda tally: tally.seance.conseillers_en_exercice,
    ),
    Figure(
        "Membres en exercice",
        "exercice",
        followed_by(rf"{_WHO}en exercice\b"),
        lambda tally: tally.seance.conseillers_en_exercice,
    ),
    Figure(
        "Présents",
        "present",
        labelled(rf"{_WHO}presents(?: lors du conseil| a la seance)?(?! ou)"),
        lambda tally: tally.presents,
    ),
    Figure(
        "Présents ou représentés",
        "represente",
        labelled(rf"{_WHO}presents (?:ou|et) representes"),
        lambda tally: tally.presents_ou_representes,
    ),
    Figure(
        "Absents",
        "absent",
        labelled(rf"{_WHO}absents"),
        lambda tally: len(tally.seance.excuses) + len(tally.seance.absents),
    ),
    Figure("Pouvoirs", "s", labelled("pouvoirs|procurations"), lambda tally: tally.pouvoirs),
)


def _find(finished: Finished) -> Iterator[Finding]:
    yield from disagreements(finished, _FIGURES, "entete", "ouverture", "mention", "element", "cellule", "formule")


RULE = ActRule(
    code="ACT-012",
    reads=Voted,
    title="Les membres comptés sont ceux de la séance",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-17 et L. 2121-20",
    since=CGCT,
    why="Le quorum et le nombre des votants se lisent dans ces chiffres : membres en exercice, présents, pouvoirs.",
    right="""
        [Mention] Nombre de conseillers en exercice : 35
        [Mention] Nombre de conseillers présents ou représentés : 33
    """,
    wrong="""
        [Mention] Nombre de conseillers en exercice : 33
        [Mention] Nombre de conseillers présents ou représentés : 33
    """,
    message="Membres en exercice : l’acte dit 33, le dossier compte 35.",
    hint="Dans le modèle Word, prenez ces chiffres de seance ; ou corrigez la séance dans le fichier de la commune.",
    find=_find,
)
