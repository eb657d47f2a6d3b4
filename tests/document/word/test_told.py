"""What only Word shows is told once for each kind, with its places."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from actgen.atelier.reference.codes import all_codes
from actgen.document.reading import read_and_tell
from actgen.document.word.constructs import CARRIED, IDLE, REFUSED, TOLD, constructs
from actgen.ooxml.tables import room
from tests.document.building import LABEL, METADATA, filled_word_file, shown
from tests.word.making import PAGE, Made, p, r, style, tbl, tc, tr

TURNED = tc("a", look='<w:textDirection w:val="btLr"/>')


def told(made: Made) -> list[str]:
    _, remarks = read_and_tell(made.docx(), LABEL, METADATA)
    assert {(one.code, one.severity.value) for one in remarks} <= {("LEC-011", "avertissement")}
    return [shown(one.message) for one in remarks]


@pytest.mark.parametrize(
    ("made", "what"),
    [
        (Made(p(r("Un", '<w:rFonts w:ascii="Comic Sans MS"/>'))), "autre police que celle de la maison (« Un »)"),
        (Made(p(r("Un", '<w:spacing w:val="40"/>'))), "caractères espacés, étirés, décalés en hauteur (« Un »)"),
        (Made(p(r("Un", "<w:shadow/>"))), "contour, ombre, relief, encadrement de caractères (« Un »)"),
        (Made(p("Un", look='<w:spacing w:line="480" w:lineRule="auto"/>')), "interligne (« Un »)"),
        (Made(p("L", look='<w:framePr w:dropCap="drop"/>')), "lettrine, paragraphe placé à part (« L »)"),
        (
            Made(tbl(tr("a"), columns=1, look='<w:tblpPr w:vertAnchor="page"/>')),
            "tableau placé à part du texte (« a »)",
        ),
        (
            Made(tbl(tr(tc("a", look='<w:textDirection w:val="btLr"/>')), columns=1)),
            "texte tourné dans une cellule (« a »)",
        ),
        (
            Made(p("Un", look='<w:pBdr><w:top w:val="single" w:sz="4" w:color="FF0000"/></w:pBdr>')),
            "filets en couleur, épais, doubles, en diagonale ou dans la marge (« Un »)",
        ),
        (
            Made(tbl(tr(tc("a", look='<w:tcBorders><w:left w:val="double" w:sz="4"/></w:tcBorders>')), columns=1)),
            "filets en couleur, épais, doubles, en diagonale ou dans la marge (« a »)",
        ),
        (
            Made(tbl(tr("a"), columns=1, look='<w:tblBorders><w:top w:val="single" w:sz="24"/></w:tblBorders>')),
            "filets en couleur, épais, doubles, en diagonale ou dans la marge (« a »)",
        ),
        (Made(tbl(tr("a", look='<w:trHeight w:val="900"/>'), columns=1)), "hauteur de ligne d’un tableau (« a »)"),
        (
            Made(
                tbl(tr("a"), columns=1, style="montableau"),
                styles=style("montableau", "Mon tableau", "tableau", kind="table"),
            ),
            "filets, couleurs et lettres d’un style de tableau à soi (« a »)",
        ),
        (Made(p("Un"), section=PAGE + '<w:cols w:num="2"/>'), "texte en plusieurs colonnes"),
        (Made(p("Un"), section=PAGE + "<w:pgBorders/>"), "filets de page, numéros de ligne"),
        (Made(p("Un"), section=PAGE + '<w:vAlign w:val="center"/>'), "texte au milieu ou au pied de la page"),
        (
            Made(p("Un"), section='<w:footnotePr><w:numFmt w:val="lowerRoman"/></w:footnotePr>' + PAGE),
            "notes comptées autrement que 1, 2, 3 d’un bout à l’autre",
        ),
        (
            Made(p("Un"), section=PAGE + '<w:pgNumType w:fmt="cardinalText"/>'),
            "numéros de page en toutes lettres, en ordinaux, par chapitre, par un commutateur",
        ),
        (
            Made(p("Voir ", '<w:fldSimple w:instr=" REF a "><w:r><w:t>là</w:t></w:r></w:fldSimple>')),
            "renvoi que Word calcule (REF, PAGEREF, NOTEREF) (« Voir là »)",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_look_that_only_word_has_is_told(made: Made, what: str) -> None:
    assert told(made) == [f"Mise en forme que le PDF ne montre pas : {what}."]


def test_a_line_like_that_of_the_house_has_nothing_to_tell() -> None:
    line = '<w:pBdr><w:top w:val="single" w:sz="6" w:color="7f7f7f"/><w:bottom w:val="nil"/></w:pBdr>'
    assert told(Made(p("Un", look=line))) == []


def test_each_kind_is_told_once_with_its_first_places() -> None:
    wide = [p(r(word, '<w:spacing w:val="40"/>')) for word in ("Un", "Deux", "Trois", "Quatre", "Cinq")]
    assert told(Made("".join(wide))) == [
        "Mise en forme que le PDF ne montre pas : caractères espacés, étirés, décalés en hauteur "
        "(« Un », « Deux », « Trois » et 2 autres)."
    ]


def test_a_property_that_no_row_of_the_table_names_is_told_by_its_name() -> None:
    assert told(Made(p(r("Un", '<w:parfum w:val="rose"/>')))) == [
        "Mise en forme que le PDF ne montre pas : autre mise en forme de Word (parfum) (« Un »)."
    ]
    assert told(Made(p(r("Un", '<w:parfum w:val="0"/>')))) == []


def test_the_look_of_the_end_of_a_paragraph_and_that_of_before_a_change_are_seen_by_nobody() -> None:
    assert told(Made(p("Un", look="<w:rPr><w:shadow/></w:rPr>"))) == []


def test_a_style_in_use_is_told_by_its_name_and_one_that_nothing_uses_is_not() -> None:
    large = style("large", "Large", "corps", letters='<w:spacing w:val="40"/>')
    message = (
        "Mise en forme que le PDF ne montre pas : caractères espacés, étirés, décalés en hauteur (« style Large »)."
    )
    assert told(Made(p("Un", style="large"), styles=large)) == [message]
    assert told(Made(p("Un"), styles=large)) == []


def test_an_act_of_the_house_has_nothing_to_tell() -> None:
    _, remarks = read_and_tell(filled_word_file("convention"), LABEL, METADATA)
    assert remarks == ()


def test_each_construct_has_its_class_and_what_is_not_carried_its_code_and_its_remedy() -> None:
    assert {one.fate for one in constructs()} == {CARRIED, TOLD, REFUSED, IDLE}
    for one in constructs():
        assert bool(one.code) == bool(one.remedy) == (one.fate in (TOLD, REFUSED)), one.name
        assert not one.code or re.fullmatch(r"(LEC|LNT|MOD)-\d{3}", one.code), one.name
    assert {one.code for one in constructs() if one.code} <= set(all_codes())


def test_the_line_of_a_room_beside_a_table_is_no_spacing_of_an_author() -> None:
    line = etree.tostring(room(12, above=False)).decode()
    assert told(Made(p("a") + tbl(tr("b"), columns=1) + line + p("c"))) == []
