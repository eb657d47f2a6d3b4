from __future__ import annotations

import re
from collections import Counter

import pytest
from lxml import etree

from actgen.atelier.revision.comparing import compare
from actgen.atelier.revision.model import Text
from actgen.atelier.revision.parts import read_text
from actgen.atelier.revision.word.repacking import is_ours
from actgen.atelier.revision.word.tracked import tracked_docx
from actgen.ooxml.fields import fields_of
from actgen.ooxml.packing.package import Package, read_package
from actgen.ooxml.xml import R, w
from tests.atelier.revision.edits import ROOT, package_of
from tests.atelier.revision.judge import decided
from tests.atelier.revision.test_edits import looks, revision_of, said
from tests.atelier.revision.versions import a_package, articles
from tests.document.building import word_file
from tests.document.parts import with_body, with_notes
from tests.ooxml import word
from tests.sizes import some

PAIR = ("nantes/convention/2022", "nantes/convention/2026")
_MARKS = ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart", "pPrChange", "rPrChange")


def tracked(before: Package, after: Package) -> bytes:
    return tracked_docx(compare(read_text(before), read_text(after)), before, after, "Jeanne Martin", "2025-09-01")


def real() -> tuple[Package, Package]:
    before, after = (package_of(ROOT / "templates" / f"{name}.docx") for name in PAIR)
    return before, after


def judged(before: Package, after: Package) -> bytes:
    """The file, once it is sure that accepting gives the second version and rejecting the first."""
    content = tracked(before, after)
    for accept, wanted in ((True, after), (False, before)):
        found = read_text(decided(content, accept=accept))
        assert sorted(said_anywhere(found)) == sorted(said_anywhere(read_text(wanted))), accept
    return content


def said_anywhere(text: Text) -> list[tuple[str, str, str]]:
    """What is said, wherever it stands: the file of a page header may have another name."""
    return [(re.sub(r"\d*\.xml.*", "", story), style, line) for story, style, line in said(text)]


def roots(content: bytes) -> list[etree._Element]:
    package = read_package(content, "suivi")
    return [package.xml(name) for name in package.names() if re.fullmatch(r"word/[a-z]+[\w-]*\.xml", name)]


def test_the_same_versions_give_the_same_bytes() -> None:
    assert tracked(*real()) == tracked(*real())


def test_every_mark_has_its_author_its_date_and_an_id_of_its_own() -> None:
    found = [one for root in roots(tracked(*real())) for one in root.iter(*map(w, _MARKS))]
    assert len(found) > 100
    assert {one.get(w("author")) for one in found} == {"Jeanne Martin"}
    assert {one.get(w("date")) for one in found} == {"2025-09-01T00:00:00Z"}
    assert set(Counter(one.get(w("id")) for one in found).values()) == {1}


@pytest.mark.parametrize("seed", some(range(0, 160, 8), 4))
def test_removed_runs_hold_removed_text_and_no_other_does(seed: int) -> None:
    revision, before, after, told = revision_of(seed)
    for root in roots(tracked_docx(revision, before, after, "actgen")):
        for text in root.iter(w("t"), w("instrText")):
            assert next(text.iterancestors(w("del")), None) is None, told
        for text in root.iter(w("delText"), w("delInstrText")):
            assert next(text.iterancestors(w("del")), None) is not None, told
        assert not [one for one in root.iter(w("fldSimple")) if next(one.iterancestors(w("ins"), w("del")), None)], told
        names = [
            sorted(str(one.get(w("name"))) for one in root.iter(w(f"move{way}RangeStart"))) for way in ("From", "To")
        ]
        assert names[0] == names[1], told
        starts = {one.get(w("id")) for one in root.iter(w("moveFromRangeStart"), w("moveToRangeStart"))}
        assert starts == {one.get(w("id")) for one in root.iter(w("moveFromRangeEnd"), w("moveToRangeEnd"))}, told


