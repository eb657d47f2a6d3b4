"""LEC-011: what only Word shows of a file, told once for each kind with the places where it stands.

The table of constructs is closed: a property that none of its rows names is told too, by the name that the file gives
it. So what a later Word adds is never lost in silence.
"""

from __future__ import annotations

import copy
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, WordPlace, warning
from actgen.core.still import once
from actgen.document.paragraphs import excerpt
from actgen.document.word.constructs import TOLD, constructs
from actgen.document.word.sought import SOUGHT
from actgen.document.word.sought_pages import blank_pages
from actgen.document.word.used import SHOWING_PARTS, Named, named_in, shown_beside, text_parts
from actgen.ooxml.mending import own_words
from actgen.ooxml.packing.package import MAIN_PART, Package
from actgen.ooxml.styles import read_stylesheet
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from actgen.ooxml.packing.package import Shared
    from actgen.ooxml.packing.passages import Frame, Mould, Passage
    from actgen.ooxml.packing.zipping import Entry
    from actgen.ooxml.styles import Stylesheet
    from actgen.ooxml.xml import Element

CODE = "LEC-011"
#: Where the row of a construct says that it is any property which no other row names.
_UNKNOWN = "@inconnu"
_SHOWN = 3
_FEW_WORDS = 40
#: What a property says when nothing is special: not spaced, not stretched, not turned.
_AS_USUAL = ("0", "100", "false", "off", "none", "nil", "lrTb", "auto", "baseline")
_USUAL_OF = {"sectPr/vAlign": "top"}
#: What holds properties: each of their names is in the table, or unknown.
_HOLDERS = frozenset(map(w, ("rPr", "pPr", "tblPr", "tblPrEx", "trPr", "tcPr", "sectPr")))
_ALSO = frozenset(map(w, ("settings", "document")))


class _Told(Struct, frozen=True):
    """A look that is told: the rank of the search that found it, the construct, the words where it stands."""

    rank: int
    construct: str
    words: str


class _Text(Struct, frozen=True, eq=False):
    """A text that was looked through: what is told of it, each with the rank of its passage or None, what it names.

    Texts of the same moulds share it.
    """

    told: tuple[tuple[_Told, int | None], ...]
    named: Named


def told_things(package: Package) -> list[Diagnostic]:
    """A warning for each kind of look of the file that only Word shows."""
    styles, names, showing = _shown(package.shared)
    texts = [_text(package, name, styles) for name in names]
    found = [_with_words(told, place, passages) for text, passages in texts for told, place in text.told]
    found += _told_beside(showing, _named_in_all(tuple([text for text, _ in texts])))
    kinds: dict[str, dict[str, None]] = {}
    for told in found:
        kinds.setdefault(told.construct, {})[told.words] = None
    return [_warning(package.label, name, list(places)) for name, places in kinds.items()]


@once
def _shown(shared: Shared) -> tuple[Stylesheet, tuple[str, ...], tuple[Entry, ...]]:
    """The styles of a file, the names of the parts that are its texts, those that say how these look."""
    showing = tuple([entry for entry in shared.entries if entry.name in SHOWING_PARTS])
    return read_stylesheet(shared), text_parts(shared.names()), showing


def _text(package: Package, name: str, styles: Stylesheet) -> tuple[_Text, Sequence[Passage]]:
    """A text of the file, and the passages that have its words where it is looked through by their moulds."""
    parts = package.body if name == MAIN_PART else None
    if parts is not None:
        cut = _of_moulds(tuple([one.mould for one in parts.passages]), parts.frame, styles)
        return (_looked_through(package.seen(name), styles), ()) if cut is None else (cut, parts.passages)
    repeated = None if name == MAIN_PART else package.repeated(name)
    if repeated is not None:
        return _of_mould(repeated.mould, styles), (repeated,)
    return _looked_through(package.seen(name), styles), ()


@lru_cache(maxsize=256)
def _of_moulds(moulds: tuple[Mould, ...], frame: Frame, styles: Stylesheet) -> _Text | None:
    """What is told of moulds that follow one another; None where nothing may stand on a page that they end."""
    if any(one.pages for one in moulds) and _may_have_blank_pages(moulds, frame):
        return None
    texts = [_of_mould(mould, styles) for mould in moulds]
    around = _of_frame(frame.root, styles)
    told = [(one, place) for place, text in enumerate(texts) for one, _ in text.told]
    in_order = sorted([*told, *around.told], key=lambda placed: placed[0].rank)
    return _Text(tuple(in_order), around.named.with_all(one.named for one in texts))


def _may_have_blank_pages(moulds: Iterable[Mould], frame: Frame) -> bool:
    """Whether nothing stands on a page that these end, one after the other: what each does not say by itself.

    One that ends several would say it, though words stand before it.
    """
    if any(one.pages > 1 for one in moulds):
        return True
    root = copy.deepcopy(frame.root)
    body = root[0]
    for mould in moulds:
        for block in copy.deepcopy(mould.root[0]):
            body.insert(len(body) - len(frame.root[0]), block)
    return next(blank_pages(root), None) is not None


