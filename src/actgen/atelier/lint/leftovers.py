"""What Word or a form left in the text of a template: dead references, prompts; and a template that says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.lint.template import Finding
from actgen.document.leftovers import leftovers
from actgen.grammar.syntax import Wording
from actgen.ooxml.mending import TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.lint.template import Template


def leftover_faults(template: Template) -> Iterator[Finding]:
    """REV-011 in the text of the template itself, and LNT-021 where it has none."""
    for part in template.parts:
        for paragraph in part.paragraphs:
            if paragraph.part not in ("", part.label):
                continue
            bare = TAG.sub(lambda tag: " " * len(tag[0]), paragraph.words)
            for one in leftovers(bare):
                message = f"{one.what}\u00a0: «\u00a0{one.words}\u00a0»."
                yield Finding("REV-011", Wording(message, one.hint), part, paragraph, one.words)
    if not template.is_clause and not any(_says_something(template)):
        hint = (
            "Écrivez-y le texte de l’acte\u00a0; si ses pages sont des images, faites-les reconnaître comme du texte."
        )
        body = next((part for part in template.parts if part.is_body), None)
        if body is not None:
            yield Finding("LNT-021", Wording("Ce fichier ne contient aucun mot.", hint), body)


def _says_something(template: Template) -> Iterator[bool]:
    return (bool(paragraph.words.strip()) for part in template.parts for paragraph in part.paragraphs)
