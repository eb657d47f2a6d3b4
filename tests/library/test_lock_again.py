"""A template or a clause whose change is accepted: it is locked again, alone."""

from __future__ import annotations

import hashlib

import pytest

from actgen.core.errors import InputFault, UsageFault
from actgen.core.project import Project
from actgen.library.lock import relock
from tests.library.locked import CLAUSE, CONVENTION, DELIBERATION, check, faults, hashes, lock, record
from tests.library.projects import word_path, write_word


def test_relocking_replaces_one_hash_and_no_other(project: Project) -> None:
    lock(project)
    before = hashes(project)
    content = write_word(project, CONVENTION, "# Acte\n{%p clause signatures %}\nUn mot de plus.").read_bytes()
    write_word(project, DELIBERATION, "# Acte changé\n{%p clause signatures %}")
    relock(project, CONVENTION)
    assert hashes(project) == {**before, CONVENTION: hashlib.sha256(content).hexdigest()}
    assert [str(fault.place) for fault in faults(project)] == ["templates/nantes/deliberation/2026.docx"]


def test_a_clause_is_relocked_by_its_name(project: Project) -> None:
    lock(project)
    write_word(project, CLAUSE, "La maire.")
    relock(project, CLAUSE)
    assert len(check(project)) == 4


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("nantes/convention@2030", "«\u00a0nantes/convention@2030\u00a0» n’est pas verrouillé.",
         "Vouliez-vous dire «\u00a0nantes/convention@2026\u00a0», «\u00a0nantes/convention@2022\u00a0» ou "
         "«\u00a0nantes/deliberation@2026\u00a0»\u202f?"),
        ("xyz", "«\u00a0xyz\u00a0» n’est pas verrouillé.", "templates/verrou.txt montre ce qui est verrouillé."),
        (CONVENTION, f"«\u00a0{CONVENTION}\u00a0» n’a pas changé.",
         "Retirez --relock\u00a0: son empreinte est la bonne."),
        (DELIBERATION, f"«\u00a0{DELIBERATION}\u00a0» n’a plus de fichier\u00a0: "
         "templates/nantes/deliberation/2026.docx.", "Remettez-le en place."),
    ],
)  # fmt: skip
def test_only_what_is_locked_and_changed_can_be_relocked(project: Project, name: str, message: str, hint: str) -> None:
    lock(project)
    word_path(project, DELIBERATION).unlink()
    with pytest.raises(UsageFault) as caught:
        relock(project, name)
    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_a_record_that_cannot_be_understood_is_not_rewritten_by_relocking(project: Project) -> None:
    lock(project)
    record(project).write_text(f"{record(project).read_text(encoding='utf-8')}=======\n", encoding="utf-8")
    write_word(project, CONVENTION, "# Acte changé")
    with pytest.raises(InputFault, match="Cette ligne ne donne pas le nom"):
        relock(project, CONVENTION)
