"""Received documents as rectorates and town halls send them: a text of `corpus/` in a way of typing Word, or as text.

In a text of the corpus each line has the code of its role before it; the roles are what a reader of it sees.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.atelier.importing.word_sources import Typing, word_file

CORPUS = Path(__file__).parent / "corpus"
STYLES = {
    "E": "En-tête d’acte", "T": "Titre de l’acte", "ST": "Sous-titre de l’acte", "O": "Ouverture", "C": "Corps",
    "#C": "Corps", "V": "Visa", "K": "Considérant", "P": "Partie", "PN": "Partie en page neuve", "A": "Article",
    "SA": "Sous-article", "L": "Élément de liste", "F": "Formule", "D": "Dispositif", "M": "Mention", "AD": "Adresse",
    "FO": "Formalité", "N": "Note d’acte", "S": "Signature", "SN": "Signataire", "TB": "Cellule",
}  # fmt: skip
HEADINGS = ("T", "ST", "P", "PN", "A", "SA", "F")


@dataclass(frozen=True)
class Document:
    """A document of the corpus: the file of its text, the kind of file, how it is typed."""

    text: str
    kind: str = "docx"
    typing: Typing = field(default_factory=Typing)

    def __str__(self) -> str:
        return f"{self.text} ({self.kind}, {self.typing.headings})"


DOCUMENTS = (
    Document("convention-dijon", "docx", Typing(extras=("pied", "espaces"))),
    Document("convention-dijon", "docx", Typing("numeros", "puces", "tabulations", extras=("premiere-page", "image"))),
    Document("convention-dijon", "docx", Typing("suite", "rond", extras=("notes",))),
    Document("convention-limoges", "docx", Typing("styles", "puces", "tableau", extras=("pied",))),
    Document("convention-limoges", "docx", Typing("gras", extras=("suivi", "commentaires", "lien"))),
    Document("convention-reims", "docx", Typing("capitales", "point", head="zone", extras=("espaces",))),
    Document("convention-reims", "docx", Typing("deux-lignes", extras=("notes", "champs"))),
    Document("convention-reims", "md"),
    Document("deliberation-exemple", "docx", Typing(head="tableau")),
    Document("deliberation-exemple", "docx", Typing("styles", signatures="tableau", extras=("suivi",))),
    Document("decision-exemple", "docx", Typing("souligne")),
    Document("decision-exemple", "txt"),
    Document("convention-dijon", "txt"),
    Document("convention-limoges", "md"),
    Document("avenant-nantes", "docx", Typing("souligne", signatures="tabulations")),
    Document("avenant-nantes", "txt"),
    Document("convention-rennes", "docx", Typing("gras", "puces", "tableau", "zone", ("pied", "espaces", "notes"))),
    Document("convention-rennes", "txt"),
    Document("convention-lille", "docx", Typing("souligne", "rond", "tabulations", extras=("suivi",))),
    Document("convention-lille", "docx", Typing("deux-lignes", "point", extras=("pied", "champs"))),
    Document("convention-grenoble", "docx", Typing("gras", signatures="tableau", head="tableau", extras=("lien",))),
    Document("convention-grenoble", "docx", Typing("styles", "puces", extras=("notes",))),
    Document("convention-grenoble", "md"),
    Document("convention-normandie", "docx", Typing("capitales", "rond", extras=("premiere-page", "image", "espaces"))),
    Document("convention-normandie", "txt"),
    Document("deliberation-vote", "docx", Typing("gras", signatures="tableau", extras=("espaces",))),
    Document("deliberation-vote", "txt"),
    Document("deliberation-articles", "docx", Typing("souligne", "puces", extras=("pied", "suivi"))),
    Document("deliberation-articles", "md"),
    Document("decision-longue", "docx", Typing("deux-lignes", "tiret", extras=("commentaires", "suivi"))),
    Document("decision-longue", "txt"),
    Document("annexe-donnees", "docx", Typing("numeros", "puces", "tabulations", "zone", ("pied",))),
    Document("annexe-donnees", "docx", Typing("suite", "point", extras=("espaces",))),
    Document("annexe-engagement", "docx", Typing("gras", "rond", extras=("pied", "champs"))),
    Document("annexe-engagement", "docx", Typing("capitales", "tiret", head="tableau")),
)


def lines_of(name: str) -> list[tuple[str, str]]:
    """The code and the words of each line."""
    found = (CORPUS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [(code, text) for code, _, text in (line.partition("| ") for line in found)]


def expected(name: str) -> list[tuple[str, str]]:
    """The style and the words of each paragraph of the template, cells of tables one by one."""
    found: list[tuple[str, str]] = []
    for code, text in lines_of(name):
        cells = text.split(" | ") if code == "TB" else [text]
        found += [(STYLES[code], cell) for cell in cells]
    return found


def made(document: Document) -> tuple[str, bytes]:
    """The name of the file and its content."""
    lines = lines_of(document.text)
    match document.kind:
        case "txt":
            return f"{document.text}.txt", _text(lines).encode()
        case "md":
            return f"{document.text}.md", _markdown(lines).encode()
        case _:
            return f"{document.text}.docx", word_file(lines, document.typing)


def _text(lines: Sequence[tuple[str, str]]) -> str:
    pieces: list[str | None] = []
    for code, text in lines:
        bare = text.replace(" | ", "    ")
        if code in ("T", "ST", "E"):
            pieces.append(f"{' ' * 14}{bare.upper() if code == 'T' else bare}")
        elif code == "L":
            pieces.append("\n".join(textwrap.wrap(f"  - {bare}", 78, subsequent_indent="    ")))
        else:
            pieces.append("\n".join(textwrap.wrap(bare, 78)))
        pieces.append("" if code not in ("L", "TB") else None)
    return "\n".join(piece for piece in pieces if piece is not None) + "\n"


def _markdown(lines: Sequence[tuple[str, str]]) -> str:
    marks = {"T": "# ", "ST": "## ", "P": "## ", "PN": "## ", "A": "### ", "SA": "#### ", "L": "* "}
    pieces: list[str] = []
    for number, (code, text) in enumerate(lines):
        first = code == "TB" and lines[number - 1][0] != "TB"
        if code == "TB":
            pieces.append(f"| {text} |" + ("\n|---" + "|---" * text.count(" | ") + "|" if first else ""))
            continue
        shown = f"**{text}**" if code in ("M", "F") and len(text) < 60 else text.replace("_", "\\_")
        pieces += ["", f"{marks.get(code, '')}{shown}", ""]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(pieces)) + "\n"
