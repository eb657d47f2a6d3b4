"""What a template repeats and ties to what follows: the last of it alone is tied."""

from __future__ import annotations

from collections.abc import Iterator

from actgen.fill.layout.loop_ties import loosened
from actgen.ooxml.xml import w
from tests.fill.filled import fill_file
from tests.ooxml.word import MAIN, letters, p, read_part, tbl, tr, word_file

KEEP = "<w:keepNext/>"


def kept(*blocks: str) -> Iterator[str]:
    """The words of the paragraphs that stay with the next one, in the act made from these blocks."""
    root = read_part(fill_file(word_file(*(one if one.startswith("<") else p(one) for one in blocks))).docx, MAIN)
    return (letters(one) for one in root.iter(w("p")) if one.find(f"{w('pPr')}/{w('keepNext')}") is not None)


def test_of_the_paragraphs_that_a_loop_repeats_the_last_alone_stays_with_what_follows() -> None:
    loop = ("{%p for e in ecoles %}", p("{{ e.nom }}", properties=KEEP), "{%p endfor %}", "Le Maire,")
    assert list(kept(*loop)) == ["Mme\u00a0de Sévigné"]


def test_what_is_tied_inside_a_loop_and_outside_of_any_stays_tied() -> None:
    inside = (p("{{ ville }}", properties=KEEP), p("ouverte", properties=KEEP))
    found = kept("{%p for ville in villes %}", *inside, "{%p endfor %}", p("Fait ici", properties=KEEP), "Le Maire,")
    assert list(found) == ["Nantes", "Ancenis", "ouverte", "Fait ici"]


def test_a_loop_over_rows_keeps_the_ties_of_its_cells() -> None:
    row = f"<w:tr><w:tc><w:tcPr/>{p('{{ e.nom }}', properties=KEEP)}</w:tc></w:tr>"
    table = tbl(tr("{%tr for e in ecoles %}"), row, tr("{%tr endfor %}"), tr("Total"))
    assert list(kept(table)) == ["Albert Camus", "Alexandre Bernard", "Mme\u00a0de Sévigné"]


def test_a_paragraph_without_a_tie_and_one_around_a_frame_are_left_as_they_are() -> None:
    framed = f"<w:p><w:r><w:pict>{p('a', properties=KEEP)}</w:pict></w:r></w:p>"
    for source in (f"{p('a')}{{%\n endfor %}}", f"{framed}{{%\n endfor %}}", "</w:p>{%\n endfor %}", ""):
        assert loosened(source) == source
