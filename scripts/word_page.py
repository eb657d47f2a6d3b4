"""The page of docs/reference that shows what an act keeps of a Word file, from the corpus of constructs.

`scripts/word_pictures.py` draws the picture of each construct that is carried.
"""

from __future__ import annotations

import sys
from pathlib import Path

from actgen.core.names import slug_of
from actgen.document.word.constructs import constructs_page

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.word.corpus import CARRIED, FAMILIES, REFUSED, TOLD

IMAGES = Path(__file__).parents[1] / "docs" / "images" / "word"


def word_page() -> str:
    """The table of constructs, then the corpus: each construct that is carried with its picture, the others by name."""
    lines = [
        "",
        "## Le corpus",
        "",
        "Chaque construction de Word qui suit est essayée seule dans un acte, à chaque changement du programme\u00a0: "
        f"{len(CARRIED)} sont portées, {len(TOLD)} dites, {len(REFUSED)} refusées. Ce qui est porté se lit dans le "
        "PDF, la page web et le texte comme LibreOffice le montre du fichier Word\u00a0; l’image est celle du PDF.",
    ]
    for title, family in FAMILIES.items():
        carried = getattr(family, "CARRIED", {})
        others = [*getattr(family, "TOLD", {}), *getattr(family, "REFUSED", {})]
        lines += ["", f"### {title}", ""]
        if carried:
            lines += ["| porté | dans le PDF |", "| --- | --- |"]
            lines += [f"| {name} | ![{name}](../images/word/{picture_name(name)}) |" for name in carried]
        if others:
            lines += ["", f"Dit ou refusé\u00a0: {', '.join(others)}."]
    return constructs_page() + "\n".join(lines) + "\n"


def picture_name(name: str) -> str:
    """The file of the picture of a construct."""
    return f"{slug_of(name)}.png"
