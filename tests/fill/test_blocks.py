"""Blocks: opened and closed in order, at one height."""

from __future__ import annotations

import pytest

from tests.fill.filled import faults, said
from tests.ooxml.word import p, r, tbl, tc, text_box, tr


def problems(*blocks: str) -> list[str]:
    found = faults(*blocks)
    assert {each.code for each in found} == {"BAL-003"}
    return [f"{str(each.place).rpartition(' ')[2]} {each.message} {each.hint}" for each in found]


def unclosed(number: int, word: str) -> str:
    return (
        f"{number} Un «\u00a0{word}\u00a0» n’est pas fermé\u00a0: il manque {{% end{word} %}}. "
        f"Ajoutez {{% end{word} %}} après le passage, avant la fin du bloc qui le contient."
    )


def unopened(number: int, word: str) -> str:
    return (
        f"{number} «\u00a0end{word}\u00a0» ne ferme rien\u00a0: aucun «\u00a0{word}\u00a0» n’est ouvert. "
        f"Supprimez-le, ou ouvrez le bloc avec {{% {word} … %}}."
    )


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        (["{% if x %}"], [unclosed(1, "if")]),
        (["a", "{%p for e in ecoles %}", "b"], [unclosed(2, "for")]),
        (["a {% endif %}"], [unopened(1, "if")]),
        (["{%p endfor %}"], [unopened(1, "for")]),
        (["{% if x %}", "{% endfor %}"], [unclosed(1, "if"), unopened(2, "for")]),
        (["{% for e in ecoles %}", "{% if x %}", "{% endfor %}"], [unclosed(2, "if")]),
        (["{% if x %}", "{% endif %}", "{% endif %}"], [unopened(3, "if")]),
        (["{% if x %}", "{% if y %}", "{% endif %}"], [unclosed(1, "if")]),
        (["{% else %}"], ["1 «\u00a0else\u00a0» n’est dans aucun «\u00a0if\u00a0». Ouvrez-le avec {% if … %}."]),
        (
            ["{% for e in ecoles %}{% elif x %}{% endfor %}"],
            ["1 «\u00a0elif\u00a0» n’est dans aucun «\u00a0if\u00a0». Ouvrez-le avec {% if … %}."],
        ),
        (
            ["{% if x %}{% else %}", "{% elif y %}{% endif %}"],
            ["2 «\u00a0elif\u00a0» vient après «\u00a0else\u00a0». Un seul else, et en dernier."],
        ),
        (
            ["{% if x %}" * 16 + "{% endif %}" * 16],
            ["1 Plus de 15 blocs (if, for) s’emboîtent ici. Un acte n’en demande pas tant\u00a0: séparez-les."],
        ),
        (
            ["{% for e in villes %}" * 4 + "{% endfor %}" * 4],
            ["1 Plus de 3 répétitions (for) s’emboîtent ici. Un acte n’en demande pas tant\u00a0: séparez-les."],
        ),
    ],
)
def test_a_block_out_of_order_is_told_where_it_begins(blocks: list[str], told: list[str]) -> None:
    assert problems(*blocks) == told


@pytest.mark.parametrize(
    "blocks",
    [
        [p("{%p if x %}"), tbl(tr("{%tr endif %}"))],
        [p("{% if x %}"), tbl(tr("{% endif %}"))],
        [tbl(tr("{%tr if x %}"), tr(tc("{%p endif %}", "a")))],
        [p("{%p if x %}"), p("a {% endif %}")],
        [p("{% if x %}a", text_box(p("{% endif %}")))],
        [p("{% if x %}a", f"<w:hyperlink>{r('{% endif %}')}</w:hyperlink>")],
        [f"<w:sdt><w:sdtContent>{p('{%p if x %}')}</w:sdtContent></w:sdt>", p("{%p endif %}")],
    ],
)
def test_a_block_cut_across_a_table_or_a_frame_is_refused(blocks: list[str]) -> None:
    told = problems(*blocks)[0]
    assert "ne sont pas à la même place. Mettez-les tous deux dans le texte, ou tous deux seuls" in told


