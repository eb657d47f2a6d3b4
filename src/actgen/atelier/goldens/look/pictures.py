"""The small picture of a page: made the same way each time, dated by the file that it shows, compared with another.

50 points to the inch and 16 levels of each colour keep a page of text under 25 kB and every letter in its place.
How the tolerance was measured is in docs/decisions/0034-goldens-hold-the-page.md.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.goldens.look.pdfium import drawn
from actgen.core.origin import sha256

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL.Image import Image

DPI = 50
_LEVELS = 16
_STEP = 255 // (_LEVELS - 1)
#: Two versions of PDFium print one page with letters that differ by one level at most.
_POINT_NOISE = 2 * _STEP
#: And with squares of 8 points that differ by 2 of 255 at most: a pale ground gives 17.
_SQUARE, _SQUARE_NOISE = 8, 8
#: How pale the page is under what differs, the colour of points that do, and that of the squares around them.
_PALE, _CHANGED, _AROUND = 4, (204, 0, 0), (255, 214, 214)
#: An A3 page has a million.
_MOST_POINTS = 4_000_000
_SOURCE, _PROGRAM, _PAGE = "Source", "Software", "Page"


class Stamp(Struct, frozen=True):
    """What a picture says of itself: the digest of the file that it shows, what drew it, « 2/5 »."""

    source: str
    program: str
    page: str


def pictures_of(pdf: bytes, source: bytes, program: str) -> tuple[bytes, ...]:
    """A PNG for each page of `pdf`, stamped with the file that it shows; MachineFault where PDFium is missing."""
    pages = drawn(pdf, DPI)
    stamps = (Stamp(sha256(source), program, f"{number}/{len(pages)}") for number in range(1, len(pages) + 1))
    return tuple(_png(_levelled(page), stamp) for page, stamp in zip(pages, stamps, strict=True))


def stamp_of(png: bytes) -> Stamp:
    """The stamp of a picture; an empty one where the picture has none or cannot be read."""
    picture = _read(png)
    said = picture.info if picture else {}
    return Stamp(*(str(said.get(name, "")) for name in (_SOURCE, _PROGRAM, _PAGE)))


def shows_all_of(pictures: Sequence[bytes], source: bytes) -> bool:
    """Whether these are the pictures of all pages of that very file: there is nothing to draw again."""
    digest, count = sha256(source), len(pictures)
    stamps = [(stamp.source, stamp.page) for stamp in map(stamp_of, pictures)]
    return bool(pictures) and stamps == [(digest, f"{number}/{count}") for number in range(1, count + 1)]


def difference(before: bytes, after: bytes) -> bytes | None:
    """A picture of what differs, red on the pale page that is now; None where only noise does.

    Two pages of different sizes, or a picture that cannot be read, differ everywhere.
    """
    from PIL import Image, ImageChops

    old, new = (_read(png) for png in (before, after))
    if old is None or new is None or old.size != new.size:
        seen = new or old
        return _png(Image.new("RGB", seen.size if seen else (1, 1), _CHANGED))
    old, new = old.convert("RGB"), new.convert("RGB")
    apart = _most(ImageChops.difference(old, new))
    squares = apart.reduce(_SQUARE)
    if _highest(apart) <= _POINT_NOISE and _highest(squares) <= _SQUARE_NOISE:
        return None
    grounds = squares.point(lambda value: 255 * (value > _SQUARE_NOISE)).resize(new.size, Image.Resampling.NEAREST)
    around = Image.new("RGB", new.size, (255, 255, 255))
    around.paste(_AROUND, mask=grounds)
    page = ImageChops.darker(new.point(lambda value: 255 - (255 - value) // _PALE), around)
    page.paste(_CHANGED, mask=apart.point(lambda value: 255 * (value > _POINT_NOISE)))
    return _png(page)


def _most(apart: Image) -> Image:
    """The largest of the three colours at each point."""
    from PIL import ImageChops

    red, green, blue = apart.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _highest(grey: Image) -> int:
    return max(value for value, count in enumerate(grey.histogram()) if count)


def _levelled(page: Image) -> Image:
    return page.point(lambda value: round(value / _STEP) * _STEP)


def _png(page: Image, stamp: Stamp | None = None) -> bytes:
    """The page as PNG, in as few colours as it has."""
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    for name, value in ((_SOURCE, stamp.source), (_PROGRAM, stamp.program), (_PAGE, stamp.page)) if stamp else ():
        info.add_text(name, value)
    few = page.getcolors(_LEVELS) is not None
    held = page.convert("P", palette=Image.Palette.ADAPTIVE, colors=_LEVELS if few else 256)
    stream = io.BytesIO()
    held.save(stream, "PNG", optimize=True, pnginfo=info, **({"bits": 4} if few else {}))
    return stream.getvalue()


def _read(png: bytes) -> Image | None:
    """The picture; None where it is spoiled, or of a size that no page has."""
    from PIL import Image

    try:
        picture = Image.open(io.BytesIO(png), formats=["PNG"])
        if picture.width * picture.height > _MOST_POINTS:
            return None
        picture.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return picture
