"""`actgen verify` of a PDF: its bytes, what was added behind it, what rides inside, the engine that made it."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.project import find_project
from actgen.pipeline import render_acts
from actgen.writers import typst
from actgen.writers.archival.attachments import act_files
from tests.cli.sent import ORIGIN, PDF, UNCHANGED
from tests.conftest import COMMUNE, Actgen


def test_a_pdf_that_was_changed_is_told_with_what_else_can_make_it_differ(acts: Path, actgen: Actgen) -> None:
    content = (acts / PDF).read_bytes()
    (acts / PDF).write_bytes(content.replace(b"%PDF-1.7\n", b"%PDF-1.7 \n", 1))
    answer = actgen("verify", acts / PDF)
    assert (answer.code, answer.err) == (1, "")
    assert answer.out == (
        f"{acts / PDF}\u00a0: différent de l’acte que fait le projet.\n{ORIGIN}{UNCHANGED}"
        "→ Le PDF a été modifié, ou fait sur une machine où WeasyPrint, Pango ou HarfBuzz ont une autre version. "
        "Vérifiez le fichier Word du même acte, dont les mots se comparent.\n"
    )


def test_what_is_added_behind_a_pdf_as_a_signature_is_told(acts: Path, actgen: Actgen) -> None:
    with (acts / PDF).open("ab") as file:
        file.write(b"99 0 obj\n<</Type /Sig>>\nendobj\n%%EOF\n")
    answer = actgen("verify", acts / PDF)
    assert answer.code == 1
    assert f"{acts / PDF}\u00a0: l’acte que fait le projet, octet pour octet, suivi d’un ajout.\n" in answer.out
    assert "signature électronique" in answer.out


def test_a_pdf_with_its_data_and_its_word_file_inside_is_its_own_proof(project: Path, actgen: Actgen) -> None:
    for engine in ("weasyprint", "typst"):
        told = ("--format", "pdf", "--joindre", "--moteur", engine)
        assert actgen("render", "convention", "--commune", COMMUNE, *told).code == 0
        answer = actgen("verify", project / "out" / COMMUNE / "convention.pdf")
        assert answer.code == 0
        assert "identique, octet pour octet, à l’acte que fait le projet.\n" in answer.out


def test_data_inside_that_are_not_those_of_the_origin_are_told(project: Path, actgen: Actgen) -> None:
    (made,) = render_acts(find_project(project), COMMUNE, "convention", ("docx",))
    path = project / "convention.pdf"
    path.write_bytes(typst.write_act(made.act, act_files("convention", b'{"vote": "autre"}', made.files["docx"])))
    answer = actgen("verify", path)
    assert answer.code == 1
    assert "VER-011" in answer.out + answer.err
    assert f"{path}\u00a0: différent\u00a0: les données jointes ne sont pas celles dont il se dit fait.\n" in answer.out


def test_a_pdf_of_an_earlier_version_is_told(acts: Path, actgen: Actgen) -> None:
    replaced(acts / PDF, b"/EmbeddedFile/", b"/EmbeddedNone/")
    answer = actgen("verify", acts / PDF)
    assert answer.code == 1
    assert (
        f"{acts / PDF}\u00a0: fait par une autre version d’actgen\u00a0: ses octets ne se comparent pas.\n"
        in answer.out
    )
    assert "→ Vérifiez le fichier Word du même acte, dont les mots se comparent.\n" in answer.out


# A PDF by the second engine


def laid_out_by_typst(project: Path, actgen: Actgen) -> Path:
    """The PDF of a convention by the second engine."""
    assert actgen("render", "convention", "--commune", COMMUNE, "--format", "pdf", "--moteur", "typst").code == 0
    return project / "out" / COMMUNE / "convention.pdf"


def replaced(path: Path, old: bytes, new: bytes) -> None:
    """Change some bytes of a file that it has."""
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new, 1))


def test_a_pdf_by_typst_is_verified_by_typst(project: Path, actgen: Actgen) -> None:
    path = laid_out_by_typst(project, actgen)
    answer = actgen("verify", path)
    assert answer.code == 0
    assert f"{path}\u00a0: identique, octet pour octet, à l’acte que fait le projet.\n" in answer.out
    assert f"commune {COMMUNE}, actgen 0.1.0, moteur typst/0.15.2.\n" in answer.out


@pytest.mark.parametrize(
    ("old", "new", "code", "told"),
    [
        (b"(typst/0.15.2)", b"(typst/0.15.0)", 1,
         "  Le moteur du PDF a changé depuis\u00a0: typst/0.15.0 alors, typst/0.15.2 maintenant.\n"),
        (b"%PDF-1.7\n", b"%PDF-1.7 \n", 1, "→ Le PDF a été modifié après coup\u00a0: gardez l’acte du projet"),
        (b"(typst/0.15.2)", b"(latex/0.15.2)", 2, "Son origine est incomplète ou se contredit"),
    ],
)  # fmt: skip
def test_a_pdf_by_typst_that_is_no_longer_what_it_says_is_told(
    old: bytes, new: bytes, code: int, told: str, project: Path, actgen: Actgen
) -> None:
    path = laid_out_by_typst(project, actgen)
    replaced(path, old, new)
    answer = actgen("verify", path)
    assert answer.code == code
    assert told in answer.out + answer.err
