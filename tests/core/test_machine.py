"""What a refusal of the machine means where no step foresaw it."""

from __future__ import annotations

import errno
import tempfile

import pytest

from actgen.core.machine import machine_fault, unprinted

FULL = OSError(errno.ENOSPC, "No space left on device", "acte.docx")


def test_the_file_that_is_refused_is_named() -> None:
    fault = machine_fault(FULL)
    assert fault.message.startswith("Le système refuse «\u00a0acte.docx\u00a0»\u00a0: ")
    assert fault.hint == "Vérifiez vos droits, et la place qui reste sur le disque."


def test_a_machine_without_a_temporary_folder_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> str:
        raise FileNotFoundError

    monkeypatch.setattr(tempfile, "gettempdir", refused)
    assert machine_fault(FULL).message == "Aucun dossier temporaire n’est accessible en écriture."


def test_an_answer_that_could_not_leave_says_that_files_are_whole() -> None:
    assert unprinted(FULL).message.startswith("La réponse n’a pas pu être écrite jusqu’au bout")
