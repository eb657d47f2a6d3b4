"""What a rule on the finished act finds, in the lines of an act and the commune that a test names."""

from __future__ import annotations

from msgspec import structs

from actgen.rules.finished import Finished
from actgen.rules.registry import ACT_RULES
from actgen.variables.reading import Located
from tests.changing import commune_of
from tests.france.building import from_lines, shown
from tests.kinds_of_acts import KINDS

BY_CODE = {rule.code: rule for rule in ACT_RULES}
REMEDY = (
    "[Formalité] Un recours contentieux peut être formé devant le {court} dans un délai de deux mois à compter de sa "
)
UNANIMOUS = "L’acte dit le vote unanime, mais le dossier compte"


def told(code: str, lines: str, acte: str = "", slug: str = "") -> list[str]:
    rule = BY_CODE[code]
    finished = from_lines(lines, acte or rule.kind_shown(KINDS).name, slug)
    return [shown(finding.message) for finding in rule.find(finished)]


def in_commune(finished: Finished, insee: str) -> Finished:
    """The same act, of a commune that stands elsewhere."""
    dossier = finished.dossier
    fiche = dossier.fiche.model_copy(update={"commune": commune_of(dossier.fiche).model_copy(update={"insee": insee})})
    commune = Located(fiche, dossier.commune.document)
    return structs.replace(finished, dossier=structs.replace(dossier, commune=commune))
