"""Headings that stand in the place of the title: who hears the act is told first what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.lint.template import Finding
from actgen.core.citing import cited
from actgen.grammar.syntax import Wording
from actgen.ooxml.house import Role
from actgen.ooxml.mending import TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.lint.template import Template

_HEADINGS = (Role.TITLE, Role.HEADING)


def heading_faults(template: Template) -> Iterator[Finding]:
    """LNT-029: the first heading is not the title (ISO 14289-1, 7.4.2: it is of level 1); a clause has no title."""
    for part in template.parts:
        if not part.is_body or template.is_clause:
            continue
        for paragraph in part.paragraphs:
            style = template.house_style(paragraph.element)
            if style is None or style.role not in _HEADINGS or not TAG.sub("", paragraph.words).strip():
                continue
            if style.role is Role.HEADING:
                message = f"Le premier intitulé est au style {cited(style.name)}\u00a0: rien ne dit le titre de l’acte."
                hint = "Donnez à ce que l’acte a pour titre, avant lui, le style «\u00a0Titre de l’acte\u00a0»."
                yield Finding("LNT-029", Wording(message, hint), part, paragraph, subject=style.name)
            break
