"""Acts whose lines have one form stand alike, each with its words; what stands otherwise is found anew."""

from __future__ import annotations

import pytest

from actgen.document.model import Act, ItemList, Section
from actgen.document.paragraphs import texts
from tests.counting import calls_of
from tests.document.word.test_plain import LISTS, read_alike
from tests.word.making import Made, counted, p, page_break, tbl, tr

NEW_PAGE = "<w:pageBreakBefore/>"
#: Bodies of two words, whose lines stand each in another way below what is above them.
BODIES = {
    "under a heading": p("ARTICLE {0} – Objet", style="article") + p("{1}"),
    "under two headings": p("ARTICLE {0} – Un", style="article") + p("{0}.1 – Deux", style="sous-article") + p("{1}"),
    "in a list": p("{0}", style="element") + p("{1}", style="element") + p("Fin."),
    "behind numbers": p("{0}", look=counted()) + p("{1}", look=counted(1)) + p("Fin.", look=counted()),
    "below empty lines": p("Un.") + p("") + p("") + p("{0} {1}"),
    "on a new page": p("Un.") + p(page_break()) + p("{0} {1}"),
    "in a table on a new page": p("Un.") + p("", look=NEW_PAGE) + tbl(tr("{0}", "{1}"), columns=2) + p("Fin."),
    "in a table with a title": tbl(tr("{0}", "{1}"), columns=2) + p("ARTICLE {0} – Objet", style="article"),
}


def made(body: str, *words: str) -> Made:
    return Made(body.format(*words), numbering=LISTS)


def act_of(body: str, *words: str) -> Act:
    act, _ = read_alike(made(body, *words).docx())
    assert isinstance(act, Act)
    return act


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_each_act_says_its_words_where_the_lines_of_the_others_stand(body: str) -> None:
    first, second, again = (act_of(body, *words) for words in (("71", "Mme A"), ("82", "M. B"), ("71", "Mme A")))
    assert first == again
    assert [text.replace("71", "82").replace("Mme A", "M. B") for text in texts(first.body)] == [*texts(second.body)]
    assert first != second


def test_a_section_has_the_number_of_its_own_heading() -> None:
    sections = [act_of(BODIES["under a heading"], number, "Un.").body[1] for number in ("1", "7", "1")]
    assert [one.number for one in sections if isinstance(one, Section)] == ["1", "7", "1"]


def test_items_are_one_list_until_one_stands_otherwise() -> None:
    plain, moved = p("{0}", style="element"), p("{1}", style="element", look='<w:ind w:left="2000"/>')
    for body, lists in ((plain * 3, [3]), (plain + moved + plain, [1, 1, 1]), (plain * 3, [3])):
        found = act_of(body, "un", "deux").body
        assert [len(one.items) for one in found if isinstance(one, ItemList)] == lists


def test_a_line_counts_for_those_below_it_by_its_place_alone() -> None:
    """The same words, in lists, below other lines: the number is that of this act."""
    body = p("{0}", look=counted())
    assert [list(texts(act_of(body * count, "Un").body))[-1] for count in (1, 3, 1)] == [
        "Règle 1 : Un",
        "Règle 3 : Un",
        "Règle 1 : Un",
    ]


def test_an_act_that_stands_as_one_before_is_not_laid_out_again() -> None:
    body = "".join(p(f"{{0}} de la ligne {rank}") + p("") for rank in range(40))
    docx = [made(body, word).docx() for word in ("Un", "Deux")]
    read = [calls_of(lambda file=file: read_alike(file)) for file in docx]  # type: ignore[misc]
    assert read[1] < read[0]
