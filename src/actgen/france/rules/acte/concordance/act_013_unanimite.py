"""ACT-013: a vote is unanimous when nobody votes against it nor abstains."""

import re

from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.counted import Tally, tally_of
from actgen.rules import ERROR, WARNING, ActFinding, ActFindings, Finished, Sought, Voted, act_rule, plural

_KINDS = ("formule", "mention", "dispositif", "element", "formalite", "cellule")
_UNANIMOUS = Sought(
    re.compile(r"\b(?:a l'unanimite|unanimement)\b(?P<cast> des (?:suffrages |voix )?exprime)?"),
    _KINDS,
    clues=("unanim",),
)


@act_rule(
    "ACT-013",
    ERROR,
    source="CGCT, art. L. 2121-20",
    since=CGCT,
    warns="quand il n’y a que des abstentions",
    reads=Voted,
    seeks=(_UNANIMOUS,),
)
def find(finished: Finished) -> ActFindings:
    """« À l’unanimité » se dit d’un vote unanime.

    Une voix contre empêche l’unanimité. Une abstention n’est pas un suffrage exprimé : le vote est alors adopté, plus
    exactement, « à l’unanimité des suffrages exprimés ».
    """
    tally = tally_of(finished)
    if tally is None:
        return
    for passage, found in finished.search(_UNANIMOUS):
        if tally.vote.contre or (tally.vote.abstentions and not found["cast"]):
            yield ActFinding(
                f"L’acte dit le vote unanime, mais le dossier compte {_others(tally)}.",
                passage,
                found.start(),
                severity=None if tally.vote.contre else WARNING,
            )


EXAMPLE = """
[vote] pour: 30, abstentions: 3
[Mention] La présente délibération est adoptée à l’unanimité des suffrages exprimés.
"""
WRONG = """\
[vote] pour: 30, contre: 3
[Mention] La présente délibération est adoptée à l’unanimité."""
MESSAGE = "L’acte dit le vote unanime, mais le dossier compte 3 voix contre."
HINT = "Dans le modèle Word, entourez ces mots de {% if acte.vote.unanimite %} ; ou corrigez le vote."


def _others(tally: Tally) -> str:
    parts = [f"{tally.vote.contre} voix contre"] if tally.vote.contre else []
    if tally.vote.abstentions:
        parts.append(f"{tally.vote.abstentions} {plural(tally.vote.abstentions, 'abstention', 'abstentions')}")
    return " et ".join(parts)
