"""The fields of a Word part as their marks open and close: instruction, result, one inside another.

Word writes a field as begin, instruction, separate, result, end; the instruction or the result may hold other fields.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Container

    from actgen.ooxml.xml import Element

#: The fields that an act computes anew on each page, and what they are in it; an act has one section.
PAGE_FIELDS = {"PAGE": "page", "NUMPAGES": "pages", "SECTIONPAGES": "pages"}


class Field(Struct):
    """A field that has begun: its instruction, the words of its result so far; `mark` is the element that begins it."""

    instruction: str = ""
    in_result: bool = False
    result: str = ""
    mark: Element | None = None

    @property
    def name(self) -> str:
        return field_name(self.instruction)


class OpenFields(Struct):
    """The fields in which a reader of a part stands, the outermost first."""

    fields: list[Field] = field(default_factory=list)

    def read(self, mark: Element) -> Field | None:
        """Take a w:fldChar in; the field that it ends, where it ends one."""
        match mark.get(w("fldCharType")):
            case "begin":
                self.fields.append(Field(mark=mark))
            case "separate" if self.fields:
                self.fields[-1].in_result = True
            case "end" if self.fields:
                return self.fields.pop()
        return None

    def instruct(self, text: str) -> None:
        """Take some words of an instruction in."""
        if self.fields:
            self.fields[-1].instruction += text

    def hold(self, text: str) -> None:
        """Take words in that are shown as the result of the fields around them."""
        for one in takewhile(lambda one: one.in_result, reversed(self.fields)):
            one.result += text

    def hide(self, computed: Container[str] = ()) -> bool:
        """Whether no reader sees what stands here: an instruction, or the result of a field of `computed`."""
        return any(not one.in_result or one.name in computed for one in self.fields)


def field_name(instruction: str) -> str:
    """The name of a field in capitals, « PAGE »; empty where it has none."""
    words = instruction.split(maxsplit=1)
    return words[0].upper() if words else ""


def drop_unfinished(root: Element) -> None:
    """Take out, in place, the marks of fields that never end: what follows them is text."""
    begun: list[list[Element]] = []
    for mark in list(root.iter(w("fldChar"))):
        match mark.get(w("fldCharType")):
            case "begin":
                begun.append([mark])
            case "separate" if begun:
                begun[-1].append(mark)
            case "end" if begun:
                begun.pop()
    for marks in begun:
        for mark in marks:
            parent = mark.getparent()
            if parent is not None:
                parent.remove(mark)
