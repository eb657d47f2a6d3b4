"""The fields of Word: every instruction that stands in a part, and the closed list of those that an act may hold.

A field that fetches, runs or changes something has no place in what is signed. What is not known to be harmless is
refused, so the list holds what stays, and the form of each whole instruction: page numbers and plain references.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from actgen.core.citing import cited
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.xml import Element

#: The fields that need nothing but the page that they stand on.
PAGE_NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
#: The fields that repeat a passage, or its page, of the same file: their word, then the name of a bookmark.
REFERENCES = frozenset({"REF", "PAGEREF", "NOTEREF"})
#: The fields that say another thing each day.
CLOCKS = frozenset({"DATE", "TIME", "SAVEDATE", "PRINTDATE", "CREATEDATE", "EDITTIME"})
#: How the result looks, which changes nothing of it: `\* MERGEFORMAT`, `\h`.
_SWITCHES = r'(?:\s*\\(?:[*#]\s*"?\w{1,40}"?|[fhnprtw]))*\s*'
_PLAIN = re.compile(
    rf"\s*(?:(?:{'|'.join(sorted(PAGE_NUMBERS))})|(?:{'|'.join(sorted(REFERENCES))})\s+\w{{1,60}})(?!\S){_SWITCHES}",
    re.IGNORECASE,
)
_DETACH = "Sélectionnez le passage et détachez le champ (Ctrl+Maj+F9)\u00a0: le texte reste."
_DATE_TAG = "Remplacez-le par une balise de date\u00a0: {{ seance.date | date_longue }}."
_LONGEST = 60


class Field(Struct):
    """A field: its instruction, its own elements of which the first opens it, whether its code holds another."""

    elements: list[Element]
    instruction: str = ""
    is_nested: bool = False
    in_code: bool = True

    @property
    def paragraph(self) -> Element | None:
        """The paragraph where it begins."""
        return next(self.elements[0].iterancestors(w("p")), None)

    @property
    def name(self) -> str:
        """Its word in capitals, `INCLUDETEXT`; empty where the instruction is."""
        return field_name(self.instruction)

    @property
    def said(self) -> str:
        """Its instruction on one line, as a reader is shown it; empty where it has none."""
        shown = " ".join(self.instruction.split())
        return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"

    def is_page_number(self) -> bool:
        """Whether it needs nothing but the page that it stands on."""
        return self.name in PAGE_NUMBERS and self.is_kept()

    def is_kept(self) -> bool:
        """Whether an act may hold it: the whole instruction is that of a page number or of a plain reference."""
        return not self.is_nested and _PLAIN.fullmatch(self.instruction) is not None


def fields_of(root: Element) -> Iterator[Field]:
    """Every field of a part, in the order in which they end, with those that stand inside others.

    The instructions of a paragraph that stand outside any field count as one, and so does a field that never ends.
    """
    opened: list[Field] = []
    loose: list[Field] = []
    for piece in root.iter("{*}fldSimple", "{*}fldChar", "{*}instrText", "{*}delInstrText", "{*}t"):
        match etree.QName(piece).localname:
            case "fldSimple":
                _mark_nested(opened)
                yield Field([piece], _attribute(piece, "instr"))
            case "fldChar":
                yield from _at_mark(piece, opened)
            case "t" if not (opened and opened[-1].in_code):
                continue
            case _ if opened:
                opened[-1].elements.append(piece)
                opened[-1].instruction += piece.text or ""
            case _:
                _add_loose(loose, piece)
    yield from (*loose, *opened)


def refused_fields(root: Element) -> Iterator[Field]:
    """The fields of a part that no act may hold."""
    return (one for one in fields_of(root) if not one.is_kept())


def detach_refused(root: Element) -> bool:
    """Take out of a part, in place, what makes a field of those that no act may hold; their results stay as words.

    True where it held such.
    """
    found = list(refused_fields(root))
    for one in found:
        for piece in one.elements:
            parent = piece.getparent()
            if parent is None:
                continue
            for child in list(piece):
                piece.addprevious(child)
            parent.remove(piece)
    return bool(found)


def field_name(instruction: str) -> str:
    """The word of an instruction, in capitals: `PAGE` for « page \\* MERGEFORMAT »."""
    return next(iter(instruction.split()), "").upper()


def refusal(one: Field) -> tuple[str, str]:
    """What is wrong with a field that no act may hold, and what to do."""
    what = f"le champ de Word {cited(one.said)}" if one.said else "un champ de Word sans instruction"
    kept = ", ".join(sorted(PAGE_NUMBERS | REFERENCES))
    kept = f"un acte ne garde que les numéros de page et les renvois simples ({kept})"
    return f"Ce passage contient {what}\u00a0: {kept}.", _DATE_TAG if one.name in CLOCKS else _DETACH


def _at_mark(mark: Element, opened: list[Field]) -> Iterator[Field]:
    """What a `w:fldChar` does: opens a field, ends its code, or ends it."""
    kind = _attribute(mark, "fldCharType")
    if kind == "begin":
        _mark_nested(opened)
        opened.append(Field([mark]))
    elif opened:
        opened[-1].elements.append(mark)
        opened[-1].in_code = False
        if kind == "end":
            yield opened.pop()


def _add_loose(loose: list[Field], piece: Element) -> None:
    """Count an instruction outside any field with those before it in its paragraph."""
    one = Field([piece])
    if loose and loose[-1].paragraph is one.paragraph:
        one = loose[-1]
        one.elements.append(piece)
    else:
        loose.append(one)
    one.instruction += piece.text or ""


def _mark_nested(opened: list[Field]) -> None:
    """Say that a field stands in the code of the last one opened: its instruction is known only once Word runs it."""
    if opened and opened[-1].in_code:
        opened[-1].is_nested = True


def _attribute(element: Element, name: str) -> str:
    """The value of an attribute, whatever its namespace."""
    return next((str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name), "")
