"""ACT-018: what certifies that an act is enforceable tells both its publicity and its transmission."""

import re

from actgen.france.capacities import Published
from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.formalities import stated_dates
from actgen.rules import WARNING, ActFinding, ActFindings, Finished, Sought, act_rule

_CERTIFIED = Sought(
    re.compile(r"\bcertifie\w* (?:le caractere )?executoire\b|\bcertifi\w* .{0,40}caractere executoire\b"),
    clues=("certifi",),
)
_PUBLICITY = frozenset({"publication", "affichage", "mise_en_ligne"})
_TRANSMISSION = frozenset({"transmission", "reception_prefecture"})


@act_rule("ACT-018", WARNING, source="CGCT, art. L. 2131-1", since=CGCT, reads=Published, seeks=(_CERTIFIED,))
def find(finished: Finished) -> ActFindings:
    """La certification dit la publication et la transmission.

    Un acte est exécutoire une fois publié et transmis au représentant de l’État. Le maire peut le certifier sous sa
    responsabilité ; la certification vaut par ces deux dates, ou par deux blancs à remplir à la main.
    """
    certified = next(finished.search(_CERTIFIED), None)
    if certified is None:
        return
    passage, found = certified
    told = {stated.field for stated in stated_dates(finished)}
    if not told & _PUBLICITY:
        yield ActFinding("L’acte est certifié exécutoire sans dire quand il a été publié.", passage, found.start())
    if not told & _TRANSMISSION:
        yield ActFinding("L’acte est certifié exécutoire sans dire quand il a été transmis.", passage, found.start())


EXAMPLE = """
[Formalité] Acte certifié exécutoire : transmission en Préfecture le 16 DEC. 2025, affichage le ________.
"""
WRONG = ("2025, affichage le ________.", "2025.")
MESSAGE = "L’acte est certifié exécutoire sans dire quand il a été publié."
HINT = "Complétez la certification dans le modèle Word."
