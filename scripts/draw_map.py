"""Draw the map of docs/architecture.md from the imports, or with --check say that it is out of date (exit 1).

The map is the picture of the packages and of the arrows between them, and one sentence for each, from its docstring.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "actgen"
PAGE = ROOT / "docs" / "architecture.md"
BEGIN = "<!-- Drawn by scripts/draw_map.py from the imports: do not change it by hand. -->"
END = "<!-- The end of what is drawn. -->"
#: The folder of the workshop; what stands outside of it, the command line apart, is the engine.
WORKSHOP, COMMANDS = "atelier", "cli"


def module_name(path: Path) -> str:
    """`actgen.core.files` for its file, `actgen.core` for the `__init__.py` of that folder."""
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(SOURCE.rglob("*.py"))}


@cache
def imported(module: str) -> frozenset[str]:
    """The modules of actgen that a module imports, wherever the import stands in it, for types only too."""
    return frozenset(_imported(ast.parse(MODULES[module].read_text(encoding="utf-8"))))


def package(module: str) -> str:
    """`core` for `actgen.core.files`, `atelier.lint` for `actgen.atelier.lint.typed`; nothing for actgen itself."""
    parts = module.split(".")[1:]
    return ".".join(parts[: 2 if parts[:1] == [WORKSHOP] else 1])


def arrows() -> dict[str, frozenset[str]]:
    """Each package, with the others that it imports, directly."""
    found: dict[str, set[str]] = {package(module): set() for module in MODULES}
    for module in MODULES:
        found[package(module)] |= {package(other) for other in imported(module)} - {package(module)}
    return {one: frozenset(others - {"", WORKSHOP}) for one, others in found.items() if one not in ("", WORKSHOP)}


def needed(graph: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The arrows without those that others imply: what a package stands on, not what its grounds stand on."""
    below: Callable[[str], frozenset[str]] = cache(lambda one: graph[one].union(*map(below, graph[one])))
    return {one: others - frozenset().union(*map(below, others)) for one, others in graph.items()}


def drawn() -> str:
    """The map: the picture, then the packages of each house, those first on which the others stand."""
    graph = needed(arrows())
    houses = {
        "The engine": [one for one in _upwards(graph) if not _is_beyond(one)],
        "The workshop": [one for one in _upwards(graph) if one.startswith(f"{WORKSHOP}.")],
        "The door of both": [COMMANDS],
    }
    tables = (f"### {title}\n\n{_table(packages, graph)}" for title, packages in houses.items())
    return "\n\n".join([_picture(graph, houses), *tables])


def page(text: str) -> str:
    """The page with the map of today between its two marks."""
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{drawn()}\n\n{END}{rest.partition(END)[2]}"


def main() -> int:
    """Draw or check; the exit code."""
    text = PAGE.read_text(encoding="utf-8")
    if page(text) == text:
        return 0
    if "--check" in sys.argv:
        print("docs/architecture.md is out of date: run `make docs`")
        return 1
    PAGE.write_text(page(text), encoding="utf-8")
    print("docs/architecture.md: drawn again")
    return 0


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("actgen"):
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in MODULES else str(node.module)


def _is_beyond(one: str) -> bool:
    return one == COMMANDS or one.startswith(f"{WORKSHOP}.")


def _upwards(graph: Mapping[str, frozenset[str]]) -> list[str]:
    """The packages from the ground up, and by name where they stand at one height."""
    height: Callable[[str], int] = cache(lambda one: 1 + max(map(height, graph[one]), default=0))
    return sorted(graph, key=lambda one: (height(one), one))


def _picture(graph: Mapping[str, frozenset[str]], houses: Mapping[str, list[str]]) -> str:
    lines = ["```mermaid", "flowchart TD"]
    for number, (title, packages) in enumerate(houses.items()):
        named = (f'        {_node(one)}["{_bare(one)}"]' for one in packages)
        lines += [f'    subgraph house{number}["{title}"]', *named, "    end"]
    lines += [f"    {_node(one)} --> {_node(other)}" for one in _upwards(graph) for other in sorted(graph[one])]
    return "\n".join([*lines, "```"])


def _table(packages: list[str], graph: Mapping[str, frozenset[str]]) -> str:
    rows = (f"| `{_path(one)}` | {_sentence(one)} | {_grounds(graph[one])} | {_doors(one)} |" for one in packages)
    return "\n".join(["| package | what it is | stands on | its door to |", "| --- | --- | --- | --- |", *rows])


def _node(one: str) -> str:
    return one.replace(".", "_")


def _bare(one: str) -> str:
    return one.removeprefix(f"{WORKSHOP}.")


def _path(one: str) -> str:
    return one.replace(".", "/")


def _grounds(others: frozenset[str]) -> str:
    return ", ".join(f"`{_bare(other)}`" for other in sorted(others))


def _sentence(one: str) -> str:
    """The first paragraph of its docstring."""
    tree = ast.parse(MODULES[f"actgen.{one}"].read_text(encoding="utf-8"))
    return " ".join((ast.get_docstring(tree) or "").partition("\n\n")[0].split())


def _doors(one: str) -> str:
    """The libraries that enter by it alone, each with its file, as pyproject.toml bans them elsewhere."""
    banned = re.findall(r'^"(\w+)"\.msg = ".*only through src/actgen/([\w/]+\.py)', _settings(), re.MULTILINE)
    return ", ".join(f"{library} (`{path}`)" for library, path in banned if path.startswith(f"{_path(one)}/"))


@cache
def _settings() -> str:
    return (ROOT / "pyproject.toml").read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
