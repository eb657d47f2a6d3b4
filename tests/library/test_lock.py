"""Published templates, held to the bytes that they were published with, and the record of these."""

from __future__ import annotations

import hashlib

import pytest

from actgen.core.project import Project
from tests.library.locked import CLAUSE, CONVENTION, DELIBERATION, check, faults, hashes, lock, record, told
from tests.library.projects import add_template, word_path, write_word


def test_the_record_has_one_line_in_order_for_each_published_template_and_each_clause(project: Project) -> None:
    assert lock(project) == [CLAUSE, "nantes/convention@2022", CONVENTION, DELIBERATION]
    lines = record(project).read_text(encoding="utf-8").splitlines()
    assert lines == [
        "# Empreintes SHA-256 des modèles publiés et de leurs clauses, écrites par "
        "«\u00a0actgen templates lock\u00a0».",
        "# Un fichier qui n’a plus la sienne n’est plus le texte publié. Ne corrigez jamais une empreinte à la main.",
        *(
            f"{name} {hashlib.sha256(word_path(project, name).read_bytes()).hexdigest()}"
            for name in (CLAUSE, "nantes/convention@2022", CONVENTION, DELIBERATION)
        ),
    ]


def test_what_is_locked_and_unchanged_holds_and_locking_again_writes_nothing(project: Project) -> None:
    lock(project)
    before = record(project).read_bytes()
    assert check(project) == [CLAUSE, "nantes/convention@2022", CONVENTION, DELIBERATION]
    assert lock(project) == []
    assert record(project).read_bytes() == before


def test_a_new_published_template_adds_its_line_and_leaves_the_others(project: Project) -> None:
    lock(project)
    before = hashes(project)
    add_template(project, "caen/convention@2026", du="2026-09-01")
    content = write_word(project, "caen/convention@2026", "# Acte neuf").read_bytes()
    assert lock(project) == ["caen/convention@2026"]
    assert hashes(project) == {**before, "caen/convention@2026": hashlib.sha256(content).hexdigest()}
    assert list(hashes(project)) == ["caen/convention@2026", *before]


def test_a_draft_may_change_and_disappear(project: Project) -> None:
    lock(project)
    write_word(project, "nantes/convention@2030", "# Autre projet")
    assert len(check(project)) == 4
    word_path(project, "nantes/convention@2030").unlink()
    assert len(check(project)) == 4


def test_published_templates_and_clauses_that_are_not_locked_are_all_told(project: Project) -> None:
    hint = "Lancez «\u00a0actgen templates lock\u00a0», puis enregistrez templates/verrou.txt dans Git avec ce fichier."
    found = told(faults(project))
    assert found[0] == (
        "VER-005",
        "templates/commun/signatures.docx",
        f"La clause {CLAUSE} n’est pas verrouillée\u00a0; ces modèles publiés l’incluent\u00a0: "
        f"{CONVENTION} et {DELIBERATION}.",
        hint,
    )
    assert found[2] == (
        "VER-005",
        "templates/nantes/convention/2026.docx",
        f"Le modèle {CONVENTION} sert ou a servi à des actes, mais il n’est pas verrouillé.",
        hint,
    )
    assert len(found) == 4
    assert not record(project).exists()


@pytest.mark.parametrize("locking", [True, False])
def test_a_changed_template_is_an_error_and_nothing_is_written(project: Project, locking: bool) -> None:
    lock(project)
    before = record(project).read_bytes()
    write_word(project, CONVENTION, "# Acte\n{%p clause signatures %}\nUn mot de plus.")
    add_template(project, "nantes/convention@2027", du="2026-09-01")
    write_word(project, "nantes/convention@2027", "# Acte neuf")
    found = [fault for fault in told(faults(project, locking=locking)) if fault[0] != "VER-005"]
    assert found == [
        (
            "VER-006",
            "templates/nantes/convention/2026.docx",
            f"Le modèle {CONVENTION} a changé depuis qu’il a été verrouillé.",
            "Remettez en place le fichier verrouillé, et portez le changement dans une nouvelle version. Si aucun acte "
            f"n’en a encore été signé, «\u00a0actgen templates lock --relock {CONVENTION}\u00a0» accepte ce fichier.",
        )
    ]
    assert record(project).read_bytes() == before


def test_a_locked_template_does_not_escape_by_becoming_a_draft_again(project: Project) -> None:
    lock(project)
    add_template(project, CONVENTION, etat="projet", du="2025-09-01")
    write_word(project, CONVENTION, "# Tout autre chose")
    assert [fault.code for fault in faults(project)] == ["VER-006"]


def test_a_locked_template_that_disappeared_is_an_error(project: Project) -> None:
    lock(project)
    word_path(project, DELIBERATION).unlink()
    assert told(faults(project, locking=True)) == [
        (
            "VER-007",
            "templates/nantes/deliberation/2026.docx",
            f"Le modèle verrouillé {DELIBERATION} a disparu.",
            "Remettez ce fichier en place\u00a0: des actes signés peuvent en venir. S’il n’a servi à aucun, retirez sa "
            "ligne de templates/verrou.txt.",
        )
    ]


def test_an_unsound_word_file_is_not_locked(project: Project) -> None:
    word_path(project, CONVENTION).write_bytes(b"PK")
    (fault,) = faults(project, locking=True)
    assert fault.code.startswith("MOD-")
    assert CONVENTION in str(fault.place)
    assert not record(project).exists()


def test_the_lines_of_the_record_that_cannot_be_understood_are_all_told(project: Project) -> None:
    lock(project)
    good = record(project).read_text(encoding="utf-8")
    record(project).write_text(f"{good}<<<<<<< main\n{CONVENTION} {'0' * 64}\n\n", encoding="utf-8")
    hint = "Reprenez ce fichier tel qu’il était dans Git, puis lancez «\u00a0actgen templates lock\u00a0»."
    assert told(faults(project, locking=True)) == [
        (
            "VER-008",
            "templates/verrou.txt:7:1",
            "Cette ligne ne donne pas le nom d’un modèle ou d’une clause, puis son empreinte.",
            hint,
        ),
        (
            "VER-008",
            "templates/verrou.txt:8:1",
            f"«\u00a0{CONVENTION}\u00a0» a déjà une autre empreinte plus haut.",
            hint,
        ),
    ]


def test_the_record_is_read_whatever_ends_its_lines(project: Project) -> None:
    lock(project)
    record(project).write_bytes(b"\xef\xbb\xbf" + record(project).read_bytes().replace(b"\n", b"\r\n"))
    assert len(check(project)) == 4
