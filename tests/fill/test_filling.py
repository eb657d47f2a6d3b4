"""Every value that an act prints stands in it whole, or is refused."""

from __future__ import annotations

import pytest

from actgen.core.diagnostics import WordPlace
from actgen.core.errors import InputFault
from actgen.fill.filling import Filled, prove_complete
from actgen.ooxml.packing.pieces import Pieces, Seams
from actgen.ooxml.packing.zipping import Entry, stored
from actgen.ooxml.xml import w
from tests.fill.filled import LABEL, fault, fill_file, said, with_value
from tests.ooxml.word import MAIN, p, part, r, read_part, word_file, xml_of


def holding(entry: Entry, *values: str) -> Filled:
    """A part that should hold these values."""
    return Filled(b"", "", ((entry, values),), (Pieces(Seams((entry.content(),))),))


@pytest.mark.parametrize(
    "value",
    [
        "Recherche & Développement",
        "<annexe>",
        "</w:t></w:r></w:p>",
        "a < b > c",
        "&amp; &lt;b&gt; &#233;",
        '«\u00a0français\u00a0» ‘x’ "',
        "l’élu œuvre à Ÿ",
        "😀 \U0001f1eb\U0001f1f7 \u0301",
        "x" * 300,
        " avant et après ",
        "deux  espaces   puis trois",
        "\u00a0insécable\u202f",
        "{{ commune.nom }}",
        "{% if x %}",
        "{# remarque #}",
        "{_{ x }_}",
        "{%p endif %}",
        "}}",
        "\\n \\u0041",
        "%s {0} $x",
        "]]>",
        "<!-- a -->",
        "",
    ],
)
def test_a_value_is_printed_as_it_is(value: str) -> None:
    assert said("a {{ x }} b", context=with_value(value)) == [f"a {value} b"]


@pytest.mark.parametrize(("value", "words"), [("a\nb", "a\nb"), ("a\r\nb\rc", "a\nb\nc"), ("\n", "\n")])
def test_a_line_break_becomes_one_of_word_in_the_look_of_its_run(value: str, words: str) -> None:
    docx = fill_file(word_file(p(r("{{ x }}", "<w:b/>"))), with_value(value)).docx
    (run,) = read_part(docx).iter(w("r"))
    assert run.find(f"{w('rPr')}/{w('b')}") is not None
    assert "".join(piece.text or "" if piece.tag == w("t") else "\n" for piece in run.iter(w("t"), w("br"))) == words


def test_a_tab_becomes_one_of_word() -> None:
    docx = fill_file(word_file(p("{{ x }}")), with_value("a\tb")).docx
    assert "a</w:t><w:tab/><w:t" in xml_of(docx)


def test_blanks_at_the_ends_are_kept_by_xml() -> None:
    docx = fill_file(word_file("<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>"), with_value("  a  ")).docx
    assert '<w:t xml:space="preserve">  a  </w:t>' in xml_of(docx)


def test_whole_numbers_are_printed() -> None:
    assert said("{{ x }}", context=with_value(0)) == ["0"]
    assert said("{{ x }}", context=with_value(-12)) == ["-12"]


def test_the_values_are_remembered_in_order() -> None:
    (printed,) = fill_file(word_file(p("{{ y }} {% for v in villes %}{{ v }} {% endfor %}{{ x }}"))).printed
    assert printed[0].name == MAIN
    assert printed[1] == ("Y", "Nantes", "Ancenis", "X")


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\ud800", "\uffff"])
def test_a_character_that_no_xml_can_hold_is_refused(char: str) -> None:
    found = fault("a {{ x }}", context=with_value(f"Ancenis{char}"))
    assert (found.code, found.hint) == (
        "REM-003",
        "Retapez cette valeur\u00a0: un copier-coller y a laissé un caractère invisible.",
    )
    shown = " " if char.isspace() else f"U+{ord(char):04X}"
    assert found.message == (
        f"La valeur «\u00a0Ancenis{shown}\u00a0» contient un caractère de commande (U+{ord(char):04X})."
    )


def test_a_value_lost_in_what_is_no_text_is_found_out() -> None:
    entry = stored(MAIN, part("document", p("a", '<w:bookmarkStart w:name="X"/>', "Y")))
    with pytest.raises(InputFault) as refusal:
        prove_complete(holding(entry, "X", "Y"), LABEL)
    (found,) = refusal.value.diagnostics
    assert (found.code, found.place, found.message, found.hint) == (
        "REM-002",
        WordPlace(LABEL),
        "La valeur «\u00a0X\u00a0» a été imprimée mais ne se retrouve pas entière dans l’acte.",
        "Dans le modèle, sortez sa balise du champ, du lien ou de l’objet qui la contient.",
    )


@pytest.mark.parametrize("blocks", [[p("Y", "X")], [p("X"), p("Z")], [p("x"), p("Y")]])
def test_so_is_one_out_of_order_or_cut(blocks: list[str]) -> None:
    entry = stored(MAIN, part("document", *blocks))
    with pytest.raises(InputFault, match="ne se retrouve pas entière"):
        prove_complete(holding(entry, "X", "Y"), LABEL)


def test_a_part_that_cannot_be_read_again_is_told() -> None:
    with pytest.raises(InputFault) as refusal:
        prove_complete(holding(stored(MAIN, b"<a>"), "X"), LABEL)
    assert [found.message for found in refusal.value.diagnostics] == [
        "La partie word/document.xml de l’acte ne peut pas être relue\u00a0: XML mal formé."
    ]
