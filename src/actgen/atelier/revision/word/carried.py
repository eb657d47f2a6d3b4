"""What a paragraph shows that no word says, a drawing, a date that Word writes: kept where its words are made anew."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from actgen.atelier.revision.word.change_marks import element
from actgen.ooxml.xml import XML, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.xml import Element

_THINGS = tuple(
    map(w, (
        "drawing", "pict", "object", "dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong", "pgNum",
    ))
)  # fmt: skip
#: What takes the place of one character.
_SIGNS = (w("tab"), w("br"), w("noBreakHyphen"), w("softHyphen"))
#: What holds words of the other version.
_GONE = (w("del"), w("moveFrom"))


def carry(made: Element, own: Element) -> None:
    """Put into a paragraph made anew what its own version shows besides words, each after the words before it."""
    for thing, at in _things(own):
        _put(made, thing, at)


def _things(paragraph: Element) -> Iterator[tuple[Element, int]]:
    """A run with the look for each thing, and how many characters stand before it."""
    read = 0
    for run in paragraph.iter(w("r")):
        for child in () if _is_drawn(run) else run:
            if child.tag in _THINGS or any(True for _ in child.iter(*_THINGS)):
                yield _run_of(run, child), read
            else:
                read += _length(child)


def _is_drawn(run: Element) -> bool:
    """Whether a run stands in a box that is drawn, which is carried whole."""
    return any(one.tag in _THINGS for one in run.iterancestors())


def _run_of(run: Element, thing: Element) -> Element:
    made, look = element("r"), run.find(w("rPr"))
    made.extend([copy.deepcopy(one) for one in (look, thing) if one is not None])
    return made


def _put(made: Element, thing: Element, at: int) -> None:
    """Put a run after that many characters of the version, in the middle of a run where they end there."""
    read = 0
    for run in [run for run in made.iter(w("r")) if not any(one.tag in _GONE for one in run.iterancestors())]:
        length = _length(run)
        if read + length > at:
            if at > read:
                run.addprevious(_cut(run, at - read))
            run.addprevious(thing)
            return
        read += length
    made.append(thing)


def _cut(run: Element, count: int) -> Element:
    """The beginning of a run, of that many characters, which the run loses."""
    head = element("r")
    if (look := run.find(w("rPr"))) is not None:
        head.append(copy.deepcopy(look))
    for child in [child for child in run if child.tag != w("rPr")]:
        length = _length(child)
        if count <= 0:
            break
        if length > count:
            rest = copy.deepcopy(child)
            rest.text, child.text = (child.text or "")[count:], (child.text or "")[:count]
            child.addnext(rest)
        head.append(child)
        count -= length
    for text in (*head.iter(w("t")), *run.iter(w("t"))):
        text.set(f"{{{XML}}}space", "preserve")
    return head


def _length(read: Element) -> int:
    """How many characters an element and what it holds say."""
    return sum(len(one.text or "") if one.tag == w("t") else 1 for one in read.iter(w("t"), *_SIGNS))
