"""Paragraphs of a Word part made typographic, whatever runs they are cut in."""

from __future__ import annotations

import pytest

from actgen.ooxml.mending import mend
from actgen.ooxml.raising import LEVEL, RAISED, marked, with_raised
from actgen.ooxml.typesetting import typeset
from actgen.ooxml.xml import Element, serialise, w
from tests.ooxml.word import inserted, p, r, root_of, shown, tbl, text_box, tr

UP = '<w:vertAlign w:val="superscript"/>'


def typeset_of(*blocks: str, accents: bool = False) -> Element:
    root = root_of(*(block if block.startswith("<") else p(block) for block in blocks))
    mend(root)
    return typeset(root, accents=accents)


def runs(root: Element) -> list[tuple[str, str]]:
    """The words of each run that has some, and its properties."""
    found = []
    for run in root.iter(w("r")):
        words = "".join(text.text or "" for text in run.findall(w("t")))
        names = [str(look.tag).rpartition("}")[2] for look in run.iterfind(f"{w('rPr')}/*")]
        found += [(words, " ".join(names))] if words else []
    return found


def test_a_paragraph_is_one_text_over_its_runs() -> None:
    assert shown(typeset_of(p("l", "'", 'arrêté "Pl', 'an" ', ": art", ". ", "9"))) == [
        "l’arrêté «\u00a0Plan\u00a0»\u00a0: art.\u00a09"
    ]


def test_runs_keep_their_look_and_their_words() -> None:
    root = typeset_of(p(r("Objet", "<w:b/>"), r(":", "<w:i/>"), r(" le Plan "), r("!", "<w:b/>")))
    assert runs(root) == [("Objet", "b"), ("\u00a0:", "i"), (" le Plan\u202f", ""), ("!", "b")]


def test_wherever_a_paragraph_is_cut_its_text_is_the_same() -> None:
    typed = 'l\'article 1er : "la 2ème fois" {{ x }} mois...'
    whole = shown(typeset_of(p(typed)))
    for place in range(len(typed) + 1):
        assert shown(typeset_of(p(typed[:place], typed[place:]))) == whole


def test_tags_stay_as_they_are_and_count_as_words() -> None:
    tag = '{{ maire | accord("l\'élu : a", \'b "c" 2ème\') }}'
    assert shown(typeset_of(f'"{tag}" ; n° {tag}: M. {tag}')) == [
        f"«\u00a0{tag}\u00a0»\u202f; n°\u00a0{tag}\u00a0: M.\u00a0{tag}"
    ]


def test_line_breaks_and_tabs_are_no_words() -> None:
    assert shown(typeset_of(p("a", "<w:r><w:br/></w:r>", ": b", "<w:r><w:tab/></w:r>", "; c"))) == ["a\n: b; c"]


def test_tables_text_boxes_and_insertions_are_typeset() -> None:
    root = typeset_of(tbl(tr("a : b", "1er")), p("x ", text_box(p("y ; z"))), p(inserted("l'a")))
    assert {"a\u00a0: b", "1er", "y\u202f; z", "l’a"} <= set(shown(root))
    assert ("er", "vertAlign") in runs(root)


def test_raised_letters_have_a_run_of_the_same_look() -> None:
    look = '<w:b/><w:sz w:val="20"/><w:lang w:val="fr-FR"/>'
    root = typeset_of(p(r("le 1er mai", look)))
    assert runs(root) == [("le 1", "b sz lang"), ("er", "b sz vertAlign lang"), ("\u00a0mai", "b sz lang")]


@pytest.mark.parametrize("pieces", [["1er"], ["1", "er"], ["1e", "r"], ["", "1er", ""]])
def test_letters_are_raised_across_runs(pieces: list[str]) -> None:
    root = typeset_of(p(*(r(piece) for piece in pieces)))
    assert shown(root) == ["1er"]
    assert "".join(words for words, look in runs(root) if look == "vertAlign") == "er"


def test_letters_that_are_raised_already_stay() -> None:
    root = typeset_of(p(r("1"), r("er", UP), r(" mai")))
    assert serialise(root).count("<w:r>") == 3
    assert runs(root) == [("1", ""), ("er", "vertAlign"), ("\u00a0mai", "")]


def test_what_is_typographic_is_left_as_it_is() -> None:
    root = root_of(p("déjà\u00a0: fait", r("1"), r("er", UP)))
    before = serialise(root)
    assert serialise(typeset(root)) == before


def test_a_second_pass_changes_nothing() -> None:
    once = typeset_of(p('l\'article 1er: "a" 11 600 ', "{{ x }} mois", " XXIe..."), tbl(tr("2ème : oui")))
    before = serialise(once)
    assert serialise(typeset(once)) == before


def test_accents_come_where_they_are_asked_for() -> None:
    assert shown(typeset_of(p("DELI", "BERATION {{ ECOLE }}"), accents=True)) == ["DÉLIBÉRATION {{ ECOLE }}"]
    assert shown(typeset_of(p("DELIBERATION"))) == ["DELIBERATION"]


# Marks in the XML of a part


def test_a_part_without_marks_is_the_same_object() -> None:
    xml = "<w:r><w:t>1er</w:t></w:r>"
    assert with_raised(xml) is xml


def test_marks_in_runs_around_a_text_box_find_their_own_run() -> None:
    inner = f"<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>{marked('2e', [(1, 2)])} a</w:t></w:r></w:p>"
    xml = f"<w:r><w:rPr><w:b/></w:rPr><w:pict>{inner}</w:pict><w:t>{marked('1er', [(1, 3)])}</w:t></w:r>"
    made = with_raised(xml)
    assert f"<w:rPr><w:i/>{UP}</w:rPr>" in made
    assert f"<w:rPr><w:b/>{UP}</w:rPr>" in made
    assert RAISED not in made


def test_a_mark_that_is_not_closed_is_no_letter() -> None:
    assert with_raised(f"<w:r><w:t>a{RAISED}b</w:t></w:r>{LEVEL}") == "<w:r><w:t>ab</w:t></w:r>"
