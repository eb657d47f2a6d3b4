"""A picture stands whole in the page, with its words, and the page may load nothing from elsewhere."""

from __future__ import annotations

import base64
import re
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from actgen.core.errors import InputFault
from actgen.document.model import Paragraph, Picture, Repeated, Sheet, Text
from actgen.writers import html, pdf, text, typst
from actgen.writers.pictures import holds_pictures, picture_node, write_picture
from actgen.writers.typst_act import data_of
from tests.pages.checking import checked
from tests.pictures import SHIELD, anchored, inline, jpeg, png
from tests.word.making import PAGE, p, refer
from tests.word.pictured import Pictured

ACT = Pictured(
    p("Un ", inline("a.png", "L’écu « rouge »"), " deux."),
    section=refer("header7") + PAGE,
    repeated={"header7": p(inline("a.png", "Armes", vector="a.svg"), " Mairie")},
    pictures={"a.png": png(), "a.svg": SHIELD},
).act()


def test_its_bytes_its_size_and_its_words_are_in_its_element() -> None:
    written = write_picture(Picture("png", png(), 72, 36, "L’écu <1>"))
    data = base64.b64encode(png()).decode()
    assert written == (
        f'<img src="data:image/png;base64,{data}" alt="L’écu &lt;1&gt;" style="width: 72pt; height: 36pt">'
    )


def test_an_ornament_is_a_background_that_no_voice_reads() -> None:
    written = write_picture(Picture("svg", SHIELD, 72, 36))
    assert written.startswith('<span class="ornement"')
    assert "<img" not in written


def test_one_with_a_place_has_a_line_of_its_own() -> None:
    written = write_picture(Picture("png", png(), 72, 36, "Logo", "right"))
    assert written.startswith('<span class="image" style="text-align: right"><img ')


def test_a_page_may_load_what_it_holds_only_where_it_holds_a_picture() -> None:
    bare = html.write_act(Pictured(p("Un &lt;img src=x&gt;.")).act())
    assert "img-src" not in bare
    assert holds_pictures(html.write_act(ACT))
    assert "img-src data:" in html.write_act(ACT)
    checked(html.write_act(ACT))


def test_the_text_tells_what_it_shows() -> None:
    assert "Un [image\u00a0: L’écu «\u00a0rouge\u00a0»] deux." in text.write_act(ACT).replace("« ", "«\u00a0").replace(
        " »", "\u00a0»"
    )


def test_a_header_with_a_picture_stands_at_the_top_of_the_page() -> None:
    page = html.write_act(ACT)
    assert page.index('<section class="papier"') < page.index("<h1")
    assert "<footer>" not in page


def test_so_does_that_of_the_first_page_alone_and_the_other_pages_keep_theirs_at_the_foot() -> None:
    first, usual = Repeated(ACT.header, ()), (Paragraph("page-haut", (Text("Suite"),)),)
    act = replace(ACT, header=usual, sheets=(Sheet(Repeated(usual, ()), first=first),))
    page = html.write_act(act)
    assert page.index('<section class="papier"') < page.index("<h1")
    assert page.partition("<footer>")[2].count("<p>") == page.count("Suite") == 1


def test_the_pdf_holds_it_as_a_figure_and_has_the_same_bytes_again(tmp_path: Path) -> None:
    made = pdf.write_act(ACT)
    assert made == pdf.write_act(ACT)
    tmp_path.joinpath("acte.pdf").write_bytes(made)
    told = subprocess.run(["pdfinfo", "-struct", tmp_path / "acte.pdf"], capture_output=True, check=True).stdout
    assert told.count(b"Figure") == 2  # that of the letterhead, which is read aloud once, and that of the text


def test_a_picture_that_cannot_be_drawn_is_told_without_all_its_bytes() -> None:
    broken = Picture("jpeg", b"\xff\xd8\xff" + b"\0" * 3000, 72, 36, "Photo")
    body = (Paragraph("corps", (broken,)),)
    with pytest.raises(InputFault) as caught:
        pdf.write_act(replace(ACT, body=body))
    (fault,) = caught.value.diagnostics
    assert fault.code == "PDF-002"
    assert "data:image/jpeg;base64,/9j/" in fault.message
    assert len(fault.message) < 300


def test_an_ornament_has_no_words_and_its_bytes_stand_apart() -> None:
    assert picture_node(Picture("jpeg", b"\xff\xd8", 72, 36), 3) == {
        "t": "picture",
        "kind": "jpg",
        "rank": 3,
        "width": 72,
        "height": 36,
        "alternative": None,
        "place": None,
    }


def test_a_picture_that_comes_again_is_given_to_typst_once() -> None:
    one, other = Picture("png", b"\x01\x02", 72, 36), Picture("png", b"\x03", 72, 36)
    data = data_of(replace(ACT, body=tuple(Paragraph("corps", (each,)) for each in (one, other, one))))
    shown = [node for block in data["sheets"][0]["body"] for node in block["inlines"] if node["t"] == "picture"]
    assert ([node["rank"] for node in shown], data["pictures"][:2]) == ([0, 1, 0], [[1, 2], [3]])


def test_the_pdf_by_typst_of_each_kind_is_made_with_the_same_bytes_again() -> None:
    act = Pictured(
        p("Un ", inline("a.png", "Point"), inline("a.png", vector="a.svg")) + p(anchored("b.jpg", "Photo"), "Deux."),
        pictures={"a.png": png(), "a.svg": SHIELD, "b.jpg": jpeg()},
    ).act()
    made = typst.write_act(act)
    assert made == typst.write_act(act)
    assert len(re.findall(rb"/S\s*/Figure", made)) == 2
