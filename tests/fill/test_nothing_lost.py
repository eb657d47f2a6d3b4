"""The proof that preparing a part lost none of its words."""

from __future__ import annotations

import pytest

from actgen.core.diagnostics import WordPlace, error
from actgen.fill.nothing_lost import expected, loss, unprepared
from actgen.fill.prepare import jinja_source
from tests.fill.filled import LABEL
from tests.ooxml.word import p, root_of

BLOCKS = (p("a {{ x }}"), p("{%p if x %}"), p("b"), p("{%p endif %}"), p("c {# d #}"))
MESSAGE = "La préparation de cette partie y perdrait du texte ou une balise."
HINT = (
    "Simplifiez cet endroit\u00a0: sortez la balise de la zone de texte, du tableau imbriqué ou du champ qui la tient."
)


def test_a_part_prepared_as_it_is_has_lost_nothing() -> None:
    root = root_of(*BLOCKS)
    assert loss(expected(root), jinja_source(root), LABEL, "corps du texte") is None


@pytest.mark.parametrize(
    ("before", "after", "number", "words"),
    [
        (">b</w:t>", "></w:t>", 3, "b"),
        (">a ", ">A ", 1, "a "),
        ('<w:p><w:r><w:t xml:space="preserve">b</w:t></w:r></w:p>', "", 3, "b"),
        ("{{\n x }}", "", 0, ""),
        ("{%\n if x %}", "{%\n if y %}", 0, ""),
        ("</w:p>", "", 1, "a "),
    ],
)
def test_whatever_is_lost_is_told_with_its_paragraph(before: str, after: str, number: int, words: str) -> None:
    root = root_of(*BLOCKS)
    source = jinja_source(root)
    assert before in source
    place = WordPlace(LABEL, "corps du texte", number, words)
    found = loss(expected(root), source.replace(before, after, 1), LABEL, "corps du texte")
    assert found == error("BAL-008", place, MESSAGE, HINT)


def test_a_part_that_cannot_be_prepared_is_told_as_a_whole() -> None:
    assert unprepared(LABEL, "notes") == error("BAL-008", WordPlace(LABEL, "notes"), MESSAGE, HINT)
