"""A picture is known by its bytes; its name may not lie, and its weight and size have bounds."""

from __future__ import annotations

import struct

import pytest

from actgen.core.errors import WordingError
from actgen.ooxml.pictures.reading import JPEG, PNG, SVG, check_weight, read_picture
from tests.pictures import SHIELD, chunk, jpeg, png


def refused(content: bytes, name: str = "logo.png") -> str:
    with pytest.raises(WordingError) as caught:
        read_picture(content, name)
    return f"{caught.value.message} {caught.value.hint}".replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [(png(), "logo.png", PNG), (jpeg(), "logo.JPG", JPEG), (jpeg(), "x.jpeg", JPEG), (SHIELD, "a.svg", SVG)],
)
def test_each_kind_is_known_by_its_bytes(content: bytes, name: str, kind: str) -> None:
    found = read_picture(content, name)
    assert (found.kind, found.content) == (kind, content)


def test_a_name_that_lies_is_told() -> None:
    assert refused(jpeg()) == (
        "Son nom promet une image PNG, et c’est une image JPEG. "
        "Renommez le fichier, ou enregistrez de nouveau l’image dans le format de son nom."
    )


def test_a_name_without_a_known_end_promises_nothing() -> None:
    assert read_picture(png(), "image1.tmp").kind == PNG


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (b"GIF89a", "une image GIF"),
        (b"BM....", "une image BMP"),
        (b"II*\0....", "une image TIFF"),
        (b"\xd7\xcd\xc6\x9a..", "un dessin WMF"),
        (b"\x01\0\0\0....", "un dessin EMF"),
        (b"RIFF....WEBP", "une image WebP"),
        (b"bonjour", "un fichier d’un autre genre"),
        (b"", "un fichier vide"),
    ],
)
def test_another_kind_is_named_with_the_remedy(head: bytes, what: str) -> None:
    assert refused(head) == (
        f"C’est {what} : un acte montre des images PNG, JPEG ou SVG. "
        "Ouvrez-la dans un logiciel d’images, et enregistrez-la au format PNG."
    )


def test_thirty_thousand_points_are_too_many_and_are_read_from_the_header_alone() -> None:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0))
    bomb = b"\x89PNG\r\n\x1a\n" + header + chunk(b"IEND")
    assert refused(bomb).startswith("Elle a 30 000 × 30 000 points : c’est trop (10 000 de côté, et 16 millions")


def test_a_heavy_one_is_told_by_its_weight() -> None:
    assert refused(png() + b"\0" * 6_000_000).startswith("Elle pèse 7 Mo : une image PNG en a au plus 5.")
    with pytest.raises(WordingError, match="Elle pèse 200"):
        check_weight(200_000_000, PNG)
