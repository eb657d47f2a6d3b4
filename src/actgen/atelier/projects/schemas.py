"""The JSON Schemas of the files that people type: a commune, an EPCI or a syndicat, an academy, the manifest of a
template, a kind of act, a root that the project adds to the files of its collectivités, what a project chooses for all
its acts and for its atelier; the three files of a folder.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from actgen.atelier.projects.settings import Atelier
from actgen.core.files import read_file
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.declared import DeclaredKind, DeclaredRubrique
from actgen.kinds.entries import OWN_OF_ENTRY
from actgen.kinds.manifest import Manifeste
from actgen.making.projet import Projet
from actgen.variables.academie import Academie

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.core.project import Project
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.variables.fiche import Fiche

#: The names of the schemas' files that describe one model each.
_OF_MODELS = ("commune", "groupement", "academie", "manifeste", "acte", "rubrique", "projet", "atelier")
#: Those of the files of a folder: who a collectivité is, a sitting with its acts, an act without sitting.
_OF_FOLDERS = ("collectivite", "seance", "acte-seul")
#: The names of the schemas' files.
SCHEMAS = (*_OF_MODELS, *_OF_FOLDERS)
_EMPTY = {"type": "null"}
_DRAFT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def schema_models(kinds: Kinds) -> dict[str, type[Fiche]]:
    """The model that each schema of one describes, with those kinds of acts."""
    files = (kinds.fiche_of_a_table, kinds.fiche_of_a_groupement)
    return dict(
        zip(_OF_MODELS, (*files, Academie, Manifeste, DeclaredKind, DeclaredRubrique, Projet, Atelier), strict=True)
    )


@lru_cache(maxsize=16)
def schema_text(name: str, kinds: Kinds) -> str:
    """The JSON Schema (draft 2020-12) of one kind of file, as text with a final newline."""
    return json.dumps({**_DRAFT, **_schema(name, kinds)}, ensure_ascii=False, indent=2) + "\n"


def _schema(name: str, kinds: Kinds) -> dict[str, Any]:
    if name == "collectivite":
        return _of_model(kinds.collectivite)
    if name in ("seance", "acte-seul"):
        whole = _with_lists(_of_model(kinds.fiche_of_a_table), kinds)
        return _of_a_sitting(whole) if name == "seance" else _of_an_act(whole, kinds)
    made = _of_model(schema_models(kinds)[name])
    return _with_lists(made, kinds) if name in ("commune", "groupement") else made


def _of_model(model: type[Fiche]) -> dict[str, Any]:
    found: dict[str, Any] = _tidied(model.model_json_schema())
    return found


def _with_lists(schema: dict[str, Any], kinds: Kinds) -> dict[str, Any]:
    """The schema of a file whose acts are a mapping, or a list of entries that say their kind."""
    acts = schema["properties"]["actes"]
    listed = {"type": "array", "items": {"anyOf": _entries(schema, kinds)}}
    both = {"anyOf": [{"$ref": acts["$ref"]}, listed], "description": acts["description"]}
    return {**schema, "properties": {**schema["properties"], "actes": both}}


def _entries(schema: dict[str, Any], kinds: Kinds, own: tuple[str, ...] = OWN_OF_ENTRY) -> list[dict[str, Any]]:
    """An act of each kind as an entry of a list has it: what its kind states, and what it says of itself."""
    held = schema["$defs"]["Actes"]["properties"]
    return [_entry(schema["$defs"][held[kind.key]["$ref"].rpartition("/")[2]], kind, own) for kind in kinds.values()]


def _entry(stated: dict[str, Any], kind: ActKind, own: tuple[str, ...]) -> dict[str, Any]:
    acte = {"enum": sorted({kind.name, kind.key}), "description": f"Ce qu’il est\u00a0: {kind.declared.nom}."}
    said = {name: {"type": "string", "description": _SAID[name]} for name in own if name != "acte"}
    properties = {"acte": acte, **said, **stated.get("properties", {})}
    return {**stated, "properties": properties, "required": ["acte", *stated.get("required", [])]}


_SAID = {
    "nom": "Son nom, s’il n’est pas le seul de sa sorte.",
    "modele": "Le modèle qui le fait, si ce n’est pas celui de son jour.",
    "approuve": "Le nom de l’acte qu’il approuve, s’il y en a plusieurs.",
}


def _of_a_sitting(whole: dict[str, Any]) -> dict[str, Any]:
    """The file of a sitting in a folder, whose name gives its day."""
    sitting = whole["$defs"]["SeanceDuTableau"]
    undated = {**sitting, "required": [name for name in sitting["required"] if name != "date"]}
    return {
        "$defs": {**whole["$defs"], "SeanceDuTableau": undated},
        "type": "object",
        "description": "Une séance et ses actes, dans le dossier d’une collectivité.",
        "properties": {name: whole["properties"][name] for name in ("seance", "actes")},
        "required": ["seance", "actes"],
        "additionalProperties": False,
    }


def _of_an_act(whole: dict[str, Any], kinds: Kinds) -> dict[str, Any]:
    """The file of an act without sitting, whose name is its own."""
    described = "Un acte sans séance, dans le dossier d’une collectivité."
    own = tuple(name for name in OWN_OF_ENTRY if name != "nom")
    return {"$defs": whole["$defs"], "description": described, "anyOf": _entries(whole, kinds, own)}


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
