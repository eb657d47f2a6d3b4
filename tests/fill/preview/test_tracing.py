"""The values of a preview: which words each is, and from which paths of the context it comes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from actgen.core.errors import InputFault
from actgen.document.reading import read_act
from actgen.fill.compiled import compile_template
from actgen.fill.preview.filling import fill_preview
from actgen.fill.preview.tracing import is_open, pieces, without_marks
from actgen.writers.text import write_act
from tests.fill.filled import CONTEXT, LABEL, PROPERTIES, said
from tests.ooxml.word import p, word_file

LOTS = {
    "acte": {
        "lots": [
            {"nom": "Murs", "lignes": [{"prix": "10"}, {"prix": "20"}]},
            {"nom": "Toit", "lignes": [{"prix": "30"}]},
        ]
    }
}


def previewed(*words: str, context: Mapping[str, Any] = CONTEXT) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """The text of the preview of these paragraphs, marks included, and the paths of its values."""
    template = compile_template(word_file(*map(p, words)), LABEL, traced=True)
    filled = fill_preview(template, context, PROPERTIES, "[à compléter]")
    return write_act(read_act(filled.docx, LABEL, PROPERTIES)), filled.values


def values(*words: str, context: Mapping[str, Any] = CONTEXT) -> list[tuple[str, tuple[str, ...]]]:
    """The words of each value, with the paths that they come from."""
    text, paths = previewed(*words, context=context)
    return [(found, paths[rank]) for found, rank in pieces(text) if rank is not None]


def test_the_words_of_a_value_lead_to_its_path() -> None:
    assert values("Vu la demande de {{ commune.nom }}, le {{ seance.date | date_longue }}") == [
        ("Ancenis-Saint-Géréon", ("commune.nom",)),
        ("15\u00a0décembre 2025", ("seance.date",)),
    ]


def test_an_element_of_a_list_is_known_by_its_number_in_loops_within_loops() -> None:
    loop = "{% for lot in acte.lots %}{{ lot.nom }} : {% for x in lot.lignes %}{{ x.prix }} {% endfor %}{% endfor %}"
    assert values(loop, context={**CONTEXT, **LOTS}) == [
        ("Murs", ("acte.lots[0].nom",)),
        ("10", ("acte.lots[0].lignes[0].prix",)),
        ("20", ("acte.lots[0].lignes[1].prix",)),
        ("Toit", ("acte.lots[1].nom",)),
        ("30", ("acte.lots[1].lignes[0].prix",)),
    ]


def test_an_element_that_was_chosen_keeps_the_number_that_it_has_in_the_file() -> None:
    loop = "{% for lot in acte.lots | dont(nom='Toit') %}{{ lot.nom }}{% endfor %}"
    assert values(loop, context={**CONTEXT, **LOTS}) == [("Toit", ("acte.lots[1].nom",))]


def test_a_value_under_a_condition_is_marked_in_each_of_its_branches() -> None:
    assert values("{% if seance.unanime %}{{ x }}{% elif x %}{{ y }}{% else %}{{ y }}{% endif %}") == [("X", ("x",))]


def test_a_value_that_lacks_leaves_a_hole_that_leads_to_it() -> None:
    assert values("Le site {{ commune.site }} est fermé") == [("[à compléter]", ("commune.site",))]


def test_the_words_are_those_of_the_act_that_is_kept() -> None:
    words = ("Vu la demande de {{ commune.nom }}", "{% for ecole in ecoles %}{{ ecole.nom }}, {% endfor %}fin")
    text, _ = previewed(*words)
    assert [line for line in without_marks(text).splitlines() if line] == said(*words)


def test_what_cannot_be_worded_is_told_at_its_paragraph() -> None:
    with pytest.raises(InputFault) as refusal:
        previewed("{{ seance.unanime }}")
    assert "Cette balise imprime" in refusal.value.diagnostics[0].message


def test_a_value_may_stay_open_from_one_text_to_the_next() -> None:
    text, _ = previewed("{{ x }}")
    before, after = text[: text.index("X") + 1], text[text.index("X") + 1 :]
    assert is_open(before, None) == 0
    assert next(pieces("suite" + after, 0)) == ("suite", 0)
