"""A copy of the project in which one template at a time is broken and examined."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from actgen.atelier.lint.linting import Fault, lint_template
from actgen.atelier.lint.targets import lint_words
from actgen.core.diagnostics import WordPlace
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from tests.atelier.lint.corpus import Broken
from tests.atelier.lint.spoiling import Change, spoiled
from tests.conftest import copy_project
from tests.library.projects import word_path

ROOT = Path(__file__).parents[3]


class Workshop:
    """Breaks templates of its copy of the project, and mends them again."""

    def __init__(self, folder: Path) -> None:
        self.project = Project(folder)
        copy_project(folder, "templates", "variables")

    def docx(self, template: str) -> bytes:
        return self._file(template).read_bytes()

    def broken(self, case: Broken) -> bytes:
        """The Word file of a case."""
        return spoiled(self.docx(case.template), *case.changes)

    def faults(self, template: str, *changes: Change) -> tuple[Fault, ...]:
        """What lint tells of a template with these changes, its manifest left aside."""
        return self._told(template, changes, lambda: lint_template(self.project, parse_template_name(template)))

    def all_faults(self, template: str, *changes: Change) -> tuple[Fault, ...]:
        """What the command tells: the contradictions of the manifest too."""
        return self._told(template, changes, lambda: lint_words(self.project, [template])[0].faults)

    def _told(
        self, template: str, changes: tuple[Change, ...], lint: Callable[[], tuple[Fault, ...]]
    ) -> tuple[Fault, ...]:
        sound = self.docx(template)
        try:
            self._file(template).write_bytes(spoiled(sound, *changes))
            return lint()
        finally:
            self._file(template).write_bytes(sound)

    def _file(self, template: str) -> Path:
        return word_path(self.project, template)


def told(faults: tuple[Fault, ...]) -> list[str]:
    """Each fault as corpus.txt shows it: code, place, words, message, hint."""
    lines = []
    for fault in faults:
        one = fault.diagnostic
        words = f" [{one.place.excerpt}]" if isinstance(one.place, WordPlace) and one.place.excerpt else ""
        lines.append(f"{one.severity} {one.code} — {one.place}{words}\n    {one.message}\n    → {one.hint}")
    return lines
