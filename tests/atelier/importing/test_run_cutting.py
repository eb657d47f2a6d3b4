"""Runs cut, joined and tidied: no letter moves from one look to another."""

from __future__ import annotations

import random

import pytest

from actgen.atelier.importing.run_cutting import cut, put, text_of, tidied, without_head, without_tail
from actgen.ooxml.blocks import Run

RUNS = (Run("La ", bold=True), Run("commune"), Run("", note="1"), Run(" signe", italic=True))


def test_a_cut_keeps_looks_and_the_call_that_stands_in_it() -> None:
    assert cut(RUNS, 3, 12) == (Run("commune"), Run("", note="1"), Run(" s", italic=True))
    assert cut(RUNS, 0, 3) == (Run("La ", bold=True),)


def test_what_is_put_takes_the_look_that_began_there() -> None:
    assert put(RUNS, 0, 2, "Une") == (Run("Une ", bold=True), *RUNS[1:])


def test_a_quote_that_opens_in_one_look_and_closes_in_another_becomes_guillemets() -> None:
    assert tidied((Run('une "école', bold=True), Run(' unie"  ensemble'))) == (
        Run("une «\u00a0école", bold=True),
        Run(" unie\u00a0» ensemble"),
    )


PAGE, PAGES, CALL = Run("", field="page"), Run("", field="pages"), Run("", note="1")


@pytest.mark.parametrize("mark", [PAGE, CALL], ids=["un numéro de page", "un appel de note"])
@pytest.mark.parametrize("quoted", ["", '"a" '], ids=["sans guillemets", "avec"])
def test_the_blanks_on_both_sides_of_a_mark_without_width_stay(mark: Run, quoted: str) -> None:
    done = tidied((Run(f"{quoted}Page "), mark, Run(" sur "), PAGES, Run(" en tout")))
    before = "«\u00a0a\u00a0» " if quoted else ""
    assert done == (Run(f"{before}Page "), mark, Run(" sur "), PAGES, Run(" en tout"))


def test_blanks_are_single_on_each_side_of_a_mark() -> None:
    assert tidied((Run("Page  "), PAGE, Run("   sur"), Run("  "), Run(" 4"))) == (Run("Page "), PAGE, Run(" sur 4"))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            ("dite “la Ville” et ", "le recteur", " signent."),
            ("dite «\u00a0la Ville\u00a0» et ", "le recteur", " signent."),
        ),
        (
            ('ci-après "la Ville" et ', "le Recteur", " signe."),
            ("ci-après «\u00a0la Ville\u00a0» et ", "le Recteur", " signe."),
        ),
        (('ci-après "', "la Ville", '" et le Recteur.'), ("ci-après «\u00a0", "la Ville", "\u00a0» et le Recteur.")),
        (("Dénommée ", "“la Collectivité”", ","), ("Dénommée ", "«\u00a0la Collectivité\u00a0»", ",")),
        (("l'école... et ", "d'autres...", " encore"), ("l’école… et ", "d’autres…", " encore")),
        (('un "', "“seul", " reste"), ('un "', "“seul", " reste")),
    ],
    ids=["courbes", "droits", "droits autour du gras", "courbes dans le gras", "points de suspension", "seuls"],
)
def test_bold_keeps_its_letters_whatever_signs_the_printer_sets(
    typed: tuple[str, ...], printed: tuple[str, ...]
) -> None:
    done = tidied(Run(text, bold=number == 1) for number, text in enumerate(typed))
    assert [(run.text, run.bold) for run in done] == [(text, number == 1) for number, text in enumerate(printed)]


@pytest.mark.parametrize("mark", [PAGE, CALL])
def test_a_mark_is_not_lost_with_the_words_around_it(mark: Run) -> None:
    runs = (Run("à Nantes"), mark, Run(" ce jour"))
    assert put(runs, 2, 8, "Rezé") == (Run("à Rezé"), mark, Run(" ce jour"))
    assert put(runs, 2, 11, "Rezé") == (Run("à Rezé"), mark, Run(" jour"))
    assert put((mark, Run("Nantes"), mark), 0, 6, "Rezé") == (mark, Run("Rezé"), mark)
    assert without_head((Run("– "), mark, Run("Les écoles")), 2) == (mark, Run("Les écoles"))
    assert without_tail((Run("Objet"), mark, Run(" :")), 5) == (Run("Objet"), mark)
    assert without_tail((Run("Objet "), mark, Run(":")), 5) == (Run("Objet"), mark)


@pytest.mark.parametrize("seed", range(60))
def test_tidying_moves_no_letter_from_one_run_to_another(seed: int) -> None:
    chance = random.Random(seed)
    looks = [
        Run("".join(chance.choice("ab' \"«»“”.;é\u00a0") for _ in range(chance.randrange(6))), bold=bool(number % 2))
        for number in range(6)
    ]
    done = tidied(looks)
    for bold in (True, False):
        letters = "".join(char for run in looks if run.bold is bold for char in run.text if char.isalpha())
        assert letters == "".join(char for run in done if run.bold is bold for char in run.text if char.isalpha())
    assert text_of(done) == text_of(done).strip()
