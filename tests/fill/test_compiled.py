"""Templates compiled: docxtpl's grammar in every part, static parts untouched, places told."""

from __future__ import annotations

import random

import pytest

from actgen.core.diagnostics import WordPlace
from actgen.fill.compiled import compile_template
from actgen.fill.filling import Filled
from actgen.ooxml.xml import w
from tests.fill.filled import CONTEXT, LABEL, fault, faults, fill_file, outcome, said
from tests.ooxml.word import (
    MAIN,
    archive,
    deleted,
    letters,
    note,
    p,
    part,
    r,
    read_part,
    tbl,
    tc,
    text_box,
    tr,
    word_file,
    word_parts,
)

NAMES = ["Albert Camus", "Alexandre Bernard", "Mme\u00a0de Sévigné"]


# The grammar


def test_a_value_is_printed_in_its_sentence() -> None:
    assert said("La commune d’{{ commune.nom }}, maire {{ maire.complet }}.") == [
        "La commune d’Ancenis-Saint-Géréon, maire Rémy ORHON."
    ]


def test_a_choice_inside_a_paragraph() -> None:
    assert said("{% if commune.site %}a{% elif x == 'X' %}b{% else %}c{% endif %}.") == ["b."]


def test_a_loop_inside_a_paragraph() -> None:
    assert said("{% for e in ecoles %}{{ e.nom }}{% if not loop.last %}, {% endif %}{% endfor %}") == [", ".join(NAMES)]


def test_a_loop_over_paragraphs() -> None:
    assert said("{%p for e in ecoles %}", "– {{ e.nom }}", "{%p endfor %}") == [f"– {name}" for name in NAMES]


def test_a_choice_of_paragraphs() -> None:
    assert said("{%p if commune.site %}", "a", "{%p else %}", "b", "{%p endif %}", "c") == ["b", "c"]


def test_a_loop_over_rows() -> None:
    table = tbl(
        tr("{%tr for e in ecoles %}"), tr("{{ loop.index }}", "{{ e.nom }}"), tr("{%tr endfor %}"), tr("fin", "")
    )
    assert said(table) == ["1", NAMES[0], "2", NAMES[1], "3", NAMES[2], "fin", ""]


def test_a_loop_over_cells() -> None:
    assert said(tbl(tr("{%tc for e in ecoles %}", "{{ e.nom }}", "{%tc endfor %}"))) == NAMES


def test_a_loop_over_paragraphs_of_a_cell() -> None:
    assert said(tbl(tr(tc("{%p for e in ecoles %}", "{{ e.nom }}", "{%p endfor %}"), "b"))) == [*NAMES, "b"]


def test_a_choice_of_runs_keeps_the_look_of_what_follows() -> None:
    docx = word_file(p(r("a {%r if x %}b{%r endif %} c", "<w:b/>"), r(" d", "<w:i/>")))
    runs = [run for run in read_part(fill_file(docx).docx).iter(w("r")) if letters(run).strip()]
    assert [letters(run) for run in runs] == ["a ", "b", " c", " d"]
    assert [run.find(f"{w('rPr')}/{w('b')}") is not None for run in runs] == [True, True, True, False]


@pytest.mark.parametrize("condition", ["x", "commune.site"])
def test_the_text_around_runs_is_kept_whatever_is_chosen(condition: str) -> None:
    inside = "b" if condition == "x" else ""
    assert said(f"a {{%r if {condition} %}}b{{%r endif %}} c") == [f"a {inside} c"]


def test_remarks_leave_nothing() -> None:
    assert said("a{# l’élu # ou } {{ x }} #}b") == ["ab"]
    assert said("{#p l’élu # ou } #}", "b") == ["b"]


def test_a_tag_split_over_runs_works_at_every_place() -> None:
    typed = "VU {{ x\u00a0| accord_ }} ;".replace("accord_", "minuscule_initiale")
    for place in range(len(typed) + 1):
        assert said(p(typed[:place], '<w:proofErr w:type="spellStart"/>', typed[place:])) == ["VU x\u202f;"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("{{ maire | accord(«\u00a0l’élu\u00a0», «\u00a0l’élue\u00a0») }}", "l’élu"),
        ('{{ maire | accord("l’élu", "l’élue") }}', "l’élu"),
        ("{{ maire | accord(“l’élu”, “l’élue”) }}", "l’élu"),
        ("{{ maire | accord(‘l’élu’, ‘l’élue’) }}", "l’élu"),
        ("{{ maire | accord('l'élu', 'l'élue') }}", "l’élu"),
        ("{% if 'l’arrêté' == «\u00a0l’arrêté\u00a0» %}oui{% endif %}", "oui"),
        ("{% if commune.population > 3 and 3 < commune.population %}oui{% endif %}", "oui"),
        ("{% if commune.population >= 11600 and commune.population != 3 %}oui{% endif %}", "oui"),
        ("{%\u00a0if\u202fx\u00a0%}oui{%\u00a0endif\u00a0%}", "oui"),
        ("{{ maire | accord('A & B < C > D {} % # \\\\ 😀', '') }}", "A & B < C > D {}\u00a0% # \\ 😀"),
        (
            "{{ maire | accord(«\u00a0il dit \"oui\" et “non”\u00a0», '') }}",
            "il dit «\u00a0oui\u00a0» et «\u00a0non\u00a0»",
        ),
        ("{{ 'texte' }}", "texte"),
        ("{{ 12 }}", "12"),
        ("{{ x if commune.site else y }}", "Y"),
        ("{{ ecoles[1].nom }}", "Alexandre Bernard"),
        ("{{ ecoles | length }}", "3"),
        ("{{ (ecoles | first).nom }}", "Albert Camus"),
        ("{% if commune.site is defined %}oui{% else %}non{% endif %}", "non"),
        ("{% if 'Nantes' in villes %}oui{% endif %}", "oui"),
    ],
)
def test_tags_survive_word(typed: str, printed: str) -> None:
    assert said(typed) == [printed]