def test_an_article_that_moved_is_marked_as_moved() -> None:
    before, after = articles("OBJET", "RETRAIT", "PRIX", "LITIGES"), articles("OBJET", "PRIX", "LITIGES", "RETRAIT")
    content = judged(a_package(before), a_package(after))
    (body,) = [root for root in roots(content) if root.tag == w("document")]
    said_there = [text.text for mark in body.iter(w("moveTo")) for text in mark.iter(w("t"))]
    assert said_there == ["Aucun adhérent ne se retire du groupement pendant les premiers mois du marché."]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# A\n- un\n- deux", "# A\n- un\n- deux\n- trois"),
        ("# A\n- un\n- deux\n- trois", "# A\n- un"),
        ("# A\nUn corps de texte.", "# A\n[Adresse] Un corps de texte.\n- un\n- deux"),
        ("# A\nUn corps de texte.\n- un\n- deux", "# A\n[Adresse] Un corps de texte."),
        ("# A\nUn corps de texte.\n- un", "# A\nUn corps de texte.\n[Adresse] tout autre chose"),
        ("# A\nUn corps.\n[Signatures]\nLe maire\n[fin]", "# A\nUn corps."),
        ("# A\nUn corps.", "# A\nUn corps.\n[Signatures]\nLe maire\n||\nLe recteur\n[fin]"),
        (
            "# A\n[Signatures]\nLe maire\nSon nom\n||\nx\n[fin]\nfin",
            "# A\n[Signatures]\nLe maire\n||\nx\ny\nz\n[fin]\nfin",
        ),
        ("# A\n| a | b |\n| c | d |", "# A\n| a | b | c |\n| c | d | e |"),
        ("# A\n| a | b |\n| c | d |\n| e | f |", "# A\n| e | f |"),
        ("[en-tête de page]\nHaut\n[fin]\n# A", "# A"),
        ("# A", "[en-tête de page]\nHaut\n[fin]\n[pied de page]\nPage ‹page› sur ‹pages›\n[fin]\n# A"),
        ("[pied de page]\nPage ‹page›\n[fin]\n# A", "[pied de page]\nPage ‹page› sur ‹pages›\n[fin]\n# A"),
        ("# A\nUn *mot* ici^{er}⏎ligne⇥tab.", "# A\nUn mot **ici**^{e}⏎autre⇥tab."),
        ("# A\ntout", "# B\nrien de cela"),
    ],
)
def test_ends_cells_rows_and_margins_come_out_right(before: str, after: str) -> None:
    one, other = a_package(before), a_package(after)
    content = judged(one, other)
    assert looks(read_text(read_package(content, "suivi"))) == looks(read_text(other))


def noted(*notes: str) -> Package:
    """An act that calls these notes, in order."""
    calls = "".join(f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' for number, _ in enumerate(notes, start=2))
    docx = with_body(word_file("# Acte\nUn texte."), "</w:p><w:sectPr", f"{calls}</w:p><w:sectPr")
    return read_package(with_notes(docx, *notes) if notes else docx, "essai")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("Une note sur le code.",), ("Une note sur la loi.",)),
        (("Une note.", "Une autre, toute différente."), ("Une note.",)),
        (("Une note.",), ("Une note.", "Une autre, toute différente.")),
        (("Une note.",), ()),
        ((), ("Une note.",)),
    ],
)
def test_notes_go_and_come_with_their_calls(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    content = judged(noted(*before), noted(*after))
    package = read_package(content, "suivi")
    calls = {one.get(w("id")) for one in package.xml("word/document.xml").iter(w("footnoteReference"))}
    notes = {one.get(w("id")) for one in package.xml("word/footnotes.xml").iter(w("footnote"))}
    assert calls <= notes


def test_a_page_header_that_only_the_first_version_had_is_shown_and_declared() -> None:
    content = judged(a_package("[en-tête de page]\nHaut\n[fin]\n# A"), a_package("# A"))
    package = read_package(content, "suivi")
    (reference,) = package.xml("word/document.xml").iter(w("headerReference"))
    relations = package.xml("word/_rels/document.xml.rels")
    targets = {one.get("Id"): one.get("Target") for one in relations}
    name = targets[reference.get(f"{{{R}}}id")]
    assert package.find(f"word/{name}")
    assert f"/word/{name}" in {one.get("PartName") for one in package.xml("[Content_Types].xml")}


def test_the_file_is_known_as_one_of_actgen() -> None:
    before, after = real()
    assert is_ours(read_package(tracked(before, after), "suivi").entries)
    assert not is_ours(after.entries)


def test_parts_that_did_not_change_keep_their_bytes() -> None:
    before, after = real()
    made = read_package(tracked(before, after), "suivi")
    for name in ("word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/footer1.xml"):
        assert made.find(name) == after.find(name)


def test_no_field_of_the_versions_that_an_act_may_not_hold_is_in_the_file() -> None:
    link = '<w:fldSimple w:instr="LINK Word.Document {{ x }}"><w:r><w:t>repris</w:t></w:r></w:fldSimple>'
    paged = '<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple>'
    other = read_package(word.word_file(word.p("texte ", link), header=[word.p("tête ", link, paged)]), "après")
    made = read_package(tracked(read_package(word.word_file(word.p("ancien")), "avant"), other), "suivi")
    for name, kept in (("word/document.xml", []), ("word/header1.xml", ["PAGE"])):
        assert [one.instruction.strip() for one in fields_of(made.xml(name))] == kept
        assert word.letters(made.xml(name)).count("repris") == 1
