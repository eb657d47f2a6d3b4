"""An act of another sitting, read by the one that names it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from actgen.core.project import Project
from actgen.facts.checking.kept_elsewhere import sought_faults
from actgen.facts.context import build_context
from actgen.kinds.dossier import load_dossier
from actgen.variables.manifest import Faits
from tests.evening import SEANCE, SLUG, add_kind, folder, write_sitting

FIRST, SECOND = "2026-02-10", "2026-03-10"
AMENDING = """\
nom: délibération modificative
feminin: oui
collection: mairie
capacites: [numero, seance, vote]
champs:
  modifie: {type: acte de question, description: La délibération modifiée.}
  autres: {type: liste de acte de question, description: Les autres., facultatif: oui}
  ecart: {type: nombre, description: Les voix de plus., calcul: acte.vote.pour - modifie.vote.pour}
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = folder(tmp_path, FIRST)
    add_kind(made, "modificative", AMENDING)
    return made


def amending(project: Project, modifie: str) -> Any:
    acts = (
        "actes:\n  - acte: modificative\n    numero: 2026-9\n    objet: Tarifs\n    point: 1\n"
        f"    modifie: {modifie}\n    autres: [{FIRST}/voirie]\n    vote: {{pour: 7, contre: 0, abstentions: 0}}\n"
    )
    seance = SEANCE.replace("  date: 2026-02-10\n", "").replace("2026-02-03", "2026-03-03")
    write_sitting(project, SECOND, seance.partition("  mouvements:")[0] + "  secretaires: [Bruno BOÉ]\n" + acts)
    return load_dossier(project, SLUG, SECOND)


def test_its_fields_its_vote_and_its_day_are_read(project: Project) -> None:
    acte = build_context(amending(project, f"{FIRST}/tarifs"), "modificative", Faits())["acte"]
    named = acte["modifie"]
    assert (named["nom"], named["numero"], named["date"].isoformat()) == ("tarifs", "2026-01", FIRST)
    assert (named["objet"], named["vote"]["votants"]) == ("Tarifs de la salle", 6)
    assert [one["numero"] for one in acte["autres"]] == ["2026-02"]
    assert acte["ecart"] == 1


@pytest.mark.parametrize(
    ("named", "message", "hint"),
    [
        ("2026-01-01/tarifs", "il n’y a pas de séance du 2026-01-01.", f"Les séances sont : {FIRST}, {SECOND}."),
        (
            f"{FIRST}/tarif",
            f"la séance du {FIRST} n’a pas d’acte « tarif ».",
            "Vouliez-vous dire « tarifs » ?",
        ),
        (
            f"{FIRST}/divers",
            f"la séance du {FIRST} n’a pas d’acte « divers ».",
            "Cette séance a : tarifs, voirie, emploi.",
        ),
    ],
)
def test_one_that_is_not_there_is_told(named: str, message: str, hint: str, project: Project) -> None:
    (fault,) = sought_faults(project.root, amending(project, named), "modificative")
    assert fault.code == "VAR-003"
    assert fault.message.replace("\u00a0", " ") == f"actes.modificative.modifie : {message}"
    assert fault.hint.replace("\u00a0", " ").replace("\u202f", " ") == hint
