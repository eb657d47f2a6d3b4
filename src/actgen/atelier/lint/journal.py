"""Articles of the version replaced that have gone, and of which the journal of the manifest says nothing."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from actgen.atelier.lint.template import Finding
from actgen.core.citing import cited
from actgen.core.folding import folded
from actgen.french.heading_numbers import heading_number
from actgen.grammar.syntax import Wording
from actgen.ooxml.blocks import WordParagraph, read_blocks, style_names
from actgen.ooxml.house import Role, find_style
from actgen.ooxml.packing.package import MAIN_PART

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actgen.atelier.lint.template import Template
    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element

_ALIKE = 0.6
_LONG_WORD = 5
_NUMBER = re.compile(r"^\s*(?:article\s+\S+|\d+(?:\.\d+)+)\s*[-–—:.]*\s*(?:er\b\s*[-–—:.]*)?\s*", re.IGNORECASE)


def journal_faults(template: Template, former: Package) -> Iterator[Finding]:
    """LNT-017: a heading of the former version that is in this one no more, nor named in its journal.

    Where less than half of the headings are kept, the version is another text: nothing can be said of one heading.
    """
    manifest = template.manifest
    if manifest is None:
        return
    said = folded(" ".join(entry.texte for entry in manifest.journal))
    kept = [folded(_title(heading)) for heading in headings(template.package.seen(MAIN_PART), template.styles)]
    before = headings(former.seen(MAIN_PART), style_names(former))
    gone = [heading for heading in before if not _is_among(folded(_title(heading)), kept)]
    for heading in gone if len(gone) * 2 <= len(before) else ():
        if not _is_said(heading, said):
            message = f"{cited(heading)} figurait dans {former.label}, et n’est plus dans ce modèle."
            hint = "Dites-le dans le journal du manifeste, en nommant l’article, ou remettez-le."
            yield Finding("LNT-017", Wording(message, hint), subject=heading)


def headings(root: Element, styles: Mapping[str, str]) -> list[str]:
    """The headings of articles and of sub-articles, in order."""
    blocks = [block for block in read_blocks(root, styles) if isinstance(block, WordParagraph)]
    texts = [" ".join(block.text.split()) for block in blocks if _is_heading(block.style)]
    return [text for text in texts if heading_number(text)]


def _is_heading(style: str) -> bool:
    found = find_style(style)
    return found is not None and found.role is Role.HEADING


def _title(heading: str) -> str:
    return _NUMBER.sub("", heading) or heading


def _is_among(title: str, kept: Sequence[str]) -> bool:
    return title in kept or any(_are_alike(title, other) for other in kept)


def _are_alike(one: str, other: str) -> bool:
    matcher = difflib.SequenceMatcher(None, one, other)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _is_said(heading: str, said: str) -> bool:
    """True where the journal names the article by its number, or by half of the long words of its title."""
    number = heading_number(heading)
    if number and re.search(rf"\barticles?\s+(?:\S+\s+){{0,4}}?{re.escape(number)}\b", said):
        return True
    words = [word for word in re.findall(r"\w+", folded(_title(heading))) if len(word) >= _LONG_WORD]
    return bool(words) and sum(word in said for word in words) * 2 >= len(words)
