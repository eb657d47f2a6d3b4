"""ACT-018: what certifies that an act is enforceable tells both its publicity and its transmission."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.formalities import stated_dates
from actgen.rules.act_rule import ActRule, Finding
from actgen.variables.capacities import Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished

_CERTIFIED = re.compile(r"\bcertifie\w* (?:le caractere )?executoire\b|\bcertifi\w* .{0,40}caractere executoire\b")
_PUBLICITY = frozenset({"publication", "affichage", "mise_en_ligne"})
_TRANSMISSION = frozenset({"transmission", "reception_prefecture"})


def _find(finished: Finished) -> Iterator[Finding]:
    certified = next(finished.search(_CERTIFIED, clues=("certifi",)), None)
    if certified is None:
        return
    passage, found = certified
    told = {stated.field for stated in stated_dates(finished)}
    if not told & _PUBLICITY:
        yield Finding("L’acte est certifié exécutoire sans dire quand il a été publié.", passage, found.start())
    if not told & _TRANSMISSION:
        yield Finding("L’acte est certifié exécutoire sans dire quand il a été transmis.", passage, found.start())


RULE = ActRule(
    code="ACT-018",
    reads=Published,
    title="La certification dit la publication et la transmission",
    severity=Severity.WARNING,
    source="CGCT, art. L. 2131-1",
    since=CGCT,
    why="Un acte est exécutoire une fois publié et transmis au représentant de l’État. Le maire peut le certifier sous "
    "sa responsabilité ; la certification vaut par ces deux dates, ou par deux blancs à remplir à la main.",
    right="""
        [Formalité] Acte certifié exécutoire : transmission en Préfecture le 16 DEC. 2025, affichage le ________.
    """,
    wrong="""
        [Formalité] Acte certifié exécutoire : transmission en Préfecture le 16 DEC. 2025.
    """,
    message="L’acte est certifié exécutoire sans dire quand il a été publié.",
    hint="Complétez la certification dans le modèle Word.",
    find=_find,
)