def test_tags_in_text_boxes_are_filled_in_both_copies() -> None:
    assert said(p("a ", text_box(p("{{ x }}")), " {{ y }}"))[1:] == ["X", "X"]


def test_tags_in_content_controls_and_over_ruby_are_filled() -> None:
    control = f"<w:sdt><w:sdtContent>{r('{{ x }}')}</w:sdtContent></w:sdt>"
    ruby = f"<w:r><w:ruby><w:rt>{r('{{ x }}')}</w:rt><w:rubyBase>{r('{{ y }}')}</w:rubyBase></w:ruby></w:r>"
    assert said(p("a ", control, ruby)) == ["a XXY"]


def test_a_block_of_content_control_is_repeated() -> None:
    inside = f"{p('{%p for e in ecoles %}')}{p('{{ e.nom }}')}{p('{%p endfor %}')}"
    assert said(f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>") == NAMES


# Texts that docxtpl's regular expressions could eat


@pytest.mark.parametrize(
    "static",
    [
        "{",
        "}",
        "{ a }",
        "a }",
        "} b",
        "{a:b}",
        "50\u00a0%",
        "% }",
        "#}x"[1:],
        "a & b",
        "&lt;{&gt;",
        "\\{",
        "-",
        "\ufdd2",
    ],
)
def test_static_text_is_kept_next_to_tags(static: str) -> None:
    assert said(static, "{%p if x %}", static, "{{ x }}", "{%p endif %}", static) == [static, static, "X", static]


def test_braces_that_meet_over_paragraphs_are_no_tag() -> None:
    assert said("a {", "{ b }", "} c", "{{ x }}") == ["a {", "{ b }", "} c", "X"]


def test_a_table_in_a_table_is_kept() -> None:
    inner = tbl(tr("{%tr for e in villes %}"), tr("{{ e }}"), tr("{%tr endfor %}"))
    assert said(tbl(tr(tc("a", inner, "b"), "c"))) == ["a", "Nantes", "Ancenis", "b", "c"]


def test_an_empty_run_beside_a_tag_costs_nothing() -> None:
    assert said("<w:p><w:r><w:t></w:t></w:r><w:r><w:t>a {{ x }}</w:t></w:r><w:r><w:t/></w:r></w:p>") == ["a X"]


# The parts


def test_every_part_with_text_is_filled() -> None:
    docx = word_file(
        p("{{ x }}"),
        header=[p("tête {{ x }}")],
        footer=[p("pied {{ y }}")],
        footnotes=[note(-1, p("—"), kind="separator"), note(2, p("note {{ x }}"))],
        endnotes=[p("fin {{ y }}")],
    )
    filled = fill_file(docx)
    assert [name for name, _ in ((entry.name, values) for entry, values in filled.printed)] == [
        MAIN,
        "word/header1.xml",
        "word/footer1.xml",
        "word/footnotes.xml",
        "word/endnotes.xml",
    ]
    assert [values for _, values in filled.printed] == [("X",), ("X",), ("Y",), ("X",), ("Y",)]


def test_a_part_without_tags_is_the_one_of_the_template_to_the_byte() -> None:
    docx = word_file(p("{{ x }}"), header=[p("Bonjour {à tous}")])
    before = {entry.name: entry for entry in compile_template(docx, LABEL).entries}
    assert before["word/header1.xml"].content() == part("hdr", p("Bonjour {à tous}"))
    assert [entry.name for entry, _ in fill_file(docx).printed] == [MAIN]


def test_a_part_without_tags_loses_what_was_deleted_in_it() -> None:
    docx = word_file(p("{{ x }}"), header=[p("a", deleted("b"))])
    assert letters(read_part(fill_file(docx).docx, "word/header1.xml")) == "a"


def test_a_template_in_utf_16_is_filled() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?>' + part("document", p("l’élu {{ x }}")).decode()
    docx = archive({**word_parts(p("")), MAIN: text.encode("utf-16")})
    assert letters(read_part(fill_file(docx).docx)) == "l’élu X"


def test_tags_in_xml_comments_do_not_run() -> None:
    assert said(p("a", "<!-- {{ inconnu }} -->", "{{ x }}")) == ["aX"]


# Places


def test_a_fault_of_writing_is_placed_at_its_paragraph() -> None:
    assert fault("a", tbl(tr("b", "c {{ x y }}")), "d").place == WordPlace(LABEL, "corps du texte", 3, "c {{ x y }}")


@pytest.mark.parametrize("tag", ["{{ inconnu }}", "{% if inconnu %}{% endif %}", "{% for e in inconnu %}{% endfor %}"])
def test_a_fault_of_filling_is_placed_at_its_paragraph(tag: str) -> None:
    place = WordPlace(LABEL, "corps du texte", 4, f"d {{{{ x }}}} {tag}")
    assert fault("{%p if x %}", "b {{ x }}", "{%p endif %}", f"d {{{{ x }}}} {tag}", "e {{ y }}").place == place


def test_so_is_one_of_a_letter_tag_whose_paragraph_is_taken_away() -> None:
    place = WordPlace(LABEL, "corps du texte", 2, "{%p if inconnu %}")
    assert fault("a", "{%p if inconnu %}", "b", "{%p endif %}").place == place


def test_so_is_one_in_an_elif() -> None:
    found = fault("{%p if commune.site %}", "a", "{%p elif inconnu %}", "b", "{%p endif %}")
    assert found.place == WordPlace(LABEL, "corps du texte", 3, "{%p elif inconnu %}")


def test_so_is_one_in_a_loop_of_rows() -> None:
    table = tbl(tr("a"), tr("{%tr for e in ecoles %}"), tr("{{ e.nom }}", "{{ e.type }}"), tr("{%tr endfor %}"))
    assert fault(table).place == WordPlace(LABEL, "corps du texte", 4, "{{ e.type }}")


def test_a_fault_in_a_text_box_is_told_once() -> None:
    assert fault(p("a"), p(text_box(p("{{ x y }}")))).place == WordPlace(LABEL, "corps du texte", 3, "{{ x y }}")


def test_faults_of_all_parts_are_told_in_one_run() -> None:
    found = faults("{{ x y }}", "{% fi %}", header=[p("{{ }}")], footnotes=[note(2, p("{% endif %}"))])
    assert [str(each.place) for each in found] == [
        f"{LABEL}, corps du texte, paragraphe 1",
        f"{LABEL}, corps du texte, paragraphe 2",
        f"{LABEL}, en-tête de page, paragraphe 1",
        f"{LABEL}, notes, paragraphe 1",
    ]


# Nothing but diagnostics


def test_a_template_is_compiled_once() -> None:
    docx = word_file(p("{{ x }}"))
    assert compile_template(docx, LABEL) is compile_template(bytes(bytearray(docx)), LABEL)


WORDS = (
    "{{", "}}", "{%", "%}", "{#", "#}", "{%p ", "{%tr ", "{%tc ", "{%r ", "{%- ", " -%}", "if x", "endif", "else",
    "elif y", "for e in ecoles", "endfor", " x ", " e.nom ", "|", "liste", "(", ")", "[", "]", "'", "«", "»", "“", "”",
    "’", "\u00a0", ",", ".", "=", "==", "not", "and", "<", "&", "loop", ".index", "1", "texte", "\\", "-", "self",
)  # fmt: skip


def test_whatever_is_typed_gives_an_act_or_diagnostics() -> None:
    for seed in range(400):
        chance = random.Random(seed)
        blocks = []
        for _ in range(chance.randrange(1, 5)):
            paragraph = p(
                *("".join(chance.choices(WORDS, k=chance.randrange(1, 9))) for _ in range(chance.randrange(1, 4)))
            )
            blocks.append(chance.choice([paragraph, tbl(tr(tc(paragraph), "a")), p(text_box(paragraph))]))
        found = outcome(word_file(*blocks))
        assert isinstance(found, Filled) or all(each.message and str(each.place).startswith(LABEL) for each in found), (
            seed
        )


def test_so_does_any_damage_to_the_xml_of_a_template() -> None:
    for seed in range(400):
        chance = random.Random(seed)
        xml = part(
            "document",
            p("{%p if x %}"),
            p("a {{ commune.nom }}", deleted("b"), "{% for e in ecoles %}{{ e.nom }}{% endfor %}"),
            p("{%p endif %}"),
            tbl(tr("{%tr for e in villes %}"), tr("{{ e }}"), tr("{%tr endfor %}")),
            p("c {%r if y %}d{%r endif %}", text_box(p("{{ x }}"))),
        ).decode()
        for _ in range(1 + seed % 5):
            start, length = chance.randrange(len(xml)), chance.randrange(12)
            other = chance.randrange(len(xml))
            replacement = chance.choice(
                ["", xml[other : other + length], "<w:p>", "</w:p>", "{{", "%}", "<w:r>", "{%p "]
            )
            xml = xml[:start] + replacement + xml[start + length :]
        found = outcome(archive({**word_parts(p("")), MAIN: xml.encode()}))
        assert read_part(found.docx).tag == w("document") if isinstance(found, Filled) else found, seed


def test_many_empty_values_in_a_row_end_no_part() -> None:
    assert said("{% for a in vides %}{{ a }}{% endfor %}fin", context={**CONTEXT, "vides": [""] * 300}) == ["fin"]
