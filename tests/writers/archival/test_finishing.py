"""The last touch to a PDF of WeasyPrint: what it says it is, what pages repeat, its links, its pictures."""

from __future__ import annotations

import re
import zlib

from msgspec.structs import replace

from actgen.document.model import Layout, Paragraph, Picture, Text
from actgen.writers import pdf
from tests.document.building import an_act
from tests.pictures import png

#: How a stream begins that zlib made, at its usual level or at its highest.
_PACKED = (b"x\x9c", b"x\xda")


def plain(content: bytes) -> bytes:
    """The file with what is compressed in it made plain."""
    streams = re.findall(rb"stream\n(.*?)\nendstream", content, re.DOTALL)
    return content + b"".join(zlib.decompress(stream) for stream in streams if stream[:2] in _PACKED)


def test_the_file_says_that_it_is_both_standards_and_which_colours_it_means() -> None:
    made = plain(pdf.write_act(an_act(articles=1)))
    for claim in (b'pdfaid:part="3"', b'pdfaid:conformance="A"', b'pdfuaid:part="1"', b"/S /GTS_PDFA1"):
        assert claim in made, claim


def test_the_foot_of_a_page_is_what_pages_repeat() -> None:
    made = plain(pdf.write_act(an_act(articles=40, footer="Commune⇥Page ‹page› sur ‹pages›")))
    assert made.count(b"/Artifact\n<</Type /Pagination/Subtype /Footer>>\nBDC") == 2 * made.count(b"/Type /Page/")


def test_a_link_says_where_it_leads() -> None:
    link = Paragraph("corps", (Text("Voir plus bas", link="#ici"),))
    body = (link, Paragraph("corps", (Text("Ici."),), Layout(anchors=("ici",))))
    made = plain(pdf.write_act(replace(an_act(), body=body)))
    assert b"/Contents <FEFF%s>" % "Aller à la page\u00a01".encode("utf-16-be").hex().upper().encode() in made
    assert b"/F 4" in made


def test_a_picture_has_its_words_and_its_place_on_the_page_in_points() -> None:
    body = (Paragraph("corps", (Picture("png", png(), 72, 36, "L’écu"),)),)
    made = plain(pdf.write_act(replace(an_act(), body=body)))
    assert b"/Alt <FEFF%s>" % "L’écu".encode("utf-16-be").hex().upper().encode() in made
    (box,) = re.findall(rb"/BBox \[([\d. ]+)\]>>", made)
    left, low, right, high = map(float, box.split())
    assert (round(right - left), round(high - low)) == (72, 36)
    assert 0 < low < high < 842
