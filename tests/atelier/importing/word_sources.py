"""A received document in Word, as a way of typing makes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from actgen.ooxml.xml import W
from tests.atelier.importing.messy import BORDERS, with_margins
from tests.ooxml.word import OFFICE, WORD_TYPE, deleted, inserted, note, p, r, tbl, tc, text_box, tr, word_parts


@dataclass(frozen=True)
class Typing:
    """How a document is typed: headings, lists, signatures, letterhead, and what else stands in the file."""

    headings: str = "gras"
    lists: str = "tiret"
    signatures: str = "lignes"
    head: str = "lignes"
    extras: tuple[str, ...] = ()


class _Word:
    """A Word file as it is typed, line after line."""

    def __init__(self, lines: Sequence[tuple[str, str]], typing: Typing) -> None:
        self.lines, self.typing = lines, typing
        self.notes: list[str] = []
        self.rank = self.list_number = 0

    def blocks(self) -> Iterator[str]:
        number = 0
        while number < len(self.lines):
            code, _ = self.lines[number]
            group = self._group(number)
            yield from self._made(code, [text for _, text in group], [one for one, _ in group])
            number += len(group)
            if "espaces" in self.typing.extras or number % 4 == 0:
                yield p()

    def _group(self, number: int) -> Sequence[tuple[str, str]]:
        """The lines that are typed as one thing: a table, the letterhead, the signatures, a heading and its words."""
        code = self.lines[number][0]
        together = {
            "TB": ("TB",),
            "E": ("E",) if self.typing.head != "lignes" else (),
            "S": ("S", "SN") if self.typing.signatures != "lignes" else (),
        }.get(code, ())
        end = number + 1
        while end < len(self.lines) and self.lines[end][0] in together:
            end += 1
        if code == "A" and self.typing.headings == "suite" and self.lines[end][0] == "C":
            end += 1
        return self.lines[number:end]

    def _made(self, code: str, texts: list[str], codes: list[str]) -> Iterator[str]:
        if code == "TB":
            rows = [
                tr(*(tc(self._plain(cell, bold=place == 0)) for cell in text.split(" | ")))
                for place, text in enumerate(texts)
            ]
            yield tbl(*rows).replace("<w:tblPr/>", f"<w:tblPr>{BORDERS}</w:tblPr>")
        elif code == "E" and self.typing.head == "tableau":
            yield tbl(tr(tc(*(self._plain(text, bold=True) for text in texts)), tc("")))
        elif code == "E" and self.typing.head == "zone":
            yield p(text_box(*(self._plain(text, bold=True) for text in texts)))
        elif code == "S" and len(texts) > 1:
            yield from self._signatures(texts)
        elif code == "A" and len(texts) > 1:
            yield p(r(f"{texts[0]}.", "<w:b/>"), r(f" {texts[1]}"))
        else:
            yield from self._one(code, texts[0])

    def _one(self, code: str, text: str) -> Iterator[str]:
        match code:
            case "T":
                yield from self._title(text)
            case "A":
                yield from self._article(text)
            case "P" | "PN":
                if code == "PN":
                    yield p('<w:r><w:br w:type="page"/></w:r>')
                yield self._heading(text, 1)
            case "SA":
                yield self._heading(text, 3)
            case "ST" | "F":
                centred = '<w:jc w:val="center"/>'
                yield p(r(text, '<w:b/><w:sz w:val="22"/>'), properties=centred)
            case "L":
                yield self._item(text)
            case "#C" if self.typing.lists == "puces":
                self.list_number += text.startswith("1.")
                yield p(text.partition(" ")[2], properties=_numbered(8 + self.list_number, 0))
            case "FO":
                yield p(r(text, '<w:sz w:val="16"/>'))
            case "M":
                yield p(r(text, "<w:b/>" if text.isupper() else ""))
            case _:
                yield p(*self._words(text), properties='<w:jc w:val="both"/>')

    def _title(self, text: str) -> Iterator[str]:
        """A title over two paragraphs, its name in capitals on the first."""
        style = '<w:pStyle w:val="Titre"/>' if self.typing.headings == "styles" else ""
        for piece in filter(None, re.split(r" (?=relative|portant)", text)):
            look = '<w:rFonts w:ascii="Georgia"/><w:b/><w:sz w:val="28"/>'
            yield p(r(piece, look), properties=f'{style}<w:jc w:val="center"/>')

    def _article(self, text: str) -> Iterator[str]:
        number, _, words = re.sub(r"\s*[–:]\s*", "|", text, count=1).partition("|")
        match self.typing.headings:
            case "numeros":
                yield p(words, properties=_numbered(5, 0))
            case "deux-lignes":
                centred = '<w:jc w:val="center"/>'
                yield p(r(number, "<w:b/>"), properties=centred)
                if words:
                    yield p(r(words, "<w:b/>"), properties=centred)
            case "souligne":
                yield p(r(number, "<w:u w:val='single'/>"), r(f" : {words}" if words else "", "<w:b/>"))
            case "capitales":
                yield p(text.upper().replace("1ER", "1er").replace(" – ", "\t–\t"))
            case _:
                yield self._heading(text, 2)

    def _heading(self, text: str, level: int) -> str:
        match self.typing.headings:
            case "styles":
                return p(text, properties=f'<w:pStyle w:val="Titre{level}"/>')
            case "capitales":
                return p(text.upper())
            case "numeros" if level == 3:
                return p(re.sub(r"^\d+\.\d+ – ", "", text), properties=_numbered(5, 1))
            case _:
                return p(r(text, '<w:b/><w:sz w:val="24"/>' if level == 1 else "<w:b/>"))

    def _item(self, text: str) -> str:
        match self.typing.lists:
            case "puces":
                return p(text, properties=_numbered(7, 0))
            case "rond":
                return p(f"•\t{text}")
            case "point":
                return p(f"●  {text}")
            case _:
                return p(f"-\t{text}")

    def _words(self, text: str) -> Iterator[str]:
        """The words of a paragraph in the runs that Word cuts, with what else a received file holds."""
        self.rank += 1
        if "suivi" in self.typing.extras and self.rank % 3 == 0:
            head, _, tail = text.rpartition(" ")
            yield from (r(f"{head} "), deleted("ancienne rédaction "), inserted(tail))
            return
        if "notes" in self.typing.extras and self.rank in (4, 9):
            self.notes.append(f"Précision apportée par le service, numéro {self.rank}.")
            yield from (r(text), f'<w:r><w:footnoteReference w:id="{len(self.notes)}"/></w:r>')
            return
        if "lien" in self.typing.extras and self.rank == 2:
            yield f'<w:hyperlink r:id="rIdLien">{r(text)}</w:hyperlink>'
            return
        if "champs" in self.typing.extras and self.rank == 5:
            field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
            instruction = "<w:r><w:instrText> REF signet </w:instrText></w:r>"
            yield f"{field.format('begin')}{instruction}{field.format('separate')}{r(text)}{field.format('end')}"
            return
        half = len(text) // 2
        gap = "  " if "espaces" in self.typing.extras else " "
        shown = text.replace(". ", f".{gap}")
        yield from (r(shown[:half], '<w:rFonts w:ascii="Calibri"/>'), r(shown[half:], '<w:rFonts w:ascii="Arial"/>'))

    def _signatures(self, texts: list[str]) -> Iterator[str]:
        """The parties side by side, in a table without lines or by tabs."""
        announced, *rest = texts if not texts[0].startswith("Pour") else ["", *texts]
        if announced:
            yield p(announced)
        columns: list[list[str]] = []
        for text in rest:
            columns = (
                [*columns, [text]] if text.startswith("Pour") or not columns else [*columns[:-1], [*columns[-1], text]]
            )
        if self.typing.signatures == "tableau":
            yield tbl(tr(*(tc(*map(p, column)) for column in columns)))
            return
        for place in range(max(map(len, columns))):
            row = [column[place] if place < len(column) else "" for column in columns]
            yield p(_tabbed(row))

    def _plain(self, text: str, *, bold: bool = False) -> str:
        return p(r(text, "<w:b/>" if bold else ""))


def _tabbed(row: list[str]) -> str:
    tabs = "<w:tab/>" * 4
    inside = tabs.join(f'<w:t xml:space="preserve">{escape(text)}</w:t>' for text in row)
    return f"<w:r>{inside}</w:r>"


def _numbered(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def word_file(lines: Sequence[tuple[str, str]], typing: Typing) -> bytes:
    word = _Word(lines, typing)
    blocks = list(word.blocks())
    if "image" in typing.extras:
        blocks.insert(0, p("<w:r><w:drawing/></w:r>"))
    others: dict[str, Sequence[str]] = {}
    if "pied" in typing.extras:
        others["footer"] = [
            p(
                "Service du numérique",
                '<w:r><w:tab/></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple>',
            )
        ]
    if word.notes:
        others["footnotes"] = [note(number, p(text)) for number, text in enumerate(word.notes, start=1)]
    if "commentaires" in typing.extras:
        others["comments"] = [
            f'<w:comment w:id="0" w:author="J. Martin">{p("À revoir avec le service juridique.")}</w:comment>'
        ]
    parts = word_parts(*blocks, **others)
    _add_styles(parts)
    if "lien" in typing.extras:
        _add_link(parts)
    if "premiere-page" in typing.extras:
        _add_first_page(parts)
    return with_margins(parts)


def _level(level: int, kind: str, text: str) -> str:
    shape = f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{level}">{shape}</w:lvl>'


def _list(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def _use(number: int, family: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{family}"/>{override}</w:num>'


def _style(name: str, shown: str, inside: str, extra: str = "") -> str:
    return f'<w:style w:type="paragraph" {extra}w:styleId="{name}"><w:name w:val="{shown}"/>{inside}</w:style>'


def _heading_style(level: int) -> str:
    look = f'<w:rPr><w:b/><w:sz w:val="{30 - 2 * level}"/></w:rPr>'
    outline = f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
    return _style(f"Titre{level}", f"heading {level}", f'<w:basedOn w:val="Normal"/>{outline}{look}')


_RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
_NUMBERING = "".join(
    (
        f'<w:numbering xmlns:w="{W}">',
        _list(1, _level(0, "decimal", "Article %1 –"), _level(1, "decimal", "%1.%2 –")),
        _list(2, _level(0, "bullet", "&#xF0B7;")),
        _list(3, _level(0, "decimal", "%1.")),
        *(_use(5, 1), _use(7, 2), _use(9, 3), _use(10, 3, _RESTART)),
        "</w:numbering>",
    )
)
_DEFAULTS = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
_STYLES = "".join(
    (
        f'<w:styles xmlns:w="{W}">{_DEFAULTS}',
        _style("Normal", "Normal", "", 'w:default="1" '),
        _style("Titre", "Title", "<w:rPr><w:b/></w:rPr>"),
        *map(_heading_style, (1, 2, 3)),
        "</w:styles>",
    )
)


def _add_styles(parts: dict[str, bytes]) -> None:
    for name, xml in (("styles", _STYLES), ("numbering", _NUMBERING)):
        parts[f"word/{name}.xml"] = xml.encode()
        _relate(parts, f"rId{name}", f"{OFFICE}/relationships/{name}", f"{name}.xml")
        _declare(parts, f"/word/{name}.xml", f"{WORD_TYPE}.{name}+xml")


def _add_link(parts: dict[str, bytes]) -> None:
    _relate(parts, "rIdLien", f"{OFFICE}/relationships/hyperlink", "https://www.exemple.fr/service", external=True)


def _add_first_page(parts: dict[str, bytes]) -> None:
    """A header of the first page only, as a letterhead stands there."""
    parts["word/header9.xml"] = (
        f'<w:hdr xmlns:w="{W}"><w:p><w:r><w:t>RÉPUBLIQUE FRANÇAISE</w:t></w:r></w:p></w:hdr>'.encode()
    )
    _relate(parts, "rIdTete", f"{OFFICE}/relationships/header", "header9.xml")
    _declare(parts, "/word/header9.xml", f"{WORD_TYPE}.header+xml")
    section = '<w:sectPr><w:headerReference w:type="first" r:id="rIdTete"/><w:titlePg/></w:sectPr>'
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:sectPr/>", section.encode())


def _relate(parts: dict[str, bytes], name: str, kind: str, target: str, *, external: bool = False) -> None:
    mode = ' TargetMode="External"' if external else ""
    line = f'<Relationship Id="{name}" Type="{kind}" Target="{target}"{mode}/></Relationships>'
    path = "word/_rels/document.xml.rels"
    parts[path] = parts[path].replace(b"</Relationships>", line.encode())


def _declare(parts: dict[str, bytes], part: str, kind: str) -> None:
    line = f'<Override PartName="{part}" ContentType="{kind}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", line.encode())
