"""One act beside its golden."""

from __future__ import annotations

import pytest

from actgen.atelier.compare.outline import Line
from actgen.atelier.compare.passages import Passage
from actgen.atelier.compare.word_changes import Changed, Kept
from actgen.atelier.goldens.comparison import Comparison, Produced, State, compare, golden_lines
from actgen.atelier.goldens.store import GoldenName
from actgen.core.names import TemplateName

NAME = GoldenName("nantes", "reze", "convention")
ACT = Produced(NAME, TemplateName("nantes", "convention", "2026"), "ARTICLE 1 – OBJET\n\nLa commune adhère.\n")
GOLDEN = "Modèle\u00a0: nantes/convention@2026\n\nARTICLE 1 – OBJET\n\nLa commune adhère.\n".encode()


def only(*produced: Produced, golden: bytes) -> Comparison:
    (comparison,) = compare(produced, {NAME: golden})
    return comparison


def test_a_golden_holds_the_name_of_the_template_then_the_text() -> None:
    assert ACT.content == GOLDEN


def test_an_act_that_is_its_golden_to_the_byte_is_the_same() -> None:
    assert only(ACT, golden=GOLDEN) == Comparison(NAME, State.SAME, ACT)


def test_an_act_with_another_word_has_changed() -> None:
    comparison = only(ACT, golden=GOLDEN.replace(b"commune", b"ville"))
    assert comparison.state is State.CHANGED
    assert comparison.changes == (
        Passage("ARTICLE 1 – OBJET", (Kept("La "), Changed("ville", "commune"), Kept(" adhère."))),
    )
    assert comparison.remark == ""


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_the_name_of_the_template_is_a_line_of_the_golden(ending: str) -> None:
    assert golden_lines(GOLDEN.replace(b"\n", ending.encode())) == (
        Line("Modèle", "Modèle\u00a0: nantes/convention@2026"),
        Line("ARTICLE 1 – OBJET", "ARTICLE 1 – OBJET"),
        Line("ARTICLE 1 – OBJET", "La commune adhère."),
    )


def test_another_template_is_a_change_even_when_the_text_is_the_same() -> None:
    comparison = only(ACT, golden=GOLDEN.replace(b"2026", b"2022"))
    assert comparison.changes == (
        Passage("Modèle", (Kept("Modèle\u00a0: nantes/convention@"), Changed("2022", "2026"))),
    )


@pytest.mark.parametrize("golden", [GOLDEN.replace(b"\n", b"\r\n"), GOLDEN.replace(b"\n\n", b"\n"), GOLDEN[:-1]])
def test_other_line_ends_or_blank_lines_are_a_change_too(golden: bytes) -> None:
    comparison = only(ACT, golden=golden)
    assert (comparison.state, comparison.changes) == (State.CHANGED, ())
    assert comparison.remark == "Seules des lignes vides ou des fins de ligne diffèrent."


def test_a_golden_in_another_encoding_is_a_change_not_an_accident() -> None:
    comparison = only(ACT, golden=GOLDEN.decode().encode("latin-1", errors="replace"))
    assert comparison.state is State.CHANGED
    assert Changed("adh\ufffdre", "adhère") in comparison.changes[-1].pieces


def test_an_act_without_golden_is_new_and_all_of_it_is_added() -> None:
    (comparison,) = compare([ACT], {})
    assert comparison.state is State.NEW
    assert comparison.remark == "Cet acte n’a pas encore de golden."
    assert [passage.pieces for passage in comparison.changes] == [
        (Changed("", "Modèle\u00a0: nantes/convention@2026"),),
        (Changed("", "ARTICLE 1 – OBJET"),),
        (Changed("", "La commune adhère."),),
    ]


def test_a_golden_without_act_is_an_orphan() -> None:
    comparison = only(golden=GOLDEN)
    assert comparison == Comparison(NAME, State.ORPHAN)
    assert comparison.remark == "Aucun acte ne produit plus ce golden."


def test_acts_come_in_their_order_and_orphans_after_them() -> None:
    last, first = GoldenName("nantes", "z", "deliberation"), GoldenName("nantes", "a", "deliberation")
    compared = compare([ACT], {last: b"", NAME: GOLDEN, first: b""})
    assert [comparison.name for comparison in compared] == [NAME, first, last]
