"""A received Markdown text: headings, lists, tables, **bold**, *italic*, [links](https://…), notes [^1]."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.importing.counted_words import counted_words
from actgen.atelier.importing.roles.markers import opens_paragraph
from actgen.atelier.importing.run_cutting import joined, tidied
from actgen.atelier.importing.source import BULLET, Look, Paragraph, Source, Table
from actgen.ooxml.blocks import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: What people type in a list, and Markdown does not know: « a) », « • », « – ».
_ITEM = re.compile(r"(?P<mark>[-*+•–]|\d{1,9}[.)]|[a-z]\))\s+(?P<text>.*)")
_TABLE_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_QUOTED = re.compile(r"^\s*(?:>\s?)*")
_NOTE = re.compile(r"\[\^([\w-]+)\]:\s+(.*)")
_CALL = re.compile(r"\[\^([\w-]+)\]")
_FENCE = re.compile(r"^[ \t>]*(?:`{3,}[^`\n]*|~{3,}[^\n]*)$", re.MULTILINE)
_LINE = re.compile(r"<br\s*/?>")
_REMARK_BEGINS, _REMARK_ENDS = "<!--", "-->"
#: The words and the address of a link, none of which holds the sign that begins it: `[` × 20,000 is read once.
_WORDS, _ADDRESS = r"[^\[\]]+", r"[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:[ ][^()]{0,200})?"
_LINK = re.compile(rf"!?\[({_WORDS})\]\(({_ADDRESS})\)")
_MARKS = {"strong_open": "bold", "em_open": "italic"}


def read_markdown(text: str) -> Source:
    """The paragraphs, tables and notes of a Markdown text, as CommonMark has them.

    A line that begins as a paragraph of an act does (« Vu », « Article 2 ») begins one, whatever stands before it.
    """
    bare, remarks = _without_remarks(re.sub(r"\r\n?", "\n", text))
    source = Source(words=_words(bare))
    for remark in remarks:
        source.remarks.append(f"Commentaire, non repris\u00a0: «\u00a0{' '.join(remark.split())}\u00a0».")
    tokens: list[Token] = []
    parser = _parser()
    parser.block.parse(bare, parser, {}, tokens)
    _read_blocks(tokens, bare.split("\n"), source)
    return source


@cache
def _parser() -> MarkdownIt:
    """CommonMark with tables, but for what would take words for code, for addresses kept elsewhere, or for HTML."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["code", "reference", "entity"])
    for name in ("normalizeLink", "normalizeLinkText", "validateLink"):
        setattr(parser, name, _as_typed)
    return parser


def _as_typed(address: str) -> str:
    """An address is words of the text: none is refused, and none is encoded."""
    return address


def _without_remarks(text: str) -> tuple[str, list[str]]:
    """The text without its <!-- remarks -->, and these; one that never ends is text."""
    kept: list[str] = []
    remarks: list[str] = []
    at = 0
    while (start := text.find(_REMARK_BEGINS, at)) >= 0:
        end = text.find(_REMARK_ENDS, start + len(_REMARK_BEGINS))
        if end < 0:
            break
        kept.append(text[at:start])
        remarks.append(text[start + len(_REMARK_BEGINS) : end])
        at = end + len(_REMARK_ENDS)
    return "".join([*kept, text[at:]]), remarks


def _words(text: str) -> list[str]:
    """The words that a reader sees: the names of notes are marks, and a link whose words are its address is one."""
    called = _CALL.sub(" ", _FENCE.sub(" ", text))
    shown = _LINK.sub(lambda found: f"{found[1]} {_address(found[1], found[2])}", called)
    return counted_words(_LINE.sub(" ", shown).replace("*", ""))


# Blocks


def _read_blocks(tokens: Sequence[Token], lines: Sequence[str], source: Source) -> None:
    """Add the blocks that the tokens tell; those of a list and of a quotation follow one another."""
    marker, level, in_table = "", 0, False
    for token in tokens:
        match token.type:
            case "list_item_open":
                marker = f"{token.info}{token.markup}" if token.info else BULLET
            case "heading_open":
                level = int(token.tag[1])
            case "table_open" if token.map:
                in_table = True
                source.body.append(_table(lines[slice(*token.map)]))
            case "table_close":
                in_table = False
            case "fence":
                for line in filter(str.strip, token.content.split("\n")):
                    source.body.append(Paragraph(tidied((Run(line),)), rank=len(source.body) + 1))
            case "inline" if level:
                _add(_runs(token.content.replace("\n", " ")), source, Look(level=level))
                level = 0
            case "inline" if not in_table:
                _read_lines(token.content.split("\n"), marker, source)
                marker = ""


