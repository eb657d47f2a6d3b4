"""Pictures for tests, made point by point, and the frames that Word puts them in."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
#: A millimetre in the units of Word.
MILLIMETRE = 36_000
SHIELD = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50">'
    b'<path d="M0 0h40v25q0 15 -20 25q-20 -10 -20 -25z" fill="#1f4e79"/><circle cx="20" cy="18" r="8" fill="#fff"/>'
    b"</svg>"
)


def png(width: int = 4, height: int = 2, colour: tuple[int, int, int] = (200, 0, 0)) -> bytes:
    """A PNG of one colour."""
    rows = (b"\0" + bytes(colour) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND")


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    """A chunk of a PNG, with its sum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def jpeg(width: int = 4, height: int = 2, mode: str = "RGB", orientation: int = 0) -> bytes:
    """A JPEG of one colour; `orientation` is that of its Exif label."""
    written = io.BytesIO()
    exif = Image.Exif()
    if orientation:
        exif[0x0112] = orientation
    Image.new(mode, (width, height)).save(written, "JPEG", exif=exif)
    return written.getvalue()


def inline(
    relation: str,
    words: str = "",
    *,
    size: tuple[float, float] = (30, 15),
    vector: str = "",
    shape: str = "",
    crop: str = "",
    blip: str = "",
    more: str = "",
) -> str:
    """A run with a picture in the line, its size in millimetres; `vector` is the relation to its SVG."""
    return _run(f"<wp:inline>{_framed(relation, words, size, vector, shape, crop, blip, more)}</wp:inline>")


def anchored(
    relation: str,
    words: str = "",
    *,
    wrap: str = "<wp:wrapTopAndBottom/>",
    across: str = '<wp:positionH relativeFrom="column"><wp:align>left</wp:align></wp:positionH>',
    down: str = '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>',
    size: tuple[float, float] = (30, 15),
) -> str:
    """A run with a picture that floats."""
    attributes = (
        'distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" '
        'layoutInCell="1" allowOverlap="1"'
    )
    inside = _framed(relation, words, size, "", "", "", "", "")
    extent, _, rest = inside.partition("/>")
    place = f'<wp:simplePos x="0" y="0"/>{across}{down}{extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/>{wrap}'
    return _run(f"<wp:anchor {attributes}>{place}{rest}</wp:anchor>")


def _run(frame: str) -> str:
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    return f'<w:r><w:drawing xmlns:wp="{wp}" xmlns:a="{_MAIN}" xmlns:pic="{_PICTURE}">{frame}</w:drawing></w:r>'


def _framed(
    relation: str, words: str, size: tuple[float, float], vector: str, shape: str, crop: str, blip: str, more: str
) -> str:
    width, height = (round(side * MILLIMETRE) for side in size)
    said = f' descr="{words}"' if words else ""
    shapes = f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{vector}"/>'
    extension = f'<a:extLst><a:ext uri="{_SVG_EXTENSION}">{shapes}</a:ext></a:extLst>' if vector else ""
    related = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    geometry = shape or '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return (
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="Image 1"{said}>{more}</wp:docPr>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip {related} r:embed="{relation}">{blip}{extension}</a:blip>{crop}'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm>{geometry}</pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )
