"""Files of communes drawn from the whole list."""

from __future__ import annotations

import unicodedata

import pytest
from msgspec.structs import replace

from actgen.cog.communes import CommuneOfficielle, all_rows, as_commune
from actgen.core.names import slug_of
from actgen.french.communes import with_de
from actgen.rules.registry import DOSSIER_RULES
from actgen.variables.reading import Located
from actgen.variables.yaml.document import Document
from tests.france.rules.identifiants.changes import (
    Sheet,
)
from tests.kinds_of_acts import FICHE
from tests.sizes import some

ROWS = [row for row in all_rows() if row.type == "C"]


@pytest.mark.parametrize("official", [*map(as_commune, some(ROWS[::250], 5))], ids=lambda official: official.insee)
def test_an_ordinary_file_of_any_commune_raises_no_alarm(official: CommuneOfficielle, sheet: Sheet) -> None:
    assert list(alarms(official, official, sheet)) == []


@pytest.mark.parametrize(
    ("own", "other"), [*zip(map(as_commune, ROWS[::700]), map(as_commune, ROWS[350::700]), strict=True)][:40]
)
def test_what_stays_of_another_commune_is_seen(own: CommuneOfficielle, other: CommuneOfficielle, sheet: Sheet) -> None:
    if own.siren and other.siren and other.nom != own.nom:
        assert {"IDE-006", "IDE-013", "IDE-014", "OBJ-004"} <= set(alarms(own, other, sheet))


def alarms(own: CommuneOfficielle, other: CommuneOfficielle, sheet: Sheet) -> list[str]:
    """The codes of what is found in a file of `own` whose texts and numbers are those of `other`."""
    de = with_de(other.nom, elide=bool(other.elision))
    postal = next(iter(other.codes_postaux), "")
    data = {
        "commune": {
            "insee": own.insee,
            "site": f"{slug_of(other.nom)}.fr",
            "denomination": f"Ville {de}",
            "adresse": f"Mairie, 1 place de l’Église, {postal} {capitals(other.nom)}",
        }
        | ({"siren": other.siren} if other.siren else {}),
        "maire": {"personne": "Monsieur Jean MAIRE"},
        "actes": {
            "deliberation": {
                "numero": "2025-12",
                "objet": f"CONVENTION ENT ECOLE/COMMUNE {capitals(de)}",
                "vote": {"pour": 1, "contre": 0, "abstentions": 0},
            }
        },
        "seance": {
            "date": "2025-12-15",
            "conseillers_en_exercice": 1,
            "presents": ["Jean MAIRE"],
            "secretaires": ["Jean MAIRE"],
        },
    }
    located = Located(FICHE.model_validate(data), Document("x.yaml"))
    dossier = replace(sheet(), slug=slug_of(own.nom), commune=located)
    mine = [rule for rule in DOSSIER_RULES if rule.code[:3] in {"IDE", "OBJ", "NUM", "NOM", "ECO", "PUB"}]
    return [rule.code for rule in mine for _ in rule.findings(dossier)]


def capitals(text: str) -> str:
    """The text in capitals, without accents, as titles are typed."""
    return "".join(c for c in unicodedata.normalize("NFD", text.upper()) if not unicodedata.combining(c))
