"""The JSON Schemas by which an editor completes and checks what people type."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from actgen.atelier.projects.schemas import SCHEMAS, schema_text
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from actgen.variables.yaml.nodes import read_yaml
from tests.library.projects import ROOT
from tests.sizes import one_of

KINDS = kinds_of(Project(ROOT))


def _schema_of(path: Path) -> str:
    """The schema that a file names for the editor."""
    return path.read_text(encoding="utf-8").partition("$schema=../schema/")[2].partition(".")[0]


FILES: list[tuple[str, Path]] = [
    *((_schema_of(path), path) for path in sorted((ROOT / "variables/communes").glob("*.yaml"))),
    *(("academie", path) for path in sorted((ROOT / "variables/academies").glob("*.yaml"))),
    *(("acte", path) for path in sorted((ROOT / "variables/actes").glob("*.yaml"))),
    *(("manifeste", path) for path in sorted(Project(ROOT).templates.glob("*/*/*.yaml"))),
]
IDS = [f"{name}-{path.parent.name}-{path.stem}" for name, path in FILES]


def validator(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads(schema_text(name, KINDS)))


def as_editor(value: Any) -> Any:
    """What an editor that reads YAML 1.1 sees, a date as the text that it shows."""
    if isinstance(value, dict):
        return {str(key): as_editor(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_editor(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("name", one_of([*SCHEMAS]))
def test_a_schema_is_valid_json_schema_2020_12(name: str) -> None:
    text = schema_text(name, KINDS)
    schema = json.loads(text)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)
    assert text.endswith("}\n")
    assert text == schema_text(name, KINDS)


@pytest.mark.parametrize(("name", "path"), FILES, ids=IDS)
def test_a_real_file_is_accepted_as_yaml_1_1_reads_it(name: str, path: Path) -> None:
    seen = as_editor(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert [error.message for error in validator(name).iter_errors(seen)] == []


@pytest.mark.parametrize(("name", "path"), FILES, ids=IDS)
def test_a_real_file_is_accepted_with_every_value_as_text(name: str, path: Path) -> None:
    seen = read_yaml(path.read_bytes(), path.name).data
    assert [error.message for error in validator(name).iter_errors(seen)] == []


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({}, []),
        ({"moteur": "typst"}, []),
        ({"moteur": "latex"}, ["'latex' is not one of ['weasyprint', 'typst']"]),
        ({"motor": "typst"}, ["Additional properties are not allowed ('motor' was unexpected)"]),
    ],
)
def test_the_editor_completes_what_a_project_chooses(settings: dict[str, str], says: list[str]) -> None:
    assert [error.message for error in validator("projet").iter_errors(settings)] == says


def objects(node: Any) -> list[dict[str, Any]]:
    """Every schema of an object in a schema."""
    if isinstance(node, list):
        return [found for item in node for found in objects(item)]
    if not isinstance(node, dict):
        return []
    own = [node] if node.get("type") == "object" else []
    return own + [found for value in node.values() for found in objects(value)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_property_is_described_in_french_and_no_other_is_accepted(name: str) -> None:
    schema = json.loads(schema_text(name, KINDS))
    found = [one for one in objects(schema) if "properties" in one]
    assert found
    for one in found:
        assert one["additionalProperties"] is False
        for key, value in one["properties"].items():
            shared = schema["$defs"][value["$ref"].rsplit("/", 1)[-1]] if "$ref" in value else {}
            assert {**shared, **value}["description"].endswith("."), key
            assert "title" not in value


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_value_may_be_left_empty(name: str) -> None:
    assert '"null"' not in schema_text(name, KINDS)
    assert '"default": null' not in schema_text(name, KINDS)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("commune", "sitte"), "nantes.fr"),
        (("seance", "salle"), "Mairie"),
        (("commune", "insee"), "4400"),
        (("commune", "siren"), None),
        (("commune", "nom"), ["Nantes"]),
        (("commune", "nom"), "x" * 121),
        (("commune", "elision"), "peut-être"),
        (("commune", "population"), -1),
        (("seance", "secretaires"), []),
        (("actes", "convention"), {"representation": "autre"}),
    ],
)
def test_a_fault_that_an_editor_can_see_is_seen(path: tuple[str, str], value: Any) -> None:
    sheet = as_editor(
        yaml.safe_load((ROOT / "variables/communes/ancenis-saint-gereon.yaml").read_text(encoding="utf-8"))
    )
    sheet[path[0]][path[1]] = value
    assert list(validator("commune").iter_errors(sheet))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("commune", "insee"), 516),  # 01004 as YAML 1.1 reads it
        (("commune", "siren"), 200083228),
        (("commune", "population"), "11 600"),
        (("commune", "elision"), True),
        (("commune", "elision"), "oui"),
        (("seance", "heure"), 1140),  # 19:00 as YAML 1.1 reads it
        (("seance", "heure"), "19 h 30"),
        (("seance", "presents"), ["Rémy ORHON", {"personne": "Laure CADOREL", "arrivee": "20:11"}]),
    ],
)
def test_what_actgen_reads_an_editor_accepts(path: tuple[str, str], value: Any) -> None:
    sheet = as_editor(
        yaml.safe_load((ROOT / "variables/communes/ancenis-saint-gereon.yaml").read_text(encoding="utf-8"))
    )
    sheet[path[0]][path[1]] = value
    assert [error.message for error in validator("commune").iter_errors(sheet)] == []


def test_a_fact_of_a_manifest_has_a_name_of_small_letters() -> None:
    head = {"titre": "Convention", "etat": "projet", "fenetre": {"du": "2025-09-01"}}
    accepts = validator("manifeste").is_valid
    assert accepts({**head, "faits": {"nombres": {"duree_mois": 24}}})
    assert not accepts({**head, "faits": {"nombres": {"Durée": 24}}})


def accepted(name: str, text: str) -> list[str]:
    seen = as_editor(yaml.safe_load(text))
    return [error.message for error in validator(name).iter_errors(seen)]


def test_an_editor_accepts_a_list_of_acts_and_the_three_files_of_a_folder() -> None:
    acts = "actes:\n- {acte: subvention, nom: sport, numero: 1, objet: x, exercice: 2025, aides: [{association: a, "
    acts += "montant: 5}], vote: {pour: 1, contre: 0, abstentions: 0}}\n"
    lasting = "commune: {insee: '44003'}\nmaire: {personne: Mme Anne ABEL}\nmembres: [Bruno BOÉ]\n"
    sitting = "seance: {excuses: [Bruno BOÉ], secretaires: [Anne ABEL]}\n"
    assert accepted("commune", lasting + "seance: {date: 2026-01-20, secretaires: [A B]}\n" + acts) == []
    assert accepted("collectivite", lasting) == []
    assert accepted("seance", sitting + acts) == []
    assert accepted("acte-seul", "acte: convention\ndate_signature: 2026-01-20\n") == []


def test_an_editor_refuses_what_is_not_at_its_place() -> None:
    assert accepted("collectivite", "commune: {insee: '44003'}\nmaire: {personne: A B}\nseance: {}\n")
    assert accepted("seance", "maire: {personne: A B}\nseance: {secretaires: [A B]}\nactes: []\n")
    assert accepted("acte-seul", "acte: subvention\nzzz: 1\n")
