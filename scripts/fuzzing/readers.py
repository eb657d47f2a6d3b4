"""The readers of the program: for each, the files of our own from which it is fuzzed, and its door."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from actgen.atelier.declaring.draft import Draft
from actgen.atelier.declaring.from_word import fields_of_word
from actgen.atelier.declaring.kinds_read import kinds_read
from actgen.atelier.first_file.folding import folder_form
from actgen.atelier.first_file.pasted import persons_in
from actgen.atelier.importing.bringing import bring_in
from actgen.atelier.importing.proposing.known_facts import KnownFacts
from actgen.atelier.lint.annotate import annotated
from actgen.atelier.lint.linting import lint_file
from actgen.atelier.migrating.acts import migrated
from actgen.atelier.plans.building import build_template
from actgen.atelier.plans.outline import read_outline
from actgen.atelier.plans.text_view import template_text
from actgen.atelier.verification.stated import read_stated
from actgen.cli.app import run
from actgen.cog.wordings import wordings_of
from actgen.core.errors import ActgenError
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.parsing import parse
from actgen.fill.compiled import compile_template
from actgen.french.typography import typographic
from actgen.kinds.catalogue import kinds_of, shipped_kinds
from actgen.making.projet import read_projet
from actgen.ooxml.clauses import NO_CLAUSES
from actgen.ooxml.packing.package import read_package, read_received
from actgen.program import check, render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
_MODEL = parse_template_name("nantes/deliberation@2030")


@dataclass(frozen=True, slots=True)
class Reader:
    """What is fuzzed: the files from which it is changed, and how the program reads one in a project of its own.

    `is_word` tells how a file is changed. `read` raises for what is refused, an ActgenError or ExpressionFault.
    """

    corpus: Callable[[], tuple[bytes, ...]]
    read: Callable[[Project, bytes], object]
    is_word: bool = False


#: What a reader may raise: a sentence for its reader.
REFUSALS = (ActgenError, ExpressionFault)


def project_copy(folder: Path) -> Project:
    """A copy of the project in which a reader may write."""
    for name in ("templates", "variables"):
        shutil.copytree(ROOT / name, folder / name)
    return Project(folder)


def _files(*patterns: str) -> Callable[[], tuple[bytes, ...]]:
    """The files of these names below the root, read once."""

    @cache
    def read() -> tuple[bytes, ...]:
        return tuple(path.read_bytes() for pattern in patterns for path in sorted(ROOT.glob(pattern)))

    return read


@cache
def _expressions() -> tuple[bytes, ...]:
    """Each expression of the kinds that the package and the project declare."""
    texts = "\n".join(content.decode() for content in _KINDS())
    found = re.findall(r"\b(?:si|calcul|verifie|pour): *\"?([^\"\n,}]+)", texts)
    return tuple(one.encode() for one in dict.fromkeys(found))


@cache
def _tags() -> tuple[bytes, ...]:
    """The text of each paragraph with tags of the templates."""
    texts = "\n".join(content.decode() for content in _files("templates/*/*/*.txt", "templates/commun/*.txt")())
    return tuple(line.encode() for line in dict.fromkeys(texts.split("\n")) if "{" in line)


@cache
def _acts() -> tuple[bytes, ...]:
    """The acts of a commune, as Word files and pages."""
    made = render(Project(ROOT), "ancenis-saint-gereon", formats=("docx",))
    return tuple(content for one in made for content in one.files.values())


@cache
def _pdfs() -> tuple[bytes, ...]:
    made = render(Project(ROOT), "ancenis-saint-gereon", "deliberation", formats=("pdf",))
    return tuple(content for one in made for content in one.files.values())


def _dossier(project: Project, content: bytes) -> None:
    path = project.root / "variables/communes/ancenis-saint-gereon.yaml"
    path.write_bytes(content)
    check(project, path.stem)
    with contextlib.suppress(*REFUSALS):
        render(project, path.stem, formats=("docx", "html", "txt"))


def _sitting(project: Project, content: bytes) -> None:
    (path,) = (project.root / "variables/communes/meyrals/seances").glob("*.yaml")
    path.write_bytes(content)
    check(project, "meyrals")


def _commune_of_folder(project: Project, content: bytes) -> None:
    (project.root / "variables/communes/meyrals/commune.yaml").write_bytes(content)
    check(project, "meyrals")


def _academy(project: Project, content: bytes) -> None:
    (project.root / "variables/academies/nantes.yaml").write_bytes(content)
    check(project, "ancenis-saint-gereon")


def _kind(project: Project, content: bytes) -> None:
    (project.root / "variables/actes/essai.yaml").write_bytes(content)
    kinds_read(project)


def _root(project: Project, content: bytes) -> None:
    folder = project.root / "variables/rubriques"
    folder.mkdir(exist_ok=True)
    (folder / "essai.yaml").write_bytes(content)
    kinds_of(project)


def _settings(project: Project, content: bytes) -> None:
    project.settings_file.write_bytes(content)
    read_projet(project)


def _manifest(project: Project, content: bytes) -> None:
    (project.root / "templates/nantes/convention/2026.yaml").write_bytes(content)
    check(project, "ancenis-saint-gereon")
    _run("templates", "lint", "nantes/convention@2026", "--project", str(project.root))


def _lock(project: Project, content: bytes) -> None:
    (project.root / "templates/verrou.txt").write_bytes(content)
    _run("templates", "lock", "--check", "--project", str(project.root))


def _run(*words: str) -> None:
    """The command line as its user calls it; what it prints goes nowhere."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        run(list(words))


