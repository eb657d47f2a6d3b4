"""What each paragraph of a body stands in: the article above it, or the part of the act outside the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from actgen.french.heading_numbers import heading_number
from actgen.ooxml.blocks import DEFAULT_STYLE
from actgen.ooxml.house import Role, find_style
from actgen.ooxml.mending import TAG
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actgen.ooxml.house import HouseStyle
    from actgen.ooxml.xml import Element
    from actgen.tags.placed import Paragraph

_SHORTEST = 60
#: The class of a style → the part of an act that it makes; headings make their own.
_ZONES = {
    "entete": "en-tête", "titre": "titre", "sous-titre": "titre", "ouverture": "ouverture", "mention": "mentions",
    "visa": "visas", "considerant": "considérants", "formule": "dispositif", "dispositif": "dispositif",
    "formalite": "formalités", "signature": "signatures", "signataire": "signatures",
}  # fmt: skip
_SIGNATURES = "signatures"
#: The parts that end the article before them.
_CLOSING = ("titre", "formalités", _SIGNATURES)


class Setting(NamedTuple):
    """What a paragraph stands in: « article 7.3 », the words of a heading without a number; else a part, « visas »."""

    heading: str = ""
    part: str = ""

    @property
    def zone(self) -> str:
        """« article 7.3 », « Préambule » between quotes, « visas »."""
        is_numbered = not self.heading or self.heading.startswith("article ")
        return (self.heading or self.part) if is_numbered else f"«\u00a0{self.heading}\u00a0»"


def settings(paragraphs: Iterable[Paragraph], styles: Mapping[str, str]) -> dict[Element, Setting]:
    """Each paragraph of a body with what it stands in; the blocks of signatures stand under no heading."""
    found: dict[Element, Setting] = {}
    current = Setting()
    for paragraph in paragraphs:
        style = find_style(style_name(paragraph.element, styles))
        part = _SIGNATURES if _is_signed(paragraph.element, styles) else _ZONES.get(style.css, "") if style else ""
        if style is not None and style.role is Role.HEADING:
            current = Setting(_heading(paragraph.words))
        elif part in _CLOSING or (part and not current.heading):
            current = Setting(part=part)
        found[paragraph.element] = current
    return found


def style_name(paragraph: Element, styles: Mapping[str, str]) -> str:
    """The name of the style of a paragraph, as Word shows it."""
    identity = attribute(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))
    return DEFAULT_STYLE if identity is None else styles.get(identity, identity)


def _heading(words: str) -> str:
    """« article 7 », « article 7.3 » for a numbered heading, « Préambule » for another."""
    if number := heading_number(words):
        return f"article {number}"
    plain = " ".join(TAG.sub("…", words).split())
    return plain if len(plain) <= _SHORTEST else f"{plain[:_SHORTEST].rstrip()}…"


def _is_signed(paragraph: Element, styles: Mapping[str, str]) -> bool:
    table = next(paragraph.iterancestors(w("tbl")), None)
    style = None if table is None else _table_style(table, styles)
    return style is not None and style.role is Role.SIGNATURES


def _table_style(table: Element, styles: Mapping[str, str]) -> HouseStyle | None:
    identity = attribute(table.find(f"{w('tblPr')}/{w('tblStyle')}")) or ""
    return find_style(styles.get(identity, identity))
