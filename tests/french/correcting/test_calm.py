"""A text that is calm is printed as it stands: no rule of typography changes it, nothing of it is raised or masked."""

from __future__ import annotations

from random import Random

import pytest

from actgen.french.correcting.calm import are_calm
from actgen.french.correcting.corrections import Table
from actgen.french.correcting.ordinals_in_text import may_be_raised
from actgen.french.correcting.untouched import masked
from actgen.french.typography import RULES, typographic

NAMES = [
    "Alain SIMON, Anne MICHEL et Marc ROUX",
    "COMMUNE D’OIGNY",
    "le conseil municipal de La Haye-d’Étigny",
    "Œ",
    "",
]
#: What rules look for, and what stands in names like it.
PARTS = [
    *("M. ", "MM ", "Mme ", "Mmes", "mlles ", "Mlle R", "Dr ", "Me Roux", "Pre ", "Drs A", "De ", "Me"),
    *("XXIème", "XXe", "XXIEME", "Ière", "IERE", "Iers", "PREMIÈRE", "VIe", "Ver", "Xer", "Vincent", "Ii", "I", "V"),
    *("article V", "page X", "lots IV", "annexe ", "titre I,", "VIVIEN", "nos ", "n° ", "LO ", "L", "R ", "D "),
    *(
        " ",
        " ",
        ", ",
        ",",
        "-",
        "’",
        "d’",
        "Saint-",
        "et ",
        "é",
        "Œ",
        "ÿ",
        "a",
        "e",
        "B",
        "\u00a0",
        "1er",
        "2",
        "&",
        "'",
    ),
    *(".", ":", "_", "\n", "\t", "@", "º", "ª", "µ", "«", "€", "\ufdd1", "\u0130", "ſ", "×", "÷", "Ⅴ", "\u2011"),
]


def test_names_are_calm() -> None:
    assert are_calm(NAMES) == [True] * len(NAMES)
    assert are_calm([]) == []


@pytest.mark.parametrize(
    "text", ["2 mai", "Mme Roux", "le XXe siècle", "article V", "a  « b »", "l'eau", "a_b", "a\tb"]
)
def test_what_a_rule_may_change_is_not(text: str) -> None:
    assert are_calm([*NAMES, text, *NAMES]) == [*[True] * len(NAMES), False, *[True] * len(NAMES)]


def test_of_texts_of_several_lines_nothing_is_told() -> None:
    assert are_calm(["a\nb", "c"]) == [False, False]
    assert are_calm(["\n"]) == [False]


def test_the_letters_of_a_calm_text_call_no_rule_but_those_that_are_known() -> None:
    letters = "".join(filter(str.isalpha, map(chr, range(0x250)))) + " ,’-"
    calm = [sign for sign, is_calm in zip(letters, are_calm([f"a{one}a" for one in letters]), strict=True) if is_calm]
    called = Table(RULES).called_by("".join(calm))
    assert {"é", "Z", "Œ", "-"} < set(calm)
    assert {rule.name for rank, rule in enumerate(RULES) if called >> rank & 1} == {
        "Ire, non Ière",
        "XXIe, non XXIème",
        "M., Mme",
        "Dr, Pr, Me",
        "article, annexe, page",
    }


def test_a_calm_text_stays_as_it_is_and_is_told_the_same_among_others() -> None:
    draw, found = Random(2028), 0
    for _ in range(400):
        texts = ["".join(draw.choices(PARTS[: draw.choice([40, 55, 55, 90])], k=draw.randrange(6))) for _ in range(20)]
        calm = are_calm(texts)
        assert calm == [is_calm and "\n" not in "".join(texts) for is_calm in (are_calm([one])[0] for one in texts)]
        for text in (one for one, is_calm in zip(texts, calm, strict=True) if is_calm):
            found += 1
            assert typographic(text) == text
            assert masked(text) is text
            assert not may_be_raised(text), text
            assert text.isprintable()
            assert not set(text) & set("&<>'\"")
    assert found > 1_000
