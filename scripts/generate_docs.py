"""Write the generated pages of docs/reference, or with --check say which are out of date (exit 1).

Every page is made from the code: commands from their help, variables from the models, filters by applying them,
types by reading their examples, rules from their modules, licences from their tables. CI runs --check.
"""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from actgen.atelier.declaring.reference import kinds_page
from actgen.atelier.projects.schemas import schema_models
from actgen.atelier.reference.codes import codes_page
from actgen.atelier.reference.types import types_page
from actgen.cli.app import app_of, run
from actgen.core.canonical import iso_text
from actgen.core.project import find_project
from actgen.facts.context import build_context
from actgen.facts.readable import context_shape
from actgen.fill.printing import ActEnvironment, Record
from actgen.grammar.filters import FILTERS
from actgen.grammar.options import samples_of
from actgen.kinds.catalogue import kinds_of, shipped_kinds
from actgen.kinds.declared import DeclaredField
from actgen.kinds.dossier import load_dossier
from actgen.library.catalogue import choose_template
from actgen.ooxml.raising import LEVEL, RAISED
from actgen.values.shape import Shape
from actgen.variables.expected import NeverTyped

sys.path.insert(0, str(Path(__file__).parents[1]))
from scripts.expressions_page import expressions_page
from scripts.licences import licences_page
from scripts.word_page import word_page

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "reference"
MADE = "<!-- Page engendrée par scripts/generate_docs.py\u00a0: ne pas la modifier à la main. -->\n\n"
FILES = {
    "commune": "variables/communes/NOM.yaml",
    "groupement": "variables/communes/NOM.yaml, pour un EPCI ou un syndicat",
    "academie": "variables/academies/NOM.yaml",
    "manifeste": "templates/COLLECTION/ACTE/VERSION.yaml",
    "acte": "variables/actes/NOM.yaml",
    "rubrique": "variables/rubriques/NOM.yaml",
    "projet": "variables/projet.yaml",
    "atelier": "variables/atelier.yaml",
}


#: A list to count and calculate with.
AIDES = [
    {"association": "Les Amis du livre", "montant": "1500.50", "versee": None, "signee_le": "2025-09-01"},
    {"association": "Le Club nautique", "montant": "24000", "versee": True, "signee_le": "2025-10-15"},
    {"association": "L’Atelier", "montant": "800", "versee": False, "signee_le": "2025-06-30"},
]
_OF_FIELDS = (
    "Chaque champ d’une sorte d’acte, chaque variable d’un manifeste, une rubrique et chacun de ses champs s’écrivent "
    "avec les mêmes noms\u00a0; [types.md](types.md) dit les types, [expressions.md](expressions.md) les calculs.\n"
)
_ABSENT = "absente"
_OF_AIDES = (
    "Dans les derniers exemples, `aides` est une liste de trois aides\u00a0: 1\u202f500,50\u00a0€ aux Amis du livre, "
    "24\u202f000\u00a0€ au Club nautique, déjà versés, et 800\u00a0€ à L’Atelier.\n"
)


def pages() -> dict[str, str]:
    """Name of the file → its text."""
    context = _context()
    return {
        "commandes.md": MADE + _commands(),
        "controles.md": MADE + codes_page(),
        "word.md": MADE + word_page(),
        "variables.md": MADE + _variables(),
        "contexte.md": MADE + _context_page(context),
        "filtres.md": MADE + _filters(context),
        "types.md": MADE + types_page(),
        "actes.md": MADE + kinds_page(shipped_kinds()),
        "expressions.md": MADE + expressions_page(),
        "licences.md": MADE + licences_page(),
    }


def main() -> int:
    """Write or check; the exit code."""
    stale = [name for name, text in pages().items() if _differs(FOLDER / name, text)]
    if "--check" in sys.argv:
        for name in stale:
            print(f"docs/reference/{name} is out of date: run `make docs`")
        return int(bool(stale))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"docs/reference: {len(pages())} pages, {len(stale)} changed")
    return 0


def _differs(path: Path, text: str) -> bool:
    return not path.is_file() or path.read_text(encoding="utf-8") != text


def _commands() -> str:
    lines = ["# Les commandes\n"]
    for words in _command_words():
        help_text = io.StringIO()
        with contextlib.redirect_stdout(help_text):
            run([*words, "--help"])
        page = "\n".join(line.rstrip() for line in help_text.getvalue().strip().splitlines())
        lines.append(f"## actgen {' '.join(words)}\n\n```text\n{page}\n```\n")
    return "\n".join(lines)


def _command_words() -> Iterator[list[str]]:
    app = app_of()
    for command in app.registered_commands:
        yield [str(command.name)]
    for group in app.registered_groups:
        for command in group.typer_instance.registered_commands if group.typer_instance else ():
            yield [str(group.name), str(command.name)]


