"""Where a tag of a template stands, as a reader finds it: part of the file or clause, article, paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from actgen.tags.placed import Paragraph
    from actgen.tags.template import TaggedPart

_CLAUSE, _ARTICLE = "clause ", "article "
_ORDER = ("header", "document", "footer", "footnotes", "endnotes")


class Spot(Struct, frozen=True):
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


def spot_of(part: TaggedPart, paragraph: Paragraph) -> Spot:
    """The spot of a paragraph; outside the body it stands in its part, wherever it was brought from."""
    zone = part.setting_of(paragraph).zone if part.is_body else part.label
    return Spot(paragraph.part or part.label, paragraph.number, zone, paragraph.words)


def reading_order(part: TaggedPart) -> tuple[int, str]:
    """Page headers first, then the body, footers, notes."""
    return next((place for place, kind in enumerate(_ORDER) if f"word/{kind}" in part.file), len(_ORDER)), part.file
