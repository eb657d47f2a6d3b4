"""The PDF: the same bytes everywhere, its own fonts, nothing fetched, nothing lost."""

from __future__ import annotations

import builtins
import ctypes.util
import hashlib
import os
import re
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from actgen.core.errors import InputFault, MachineFault
from actgen.document.model import Cell, Columns, PageNumber, Paragraph, Repeated, Sheet, Signatures, Table, Text
from actgen.writers import glyphs, pdf
from tests.document.building import FILLED_ACTS, an_act, filled_act, shown
from tests.writers.reading_back import pdf_words

ROOT = Path(__file__).parents[2]
PRINT_DIGESTS = """
import hashlib
from actgen.writers.pdf import write_act
from tests.document.building import FILLED_ACTS, FILLED_ACTS, filled_act
for name in FILLED_ACTS:
    print(name, hashlib.sha256(write_act(filled_act(name))).hexdigest())
"""


def digests(folder: Path, **environment: str) -> str:
    """The digests of the two filled acts, made by another process in `folder`."""
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    variables = {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", **environment}
    command = [sys.executable, "-c", PRINT_DIGESTS]
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout


def report(program: str, content: bytes, folder: Path, *more: str) -> str:
    """What `pdffonts`, `pdfinfo` or `pdftotext` says of a PDF."""
    path = folder / "acte.pdf"
    path.write_bytes(content)
    return subprocess.run([program, path, *more], capture_output=True, text=True, check=True).stdout


@pytest.mark.long
def test_the_bytes_depend_on_the_act_alone(tmp_path: Path) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text("<fontconfig></fontconfig>", encoding="utf-8")
    other = digests(tmp_path, TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8", PYTHONHASHSEED="2", FONTCONFIG_FILE=str(empty))
    here = {name: hashlib.sha256(pdf.write_act(filled_act(name))).hexdigest() for name in FILLED_ACTS}
    assert other.splitlines() == [f"{name} {digest}" for name, digest in here.items()]


def test_an_act_does_not_change_the_next_one() -> None:
    first = pdf.write_act(filled_act("convention"))
    pdf.write_act(filled_act("deliberation"))
    pdf.write_act.cache_clear()
    assert pdf.write_act(filled_act("convention")) == first


def test_the_fonts_are_those_of_the_package(tmp_path: Path) -> None:
    fonts = report("pdffonts", pdf.write_act(filled_act("convention")), tmp_path).splitlines()[2:]
    assert sorted(line.split("+")[1].split()[0] for line in fonts) == [
        "Liberation-Sans",
        "Liberation-Sans-Bold",
        "Liberation-Sans-Italic",
    ]
    assert all(" yes yes yes " in line for line in fonts)  # embedded, subset, with their characters


def test_every_face_of_the_package_draws_the_same_characters() -> None:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    sets = [frozenset(TTFont(path).getBestCmap()) for path in sorted(glyphs.FONTS.glob("Liberation*.ttf"))]
    assert len(sets) == 4
    assert len(set(sets)) == 1
    assert "SIL OPEN FONT LICENSE Version 1.1" in (glyphs.FONTS / "LICENSE.txt").read_text(encoding="utf-8")


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    said = report("pdfinfo", pdf.write_act(filled_act("convention")), tmp_path)
    for line in (
        "Title: +Convention d’adhésion",
        "Subject: +Groupement de commandes e-primo",
        "Keywords: +e-primo, ENT",
        "Author: +Commune d’Ancenis-Saint-Géréon",
        "CreationDate: +Mon Dec 15 .*2025",
        "Tagged: +yes",
        "Page size: +595.276 x 841.89 pts \\(A4\\)",
        "JavaScript: +no",
    ):
        assert re.search(f"^{line}", said, re.MULTILINE), line


def test_headings_are_bookmarks() -> None:
    streams = re.findall(rb"stream\n(.*?)\nendstream", pdf.write_act(an_act(articles=2)), re.DOTALL)
    objects = b"".join(zlib.decompress(stream) for stream in streams if stream.startswith(b"x\xda"))
    titles = [re.sub(rb"\\x00|\\.", b"", title) for title in re.findall(rb"/Title (\S+)", objects)]
    assert len(titles) == 4  # the file itself, the title of the act, two articles


def test_every_page_ends_with_its_number(tmp_path: Path) -> None:
    act = an_act(articles=40, footer="Commune d’Ici⇥Page ‹page› sur ‹pages›")
    path = tmp_path / "acte.pdf"
    path.write_bytes(pdf.write_act(act))
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    pages = text.removesuffix("\f").split("\f")
    assert len(pages) > 1
    for number, content in enumerate(pages, start=1):
        last = content.rstrip().splitlines()[-1]
        assert re.fullmatch(rf"\s*Commune d’Ici\s+Page {number} sur {len(pages)}", last)


@pytest.mark.long
def test_signatures_never_stand_alone_on_a_page(tmp_path: Path) -> None:
    last = "Les litiges relèvent du tribunal administratif. " * 8
    for filling in range(20, 34):
        signed = "[Signatures]\nLe Maire\n||\nLe recteur\n[fin]"
        act = an_act(body="\n".join([*["Texte."] * filling, "ARTICLE 1 – Litiges", last, signed]))
        path = tmp_path / f"{filling}.pdf"
        path.write_bytes(pdf.write_act(act))
        pages = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        signing = next(page for page in pages.split("\f") if "Le Maire" in page)
        before = [line for line in signing.split("Le Maire")[0].splitlines() if line.strip()]
        assert len(before) >= 2, filling
    assert pdf_words(path)[-4:] == ["Le", "Maire", "Le", "recteur"]


@pytest.mark.parametrize("kind", [Columns, Signatures])
@pytest.mark.parametrize("counts", [(1, 2), (2, 3), (1, 3, 2), (3, 1), (0, 2), (2, 0, 1)])
def test_rows_of_any_number_of_cells_are_laid_out_with_every_word(
    kind: type[Columns] | type[Signatures], counts: tuple[int, ...], tmp_path: Path
) -> None:
    words = [[f"mot-{row}-{cell}" for cell in range(count)] for row, count in enumerate(counts)]
    rows = tuple(tuple(Cell((Paragraph("signature", (Text(word),)),)) for word in row) for row in words)
    path = tmp_path / "acte.pdf"
    path.write_bytes(pdf.write_act(structs.replace(an_act(), body=(kind(rows),))))
    assert pdf_words(path) == [word for row in words for word in row]


def test_words_wider_than_their_columns_are_cut_and_stay_on_the_page(tmp_path: Path) -> None:
    cells = tuple(Cell((Paragraph("cellule", (Text(letter * 60),)),)) for letter in "abcd")
    content = pdf.write_act(structs.replace(an_act(), body=(Table((), (cells,)),)))
    printed = report("pdftotext", content, tmp_path, "-")
    assert all(printed.count(letter) == 60 for letter in "abcd")
    placed = report("pdftotext", content, tmp_path, "-bbox", "-")
    assert max(float(right) for right in re.findall(r'xMax="([\d.]+)"', placed)) < 595


def test_an_address_outside_the_package_is_refused() -> None:
    for url in ("https://exemple.fr/a.png", "file:///etc/passwd", "actgen-font:../pdf.py", "data:text/plain,a"):
        with pytest.raises(ValueError, match="an act loads nothing from outside"):
            pdf.fetcher().fetch(url)
    with pytest.raises(InputFault) as caught:
        pdf.lay_out('<html lang="fr"><title>Acte</title><img src="file:///etc/passwd" alt="">', "Acte")
    (fault,) = caught.value.diagnostics
    assert fault.code == "PDF-002"
    assert "an act loads nothing from outside: file:///etc/passwd" in fault.message


def test_a_character_that_the_font_lacks_is_a_fault_with_its_paragraph() -> None:
    with pytest.raises(InputFault) as caught:
        pdf.write_act(an_act(visas=1, body="Merci à tous 😀 et 漢."))
    found = [(fault.code, str(fault.place), shown(fault.message)) for fault in caught.value.diagnostics]
    place = "Convention, corps du texte, paragraphe 3"
    assert found == [
        ("PDF-001", place, "Le caractère « 😀 » (U+1F600) n’existe pas dans la police du PDF."),
        ("PDF-001", place, "Le caractère « 漢 » (U+6F22) n’existe pas dans la police du PDF."),
    ]


def test_the_boxes_of_a_form_are_drawn(tmp_path: Path) -> None:
    path = tmp_path / "acte.pdf"
    path.write_bytes(pdf.write_act(an_act(visas=1, body="☒ Oui ☐ Non ☑ Peut-être")))
    assert [word for word in pdf_words(path) if word in "☒☐☑"] == ["☒", "☐", "☑"]
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
    assert "Actgen-Boxes" in fonts


@pytest.mark.usefixtures("without_pango")
def test_without_pango_the_message_says_what_to_install() -> None:
    with pytest.raises(MachineFault) as caught:
        pdf.write_act(an_act())
    assert caught.value.message == "Le PDF demande la bibliothèque Pango, qui manque sur cette machine."
    assert "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in caught.value.hint


@pytest.mark.parametrize(
    ("digits", "said"),
    [("upper-roman", "VII"), ("lower-roman", "vii"), ("upper-alpha", "G"), ("lower-alpha", "g"), ("decimal", "7")],
)
def test_a_page_number_in_a_table_of_the_footer_has_the_digits_of_its_section(
    digits: str, said: str, tmp_path: Path
) -> None:
    cell = Cell((Paragraph("page-bas", (Text("Feuillet "), PageNumber())),))
    sheet = Sheet(Repeated((), (Columns(((cell,),)),)), number=7, digits=digits)
    act = structs.replace(an_act(), sheets=(sheet,))
    assert f"Feuillet {said}" in report("pdftotext", pdf.write_act(act), tmp_path, "-")


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere libraries have other names, which Python seeks")
def test_the_libraries_are_loaded_without_another_program(tmp_path: Path) -> None:
    program = """
import ctypes.util, subprocess, os
def started(*_, **__):
    raise AssertionError("a program was started")
subprocess.Popen = os.posix_spawn = started
search = ctypes.util.find_library
from actgen.writers import pdf
pdf.engine()
print(ctypes.util.find_library is search)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert (done.stdout, done.stderr) == ("True\n", "")


def test_where_the_exact_names_lead_nowhere_the_others_are_sought(monkeypatch: pytest.MonkeyPatch) -> None:
    search, real = ctypes.util.find_library, builtins.__import__
    sought: list[bool] = []

    def load(name: str, *rest: Any, **named: Any) -> Any:
        if name == "weasyprint":
            sought.append(ctypes.util.find_library is search)
            if len(sought) == 1:
                raise OSError("cannot load library 'libpango-1.0.so.0'")
        return real(name, *rest, **named)

    pdf.engine.cache_clear()
    monkeypatch.setattr(builtins, "__import__", load)
    assert pdf.write_act(an_act(body="Dernier essai.")).startswith(b"%PDF")
    assert sought[1:2] == [True]