def _migrated(_: Project, content: bytes) -> None:
    kinds = shipped_kinds()
    with contextlib.suppress(*REFUSALS):
        migrated(content, "essai.yaml", kinds)
    folder_form(content, "essai.yaml", kinds)


def _archive(_: Project, content: bytes) -> None:
    with contextlib.suppress(*REFUSALS):
        read_package(content, "essai.docx")
    read_received(content, "essai.docx")


def _lint(project: Project, content: bytes) -> None:
    annotated(content, "essai.docx", lint_file(project, content, "essai.docx"))


def _template(project: Project, content: bytes) -> None:
    """The template of an act with this file: fill it, read it, write it."""
    (project.root / "templates/nantes/deliberation/2026.docx").write_bytes(content)
    words = "render deliberation --commune ancenis-saint-gereon --projet --force --format docx,html,txt"
    _run(*words.split(), "--project", str(project.root))


def _brought(name: str) -> Callable[[Project, bytes], None]:
    def read(_: Project, content: bytes) -> None:
        bring_in(content, PurePath(name), _MODEL, KnownFacts(), NO_CLAUSES)

    return read


def _declared(_: Project, content: bytes) -> None:
    fields_of_word(content, PurePath("essai.docx"), Draft("essai", "essai", ("numero", "date")))


def _outline(_: Project, content: bytes) -> None:
    docx = build_template(read_outline(_text(content), "essai.txt"), "essai")
    template_text(docx, "essai")


def _tag(_: Project, content: bytes) -> None:
    docx = build_template(read_outline(" ".join(_text(content).split("\n")), "essai.txt"), "essai")
    compile_template(docx, "essai", NO_CLAUSES)


def _expression(_: Project, content: bytes) -> None:
    parse(_text(content))


def _roll(_: Project, content: bytes) -> None:
    persons_in(_text(content))


def _wording(_: Project, content: bytes) -> None:
    typographic(_text(content))
    wordings_of(_text(content)[:500])


def _diff(project: Project, content: bytes) -> None:
    path = project.root / "essai.docx"
    path.write_bytes(content)
    words = ("nantes/deliberation@2026", str(path), "--sans-actes")
    _run("templates", "diff", *words, "--project", str(project.root))


def _verify(project: Project, content: bytes) -> None:
    path = project.root / "essai.docx"
    path.write_bytes(content)
    _run("verify", str(path), "--project", str(project.root))


def _stated(_: Project, content: bytes) -> None:
    read_stated(content)


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


_KINDS = _files("variables/actes/*.yaml", "src/actgen/france/actes/*.yaml")
_ROOTS = _files("src/actgen/france/rubriques/*.yaml", "variables/rubriques/*.yaml")
_WORD = _files("templates/nantes/*/*.docx", "templates/mairie/*/*.docx", "templates/commun/*.docx")
_MESSY = _files("templates/nantes/*/*.docx", "tests/**/*.docx")
_PLANS = _files("templates/*/*/*.txt")
_RECEIVED = _files("tests/atelier/importing/corpus/*.txt", "golden/ancenis-saint-gereon/*.txt")

READERS: dict[str, Reader] = {
    "dossier": Reader(_files("variables/communes/*.yaml"), _dossier),
    "seance": Reader(_files("variables/communes/meyrals/seances/*.yaml"), _sitting),
    "commune": Reader(_files("variables/communes/meyrals/commune.yaml"), _commune_of_folder),
    "academie": Reader(_files("variables/academies/*.yaml"), _academy),
    "sorte": Reader(_KINDS, _kind),
    "rubrique": Reader(_ROOTS, _root),
    "projet": Reader(lambda: (b"moteur: typst\n", b"moteur: weasyprint # note\n"), _settings),
    "fiche": Reader(_files("templates/*/*/*.yaml"), _manifest),
    "verrou": Reader(_files("templates/verrou.txt"), _lock),
    "migration": Reader(_files("variables/communes/*.yaml"), _migrated),
    "archive": Reader(_WORD, _archive, is_word=True),
    "lint": Reader(_WORD, _lint, is_word=True),
    "modele": Reader(_WORD, _template, is_word=True),
    "word": Reader(_MESSY, _brought("essai.docx"), is_word=True),
    "declaration": Reader(_MESSY, _declared, is_word=True),
    "prose": Reader(_RECEIVED, _brought("essai.txt")),
    "markdown": Reader(_files("docs/**/*.md", "*.md"), _brought("essai.md")),
    "plan": Reader(_PLANS, _outline),
    "balise": Reader(_tags, _tag),
    "expression": Reader(_expressions, _expression),
    "liste": Reader(_RECEIVED, _roll),
    "valeur": Reader(_RECEIVED, _wording),
    "diff": Reader(_WORD, _diff, is_word=True),
    "verification": Reader(_acts, _verify, is_word=True),
    "origine": Reader(_pdfs, _stated),
}


def refused(reader: Reader, project: Project, content: bytes) -> bool:
    """Whether the reader refuses that file in a sentence; any other exception is a fault of the program."""
    try:
        reader.read(project, content)
    except REFUSALS:
        return True
    return False


def names() -> Iterator[str]:
    """The readers, in order."""
    return iter(READERS)
