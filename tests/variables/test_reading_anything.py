"""Whatever stands anywhere in a file, its fault is told in French, and no other exception leaves the reader."""

from __future__ import annotations

import copy
import json
import re
from itertools import product
from typing import Any

import pytest
from pydantic import BaseModel

from actgen.core.errors import InputFault
from actgen.kinds.manifest import Manifeste
from actgen.variables.academie import Academie
from actgen.variables.reading import fault_of, read_model
from actgen.variables.yaml.nodes import read_yaml
from actgen.variables.yaml.plain import Path, Plain
from tests.kinds_of_acts import FICHE
from tests.sizes import some
from tests.variables.real_files import REAL_FILES, paths, real

ENGLISH = re.compile(r"\b(?:input|should|valid|value|string|the|expected|is|of|field|required|error)\b", re.I)
STRANGE: list[Plain] = [
    ["a"], [], {"x": "y"}, {}, None, "", "-5", "5", "1e3", "x" * 5000, "x" * 200, "a\nb", "a\tb", "🎉", "\u200b", "~",
    "null", "a | b", "25:00", "2025-02-30", "[[", "'", "é" * 130, "Rémy ORHON", [None], {"": ""}, [["a"]], {"a": {}},
]  # fmt: skip


def with_value(data: Any, path: Path, value: Plain) -> Any:
    if not path:
        return value
    whole = copy.deepcopy(data)
    holder = whole
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    return whole


def as_yaml(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False).replace("null", "").replace('""', "''").encode()


def kinds_of_places(data: Plain) -> list[Path]:
    """A path of each kind: of the elements of a list, which are all read alike, the first and the last."""
    ends: dict[Path, list[Path]] = {}
    for path, _ in paths(data):
        ends.setdefault(tuple(0 if isinstance(step, int) else step for step in path), []).append(path)
    return [path for alike in ends.values() for path in dict.fromkeys((alike[0], alike[-1]))]


@pytest.mark.parametrize(("name", "model"), REAL_FILES)
def test_no_value_in_no_place_gives_another_exception_or_english(name: str, model: type[BaseModel]) -> None:
    data = read_yaml(real(name), name).data
    sentences = set()
    for path, value in some([*product(kinds_of_places(data), STRANGE)], 5):
        try:
            read_model(as_yaml(with_value(data, path, value)), name, model)
        except InputFault as fault:
            sentences |= {(found.message, found.hint) for found in fault.diagnostics}
    assert sentences
    for message, hint in sentences:
        words = re.sub(r"«\u00a0[^»]*\u00a0»", "", message).partition("\u00a0: ")[2] or message
        assert not ENGLISH.search(f"{words} {hint}"), message
        assert message.endswith("."), message
        assert hint.endswith((".", "?", "…")), hint
        assert "ne convient pas" not in message


#: What raises nothing: a text, date, time, number or answer stands behind a validator of `fields`, which gives it
#: the right type.
HARMLESS = {
    "model-field", "nullable", "default", "definitions", "definition-ref", "str", "int", "decimal", "bool", "date",
    "time", "any", "is-instance", "dataclass", "dataclass-args", "dataclass-field",
    "function-wrap",  # of a list read at once: what it does not read so it leaves to the list
}  # fmt: skip


def core_types(node: Any, found: set[str]) -> set[str]:
    """The types of the nodes of a Pydantic core schema."""
    if isinstance(node, dict):
        if isinstance(node.get("type"), str):
            found.add(node["type"])
        for key, value in node.items():
            if key not in ("serialization", "metadata", "function", "json_schema_input_schema"):
                core_types(value, found)
    elif isinstance(node, list | tuple):
        for value in node:
            core_types(value, found)
    return found


#: Type of a schema's node → the types of errors that it can raise for text, lists and mappings read from YAML.
ERRORS: dict[str, list[str]] = {
    "model": ["model_type"],
    "model-fields": ["missing", "extra_forbidden"],
    "tuple": ["tuple_type", "too_short"],
    "dict": ["dict_type"],
    "enum": ["enum"],
    "function-before": ["value_error"],
    "function-after": ["value_error"],
    "function-plain": ["value_error"],
    "union": [],  # of a day and a month, which are made before it
}  # fmt: skip


@pytest.mark.parametrize("model", [FICHE, Academie, Manifeste])
def test_every_error_that_a_model_can_raise_has_its_sentence(model: type[BaseModel]) -> None:
    kinds = core_types(model.__pydantic_core_schema__, set())
    assert kinds <= set(ERRORS) | HARMLESS, "a new kind of schema: which errors can it raise?"
    told = {"missing", "extra_forbidden", "value_error"}  # by name, by name, by the field itself
    for kind in {error for found in kinds - HARMLESS for error in ERRORS[found]} - told:
        fault: Any = {"type": kind, "loc": ("a",), "msg": "", "input": "x", "ctx": {"expected": "'a' or 'b'"}}
        assert "ne convient pas" not in fault_of(fault).message, kind


def test_an_error_that_no_model_can_raise_still_has_a_sentence() -> None:
    fault: Any = {"type": "frozen_set_type", "loc": ("a",), "msg": "", "input": "x"}
    assert fault_of(fault).message == "Cette valeur ne convient pas."