def _read_lines(lines: Sequence[str], marker: str, source: Source) -> None:
    """Add the paragraphs of lines that no empty one parts."""
    if len(lines) > 1 and all(line.lstrip().startswith("|") for line in lines):
        source.body.append(_table(lines))
        return
    for group in _groups(lines):
        _read_words(group, marker, source)
        marker = ""


def _groups(lines: Sequence[str]) -> Iterator[str]:
    """The words of each paragraph."""
    held: list[str] = []
    for line in lines:
        is_broken = bool(held) and held[-1].endswith(("  ", "\\"))
        if held and (is_broken or _begins(line.strip())):
            yield " ".join([*held[:-1], held[-1].removesuffix("\\")])
            held = []
        held.append(line.lstrip())
    yield " ".join(held)


def _begins(line: str) -> bool:
    return any(one.fullmatch(line) for one in (_ITEM, _NOTE)) or opens_paragraph(line)


def _read_words(text: str, marker: str, source: Source) -> None:
    if note := _NOTE.fullmatch(text):
        source.notes.append((note[1], (Paragraph(_runs(note[2]), rank=1),)))
        return
    item = None if marker else _ITEM.fullmatch(text)
    if item:
        marker = BULLET if item["mark"] in "-*+•–" else item["mark"]
    runs = _runs(item["text"] if item else text)
    letters = [run for run in runs if counted_words(run.text)]
    _add(runs, source, Look(bold=bool(letters) and all(run.bold for run in letters), lead=_lead(letters)), marker)


def _add(runs: tuple[Run, ...], source: Source, look: Look, marker: str = "") -> None:
    if runs:
        source.body.append(Paragraph(runs, look, marker=marker, rank=len(source.body) + 1))


def _lead(letters: list[Run]) -> int:
    count = 0
    for run in letters:
        if not run.bold:
            return count
        count += sum(char.isalnum() for char in run.text)
    return 0


def _table(lines: Sequence[str]) -> Table:
    """A table as it is typed: a row that has more cells than the head keeps them."""
    bare = [_QUOTED.sub("", line).strip() for line in lines]
    header = len(bare) > 1 and bool(_TABLE_RULE.fullmatch(bare[1]))
    kept = [line for number, line in enumerate(bare) if line and not (header and number == 1)]
    rows = [[_cell(cell) for cell in re.split(r"(?<!\\)\|", line.removeprefix("|").removesuffix("|"))] for line in kept]
    width = max(map(len, rows))
    return Table(tuple((*row, *((),) * (width - len(row))) for row in rows), True, header)


def _cell(text: str) -> tuple[Paragraph, ...]:
    runs = _runs(text.strip())
    return (Paragraph(runs),) if runs else ()


def _address(words: str, link: str) -> str:
    """The address of a link, or nothing where its words are that address."""
    return "" if link.removeprefix("mailto:").strip() in (words, "") else link


# Words


class _Link(Struct):
    """A link that is being read: its address with its title, and its words so far."""

    address: str
    words: str = ""


def _runs(text: str) -> tuple[Run, ...]:
    (inline,) = _parser().parseInline(text)
    return tidied(joined(_pieces(inline.children or ())))


def _pieces(tokens: Sequence[Token]) -> Iterator[Run]:
    look = {"bold": 0, "italic": 0}
    links: list[_Link] = []
    for token in tokens:
        bold, italic = look["bold"] > 0, look["italic"] > 0
        match token.type:
            case "strong_open" | "em_open":
                look[_MARKS[token.type]] += 1
            case "strong_close" | "em_close":
                look[_MARKS[token.type.replace("close", "open")]] -= 1
            case "link_open":
                links.append(_Link(_target(token, "href")))
            case "link_close":
                link = links.pop()
                address = _address(link.words, link.address)
                yield Run(f" ({address})" if address else "", bold, italic)
            case "image":
                address = _address(token.content, _target(token, "src"))
                yield Run(f"{token.content} ({address})" if address else token.content, bold, italic)
            case "softbreak" | "hardbreak":
                yield Run(" ", bold, italic)
            case _:
                for link in links:
                    link.words += token.content
                yield from _with_calls(token.content, bold, italic)


def _target(token: Token, name: str) -> str:
    """The address of a link or a picture, and its title, which is words too."""
    title = token.attrGet("title")
    return f'{token.attrGet(name)} "{title}"' if title else str(token.attrGet(name) or "")


def _with_calls(text: str, bold: bool, italic: bool) -> Iterator[Run]:
    """Words with the calls of notes in them, and the ends of lines that were typed as <br>."""
    at = 0
    for call in _CALL.finditer(text):
        yield Run(_LINE.sub("\n", text[at : call.start()]), bold, italic)
        yield Run("", note=call[1])
        at = call.end()
    yield Run(_LINE.sub("\n", text[at:]), bold, italic)
