"""What stands empty, and articles that do not follow one another."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic, error
from actgen.core.patterns import later
from actgen.core.still import kept_for_the_same, once
from actgen.document.at_once.joined import END
from actgen.document.model import Section, Title
from actgen.document.paragraphs import body_lines, framing, how_many, known_within, plain

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
_OPENING_WORD = later(r"^\s*(?:VUE?S?|CONSID[ÉE]RANT)\b", re.IGNORECASE)
_EMPTY_HINT = "Donnez la valeur qui manque dans le fichier de la commune, ou rendez ce paragraphe facultatif."
_ORDER_HINT = (
    "Corrigez les numéros dans le modèle Word\u00a0; si un article est facultatif, numérotez ceux qui suivent."
)
_SAYS, _OF_ONE_WORD = re.compile(r"\w"), later(rf"{END}\s*+\w*+\s*+(?={END})")
_SENTENCE_END = (".", ";", ",", "!", "?")

_OPENING = frozenset({Title, Section})
_PARTS = ("partie", "partie-neuve")


def may_find(read: Together) -> Collection[int]:
    """The texts that may say nothing: each that has two words says something, whichever opens it."""
    words = read.phrases().text
    return [words.count(END, 0, found.start()) for found in _OF_ONE_WORD.finditer(f"{END}{words}")]


def empty_lines(read: Iterable[Line], label: str) -> Iterator[Diagnostic]:
    """REV-002: a paragraph that should say something and does not."""
    for line in read:
        name = _NAMES.get(line.kind)
        if name and not _SAYS.search(_OPENING_WORD.sub("", line.text)):
            yield error("REV-002", line.place(label), f"{name} est vide.", _EMPTY_HINT, subject=name)


def empty_sections(act: Act, label: str) -> Iterator[Diagnostic]:
    """REV-002: a heading after which nothing comes."""
    opening = _opening(act)
    for rank, block in enumerate(opening):
        if type(block) is not Section or _says_something(block):
            continue
        line = _opened(act)[rank]
        heading = line.text.strip()
        if heading.endswith(_SENTENCE_END) or not _SAYS.search(heading):
            continue
        following = opening[rank + 1] if rank + 1 < len(opening) else None
        if block.kind in _PARTS and isinstance(following, Section) and following.kind == "article":
            continue  # a part that holds articles: both are headings of one level
        message = f"Rien ne suit l’intitulé «\u00a0{heading}\u00a0»."
        yield error("REV-002", line.place(label), message, _EMPTY_HINT, subject=heading)


def broken_numbering(act: Act, label: str) -> Iterator[Diagnostic]:
    """REV-003: articles count from 1, sub-articles from 1 within their article; a new title starts anew."""
    opening = _opening(act)
    if _are_in_order(tuple([_counted(block) for block in opening])):
        return
    previous: tuple[int, ...] = ()
    suffix = ""
    for rank, block in enumerate(opening):
        if _starts_anew(block):
            previous, suffix = (), ""
        if type(block) is not Section or block.kind in _PARTS:
            continue
        if block.number is None:
            line = _opened(act)[rank]
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
        if not _follows(previous, suffix, number, new_suffix):
            yield error(
                "REV-003",
                _opened(act)[rank].place(label),
                _out_of_order(previous, number, block.number),
                _ORDER_HINT,
                subject=f"article {block.number}",
            )
        previous, suffix = number, new_suffix


#: A part that lets the numbers go on.
_GOES_ON = "-"


def _counted(block: Block) -> str | None:
    """The number of an article or a sub-article, None where it has none; nothing for what starts anew."""
    if isinstance(block, Section) and block.kind not in _PARTS:
        return block.number
    return "" if _starts_anew(block) else _GOES_ON


@lru_cache(maxsize=256)
def _are_in_order(counted: tuple[str | None, ...]) -> bool:
    """Whether all have a number that follows the one before: thousands of acts of a template have the same."""
    previous: tuple[int, ...] = ()
    suffix = ""
    for written in counted:
        if written is None:
            return False
        if written != _GOES_ON:
            number, new_suffix = _parsed(written) if written else ((), "")
            if number and not _follows(previous, suffix, number, new_suffix):
                return False
            previous, suffix = number, new_suffix
    return True


@once
def _opening(act: Act) -> Sequence[Block]:
    """Titles and sections of the body in order, sections in sections included."""
    return [block for block in framing(act) if type(block) in _OPENING]


@once
def _opened(act: Act) -> Sequence[Line]:
    """The paragraph with which each of them opens."""
    return [*_walk(act.body, body_lines(act), 0)]


def _walk(blocks: Iterable[Block], read: Sequence[Line], before: int) -> Iterator[Line]:
    for block in blocks:
        if type(block) in _OPENING:
            yield read[before]
        if type(block) is Section:
            yield from _walk(block.blocks, read, before + 1)
        before += how_many(block)


@kept_for_the_same(1024)
def _says_something(section: Section) -> bool:
    """Whether something is said below the heading of a section: most are the very ones of the act before."""
    return any(_SAYS.search(one.text) for one in known_within(section.blocks))


def _starts_anew(block: Block) -> bool:
    if isinstance(block, Section):
        return block.kind in _PARTS and plain(block.heading).strip().casefold().startswith("annexe")
    return isinstance(block, Title)


@lru_cache(maxsize=256)
def _parsed(number: str) -> tuple[tuple[int, ...], str]:
    digits, _, suffix = number.partition(" ")
    return tuple(int(part) for part in digits.split(".")), suffix


def _follows(previous: tuple[int, ...], suffix: str, number: tuple[int, ...], new_suffix: str) -> bool:
    """Whether a number follows the one before, or is the same with another suffix."""
    return bool(new_suffix and number == previous and new_suffix != suffix) or _may_follow(previous, number)


def _may_follow(previous: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether a number is the first below, or the next at this depth or at one above."""
    if not previous:
        return number in ((1,), (1, 1))
    depth = len(number) - 1
    following = (*previous[:depth], previous[depth] + 1) if depth < len(previous) else (*previous, 1)
    return number == following


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
