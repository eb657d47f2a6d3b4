"""ACT-029: a décision is reported to the council."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.french.capitals import first_capital
from actgen.rules.act_rule import ActRule, Finding
from actgen.variables.capacities import Delegated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished

_REPORTED = re.compile(
    r"\b(?:communi[qc]|rend(?:u|re|ra)\b.*\bcompte|compte .*\brendu|porte\w* a la connaissance|inform|donn\w+ acte).*\b"
    r"(?:conseil municipal|assemblee|conseil)\b|\bconseil municipal\b.*\b(?:compte|informe|communi|acte)"
)


def _find(finished: Finished) -> Iterator[Finding]:
    if not finished.says(_REPORTED, "dispositif", "article", "corps", "element", "formalite"):
        yield Finding(
            f"{first_capital(finished.kind.named)} ne dit pas qu’il en sera rendu compte au conseil municipal."
        )


RULE = ActRule(
    code="ACT-029",
    reads=Delegated,
    shown="decision",
    title="Il est rendu compte de la décision au conseil",
    severity=Severity.WARNING,
    source="CGCT, art. L. 2122-23",
    why="Le maire rend compte de ses décisions à chacune des réunions obligatoires du conseil municipal.",
    right="""
        [Dispositif] De communiquer la présente décision au Conseil Municipal à sa plus proche réunion.
    """,
    wrong="""
        [Dispositif] D’inscrire la présente décision au registre.
    """,
    message="La décision ne dit pas qu’il en sera rendu compte au conseil municipal.",
    hint="Ajoutez un article qui communique la décision au conseil à sa prochaine réunion.",
    find=_find,
)
