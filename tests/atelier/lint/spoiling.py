"""Small changes to a Word template, each as a hand in Word would make it: a word, a style, a comment, a merged cell."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

from actgen.ooxml.mending import own_texts, own_words
from actgen.ooxml.packing.zipping import pack, stored
from actgen.ooxml.xml import Element, R, W, parse, serialise, w

Parts = dict[str, bytes]
Change = Callable[[Parts], None]
MAIN, FOOTER = "word/document.xml", "word/footer1.xml"
RELATIONS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = f'xmlns:w="{W}" xmlns:r="{R}"'


def spoiled(docx: bytes, *changes: Change) -> bytes:
    """The template with these changes."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for change in changes:
        change(parts)
    return pack(stored(name, content) for name, content in parts.items())


def text(old: str, new: str, part: str = MAIN) -> Change:
    """Other words in the place of these, the first time that they stand in a run; a space is any space."""

    def change(parts: Parts) -> None:
        xml = parts[part].decode()
        found = re.search(re.escape(escape(old)).replace("\\ ", "[   ]"), xml)
        assert found, old
        parts[part] = f"{xml[: found.start()]}{escape(new)}{xml[found.end() :]}".encode()

    return change


def _edit(words: str, edit: Callable[[Element], None], part: str = MAIN) -> Change:
    """A change of the first paragraph that holds these words."""

    def change(parts: Parts) -> None:
        root = parse(parts[part])
        edit(next(one for one in root.iter(w("p")) if words in own_words(one).replace("\u00a0", " ")))
        parts[part] = serialise(root).encode()

    return change


def xml(fragment: str) -> Element:
    """An element of WordprocessingML."""
    return parse(f"<w:x {_NAMES}>{fragment}</w:x>".encode())[0]


def run(words: str, look: str = "") -> str:
    """A run of these words."""
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def after(words: str, *paragraphs: str, style: str = "corps") -> Change:
    """Paragraphs of one run after that one; what begins with `<` is XML."""

    def edit(paragraph: Element) -> None:
        for one in reversed(paragraphs):
            block = one if one.startswith("<") else f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run(one)}</w:p>'
            paragraph.addnext(xml(block))

    return _edit(words, edit)


def append(words: str, fragment: str) -> Change:
    """XML at the end of that paragraph."""
    return _edit(words, lambda paragraph: paragraph.append(xml(fragment)))


def removed(words: str) -> Change:
    """The template without that paragraph."""
    return _edit(words, lambda paragraph: paragraph.getparent().remove(paragraph))  # type: ignore[union-attr]


def emptied() -> Change:
    """The template without any word, as a scan that nobody has read."""

    def change(parts: Parts) -> None:
        for name in [name for name in parts if re.fullmatch(r"word/(document|header\d|footer\d)\.xml", name)]:
            root = parse(parts[name])
            for block in [one for one in root.iter(w("p"), w("tbl")) if one.getparent() is not None]:
                block.getparent().remove(block)  # type: ignore[union-attr]
            (next(root.iter(w("body")), root)).insert(0, xml("<w:p/>"))
            parts[name] = serialise(root).encode()

    return change


def styled(words: str, style: str) -> Change:
    """That paragraph in another style."""
    return _edit(words, lambda one: next(one.iter(w("pStyle"))).set(w("val"), style))


LIST = '<w:numPr><w:numId w:val="{}"/></w:numPr>'


def counted(words: str, number: str) -> Change:
    """That paragraph in the list of that number."""
    return _edit(words, lambda one: next(one.iter(w("pPr"))).append(xml(LIST.format(number))))


def bold_and_centred(words: str, style: str = "corps") -> Change:
    """That paragraph in bold and centred, as a heading made by hand."""

    def edit(paragraph: Element) -> None:
        next(paragraph.iter(w("pStyle"))).set(w("val"), style)
        next(paragraph.iter(w("pPr"))).append(xml('<w:jc w:val="center"/>'))
        for one in paragraph.iter(w("r")):
            for look in one.findall(w("rPr")):
                one.remove(look)
            one.insert(0, xml("<w:rPr><w:b/></w:rPr>"))

    return _edit(words, edit)


def wrapped(words: str, before: str, behind: str, look: str = "") -> Change:
    """These words in a run of their own, with this XML around it."""

    def edit(paragraph: Element) -> None:
        holder = next(one for one in own_texts(paragraph) if words in (one.text or ""))
        head, _, tail = (holder.text or "").partition(words)
        old = holder.getparent()
        assert old is not None
        inside = run(words, look)
        if before.startswith("<w:del "):
            inside = inside.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
        pieces = [run(head) if head else "", f"{before}{inside}{behind}", run(tail) if tail else ""]
        for piece in parse(f"<w:x {_NAMES}>{''.join(pieces)}</w:x>".encode()):
            old.addprevious(copy.deepcopy(piece))
        parent = old.getparent()
        assert parent is not None
        parent.remove(old)

    return _edit(words, edit)


def deleted(words: str) -> Change:
    """These words deleted under tracked changes."""
    return wrapped(words, '<w:del w:id="901" w:author="A">', "</w:del>")


def inserted(words: str) -> Change:
    """These words inserted under tracked changes."""
    return wrapped(words, '<w:ins w:id="902" w:author="A">', "</w:ins>")


def hidden(words: str) -> Change:
    """These words in hidden text."""
    return wrapped(words, "", "", "<w:vanish/>")


