"""What stands in the Word file stands in the PDF, in the page and in the text: the files are read, not the model.

LibreOffice shows each Word file, and what it shows is the measure; it opens all of them in few runs.
"""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from actgen.document.reading import read_and_tell
from actgen.writers import html, pdf, text
from tests.document.building import LABEL, METADATA, shown
from tests.sizes import some
from tests.word.corpus import AS_WORD_SHOWS, CARRIED, OTHERWISE, TOLD, tables
from tests.word.making import Made

#: What is laid out, and opened by LibreOffice besides: a part of the corpus in a short run.
_CARRIED = some([*CARRIED], 16)
_SHOWN = {name: CARRIED[name] for name in _CARRIED} | {name: TOLD[name][1] for name in some([*TOLD], 8)}
_RANKS = {name: f"{rank:03d}" for rank, name in enumerate(_SHOWN)}
_STRUCK = re.compile("\\[barré\u00a0: ([^\\]]*)\\]")
_CALL, _PAGE = re.compile(r"\[(\d+)\]"), re.compile("‹pages?›\\.?")
_PICTURE = re.compile("\\[image(?:\u00a0: [^\\]]*)?\\]")
_HYPHENS = {ord("\u2011"): "-", ord("\u00ad"): None}
_MARKS = re.compile(r"\[[^\]]*(?:page|pages|paires)[^\]]*\] ")
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</word>')
#: How far apart, in points, two words begin that stand in two columns, or in two rows.
_A_COLUMN, _A_ROW = 20, 12
#: LibreOffice stops in silence after some two hundred and forty files.
_AT_ONCE = 200
_HEADING = "Convention"


def _is_alone(made: Made) -> bool:
    """Whether a construct stands in the body, with styles at most."""
    return made == Made(made.body, styles=made.styles)


