"""The styles of a Word file as they inherit: what each is based on, and the look that it gives in the end."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.ooxml.house import Role, find_style
from actgen.ooxml.looks import (
    PLAIN,
    STANDING,
    CharacterLook,
    ParagraphLook,
    character_look,
    laid_over,
    paragraph_look,
)
from actgen.ooxml.xml import attribute, parse, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element

STYLES_PART = "word/styles.xml"
_TABLES = (Role.TABLE, Role.COLUMNS, Role.SIGNATURES)


class Style(Struct, frozen=True):
    """A style as the file defines it: its name, the identity of the one that it is based on, its own words."""

    identity: str
    name: str
    parent: str
    paragraph: ParagraphLook
    characters: CharacterLook


class Stylesheet(Struct, eq=False):
    """The styles of a file by their identity, the look that the file gives to everything, and its language.

    Files with the same styles share it.
    """

    styles: dict[str, Style] = field(default_factory=dict)
    paragraph: ParagraphLook = STANDING
    characters: CharacterLook = PLAIN
    default: str = ""
    language: str = ""
    _paragraphs: dict[str, tuple[ParagraphLook, CharacterLook]] = field(default_factory=dict)
    _characters: dict[str, CharacterLook] = field(default_factory=dict)

    def names(self) -> dict[str, str]:
        """The name of each style by its identity."""
        return {identity: style.name for identity, style in self.styles.items()}

    def name(self, identity: str) -> str:
        """The name of a style as Word shows it; its identity where the file does not define it."""
        return self.styles[identity].name if identity in self.styles else identity

    def chain(self, identity: str) -> Iterator[Style]:
        """The style, the one that it is based on, and so on; a chain that comes back ends."""
        seen: set[str] = set()
        while identity in self.styles and identity not in seen:
            seen.add(identity)
            yield self.styles[identity]
            identity = self.styles[identity].parent

    def of_paragraph(self, identity: str) -> tuple[ParagraphLook, CharacterLook]:
        """The look of a paragraph of that style, and of its characters; without identity, of the usual style."""
        identity = identity or self.default
        if identity not in self._paragraphs:
            paragraph, characters = self.paragraph, self.characters
            for style in reversed(list(self.chain(identity))):
                paragraph = laid_over(paragraph, style.paragraph)
                characters = laid_over(characters, style.characters)
            self._paragraphs[identity] = paragraph, characters
        return self._paragraphs[identity]

    def of_characters(self, identity: str) -> CharacterLook:
        """What a character style says, with all that it is based on."""
        if identity not in self._characters:
            look = PLAIN
            for style in reversed(list(self.chain(identity))):
                look = laid_over(look, style.characters)
            self._characters[identity] = look
        return self._characters[identity]

    def letters(self, run: Element, paragraph: Element) -> CharacterLook:
        """The look of a run of a paragraph, with all that it inherits."""
        own = run.find(w("rPr"))
        style = "" if own is None else attribute(own.find(w("rStyle"))) or ""
        around = attribute(paragraph.find(f"{w('pPr')}/{w('pStyle')}")) or ""
        inherited = laid_over(self.of_paragraph(around)[1], self.of_characters(style))
        return laid_over(inherited, character_look(own))

    def house_name(self, identity: str, *, of_table: bool = False) -> str:
        """The name of the first house style, of that kind, that a style is or is based on; empty without one."""
        for style in self.chain(identity):
            found = find_style(style.name)
            if found is not None and (found.role in _TABLES) == of_table:
                return style.name
        return ""


def read_stylesheet(package: Package) -> Stylesheet:
    """The styles of the file; none where it has no such part."""
    content = package.find(STYLES_PART)
    return Stylesheet() if content is None else _read(content)


@lru_cache(maxsize=16)
def _read(content: bytes) -> Stylesheet:
    """The styles of a part that is sound: all acts of a template have the same."""
    root = parse(content)
    defaults = root.find(w("docDefaults"))
    of_all = [None, None] if defaults is None else [defaults.find(path) for path in _DEFAULTS]
    styles = {style.identity: style for style in map(_style, root.iterfind(w("style")))}
    looks = paragraph_look(of_all[0]), character_look(of_all[1])
    return Stylesheet(styles, *looks, _default(root), _language(of_all[1]))


_DEFAULTS = (f"{w('pPrDefault')}/{w('pPr')}", f"{w('rPrDefault')}/{w('rPr')}")


def _language(properties: Element | None) -> str:
    """The language of the words of a file, « fr-FR »; empty where the file does not say it."""
    return "" if properties is None else attribute(properties.find(w("lang"))) or ""


def _style(element: Element) -> Style:
    return Style(
        element.get(w("styleId"), ""),
        attribute(element.find(w("name"))) or "",
        attribute(element.find(w("basedOn"))) or "",
        paragraph_look(element.find(w("pPr"))),
        character_look(element.find(w("rPr"))),
    )


def _default(root: Element) -> str:
    """The identity of the style of a paragraph that names none."""
    for style in root.iterfind(w("style")):
        if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on"):
            return style.get(w("styleId"), "")
    return ""
