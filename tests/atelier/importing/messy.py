"""Acts in house styles made messy: the same words in direct formatting, as a Word user without styles types them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actgen.library.look import LOOKS
from actgen.ooxml.blocks import Run, WordBlock, WordParagraph, WordTable, read_blocks, read_notes, style_names
from actgen.ooxml.packing.package import MAIN_PART, read_package
from tests.ooxml.word import archive, note, p, r, tbl, tc, tr, word_parts

BORDERS = "<w:tblBorders>{}</w:tblBorders>".format(
    "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
)
FONTS = ("Calibri", "Times New Roman", "Arial")


def house_blocks(docx: bytes, part: str = MAIN_PART) -> tuple[WordBlock, ...]:
    package = read_package(docx, "acte")
    return read_blocks(package.xml(part), style_names(package)) if package.find(part) else ()


def styled_texts(blocks: Sequence[WordBlock]) -> list[tuple[str, str]]:
    """Style and words of each paragraph that says something, those of cells where their table stands."""
    return [(one.style, " ".join(one.text.split())) for one in _paragraphs(blocks) if one.text.strip()]


def made_messy(docx: bytes) -> bytes:
    """The same act without any house style."""
    package = read_package(docx, "acte")
    notes = read_notes(package, style_names(package))
    others: dict[str, Sequence[str]] = {
        kind: [_block(block) for block in house_blocks(docx, f"word/{kind}1.xml")] for kind in ("header", "footer")
    }
    if notes:
        others["footnotes"] = [note(int(key), *map(_block, blocks)) for key, blocks in notes.items()]
    body = [line for number, block in enumerate(house_blocks(docx)) for line in (_block(block), _empty(number))]
    kept = {kind: content for kind, content in others.items() if content}
    return with_margins(word_parts(*filter(None, body), **kept))


def with_margins(parts: dict[str, bytes]) -> bytes:
    """The Word file of these parts, whose section names its header and its footer."""
    links = parts["word/_rels/document.xml.rels"].decode()
    named = "".join(
        f'<w:{kind}Reference w:type="default" r:id="{found[1]}"/>'
        for kind in ("header", "footer")
        if (found := re.search(rf'Id="(\w+)" Type="[^"]*/{kind}"', links))
    )
    document = parts[MAIN_PART].replace(b"<w:sectPr/>", f"<w:sectPr>{named}</w:sectPr>".encode())
    return archive({**parts, MAIN_PART: document})


def _paragraphs(blocks: Sequence[WordBlock]) -> Iterator[WordParagraph]:
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from _paragraphs(cell)


def _empty(number: int) -> str:
    return p() if number % 3 == 0 else ""


def _block(block: WordBlock) -> str:
    return _paragraph(block) if isinstance(block, WordParagraph) else _table(block)


def _paragraph(block: WordParagraph) -> str:
    look = LOOKS[block.style]
    mark = "-\t" if block.style == "Élément de liste" else ""
    runs = [r(mark), *(_run(run, block.style, place) for place, run in enumerate(block.runs))]
    break_ = '<w:r><w:br w:type="page"/></w:r>' if look.new_page else ""
    border = '<w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr>' if look.rule else ""
    before = p(break_) if break_ else ""
    return before + p(*runs, properties=f'{border}<w:spacing w:after="80"/><w:jc w:val="{look.align}"/>')


def _run(run: Run, style: str, place: int) -> str:
    look = LOOKS[style]
    font = f'<w:rFonts w:ascii="{FONTS[place % 3]}"/>'
    bold = "<w:b/>" if run.bold or look.bold else ""
    italic = "<w:i/>" if run.italic or look.italic else ""
    raised = '<w:vertAlign w:val="superscript"/>' if run.superscript else ""
    properties = f'{font}{bold}{italic}<w:sz w:val="{round(look.size * 2)}"/>{raised}'
    if run.field:
        name = {"page": "PAGE", "pages": "NUMPAGES"}[run.field]
        return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    if run.note:
        return f'<w:r><w:footnoteReference w:id="{run.note}"/></w:r>'
    return _typed(r(run.text, properties))


def _typed(xml: str) -> str:
    return xml.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">').replace(
        "\t", '</w:t><w:tab/><w:t xml:space="preserve">'
    )


def _table(table: WordTable) -> str:
    rows = [tr(*(tc(*map(_block, cell)) for cell in row)) for row in table.rows]
    made = tbl(*rows)
    return made.replace("<w:tblPr/>", f"<w:tblPr>{BORDERS}</w:tblPr>") if table.style == "Tableau" else made
