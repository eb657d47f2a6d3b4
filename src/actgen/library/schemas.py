"""The JSON Schemas of the files that people type: a commune, an academy, the manifest of a template, a kind of act,
a root that the project adds to the files of its collectivités.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from actgen.core.files import read_file
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.declared import DeclaredKind, DeclaredRubrique
from actgen.kinds.manifest import Manifeste
from actgen.variables.academie import Academie

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.core.project import Project
    from actgen.kinds.kind import Kinds
    from actgen.variables.fiche import Fiche

#: The names of the schemas' files.
SCHEMAS = ("commune", "academie", "manifeste", "acte", "rubrique")
_EMPTY = {"type": "null"}


def schema_models(kinds: Kinds) -> dict[str, type[Fiche]]:
    """The model that each schema describes, with those kinds of acts."""
    return dict(
        zip(SCHEMAS, (kinds.fiche_of_a_table, Academie, Manifeste, DeclaredKind, DeclaredRubrique), strict=True)
    )


@lru_cache(maxsize=16)
def schema_text(name: str, kinds: Kinds) -> str:
    """The JSON Schema (draft 2020-12) of one kind of file, as text with a final newline."""
    model = schema_models(kinds)[name]
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **_tidied(model.model_json_schema())}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def schema_files(project: Project) -> dict[str, bytes]:
    """Name of the file → the schema that it must hold, for the kinds of acts of the project."""
    kinds = kinds_of(project)
    return {f"{name}.schema.json": schema_text(name, kinds).encode() for name in SCHEMAS}


def stale_schemas(project: Project) -> list[Path]:
    """The files of schemas that are not what the project’s kinds of acts make them; those that lack too."""
    texts = {project.schemas / name: text for name, text in schema_files(project).items()}
    return [path for path, text in texts.items() if not (path.is_file() and read_file(path) == text)]


def _tidied(node: Any) -> Any:
    """The schema without Pydantic's English titles, and with the first line of each description only.

    A value that may be left out may not be left empty, and what is named by a pattern has no other name.
    """
    if isinstance(node, list):
        return [_tidied(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _tidied(value) for key, value in node.items() if not (key == "title" and isinstance(value, str))}
    if isinstance(kept.get("description"), str):
        kept["description"] = kept["description"].split("\n")[0]
    if _EMPTY in kept.get("anyOf", []):
        kept = _without_empty(kept)
    if kept.get("default", "") is None:
        del kept["default"]
    if "patternProperties" in kept:
        kept["additionalProperties"] = False
    return kept


def _without_empty(node: dict[str, Any]) -> dict[str, Any]:
    choices = [choice for choice in node["anyOf"] if choice != _EMPTY]
    rest = {key: value for key, value in node.items() if key not in ("anyOf", "default")}
    return {**choices[0], **rest} if len(choices) == 1 else {"anyOf": choices, **rest}
