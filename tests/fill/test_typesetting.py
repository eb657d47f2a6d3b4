"""The typography of an act: static text once for all, values as they are printed, raised letters in both."""

from __future__ import annotations

import pytest

from actgen.core.metadata import Metadata
from actgen.document.model import Text
from actgen.document.reading import read_act
from actgen.fill.compiled import compile_template
from actgen.fill.filling import fill, prove_complete
from actgen.ooxml.raising import LEVEL, RAISED
from actgen.writers import html, text
from tests.fill.filled import CONTEXT, LABEL, PROPERTIES, fill_file, said
from tests.ooxml.word import note, p, r, read_part, shown, tbl, tr, word_file, xml_of

METADATA = Metadata("Titre", "Auteur", "Sujet", CONTEXT["seance"]["date"])
BODY = '<w:pStyle w:val="Corps"/>'
UP = '<w:vertAlign w:val="superscript"/>'


def saying(value: object, *blocks: str) -> list[str]:
    return said(*blocks, context={**CONTEXT, "x": value})


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ('le "Plan" d\'ici : voté !', "le «\u00a0Plan\u00a0» d’ici\u00a0: voté\u202f!"),
        ("15 décembre 2025", "15\u00a0décembre 2025"),
        ("M. HUNAULT, Mme CIRON", "M.\u00a0HUNAULT, Mme\u00a0CIRON"),
        ("la 2ème fois", "la 2e fois"),
        ("https://x.fr/l'eau", "https://x.fr/l'eau"),
        ("044-214400368-20211222-13-DE", "044-214400368-20211222-13-DE"),
        ("02 40 83 87 00", "02 40 83 87 00"),
        (11600, "11600"),
    ],
)
def test_a_value_is_printed_typographic(value: object, printed: str) -> None:
    assert saying(value, "a {{ x }}") == [f"a {printed}"]


def test_what_a_tag_prints_of_itself_is_typographic() -> None:
    assert said("{{ 'l\\'an : 2ème' }}") == ["l’an\u00a0: 2e"]
    assert saying("n°\u00a02\u00a0: l’eau", '{% if x == "n° 2 : l\'eau" %}oui{% endif %}') == ["oui"]


def test_the_space_between_a_value_and_what_follows_is_of_the_text() -> None:
    assert saying(3, "{{ x }} mois ; n° {{ x }}, M. {{ x }}: {{ x }} {{ 3 | accord('école', 'écoles') }}") == [
        "3\u00a0mois\u202f; n°\u00a03, M.\u00a03\u00a0: 3\u00a0écoles"
    ]


def test_a_value_is_raised_with_the_look_of_its_run() -> None:
    look = '<w:b/><w:lang w:val="fr-FR"/>'
    xml = xml_of(fill_file(word_file(p(r("le {{ x }}.", look))), {**CONTEXT, "x": "1er mai & 2e"}).docx)
    up = f'<w:r><w:rPr><w:b/>{UP}<w:lang w:val="fr-FR"/></w:rPr><w:t xml:space="preserve">'
    assert f"{up}er</w:t></w:r>" in xml
    assert f"{up}e</w:t></w:r><w:r><w:rPr>{look}</w:rPr>" in xml
    assert RAISED not in xml
    assert LEVEL not in xml


def test_a_value_with_a_line_break_is_raised_too() -> None:
    xml = xml_of(fill_file(word_file(p("{{ x }}")), {**CONTEXT, "x": "a\nle 1er\tmai"}).docx)
    assert UP in xml
    assert saying("a\nle 1er\nmai", "{{ x }}") == ["a\nle 1er\nmai"]


def test_raised_letters_in_branches_and_loops_leave_sound_xml() -> None:
    branch = "{% if x %}1er {{ y }}{% else %}2e{% endif %} fin"
    for value in ("1er", ""):
        assert said(branch, context={**CONTEXT, "x": value, "y": "XXIe"})[0].endswith(" fin")
    assert said("{% for v in villes %}le 1er {{ v }}{% endfor %}") == ["le 1er Nantesle 1er Ancenis"]


def test_headers_footers_notes_and_tables_are_typeset() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    parts = {"header": [p("l'a : {{ x }}")], "footer": [p("1er: b")], "footnotes": [note(2, p("2ème {{ x }} mois"))]}
    docx = fill_file(word_file(p("corps", call), tbl(tr("M. {{ x }} ;")), **parts)).docx
    assert shown(read_part(docx, "word/header1.xml")) == ["l’a\u00a0: X"]
    assert shown(read_part(docx, "word/footer1.xml")) == ["1er\u00a0: b"]
    assert shown(read_part(docx, "word/footnotes.xml")) == ["2e X\u00a0mois"]
    assert "M.\u00a0X\u202f;" in shown(read_part(docx))
    assert UP in xml_of(docx, "word/footer1.xml")
    assert UP in xml_of(docx, "word/footnotes.xml")


def test_the_proof_knows_what_was_printed() -> None:
    filled = fill(compile_template(word_file(p("{{ x }}")), LABEL), {**CONTEXT, "x": 'la "2ème" fois'}, PROPERTIES)
    assert [values for _, values in filled.printed] == [("la «\u00a02e\u00a0» fois",)]
    prove_complete(filled, LABEL)


def test_the_model_and_every_format_follow() -> None:
    act = read_act(
        fill_file(word_file(p("le {{ x }}", properties=BODY)), {**CONTEXT, "x": "1er: a"}).docx, LABEL, METADATA
    )
    assert Text("er", superscript=True) in act.body[0].inlines  # type: ignore[union-attr]
    assert "1<sup>er</sup>" in html.write_block(act.body[0])
    assert text.write_block(act.body[0]) == "le 1er\u00a0: a"


# Accents on capitals


CAPITALS = word_file(p("DELIBERATION {{ commune.nom }} : {{ acte.objet | minuscule_initiale }} {{ acte.matiere }}"))
DATA = {
    **CONTEXT,
    "commune": {"nom": "ECOLE-EN-PREFECTURE"},
    "acte": {"objet": "ADHESION A L'ACADEMIE", "matiere": "EDUCATION"},
}


def test_accents_are_an_option_of_the_template() -> None:
    plain = fill(compile_template(CAPITALS, LABEL), DATA, PROPERTIES)
    assert shown(read_part(plain.docx)) == ["DELIBERATION ECOLE-EN-PREFECTURE\u00a0: aDHESION A L’ACADEMIE EDUCATION"]
    accented = fill(compile_template(CAPITALS, LABEL, accents=True), {**DATA, "acte": DATA["acte"]}, PROPERTIES)
    assert shown(read_part(accented.docx)) == [
        "DÉLIBÉRATION ECOLE-EN-PREFECTURE\u00a0: aDHESION A L’ACADÉMIE ÉDUCATION"
    ]
    prove_complete(accented, LABEL)


def test_a_title_of_another_kind_is_still_refused() -> None:
    template = compile_template(word_file(p("{{ acte.objet }}")), LABEL, accents=True)
    with pytest.raises(Exception, match="non un texte"):
        fill(template, {"acte": {"objet": ["a"]}}, PROPERTIES)
