"""An image of the project: its path, and its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.values.images import image_file
from actgen.variables.fields import Image
from tests.values.hands import declined, read, refused

EXAMPLE = "Écrivez son chemin dans le dossier du projet\u00a0: images/logo.png."


@pytest.mark.parametrize("typed", ["logo.png", "images/armes de la ville.JPG", "a/b/plan.svg", "photo.jpeg"])
def test_a_path_inside_the_project_is_taken(typed: str) -> None:
    assert read(Image, f" {typed} ") == typed


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        *(
            (text, f"«\u00a0{text}\u00a0» n’est pas un chemin simple.", EXAMPLE)
            for text in ("../logo.png", "images/../../logo.png", "./logo.png", "images//logo.png")
        ),
        *(
            (text, f"«\u00a0{text}\u00a0» n’est pas dans le dossier du projet.", EXAMPLE)
            for text in ("/etc/logo.png", "~/logo.png", "C:/logo.png")
        ),
        (
            "images\\logo.png",
            "Dans «\u00a0images\\logo.png\u00a0», une barre oblique doit séparer les dossiers.",
            "Écrivez images/logo.png.",
        ),
        (
            "C:\\images\\logo.png",
            "Dans «\u00a0C:\\images\\logo.png\u00a0», une barre oblique doit séparer les dossiers.",
            EXAMPLE,
        ),
        *(
            (
                text,
                f"«\u00a0{text}\u00a0» n’est pas une image PNG, JPEG ou SVG.",
                "Son nom finit par .png, .jpg ou .svg.",
            )
            for text in ("logo.bmp", "logo", "images/.png")
        ),
    ],
)
def test_a_path_that_leaves_the_project_or_names_no_image_is_refused(typed: str, message: str, hint: str) -> None:
    assert refused(Image, typed) == (message, hint)


def test_the_file_of_an_image_is_found_under_the_root(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "logo.png").write_bytes(b"png")
    assert image_file(tmp_path, "images/logo.png").read_bytes() == b"png"


def test_an_image_that_is_not_there_is_told_with_the_name_that_differs_by_its_capitals(tmp_path: Path) -> None:
    (tmp_path / "Logo.png").write_bytes(b"png")
    assert declined(image_file, tmp_path, "logo.png") == (
        "L’image «\u00a0logo.png\u00a0» n’existe pas dans le dossier du projet.",
        "Écrivez «\u00a0Logo.png\u00a0», avec ses capitales.",
    )
    assert declined(image_file, tmp_path, "images/plan.png") == (
        "L’image «\u00a0images/plan.png\u00a0» n’existe pas dans le dossier du projet.",
        EXAMPLE,
    )


def test_a_folder_and_a_link_that_leads_out_are_no_image(tmp_path: Path) -> None:
    project, other = tmp_path / "projet", tmp_path / "autre.png"
    (project / "dossier.png").mkdir(parents=True)
    other.write_bytes(b"png")
    (project / "lien.png").symlink_to(other)
    for name in ("dossier.png", "lien.png"):
        assert declined(image_file, project, name) == (
            f"«\u00a0{name}\u00a0» n’est pas un fichier du projet.",
            EXAMPLE,
        )