def _variables() -> str:
    lines = ["# Les fichiers de variables\n", "Un astérisque marque ce qui est obligatoire.\n"]
    for name, model in schema_models(kinds_of(find_project(ROOT))).items():
        lines += [f"## {FILES[name]}\n", "| nom | ce qu’il contient |", "| --- | --- |"]
        lines += [f"| `{path}`{mark} | {text} |" for path, mark, text in _fields(model, "")]
        lines.append("")
    lines += ["## Un champ déclaré\n", _OF_FIELDS, "| nom | ce qu’il contient |", "| --- | --- |"]
    lines += [f"| `{path}`{mark} | {text} |" for path, mark, text in _fields(DeclaredField, "")]
    return "\n".join([*lines, ""])


def _fields(
    model: type[BaseModel], prefix: str, around: frozenset[type[BaseModel]] = frozenset()
) -> Iterator[tuple[str, str, str]]:
    """Every path of a model that a file may state; a declared field has a table of its own."""
    within: frozenset[type[BaseModel]] = around | {model, DeclaredField}
    for name, field in model.model_fields.items():
        if any(isinstance(one, NeverTyped) for one in field.metadata):
            continue
        inner = _inner_model(field.annotation)
        whole = f"{prefix}{name}{_held(field.annotation)}"
        yield whole, "\u00a0\\*" if field.is_required() else "", _described(field)
        if inner is not None and inner not in within:
            yield from _fields(inner, f"{whole}.", within)


def _held(annotation: Any) -> str:
    """What follows the name of what holds several values: `ecoles[]`, `champs.NOM`."""
    said = str(annotation)
    return ".NOM" if said.startswith("dict[") else "[]" if "tuple[" in said else ""


def _described(field: Any) -> str:
    default = field.default
    given = default not in (None, PydanticUndefined, (), {}) and not isinstance(default, BaseModel)
    note = f" Par défaut\u00a0: {default}." if given else ""
    return f"{field.description}{note}".replace("|", "\\|")


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner_model(part))), None)


def _context() -> dict[str, Any]:
    project = find_project(ROOT)
    dossier = load_dossier(project, "ancenis-saint-gereon")
    place = dossier.place()
    convention, _ = choose_template(project, "nantes", "convention", dossier.date_of("convention"), place)
    return build_context(dossier, "deliberation", convention.manifest.faits)


def _context_page(context: dict[str, Any]) -> str:
    lines = [
        "# Ce qu’un modèle peut lire\n",
        "Les valeurs sont celles de la délibération d’Ancenis-Saint-Géréon. Une valeur «\u00a0absente\u00a0» est "
        "facultative\u00a0: le modèle l’entoure d’un `{% if … %}`\u00a0; ce qui suit est un exemple de ce qu’elle peut "
        "être.\n",
        "| variable | ce que c’est | exemple |",
        "| --- | --- | --- |",
    ]
    shape = context_shape(kinds_of(find_project(ROOT)), "deliberation")
    lines += [
        f"| `{path}` | {_meaning(shape, path)} | {_shown(shape, path, value)} |" for path, value in _leaves(context, "")
    ]
    return "\n".join(lines) + "\n"


def _shown(shape: Shape, path: str, value: str) -> str:
    """The value, or the example of the table of facts where that act has none."""
    found = shape.at(path.replace("[]", "").split("."))
    return f"absente\u00a0: {found.example}" if value == _ABSENT and found and found.example else value


def _meaning(shape: Shape, path: str) -> str:
    """What the table of facts, or a declaration, says of a name."""
    found = shape.at(path.replace("[]", "").split("."))
    return (found.description if found else "").partition("\n")[0].replace("|", "\\|")


def _leaves(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        yield path, f"liste de {len(value)}"
        if value:
            yield from (
                _leaves(value[0], f"{path}[]")
                if isinstance(value[0], dict)
                else iter([(f"{path}[]", iso_text(value[0]))])
            )
    else:
        words = {None: _ABSENT, True: "vrai", False: "faux"}
        yield path, words[value] if value is None or isinstance(value, bool) else iso_text(value).replace("|", "\\|")


def _filters(context: dict[str, Any]) -> str:
    lines = ["# Les filtres des modèles\n", _OF_AIDES, "| dans le modèle | dans l’acte |", "| --- | --- |"]
    for function in FILTERS.values():
        for sample in samples_of(function):
            shown = sample.replace("|", "\\|")
            lines.append(f"| `{{{{ {shown} }}}}` | {_applied(sample, context)} |")
    return "\n".join(lines) + "\n"


def _applied(sample: str, context: dict[str, Any]) -> str:
    """What the sample prints, its raised letters raised."""
    record = Record()
    ActEnvironment().note(f"{{{{ {sample} }}}}", {**context, "aides": AIDES}, record)
    return b"".join(record.values).decode().replace(RAISED, "<sup>").replace(LEVEL, "</sup>")


if __name__ == "__main__":
    sys.exit(main())
