"""The tag of a variable picture: one name of the dossier, in the alternative text, beside words."""

from __future__ import annotations

import pytest

from actgen.ooxml.xml import Element, parse, w
from actgen.tags.pictures import picture_fault, variable_pictures, words_beside
from actgen.tags.placed import read_paragraphs, read_tags
from tests.document.parts import W
from tests.pictures import inline

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def part(words: str, text: str = "") -> Element:
    run = f"<w:r><w:t>{text}</w:t></w:r>" if text else ""
    return parse(f"<w:document {W} {R}><w:body><w:p>{run}{inline('rId1', words)}</w:p></w:body></w:document>".encode())


def held(words: str) -> Element:
    (found,) = variable_pictures(next(part(words).iter(w("p"))))
    return found


def test_words_without_a_tag_are_no_variable_picture() -> None:
    assert list(variable_pictures(next(part("Blason").iter(w("p"))))) == []


@pytest.mark.parametrize(
    "words", ["{{ commune.logo }}", "Blason {{commune.logo}}", "{{ image }}", "Plan {{ lot.plan }}."]
)
def test_one_name_is_a_variable_picture(words: str) -> None:
    assert picture_fault(held(words)) is None


@pytest.mark.parametrize(
    "words",
    [
        "{{ commune.logo | majuscules }}",
        "{{ commune.logo }} {{ commune.nom }}",
        "{% if commune.logo %}{{ commune.logo }}{% endif %}",
        "{{p commune.logo }}",
        "{{- commune.logo }}",
        "{{ commune.logo",
        "{{ a.b }} }}",
        "{{ plans[0] }}",
        "{# remarque #}",
    ],
)
def test_anything_else_is_a_fault_with_an_example(words: str) -> None:
    fault = picture_fault(held(words))
    assert fault is not None
    assert "{{ commune.logo }}" in fault.hint


def test_its_words_are_those_beside_its_tag() -> None:
    assert words_beside("Blason  {{ commune.logo }} de la commune") == "Blason de la commune"


def test_its_tag_is_read_where_it_stands_among_the_others() -> None:
    root = part("Blason {{ commune.logo }}", "{{ commune.nom }}")
    tags = read_tags(root, read_paragraphs(root))
    assert [(tag.body, tag.is_of_picture) for tag in tags] == [("commune.nom", False), ("commune.logo", True)]
