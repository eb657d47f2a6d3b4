"""The style sheets: every measure of the house comes from the table of looks, and none is typed a second time."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from actgen.library.look import LOOKS, paper_looks
from actgen.ooxml.house import find_style
from actgen.writers.stylesheet import style


@pytest.mark.parametrize(
    "rule",
    [
        ".titre { margin-top: 12pt; margin-bottom: 12pt; font-size: 12.5pt; text-align: center; padding: 6pt 0; "
        "border: solid #7F7F7F; border-width: 0.75pt 0 }",
        ".article > :is(h1, h2, h3) { margin-top: 10pt; margin-bottom: 4pt; font-size: 11pt }",
        ".partie > :is(h1, h2) { margin-top: 14pt; margin-bottom: 6pt; font-size: 12pt }",
        ".partie-neuve { break-before: page }",
        ".adresse { margin-top: 2pt; margin-bottom: 8pt; font-style: italic; text-align: center }",
        ".signature { margin-top: 0pt; margin-bottom: 3pt; text-align: left; line-height: 1.21 }",
        ".page-bas { margin-top: 0pt; margin-bottom: 0pt; font-size: 8.5pt; text-align: left; color: #595959 }",
        "li { margin: 0 0 4pt 10mm; text-align: left; orphans: 2; widows: 2; }",
    ],
)
def test_a_house_style_has_its_measures_of_the_table_of_looks(rule: str) -> None:
    assert rule in style("acte.css").splitlines()


def test_no_size_and_no_colour_of_the_house_is_typed_in_the_style_sheet() -> None:
    source = resources.files("actgen.writers").joinpath("acte.css").read_text(encoding="utf-8")
    assert re.findall(r"font-size: *[\d.]+pt|7f7f7f|595959|\d+mm", source, re.IGNORECASE) == ["6mm"]  # of notes alone


def test_every_house_style_has_a_look_on_paper_with_the_line_of_its_letters() -> None:
    looks = paper_looks()
    assert {found.css for name in LOOKS if (found := find_style(name))} == set(looks)
    assert {css: look.line for css, look in looks.items() if look.line != 1.29} == {"entete": 1.32, "signature": 1.21}
    assert (looks["corps"].before, looks["corps"].after) == (LOOKS["Corps"].before, LOOKS["Corps"].after)
