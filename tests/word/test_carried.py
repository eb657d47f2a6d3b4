"""What stands in the Word file stands in the PDF, in the page and in the text: the files are read, not the model.

LibreOffice shows each Word file, and what it shows is the measure; it opens all of them in one run.
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

from actgen.writers import html, pdf, text
from tests.word.constructs import AS_WORD_SHOWS, CARRIED
from tests.word.making import Made

NAMES = {f"{rank:03d}": name for rank, name in enumerate(CARRIED)}
_STRUCK = re.compile("\\[barré\u00a0: ([^\\]]*)\\]")
_MARKS = re.compile(r"\[[^\]]*(?:page|pages|paires)[^\]]*\] ")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Word file and the PDF of each construct, and beside them the PDF that LibreOffice makes of the first."""
    place = tmp_path_factory.mktemp("word")
    for rank, name in NAMES.items():
        place.joinpath(f"{rank}.docx").write_bytes(CARRIED[name].docx())
        place.joinpath(f"{rank}.pdf").write_bytes(pdf.write_act(CARRIED[name].act()))
    shown_by_office(place)
    return place


def shown_by_office(place: Path) -> None:
    """Put the PDF that LibreOffice makes of each Word file of a folder into « office » there."""
    office = shutil.which("soffice")
    assert office, "LibreOffice is missing: `make test` installs it"
    command = [office, f"-env:UserInstallation={(place / 'profil').as_uri()}", "--headless", "--convert-to", "pdf"]
    files = sorted(map(str, place.glob("*.docx")))
    subprocess.run([*command, "--outdir", str(place / "office"), *files], check=True, capture_output=True)


@pytest.mark.parametrize("rank", NAMES, ids=NAMES.values())
def test_each_page_of_the_pdf_shows_the_words_that_libreoffice_shows(rank: str, folder: Path) -> None:
    ours, theirs = pages(folder / f"{rank}.pdf"), pages(folder / "office" / f"{rank}.pdf")
    if shown := AS_WORD_SHOWS.get(NAMES[rank]):
        theirs = [counted(shown)]
    if len(ours) > 1 and "Alinéa" in ours[0]:  # a text that runs over its pages, which are not cut at the same line
        assert sum(ours, Counter()) == sum(theirs, Counter())
    else:
        assert ours == theirs


def test_two_constructs_side_by_side_are_shown_like_each_alone(tmp_path: Path) -> None:
    alone = [made for name, made in CARRIED.items() if _is_alone(made) and name not in AS_WORD_SHOWS]
    pairs = [Made(one.body + other.body, styles=one.styles + other.styles) for one, other in itertools.pairwise(alone)]
    assert len(pairs) >= 40
    for rank, made in enumerate(pairs):
        tmp_path.joinpath(f"{rank}.docx").write_bytes(made.docx())
        tmp_path.joinpath(f"{rank}.pdf").write_bytes(pdf.write_act(made.act()))
    shown_by_office(tmp_path)
    differing = [
        rank
        for rank, _ in enumerate(pairs)
        if pages(tmp_path / f"{rank}.pdf") != pages(tmp_path / "office" / f"{rank}.pdf")
    ]
    assert [pairs[rank].body for rank in differing] == []


def _is_alone(made: Made) -> bool:
    """Whether a construct stands in the body, with styles at most."""
    return made == Made(made.body, styles=made.styles)


@pytest.mark.parametrize("name", CARRIED)
def test_the_page_and_the_text_show_what_the_pdf_shows(name: str, folder: Path) -> None:
    rank = next(rank for rank, one in NAMES.items() if one == name)
    act = CARRIED[name].act()
    shown = set(sum(pages(folder / f"{rank}.pdf"), Counter()))
    numbers = {word for word in shown if re.fullmatch(r"\d+|[IVX]+|Page|sur", word)}
    parser = _Words()
    parser.feed(html.write_act(act))
    read = counted("".join(parser.pieces))
    assert set(read) - numbers == shown - numbers
    plain = _STRUCK.sub(r"\1", _MARKS.sub("", text.write_act(act)))
    assert set(counted(plain)) - numbers - {"‹page›", "‹pages›"} == shown - numbers


def pages(path: Path) -> list[Counter[str]]:
    """The words of each page, as many times as they stand there."""
    listed = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return [counted(page) for page in listed.split("\f")[:-1]]


def counted(shown: str) -> Counter[str]:
    """The words of a text; the marks of a list and the dots that lead to a number are none."""
    flat = re.sub(r"\.{3,}|\s\.(?=\s)", " ", shown)
    return Counter(word for word in flat.split() if word not in ("–", "•", "|"))


class _Words(HTMLParser):
    _BLOCKS = frozenset({"p", "h1", "h2", "h3", "li", "td", "th", "br", "div", "span"})

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag == "head"
        self.pieces += ["\n"] if tag in self._BLOCKS and ("class", "marque") not in attrs else []

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag == "head"
        self.pieces += ["\n"] if tag in self._BLOCKS - {"span"} else []

    def handle_data(self, data: str) -> None:
        self.pieces += [] if self.silent else [data]
