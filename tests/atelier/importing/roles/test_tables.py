"""What a table of a source is: signatures, a letterhead, facts."""

from __future__ import annotations

import pytest

from tests.atelier.importing.bringing import brought
from tests.atelier.importing.messy import BORDERS
from tests.atelier.importing.roles.looks import TEXT, TITLE
from tests.ooxml.word import p, tbl, tc, tr, word_file


def test_a_table_where_the_parties_sign_is_one_of_signatures() -> None:
    table = tbl(tr("Pour la commune, le maire", "Pour l’académie, la rectrice"))
    assert "[Signatures]\n[Signature] Pour la commune, le maire\n||\n" in brought(word_file(TITLE, TEXT, table)).text


def test_a_name_above_its_quality_is_that_of_who_signs_and_a_commune_is_not() -> None:
    cells = (
        tc(p("Jean-Pierre DE FARIA"), p("Maire"), p("VILLE DE BOURG-EXEMPLE")),
        tc(p("Sophie BÉJEAN"), p("Rectrice de la région académique Occitanie")),
    )
    assert brought(word_file(TITLE, TEXT, tbl(tr(*cells)))).text.endswith(
        "[Signatures]\n[Signataire] Jean-Pierre DE FARIA\n[Signature] Maire\n[Signature] VILLE DE BOURG-EXEMPLE\n||\n"
        "[Signataire] Sophie BÉJEAN\n[Signature] Rectrice de la région académique Occitanie\n[fin]\n"
    )


@pytest.mark.parametrize("place", [0, 2])
@pytest.mark.parametrize("cells", [("REÇU EN PRÉFECTURE",), ("REÇU EN PRÉFECTURE", "AFFICHÉ LE")])
def test_a_frame_kept_for_a_stamp_is_a_table_wherever_it_stands(cells: tuple[str, ...], place: int) -> None:
    table = tbl(tr(*cells)).replace("<w:tblPr/>", f"<w:tblPr>{BORDERS}</w:tblPr>")
    lines = [TITLE, TEXT]
    lines.insert(place, table)
    assert f"| {' | '.join(cells)} |\n" in brought(word_file(*lines)).text


def test_a_letterhead_of_two_cells_stands_in_columns() -> None:
    text = brought(word_file(tbl(tr("Académie de Dijon", "Liberté")), TITLE, TEXT)).text
    assert text.startswith("[Colonnes]\n[En-tête d’acte] Académie de Dijon\n||\n[En-tête d’acte] Liberté\n[fin]\n")
