"""ACT-013: a vote is unanimous when nobody votes against it nor abstains."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.counted import tally_of
from actgen.french.agreement import plural
from actgen.rules.act_rule import ActRule, Finding
from actgen.variables.capacities import Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.france.reading_acts.counted import Tally
    from actgen.rules.finished import Finished

_UNANIMOUS = re.compile(r"\b(?:a l'unanimite|unanimement)\b(?P<cast> des (?:suffrages |voix )?exprime)?")
_KINDS = ("formule", "mention", "dispositif", "element", "formalite", "cellule")


def _find(finished: Finished) -> Iterator[Finding]:
    tally = tally_of(finished)
    if tally is None:
        return
    for passage, found in finished.search(_UNANIMOUS, *_KINDS, clues=("unanim",)):
        if tally.vote.contre or (tally.vote.abstentions and not found["cast"]):
            yield Finding(
                f"L’acte dit le vote unanime, mais le dossier compte {_others(tally)}.",
                passage,
                found.start(),
                severity=None if tally.vote.contre else Severity.WARNING,
            )


def _others(tally: Tally) -> str:
    parts = [f"{tally.vote.contre} voix contre"] if tally.vote.contre else []
    if tally.vote.abstentions:
        parts.append(f"{tally.vote.abstentions} {plural(tally.vote.abstentions, 'abstention', 'abstentions')}")
    return " et ".join(parts)


RULE = ActRule(
    code="ACT-013",
    reads=Voted,
    title="« À l’unanimité » se dit d’un vote unanime",
    severity=Severity.ERROR,
    warns="quand il n’y a que des abstentions",
    source="CGCT, art. L. 2121-20",
    since=CGCT,
    why="Une voix contre empêche l’unanimité. Une abstention n’est pas un suffrage exprimé : le vote est alors adopté, "
    "plus exactement, « à l’unanimité des suffrages exprimés ».",
    right="""
        [vote] pour: 30, abstentions: 3
        [Mention] La présente délibération est adoptée à l’unanimité des suffrages exprimés.
    """,
    wrong="""
        [vote] pour: 30, contre: 3
        [Mention] La présente délibération est adoptée à l’unanimité.
    """,
    message="L’acte dit le vote unanime, mais le dossier compte 3 voix contre.",
    hint="Dans le modèle Word, entourez ces mots de {% if acte.vote.unanimite %} ; ou corrigez le vote.",
    find=_find,
)
