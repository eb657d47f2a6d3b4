"""What stands empty, and articles that do not follow one another."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.diagnostics import Diagnostic, error
from actgen.core.still import once
from actgen.document.model import Considerant, Dispositif, Paragraph, Section, Title, Visa
from actgen.document.paragraphs import body_lines, how_many, plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from actgen.document.at_once.together import Together
    from actgen.document.model import Act, Block
    from actgen.document.paragraphs import Line

_NAMES = {
    "visa": "Un visa",
    "considerant": "Un considérant",
    "dispositif": "Un élément du dispositif",
    "element": "Un élément de liste",
    "titre": "Le titre de l’acte",
    "partie": "Un intitulé de partie",
    "partie-neuve": "Un intitulé de partie",
    "article": "Un intitulé d’article",
    "sous-article": "Un intitulé de sous-article",
}
_OPENING_WORD = re.compile(r"^\s*(?:VUE?S?|CONSID[ÉE]RANT)\b", re.IGNORECASE)
_EMPTY_HINT = "Donnez la valeur qui manque dans le fichier de la commune, ou rendez ce paragraphe facultatif."
_ORDER_HINT = (
    "Corrigez les numéros dans le modèle Word\u00a0; si un article est facultatif, numérotez ceux qui suivent."
)
_SAYS, _SAYS_MORE = re.compile(r"\w"), re.compile(r"\w\W+\w")
_SENTENCE_END = (".", ";", ",", "!", "?")

#: The blocks that are one paragraph: to ask of which type one is takes less than whether it is of one.
_ALONE = frozenset({Paragraph, Visa, Considerant, Dispositif})
_PARTS = ("partie", "partie-neuve")
_TEXT = attrgetter("text")


def may_find(read: Together) -> Collection[int]:
    """The texts that may say nothing: each that has two words says something, whichever opens it."""
    return [rank for rank, text in enumerate(read.texts) if not _SAYS_MORE.search(text)]


def empty_lines(read: Iterable[Line], label: str) -> Iterator[Diagnostic]:
    """REV-002: a paragraph that should say something and does not."""
    for line in read:
        name = _NAMES.get(line.kind)
        if name and not _SAYS.search(_OPENING_WORD.sub("", line.text)):
            yield error("REV-002", line.place(label), f"{name} est vide.", _EMPTY_HINT, subject=name)


def empty_sections(act: Act, label: str) -> Iterator[Diagnostic]:
    """REV-002: a heading after which nothing comes."""
    every = _opened(act)
    for rank, one in enumerate(every):
        block, line = one.block, one.line
        if type(block) is not Section or _says_something(one.within):
            continue
        heading = line.text.strip()
        if heading.endswith(_SENTENCE_END) or not _SAYS.search(heading):
            continue
        following = every[rank + 1].block if rank + 1 < len(every) else None
        if block.kind in _PARTS and isinstance(following, Section) and following.kind == "article":
            continue  # a part that holds articles: both are headings of one level
        message = f"Rien ne suit l’intitulé «\u00a0{heading}\u00a0»."
        yield error("REV-002", line.place(label), message, _EMPTY_HINT, subject=heading)


def broken_numbering(act: Act, label: str) -> Iterator[Diagnostic]:
    """REV-003: articles count from 1, sub-articles from 1 within their article; a new title starts anew."""
    previous: tuple[int, ...] = ()
    suffix = ""
    for one in _opened(act):
        block, line = one.block, one.line
        if _starts_anew(block):
            previous, suffix = (), ""
        if type(block) is not Section or block.kind in _PARTS:
            continue
        if block.number is None:
            if block.kind == "article" and re.match(r"article\b(?!\s+unique)", line.text.strip(), re.IGNORECASE):
                yield error(
                    "REV-003",
                    line.place(label),
                    "Cet article n’a pas de numéro.",
                    _ORDER_HINT,
                    subject=line.text.strip(),
                )
            continue
        number, new_suffix = _parsed(block.number)
        if not (new_suffix and number == previous and new_suffix != suffix) and number not in _expected(previous):
            yield error(
                "REV-003",
                line.place(label),
                _out_of_order(previous, number, block.number),
                _ORDER_HINT,
                subject=f"article {block.number}",
            )
        previous, suffix = number, new_suffix


class _Opened(Struct, frozen=True):
    """A title or a section, the paragraph that opens it, and those that stand in it."""

    block: Title | Section
    line: Line
    within: Sequence[Line]


@once
def _opened(act: Act) -> Sequence[_Opened]:
    """Titles and sections of the body in order, sections in sections included.

    None where the act has no section: a title alone is neither empty nor numbered.
    """
    opened: list[_Opened] = []
    if Section in map(type, act.body):
        _walk(act.body, body_lines(act), 0, opened)
    return opened


def _walk(blocks: Iterable[Block], read: Sequence[Line], before: int, opened: list[_Opened]) -> None:
    for block in blocks:
        if type(block) in _ALONE:
            before += 1
            continue
        after = before + how_many(block)
        if type(block) is Section:
            opened.append(_Opened(block, read[before], read[before + 1 : after]))
            _walk(block.blocks, read, before + 1, opened)
        elif type(block) is Title:
            opened.append(_Opened(block, read[before], ()))
        before = after


def _says_something(read: Iterable[Line]) -> bool:
    return any(map(_SAYS.search, map(_TEXT, read)))


def _starts_anew(block: Block) -> bool:
    if isinstance(block, Section):
        return block.kind in _PARTS and plain(block.heading).strip().casefold().startswith("annexe")
    return isinstance(block, Title)


def _parsed(number: str) -> tuple[tuple[int, ...], str]:
    digits, _, suffix = number.partition(" ")
    return tuple(int(part) for part in digits.split(".")), suffix


def _expected(previous: tuple[int, ...]) -> set[tuple[int, ...]]:
    """What may follow: the first below, or the next at this depth or at one above."""
    if not previous:
        return {(1,), (1, 1)}
    nexts = {(*previous[:depth], previous[depth] + 1) for depth in range(len(previous))}
    return {(*previous, 1), *nexts}


def _out_of_order(previous: tuple[int, ...], number: tuple[int, ...], written: str) -> str:
    if not previous:
        return f"Le premier article porte le numéro {written}\u00a0: les articles se numérotent à partir de 1."
    if number == previous[: len(number)]:
        return f"Le numéro {written} est donné deux fois."
    sequence = f"Après {_named(previous)} vient {_named(number)}"
    if number < previous:
        return f"{sequence}\u00a0: l’ordre des numéros est rompu."
    return f"{sequence}\u00a0: {_named(_missing(previous, number))} manque."


def _missing(previous: tuple[int, ...], number: tuple[int, ...]) -> tuple[int, ...]:
    """The first number that should stand between the two."""
    common = sum(1 for one, other in zip(previous, number, strict=False) if one == other)
    if common == len(previous):
        return (*previous, 1)
    return (*previous[:common], previous[common] + 1)


def _named(number: tuple[int, ...]) -> str:
    kind = "l’article" if len(number) == 1 else "le sous-article"
    return f"{kind} {'.'.join(str(part) for part in number)}"
