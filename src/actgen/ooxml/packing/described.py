"""What a file says of itself: all of it but the words is known once.

Of the words, the acts of a template have but a few otherwise. A text that has, around these, the very bytes of one that
was parsed, is sound as that one is, and says nothing else.
"""

from __future__ import annotations

import re
from collections import deque
from functools import lru_cache
from itertools import compress, count
from operator import ne
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from actgen.ooxml.packing.passages import LONGEST, NO_WORD, is_in_unicode, readable, signs_for, with_signs
from actgen.ooxml.packing.words import have_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.ooxml.xml import Element

#: Words, behind the blanks that they begin with.
_WORDS = re.compile(rf">(\s*)([^\s{NO_WORD}][^{NO_WORD}]*)</")
#: What a file says of itself: in the names of nothing that is a text.
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_DESCRIBING = frozenset(
    {
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "http://purl.org/dc/elements/1.1/",
        "http://purl.org/dc/terms/",
        f"{_OFFICE}/custom-properties",
        f"{_OFFICE}/docPropsVTypes",
    }
)
#: How much of a text says what it is, and how many that begin alike are remembered.
_BEGINNING, _MOST_ALIKE = 96, 8


class _Known(Struct, frozen=True, eq=False):
    """What a file said of itself: its root with a sign for each word, its words, what stands around those that vary.

    `varying` are their ranks.
    """

    root: Element
    words: tuple[str, ...]
    varying: frozenset[int]
    around: tuple[bytes, ...]


def described(content: bytes) -> Element | None:
    """The root of what a file says of itself, with signs for words; None where it is not sound, or says more."""
    alike = _alike(content[:_BEGINNING])
    for known in tuple(alike) if len(content) <= LONGEST else ():  # another thread may add to them
        if have_words(content, known.around):
            return known.root
    text = readable(content)
    parted = _WORDS.split(text or "")
    root = _root(tuple(parted[::3]), tuple(parted[1::3]))
    if root is not None:
        alike.appendleft(_known(root, parted, next((one for one in tuple(alike) if one.root is root), None)))
    return root


@lru_cache(maxsize=64)
def _alike(_begun: bytes) -> deque[_Known]:
    """What the last files said of themselves that began so."""
    return deque(maxlen=_MOST_ALIKE)


def _known(root: Element, parted: Sequence[str], former: _Known | None) -> _Known:
    """How a text of that root was parted; what it has otherwise than the former one varies too."""
    words, varying = tuple(parted[2::3]), frozenset[int]()
    if former:
        differ = map(ne, words, former.words)
        varying = former.varying.union(compress(count(), differ))
    around = [""]
    for rank, (bone, blank, word) in enumerate(zip(parted[:-1:3], parted[1::3], words, strict=True)):
        around[-1] += f"{bone}>{blank}"
        around += [""] if rank in varying else []
        around[-1] += "</" if rank in varying else f"{word}</"
    around[-1] += parted[-1]
    return _Known(root, words, varying, tuple([one.encode() for one in around]))


@lru_cache(maxsize=64)
def _root(bones: tuple[str, ...], blanks: tuple[str, ...]) -> Element | None:
    """The root of a text of these bones and blanks; None where it is not sound, or says more."""
    root = with_signs(bones, blanks, "</")
    if root is None or not is_in_unicode(root):
        return None
    signs = signs_for(len(blanks))
    found = list(root.iter())
    texts = [text for one in found if (text := (one.text or "").lstrip()) in signs]
    are_whole = texts == signs and all(etree.QName(one).namespace in _DESCRIBING for one in found)
    return root if are_whole else None
