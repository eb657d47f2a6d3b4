"""A received Markdown text: headings, lists, tables, **bold**, *italic*, [links](https://…), notes [^1]."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.importing.counted_words import counted_words
from actgen.importing.markers import opens_paragraph
from actgen.importing.run_cutting import joined, tidied
from actgen.importing.source import BULLET, Look, Paragraph, Source, Table
from actgen.ooxml.blocks import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADING = re.compile(r"(#{1,6})\s+(?P<text>.*)")
_ITEM = re.compile(r"(?P<mark>[-*+•–]|\d{1,9}[.)]|[a-z]\))\s+(?P<text>.*)")
_RULE = re.compile(r"([-*_])(?:\s*\1){2,}")
_UNDERLINE = re.compile(r"(=+|-{3,})")
_TABLE_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_NOTE = re.compile(r"\[\^([\w-]+)\]:\s+(.*)")
_REMARK_BEGINS, _REMARK_ENDS = "<!--", "-->"
_CALL = re.compile(r"\[\^[\w-]+\]:?")
#: The words and the address of a link, none of which holds the sign that begins it: `[` × 20,000 is read once.
_WORDS, _ADDRESS = r"[^\[\]]+", r"[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:[ ][^()]{0,200})?"
_LINK = re.compile(rf"!?\[({_WORDS})\]\(({_ADDRESS})\)")
_INLINE = re.compile(
    r"(?P<escape>\\[\\`*_{}\[\]()#+.!|>~-])|(?P<note>\[\^[\w-]+\])|(?P<bold>\*\*|__(?=\S)|(?<=\S)__)"
    r"|(?P<italic>\*|(?<!\w)_(?=[^\W_])|(?<=[\w.,;:!?)])_(?![\w_]))|"
    rf"!?\[(?P<words>{_WORDS})\]\((?P<link>{_ADDRESS})\)"
    r"|<(?P<address>(?:https?|mailto):[^>]+|[\w.+-]+@[\w.-]+)>|(?P<line><br\s*/?>)|(?P<code>`+)"
)


def read_markdown(text: str) -> Source:
    """The paragraphs, tables and notes of a Markdown text."""
    bare, remarks = _without_remarks(text)
    source = Source(words=_words(bare))
    for remark in remarks:
        source.remarks.append(f"Commentaire, non repris\u00a0: «\u00a0{' '.join(remark.split())}\u00a0».")
    for group in _groups(bare):
        _read_group(group, source)
    return source


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
    shown = _LINK.sub(lambda found: f"{found[1]} {_address(found[1], found[2])}", _CALL.sub(" ", text))
    return counted_words(re.sub(r"<br\s*/?>", " ", shown).replace("*", ""))


def _groups(text: str) -> Iterator[list[str]]:
    """The lines of each block: a heading, an item with its next lines, a table, a paragraph."""
    held: list[str] = []
    for line in re.split(r"\r\n?|\n", text):
        in_table = bool(held) and held[0].lstrip().startswith("|") and line.lstrip().startswith("|")
        rule = len(held) == 1 and bool(_UNDERLINE.fullmatch(line.strip())) and not _starts_block(held[0])
        if held and _begins_anew(held, line) and not in_table and not rule:
            yield held
            held = []
        if line.strip():
            held.append(line)
        if rule:
            yield held
            held = []
    if held:
        yield held


def _begins_anew(held: list[str], line: str) -> bool:
    ended = held[-1].endswith("  ") or bool(_HEADING.fullmatch(held[-1].strip()))
    return ended or not line.strip() or _starts_block(line)


def _starts_block(line: str) -> bool:
    bare = line.strip()
    patterns = (_HEADING, _ITEM, _RULE, _NOTE)
    return bare.startswith(("|", ">")) or any(one.fullmatch(bare) for one in patterns) or opens_paragraph(bare)


def _read_group(lines: list[str], source: Source) -> None:
    first = lines[0].strip()
    rank = len(source.body) + 1
    if first.startswith("|") and len(lines) > 1:
        source.body.append(_table(lines))
    elif len(lines) > 1 and _UNDERLINE.fullmatch(lines[-1].strip()):
        level = 1 if lines[-1].strip().startswith("=") else 2
        source.body.append(Paragraph(_runs(" ".join(lines[:-1])), Look(level=level), rank=rank))
    elif _RULE.fullmatch(first) and len(lines) == 1:
        return
    elif note := _NOTE.fullmatch(" ".join(line.strip() for line in lines)):
        source.notes.append((note[1], (Paragraph(_runs(note[2]), rank=1),)))
    elif heading := _HEADING.fullmatch(first):
        closed = heading["text"].rstrip().rstrip("#").rstrip()
        source.body.append(Paragraph(_runs(closed), Look(level=len(heading[1])), rank=rank))
    else:
        _read_words(" ".join(re.sub(r"^\s*>\s?", "", line).strip() for line in lines), source, rank)


def _read_words(text: str, source: Source, rank: int) -> None:
    item = _ITEM.fullmatch(text)
    marker = "" if item is None else BULLET if item["mark"] in "-*+•–" else item["mark"]
    runs = _runs(item["text"] if item else text)
    if not runs:
        return
    letters = [run for run in runs if counted_words(run.text)]
    look = Look(bold=bool(letters) and all(run.bold for run in letters), lead=_lead(letters))
    source.body.append(Paragraph(runs, look, marker=marker, rank=rank))


def _lead(letters: list[Run]) -> int:
    count = 0
    for run in letters:
        if not run.bold:
            return count
        count += sum(char.isalnum() for char in run.text)
    return 0


def _table(lines: list[str]) -> Table:
    header = len(lines) > 1 and bool(_TABLE_RULE.fullmatch(lines[1].strip()))
    kept = [line for number, line in enumerate(lines) if not (header and number == 1)]
    rows = [[_cell(cell) for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))] for line in kept]
    width = max(map(len, rows))
    return Table(tuple((*row, *((),) * (width - len(row))) for row in rows), True, header)


def _cell(text: str) -> tuple[Paragraph, ...]:
    runs = _runs(text.strip())
    return (Paragraph(runs),) if runs else ()


def _address(words: str, link: str) -> str:
    """The address of a link, or nothing where its words are that address."""
    return "" if link.removeprefix("mailto:").strip() in (words, "") else link


def _runs(text: str) -> tuple[Run, ...]:
    return tidied(joined(_pieces(text)))


def _pieces(text: str) -> Iterator[Run]:
    bold = italic = False
    at = 0
    for found in _INLINE.finditer(text):
        yield Run(text[at : found.start()], bold, italic)
        at = found.end()
        match found.lastgroup:
            case "bold":
                bold = not bold
            case "italic":
                italic = not italic
            case "note":
                yield Run("", note=found["note"][2:-1])
            case "link" | "words":
                link = _address(found["words"], found["link"])
                yield Run(f"{found['words']} ({link})" if link else found["words"], bold, italic)
            case "address":
                yield Run(found["address"], bold, italic)
            case "line":
                yield Run("\n", bold, italic)
            case "escape":
                yield Run(found["escape"][1:], bold, italic)
    yield Run(text[at:], bold, italic)
