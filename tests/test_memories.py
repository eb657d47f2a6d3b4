"""What a process remembers has a bound, unless what is asked is a handful that the package itself holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from scripts.draw_map import MODULES

#: The memories without bound, each with what it is asked for.
UNBOUNDED = {
    "atelier.browser.frame.rendering:static_file": "a file of a table, another is a fault and no answer",
    "atelier.importing.proposing.known_names:_court": "a court of the table",
    "atelier.importing.proposing.known_names:_of_academy": "a form of the name of an academy of the package",
    "atelier.importing.roles.roles:_house_style": "a style of the house",
    "atelier.plans.building:_look_of": "a style of the house",
    "cli.app:_command": "the groups of commands that words ask for",
    "core.door:brought": "what is brought to the door",
    "document.word.looks:_house_look": "a style of the house",
    "france.law.special_law:_places_of": "a name of a table of the law",
    "france.law.tables:named": "rows of a table of the law",
    "france.law.tables:rows": "a table of the law",
    "french.numbers:_below_a_thousand": "a number below a thousand",
    "grammar.options:signature_of": "a filter",
    "grammar.options:words_of": "the types of an option of a filter",
    "kinds.shipped:shipped_files": "a folder of the package",
    "ooxml.xml:w": "an element of Word that the code names",
    "values.annotations:_reader": "a type of the table",
    "variables.yaml.nodes:_untyped": "a parser of the library",
    "writers.stylesheet:style": "a style of the house",
}


def unbounded(module: str, text: str) -> Iterator[str]:
    """The functions that remember each answer to what they are asked."""
    for one in ast.walk(ast.parse(text)) if "cache" in text else ():
        if isinstance(one, ast.FunctionDef) and one.args.args and any(map(_has_no_bound, one.decorator_list)):
            yield f"{module}:{one.name}"


def _has_no_bound(decorator: ast.expr) -> bool:
    return ast.unparse(decorator).removeprefix("functools.") in ("cache", "lru_cache(maxsize=None)", "lru_cache(None)")


def test_a_memory_without_bound_is_asked_for_what_the_package_holds() -> None:
    """A long run, or a server, meets kinds, communes and files without end."""
    found = {one for module, path in MODULES.items() for one in unbounded(module, path.read_text(encoding="utf-8"))}
    assert {one.removeprefix("actgen.") for one in found} == set(UNBOUNDED)


@pytest.mark.parametrize("memory", ["cache", "functools.cache", "lru_cache(maxsize=None)"])
def test_a_memory_without_bound_is_seen(memory: str) -> None:
    text = f"@{memory}\ndef asked(day):\n    return day\n\n\n@cache\ndef once():\n    return 1\n"
    assert list(unbounded("a", text)) == ["a:asked"]
    assert list(unbounded("a", text.replace(memory, "lru_cache(maxsize=8)"))) == []
