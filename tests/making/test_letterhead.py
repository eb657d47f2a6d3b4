"""The acts of a commune stand on its letterhead: its lock, its origin, its proof know it."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.lint.targets import lint_words
from actgen.atelier.verification.verifying import State, verify
from actgen.core.errors import InputFault
from actgen.core.origin import sha256
from actgen.core.project import Project
from actgen.document.paragraphs import pictures, texts
from actgen.library.catalogue import published_templates
from actgen.library.lock import check_lock, lock_published, relock
from actgen.making.writing import Rendered
from actgen.ooxml.packing.package import read_package
from actgen.pipeline import render_acts
from tests.document.building import shown
from tests.document.parts import with_parts
from tests.fill.papers import arms
from tests.kinds.subventions import subventions, write_commune
from tests.pictures import inline, png
from tests.word.making import PAGE, p, refer

NAME = "commune-ancenis/papier"
GIVEN = "association: Club de judo\nmontant: 10\n"


@pytest.fixture
def place(tmp_path: Path) -> Project:
    project = subventions(tmp_path)
    write_commune(project, GIVEN)
    write_paper(project, arms().content)
    return project


def write_paper(project: Project, content: bytes) -> None:
    path = project.letterhead_file("ancenis")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


def render(project: Project) -> Rendered:
    (made,) = render_acts(project, "ancenis", "subvention", ["docx", "pdf", "html", "txt"])
    return made


def test_every_format_shows_it_and_the_origin_states_it(place: Project) -> None:
    made = render(place)
    assert [one.alternative for one in pictures(made.act.header)] == ["Armes"]
    assert list(texts(made.act.header)) == [" Mairie d’Ancenis-Saint-Géréon"]
    assert b"[image\xc2\xa0: Armes]" in made.files["txt"]
    origin = made.act.metadata.origin
    assert origin is not None
    assert origin.papier_sha256 == sha256(arms().content)
    assert b"ActgenPapierSha256" in made.files["docx"]


def test_without_one_nothing_is_stated(place: Project) -> None:
    place.letterhead_file("ancenis").unlink()
    made = render(place)
    assert made.act.metadata.origin is not None
    assert made.act.metadata.origin.papier_sha256 == ""
    assert b"ActgenPapier" not in made.files["docx"]


def test_an_act_on_it_is_verified_and_one_on_another_is_told(place: Project) -> None:
    docx = render(place).files["docx"]
    assert verify(place, docx, "acte.docx").state is State.IDENTICAL
    write_paper(place, arms(section=refer("header7") + PAGE).content)
    found = verify(place, docx, "acte.docx")
    assert found.state is State.SAME_WORDS
    assert not found.has_same_origin


def test_another_picture_under_the_same_words_is_told(place: Project) -> None:
    docx = render(place).files["docx"]
    package = read_package(docx, "acte.docx")
    (name,) = (one for one in package.names() if one.startswith("word/media/"))
    found = verify(place, with_parts(docx, {name: png(40, 50, (9, 9, 9))}), "acte.docx")
    assert found.state is State.DIFFERENT
    assert [(one.code, shown(one.message)) for one in found.faults] == [
        ("VER-010", "L’image « Armes » n’est pas celle de l’acte que fait le projet.")
    ]


def test_it_is_locked_and_a_change_is_not_signed(place: Project) -> None:
    published = published_templates(place)
    with pytest.raises(InputFault) as caught:
        check_lock(place, published)
    assert f"Le papier à en-tête {NAME} n’est pas verrouillé." in [one.message for one in caught.value.diagnostics]
    assert NAME in lock_published(place, published)
    assert NAME in check_lock(place, published)
    write_paper(place, arms("Autres armes").content)
    with pytest.raises(InputFault) as caught:
        render(place)
    fault = next(one for one in caught.value.diagnostics if one.subject == NAME)
    assert fault.code == "VER-004"
    assert f"--relock {NAME}" in fault.hint
    relock(place, NAME)
    assert render(place).files


def test_one_that_is_gone_is_told(place: Project) -> None:
    published = published_templates(place)
    lock_published(place, published)
    place.letterhead_file("ancenis").unlink()
    with pytest.raises(InputFault) as caught:
        check_lock(place, published)
    assert [one.message for one in caught.value.diagnostics] == [f"Le papier à en-tête verrouillé {NAME} a disparu."]


def test_lint_covers_it(place: Project) -> None:
    def told() -> list[tuple[str, str]]:
        (one,) = lint_words(place, [NAME])
        return [(fault.diagnostic.code, shown(fault.diagnostic.message)) for fault in one.faults]

    assert NAME in [one.label for one in lint_words(place, [])]
    assert told() == []
    write_paper(place, arms(body=p("Un mot.")).content)
    assert "PAP-001" in [code for code, _ in told()]
    write_paper(place, arms("Armes {{ commune.blason }}").content)
    assert ("REM-001", "La variable « commune.blason » n’existe pas.") in told()


def test_a_picture_in_it_that_no_act_shows_is_told(place: Project) -> None:
    write_paper(place, arms(body=p(inline("armes.png"))).content)
    with pytest.raises(InputFault) as caught:
        render(place)
    assert [one.code for one in caught.value.diagnostics] == ["PAP-001"]


def test_the_logo_of_the_commune_is_on_it(place: Project) -> None:
    (place.root / "images").mkdir()
    (place.root / "images/logo.png").write_bytes(png(8, 8))
    path = place.root / "variables/communes/ancenis.yaml"
    with_logo = path.read_text(encoding="utf-8").replace("{insee", "{logo: images/logo.png, insee")
    path.write_text(with_logo, encoding="utf-8")
    write_paper(place, arms("Logo {{ commune.logo }}").content)
    first = render(place)
    assert [one.content for one in pictures(first.act.header)] == [png(8, 8)]
    (place.root / "images/logo.png").write_bytes(png(9, 9))
    second = render(place)
    assert first.act.metadata.origin != second.act.metadata.origin