def test_the_message_names_both_tags_and_the_place_of_the_first() -> None:
    (told,) = problems("a", "{%p if x %}", "b", "c {% endif %}")
    assert told == (
        "4 «\u00a0{% endif %}\u00a0» et «\u00a0{%p if x %}\u00a0» (paragraphe 2) ne sont pas à la même place. "
        "Mettez-les tous deux dans le texte, ou tous deux seuls avec la même lettre\u00a0: "
        "{%p dans un paragraphe, {%tr dans une ligne, {%tc dans une cellule."
    )


def test_a_block_may_go_over_several_paragraphs() -> None:
    assert said("a {% if x %}b", "c{% endif %} d") == ["a b", "c d"]
    assert said("a {% if commune.site %}b", "c{% endif %} d") == ["a  d"]


def test_a_loop_may_have_an_else() -> None:
    assert said("{% for e in aucune %}a{% else %}b{% endfor %}") == ["b"]


def test_blocks_may_nest() -> None:
    typed = "{% for v in villes %}{% for e in ecoles %}{% if loop.first %}{{ v }}{% endif %}{% endfor %}{% endfor %}"
    assert said(typed) == ["NantesAncenis"]


FOR, ENDFOR = "{%p for e in ecoles %}", "{%p endfor %}"
ROWS = "Écrivez {%tr for e in ecoles %} et {%tr endfor %}, chacun seul dans sa ligne."


@pytest.mark.parametrize("letter", ["p", "", "tc"])
def test_a_loop_over_rows_is_told_to_take_their_place(letter: str) -> None:
    begun, ended = f"{{%{letter} for e in ecoles %}}", f"{{%{letter} endfor %}}"
    (told,) = problems(tbl(tr(begun, tc("")), tr("{{ e.nom }}", "a"), tr(ended, tc(""))))
    assert told == (
        f"5 «\u00a0{ended}\u00a0» et «\u00a0{begun}\u00a0» (paragraphe 1) ne sont pas dans la même ligne "
        f"du tableau\u00a0: la répétition porte sur des lignes. {ROWS}"
    )


def test_so_is_a_condition_at_each_of_its_branches() -> None:
    told = problems(tbl(tr("{%p if x %}"), tr("a"), tr("{%p else %}"), tr("b"), tr("{%p endif %}")))
    assert [one.partition(" ")[0] for one in told] == ["3", "5"]
    assert "la condition porte sur des lignes. Écrivez {%tr if x %} et {%tr else %}, chacun seul" in told[0]
    assert "Écrivez {%tr if x %} et {%tr endif %}, chacun seul dans sa ligne." in told[1]


def test_a_loop_from_one_cell_to_another_is_told_how_to_repeat_the_row() -> None:
    (told,) = problems(tbl(tr(tc(p(FOR), p("a")), tc(p("{{ e.nom }}"), p(ENDFOR)))))
    assert "ne sont pas dans la même case du tableau. Si la répétition porte sur la ligne, écrivez {%tr for e" in told
    assert told.endswith("chacun seul dans sa ligne\u00a0: l’un au-dessus d’elle, l’autre au-dessous.")


@pytest.mark.parametrize("letter", ["p", "tr", "tc"])
def test_a_loop_from_one_table_to_another_is_told(letter: str) -> None:
    (told,) = problems(tbl(tr(f"{{%{letter} for e in ecoles %}}")), tbl(tr(f"{{%{letter} endfor %}}")))
    assert "ne sont pas dans le même tableau. Finissez la répétition dans le tableau où elle commence, ou" in told


@pytest.mark.parametrize(
    ("table", "shown"),
    [
        (tbl(tr("{%tr for v in villes %}"), tr("{{ v }}"), tr("{%tr endfor %}"), tr("a")), ["Nantes", "Ancenis", "a"]),
        (tbl(tr(tc(p("{%p for v in villes %}"), p("{{ v }}"), p("{%p endfor %}")), "a")), ["Nantes", "Ancenis", "a"]),
        (tbl(tr("{%tc for v in villes %}", "{{ v }}", "{%tc endfor %}", "a")), ["Nantes", "Ancenis", "a"]),
        (tbl(tr("{% for v in villes %}{{ v }}{% endfor %}", "a")), ["NantesAncenis", "a"]),
    ],
)  # fmt: skip
def test_a_loop_in_its_place_of_a_table_is_made(table: str, shown: list[str]) -> None:
    assert said(table) == shown
