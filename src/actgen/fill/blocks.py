"""The blocks of a template, `if` to `endif` and `for` to `endfor`: opened and closed in order and at one height."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from actgen.core.citing import cited
from actgen.grammar.syntax import Wording
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.xml import Element
    from actgen.tags.placed import Tag

_ENDS = {"endif": "if", "endfor": "for"}
MAX_BLOCKS, MAX_LOOPS, MAX_BRANCHES = 15, 3, 100


class _Block(Struct):
    """A block that is open: its word and the tag that opened it, whether its `else` has come, how many `elif` have."""

    word: str
    tag: Tag
    has_else: bool = field(default=False)
    branches: int = field(default=0)


class _Opened(Struct):
    """The blocks that are open, from the outermost, and how many of each word."""

    blocks: list[_Block] = field(default_factory=list)
    count: Counter[str] = field(default_factory=Counter)

    def append(self, block: _Block) -> None:
        self.blocks.append(block)
        self.count[block.word] += 1

    def pop(self) -> _Block:
        block = self.blocks.pop()
        self.count[block.word] -= 1
        return block


class BlockFault(NamedTuple):
    """What is wrong with a tag of a block; `opener` is the one that opens it, where the two stand at two heights."""

    tag: Tag
    wording: Wording
    opener: Tag | None = None


def block_faults(tags: list[Tag]) -> Iterator[BlockFault]:
    """Each tag that opens a block never closed, closes one never opened, or stands at another height than its block."""
    opened = _Opened()
    for tag in tags:
        match tag.word:
            case "if" | "for" as word:
                opened.append(_Block(word, tag))
                yield from _depth_faults(tag, opened)
            case "elif" | "else":
                yield from _branch_faults(tag, opened)
            case "endif" | "endfor":
                yield from _end_faults(tag, opened)
    for block in opened.blocks:
        yield BlockFault(block.tag, _unclosed(block.tag))


def _depth_faults(tag: Tag, opened: _Opened) -> Iterator[BlockFault]:
    if tag.word == "for" and opened.count["for"] == MAX_LOOPS + 1:
        yield BlockFault(tag, _too_deep(f"Plus de {MAX_LOOPS} répétitions (for)"))
    if len(opened.blocks) == MAX_BLOCKS + 1:
        yield BlockFault(tag, _too_deep(f"Plus de {MAX_BLOCKS} blocs (if, for)"))


def _too_deep(what: str) -> Wording:
    return Wording(f"{what} s’emboîtent ici.", "Un acte n’en demande pas tant\u00a0: séparez-les.")


def _branch_faults(tag: Tag, opened: _Opened) -> Iterator[BlockFault]:
    block = opened.blocks[-1] if opened.blocks else None
    if block is None or (tag.word == "elif" and block.word == "for"):
        yield BlockFault(
            tag, Wording(f"«\u00a0{tag.word}\u00a0» n’est dans aucun «\u00a0if\u00a0».", "Ouvrez-le avec {% if … %}.")
        )
    elif block.has_else:
        yield BlockFault(
            tag, Wording(f"«\u00a0{tag.word}\u00a0» vient après «\u00a0else\u00a0».", "Un seul else, et en dernier.")
        )
    else:
        block.has_else = tag.word == "else"
        block.branches += 1
        if block.branches == MAX_BRANCHES + 1:
            message = f"Plus de {MAX_BRANCHES} choix (elif) se suivent ici."
            yield BlockFault(
                tag, Wording(message, "Un acte n’en demande pas tant\u00a0: coupez ce choix en plusieurs.")
            )
        yield from _height_faults(tag, block.tag)


def _end_faults(tag: Tag, opened: _Opened) -> Iterator[BlockFault]:
    wanted = _ENDS[tag.word]
    if not opened.count[wanted]:
        hint = f"Supprimez-le, ou ouvrez le bloc avec {{% {wanted} … %}}."
        message = f"«\u00a0{tag.word}\u00a0» ne ferme rien\u00a0: aucun «\u00a0{wanted}\u00a0» n’est ouvert."
        yield BlockFault(tag, Wording(message, hint))
        return
    while opened.blocks[-1].word != wanted:
        block = opened.pop()
        yield BlockFault(block.tag, _unclosed(block.tag))
    yield from _height_faults(tag, opened.pop().tag)


def _unclosed(tag: Tag) -> Wording:
    return Wording(
        f"Un «\u00a0{tag.word}\u00a0» n’est pas fermé\u00a0: il manque {{% end{tag.word} %}}.",
        f"Ajoutez {{% end{tag.word} %}} après le passage, avant la fin du bloc qui le contient.",
    )


def _height_faults(tag: Tag, opener: Tag) -> Iterator[BlockFault]:
    """A block cut across a table, a note or a frame: taking it out or repeating it would break the file."""
    part = f"{opener.paragraph.part}, " if opener.paragraph.part != tag.paragraph.part else ""
    both = f"{cited(tag.text)} et {cited(opener.text)} ({part}paragraphe {opener.paragraph.number})"
    if _height(tag) != _height(opener):
        yield BlockFault(tag, Wording(f"{both} ne sont pas à la même place.", _SAME_HEIGHT), opener)
    elif wording := _torn(tag, opener, both):
        yield BlockFault(tag, wording)


_SAME_HEIGHT = (
    "Mettez-les tous deux dans le texte, ou tous deux seuls avec la même lettre\u00a0: "
    "{%p dans un paragraphe, {%tr dans une ligne, {%tc dans une cellule."
)


def _torn(tag: Tag, opener: Tag, both: str) -> Wording | None:
    """What is wrong with a block that begins in a cell, a row or a table and ends in another; None where it does not.

    Its cells would be left without a paragraph, its rows without a word.
    """
    what = "la répétition" if opener.word == "for" else "la condition"
    if _around(tag, "tbl") is not _around(opener, "tbl"):
        hint = f"Finissez {what} dans le tableau où elle commence, ou mettez-la tout entière hors des tableaux."
        return Wording(f"{both} ne sont pas dans le même tableau.", hint)
    rows = f"{{%tr {opener.body} %}} et {{%tr {tag.body} %}}, chacun seul dans sa ligne"
    if opener.letter != "tr" and _around(tag, "tr") is not _around(opener, "tr"):
        return Wording(
            f"{both} ne sont pas dans la même ligne du tableau\u00a0: {what} porte sur des lignes.", f"Écrivez {rows}."
        )
    if opener.letter not in ("tr", "tc") and _around(tag, "tc") is not _around(opener, "tc"):
        hint = f"Si {what} porte sur la ligne, écrivez {rows}\u00a0: l’un au-dessus d’elle, l’autre au-dessous."
        return Wording(f"{both} ne sont pas dans la même case du tableau.", hint)
    return None


def _around(tag: Tag, name: str) -> Element | None:
    """The cell, the row or the table that a tag stands in; None outside a table."""
    return next(tag.element.iterancestors(w(name)), None)


def _height(tag: Tag) -> tuple[str, ...]:
    holder = tag.holder
    return () if holder is None else tuple(str(element.tag) for element in holder.iterancestors())