def _with_words(told: _Told, place: int | None, passages: Sequence[Passage]) -> _Told:
    return told if place is None else replace(told, words=passages[place].say(told.words).strip())


@lru_cache(maxsize=1024)
def _of_mould(mould: Mould, styles: Stylesheet) -> _Text:
    return _looked_through(mould.root, styles, place=0)


@lru_cache(maxsize=128)
def _of_frame(root: Element, styles: Stylesheet) -> _Text:
    """The frame of a text: acts of a template share it."""
    return _looked_through(root, styles)


def _looked_through(root: Element, styles: Stylesheet, place: int | None = None) -> _Text:
    return _Text(tuple((told, place) for told in _told(root, styles)), named_in(root))


@lru_cache(maxsize=256)
def _named_in_all(texts: tuple[_Text, ...]) -> Named:
    return Named().with_all(text.named for text in texts)


@lru_cache(maxsize=64)
def _told_beside(entries: tuple[Entry, ...], named: Named) -> tuple[_Told, ...]:
    """What is told of the styles, of the lists and of the settings that texts name."""
    package = Package("", entries)
    styles = read_stylesheet(package)
    return tuple(told for root in shown_beside(package, styles, named) for told in _told(root, styles))


def _told(root: Element, styles: Stylesheet) -> Iterator[_Told]:
    fates = _fates()
    for name, element in _properties(root):
        if fates.get(name):
            yield _Told(0, fates[name], _words_at(element))
        elif name not in fates and element.getparent().tag in _HOLDERS:  # type: ignore[union-attr]
            yield _Told(0, f"{_unknown()} ({name.rpartition('/')[2]})", _words_at(element))
    for rank, (construct, find) in enumerate(_searches(), start=1):
        yield from (_Told(rank, construct, _words_at(element)) for element in find(root, styles))


@cache
def _searches() -> tuple[tuple[str, Callable[[Element, Stylesheet], Iterator[Element]]], ...]:
    """Each construct that is sought otherwise than by its name, and what finds it."""
    return tuple((construct, SOUGHT[mark]) for mark, construct in _fates().items() if mark in SOUGHT)


@cache
def _fates() -> Mapping[str, str]:
    """The name of each property → the construct that is told of it; an empty text where nothing is."""
    return {tag: one.name if one.fate == TOLD and one.code == CODE else "" for one in constructs() for tag in one.tags}


@cache
def _unknown() -> str:
    return _fates()[_UNKNOWN]


def _properties(root: Element) -> Iterator[tuple[str, Element]]:
    """The properties of a root that are switched on, each by the name of its holder and its own: « rPr/shadow »."""
    for element in root.iter(etree.Element):
        holder = element.getparent()
        if holder is None or (holder.tag not in _HOLDERS and holder.tag not in _ALSO) or _is_of_an_end(holder):
            continue
        name = f"{etree.QName(holder).localname}/{etree.QName(element).localname}"
        if attribute(element) not in (*_AS_USUAL, _USUAL_OF.get(name, "0")) and attribute(element, "w") != "0":
            yield name, element


def _is_of_an_end(properties: Element) -> bool:
    """Whether these are the properties of the sign that ends a paragraph, which no page shows, or those of before."""
    above = properties.getparent()
    if above is None:
        return False
    return above.tag == w("pPr") or etree.QName(above).localname.endswith("Change")


def _words_at(element: Element) -> str:
    """The words of the paragraph where something stands, of the first that it holds, or the name of the style."""
    around = next(element.iterancestors(w("p")), None)
    if around is None:
        holder = next(element.iterancestors(w("tr"), w("tbl"), w("style")), None)
        if holder is not None and holder.tag == w("style"):
            return f"style {attribute(holder.find(w('name'))) or ''}"
        around = None if holder is None else next(holder.iter(w("p")), None)
    return "" if around is None else own_words(around).strip()


def _warning(label: str, name: str, places: list[str]) -> Diagnostic:
    said = [cited(_few(words)) for words in places if words]
    more = f" et {len(said) - _SHOWN} autres" if len(said) > _SHOWN else ""
    where = f" ({', '.join(said[:_SHOWN])}{more})" if said else ""
    message = f"Mise en forme que le PDF ne montre pas\u00a0: {name}{where}."
    remedies = {one.name: one.remedy for one in constructs()}
    first = next((words for words in places if words), "")
    place = WordPlace(label, "", 0, excerpt(first))
    return warning(CODE, place, message, remedies.get(name, remedies[_unknown()]), subject=name)


def _few(words: str) -> str:
    return words if len(words) <= _FEW_WORDS else f"{words[:_FEW_WORDS].rstrip()}…"
