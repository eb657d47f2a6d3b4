"""What a reader asks to be examined: a template, a clause or a file by its name; or all templates and clauses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.lint.linting import Fault, lint_clause, lint_file, lint_letterhead, lint_template
from actgen.atelier.manifests.contract import contract_faults
from actgen.core.diagnostics import WordPlace
from actgen.core.errors import InputFault
from actgen.core.files import read_file
from actgen.core.names import parse_template_name
from actgen.core.still import standing_still
from actgen.library.catalogue import list_templates, load_template
from actgen.library.clauses import list_clauses, load_clause, parse_clause_name
from actgen.library.lock_record import commune_of, is_letterhead, letterhead_name, locked_file
from actgen.ooxml.clauses import clause_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from actgen.core.diagnostics import Diagnostic
    from actgen.core.names import TemplateName
    from actgen.core.project import Project

    More = Callable[[Project, TemplateName], tuple[Diagnostic, ...]]


class Linted(Struct, frozen=True):
    """What was examined: its name, its bytes, its faults."""

    label: str
    content: bytes
    faults: tuple[Fault, ...]


def _nothing_more(_: Project, __: TemplateName) -> tuple[Diagnostic, ...]:
    return ()


def is_file(word: str) -> bool:
    """Whether a reader means a file: what exists, or what is no name of a template or of a clause."""
    return Path(word).is_file() or word.casefold().endswith((".docx", ".doc", ".odt", ".pdf", ".docm", ".dotx"))


@standing_still()
def lint_words(project: Project | None, words: Sequence[str], more: More = _nothing_more) -> list[Linted]:
    """Each thing asked for, in order, or all that the project has; what a clause tells, its templates do not repeat.

    `more` gives what is to be told of a template besides: the faults of an official text.
    """
    contract = _Contract(project)
    return _once([_linted(project, word, contract, more) for word in asked(project, words)])


def asked(project: Project | None, words: Sequence[str]) -> Sequence[str]:
    """What these words ask for: without any, all that the project has."""
    return words or _every(project)


class _Contract(Struct):
    """The contradictions of all manifests, looked for once, and only if a template is examined."""

    project: Project | None
    _found: tuple[Diagnostic, ...] | None = None

    def faults(self) -> tuple[Diagnostic, ...]:
        """Those of every published manifest; none where a manifest is not sound, which its own template tells."""
        if self._found is None:
            try:
                self._found = contract_faults(self.project) if self.project else ()
            except InputFault:
                self._found = ()
        return self._found


def _every(project: Project | None) -> list[str]:
    if project is None:
        return []
    letterheads = map(letterhead_name, project.letterheads())
    return [*(f"commun/{name}" for name in list_clauses(project)), *map(str, list_templates(project)), *letterheads]


def _linted(project: Project | None, word: str, contract: _Contract, more: More) -> Linted:
    name = _name_of(project, Path(word)) if is_file(word) else word
    if project is None or not name:
        content = read_file(Path(word))
        return Linted(word, content, lint_file(project, content, word))
    if clause := parse_clause_name(name):
        return Linted(clause_label(clause), load_clause(project, clause), lint_clause(project, clause))
    if is_letterhead(name) and (commune := commune_of(name)) in project.letterheads():
        return Linted(name, read_file(locked_file(project, name)), lint_letterhead(project, commune))
    template = parse_template_name(name)
    if template not in list_templates(project):
        load_template(project, template)  # says what there is instead
    content = read_file(project.template_file(template, ".docx"))
    return Linted(name, content, lint_template(project, template, contract.faults(), more(project, template)))


def _name_of(project: Project | None, path: Path) -> str:
    """The name of the template or of the clause that the project keeps in that file; empty for another file."""
    if project is None or not path.resolve().is_relative_to(project.templates.resolve()):
        return ""
    folder, *others = path.resolve().relative_to(project.templates.resolve()).with_suffix("").parts
    name = f"commun/{others[-1]}" if folder == "commun" else f"{folder}/{'@'.join(others)}"
    return name if name in _every(project) else ""


def _once(found: list[Linted]) -> list[Linted]:
    told = {(one.label, *_told(fault)) for one in found for fault in one.faults}
    return [replace(one, faults=tuple(_without(one.faults, told))) for one in found]


def _without(faults: Iterable[Fault], told: set[tuple[str, str, str, str]]) -> Iterator[Fault]:
    for fault in faults:
        place = fault.diagnostic.place
        part = place.part if isinstance(place, WordPlace) else ""
        if not (part.startswith("clause ") and (part, *_told(fault)) in told):
            yield fault


def _told(fault: Fault) -> tuple[str, str, str]:
    place = fault.diagnostic.place
    number = str(place.paragraph) if isinstance(place, WordPlace) else ""
    return fault.diagnostic.code, fault.diagnostic.subject, number
