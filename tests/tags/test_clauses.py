"""Common clauses: included as if their text were typed there, or refused with the reason."""

from __future__ import annotations

import pytest

from actgen.core.diagnostics import WordPlace
from actgen.fill.compiled import compile_template
from actgen.ooxml.xml import serialise, w
from tests.fill.clauses import STYLES, fault_with, faults_with, fill_with, in_style, made_of, said_with, styled
from tests.fill.filled import LABEL
from tests.ooxml.word import (
    MAIN,
    OFFICE,
    archive,
    deleted,
    inserted,
    note,
    p,
    part,
    r,
    read_part,
    relations,
    shown,
    tbl,
    tc,
    text_box,
    tr,
    word_parts,
    xml_of,
)
from tests.tags.in_clauses import VOTE, in_body, in_clause

# Included


def test_a_clause_takes_the_place_of_its_tag() -> None:
    assert said_with({"vote": ["Le conseil", "vote."]}, "a", VOTE, "b") == ["a", "Le conseil", "vote.", "b"]


def test_so_it_does_wherever_its_tag_stands_alone_in_a_paragraph() -> None:
    clauses = {"vote": ["{{ x }}"]}
    assert said_with(clauses, tbl(tr(tc("a", VOTE), "b"))) == ["a", "X", "b"]
    assert said_with(clauses, "a", header=[p(VOTE)], part="word/header1.xml") == ["X"]
    assert said_with(clauses, "a", footer=[p(VOTE), p("f")], part="word/footer1.xml") == ["X", "f"]
    assert said_with(clauses, "a", footnotes=[note(2, p("n"), p(VOTE))], part="word/footnotes.xml") == ["n", "X"]
    assert said_with(clauses, p(text_box(p(VOTE)))) == ["XX", "X", "X"]


def test_a_clause_without_tags_may_stand_in_a_template_without_tags() -> None:
    assert said_with({"vote": ["Le conseil vote."]}, VOTE) == ["Le conseil vote."]


def test_its_variables_and_blocks_are_those_of_the_act() -> None:
    clause = ["{%p for e in ecoles %}", "{{ e.nom }}", "{%p endfor %}", "{% if x %}{{ y }}{% endif %}"]
    assert said_with({"vote": clause}, VOTE)[:2] == ["Albert Camus", "Alexandre Bernard"]
    assert said_with({"vote": clause}, VOTE)[-1] == "Y"


def test_it_may_stand_in_a_choice_or_a_loop_of_the_template() -> None:
    clauses = {"vote": ["{{ e.nom }}"]}
    assert said_with(clauses, "{%p for e in ecoles %}", VOTE, "{%p endfor %}")[2] == "Mme\u00a0de Sévigné"
    assert said_with({"vote": ["a"]}, "{%p if commune.site %}", VOTE, "{%p else %}", "b", "{%p endif %}") == ["b"]


def test_it_may_be_included_twice() -> None:
    assert said_with({"vote": ["v"]}, VOTE, "a", VOTE) == ["v", "a", "v"]


def test_a_clause_may_include_clauses() -> None:
    clauses = {"vote": ["a", "{%p clause recours %}", "c"], "recours": ["{{ x }}"]}
    assert said_with(clauses, VOTE, "d") == ["a", "X", "c", "d"]


@pytest.mark.parametrize(
    "paragraph",
    [
        p("{%p cla", "use vote", " %}"),
        p("{%p  clause\u00a0vote%}"),
        p(inserted("{%p clause vote %}")),
        p(" {%p clause vote %} "),
        p(r("{%p clause vote %}", "<w:b/>"), deleted("ancien")),
    ],
)
def test_the_tag_survives_word(paragraph: str) -> None:
    assert said_with({"vote": ["v"]}, paragraph) == ["v"]


def test_a_tag_deleted_under_tracked_changes_or_in_a_remark_includes_nothing() -> None:
    assert said_with({}, p("a", deleted(VOTE)), "{#p clause vote #}") == ["a"]


# Tables that touch


# Styles and lists


def test_a_style_is_found_by_its_name_whatever_its_id() -> None:
    host = styled(in_style("visa", "a"), VOTE, styles={**STYLES, "Visa1": "Visas anciens"})
    clause = styled(in_style("Visa1", "VU"), styles={"Visa1": "VISA"})
    act = read_part(fill_with(host, {"vote": clause}).docx)
    assert [style.get(w("val")) for style in act.iter(w("pStyle"))] == ["visa", "visa"]


def test_a_style_that_the_template_lacks_is_told() -> None:
    clause = styled("a", in_style("f", "b"), styles={"f": "Formule"})
    found = fault_with({"vote": clause}, VOTE)
    assert (found.code, found.place) == ("CLA-004", in_clause(2, "b"))
    assert found.message == "Le modèle n’a pas le style «\u00a0Formule\u00a0» de la clause «\u00a0vote\u00a0»."
    assert found.hint == "Employez dans la clause un style de la maison."