_LONG = "tableau de deux pages"
_ALONE = [made for name, made in CARRIED.items() if _is_alone(made) and name not in (*AS_WORD_SHOWS, _LONG)]
_PAIRS = [
    Made(one.body + other.body, styles="".join(dict.fromkeys((one.styles, other.styles))))
    for one, other in zip(_ALONE[::2], _ALONE[1::2], strict=False)
]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Word file and the PDF of each construct and of each pair; in « office », the PDF that LibreOffice makes."""
    place = tmp_path_factory.mktemp("word")
    for name, made in {**{_RANKS[name]: made for name, made in _SHOWN.items()}, **_named_pairs()}.items():
        place.joinpath(f"{name}.pdf").write_bytes(pdf.write_act(made.act()))
        place.joinpath(f"{name}.docx").write_bytes(made.docx())
    for name in AS_WORD_SHOWS.keys() & _RANKS.keys():
        place.joinpath(f"{_RANKS[name]}.docx").unlink()
    shown_by_office(place)
    return place


def _named_pairs() -> dict[str, Made]:
    return {f"deux-{rank:03d}": made for rank, made in enumerate(some(_PAIRS, 16))}


def shown_by_office(place: Path) -> None:
    """Put the PDF that LibreOffice makes of each Word file of a folder into « office » there."""
    office = shutil.which("soffice")
    assert office, "LibreOffice is missing: `make test` installs it"
    command = [office, f"-env:UserInstallation={(place / 'profil').as_uri()}", "--headless", "--convert-to", "pdf"]
    files = sorted(map(str, place.glob("*.docx")))
    for start in range(0, len(files), _AT_ONCE):
        batch = files[start : start + _AT_ONCE]
        subprocess.run([*command, "--outdir", str(place / "office"), *batch], check=True, capture_output=True)


def test_the_corpus_is_as_large_as_it_was() -> None:
    assert len(CARRIED) >= 240
    assert len(TOLD) >= 100
    assert len(_PAIRS) >= 60


@pytest.mark.parametrize("name", _CARRIED)
def test_each_page_of_the_pdf_shows_the_words_that_libreoffice_shows(name: str, folder: Path) -> None:
    ours = pages(folder / f"{_RANKS[name]}.pdf")
    theirs = [counted(AS_WORD_SHOWS[name])] if name in AS_WORD_SHOWS else _by_office(folder, _RANKS[name])
    if len(ours) > 1 and "Alinéa" in ours[0]:  # a text that runs over its pages, which are not cut at the same line
        assert sum(ours, Counter()) == sum(theirs, Counter())
    else:
        assert ours == theirs


@pytest.mark.parametrize("name", [name for name in _CARRIED if name in tables.CARRIED])
def test_each_word_of_a_table_stands_in_the_column_and_row_where_libreoffice_shows_it(name: str, folder: Path) -> None:
    ours, theirs = _placed(folder / f"{_RANKS[name]}.pdf"), _placed(folder / "office" / f"{_RANKS[name]}.pdf")
    both = sorted(ours.keys() & theirs.keys() - {_HEADING})
    assert both or name == _LONG
    for one, other in itertools.permutations(both, 2):
        if theirs[one][0] + _A_COLUMN < theirs[other][0]:
            assert ours[one][0] < ours[other][0], f"{one} stands before {other}"
        if theirs[one][1] + _A_ROW < theirs[other][1]:
            assert ours[one][1] < ours[other][1], f"{one} stands above {other}"


def test_two_constructs_side_by_side_are_shown_like_each_alone(folder: Path) -> None:
    differing = [
        made.body for name, made in _named_pairs().items() if pages(folder / f"{name}.pdf") != _by_office(folder, name)
    ]
    assert differing == []


@pytest.mark.parametrize("name", some([*TOLD], 3))
def test_what_only_word_shows_is_told_and_loses_no_letter(name: str, folder: Path) -> None:
    wanted, made = TOLD[name]
    _, remarks = read_and_tell(made.docx(), LABEL, METADATA)
    assert [shown(str(one.subject)) for one in remarks] == [wanted]
    assert {one.code for one in remarks} == {"LEC-011"}
    if name in _RANKS and name not in OTHERWISE:
        ours, theirs = pages(folder / f"{_RANKS[name]}.pdf"), _by_office(folder, _RANKS[name])
        assert _letters(ours) == _letters(theirs)


@pytest.mark.parametrize("name", some([*CARRIED], 4))
def test_what_all_formats_show_is_told_by_no_warning(name: str) -> None:
    _, remarks = read_and_tell(CARRIED[name].docx(), LABEL, METADATA)
    assert remarks == ()


@pytest.mark.parametrize("name", _CARRIED)
def test_the_page_and_the_text_show_what_the_pdf_shows(name: str, folder: Path) -> None:
    act = CARRIED[name].act()
    seen = set(sum(pages(folder / f"{_RANKS[name]}.pdf"), Counter()))
    numbers = {word for word in seen if re.fullmatch(r"\d+\.?|[IVXivxabAB]+|Page|sur", word)}
    assert set(words_of_page(html.write_act(act))) - numbers == seen - numbers
    assert set(words_of_text(text.write_act(act))) - numbers == seen - numbers


def words_of_page(page: str) -> Counter[str]:
    """The words that a web page of an act shows."""
    parser = _Words()
    parser.feed(page)
    return counted("".join(parser.pieces))


def words_of_text(plain: str) -> Counter[str]:
    """The words of the text of an act, without what it says of pages and of looks."""
    return counted(_STRUCK.sub(r"\1", _MARKS.sub("", _PICTURE.sub("", _CALL.sub(r"\1", _PAGE.sub("", plain))))))


def pages(path: Path) -> list[Counter[str]]:
    """The words of each page, as many times as they stand there."""
    listed = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return [counted(page) for page in listed.split("\f")[:-1]]


def counted(words: str) -> Counter[str]:
    """The words of a text; the marks of a list and the dots that lead to a number are none."""
    flat = re.sub(r"[.·_-]{3,}|\s\.(?=\s)|[\uf000-\uf0ff]", " ", words).translate(_HYPHENS)
    return Counter(word for word in flat.split() if word not in ("–", "•", "►", "|", "−", "◦", "▪", "o"))


def _by_office(folder: Path, name: str) -> list[Counter[str]]:
    return pages(folder / "office" / f"{name}.pdf")


def _letters(found: list[Counter[str]]) -> set[str]:
    return set("".join("".join(page) for page in found))


def _placed(path: Path) -> dict[str, tuple[float, float]]:
    """Where each word begins that stands once in a file, from the left and from the top of its page."""
    listed = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
    found = _WORD.findall(listed)
    times = Counter(word for _, _, word in found)
    return {word: (float(left), float(top)) for left, top, word in found if times[word] == 1}


class _Words(HTMLParser):
    _BLOCKS = frozenset({"p", "h1", "h2", "h3", "li", "td", "th", "br", "div", "span"})

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag == "head"
        is_inside = tag == "span" and (("class", "marque") in attrs or [name for name, _ in attrs] == ["style"])
        self.pieces += ["\n"] if tag in self._BLOCKS and not is_inside else []

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag == "head"
        self.pieces += ["\n"] if tag in self._BLOCKS - {"span"} else []

    def handle_data(self, data: str) -> None:
        self.pieces += [] if self.silent else [data]
