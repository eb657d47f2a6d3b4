"""The list of what a text may hold is closed."""

from __future__ import annotations

import pytest

from actgen.document.word.elements import foreign_elements
from actgen.ooxml.xml import W, parse


def found(inside: str) -> list[str]:
    root = parse(f'<w:document xmlns:w="{W}"><w:body>{inside}</w:body></w:document>'.encode())
    return [name for _, name in foreign_elements(root)]


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<w:altChunk/>", "un autre fichier, inséré dans celui-ci"),
        ("<w:p><w:subDoc/></w:p>", "un sous-document"),
        ("<w:p><w:bdo><w:r/></w:bdo></w:p>", "un sens d’écriture forcé"),
        ("<w:p><w:r><w:ruby/></w:r></w:p>", "un guide phonétique"),
        ("<w:p><w:r><w:nouveau/></w:r></w:p>", "un élément inconnu de Word (w:nouveau)"),
        ('<w:p><a:autre xmlns:a="urn:a"/></w:p>', "un élément inconnu de Word (a:autre)"),
    ],
)
def test_what_nothing_reads_is_called_by_a_name(inside: str, what: str) -> None:
    assert found(inside) == [what]


def test_words_marks_and_properties_are_known() -> None:
    inside = "<w:p><w:pPr><w:inconnu/></w:pPr><w:proofErr/><w:r><w:t>Un</w:t><w:tab/></w:r><w:bookmarkEnd/></w:p>"
    assert found(inside) == []
