from __future__ import annotations

import pytest

from actgen.tags.written import safe_tags, tags_in, without_letters, written_tag


@pytest.mark.parametrize(
    ("text", "kind", "letter", "word", "bare"),
    [
        ("{{ commune.nom }}", "{", "", "", "{{ commune.nom }}"),
        ("{%p if acte.commission %}", "%", "p", "if", "{% if acte.commission %}"),
        ("{%tr endfor %}", "%", "tr", "endfor", "{% endfor %}"),
        ("{%if a%}", "%", "", "if", "{% if a %}"),
        ("{% prix %}", "%", "", "prix", "{% prix %}"),
        ("{# p remarque #}", "#", "", "", "{# p remarque #}"),
    ],
)
def test_a_tag_is_cut_into_its_letter_and_its_words(text: str, kind: str, letter: str, word: str, bare: str) -> None:
    tag = written_tag(text)
    assert tag is not None
    assert (tag.kind, tag.letter, tag.word, tag.bare, tag.trims) == (kind, letter, word, bare, False)


@pytest.mark.parametrize("text", ["{%- if a %}", "{%p- if a %}", "{% endif -%}", "{{+ a }}"])
def test_a_sign_against_the_braces_trims(text: str) -> None:
    tag = written_tag(text)
    assert tag is not None
    assert tag.trims


@pytest.mark.parametrize("text", ["", "commune", "{{ a", "{ a }", "{{ a }} "])
def test_any_other_text_is_no_tag(text: str) -> None:
    assert written_tag(text) is None


def test_the_tags_of_a_text_come_in_their_order() -> None:
    text = "VU {%p if a %} le {{ b }}"
    assert [tag.body for tag in tags_in(text)] == ["if a", "b"]
    assert without_letters(text) == "VU {% if a %} le {{ b }}"


def test_strings_are_made_safe_and_remarks_emptied() -> None:
    assert safe_tags("a < {{ b | de('x < y') }}{#p oui #}") == "a < {{ b | de('x \\u003c y') }}{#p #}"