def test_the_nearest_style_of_the_template_is_offered() -> None:
    found = fault_with({"vote": styled(in_style("v", "b"), styles={"v": "Visas"})}, VOTE)
    assert found.hint == "Vouliez-vous dire «\u00a0Visa\u00a0»\u202f?"


def test_so_is_a_style_of_a_table_or_of_a_run() -> None:
    table = tbl(tr("t")).replace("<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="Corps"/></w:tblPr>')
    found = faults_with({"vote": [table, p(r("a", '<w:rStyle w:val="Fort"/>'))]}, VOTE)
    assert [each.code for each in found] == ["CLA-004", "CLA-004"]
    assert [each.place for each in found] == [in_clause(1, "t"), in_clause(2, "a")]


BULLET = '<w:pStyle w:val="{}"/><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'


def test_a_list_takes_its_bullets_from_the_style_of_the_template() -> None:
    act = fill_with(styled(VOTE), {"vote": [p("un", properties=BULLET.format("element", 0, 7))]})
    assert '<w:pPr><w:pStyle w:val="element"/></w:pPr>' in xml_of(act.docx)


@pytest.mark.parametrize("properties", [BULLET.format("corps", 0, 7), BULLET.format("element", 1, 7)])
def test_a_bullet_that_the_style_does_not_carry_is_told(properties: str) -> None:
    found = fault_with({"vote": [p("un", properties=properties)]}, VOTE)
    assert (found.code, found.place) == ("CLA-005", in_clause(1, "un"))
    assert found.message == "Ce paragraphe de la clause «\u00a0vote\u00a0» porte une puce ou un numéro de Word."
    assert found.hint == (
        "Donnez-lui le style «\u00a0Élément de liste\u00a0», sans autre puce, ou tapez son numéro au clavier."
    )


def test_a_bullet_taken_away_stays_away() -> None:
    act = fill_with(styled(VOTE), {"vote": [p("un", properties=BULLET.format("element", 0, 0))]})
    assert '<w:numId w:val="0"/>' in xml_of(act.docx)


# What a clause cannot hold


def test_a_header_is_refused_where_it_says_something() -> None:
    assert said_with({"vote": styled("v", header=[p()])}, VOTE) == ["v"]
    found = fault_with({"vote": styled("v", footer=[p("Page")])}, VOTE)
    assert (found.code, found.place, found.message, found.hint) == (
        "CLA-005",
        in_clause(0, ""),
        "La clause «\u00a0vote\u00a0» contient un en-tête ou un pied de page, qu’un modèle ne peut pas reprendre.",
        "Retirez-le de la clause\u00a0: la page reste celle du modèle.",
    )


@pytest.mark.parametrize("blocks", [[], [p()], [p(deleted("a"))]])
def test_an_empty_clause_is_refused(blocks: list[str]) -> None:
    found = fault_with({"vote": blocks}, VOTE)
    assert (found.code, found.place, found.message, found.hint) == (
        "CLA-006",
        in_clause(0, ""),
        "La clause «\u00a0vote\u00a0» est vide.",
        "Écrivez son texte, ou retirez la balise qui l’inclut.",
    )


def test_what_is_no_word_file_is_told_with_the_name_of_the_clause() -> None:
    found = fault_with({"vote": b"bonjour"}, VOTE)
    assert (found.code, str(found.place)) == ("MOD-001", f"{LABEL}, clause vote")


def test_a_link_to_the_outside_is_told_with_the_name_of_the_clause() -> None:
    linked = {"word/_rels/document.xml.rels": relations({f"{OFFICE}/relationships/hyperlink": "file:///x"}, "External")}
    found = fault_with({"vote": archive({**word_parts(p("a")), **linked})}, VOTE)
    assert (found.code, str(found.place)) == ("MOD-008", f"{LABEL}, clause vote")


# Tags of clauses that cannot be followed


def test_a_clause_that_does_not_exist_offers_the_nearest() -> None:
    found = fault_with({"vote": ["v"], "recours": ["r"]}, "a", tbl(tr("b", "{%p clause votes %}")))
    assert (found.code, found.place) == ("CLA-001", in_body(3, "{%p clause votes %}"))
    assert found.message == "La clause «\u00a0votes\u00a0» n’existe pas."
    assert found.hint == "Vouliez-vous dire «\u00a0vote\u00a0»\u202f?"


def test_or_all_of_them_or_how_to_make_one() -> None:
    assert (
        fault_with({"vote": ["v"], "recours": ["r"]}, "{%p clause zzz %}").hint
        == "Les clauses sont\u00a0: recours, vote."
    )
    assert fault_with({}, VOTE).hint == (
        "Ce projet n’a aucune clause\u00a0; «\u00a0actgen templates new commun/NOM\u00a0» en fait une."
    )


def test_one_that_a_clause_lacks_is_told_in_that_clause() -> None:
    found = fault_with({"vote": ["a", "b", "{%p clause recours %}"]}, "c", VOTE)
    assert (found.code, found.place) == ("CLA-001", in_clause(3, "{%p clause recours %}"))
    assert str(found.place) == f"{LABEL}, clause vote, paragraphe 3"


def test_a_clause_that_includes_itself_is_told() -> None:
    found = fault_with({"vote": ["a", VOTE]}, VOTE)
    assert (found.code, found.place) == ("CLA-002", in_clause(2, VOTE))
    assert found.message == "La clause «\u00a0vote\u00a0» s’inclut elle-même\u00a0: vote → vote."
    assert found.hint == "Retirez la balise {%p clause vote %} de cette clause."


def test_so_is_a_circle_of_clauses() -> None:
    clauses = {"vote": ["{%p clause recours %}"], "recours": ["a", "{%p clause date %}"], "date": ["b", VOTE]}
    found = fault_with(clauses, VOTE)
    assert (found.code, found.place) == ("CLA-002", in_clause(2, VOTE, "date"))
    assert found.message == "La clause «\u00a0vote\u00a0» s’inclut elle-même\u00a0: vote → recours → date → vote."


@pytest.mark.parametrize(
    "typed",
    ["{%p clause %}", "{%p clause le vote %}", "{% clause vote %}", "{%r clause vote %}", "{%p clause vote -%}"],
)
def test_a_badly_written_tag_is_told_once(typed: str) -> None:
    found = fault_with({"vote": ["v"]}, typed)
    assert (found.code, found.place, found.message, found.hint) == (
        "CLA-003",
        in_body(1, typed),
        "Cette balise de clause est mal écrite.",
        "Écrivez-la {%p clause vote %}, avec le seul nom de la clause, dans un paragraphe à elle.",
    )


@pytest.mark.parametrize(
    "typed",
    [f"a {VOTE}", f"{VOTE}{VOTE}", p(VOTE, '<w:r><w:br w:type="page"/></w:r>'), p("<w:r><w:footnoteRef/></w:r>", VOTE)],
)
def test_a_tag_that_is_not_alone_is_told_once(typed: str) -> None:
    found = fault_with({"vote": ["v"]}, typed)
    assert (found.code, found.message, found.hint) == (
        "CLA-003",
        "Une clause ne s’inclut que seule dans son paragraphe.",
        "Mettez {%p clause vote %} dans un paragraphe à elle, sans autre texte, note ni saut de page.",
    )


def test_a_mistyped_word_offers_the_right_one() -> None:
    assert fault_with({}, "{%p clauses vote %}").hint == "Vouliez-vous dire «\u00a0clause\u00a0»\u202f?"


def test_clauses_that_multiply_are_stopped() -> None:
    clauses = {f"c{number}": [f"{{%p clause c{number + 1} %}}"] * 2 for number in range(30)} | {"c30": ["a"]}
    found = fault_with(clauses, "{%p clause c0 %}")
    assert (found.code, found.place, found.message, found.hint) == (
        "CLA-007",
        WordPlace(LABEL),
        "Ce modèle inclut plus de 200 clauses.",
        "Réduisez les clauses que d’autres incluent.",
    )


# Places


def test_faults_of_clauses_and_of_tags_are_told_in_one_run() -> None:
    found = faults_with(
        {"vote": styled(in_style("f", "b"), styles={"f": "Formule"})}, VOTE, "{%p clause a %}", "{% fi %}"
    )
    assert [each.code for each in found] == ["CLA-004", "CLA-001", "BAL-004"]


# Bytes


def test_parts_without_tags_are_copied_as_they_are_compressed() -> None:
    host = styled("a", VOTE, header=[p("titre")])
    before = {entry.name: entry for entry in compile_template(host, LABEL, made_of({"vote": ["v"]})).entries}
    plain = {entry.name: entry for entry in compile_template(styled("a", header=[p("titre")]), LABEL).entries}
    assert [name for name in before if before[name] != plain[name]] == [MAIN]


def test_the_same_clauses_give_the_same_bytes_and_are_compiled_once() -> None:
    host, clauses = styled(VOTE, "{{ x }}"), {"vote": ["{{ y }}", tbl(tr("t"))]}
    assert fill_with(host, clauses).docx == fill_with(host, clauses).docx
    assert compile_template(host, LABEL, made_of(clauses)) is compile_template(host, LABEL, made_of(clauses))


def test_a_changed_clause_is_compiled_again() -> None:
    host = styled(VOTE)
    assert shown(read_part(fill_with(host, {"vote": ["avant"]}).docx)) == ["avant"]
    assert shown(read_part(fill_with(host, {"vote": ["après"]}).docx)) == ["après"]


def test_a_clause_leaves_nothing_of_its_namespaces() -> None:
    act = serialise(read_part(fill_with(styled(VOTE), {"vote": ["v"]}).docx))
    assert act.count("xmlns:w=") == 1
    assert part("document").count(b"xmlns:w=") == 1
