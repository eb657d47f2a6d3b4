"""LNT-023: what the author of a template typed as the usage of French administrations does not write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.lint.template import Finding
from actgen.core.citing import cited
from actgen.french.spellings import bare_prepositions, spellings
from actgen.grammar.syntax import Wording
from actgen.ooxml.mending import TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.lint.template import Template
    from actgen.french.spellings import Spelling


def spelling_faults(template: Template) -> Iterator[Finding]:
    """LNT-023 in the text of the template itself; what its manifest makes actgen mend is not told."""
    for part in template.parts:
        for paragraph in part.paragraphs:
            if paragraph.part not in ("", part.label):
                continue
            text = TAG.sub(lambda tag: "\0" * len(tag.group()), paragraph.words)
            for one in _spelled(text, template):
                words = text[one.start : one.start + len(one.words)]
                message = f"{cited(words)} ne s’écrit pas ainsi\u00a0: {one.usage[0].lower()}{one.usage[1:]}"
                yield Finding("LNT-023", Wording(message, f"Écrivez {cited(one.better)}."), part, paragraph, words)


def _spelled(text: str, template: Template) -> Iterator[Spelling]:
    yield from spellings(text)
    if template.manifest is None or not template.manifest.accents_sur_capitales:
        yield from bare_prepositions(text)
