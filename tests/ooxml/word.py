"""Small Word files written by hand: paragraphs of runs, tables, notes, and any other part that a test needs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from actgen.ooxml.packing.zipping import pack, stored
from actgen.ooxml.tables import is_room
from actgen.ooxml.xml import CONTENT_TYPES, RELATIONSHIPS, Element, R, W, parse, serialise, w

MAIN = "word/document.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
CORE = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>Modèle</dc:title></cp:coreProperties>"
)


def r(text: str, look: str = "") -> str:
    """A run; `look` is what its w:rPr holds, `<w:b/>`."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*content: str, properties: str = "") -> str:
    """A paragraph: each text is a run of its own, what begins with `<` is XML."""
    runs = "".join(piece if piece.startswith("<") else r(piece) for piece in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def tc(*blocks: str) -> str:
    """A cell: texts are paragraphs of one run."""
    inside = "".join(block if block.startswith("<") else p(block) for block in blocks or ("",))
    return f"<w:tc><w:tcPr/>{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row: texts are cells of one paragraph."""
    inside = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inside}</w:tr>"


def tbl(*rows: str) -> str:
    """A table."""
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>{"".join(rows)}</w:tbl>'


def mark(kind: str, inside: str = "") -> str:
    """A mark of a field: begin, separate or end; `inside` is its w:ffData."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


def code(instruction: str) -> str:
    """A piece of the instruction of a field."""
    return f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'


def field(instruction: str, result: str = "", form: str = "") -> str:
    """A field in runs: `instruction` and `result` are words, or XML where they begin with `<`."""
    coded = instruction if instruction.startswith("<") else code(f" {instruction} ")
    shown = result if result.startswith("<") else r(result) if result else ""
    return mark("begin", form) + coded + (mark("separate") + shown if shown else "") + mark("end")


def simple_field(instruction: str, result: str) -> str:
    """A field in one element."""
    return f'<w:fldSimple w:instr=" {escape(instruction, {chr(34): "&quot;"})} ">{r(result)}</w:fldSimple>'


def control(content: str, properties: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def inserted(*content: str) -> str:
    """Runs inserted under tracked changes."""
    return f'<w:ins w:id="1" w:author="A">{"".join(map(r, content))}</w:ins>'


def deleted(*content: str) -> str:
    """Runs deleted under tracked changes."""
    runs = "".join(map(r, content)).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
    return f'<w:del w:id="2" w:author="A">{runs}</w:del>'


def text_box(*paragraphs: str) -> str:
    """A text box as Word writes it: for itself, and again for old readers."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{inside}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def part(kind: str, *blocks: str) -> bytes:
    """A part of root w:`kind`: document, hdr, ftr, footnotes, comments, settings."""
    inside = f"<w:body>{''.join(blocks)}<w:sectPr/></w:body>" if kind == "document" else "".join(blocks)
    return f"<w:{kind} {NAMES}>{inside}</w:{kind}>".encode()


def note(number: int, *paragraphs: str, kind: str = "") -> str:
    """A footnote."""
    return f'<w:footnote w:id="{number}"{f" w:type={kind!r}" if kind else ""}>{"".join(paragraphs)}</w:footnote>'


def word_parts(*blocks: str, **others: Sequence[str]) -> dict[str, bytes]:
    """The parts of a Word file: its paragraphs, and `header`, `footer`, `footnotes`, `comments`, `settings`."""
    roots = {"header": "hdr", "footer": "ftr"}
    files = {
        f"word/{kind}{'1' if kind in roots else ''}.xml": part(roots.get(kind, kind), *content)
        for kind, content in others.items()
    }
    overrides = {f"/{MAIN}": f"{WORD_TYPE}.document.main+xml"} | {
        f"/word/{kind}{'1' if kind in roots else ''}.xml": f"{WORD_TYPE}.{kind}+xml" for kind in others
    }
    return {
        "[Content_Types].xml": content_types(overrides),
        "_rels/.rels": relations({f"{OFFICE}/relationships/officeDocument": MAIN}),
        "docProps/core.xml": CORE.encode(),
        MAIN: part("document", *blocks),
        "word/_rels/document.xml.rels": relations(
            {f"{OFFICE}/relationships/{kind}": f"{kind}{'1' if kind in roots else ''}.xml" for kind in others}
        ),
        **files,
    }


def word_file(*blocks: str, **others: Sequence[str]) -> bytes:
    """The Word file of `word_parts`."""
    return archive(word_parts(*blocks, **others))


def archive(parts: Mapping[str, bytes]) -> bytes:
    """The archive of these parts."""
    return pack(stored(name, content) for name, content in parts.items())


def content_types(overrides: Mapping[str, str]) -> bytes:
    """[Content_Types].xml with these overrides."""
    lines = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    xml = '<Default Extension="xml" ContentType="application/xml"/>'
    return f'<Types xmlns="{CONTENT_TYPES}">{default}{xml}{lines}</Types>'.encode()


def relations(targets: Mapping[str, str], mode: str = "") -> bytes:
    """A .rels part: type of relationship → target."""
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"{f" TargetMode={mode!r}" if mode else ""}/>'
        for number, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{RELATIONSHIPS}">{lines}</Relationships>'.encode()


def root_of(*blocks: str) -> Element:
    """The root of a part that holds these paragraphs."""
    return parse(part("document", *blocks))


_SIGNS = {w("br"): "\n", w("noBreakHyphen"): "-"}


def shown(root: Element) -> list[str]:
    """The words of each paragraph but the rooms around tables; a line break as "\\n", a hyphen as typed."""
    return [
        "".join(_SIGNS.get(str(piece.tag), piece.text or "") for piece in paragraph.iter(w("t"), *_SIGNS))
        for paragraph in root.iter(w("p"))
        if not is_room(paragraph)
    ]


def letters(element: Element) -> str:
    """The words inside an element, without its paragraphs' ends."""
    return "".join(text.text or "" for text in element.iter(w("t")))


def read_part(docx: bytes, name: str = MAIN) -> Element:
    """The root of a part of a finished file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as opened:
        return parse(opened.read(name))


def xml_of(docx: bytes, name: str = MAIN) -> str:
    """The XML of a part of a finished file."""
    return serialise(read_part(docx, name))
