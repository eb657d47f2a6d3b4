"""What a stranger found lost in silence, one case each; their numbers are those of his list."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from actgen.core.errors import InputFault
from actgen.document.model import Columns, LineBreak, Marker, Paragraph, Section, Table, Text
from actgen.document.review import review_act
from actgen.writers import html, pdf, text
from tests.document.building import shown
from tests.word.corpus import CARRIED
from tests.word.corpus.passages import ARTICLES, HEADS
from tests.word.making import PAGE, Made, computed, counted, ended, level, lists, p, r, refer, span, style, tbl, tc, tr
from tests.word.test_carried import pages


def faults(made: Made) -> list[tuple[str, str, str]]:
    with pytest.raises(InputFault) as caught:
        made.act()
    return [(fault.code, str(fault.place), shown(fault.message)) for fault in caught.value.diagnostics]


def written(name: str) -> str:
    return html.write_act(CARRIED[name].act())


def placed_words(path: Path) -> dict[str, float]:
    """Where each word of the first page begins, from the left, in points."""
    listed = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
    return {word: float(left) for left, word in re.findall(r'<word xMin="([\d.]+)"[^>]*>([^<]*)</word>', listed)}


def printed(made: Made, folder: Path) -> Path:
    path = folder / "acte.pdf"
    path.write_bytes(pdf.write_act(made.act()))
    return path


def test_r1_a_table_in_the_footer_is_on_every_page_with_its_numbers(tmp_path: Path) -> None:
    foot = tbl(tr("Commune d’Ancenis", tc(p("Page ", computed("PAGE"), " sur ", computed("NUMPAGES")))), columns=2)
    body = p("Un.") + p("Deux.", look="<w:pageBreakBefore/>")
    made = Made(body, section=refer("footer7") + PAGE, repeated={"footer7": foot})
    found = pages(printed(made, tmp_path))
    assert len(found) == 2
    assert all(page["Ancenis"] == 0 and page["d’Ancenis"] == 1 for page in found)
    assert [page[number] for page, number in zip(found, "12", strict=True)] == [1, 2]
    page = html.write_act(made.act())
    assert "<td>Commune d’Ancenis</td>" in page[page.index("<footer>") :]


def test_r2_a_title_at_the_top_of_pages_is_there_too(tmp_path: Path) -> None:
    assert pages(printed(CARRIED["titre en haut de page"], tmp_path))[0]["Ville"] == 1
    assert '<h1 class="titre">Ville d’Ancenis</h1>' in written("titre en haut de page")


def test_r3_an_amount_after_merged_cells_stands_under_its_heading(tmp_path: Path) -> None:
    made = CARRIED["cellules fusionnées d’une ligne de total"]
    assert '<td colspan="3">TOTAL</td><td class="nombre">300,00</td>' in html.write_act(made.act())
    assert "TOTAL |  |  | 300,00" in text.write_act(made.act())
    left = Made(tbl(HEADS.replace("Montant", "Somme"), tr(tc("TOTAL", look=span(3)), "mille")))
    at = placed_words(printed(left, tmp_path))
    assert at["mille"] == pytest.approx(at["Somme"], abs=1)


def test_r4_a_row_that_begins_further_right_leaves_its_first_columns_free(tmp_path: Path) -> None:
    at = placed_words(printed(CARRIED["ligne qui commence à la deuxième colonne"], tmp_path))
    assert at["Deux"] == pytest.approx(at["Quantité"], abs=1)
    assert "Objet | Quantité | Prix | Montant\n | Deux | Trois | Quatre" in text.write_act(
        CARRIED["ligne qui commence à la deuxième colonne"].act()
    )


def test_r5_an_article_that_word_numbers_has_its_number_everywhere() -> None:
    act = CARRIED["articles numérotés par Word"].act()
    headings = [(block.number, block.heading) for block in act.body if isinstance(block, Section)]
    assert headings == [
        ("1", (Marker("Article 1 – "), Text("Objet"))),
        ("2", (Marker("Article 2 – "), Text("Durée"))),
    ]
    assert "Article 1 – Objet\n\nVoici la règle.\n\nArticle 2 – Durée" in text.write_act(act)
    assert "<h2>Article 2 – Durée</h2>" in html.write_act(act)
    jumping = Made(
        ARTICLES, numbering=lists(level(0, "Article %1 –").replace('w:start w:val="1"', 'w:start w:val="2"'))
    )
    (fault, *_) = review_act(jumping.act(), "acte")
    assert fault.code == "REV-003"
    assert "Le premier article porte le numéro 2" in fault.message


def test_r5_a_number_looks_as_its_list_says_and_as_the_end_of_its_paragraph_does() -> None:
    assert '<span style="color: #C00000"><strong>1. </strong></span>Premier alinéa' in written("numéros gras et rouges")
    made = Made(p("Un", look=counted() + "<w:rPr><w:i/></w:rPr>"), numbering=lists(level(0, "%1.")))
    assert made.act().body[1] == Paragraph("corps", (Marker("1. ", emphasis=True), Text("Un")))


def test_r6_struck_words_are_struck() -> None:
    assert '<p class="corps"><s>exécutoire</s> non exécutoire</p>' in written("texte barré")
    assert "[barré : exécutoire] non exécutoire" in shown(text.write_act(CARRIED["texte barré"].act()))
    whole = Made(p("Un.", style="raye"), styles=style("raye", "Rayé", "corps", letters="<w:strike/>"))
    assert "[barré : Un.]" in shown(text.write_act(whole.act()))


def test_r7_a_character_style_makes_bold_and_what_it_hides_is_refused() -> None:
    assert "<strong>Ancenis</strong> est une commune" in written("gras d’un style de caractère")
    hiding = style("cache", "Caché", "", letters="<w:vanish/>", kind="character")
    made = Made(p("Un ", r("secret", '<w:rStyle w:val="cache"/>')), styles=hiding)
    assert faults(made) == [
        (
            "LEC-008",
            "acte.docx, corps du texte, paragraphe 2",
            "Ce passage est en texte masqué : « secret ». Word le cache, le PDF l’imprimerait.",
        )
    ]


def test_r7_a_paragraph_style_hides_as_well() -> None:
    made = Made(p("Un secret", style="cache"), styles=style("cache", "Caché", "corps", letters="<w:vanish/>"))
    assert [code for code, _, _ in faults(made)] == ["LEC-008"]


@pytest.mark.parametrize("name", ["saut de page seul", "saut de page avant", "section en paysage"])
def test_r8_a_page_ends_where_the_file_says(name: str, tmp_path: Path) -> None:
    first, second = pages(printed(CARRIED[name], tmp_path))
    assert (first["Un."], second["Deux."]) == (1, 1)


def test_r8_a_landscape_section_is_on_landscape_pages(tmp_path: Path) -> None:
    path = printed(CARRIED["paysage puis portrait"], tmp_path)
    told = subprocess.run(["pdfinfo", "-l", "9", path], capture_output=True, text=True, check=True).stdout
    sizes = [line.split(":")[1].split()[0] for line in told.splitlines() if "size:" in line and "Page" in line]
    assert [size[:3] for size in sizes] == ["595", "841", "595"]


def test_r9_a_first_page_without_header_has_none(tmp_path: Path) -> None:
    first, second = pages(printed(CARRIED["première page sans en-tête"], tmp_path))
    assert (first["Suite"], second["Suite"]) == (0, 1)


@pytest.mark.parametrize(
    ("name", "word", "counts"),
    [
        ("en-tête de la seconde partie seule", "Annexe", [0, 1]),
        ("en-tête vidé dans la seconde partie", "Ville", [1, 0]),
    ],
)
def test_r10_each_part_has_its_own_header(name: str, word: str, counts: list[int], tmp_path: Path) -> None:
    assert [page[word] for page in pages(printed(CARRIED[name], tmp_path))] == counts


def test_r11_an_aligned_tab_parts_its_pieces(tmp_path: Path) -> None:
    found = pages(printed(CARRIED["tabulation alignée"], tmp_path))[0]
    assert (found["gauche"], found["milieu"], found["droite"]) == (1, 1, 1)


@pytest.mark.parametrize(("name", "parts"), [("ligne nouvelle", "première ligne|seconde ligne"),
                                             ("retour d’une ancienne machine", "un|deux")])  # fmt: skip
def test_r12_r13_a_line_that_ends_ends_in_every_format(name: str, parts: str) -> None:
    first, second = parts.split("|")
    act = CARRIED[name].act()
    assert act.body[1] == Paragraph("corps", (Text(first), LineBreak(), Text(second)))


def test_r14_a_field_in_small_letters_numbers_pages(tmp_path: Path) -> None:
    assert pages(printed(CARRIED["numéro de page en minuscules"], tmp_path))[0]["1"] == 1


def test_r17_a_merged_cell_above_the_signatures_is_no_fault(tmp_path: Path) -> None:
    at = placed_words(printed(CARRIED["signatures dont une cellule est fusionnée"], tmp_path))
    assert at["recteur"] - at["Maire"] > 100


def test_r19_normal_is_a_plain_paragraph_of_its_place() -> None:
    body = CARRIED["paragraphe au style Normal"].act().body
    assert isinstance(body[1], Paragraph)
    assert body[1].kind == "corps"
    cell = Made(tbl(tr("<w:tc><w:tcPr/><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc>"), columns=1)).act().body[1]
    assert isinstance(cell, Table)
    assert isinstance(cell.rows[0][0].blocks[0], Paragraph)
    assert cell.rows[0][0].blocks[0].kind == "cellule"


def test_a_link_leads_to_its_address_in_the_page_and_in_the_pdf(tmp_path: Path) -> None:
    name = "liens vers une page et une adresse"
    assert '<a href="https://www.exemple.fr/a?b=1&amp;c=2">le site</a>' in written(name)
    told = subprocess.run(
        ["pdfinfo", "-url", printed(CARRIED[name], tmp_path)], capture_output=True, text=True, check=True
    )
    assert [line.split()[-1] for line in told.stdout.splitlines()[1:]] == [
        "https://www.exemple.fr/a?b=1&c=2",
        "mailto:mairie@exemple.fr",
    ]


def test_a_link_to_a_place_of_the_file_leads_to_its_paragraph(tmp_path: Path) -> None:
    page = written("lien vers un signet")
    assert '<a href="#signet-fin">la fin</a>' in page
    assert '<p class="corps"><span id="signet-fin"></span>Fin.</p>' in page
    lost = Made(p("Voir ", f'<w:hyperlink w:anchor="ailleurs">{r("la fin")}</w:hyperlink>', "."))
    assert "Voir la fin." in html.write_act(lost.act())


# Bad input


def test_a_list_that_the_file_lacks_is_a_fault_with_its_place() -> None:
    assert faults(Made(p("Un", look=counted(number=99)))) == [
        (
            "LEC-009",
            "acte.docx, corps du texte, paragraphe 2",
            "La liste qui numérote ce paragraphe n’est définie nulle part, ou se renvoie à elle-même.",
        )
    ]


def test_numbers_that_only_word_writes_are_a_fault() -> None:
    made = Made(p("Un", look=counted()), numbering=lists(level(0, "%1.", "hebrew1")))
    assert faults(made)[0][2] == "Ce paragraphe porte un numéro que seul Word sait écrire (hebrew1)."


def test_a_table_of_seventy_columns_is_a_fault_with_its_words() -> None:
    assert faults(Made(tbl(tr(*["x"] * 70), columns=70)))[0] == (
        "LEC-010",
        "acte.docx, corps du texte, paragraphe 1",
        "Ce tableau a 70 colonnes : Word n’en fait pas plus de 63.",
    )


def test_tables_ten_deep_are_a_fault_and_six_deep_are_laid_out(tmp_path: Path) -> None:
    def nested(depth: int) -> str:
        return tbl(tr(tc(nested(depth - 1)) if depth > 1 else "fond"), columns=1)

    assert [code for code, _, _ in faults(Made(nested(10)))] == ["LEC-010"]
    assert pages(printed(Made(nested(6)), tmp_path))[0]["fond"] == 1


def test_cells_that_overlap_lose_no_word() -> None:
    rows = (
        tr(tc("a", look=span(3) + '<w:vMerge w:val="restart"/>'), tc("b", look=span(40))),
        tr(tc("c", look=span(2) + "<w:vMerge/>"), "d"),
    )
    said = text.write_act(Made(tbl(*rows)).act())
    assert all(word in said.split() for word in "abcd")


def test_the_pages_of_a_section_are_not_taken_for_those_of_the_act() -> None:
    foot = p("Page ", computed("PAGE"), " sur ", computed("SECTIONPAGES"), style="page-bas")
    one = Made(p("Un."), section=refer("footer7") + PAGE, repeated={"footer7": foot})
    assert one.act().footer
    two = Made(p("Un.") + ended(PAGE) + p("Deux."), section=refer("footer7") + PAGE, repeated={"footer7": foot})
    assert [(code, message) for code, _, message in faults(two)] == [
        ("LEC-005", "Le fichier contient le nombre des pages d’une section, qui se perdrait.")
    ]


def test_columns_keep_a_place_for_a_cell_that_comes_from_above() -> None:
    made = Made(
        tbl(
            tr(tc("Haut", look='<w:vMerge w:val="restart"/>', style="entete"), tc("A", style="entete")),
            tr(tc(look="<w:vMerge/>"), tc("B", style="entete")),
            columns=2,
            style="colonnes",
        )
    )
    act = made.act()
    assert isinstance(act.body[1], Columns)
    assert html.write_act(act).count('<div class="cadre') == 4
