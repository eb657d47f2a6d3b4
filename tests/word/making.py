"""Word files of the house with one construct put in by hand, as only Word would write it."""

from __future__ import annotations

from dataclasses import dataclass, field

from actgen.document.model import Act
from actgen.document.reading import read_act
from actgen.ooxml.mending import mend
from actgen.ooxml.xml import parse, serialise
from tests.document.building import LABEL, METADATA, word_file
from tests.document.parts import RELATION, W, part, with_parts

_RELATED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PLAN = "# Convention\nEXEMPLE"
NO_FOOT = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247" '
PAGE = NO_FOOT + 'w:header="567" w:footer="567"/>'
LANDSCAPE = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247" w:header="567" w:footer="567"/>'
)


@dataclass(frozen=True)
class Made:
    """What is put into the base act: its body, and what that needs: styles, lists, headers, settings, a last section.

    `repeated` maps the name of a header or a footer, « header7 », to what it holds; the section refers to rIdheader7.
    `background` stands before the body, `others` are parts of their own, by their names.
    """

    body: str
    styles: str = ""
    numbering: str = ""
    section: str = PAGE
    settings: str = ""
    repeated: dict[str, str] = field(default_factory=dict)
    notes: str = ""
    links: dict[str, str] = field(default_factory=dict)
    background: str = ""
    others: dict[str, str] = field(default_factory=dict)

    def docx(self) -> bytes:
        """The Word file as the engine fills it: its tracked changes are accepted."""
        base = word_file(_PLAN)
        body = f"<w:body>{p('Convention', style='titre')}{self.body}<w:sectPr>{self.section}</w:sectPr></w:body>"
        parts = {"word/document.xml": _as_filled(f"<w:document {W} {_RELATED}>{self.background}{body}</w:document>")}
        parts |= self._completed(base, "word/styles.xml", "</w:styles>", self.styles)
        parts |= self._completed(base, "word/settings.xml", "<w:defaultTabStop", self.settings)
        if self.numbering:
            bullets = part(base, "word/numbering.xml").partition("<w:abstractNum")[2]
            inside = "<w:abstractNum" + bullets
            abstract, _, own_lists = inside.removesuffix("</w:numbering>").rpartition("<w:num ")
            families, own = self.numbering.split("||")
            xml = f"<w:numbering {W}>{abstract}{families}<w:num {own_lists}{own}</w:numbering>"
            parts["word/numbering.xml"] = xml
        for name, blocks in self.repeated.items():
            root = "hdr" if name.startswith("header") else "ftr"
            parts[f"word/{name}.xml"] = f"<w:{root} {W} {_RELATED}>{blocks}</w:{root}>"
        if self.notes:
            parts["word/footnotes.xml"] = f"<w:footnotes {W}>{self.notes}</w:footnotes>"
        parts |= {f"word/{name}.xml": xml for name, xml in self.others.items()}
        return with_parts(base, parts | self._declared(base))

    def act(self) -> Act:
        """The act that the file says."""
        return read_act(self.docx(), LABEL, METADATA)

    def _completed(self, base: bytes, name: str, before: str, added: str) -> dict[str, str]:
        return {name: part(base, name).replace(before, added + before, 1)} if added else {}

    def _declared(self, base: bytes) -> dict[str, str]:
        names = [*self.repeated, *(["footnotes"] if self.notes else []), *self.others]
        kinds = {name: name.rstrip("0123456789") for name in names}
        types = "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{kind}+xml"/>' for name, kind in kinds.items()
        )
        relations = "".join(
            f'<Relationship Id="rId{name}" Type="{RELATION}/{kind}" Target="{name}.xml"/>'
            for name, kind in kinds.items()
        )
        relations += "".join(
            f'<Relationship Id="{name}" Type="{RELATION}/hyperlink" Target="{address}" TargetMode="External"/>'
            for name, address in self.links.items()
        )
        relating, typing = "word/_rels/document.xml.rels", "[Content_Types].xml"
        return {
            relating: part(base, relating).replace("</Relationships>", relations + "</Relationships>"),
            typing: part(base, typing).replace("</Types>", types + "</Types>"),
        }


def _as_filled(xml: str) -> str:
    root = parse(xml.encode())
    mend(root)
    return serialise(root)


def r(text: str, look: str = "") -> str:
    """A run; `look` is what its w:rPr holds."""
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*content: str, style: str = "corps", look: str = "") -> str:
    """A paragraph of a house style by its identity: each text is a run, what begins with `<` is XML."""
    runs = "".join(piece if piece.startswith("<") else r(piece) for piece in content)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{look}</w:pPr>{runs}</w:p>'


def tc(*content: str, look: str = "", style: str = "cellule") -> str:
    """A cell; texts are paragraphs, what begins with `<` is XML."""
    blocks = "".join(one if one.startswith("<") else p(one, style=style) for one in content or ("",))
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{blocks}</w:tc>"


def tr(*cells: str, look: str = "") -> str:
    """A row; texts are cells."""
    inside = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr>{f'<w:trPr>{look}</w:trPr>' if look else ''}{inside}</w:tr>"


def tbl(*rows: str, columns: int = 4, style: str = "tableau", look: str = "", widths: tuple[int, ...] = ()) -> str:
    """A table of so many columns."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths or (9400 // columns,) * columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="0" w:type="auto"/>{look}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>{p('Fin.')}"
    )


def span(columns: int) -> str:
    """What makes a cell as wide as so many columns."""
    return f'<w:gridSpan w:val="{columns}"/>'


def level(depth: int, text: str, kind: str = "decimal", more: str = "", look: str = "") -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/>{look}</w:lvl>'
    )


def lists(*levels: str, number: int = 7, more: str = "") -> str:
    """A list of these levels, of number 7."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{"".join(levels)}'
        f'</w:abstractNum>||<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>{more}'
    )


def counted(depth: int = 0, number: int = 7) -> str:
    """What puts a paragraph into a list."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def style(identity: str, name: str, base: str, look: str = "", letters: str = "", kind: str = "paragraph") -> str:
    """A style of one's own."""
    paragraph = f"<w:pPr>{look}</w:pPr>" if look else ""
    characters = f"<w:rPr>{letters}</w:rPr>" if letters else ""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}" w:customStyle="1" w:styleId="{identity}"><w:name w:val="{name}"/>{based}'
        f"{paragraph}{characters}</w:style>"
    )


def computed(instruction: str) -> str:
    """A field that Word computes."""
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def complex_field(instruction: str) -> str:
    """A field that Word computes, in the runs that it writes itself."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>' for mark in ("begin", "separate", "end"))
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return begin + code + separate + r("1") + end


def page_break() -> str:
    """A run that ends the page."""
    return '<w:r><w:br w:type="page"/></w:r>'


def refer(*names: str, kind: str = "default") -> str:
    """What makes a section repeat these headers and footers."""
    return "".join(f'<w:{name.rstrip("0123456789")}Reference w:type="{kind}" r:id="rId{name}"/>' for name in names)


def ended(section: str, text: str = "Fin de la partie.") -> str:
    """A paragraph that ends a section."""
    return f'<w:p><w:pPr><w:pStyle w:val="corps"/><w:sectPr>{section}</w:sectPr></w:pPr>{r(text)}</w:p>'