def field(words: str, code: str) -> Change:
    """These words as the result of a field."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    opened = f"{mark.format('begin')}<w:r><w:instrText>{escape(code)}</w:instrText></w:r>{mark.format('separate')}"
    return wrapped(words, opened, mark.format("end"))


def split(words: str, at: str) -> Change:
    """That paragraph cut in two before `at`."""

    def edit(paragraph: Element) -> None:
        holder = next(one for one in own_texts(paragraph) if words in (one.text or ""))
        head, _, tail = (holder.text or "").partition(at)
        second = copy.deepcopy(paragraph)
        holder.text = head
        for one in own_texts(second):
            if (one.text or "") == head + at + tail:
                one.text = at + tail
                break
            one.text = ""
        paragraph.addnext(second)

    return _edit(words, edit)


def scattered(words: str) -> Change:
    """That paragraph with each of its letters in a run of its own, as Word cuts what is corrected."""

    def edit(paragraph: Element) -> None:
        holder = next(one for one in own_texts(paragraph) if words in (one.text or ""))
        old = holder.getparent()
        assert old is not None
        for letter in reversed(holder.text or ""):
            old.addnext(xml(run(letter)))
        holder.text = ""

    return _edit(words, edit)


def commented(words: str, told: str) -> Change:
    """A comment on that paragraph."""

    def change(parts: Parts) -> None:
        said = f'<w:comment w:id="0" w:author="Jeanne" w:date="2026-01-01T00:00:00Z"><w:p>{run(told)}</w:p></w:comment>'
        _add_part(parts, "comments", f"<w:comments {_NAMES}>{said}</w:comments>")
        append(words, '<w:r><w:commentReference w:id="0"/></w:r>')(parts)

    return change


def footnote(words: str, *told: str) -> Change:
    """A footnote called by that paragraph."""

    def change(parts: Parts) -> None:
        style = '<w:pPr><w:pStyle w:val="note-2"/></w:pPr>'
        note = f'<w:footnote w:id="2">{"".join(f"<w:p>{style}{run(one)}</w:p>" for one in told)}</w:footnote>'
        _add_part(parts, "footnotes", f"<w:footnotes {_NAMES}>{note}</w:footnotes>")
        append(words, '<w:r><w:footnoteReference w:id="2"/></w:r>')(parts)

    return change


def header(told: str) -> Change:
    """A page header."""

    def change(parts: Parts) -> None:
        style = '<w:pPr><w:pStyle w:val="header"/></w:pPr>'
        _add_part(parts, "header", f"<w:hdr {_NAMES}><w:p>{style}{run(told)}</w:p></w:hdr>")
        root = parse(parts[MAIN])
        section = next(reversed(list(root.iter(w("sectPr")))))
        section.insert(0, xml('<w:headerReference w:type="default" r:id="rIdheader"/>'))
        parts[MAIN] = serialise(root).encode()

    return change


def text_box(words: str, told: str) -> Change:
    """A text box in that paragraph."""
    box = f"<w:r><w:pict><w:txbxContent><w:p>{run(told)}</w:p></w:txbxContent></w:pict></w:r>"
    return append(words, box)


def linked(words: str, address: str) -> Change:
    """A link to the outside in that paragraph."""

    def change(parts: Parts) -> None:
        line = f'<Relationship Id="rIdout" Type="{OFFICE}/hyperlink" Target="{address}" TargetMode="External"/>'
        parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", f"{line}</Relationships>".encode())
        wrapped(words, '<w:hyperlink r:id="rIdout">', "</w:hyperlink>")(parts)

    return change


def merged(words: str, mark: str) -> Change:
    """The cell of that paragraph merged."""

    def edit(paragraph: Element) -> None:
        cell = next(paragraph.iterancestors(w("tc")))
        next(cell.iter(w("tcPr"))).append(xml(mark))

    return _edit(words, edit)


def wide_table(columns: int) -> str:
    """A table of one row of so many columns."""
    cell = f'<w:tc><w:p><w:pPr><w:pStyle w:val="cellule"/></w:pPr>{run("x")}</w:p></w:tc>'
    look = '<w:tblPr><w:tblStyle w:val="tableau"/></w:tblPr>'
    return f"<w:tbl>{look}<w:tr>{cell * columns}</w:tr></w:tbl>"


def table_style(words: str, style: str) -> Change:
    """The table of that paragraph in another style; without one where it is empty."""

    def edit(paragraph: Element) -> None:
        mark = next(next(paragraph.iterancestors(w("tbl"))).iter(w("tblStyle")))
        if style:
            mark.set(w("val"), style)
        else:
            mark.getparent().remove(mark)  # type: ignore[union-attr]

    return _edit(words, edit)


def _add_part(parts: Parts, kind: str, content: str) -> None:
    name = f"word/{kind}.xml"
    if kind == "header":
        name = "word/header1.xml"
    parts[name] = content.encode()
    word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    line = f'<Override PartName="/{name}" ContentType="{word_type}.{kind}+xml"/>'
    parts[TYPES] = parts[TYPES].replace(b"</Types>", f"{line}</Types>".encode())
    relation = f'<Relationship Id="rId{kind}" Type="{OFFICE}/{kind}" Target="{name.removeprefix("word/")}"/>'
    parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", f"{relation}</Relationships>".encode())
