"""The tag of a variable picture, in the alternative text of a picture, beside the words that say what it shows.

« Blason de la commune {{ commune.logo }} » takes the place of the picture with the file that the dossier names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.grammar.syntax import Wording
from actgen.ooxml.mending import TAG
from actgen.ooxml.pictures.frames import properties_of
from actgen.ooxml.xml import w
from actgen.tags.written import written_tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.xml import Element

_BRACES = re.compile(r"\{[{%#]|[}%#]\}")
_PATH = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")
_ONE_NAME = (
    "Écrivez ce que l’image montre, puis une seule balise, qui nomme une image du dossier\u00a0: "
    "«\u00a0Blason de la commune {{ commune.logo }}\u00a0». Une condition se met autour du paragraphe de l’image."
)


def variable_pictures(paragraph: Element) -> Iterator[Element]:
    """What holds the alternative text of each picture of a paragraph that has a tag there, sound or not."""
    for drawing in paragraph.iter(w("drawing")):
        properties = properties_of(drawing)
        if properties is None or next(drawing.iterancestors(w("p")), None) is not paragraph:
            continue
        if _BRACES.search(properties.get("descr", "")):
            yield properties


def picture_fault(properties: Element) -> Wording | None:
    """Why an alternative text with braces is no variable picture; None where it is one."""
    text = properties.get("descr", "")
    tags = TAG.findall(text)
    tag = written_tag(tags[0]) if len(tags) == 1 else None
    if tag and tag.kind == "{" and not (tag.letter or tag.trims) and _PATH.fullmatch(tag.body):
        return None if not _BRACES.search(TAG.sub("", text)) else Wording(_NOT_ONE, _ONE_NAME)
    return Wording(_NOT_ONE, _ONE_NAME)


_NOT_ONE = "Le texte de remplacement de cette image n’est pas celui d’une image du dossier."


def words_beside(text: str) -> str:
    """What an alternative text says beside its tag: « Blason de la commune »."""
    return " ".join(TAG.sub(" ", text).split())
