"""The tags of a text read in their order: what each one says, and what stands around it."""

from __future__ import annotations

import pytest

from actgen.grammar.around import Asked
from actgen.grammar.paths import shown_path
from actgen.tags.statements import blocks, printed_by, readings_of, statements
from actgen.tags.written import tags_in


def places(text: str) -> list[str]:
    """What each tag that prints stands under: « a, not b »."""
    return [
        ", ".join(
            shown_path(place.last.test) if place.last.holds else f"not {shown_path(place.last.test)}"
            for place in one.around
            if isinstance(place.last, Asked)
        )
        for one in statements(tags_in(text))
        if one.tag.kind == "{"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ x }}{% if a %}{{ x }}{% endif %}{{ x }}", ["", "a", ""]),
        ("{% if a %}{{ x }}{% elif b %}{{ x }}{% else %}{{ x }}{% endif %}", ["a", "not a, b", "not a, not b"]),
        ("{% if a %}{% for e in l %}{{ x }}{% else %}{{ x }}{% endfor %}{% endif %}", ["a", "a"]),
        ("{%p if a %}{%p if b %}{{ x }}{%p endif %}{{ x }}{%p endif %}", ["a, b", "a"]),
        ("{% if a( %}{{ x }}{% else %}{{ x }}{% endif %}", ["", ""]),
        ("{% endif %}{% elif a %}{{ x }}", [""]),
        ("{% if a %}{{ x }}", ["a"]),
    ],
)
def test_a_tag_stands_under_the_conditions_of_its_branch(text: str, expected: list[str]) -> None:
    assert places(text) == expected


def test_a_thousand_branches_are_read_in_a_thousand_steps() -> None:
    """Each branch adds one place to those before it."""
    text = "{% if a0 %}" + "".join(f"{{% elif a{number} %}}{{{{ x }}}}" for number in range(1, 3000)) + "{% endif %}"
    program = statements(tags_in(text))
    around = {place for one in program for place in (one.around, one.around.outer) if place is not None}
    assert len(around) < 3 * len(program)
    assert len(list(program[-2].around)) == 3000


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("{{ commune.nom | de }}", ["commune.nom"]),
        ("{% if acte.numero %}{{ commune['nom'] }}{% endif %}", ["acte.numero", "commune.nom"]),
        ("{% for a in acte.aides %}{{ a.montant | montant }}{{ loop.index }}{% endfor %}",
         ["acte.aides", "acte.aides[].montant"]),
        ("{% for a in acte.aides %}{% for b in a.noms %}{{ b.x }}{% endfor %}{{ b.x }}{% endfor %}",
         ["acte.aides", "acte.aides[].noms", "acte.aides[].noms[].x", "b.x"]),
        ("{% for e in ecoles | dont(type=acte.type) %}{{ e.nom }}{% endfor %}",
         ["ecoles", "acte.type", "ecoles[].type", "ecoles[].nom"]),
        ("{%p clause vote %}{# commune.nom #}{{ }}{{ a b }}{{ commune.insee }}", ["commune.insee"]),
    ],
)  # fmt: skip
def test_the_readings_of_a_text_are_those_of_its_sound_tags(text: str, paths: list[str]) -> None:
    assert [reading.path for _, reading in readings_of(tags_in(text))] == paths


def test_a_tag_that_the_grammar_does_not_hold_is_not_sound() -> None:
    program = statements(tags_in("{{ a }}{{ a b }}{{ f(a) }}{{ }}{# a #}{% endif %}{%p clause vote %}{% set a = 1 %}"))
    assert [one.is_sound for one in program] == [True, False, False, False, True, True, True, False]


def test_the_tags_of_a_block_go_together_inner_blocks_first() -> None:
    found = blocks(tags_in("{% endif %}{% if a %}{% for e in l %}{{ e }}{% endfor %}{% else %}{% endif %}{% if b %}"))
    assert [[tag.word for tag in block] for block in found] == [["for", "endfor"], ["if", "else", "endif"]]


def test_what_a_tag_prints_is_its_expression() -> None:
    printing, testing, faulty = tags_in("{{ a.b }}{% if a.b %}{{ a b }}")
    assert shown_path(printed_by(printing)) == "a.b"
    assert printed_by(testing) is None
    assert printed_by(faulty) is None
