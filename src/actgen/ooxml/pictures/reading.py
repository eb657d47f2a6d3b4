"""A picture from its bytes: PNG, JPEG or SVG, of a sane size, whole, and of the kind that its name says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.errors import WordingError
from actgen.french.amounts import number_figures
from actgen.ooxml.pictures.jpeg import read_jpeg
from actgen.ooxml.pictures.png import read_png
from actgen.ooxml.pictures.svg import is_svg, read_svg

if TYPE_CHECKING:
    from collections.abc import Callable

PNG, JPEG, SVG = "png", "jpeg", "svg"
#: Kind of a picture → its media type (RFC 2083, RFC 2045, SVG 2 appendix P).
MEDIA_TYPES = {PNG: "image/png", JPEG: "image/jpeg", SVG: "image/svg+xml"}
#: The end of a file name → the kind of picture that it promises.
ENDINGS = {".png": PNG, ".jpg": JPEG, ".jpeg": JPEG, ".svg": SVG}
#: An A4 page at 300 points to the inch has less than nine millions of them.
MAX_SIDE, MAX_POINTS = 10_000, 16_000_000
MAX_BYTES = {PNG: 5_000_000, JPEG: 5_000_000, SVG: 1_000_000}
_SMALLER = "Enregistrez-la plus petite\u00a0: 300 points par pouce suffisent à l’impression."
_TO_PNG = "Ouvrez-la dans un logiciel d’images, et enregistrez-la au format PNG."
#: How files of other kinds begin → what they are.
_OTHERS = {
    b"GIF8": "une image GIF", b"BM": "une image BMP", b"II*\0": "une image TIFF", b"MM\0*": "une image TIFF",
    b"\xd7\xcd\xc6\x9a": "un dessin WMF", b"\x01\0\t\0": "un dessin WMF", b"\x01\0\0\0": "un dessin EMF",
    b"RIFF": "une image WebP", b"%PDF": "un PDF",
}  # fmt: skip
_READERS: dict[str, tuple[Callable[[bytes], bool], Callable[[bytes], tuple[float, float]]]] = {
    PNG: (lambda content: content.startswith(b"\x89PNG\r\n\x1a\n"), read_png),
    JPEG: (lambda content: content.startswith(b"\xff\xd8\xff"), read_jpeg),
    SVG: (is_svg, read_svg),
}
_NAMES = {PNG: "PNG", JPEG: "JPEG", SVG: "SVG"}


class PictureFile(Struct, frozen=True):
    """A sound picture: its kind, its bytes, its width and its height, of which only the ratio counts."""

    kind: str
    content: bytes
    width: float
    height: float


def read_picture(content: bytes, name: str) -> PictureFile:
    """The picture that these bytes are; WordingError, with the remedy, for any that no act may show.

    `name` is that of its file: its end, where it is one of ours, must not lie.
    """
    kind = kind_of(content)
    if not kind:
        raise WordingError(f"C’est {_what(content)}\u00a0: un acte montre des images PNG, JPEG ou SVG.", _TO_PNG)
    promised = ENDINGS.get("." + name.rpartition(".")[2].casefold(), kind)
    if promised != kind:
        message = f"Son nom promet une image {_NAMES[promised]}, et c’est une image {_NAMES[kind]}."
        raise WordingError(message, "Renommez le fichier, ou enregistrez de nouveau l’image dans le format de son nom.")
    check_weight(len(content), kind)
    width, height = _READERS[kind][1](content)
    if kind != SVG:
        _check_size(int(width), int(height))
    return PictureFile(kind, content, width, height)


def kind_of(content: bytes) -> str:
    """The kind of picture that bytes say they are; empty for none of ours."""
    return next((kind for kind, (is_one, _) in _READERS.items() if is_one(content)), "")


def check_weight(size: int, kind: str) -> None:
    """WordingError where a picture of that kind has more bytes than an act may carry."""
    most = MAX_BYTES[kind]
    if size > most:
        weight = f"{number_figures(-(-size // 1_000_000))}\u00a0Mo"
        message = f"Elle pèse {weight}\u00a0: une image {_NAMES[kind]} en a au plus {most // 1_000_000}."
        raise WordingError(message, _SMALLER)


def _check_size(width: int, height: int) -> None:
    if max(width, height) > MAX_SIDE or width * height > MAX_POINTS:
        shown = f"{number_figures(width)} × {number_figures(height)} points"
        most = f"{number_figures(MAX_SIDE)} de côté, et {MAX_POINTS // 1_000_000} millions en tout"
        raise WordingError(f"Elle a {shown}\u00a0: c’est trop ({most}, au plus).", _SMALLER)


def _what(content: bytes) -> str:
    if not content:
        return "un fichier vide"
    return next((what for head, what in _OTHERS.items() if content.startswith(head)), "un fichier d’un autre genre")
