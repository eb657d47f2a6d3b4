"""The settings of a Word file as an act has them."""

from __future__ import annotations

import pytest

from actgen.ooxml.packing.settings import mend_settings
from actgen.ooxml.xml import Element, W, attribute, parse, serialise, w

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def mended(settings: str) -> Element:
    root = parse(f'<w:settings xmlns:w="{W}" xmlns:w14="{W14}">{settings}</w:settings>'.encode())
    mend_settings(root)
    return root


def mode(root: Element) -> str | None:
    (found,) = root.iter(w("compatSetting"))
    return attribute(found)


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "<w:compat/>",
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="u" w:val="12"/></w:compat>',
    ],
)
def test_word_opens_an_act_without_its_mode_of_compatibility(settings: str) -> None:
    assert mode(mended(settings)) == "15"


def test_the_mode_stands_where_the_schema_wants_it() -> None:
    root = mended('<w:zoom/><w:footnotePr/><w:clrSchemeMapping/><w:decimalSymbol w:val="."/>')
    names = [str(child.tag).rpartition("}")[2] for child in root]
    assert names == ["zoom", "footnotePr", "compat", "clrSchemeMapping", "decimalSymbol"]


def test_the_zoom_says_its_percentage_and_keeps_the_one_that_it_has() -> None:
    assert attribute(mended('<w:zoom w:val="bestFit"/>').find(w("zoom")), "percent") == "100"
    assert attribute(mended('<w:zoom w:percent="80"/>').find(w("zoom")), "percent") == "80"


def test_numbers_lists_and_themes_are_french() -> None:
    root = mended(
        '<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
    )
    said = [dict(child.attrib) for child in root if child.tag != w("compat")]
    assert said == [{w("val"): "fr-FR"}, {w("val"): ","}, {w("val"): ";"}]


def test_nothing_tells_how_the_file_was_made() -> None:
    root = mended('<w:trackRevisions/><w:rsids><w:rsid w:val="1"/></w:rsids><w14:docId w14:val="24062061"/>')
    assert [word for word in ("trackRevisions", "rsid", "docId") if word in serialise(root)] == []
