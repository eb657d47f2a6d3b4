"""A Word template made from an outline, in the house styles: the one door to python-docx."""

from __future__ import annotations

import copy
import io
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from actgen.atelier.plans.outline import CELL_STYLE, COLUMNS, SIGNATURES, Outline
from actgen.atelier.plans.ties import tied
from actgen.library import look
from actgen.library.layout.table_marks import mark_style, mark_tables
from actgen.ooxml.blocks import Run, WordParagraph, WordTable
from actgen.ooxml.clauses import clause_named
from actgen.ooxml.house import PARAGRAPH_STYLES, TABLE_STYLES, HouseStyle, Role
from actgen.ooxml.packing.application import APP_PART, application_part
from actgen.ooxml.packing.archive import read_entries
from actgen.ooxml.packing.package import MAIN_PART
from actgen.ooxml.packing.parts import written_part
from actgen.ooxml.packing.settings import SETTINGS_PART, mend_settings
from actgen.ooxml.packing.tidying import tidy
from actgen.ooxml.packing.zipping import pack, stored
from actgen.ooxml.xml import Element, W, parse, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.ooxml.blocks import WordBlock
    from actgen.ooxml.packing.zipping import Entry

_KEPT_STYLES = frozenset({"Normal", "Default Paragraph Font", "Normal Table", "No List"})
_ALIGN = {"left": "LEFT", "right": "RIGHT", "center": "CENTER", "both": "JUSTIFY"}
#: What a tag leaves of a paragraph that holds it: nothing.
_PARAGRAPH_TAG = "{%p"
TITLE, SIGNATURE, SIGNATAIRE = "Titre de l’acte", "Signature", "Signataire"
_NS = f'xmlns:w="{W}"'
_BULLETS = f"""
<w:numbering {_NS}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/>
<w:pPr><w:ind w:left="567" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""
_BORDER = '<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


def build_template(outline: Outline, title: str) -> bytes:
    """The .docx of an outline: A4, fr-FR, the house styles and no other; the same outline gives the same bytes."""
    from docx import Document

    document = Document(io.BytesIO(_house_document()))
    _define_bullets(document)
    _fill(document.sections[0].header, outline.header)
    _fill(document.sections[0].footer, outline.footer)
    _add_blocks(document, outline.body)
    _set_properties(document, title)
    return _reproducible(document)


@cache
def _house_document() -> bytes:
    """A document without a word: its page and the house styles, made once for all outlines."""
    from docx import Document

    document = Document()
    _clear(document)
    _set_page(document)
    _define_styles(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _clear(document: Any) -> None:
    """Take out what python-docx's own starting document brings and no act needs."""
    package = document.part.package
    for owner in (package, document.part):
        for rid, relation in list(owner.rels.items()):
            if relation.reltype.rsplit("/", 1)[-1] in ("thumbnail", "customXml", "stylesWithEffects", "webSettings"):
                del owner.rels[rid]
    styles = document.styles.element
    for style in list(styles.iterchildren(w("style"))):
        if style.find(w("name")).get(w("val")) not in _KEPT_STYLES:
            styles.remove(style)
    latent = styles.find(w("latentStyles"))
    if latent is not None:
        styles.remove(latent)
    defaults = styles.find(w("docDefaults"))
    styles.replace(defaults, _element(_defaults()))
    for paragraph in document.paragraphs:
        paragraph._element.getparent().remove(paragraph._element)


