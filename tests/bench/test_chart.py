"""The chart of the figures: said in words to who does not see it, in the French of the guide."""

from __future__ import annotations

import re
from xml.etree.ElementTree import fromstring

from bench._chart import NAMES, chart
from bench._table import Group, Row
from tests.conftest import ROOT

NS = {"svg": "http://www.w3.org/2000/svg"}
WORDS = Group("DOCX", (Row("actgen, fill alone", 1.25), Row("docxtpl, usual loop, fill alone", 24.6), Row("x", 3)))
PAGES = Group("PDF", (Row("actgen, the whole way, Typst", 17.0), Row("LibreOffice", note="not installed")))
MANY = {100: 9.96, 1_000: 10.04}


def test_it_has_a_title_and_a_description_that_says_every_figure() -> None:
    root = fromstring(chart(WORDS, PAGES, MANY))
    assert root.attrib["lang"] == "fr"
    assert root.attrib["role"] == "img"
    held = {one.attrib["id"] for one in root.iterfind("*[@id]")}
    assert set(root.attrib["aria-labelledby"].split()) <= held
    assert root.findtext("svg:desc", namespaces=NS) == (
        "Temps de processeur, pour un acte de cinq pages. "
        "Un acte Word, en millisecondes\u00a0: actgen remplissage seul 1,2, docxtpl remplissage seul 25. "
        "Un acte PDF, en millisecondes\u00a0: actgen tout le chemin Typst 17,0. "
        "Un acte Word de plus dans un lot, en millisecondes\u00a0: "
        "lot de 100\u00a0actes 10,0, lot de 1\u202f000\u00a0actes 10,0."
    )


def test_each_bar_is_as_long_as_its_figure_and_only_known_rows_have_one() -> None:
    root = fromstring(chart(WORDS, PAGES, MANY))
    bars = [float(one.attrib["width"]) for one in root.iterfind("svg:rect", NS)][1:]
    assert len(bars) == 5
    assert abs(bars[0] / bars[1] - 1.25 / 24.6) < 0.01


def test_the_chart_of_the_guide_shows_every_row_that_it_can() -> None:
    text = (ROOT / "docs" / "images" / "mesures.svg").read_text(encoding="utf-8")
    assert [name for name in NAMES.values() if f">{name}<" not in text] == []
    assert not re.search(r"<script|href|@import", text)
