"""Draw the pictures of docs/images/word: each construct of Word that an act carries, as the PDF shows it."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.writers import typst

sys.path.insert(0, str(Path(__file__).parents[1]))
from scripts.word_page import IMAGES, picture_name
from tests.word.corpus import CARRIED

if TYPE_CHECKING:
    from PIL.Image import Image

_DPI, _SHADES = 56, 16
#: In pixels: where the margin ends, where the title of the base act does, and what is still near the top of a page.
_MARGIN, _HEADING, _TALLEST, _ROOM = 40, 84, 420, 4


def draw() -> None:
    """Draw all pictures anew; one of a construct that is gone goes."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for old in IMAGES.glob("*.png"):
        old.unlink()
    for name, made in CARRIED.items():
        (IMAGES / picture_name(name)).write_bytes(_picture(typst.write_act(made.act())))


def _picture(content: bytes) -> bytes:
    """What stands below the title where one page holds it near its top; else the first two pages, small and whole."""
    from PIL import Image

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "acte.pdf"
        path.write_bytes(content)
        command = ["pdftoppm", "-r", str(_DPI), "-png", "-l", "2", str(path), f"{folder}/page"]
        subprocess.run(command, check=True)
        pages = [Image.open(one).convert("RGB") for one in sorted(Path(folder).glob("page*.png"))]
    left, top, right, bottom = _inked(pages[0])
    near_its_top = len(pages) == 1 and top > _MARGIN and bottom < _TALLEST
    shown = pages[0].crop((left - _ROOM, _HEADING, right + _ROOM, bottom + _ROOM)) if near_its_top else _small(pages)
    written = BytesIO()
    shown.quantize(_SHADES, dither=Image.Dither.NONE).save(written, "png", optimize=True)
    return written.getvalue()


def _inked(page: Image) -> tuple[int, int, int, int]:
    """The edges of what is printed on a page: left, top, right, bottom."""
    from PIL import Image, ImageChops

    return ImageChops.difference(page, Image.new("RGB", page.size, "white")).getbbox() or (0, 0, *page.size)


def _small(pages: list[Image]) -> Image:
    """Whole pages side by side, on a grey ground."""
    from PIL import Image

    small = [page.resize((page.width // 2, page.height // 2), Image.Resampling.LANCZOS) for page in pages]
    width, height = sum(one.width + _ROOM for one in small), max(one.height for one in small)
    whole = Image.new("RGB", (width + _ROOM, height + 2 * _ROOM), "#B0B0B0")
    left = _ROOM
    for one in small:
        whole.paste(one, (left, _ROOM))
        left += one.width + _ROOM
    return whole


if __name__ == "__main__":
    draw()
