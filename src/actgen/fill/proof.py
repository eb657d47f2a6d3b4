"""The proof that each value that was printed stands whole, and in its order, in the text of its part."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, repeat
from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.fill.layout.finishing import unbound
from actgen.ooxml.blocks import passage_text, text_of
from actgen.ooxml.packing.pieces import course_along
from actgen.ooxml.packing.valued import stand_ins, valued
from actgen.ooxml.packing.words import are_words
from actgen.ooxml.xml import UnsafeXml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.ooxml.packing.passages import Passage
    from actgen.ooxml.packing.pieces import Hole, Pieces
    from actgen.ooxml.packing.valued import Valued
    from actgen.ooxml.packing.zipping import Entry

#: Between values: no text of XML has it.
_APART = "\0"
#: What may cut a name in two, what stands there for it, and what Word has there.
_HYPHEN, _CUT, _HELD = re.compile(r"-(?!\d)"), "\1", b"noBreakHyphen"
#: How many passages of a hole are kept without their values: one serves, unless its values stood elsewhere too.
_MOST_KNOWN = 4


def lost(entry: Entry, pieces: Pieces, values: tuple[str, ...], label: str) -> Iterator[Diagnostic]:
    """A fault for each of these values that its part has not; `pieces` are what the part was made of."""
    if not _say(entry, pieces, values):
        yield from _lost(values, entry, label)


def _say(entry: Entry, pieces: Pieces, values: tuple[str, ...]) -> bool:
    """Whether each passage of a part says the values that it should, one after the other, so that the part does.

    Where this is not seen, the part may say them all the same.
    """
    course = course_along(pieces, entry)
    if course is None or course.many != len(values):
        return False
    said = [*map(_saying, course.holes, course.held(pieces.held), course.values(values))]
    found = [passage for passage in said if passage is not None]
    says_all = len(found) == len(said)
    if says_all:
        course.keep(entry, found)
    return says_all


@lru_cache(maxsize=2048)
def _saying(hole: Hole, held: Sequence[bytes], values: tuple[str, ...]) -> Passage | None:
    """The passage of these paragraphs; None where it is not plain, or does not say these values."""
    content = hole.content(held)
    parts, cuts = _parts(values, content)
    known = _known(hole, cuts)
    if len(parts) == len(values) + sum(cuts) and are_words(parts):
        for one in tuple(known):  # another thread may add to them
            if one is not None and (found := one.holding(content, parts)) is not None:
                return found
    passage = hole.passage(content)
    if passage is None or next(_missing(values, passage_text(passage)), None) is not None:
        return None
    if len(known) < _MOST_KNOWN:
        known.append(_without_values(content, passage, parts, cuts))
    return passage


def _parts(values: Sequence[str], content: bytes) -> tuple[Sequence[str], tuple[int, ...]]:
    """The values as words of a passage have them, and how often each is cut: a hyphen may cut a name in two."""
    if content.find(_HELD) < 0:  # « in » would first raise, and drop, that it is no number
        return values, ()
    together = _HYPHEN.sub(_CUT, _APART.join(values))
    cuts = tuple([one.count(_CUT) for one in together.split(_APART)])
    return together.replace(_CUT, _APART).split(_APART), cuts


@lru_cache(maxsize=1024)
def _known(_hole: Hole, _cuts: tuple[int, ...]) -> list[Valued | None]:
    """The first passages of a hole without their values, where these are cut so; None of one that is not known so."""
    return []


def _without_values(content: bytes, passage: Passage, parts: Sequence[str], cuts: Sequence[int]) -> Valued | None:
    """The passage without its values; None where it would not say any others in the same order."""
    found = valued(content, passage, parts)
    if found is None:
        return None
    signs = stand_ins(len(parts))
    text, each = passage_text(found.saying(signs)), iter(signs)
    values = tuple(["-".join(islice(each, many + 1)) for many in cuts or repeat(0, len(parts))])
    says_all = next(_missing(values, text), None) is None and all(text.count(sign) == 1 for sign in signs)
    return found if says_all else None


def _lost(values: tuple[str, ...], entry: Entry, label: str) -> Iterator[Diagnostic]:
    try:
        text = text_of(entry)
    except UnsafeXml as failure:
        message = f"La partie {entry.name} de l’acte ne peut pas être relue\u00a0: {failure}."
        yield error(
            "REM-002",
            WordPlace(label),
            message,
            "Dans le modèle, sortez ses balises de ce qui n’est pas du texte.",
            subject=entry.name,
        )
        return
    for value in _missing(values, text):
        yield error(
            "REM-002",
            WordPlace(label),
            f"La valeur {cited(value)} a été imprimée mais ne se retrouve pas entière dans l’acte.",
            "Dans le modèle, sortez sa balise du champ, du lien ou de l’objet qui la contient.",
            subject=value,
        )


def _missing(values: tuple[str, ...], text: str) -> Iterator[str]:
    """The values that do not stand whole in a text, one behind the other."""
    if _stand_in(text, values):  # as most do, before their words were bound too: what is bound has the same places
        return
    read, at = unbound(text), 0
    for value, shown in zip(values, _as_read_back(values), strict=True):
        found = read.find(shown, at)
        if found < 0:
            yield value
        else:
            at = found + len(value)


def _stand_in(text: str, values: Iterable[str]) -> bool:
    """Whether these stand in a text as they are, one behind the other."""
    at = 0
    for value in values:
        found = text.find(value, at)
        if found < 0:
            return False
        at = found + len(value)
    return True


def _as_read_back(values: tuple[str, ...]) -> list[str]:
    """The values as the text of a part says them."""
    return unbound(_APART.join(values)).replace("\t", "\n").split(_APART) if values else []
