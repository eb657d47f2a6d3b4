"""An act that is made of what changed since it was locked is made with a warning."""

from __future__ import annotations

import pytest

from actgen.core.diagnostics import Diagnostic
from actgen.core.project import Project
from actgen.library.catalogue import choose_template
from tests.library.locked import CLAUSE, CONVENTION, DAY, PLACE, lock, record, told
from tests.library.projects import word_path, write_word


class TestAnActMadeFromALockedTemplate:
    def warnings(self, project: Project, *, version: str = "") -> tuple[Diagnostic, ...]:
        template, warnings = choose_template(project, "nantes", "convention", DAY, PLACE, version=version)
        assert template.docx == word_path(project, str(template.name)).read_bytes()
        assert not any(found.is_error for found in warnings)
        return warnings

    def test_says_nothing_while_nothing_changed_or_nothing_is_locked(self, project: Project) -> None:
        assert self.warnings(project) == ()
        lock(project)
        assert self.warnings(project) == ()

    @pytest.mark.parametrize("version", ["", "2026"])
    def test_warns_when_the_template_changed(self, project: Project, version: str) -> None:
        lock(project)
        write_word(project, CONVENTION, "# Acte\nUn mot de plus.")
        assert told(self.warnings(project, version=version)) == [
            (
                "VER-004",
                "templates/nantes/convention/2026.docx",
                f"Le modèle {CONVENTION} a changé depuis qu’il a été verrouillé\u00a0: l’acte n’est pas à signer.",
                "Remettez en place le fichier verrouillé, ou faites une nouvelle version\u00a0; "
                "«\u00a0actgen templates lock --check\u00a0» dit tout ce qui a changé.",
            )
        ]

    def test_warns_when_a_clause_that_it_includes_changed(self, project: Project) -> None:
        lock(project)
        write_word(project, CLAUSE, "La maire.")
        assert [found[:3] for found in told(self.warnings(project))] == [
            (
                "VER-004",
                "templates/commun/signatures.docx",
                f"La clause {CLAUSE}, que le modèle {CONVENTION} inclut, a changé depuis qu’elle a été "
                "verrouillée\u00a0: l’acte n’est pas à signer.",
            )
        ]

    def test_says_nothing_of_a_changed_clause_that_it_does_not_include(self, project: Project) -> None:
        write_word(project, CONVENTION, "# Acte sans clause")
        lock(project)
        write_word(project, CLAUSE, "La maire.")
        assert self.warnings(project) == ()

    def test_warns_of_a_record_that_cannot_be_read_and_goes_on(self, project: Project) -> None:
        record(project).write_text("======\n", encoding="utf-8")
        assert [found.code for found in self.warnings(project)] == ["VER-008"]
