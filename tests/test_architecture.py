"""Imports flow one way: between packages as the design says, and between modules without any cycle.

Lazy imports inside functions and imports for types only count like the others.
"""

from __future__ import annotations

import csv
import re

from actgen.core.names import slug_of
from scripts.draw_map import MODULES, SOURCE, imported, package

#: The seven steps and what they stand on; `program` is their door for programs.
ENGINE = (
    "core", "french", "pages", "cog", "ooxml", "grammar", "tags", "expressions", "variables", "values", "kinds",
    "facts", "library", "fill", "document", "rules", "france", "writers", "making", "pipeline",
    "program",
)  # fmt: skip
#: What people do around acts.
WORKSHOP = (
    "atelier.reference", "atelier.projects", "atelier.plans", "atelier.manifests", "atelier.compare", "atelier.lint",
    "atelier.first_file", "atelier.rewriting", "atelier.importing", "atelier.officiel", "atelier.declaring",
    "atelier.migrating",
    "atelier.batch", "atelier.opendata", "atelier.contract", "atelier.goldens", "atelier.revision",
    "atelier.verification", "atelier.publishing", "atelier.browser",
)  # fmt: skip
ORDER = (*ENGINE, *WORKSHOP, "cli")
#: Where data are dataclasses, and why (docs/decisions/0068): all others are Structs of msgspec.
DATACLASSES = {
    "cog.epci": "its base is one",
    "expressions.parsing": "a field does not count for its equality",
    "french.durations": "Pydantic looks into it",
    "french.values": "Pydantic looks into it",
    "rules.act_rule": "its base is one",
    "rules.rule": "its base is abstract",
    "values.groups": "Pydantic looks into it",
}


def test_every_package_has_its_place_in_the_order() -> None:
    assert {package(module) for module in MODULES} - {"", "atelier"} == set(ORDER)


def test_the_engine_imports_nothing_of_the_workshop() -> None:
    beyond = {"atelier", *WORKSHOP, "cli"}
    engine = [module for module in MODULES if package(module) in {"", *ENGINE}]
    wrong = [f"{module} imports {other}" for module in engine for other in imported(module) if package(other) in beyond]
    assert wrong == []


def test_only_the_command_line_imports_the_command_line() -> None:
    others = [module for module in MODULES if package(module) != "cli"]
    assert [module for module in others if any(package(other) == "cli" for other in imported(module))] == []


def test_a_package_imports_only_what_stands_on_its_left() -> None:
    wrong = [
        f"{module} imports {other}"
        for module in MODULES
        for other in imported(module)
        if {package(module), package(other)} <= set(ORDER)
        and ORDER.index(package(other)) > ORDER.index(package(module))
    ]
    assert wrong == []


def test_french_law_comes_in_by_the_door_alone() -> None:
    """No module outside it imports it, and no text of the program names it but the table of what actgen ships."""
    others = [module for module in MODULES if package(module) != "france"]
    assert [module for module in others if any(package(other) == "france" for other in imported(module))] == []
    texts = [path for path in SOURCE.rglob("*") if path.suffix in {".py", ".txt", ".tsv", ".csv"}]
    naming = [path.relative_to(SOURCE) for path in texts if "actgen.france" in path.read_text(encoding="utf-8")]
    assert [str(path) for path in naming if path.parts[0] != "france"] == ["entry_points.txt"]


#: Lists of France, and the law itself, name what they list.
OF_FRANCE = {"cog", "france"}
#: Words of every act and of every city hall, besides being names of kinds: a sentence may need them.
ORDINARY = {"proces_verbal", "decision", "subvention", "circulation", "tarifs", "affaire", "convocation", "information"}
#: Where the names stand for words that people write, « CONVENTION Convention ».
ALLOWED = {
    "document/said_twice.py": {"deliberation", "convention"},
    "french/correcting/ordinals_in_text.py": {"paris"},
}


def names_of_here() -> set[str]:
    """The names of kinds, read from their files, of académies, from their list, and of the code of the law."""
    kinds = [*(SOURCE / "france" / "actes").glob("*.yaml"), *(SOURCE.parents[1] / "variables" / "actes").glob("*.yaml")]
    named = {name for path in kinds for name in (path.stem, path.stem.replace("-", "_"))}
    with (SOURCE / "cog" / "academies.csv").open(encoding="utf-8") as rows:
        academies = {row["nom"].casefold() for row in csv.DictReader(rows, delimiter=";")}
    return {*named, *academies, *map(slug_of, academies), "cgct"} - ORDINARY


def test_the_engine_names_no_kind_no_academy_and_no_code_of_law() -> None:
    names = "|".join(sorted(map(re.escape, names_of_here()), key=len, reverse=True))
    named = re.compile(rf"(?<![\w-])(?:{names})(?!\w)", re.IGNORECASE)
    found = {
        str(path.relative_to(SOURCE)): {name.casefold() for name in named.findall(path.read_text(encoding="utf-8"))}
        for module, path in MODULES.items()
        if package(module) in set(ENGINE) - OF_FRANCE
    }
    assert {path: told for path, told in found.items() if told - ALLOWED.get(path, set())} == {}


def test_the_engine_cites_no_article_of_a_code() -> None:
    """Articles come by the door, with the law that has them; a comment may say where a list is from."""
    cited = re.compile(r"^[^#\n]*\b[LRD]\.\s?\d{3}.*$", re.MULTILINE)
    engine = {module: path for module, path in MODULES.items() if package(module) in set(ENGINE) - OF_FRANCE}
    found = {module: cited.findall(path.read_text(encoding="utf-8")) for module, path in engine.items()}
    assert {module: lines for module, lines in found.items() if lines} == {}


def test_what_a_tag_may_say_stands_on_the_language_alone() -> None:
    """The grammar and the expressions know no dossier, no template and no file of Word."""
    low = {"grammar", "expressions"}
    others = {package(other) for module in MODULES if package(module) in low for other in imported(module)}
    assert others == {"core", "french", *low}


def test_only_the_command_line_opens_the_atelier_in_the_browser() -> None:
    others = [module for module in MODULES if package(module) != "atelier.browser"]
    opening = [module for module in others if any(package(other) == "atelier.browser" for other in imported(module))]
    assert opening == ["actgen.cli.atelier"]


def test_no_module_imports_itself_through_others() -> None:
    graph = {module: imported(module) - {module} for module in MODULES}
    while leaves := [module for module, others in graph.items() if not others & set(graph)]:
        for leaf in leaves:
            del graph[leaf]
    assert sorted(graph) == [], "these modules stand in, or behind, an import cycle"


def test_no_module_is_named_after_nothing() -> None:
    vague = {"utils", "helpers", "common", "misc", "tools"}
    assert [module for module in MODULES if module.rsplit(".", 1)[-1] in vague] == []


def test_no_folder_holds_more_than_twenty_modules() -> None:
    """Beyond, a folder is no map any more."""
    folders = {path.parent for path in MODULES.values()}
    held = {folder: [path for path in folder.glob("*.py") if path.stem != "__init__"] for folder in folders}
    assert [str(folder.relative_to(SOURCE)) for folder, modules in held.items() if len(modules) > 20] == []


def test_data_are_structs_but_where_it_is_said_why_not() -> None:
    found = {module for module, path in MODULES.items() if "@dataclass" in path.read_text(encoding="utf-8")}
    assert {module.removeprefix("actgen.") for module in found} == set(DATACLASSES)
