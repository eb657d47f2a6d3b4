"""The tags of a template where a reader finds them: part of the file or clause, article, paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.french.heading_numbers import heading_number
from actgen.ooxml.blocks import DEFAULT_STYLE, style_names
from actgen.ooxml.house import Role, find_style
from actgen.ooxml.mending import mend, own_words
from actgen.ooxml.package import TEXT_PART, french_part_name, read_package
from actgen.ooxml.xml import attribute, w
from actgen.tags.clauses import Inclusion
from actgen.tags.placed import Tag, read_paragraphs, read_tags

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.ooxml.clauses import Clauses
    from actgen.ooxml.package import Package
    from actgen.ooxml.xml import Element

_CLAUSE, _ARTICLE = "clause ", "article "
_LONGEST_HEADING = 60
#: The class of a style → the zone of an act that it makes; headings make their own.
_ZONES = {
    "entete": "en-tête", "titre": "titre", "sous-titre": "titre", "ouverture": "ouverture", "mention": "mentions",
    "visa": "visas", "considerant": "considérants", "formule": "dispositif", "dispositif": "dispositif",
    "formalite": "formalités", "signature": "signatures", "signataire": "signatures",
}  # fmt: skip
#: The zones that end the article before them.
_CLOSING = ("titre", "formalités", "signatures")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a tag stands: « corps du texte » or « clause vote », its paragraph there, the article or zone around it."""

    part: str
    paragraph: int
    zone: str
    words: str

    @property
    def clause(self) -> str:
        """The name of the clause that it comes from, or an empty text."""
        return self.part.removeprefix(_CLAUSE) if self.part.startswith(_CLAUSE) else ""

    @property
    def article(self) -> str:
        """« article 7 » where it stands in one, or an empty text."""
        return self.zone if self.zone.startswith(_ARTICLE) else ""

    @property
    def around(self) -> str:
        """What it stands in: « article 3 », « dispositif, clause vote », « pied de page »."""
        if not self.zone:
            return self.part
        return f"{self.zone}, {self.part}" if self.clause else self.zone


@dataclass(frozen=True, slots=True)
class Placed:
    """A tag and where it stands."""

    tag: Tag
    spot: Spot


def placed_tags(content: bytes, label: str, clauses: Clauses) -> Iterator[tuple[Placed, ...]]:
    """The tags of each part of a Word file, in order, those of its clauses where they are included."""
    package = read_package(content, label)
    inclusion = Inclusion(package, clauses)
    styles = style_names(package)
    for name in filter(TEXT_PART.fullmatch, sorted(package.names(), key=_reading_order)):
        yield tuple(_placed(package, name, inclusion, styles))


def _reading_order(name: str) -> tuple[int, str]:
    """Page headers first, then the body, footers, notes."""
    order = ("header", "document", "footer", "footnotes", "endnotes")
    return next((place for place, kind in enumerate(order) if f"word/{kind}" in name), len(order)), name


def _placed(package: Package, name: str, inclusion: Inclusion, styles: Mapping[str, str]) -> Iterator[Placed]:
    root, part = package.xml(name), french_part_name(name)
    mend(root)
    paragraphs = read_paragraphs(root, inclusion.include(root, part))
    zones = _zones(root, styles) if part == french_part_name("word/document.xml") else {}
    for tag in read_tags(root, paragraphs):
        paragraph = tag.paragraph
        zone = zones.get(paragraph.element, part if paragraph.part != part else "")
        yield Placed(tag, Spot(paragraph.part or part, paragraph.number, zone, paragraph.words))


def _zones(root: Element, styles: Mapping[str, str]) -> dict[Element, str]:
    """Each paragraph of the body → the article, or the zone outside articles, that it stands in."""
    found: dict[Element, str] = {}
    zone = article = ""
    for paragraph in root.iter(w("p")):
        look = find_style(_style(paragraph, styles))
        own = _ZONES.get(look.css, "") if look else ""
        if look and look.role is Role.HEADING:
            zone = article = _heading(own_words(paragraph))
        elif own in _CLOSING or (own and not article):
            zone = own
            article = "" if own in _CLOSING else article
        found[paragraph] = zone
    return found


def _style(paragraph: Element, styles: Mapping[str, str]) -> str:
    look = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return styles.get(attribute(look) or "", DEFAULT_STYLE)


def _heading(text: str) -> str:
    """« article 7 », « article 4.1 », or the words of a heading that has no number."""
    words = " ".join(text.split())
    if number := heading_number(words):
        return f"{_ARTICLE}{number}"
    short = words if len(words) <= _LONGEST_HEADING else f"{words[:_LONGEST_HEADING].rstrip()}…"
    return f"«\u00a0{short}\u00a0»"
