"""Changes of a text or of a Word file that a seed alone decides."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from actgen.ooxml.xml import UnsafeXml, parse, serialise, w
from tests.attacks.hostile import EVERY

if TYPE_CHECKING:
    import random  # noqa: TID251 - a seed decides
    from collections.abc import Sequence

_WORDS = re.compile(r"\w+|[^\w\s]|\s+")
_MOST_CHANGES = 6
_PIECES = (
    *EVERY,
    "",
    "\n",
    "  ",
    "\t",
    ":",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "|",
    "\\",
    "'",
    '"',
    "%",
    "0",
    "9" * 30,
    "1e999",
)
_LONGEST = 200_000


def mutated_text(corpus: Sequence[bytes], chance: random.Random) -> bytes:
    """A text of the corpus with one to six changes, and now and then spoiled as bytes."""
    text = chance.choice(corpus).decode("utf-8", "replace")
    for _ in range(chance.randint(1, min(_MOST_CHANGES, 1 + len(text) // 200))):
        text = _changed(text, chance.choice(corpus).decode("utf-8", "replace"), chance)[:_LONGEST]
    content = text.encode("utf-8", "surrogatepass")
    return _as_bytes(content, chance) if chance.random() < 0.05 else content


def mutated_word(corpus: Sequence[bytes], chance: random.Random) -> bytes:
    """A Word file of the corpus with one to four of its parts changed; one in ten is spoiled as an archive."""
    content = chance.choice(corpus)
    if chance.random() < 0.1:
        return _as_bytes(content, chance)
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        parts = [(name, opened.read(name)) for name in opened.namelist()]
    for _ in range(chance.randint(1, 2)):
        at = _likely_part([name for name, _ in parts], chance)
        name, held = parts[at]
        parts[at] = (name, _changed_part(held, parts[chance.randrange(len(parts))][1], chance))
    return _packed(parts, chance)


def _changed(text: str, other: str, chance: random.Random) -> str:
    """One change: of a word, a line, a stretch of signs, or with a stretch of another file."""
    match chance.randrange(8):
        case 0 | 1:
            return _with_word(text, chance.choice(_PIECES), chance)
        case 2:
            return _with_line(text, chance)
        case 3:
            start, end = _stretch(other, chance)
            return _put(text, other[start:end], chance)
        case 4:
            start, end = _stretch(text, chance)
            return text[:start] + text[end:]
        case 5:
            start, end = _stretch(text, chance)
            return _put(text, text[start:end] * chance.choice((1, 2, 50)), chance)
        case 6:
            return _put(text, chance.choice(_PIECES) * chance.choice((1, 1, 2, 30, 1000)), chance)
        case _:
            return _put(text, chr(chance.choice((chance.randrange(0x80), chance.randrange(0xD800)))), chance)


def _with_word(text: str, word: str, chance: random.Random) -> str:
    """The text with one of its words become another."""
    found = list(_WORDS.finditer(text))
    if not found:
        return word
    one = chance.choice(found)
    return text[: one.start()] + word + text[one.end() :]


def _with_line(text: str, chance: random.Random) -> str:
    """The text with one of its lines gone, twice there, moved or indented otherwise."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    line = lines[at]
    match chance.randrange(5):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, line)
        case 2:
            lines.insert(chance.randrange(len(lines)), lines.pop(at))
        case 3:
            lines[at] = " " * chance.randrange(9) + line.lstrip()
        case _:
            lines[at] = line.partition(":")[0] + ": " + chance.choice(_PIECES)
    return "\n".join(lines)


def _put(text: str, piece: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + piece + text[at:]


def _stretch(text: str, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(text))
    return start, min(len(text), start + chance.choice((1, 3, 20, 200, 2000)))


def _as_bytes(content: bytes, chance: random.Random) -> bytes:
    """The content with bytes turned, cut off, or told to be in another encoding."""
    match chance.randrange(4):
        case 0:
            return content[: chance.randint(0, len(content))]
        case 1:
            return content.decode("utf-8", "replace").encode(
                chance.choice(("utf-16", "utf-16-be", "cp1252")), "replace"
            )
        case _:
            turned = bytearray(content or b"\0")
            for _ in range(chance.choice((1, 4, 40))):
                turned[chance.randrange(len(turned))] = chance.randrange(256)
            return bytes(turned)


def _likely_part(names: Sequence[str], chance: random.Random) -> int:
    """The place of a part: in half of the cases, the text itself."""
    if "word/document.xml" in names and chance.random() < 0.5:
        return names.index("word/document.xml")
    return chance.randrange(len(names))


_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_NAMES = (
    *("del", "ins", "tc", "tr", "tbl", "p", "r", "t", "hyperlink", "fldSimple", "sdt", "br", "tab", "instrText"),
    *("txbxContent", "pPr", "rPr", "drawing", "sym", "footnoteReference"),
)
_VALUES = ("", "0", "-1", "9" * 30, "x", "é", "true", "../a", "http://a.invalid/", "rId1", "1e999")


def _changed_part(content: bytes, other: bytes, chance: random.Random) -> bytes:
    """A part that mostly stays XML: an element gone, copied or called otherwise, an attribute or a text changed."""
    if content.lstrip()[:1] != b"<":
        return _as_bytes(content, chance)
    xml = content.decode("utf-8", "replace")
    for _ in range(chance.randint(1, 4)):
        xml = _changed_xml(xml, other.decode("utf-8", "replace"), chance)[: 10 * _LONGEST]
    return xml.encode("utf-8", "replace")


def _changed_xml(xml: str, other: str, chance: random.Random) -> str:
    """One change; one in sixteen does not care whether it stays XML."""
    match chance.randrange(16):
        case 0:
            return _changed(xml, other, chance)
        case 1 | 2 | 3 | 4 | 5:
            return _with_text(xml, chance)
        case 6 | 7 | 8:
            return _with_attribute(xml, chance)
        case _:
            return _with_element(xml, chance)


#: What no XML holds.
_SIGNS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def _with_text(xml: str, chance: random.Random) -> str:
    found = list(re.finditer(r">([^<>]+)<", xml))
    if not found:
        return xml
    start, end = chance.choice(found).span(1)
    piece = _SIGNS.sub("", escape(chance.choice(_PIECES))) * chance.choice((1, 1, 1, 40))
    return xml[:start] + chance.choice(("", xml[start:end])) + piece + xml[end:]


def _with_attribute(xml: str, chance: random.Random) -> str:
    found = list(_ATTRIBUTE.finditer(xml))
    if not found:
        return xml
    start, end = chance.choice(found).span(2)
    return xml[:start] + chance.choice(_VALUES) + xml[end:]


def _with_element(xml: str, chance: random.Random) -> str:
    """One element gone, under another name, or copied: beside itself, elsewhere, many times; still XML."""
    try:
        root = parse(xml.encode())
    except UnsafeXml:
        return xml
    elements = list(root.iter())[1:]
    if not elements:
        return xml
    one, other = chance.choice(elements), chance.choice(elements)
    parent = one.getparent()
    match chance.randrange(5):
        case 0 if parent is not None:
            parent.remove(one)
        case 1:
            one.tag = w(chance.choice(_NAMES))
        case 2:
            for _ in range(chance.choice((1, 1, 40))):
                one.addnext(copy.deepcopy(one))
        case 3:
            other.append(copy.deepcopy(one))
        case _:
            other.addprevious(copy.deepcopy(one))
    return serialise(root)


def _packed(parts: Sequence[tuple[str, bytes]], chance: random.Random) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts:
            if chance.random() > 0.002:
                made.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()
