"""Word files with styles, clauses made of a few paragraphs, and what a template with them says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from actgen.core.diagnostics import Diagnostic
from actgen.core.errors import InputFault
from actgen.fill.compiled import compile_template
from actgen.fill.filling import Filled, fill, prove_complete
from actgen.ooxml.clauses import Clauses
from actgen.ooxml.xml import W
from tests.fill.filled import CONTEXT, LABEL, PROPERTIES
from tests.ooxml.word import MAIN, archive, p, read_part, shown, word_parts

#: Clauses by name: their blocks, or their Word file.
Given = Mapping[str, Sequence[str] | bytes]
STYLES = {"corps": "Corps", "visa": "Visa", "element": "Élément de liste"}


def styled(*blocks: str, styles: Mapping[str, str] = STYLES, **others: Sequence[str]) -> bytes:
    """A Word file with these paragraph styles, id → name; a text is a paragraph of one run."""
    made = "".join(
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/></w:style>'
        for identity, name in styles.items()
    )
    parts = word_parts(*(block if block.startswith("<") else p(block) for block in blocks), **others)
    return archive({**parts, "word/styles.xml": f'<w:styles xmlns:w="{W}">{made}</w:styles>'.encode()})


def in_style(identity: str, *content: str) -> str:
    """A paragraph in the style of that id."""
    return p(*content, properties=f'<w:pStyle w:val="{identity}"/>')


def made_of(clauses: Given) -> Clauses:
    """The clauses, those given by their blocks with the usual styles."""
    files = {name: one if isinstance(one, bytes) else styled(*one) for name, one in clauses.items()}
    return Clauses(tuple(sorted(files.items())))


def fill_with(host: bytes, clauses: Given) -> Filled:
    """The act of a Word file that includes these clauses, proven complete."""
    filled = fill(compile_template(host, LABEL, made_of(clauses)), CONTEXT, PROPERTIES)
    prove_complete(filled, LABEL)
    return filled


def said_with(clauses: Given, *blocks: str, part: str = MAIN, **others: list[str]) -> list[str]:
    """The words of each paragraph of the act made from these blocks."""
    return shown(read_part(fill_with(styled(*blocks, styles=STYLES, **others), clauses).docx, part))


def faults_with(clauses: Given, *blocks: str, **others: list[str]) -> tuple[Diagnostic, ...]:
    """The diagnostics that these blocks give, when they are compiled or filled."""
    with pytest.raises(InputFault) as refusal:
        fill_with(styled(*blocks, styles=STYLES, **others), clauses)
    return refusal.value.diagnostics


def fault_with(clauses: Given, *blocks: str, **others: list[str]) -> Diagnostic:
    """The only diagnostic that these blocks give."""
    (found,) = faults_with(clauses, *blocks, **others)
    return found
