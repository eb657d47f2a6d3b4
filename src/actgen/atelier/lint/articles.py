"""Articles that skip or repeat a number, and references to an article or an annexe that does not exist.

The checks are those of the finished act, held against the template as each choice of its conditions leaves it.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from actgen.atelier.lint.styles import is_unstyled_article
from actgen.atelier.lint.template import Finding
from actgen.core.diagnostics import WordPlace
from actgen.core.metadata import Metadata
from actgen.document.model import Act, Paragraph, Text, Title, Visa
from actgen.document.nesting import Nest
from actgen.document.numbering import broken_numbering
from actgen.document.paragraphs import lines
from actgen.document.references import BROKEN_REFERENCE, broken_references
from actgen.grammar.syntax import Wording
from actgen.ooxml.house import PARAGRAPH_STYLES, Role
from actgen.ooxml.mending import TAG
from actgen.tags.statements import blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actgen.atelier.lint.template import Part, Template
    from actgen.core.diagnostics import Diagnostic
    from actgen.document.model import Block
    from actgen.tags.placed import Paragraph as WordParagraph

_NO_DATE = Metadata("", "", "", date(2000, 1, 1))
_MOST_CHOICES = 4
_ARTICLE = next(style for style in PARAGRAPH_STYLES if style.css == "article")


def article_faults(template: Template) -> Iterator[Finding]:
    """REV-003 and REV-004; a clause has no articles of its own, and its references are those of its templates."""
    for part in template.parts:
        if not part.is_body or template.is_clause:
            continue
        taken = [_variant(part, choice) for choice in range(_choices(part))]
        yield from (found for kept in taken for found in _told(template, part, kept, broken_numbering))
        yield from _told(template, part, list(part.paragraphs), _broken_references)


def _broken_references(act: Act, label: str) -> Iterator[Diagnostic]:
    return broken_references(act, tuple(lines(act)), label, ())


def _told(
    template: Template, part: Part, paragraphs: list[WordParagraph], check: Callable[[Act, str], Iterator[Diagnostic]]
) -> Iterator[Finding]:
    """What a check finds, each fault with the paragraph of the template that it is about."""
    nest, counted = Nest(), [one for one in paragraphs if TAG.sub("", one.words).strip()]
    for paragraph in counted:
        _add(nest, template, paragraph)
    act = Act("", (), nest.finished(), (), (), _NO_DATE)
    for fault in check(act, template.label):
        assert isinstance(fault.place, WordPlace)
        paragraph = counted[fault.place.paragraph - 1]
        words = _referred(fault, paragraph)
        yield Finding(fault.code, Wording(fault.message, fault.hint), part, paragraph, words, subject=fault.subject)


def _referred(fault: Diagnostic, paragraph: WordParagraph) -> str:
    """The words of the reference that a fault is about, « article 12 »; empty for a fault of a number."""
    if fault.code != BROKEN_REFERENCE:
        return ""
    kind, _, number = fault.subject.partition(" ")
    found = re.search(rf"{kind}s?\s+(?:n°\s*)?{re.escape(number)}", paragraph.words, re.IGNORECASE)
    return found[0] if found else ""


def _add(nest: Nest, template: Template, paragraph: WordParagraph) -> None:
    style = template.house_style(paragraph.element)
    inlines = (Text(TAG.sub("…", paragraph.words)),)
    if is_unstyled_article(style, paragraph):
        nest.open_section(_ARTICLE, inlines)
    elif style is not None and style.role is Role.HEADING:
        nest.open_section(style, inlines)
    elif style is not None and style.role is Role.ITEM:
        nest.add_item(inlines)
    else:
        nest.add(_block(style.role if style else Role.PARAGRAPH, style.css if style else "corps", inlines))


def _block(role: Role, css: str, inlines: tuple[Text]) -> Block:
    if role is Role.TITLE:
        return Title(inlines)
    return Visa(inlines) if role is Role.VISA else Paragraph(css, inlines)


def _choices(part: Part) -> int:
    """How many variants show every branch of every condition, and the text without those that may be left out."""
    return min(max((len(branches) for _, branches in _conditions(part)), default=0) + 1, _MOST_CHOICES)


def _conditions(part: Part) -> Iterator[tuple[bool, list[range]]]:
    """Each condition on whole paragraphs: whether it has an `else`, and the ranks of the paragraphs of its branches."""
    ranks = {id(paragraph): rank for rank, paragraph in enumerate(part.paragraphs)}
    for bounds in blocks(tag for tag in part.tags if tag.letter == "p"):
        if bounds[0].word == "if":
            marks = [ranks[id(one.paragraph)] for one in bounds]
            yield bounds[-2].word == "else", [range(start, end) for start, end in pairwise(marks)]


def _variant(part: Part, choice: int) -> list[WordParagraph]:
    """The paragraphs that stay where each condition takes that branch; its last where it has fewer and an `else`."""
    left_out: set[int] = set()
    for has_else, branches in _conditions(part):
        taken = min(choice, len(branches) - 1) if has_else else choice
        for place, branch in enumerate(branches):
            left_out |= set(branch) if place != taken else set()
    return [paragraph for rank, paragraph in enumerate(part.paragraphs) if rank not in left_out]
