"""The house styles: one table from the name of a Word style to what it means and to its HTML.

A paragraph style carries the meaning of a paragraph, a table style that of a table. A template uses these styles
and no others. Fonts, spaces and widths stand in the Word file and in the style sheet, never here.
"""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache

from msgspec import Struct

from actgen.core.folding import folded
from actgen.core.nearest import did_you_mean


class Role(Enum):
    """What a paragraph or a table is in an act."""

    TITLE = auto()
    HEADING = auto()
    VISA = auto()
    CONSIDERANT = auto()
    DISPOSITIF = auto()
    ITEM = auto()
    PARAGRAPH = auto()
    TABLE = auto()
    COLUMNS = auto()
    SIGNATURES = auto()


class HouseStyle(Struct, frozen=True):
    """A style: its name in Word, its role, the HTML element and class; `level` orders headings, 1 the highest."""

    name: str
    role: Role
    element: str
    css: str
    level: int = 0


PARAGRAPH_STYLES = (
    HouseStyle("En-tête d’acte", Role.PARAGRAPH, "p", "entete"),
    HouseStyle("Titre de l’acte", Role.TITLE, "h1", "titre", 1),
    HouseStyle("Sous-titre de l’acte", Role.PARAGRAPH, "p", "sous-titre"),
    HouseStyle("Partie", Role.HEADING, "h2", "partie", 2),
    HouseStyle("Partie en page neuve", Role.HEADING, "h2", "partie-neuve", 2),
    HouseStyle("Article", Role.HEADING, "h2", "article", 2),
    HouseStyle("Sous-article", Role.HEADING, "h3", "sous-article", 3),
    HouseStyle("Ouverture", Role.PARAGRAPH, "p", "ouverture"),
    HouseStyle("Mention", Role.PARAGRAPH, "p", "mention"),
    HouseStyle("Corps", Role.PARAGRAPH, "p", "corps"),
    HouseStyle("Élément de liste", Role.ITEM, "li", "element"),
    HouseStyle("Visa", Role.VISA, "p", "visa"),
    HouseStyle("Considérant", Role.CONSIDERANT, "p", "considerant"),
    HouseStyle("Formule", Role.PARAGRAPH, "p", "formule"),
    HouseStyle("Dispositif", Role.DISPOSITIF, "p", "dispositif"),
    HouseStyle("Adresse", Role.PARAGRAPH, "p", "adresse"),
    HouseStyle("Formalité", Role.PARAGRAPH, "p", "formalite"),
    HouseStyle("Note d’acte", Role.PARAGRAPH, "p", "note"),
    HouseStyle("Cellule", Role.PARAGRAPH, "p", "cellule"),
    HouseStyle("Signature", Role.PARAGRAPH, "p", "signature"),
    HouseStyle("Signataire", Role.PARAGRAPH, "p", "signataire"),
    HouseStyle("header", Role.PARAGRAPH, "p", "page-haut"),
    HouseStyle("footer", Role.PARAGRAPH, "p", "page-bas"),
    HouseStyle("footnote text", Role.PARAGRAPH, "p", "note"),
)
TABLE_STYLES = (
    HouseStyle("Tableau", Role.TABLE, "table", "tableau"),
    HouseStyle("Colonnes", Role.COLUMNS, "div", "colonnes"),
    HouseStyle("Signatures", Role.SIGNATURES, "div", "signatures"),
)


#: What Word and LibreOffice call styles that everyone has → the house style that is meant.
_USUAL_NAMES = {
    "Corps": ("Normal", "Standard", "Default Paragraph Style", "Corps de texte", "Body Text", "Text Body", "Default",
              "Sans interligne", "No Spacing", "Texte", "Paragraphe", "Normal (Web)", "Par défaut"),
    "Titre de l’acte": ("Title", "Titre", "Titre principal"),
    "Sous-titre de l’acte": ("Subtitle", "Sous-titre"),
    "Partie": ("heading 1", "Titre 1"),
    "Article": ("heading 2", "Titre 2"),
    "Sous-article": ("heading 3", "Titre 3"),
    "Élément de liste": ("List Paragraph", "Paragraphe de liste", "List Bullet", "Liste à puces", "Liste"),
}  # fmt: skip


def key(name: str) -> str:
    """The name of a style as it is compared: case, accents and the kind of apostrophe do not count."""
    return folded(name.replace("’", "'"))


_BY_KEY = {key(style.name): style for style in (*PARAGRAPH_STYLES, *TABLE_STYLES)}


_MEANT = {key(name): style for style, names in _USUAL_NAMES.items() for name in names}


def meant_style(name: str) -> str:
    """The house style that a usual name of Word stands for; empty where only likeness could tell."""
    return _MEANT.get(key(name), "")


def style_hint(name: str) -> str:
    """What to choose in Word instead of a style that is no house style."""
    names = [style.name for style in PARAGRAPH_STYLES]
    if meant := meant_style(name):
        return f"Choisissez dans Word le style «\u00a0{meant}\u00a0», ou celui qui dit ce que ce paragraphe est."
    return did_you_mean(name, names) or f"Choisissez dans Word un de ces styles\u00a0: {', '.join(names[:18])}."


def is_title(style: HouseStyle) -> bool:
    """Whether a style is that of a title or of a heading."""
    return style.role in (Role.TITLE, Role.HEADING) or style.css == "sous-titre"


@lru_cache(maxsize=256)
def find_style(name: str) -> HouseStyle | None:
    """The house style of that name, or None."""
    return _BY_KEY.get(key(name))
