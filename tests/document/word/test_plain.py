"""An act that is read by its passages, cold or warm, is the act that is read as a whole."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from actgen.core.errors import InputFault
from actgen.document.model import Act
from actgen.document.paragraphs import texts
from actgen.document.reading import read_and_tell
from actgen.ooxml.packing.package import TEXT_PART, read_package
from tests.document.building import FILLED_ACTS, LABEL, METADATA, filled_word_file
from tests.document.parts import part, with_parts
from tests.ooxml.word import OFFICE, relations
from tests.sizes import some
from tests.word.making import (
    LANDSCAPE,
    PAGE,
    Made,
    complex_field,
    computed,
    counted,
    level,
    lists,
    p,
    page_break,
    r,
    refer,
    style,
    tbl,
    tc,
    tr,
)

MAIN = "word/document.xml"
LINK = relations({f"{OFFICE}/relationships/hyperlink": "https://RIEN.fr"}, "External").decode()
STYLES = style("avis", "Avis", "corps", '<w:jc w:val="center"/>', "<w:caps/>") + style(
    "neuf", "Neuf", "corps", "<w:pageBreakBefore/>"
)
LISTS = lists(level(0, "Règle %1 :"), level(1, "%1.%2", look='<w:pPr><w:ind w:left="720"/></w:pPr>'))
WORDS = (
    "Un", "la commune de Saint-Herblain", "R&amp;D &lt; 5", "&lt;/w:p&gt;", "[…]", "", " ", "  trois", "a\tb", "Œuvre",
    "ARTICLE 2 – Objet", "2.1 - Missions", "12\u00a0000,50\u00a0€", "{{ nom }}", "𝒜", "]]&gt;", "’", "Marie-Ange",
)  # fmt: skip
LINES = ("corps", "visa", "considerant", "element", "article", "sous-article", "partie", "avis", "neuf", "titre")
LOOKS = (
    "", "", "", counted(), counted(1), "<w:keepNext/>", "<w:pageBreakBefore/>", '<w:jc w:val="right"/>',
    '<w:spacing w:line="480" w:lineRule="auto"/>', '<w:tabs><w:tab w:val="right" w:pos="4000"/></w:tabs>',
)  # fmt: skip
WRONG = (p("Deux.", style="?"), p("Deux.", look=counted(9, 9)), tbl(tr("a"), columns=1, style="?"))
LETTERS = ("", "", "<w:b/>", "<w:i/><w:b/>", "<w:caps/>", '<w:vertAlign w:val="superscript"/>', '<w:sz w:val="40"/>')
PIECES = (
    "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", "<w:r><w:noBreakHyphen/></w:r>", "<w:r><w:t/></w:r>",
    page_break(),
)  # fmt: skip


def whole(docx: bytes) -> bytes:
    """The same act in a file that is not cut, for a comment stands in each of its texts."""
    names = [name for name in read_package(docx, LABEL).names() if TEXT_PART.fullmatch(name)]
    return with_parts(docx, {name: "<!-- entier --></w:".join(part(docx, name).rsplit("</w:", 1)) for name in names})


def told(docx: bytes) -> tuple[Act, list[str]] | list[str]:
    """The act and what is told of it, or its faults."""
    try:
        act, remarks = read_and_tell(docx, LABEL, METADATA)
    except InputFault as fault:
        return [f"{one.code} {one.place} {one.message}" for one in fault.diagnostics]
    return act, [f"{one.place} {one.message}" for one in remarks]


def is_cut(docx: bytes) -> bool:
    return read_package(docx, LABEL).body is not None


def read_alike(docx: bytes) -> tuple[Act, list[str]] | list[str]:
    """What is told of a file, by its passages as by its whole."""
    assert is_cut(docx)
    assert not is_cut(whole(docx))
    found = told(docx)
    assert found == told(whole(docx))
    return found


@pytest.mark.parametrize("name", FILLED_ACTS)
def test_a_filled_act_is_read_by_its_passages(name: str) -> None:
    act, _ = read_alike(filled_word_file(name))
    assert isinstance(act, Act)


def pieces(rnd: random.Random) -> Iterator[str]:
    for _ in range(rnd.choice((0, 1, 1, 2, 4))):
        yield rnd.choice(PIECES) if rnd.random() < 0.2 else r(rnd.choice(WORDS), rnd.choice(LETTERS))


def paragraph(rnd: random.Random) -> str:
    return p(*pieces(rnd), style=rnd.choice(LINES), look=rnd.choice(LOOKS))


def cell(rnd: random.Random) -> str:
    """A cell of one paragraph or of two."""
    lines = [rnd.choice(("cellule", "corps", "avis", "article", "titre")) for _ in range(rnd.choice((1, 2)))]
    return tc(*(p(*pieces(rnd), style=line, look=rnd.choice(("", "", "<w:keepNext/>"))) for line in lines))


def body(rnd: random.Random) -> Iterator[str]:
    for _ in range(rnd.randrange(1, 25)):
        if rnd.random() < 0.1:
            rows = [tr(*(cell(rnd) for _ in range(2))) for _ in range(rnd.randrange(1, 4))]
            yield tbl(*rows, columns=2, style=rnd.choice(("tableau", "colonnes", "signatures")))
        yield paragraph(rnd)
    if rnd.random() < 0.2:
        yield rnd.choice(WRONG)


@pytest.mark.parametrize("seed", some(range(90), 4))
def test_acts_drawn_at_random_are_read_by_their_passages_as_they_are_whole(seed: int) -> None:
    """Whatever was read before: lines, empty lines, numbers, pages and faults come in another order each time."""
    made = Made("".join(body(random.Random(seed))), styles=STYLES, numbering=LISTS)
    assert read_alike(made.docx())


def test_acts_that_share_their_passages_are_each_read_as_if_it_were_the_first() -> None:
    rule, first, second, foot = p("Règle", look=counted()), p("Un."), p("Deux."), p("Fin.", look=counted())
    ends = p(page_break())
    bodies = (
        first + rule + foot, rule + first + foot, rule + rule + second + foot, first + p("") + second,
        p("", look="<w:pageBreakBefore/>") + second, first + p("", look="<w:pageBreakBefore/>") + second,
        p("ARTICLE 1 – Objet", style="article") + first + second, first + second, tbl(tr("a", "b"), columns=2) + first,
        p("", look="<w:pageBreakBefore/>") + tbl(tr("a", "b"), columns=2),
        first + ends + second, first + ends + ends + second, ends + first, first + ends,
        p("Un.", page_break()) + second, p(page_break(), "Un.") + second, p("Un.", page_break(), "Deux.") + second,
        p("Règle", page_break(), look=counted()) + rule, first + p("") + p("") + ends + second,
        first + ends + p("") + tbl(tr("a", "b"), columns=2), first + ends + p("ARTICLE 1 – Objet", style="article"),
        tbl(tr(tc(p("a", page_break()), p(page_break(), "b")), "c"), columns=2) + first,
    )  # fmt: skip
    for one in (*bodies, *reversed(bodies)):
        act, _ = read_alike(Made(one, numbering=LISTS).docx())
        assert isinstance(act, Act)


def test_the_number_of_a_paragraph_is_that_of_this_act() -> None:
    def said(count: int) -> list[str]:
        act = Made(p("Règle", look=counted()) * count + p("Fin", look=counted()), numbering=LISTS).act()
        return list(texts(act.body))

    assert said(1)[-1] == "Règle 2 : Fin"
    assert said(3)[-1] == "Règle 4 : Fin"
    assert said(1)[-1] == "Règle 2 : Fin"


def test_the_same_passage_looks_otherwise_where_its_style_does() -> None:
    here, there = (
        Made(p("Avis.", style="avis"), styles=style("avis", "Avis", "corps", "", look)) for look in ("<w:b/>", "")
    )
    assert read_alike(here.docx()) != read_alike(there.docx())


def test_a_note_added_to_an_act_is_read_in_it() -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Vu.</w:t></w:r></w:p></w:footnote>'
    call = p("Un.", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    without, with_one = Made(p("Un.") + p("Deux.")).docx(), Made(call + p("Deux."), notes=note).docx()
    read_alike(without)
    act, _ = told(with_one)
    assert isinstance(act, Act)
    assert [list(texts(one.blocks)) for one in act.notes] == [["Vu."]]


def test_a_fault_is_told_each_time_at_its_paragraph() -> None:
    made = Made(p("Un.") + p("Deux.", style="?"))
    first = read_alike(made.docx())
    again = read_alike(Made(p("Un.") + p("Un.") + p("Deux.", style="?")).docx())
    assert [str(one).partition(" ")[0] for one in first] == ["LEC-001"]
    assert first != again


FEET = (
    p("Mairie ", computed("PAGE"), style="page-bas"),
    p("Commune ", complex_field("NUMPAGES"), style="page-bas"),
    p("Saint", "<w:r><w:noBreakHyphen/></w:r>", "Herblain", style="page-bas"),
    p("avant", "<w:r><w:noBreakHyphen/></w:r>", "hier", style="page-bas"),
    p(r("Mairie", "<w:caps/>"), style="page-bas"),
    p(r("Commune", "<w:caps/>"), style="page-bas"),
    p("R&amp;D &lt; 5", "{{ nom }}", style="page-bas"),
    p("Mairie", look=counted(), style="page-bas"),
    p("Article 1 – Objet", style="article"),
    p("Article 2 – Objet", style="article"),
    p(r("\u00fe", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), style="page-bas"),
    p(r("a", '<w:rFonts w:ascii="Comic Sans MS"/>'), style="page-bas"),
    p(r("a", '<w:spacing w:val="40"/>'), style="page-bas"),
    p(r("b", '<w:spacing w:val="40"/>'), style="page-bas"),
    p("\uf0fe", style="page-bas"),
    p("Mairie", style="?"),
    p('<w:bookmarkStart w:id="1" w:name="ici"/>', "Mairie", style="page-bas"),
    tbl(tr("a", "b"), columns=2, style="colonnes"),
    tbl(tr("c", ""), columns=2, style="colonnes"),
)


def test_the_foot_of_the_pages_says_the_words_of_each_act() -> None:
    """Whatever the feet of the acts before said."""
    made = [
        Made(p("Un."), numbering=LISTS, repeated={"footer7": foot}, section=refer("footer7") + PAGE) for foot in FEET
    ]
    docx = [one.docx() for one in made]
    expected = [told(whole(one)) for one in docx]
    assert [told(one) for one in docx] == expected
    assert [told(one) for one in docx[::-1]] == expected[::-1]


def test_a_link_in_the_foot_leads_where_the_file_of_this_act_says() -> None:
    foot = p('<w:hyperlink r:id="rId1"><w:r><w:t>Mairie</w:t></w:r></w:hyperlink>', style="page-bas")
    made = Made(p("Un."), repeated={"footer7": foot}, section=refer("footer7") + PAGE)
    related = [with_parts(made.docx(), {"word/_rels/footer7.xml.rels": LINK.replace("RIEN", to)}) for to in "ab"]
    found = [told(docx) for docx in (*related, *related)]
    assert found[0] != found[1]
    assert found == [told(whole(docx)) for docx in (*related, *related)]


def test_the_pages_are_those_that_the_file_of_this_act_asks_for() -> None:
    upright, lying = Made(p("Un."), section=PAGE), Made(p("Un."), section=LANDSCAPE)
    numbered = Made(p("Un."), section=PAGE + '<w:pgNumType w:start="5"/>')
    acts = [read_alike(made.docx())[0] for made in (upright, lying, numbered, upright, lying)]
    assert [len(act.sheets) for act in acts if isinstance(act, Act)] == [0, 1, 1, 0, 1]
    assert acts[:2] == acts[3:]


def related(docx: bytes, address: str) -> bytes:
    """The same file, in which the relationship « rId99 » leads to that address."""
    name = "word/_rels/document.xml.rels"
    kind = f"{OFFICE}/relationships/hyperlink"
    added = f'<Relationship Id="rId99" Type="{kind}" Target="{address}" TargetMode="External"/></Relationships>'
    return with_parts(docx, {name: part(docx, name).replace("</Relationships>", added)})


def link(text: str, more: str = "") -> str:
    return f'<w:hyperlink r:id="rId99"{more}><w:r><w:t>{text}</w:t></w:r></w:hyperlink>'


def test_a_link_leads_where_the_file_of_this_act_says() -> None:
    """Whatever the acts before had behind the same words."""
    bodies = [
        p("Voir ", link(words, ' w:history="1"'), ".") + tbl(tr(tc(p(link("ici"))), "b"), columns=2) + p(words)
        for words in ("le site", "la page", "le site")
    ]
    docx = [
        related(Made(body).docx(), f"https://www.exemple{rank % 2}.fr") for rank, body in enumerate((*bodies, *bodies))
    ]
    expected = [told(whole(one)) for one in docx]
    assert [read_alike(one) for one in docx] == expected
    assert [told(one) for one in docx[::-1]] == expected[::-1]
    assert all("exemple" in str(one[0]) for one in expected), expected[0]


@pytest.mark.parametrize("more", [' w:anchor="ici"', ' w:tooltip="Ici"', ' w:docLocation="ici"', ' w:tgtFrame="_top"'])
def test_a_link_that_says_more_than_its_address_is_read_whole(more: str) -> None:
    assert not is_cut(related(Made(p(link("Ici", more))).docx(), "https://www.exemple.fr"))
