"""The schemas of a project are those of its own kinds of acts, and `check` says when they no longer are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Actgen
from tests.document.building import shown

KIND = "nom: bail\ncapacites: [date]\nchamps:\n  loyer: {type: montant, description: Le loyer.}\n"


def declare(project: Path) -> None:
    (project / "variables" / "actes").mkdir(exist_ok=True)
    (project / "variables" / "actes" / "bail.yaml").write_text(KIND, encoding="utf-8")


def test_the_schema_of_a_commune_has_the_kinds_of_the_project(project: Path, actgen: Actgen) -> None:
    declare(project)
    assert actgen("schema").code == 0
    text = (project / "variables" / "schema" / "commune.schema.json").read_text(encoding="utf-8")
    assert '"description": "Le loyer."' in text
    assert (actgen("schema", "--check").code, actgen("schema", "--check").out) == (0, "")


@pytest.mark.long
def test_check_tells_a_schema_that_does_not_know_a_kind(project: Path, actgen: Actgen) -> None:
    assert "VAR-016" not in actgen("check").err
    declare(project)
    answer = actgen("check")
    assert answer.code == 0
    assert (
        "avertissement VAR-016 — variables/schema/commune.schema.json\n"
        "  Ce schéma n’est plus celui des actes du projet : l’éditeur ne les complète pas tous.\n"
        "  → Lancez « actgen schema ».\n"
    ) in shown(answer.err)


def test_the_schemas_are_written_and_then_current(project: Path, actgen: Actgen) -> None:
    assert actgen("schema", "--check").code == 0
    (project / "variables/schema/commune.schema.json").write_text("{}")
    stale = actgen("schema", "--check")
    assert stale.code == 1
    assert (
        stale.out
        == "variables/schema/commune.schema.json n’est plus à jour\u00a0: lancez «\u00a0actgen schema\u00a0».\n"
    )
    assert actgen("schema").code == 0
    assert actgen("schema", "--check").code == 0
