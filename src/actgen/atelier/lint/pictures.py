"""The pictures of a template: those that no format could show, and those whose author says nothing of what they show.

RGAA 4.1, criterion 1.1, and PDF/UA-1 (ISO 14289-1, 7.3) ask for words in place of a picture that says something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.atelier.lint.template import Finding
from actgen.core.errors import WordingError
from actgen.document.word.pictures import CODE, Pictures, named, pictures_of, unfit_message
from actgen.grammar.syntax import Wording
from actgen.ooxml.mending import TAG
from actgen.ooxml.xml import w
from actgen.tags.pictures import words_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.lint.template import Template
    from actgen.ooxml.pictures.frames import DrawnPicture

_SAY_IT = (
    "Dans Word\u00a0: clic droit > Texte de remplacement, écrivez ce qu’elle montre\u00a0: «\u00a0Blason de la "
    "commune\u00a0»\u00a0; pour un simple ornement, cochez «\u00a0Marquer comme décoratif\u00a0»."
)


def picture_faults(template: Template) -> Iterator[Finding]:
    """LEC-012 and LNT-026, each in its paragraph."""
    pictures = Pictures(template.package)
    for part in template.parts:
        pictures.read_part(part.file)
        for element, paragraph in part.raw_paragraphs():
            for drawing, drawn in pictures_of(element):
                if next(drawing.iterancestors(w("p")), None) is not element:
                    continue
                for code, wording in _told(pictures, drawn):
                    yield Finding(code, wording, part, paragraph, subject=drawn.alternative)


def _told(pictures: Pictures, drawn: DrawnPicture) -> Iterator[tuple[str, Wording]]:
    """What is wrong with a picture; one that the dossier names is shown whole, with the words beside its tag."""
    is_variable = TAG.search(drawn.alternative) is not None
    try:
        pictures.shown(replace(drawn, is_cropped=False) if is_variable else drawn)
    except WordingError as unfit:
        yield CODE, Wording(unfit_message(drawn, unfit), unfit.hint)
    if not words_beside(drawn.alternative) and not drawn.is_ornament:
        name = "L’image du dossier" if is_variable else named(drawn)
        message = f"{name} n’a pas de texte de remplacement\u00a0: qui ne la voit pas n’en saurait rien."
        beside = (
            f"Écrivez devant la balise ce qu’elle montre\u00a0: «\u00a0Blason de la commune {drawn.alternative}\u00a0»."
        )
        yield "LNT-026", Wording(message, beside if is_variable else _SAY_IT)
