"""Lint asks each picture for its words, and tells the one that no act could show, in its paragraph."""

from __future__ import annotations

from actgen.atelier.lint.linting import lint_file
from tests.document.building import shown
from tests.pictures import inline, png
from tests.word.making import PAGE, Made, p, refer, tbl, tc, tr
from tests.word.pictured import Pictured

FILES = {"a.png": png(), "b.png": png()[:-9]}
ORNAMENT = (
    '<a:extLst><d:decorative xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:extLst>'
)
WITHOUT = "Une image n’a pas de texte de remplacement : qui ne la voit pas n’en saurait rien."


def told(made: Made) -> list[tuple[str, str, str]]:
    faults = [one.diagnostic for one in lint_file(None, made.docx(), "acte.docx")]
    return [(one.code, str(one.place), shown(one.message)) for one in faults]


def test_a_picture_with_its_words_and_an_ornament_are_in_order() -> None:
    assert told(Pictured(p("Un.", inline("a.png", "Blason")), pictures=FILES)) == []
    assert told(Pictured(p("Un.", inline("a.png", more=ORNAMENT)), pictures=FILES)) == []


def test_a_picture_without_words_is_told_wherever_it_stands() -> None:
    made = Pictured(
        p("Un.") + tbl(tr(tc(p("Deux.", inline("a.png"))), "b"), columns=2),
        section=refer("header7") + PAGE,
        repeated={"header7": p("Haut.", inline("a.png"), style="page-haut")},
        pictures=FILES,
    )
    assert told(made) == [
        ("LNT-026", "acte.docx, en-tête de page, paragraphe 1", WITHOUT),
        ("LNT-026", "acte.docx, corps du texte, paragraphe 3", WITHOUT),
    ]


def test_a_damaged_picture_is_told_with_its_name() -> None:
    message = "L’image « Blason » ne peut pas entrer dans l’acte. Elle est coupée ou abîmée."
    assert told(Pictured(p("Un.", inline("b.png", "Blason")), pictures=FILES)) == [
        ("LEC-012", "acte.docx, corps du texte, paragraphe 2", message)
    ]


def test_the_tag_of_a_variable_picture_is_read_as_any_tag() -> None:
    def of(tag: str) -> list[tuple[str, str, str]]:
        return told(Pictured(p("Un.", inline("a.png", f"Blason {tag}")), pictures=FILES))

    where = "acte.docx, corps du texte, paragraphe 2"
    assert of("{{ commune.nom }}") == [
        ("REM-003", where, "Cette balise tient la place d’une image, et « commune.nom » est un texte.")
    ]
    assert of("{{ commune.loggo }}") == [("REM-001", where, "La variable « commune.loggo » n’existe pas.")]
    assert [code for code, *_ in of("{{ commune.logo | majuscules }}")] == ["BAL-010"]
    assert [code for code, *_ in of("{{ commune.logo }}")] == ["LNT-003"]


def test_an_image_printed_as_a_text_is_told() -> None:
    body = p("{%p if commune.logo %}") + p("Logo : {{ commune.logo }}") + p("{%p endif %}")
    assert [(code, message) for code, _, message in told(Pictured(body))] == [
        ("REM-003", "Cette balise imprime une image, non un texte : « commune.logo ».")
    ]


def test_a_variable_picture_without_words_asks_for_them_beside_its_tag() -> None:
    body = p("{%p if commune.logo %}") + p(inline("a.png", "{{ commune.logo }}")) + p("{%p endif %}") + p("Un.")
    (fault,) = (one.diagnostic for one in lint_file(None, Pictured(body, pictures=FILES).docx(), "acte.docx"))
    assert (fault.code, shown(fault.hint)) == (
        "LNT-026",
        "Écrivez devant la balise ce qu’elle montre : « Blason de la commune {{ commune.logo }} ».",
    )


def test_a_control_whose_picture_is_a_variable_waits_for_no_other() -> None:
    run = inline("a.png", "Blason {{ commune.logo }}")
    held = f"<w:sdt><w:sdtPr><w:showingPlcHdr/><w:picture/></w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>"
    assert [code for code, *_ in told(Pictured(p("Un.", held), pictures=FILES))] == ["LNT-003"]
    other = held.replace("Blason {{ commune.logo }}", "Blason")
    assert [code for code, *_ in told(Pictured(p("Un.", other), pictures=FILES))] == ["LEC-007"]
