"""Clauses that published templates include, held to their bytes with them."""

from __future__ import annotations

from actgen.core.diagnostics import FilePlace
from actgen.core.project import Project
from tests.library.locked import CLAUSE, CONVENTION, DELIBERATION, check, faults, lock, told
from tests.library.projects import word_path, write_word


def test_a_changed_clause_names_every_published_template_that_includes_it(project: Project) -> None:
    lock(project)
    write_word(project, CLAUSE, "La maire.")
    assert told(faults(project)) == [
        (
            "VER-006",
            "templates/commun/signatures.docx",
            f"La clause {CLAUSE} a changé depuis qu’elle a été verrouillée\u00a0; ces modèles publiés "
            f"l’incluent\u00a0: {CONVENTION} et {DELIBERATION}.",
            "Remettez en place le fichier verrouillé, et donnez au nouveau texte un autre nom, pour de nouvelles "
            "versions. Si aucun acte n’a encore été signé avec elle, "
            f"«\u00a0actgen templates lock --relock {CLAUSE}\u00a0» accepte ce fichier.",
        )
    ]


def test_a_clause_without_file_is_an_error_even_before_it_is_locked(project: Project) -> None:
    word_path(project, CLAUSE).unlink()
    assert told(faults(project, locking=True)) == [
        (
            "VER-007",
            "templates/commun/signatures.docx",
            f"La clause {CLAUSE} n’a pas de fichier\u00a0; ces modèles publiés l’incluent\u00a0: "
            f"{CONVENTION} et {DELIBERATION}.",
            "Remettez ce fichier en place\u00a0: sans lui, aucun acte ne se fait.",
        )
    ]


def test_a_clause_that_no_published_template_includes_may_change(project: Project) -> None:
    write_word(project, "commun/essai", "Essai.")
    write_word(project, "nantes/convention@2030", "# Projet\n{%p clause essai %}")
    assert "commun/essai" not in lock(project)
    write_word(project, "commun/essai", "Autre essai.")
    assert len(check(project)) == 4


def test_a_clause_inside_a_clause_is_locked_with_it_and_a_circle_ends(project: Project) -> None:
    write_word(project, CLAUSE, "Le maire.\n{%p clause tampon %}")
    write_word(project, "commun/tampon", "Tampon.\n{%p clause signatures %}")
    assert lock(project)[:2] == [CLAUSE, "commun/tampon"]
    write_word(project, "commun/tampon", "Sceau.\n{%p clause signatures %}")
    assert [fault.place for fault in faults(project)] == [FilePlace("templates/commun/tampon.docx")]


def test_a_clause_of_the_foot_of_the_page_is_locked_too(project: Project) -> None:
    write_word(project, "commun/tampon", "Tampon.")
    write_word(project, CONVENTION, "# Acte\n[pied de page]\n{%p clause tampon %}\n[fin]")
    assert "commun/tampon" in lock(project)


def test_a_tag_that_names_no_clause_leads_to_no_file(project: Project) -> None:
    write_word(project, CONVENTION, "# Acte\n{%p clause ../nantes/convention/2022 %}")
    assert lock(project) == [CLAUSE, "nantes/convention@2022", CONVENTION, DELIBERATION]
