"""LEC-009: a paragraph that Word numbers by a list which is defined nowhere, or in numbers that only Word writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.lint.template import Finding
from actgen.document.word.lists import list_wording
from actgen.grammar.syntax import Wording
from actgen.ooxml.looks import laid_over, paragraph_look
from actgen.ooxml.numbering import read_numbers
from actgen.ooxml.styles import read_stylesheet
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.lint.template import Template


def list_faults(template: Template) -> Iterator[Finding]:
    """A finding for each such paragraph that says something."""
    styles, numbers = read_stylesheet(template.package), read_numbers(template.package)
    for part in template.parts:
        for paragraph in part.paragraphs:
            if not paragraph.words.strip() or paragraph.part not in ("", part.label):
                continue
            properties = paragraph.element.find(w("pPr"))
            identity = "" if properties is None else attribute(properties.find(w("pStyle"))) or ""
            look = laid_over(styles.of_paragraph(identity)[0], paragraph_look(properties))
            number = look.numbering or ""
            level = numbers.level_of(number, identity) if look.level is None else look.level
            if wording := list_wording(numbers, number, level):
                yield Finding("LEC-009", Wording(*wording), part, paragraph, subject=paragraph.words.strip())