def _defaults() -> str:
    fonts = " ".join(f'w:{kind}="{look.FONT}"' for kind in ("ascii", "hAnsi", "cs", "eastAsia"))
    return (
        f"<w:docDefaults {_NS}><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _set_page(document: Any) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(look.PAGE_WIDTH), Mm(look.PAGE_HEIGHT)
    section.left_margin = section.right_margin = Mm(look.MARGIN_SIDE)
    section.top_margin, section.bottom_margin = Mm(look.MARGIN_TOP), Mm(look.MARGIN_BOTTOM)
    section.header_distance = section.footer_distance = Mm(look.FOOTER_DISTANCE)


def _define_styles(document: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE

    for style in PARAGRAPH_STYLES:
        made = document.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
        made.element.styleId = _style_id(style)
        made.base_style, made.quick_style = document.styles["Normal"], True
        _apply_look(made, style, look.LOOKS[style.name])
    for style in TABLE_STYLES:
        made = document.styles.add_style(style.name, WD_STYLE_TYPE.TABLE)
        made.element.styleId = style.css
        made.element.append(_element(_table_properties(style)))
    mark_style(document.styles.element)


def _style_id(style: HouseStyle) -> str:
    """The CSS class of a style, numbered where an earlier style has the same: no two may share an id."""
    alike = [other for other in PARAGRAPH_STYLES if other.css == style.css]
    place = alike.index(style)
    return f"{style.css}-{place + 1}" if place else style.css


@cache
def _paragraph_style_ids() -> dict[str, str]:
    """The identity of each style by its name: python-docx would look through all styles for each paragraph."""
    return {style.name: _style_id(style) for style in PARAGRAPH_STYLES}


def _apply_look(made: Any, style: HouseStyle, shape: look.Look) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
    from docx.shared import Mm, Pt, RGBColor

    made.font.size, made.font.bold, made.font.italic = Pt(shape.size), shape.bold or None, shape.italic or None
    made.font.color.rgb = RGBColor.from_string(shape.color)
    layout = made.paragraph_format
    layout.alignment, layout.line_spacing = getattr(WD_ALIGN_PARAGRAPH, _ALIGN[shape.align]), shape.line
    layout.space_before, layout.space_after = Pt(shape.before), Pt(shape.after)
    layout.keep_with_next, layout.keep_together = shape.keep_next or None, shape.keep_next or None
    layout.widow_control = True
    layout.page_break_before = shape.new_page or None
    if shape.indent:
        layout.left_indent, layout.first_line_indent = Mm(shape.indent), -Mm(shape.hanging)
    properties = made.element.get_or_add_pPr()
    if style.role is Role.ITEM:
        properties.insert_element_before(_element(f'<w:numPr {_NS}><w:numId w:val="1"/></w:numPr>'), *_AFTER_NUMBERING)
    if shape.rule:
        properties.insert_element_before(_element(_rules()), *_AFTER_BORDERS)
    if style.name in ("header", "footer"):
        layout.tab_stops.add_tab_stop(Mm(look.TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    if style.level:
        properties.append(_element(f'<w:outlineLvl {_NS} w:val="{style.level - 1}"/>'))


_AFTER_BORDERS = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
_AFTER_NUMBERING = ("w:suppressLineNumbers", "w:pBdr", *_AFTER_BORDERS)


def _rules() -> str:
    sides = "".join(_BORDER.format(side=side, size=6, space=6, color=look.RULE) for side in ("top", "bottom"))
    return f"<w:pBdr {_NS}>{sides}</w:pBdr>"


def _table_properties(style: HouseStyle) -> str:
    every_side = ("top", "left", "bottom", "right", "insideH", "insideV")
    sides = {Role.TABLE: every_side, Role.COLUMNS: ("bottom",)}.get(style.role, ())
    left, right = {Role.TABLE: (85, 85), Role.COLUMNS: (0, 0)}.get(style.role, (0, 170))
    borders = "".join(_BORDER.format(side=side, size=4, space=0, color=look.RULE) for side in sides)
    return (
        f"<w:tblPr {_NS}><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>"
        f'<w:top w:w="60" w:type="dxa"/><w:left w:w="{left}" w:type="dxa"/>'
        f'<w:bottom w:w="60" w:type="dxa"/><w:right w:w="{right}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )


def _define_bullets(document: Any) -> None:
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for child in list(_element(_BULLETS)):
        numbering.append(child)


def _fill(container: Any, blocks: Sequence[WordBlock]) -> None:
    """Put blocks into a header or a footer, in place of the empty paragraph that Word wants there."""
    if not blocks:
        return
    container.is_linked_to_previous = False
    for paragraph in container.paragraphs:
        paragraph._element.getparent().remove(paragraph._element)
    _add_blocks(container, blocks)


def _add_blocks(container: Any, blocks: Sequence[WordBlock]) -> None:
    """Add blocks, with the ties that keep some of them on one page, whatever tags stand between."""
    made = [(block, _add_block(container, block)) for block in blocks]
    spoken = [one for one in made if not _is_gone(one[0])]
    for (block, table), (following, _) in pairwise(spoken):
        if block.style == COLUMNS and following.style == TITLE:
            _take_rule(table)
    for rank in tied([block for block, _ in spoken]):
        spoken[rank][1].paragraph_format.keep_with_next = True


def _add_block(container: Any, block: WordBlock) -> Any:
    return _add_table(container, block) if isinstance(block, WordTable) else _add_paragraph(container, block)


def _take_rule(table: Any) -> None:
    """Take the line under a letterhead: the title that follows has one above it."""
    layout = table._tbl.tblPr.find(w("tblLayout"))
    layout.addprevious(_element(f'<w:tblBorders {_NS}><w:bottom w:val="nil"/></w:tblBorders>'))


def _is_gone(block: WordBlock) -> bool:
    """Whether nothing stands in the act for a paragraph: that of a tag, but for the text of a clause in its place."""
    return isinstance(block, WordParagraph) and _PARAGRAPH_TAG in block.text and not clause_named(block.text.strip())


def _add_paragraph(container: Any, block: WordParagraph) -> Any:
    paragraph = container.add_paragraph()
    paragraph._p.append(copy.deepcopy(_look_of(block.style)))
    for run in block.runs:
        _add_run(paragraph, run)
    return paragraph


@cache
def _look_of(style: str) -> Any:
    """What a paragraph of a style begins with: made once, and copied."""
    from docx.oxml import OxmlElement

    paragraph: Any = OxmlElement("w:p")
    paragraph.style = _paragraph_style_ids()[style]
    return paragraph.pPr


def _add_run(paragraph: Any, run: Run) -> None:
    made = paragraph.add_run()
    _add_text(made, run.text)
    made._r.get_or_add_rPr()
    if run.bold:
        made.bold = True
    if run.italic:
        made.italic = True
    if run.superscript:
        made.font.superscript = True
    if run.field:
        name = {"page": "PAGE", "pages": "NUMPAGES"}[run.field]
        made.text = "1"  # Word computes the number anew
        field = _element(f'<w:fldSimple {_NS} w:instr="{name}"/>')
        made._r.addprevious(field)
        field.append(made._r)


def _add_text(run: Any, text: str) -> None:
    """Write the text of a run; at once where it has no tab and no line, which python-docx seeks letter by letter."""
    if any(sign in text for sign in "\t\n\r"):
        run.text = text
    elif text:
        run._r.add_t(text)


def _add_table(container: Any, block: WordTable) -> Any:
    from docx.shared import Mm
    from docx.table import _Cell, _Row

    columns = len(block.rows[0])
    shares = block.widths or (1,) * columns
    widths = [Mm(look.TEXT_WIDTH * share / sum(shares)) for share in shares]
    in_body = hasattr(container, "sections")  # python-docx asks for a width elsewhere
    table = container.add_table(0, columns, **({} if in_body else {"width": Mm(look.TEXT_WIDTH)}))
    table.style, table.autofit = block.style, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    empty = _empty_row(table, widths)
    for number, cells in enumerate(block.rows):
        row = _Row(copy.deepcopy(empty), table)
        table._tbl.append(row._tr)
        _set_row(row, block, number)
        for place, (tc, content) in enumerate(zip(row._tr.tc_lst, cells, strict=True)):
            right = block.style == "Colonnes" and place == columns - 1 > 0
            _fill_cell(_Cell(tc, table), content, right=right)
        if block.style == SIGNATURES:
            _level_names(row, cells)
    return table


def _level_names(row: Any, cells: Sequence[Sequence[WordBlock]]) -> None:
    """Put the names of those who sign on one line, however many lines stand above each."""
    from docx.shared import Pt

    above = [[rank for rank, _ in _labels(content)] for content in cells]
    most = max(map(len, above), default=0)
    line = look.LOOKS[SIGNATURE].after + look.line_of(SIGNATURE)
    for cell, ranks in zip(row.cells, above, strict=True):
        lacking = (most - len(ranks)) * line
        if lacking and ranks:
            cell.paragraphs[ranks[-1]].paragraph_format.space_after = Pt(look.LOOKS[SIGNATAIRE].before + lacking)


def _labels(content: Sequence[WordBlock]) -> Iterator[tuple[int, WordBlock]]:
    """The lines of a cell above the name of who signs, each with its rank; none where nobody does."""
    name = next((rank for rank, block in enumerate(content) if block.style == SIGNATAIRE), 0)
    return ((rank, block) for rank, block in enumerate(content[:name]) if not _is_gone(block))


def _empty_row(table: Any, widths: Sequence[int]) -> Any:
    """A row that stands in no table, its cells without a paragraph: each row begins as a copy of it."""
    row = table.add_row()
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = width
        for paragraph in cell.paragraphs:
            paragraph._element.getparent().remove(paragraph._element)
    table._tbl.remove(row._tr)
    return row._tr


def _fill_cell(cell: Any, content: Sequence[WordBlock], *, right: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    _add_blocks(cell, content or [WordParagraph(CELL_STYLE)])
    for paragraph in cell.paragraphs if right else ():
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _set_row(row: Any, block: WordTable, number: int) -> None:
    from docx.enum.table import WD_ROW_HEIGHT_RULE
    from docx.shared import Mm

    properties = row._tr.get_or_add_trPr()
    properties.append(_element(f"<w:cantSplit {_NS}/>"))
    if block.style == SIGNATURES and number == len(block.rows) - 1:
        row.height, row.height_rule = Mm(look.SIGNATURE_HEIGHT), WD_ROW_HEIGHT_RULE.AT_LEAST
    if block.header and number == 0:
        properties.append(_element(f"<w:tblHeader {_NS}/>"))


def _set_properties(document: Any, title: str) -> None:
    properties = document.core_properties
    properties.title, properties.language = title, "fr-FR"
    properties.author = properties.comments = properties.keywords = properties.last_modified_by = ""


def _reproducible(document: Any) -> bytes:
    """The bytes of the document with parts in a fixed order and without the time of the day."""
    stream = io.BytesIO()
    document.save(stream)
    entries = read_entries(stream.getvalue(), "modèle")
    return pack(_own(entry) for entry in _content_types_first(entries))


def _own(entry: Entry) -> Entry:
    """The part as the house has it: python-docx brings settings and properties of its own."""
    if entry.name == APP_PART:
        return application_part()
    if entry.name not in (SETTINGS_PART, MAIN_PART):
        return stored(entry.name, entry.content())
    root = parse(entry.content())
    if entry.name == SETTINGS_PART:
        mend_settings(root)
    else:
        tidy(root)
        names = {_style_id(style): style.name for style in PARAGRAPH_STYLES}
        mark_tables(root, names | {style.css: style.name for style in TABLE_STYLES})
    return written_part(entry.name, root)


def _content_types_first(entries: Iterable[Any]) -> list[Any]:
    return sorted(entries, key=lambda entry: (entry.name != "[Content_Types].xml", entry.name))


def _element(xml: str) -> Element:
    return parse(xml.encode())
