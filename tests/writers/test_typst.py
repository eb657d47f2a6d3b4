"""The second engine of PDF: the pages, the words and the structure of the model, in one file of both standards."""

from __future__ import annotations

import hashlib
import itertools
import os
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
from msgspec import structs

from actgen.atelier.goldens.look.pdfium import printed
from actgen.atelier.goldens.look.printed import Page
from actgen.atelier.verification.pdf_entries import read_entries
from actgen.core.errors import InputFault, MachineFault
from actgen.core.origin import ENGINE_NAME, PROPERTY_NAMES
from actgen.core.project import find_project
from actgen.document.model import (
    Act,
    Block,
    Cell,
    Columns,
    Grid,
    ItemList,
    Layout,
    Look,
    Note,
    NoteReference,
    Paragraph,
    Signatures,
    Table,
    Text,
)
from actgen.document.words import words
from actgen.pipeline import render_acts
from actgen.writers import pdf, typst
from actgen.writers.glyphs import text_width
from actgen.writers.typst_act import data_of
from tests.atelier.verification.test_stated import ORIGIN
from tests.conftest import COMMUNES, ROOT
from tests.document.building import FILLED_ACTS, an_act, filled_act, read_lines, shown
from tests.memories import forget
from tests.sizes import COMPLETE, one_of, some
from tests.word.corpus import CARRIED
from tests.word.making import NO_FOOT, Made, p, refer
from tests.word.test_carried import pages
from tests.writers.reading_aloud import kinds_in, lines_of, read_aloud, without_blanks
from tests.writers.reading_back import pdf_words

PRINT_DIGESTS = """
import hashlib
from actgen.writers.typst import write_act
from tests.document.building import FILLED_ACTS, filled_act
for name in reversed(FILLED_ACTS):
    print(name, hashlib.sha256(write_act(filled_act(name))).hexdigest())
"""

#: In mm: how far lines of the two engines may stand from each other, and how far raised letters stand from their line.
_A_MILLIMETRE, _RAISED = 1.0, 1.2


@pytest.fixture(scope="module")
def acts() -> dict[str, Act]:
    """The acts of the five communes, each by its commune and its name."""
    project = find_project(ROOT)
    return {
        f"{commune} {one.acte}": one.act
        for commune in some(COMMUNES, 4)
        for one in render_acts(project, commune, "dossier", ())
    }


@pytest.fixture(scope="module")
def files(acts: dict[str, Act], tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path]]:
    """The file of each act by Typst, and that by WeasyPrint."""
    place = tmp_path_factory.mktemp("moteurs")
    made = {}
    for rank, (name, act) in enumerate(acts.items()):
        made[name] = place / f"{rank}-typst.pdf", place / f"{rank}-weasyprint.pdf"
        made[name][0].write_bytes(typst.write_act(act))
        made[name][1].write_bytes(pdf.write_act(act))
    return made


def said(program: str, path: Path, *more: str) -> str:
    """What `pdfinfo`, `pdffonts` or `pdftotext` says of a PDF."""
    done = subprocess.run([program, *more, path], capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")  # titles of headings come in the bytes of the file


def letters(page: Counter[str]) -> Counter[str]:
    """How many times each letter stands on a page."""
    return Counter("".join(page.elements()))


def inks(page: Page) -> Counter[tuple[str, str, float, str]]:
    """How many times each letter stands on a page in each font, size and colour; PDFium writes fonts in two ways."""
    return Counter(
        (letter, text.ink.font.replace("-", ""), round(text.ink.size, 1), text.ink.colour)
        for text in page.texts
        for letter in text.words
        if not letter.isspace()
    )


def line_places(page: Page) -> list[float]:
    """How far from the top each line of a page stands; what is raised belongs to its line."""
    found: list[float] = []
    for baseline in sorted(text.baseline for text in page.texts if text.words.strip()):
        if not found or baseline - found[-1] > _RAISED:
            found.append(baseline)
    return found


@pytest.mark.long
def test_the_acts_of_the_communes_have_the_words_of_the_model_in_their_order(
    acts: dict[str, Act], files: dict[str, tuple[Path, Path]]
) -> None:
    assert len(acts) == (13 if COMPLETE else 5)
    for name, (ours, theirs) in files.items():
        assert pdf_words(ours) == words(acts[name]) == pdf_words(theirs), name


def test_the_pages_of_both_engines_hold_the_same_words(files: dict[str, tuple[Path, Path]]) -> None:
    """Headers and footers too."""
    for name, sides in files.items():
        ours, theirs = ([letters(page) for page in pages(path)] for path in sides)
        assert ours == theirs, name


def test_both_engines_print_each_letter_in_the_same_ink_and_each_line_at_the_same_place(
    files: dict[str, tuple[Path, Path]],
) -> None:
    """So that the page goldens, which are made by one engine, hold the pages of the other."""
    for name, sides in files.items():
        ours, theirs = (printed(path.read_bytes()).pages for path in sides)
        assert len(ours) == len(theirs), name
        for page, other in zip(ours, theirs, strict=True):
            assert inks(page) == inks(other), name
            places = zip(line_places(page), line_places(other), strict=True)
            assert max(abs(line - beside) for line, beside in places) < _A_MILLIMETRE, name


@pytest.mark.parametrize("engine", [pdf, typst])
def test_what_pages_repeat_stands_as_near_their_edges_as_the_word_file_says(engine: ModuleType) -> None:
    def ends(edges: str) -> tuple[float, float]:
        repeated = {"header7": p("Ville", style="page-haut"), "footer7": p("Mairie", style="page-bas")}
        section = refer("header7") + refer("footer7") + NO_FOOT + edges
        (page,) = printed(engine.write_act(Made(p("Un."), section=section, repeated=repeated).act())).pages
        first, *_, last = line_places(page)
        return first, last

    usual_top, usual_end = ends('w:header="567" w:footer="567"/>')
    top, end = ends('w:header="283" w:footer="170"/>')
    assert (round(usual_top - top, 1), round(end - usual_end, 1)) == (5, 7), "millimetres"


@pytest.mark.parametrize(("count", "cuts"), [(2, {(2,), (0, 2)}), (4, {(4,), (2, 2), (1, 3), (0, 4)})])
def test_the_last_element_of_a_list_is_not_alone_on_its_page(
    count: int, cuts: set[tuple[int, ...]], tmp_path: Path
) -> None:
    path = tmp_path / "acte.pdf"
    cut = set()
    for before in range(28, 40):
        lines = ["# Convention", *(["Une ligne."] * before), *(f"- Élément {rank}" for rank in range(count))]
        path.write_bytes(typst.write_act(read_lines("\n".join(lines))))
        cut.add(tuple(page["Élément"] for page in pages(path)))
    assert cut == cuts


@pytest.mark.long
def test_each_act_is_read_aloud_block_by_block_in_its_order_by_both_engines(
    acts: dict[str, Act], files: dict[str, tuple[Path, Path]]
) -> None:
    for name in one_of([*acts]):
        lines = without_blanks(lines_of(acts[name]))
        for path in files[name]:
            assert without_blanks(read_aloud(path)) == lines, path


def long_act() -> Act:
    """Six pages or seven: a paragraph, a list and a table, each longer than a page."""
    lines = ["# Convention", "Une phrase assez longue pour durer. " * 340]
    lines += [f"- Élément {number}" for number in range(60)]
    lines += ["| École | Élèves |", "|---|---|", *(f"| École {number} | {number} |" for number in range(60))]
    return read_lines("\n".join(lines))


@pytest.mark.long
@pytest.mark.parametrize("engine", one_of([typst, pdf]))
def test_a_page_cuts_no_element_in_two(engine: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "acte.pdf"
    path.write_bytes(engine.write_act(long_act()))
    found = kinds_in(path)
    assert int(re.findall(r"Pages: +(\d+)", said("pdfinfo", path))[0]) in (6, 7)
    assert {kind: found[kind] for kind in ("H1", "L", "LI", "P", "Table", "TR", "TH", "TD")} == {
        "H1": 1, "L": 1, "LI": 60, "P": 1 + 60 + 2 * 61, "Table": 1, "TR": 61, "TH": 2, "TD": 120,
    }  # fmt: skip
    assert without_blanks(read_aloud(path)) == without_blanks(lines_of(long_act()))
    assert pdf_words(path).count("Élèves") > 1  # the header row is repeated on the pages


@pytest.mark.parametrize("kind", ["table", "colonnes", "signatures"])
def test_a_cell_longer_than_a_page_goes_on_upon_the_next(kind: str, tmp_path: Path) -> None:
    said_there = " ".join(f"mot{number}" for number in range(1500))
    cells = tuple(Cell((Paragraph("cellule", (Text(text),)),)) for text in ("Objet", said_there))
    grid = Grid(widths=(85, 15))
    blocks: dict[str, Block] = {
        "table": Table((), (cells,), grid),
        "colonnes": Columns((cells,), grid),
        "signatures": Signatures((cells,), grid),
    }
    path = tmp_path / "acte.pdf"
    path.write_bytes(typst.write_act(structs.replace(an_act(), body=(blocks[kind],))))
    assert [word for word in pdf_words(path) if word.startswith("mot")] == said_there.split()


def test_an_address_is_not_cut_where_a_line_has_room_for_it() -> None:
    def pieces(width: int) -> list[tuple[str, bool]]:
        grid = Grid(widths=(width, 100 - width))
        cells = tuple(
            Cell((Paragraph("cellule", (Text(text),)),)) for text in ("Voir www.telerecours.fr/particuliers.", "b")
        )
        data = data_of(structs.replace(an_act(), body=(Table((), (cells,), grid),)))
        (text,) = data["sheets"][0]["body"][0]["body"][0]["blocks"][0]["inlines"]
        return [(piece["text"], piece["whole"]) for piece in text["pieces"]]

    assert pieces(50) == [("Voir ", False), ("www.telerecours.fr/particuliers.", True)]
    assert pieces(10) == [("Voir ", False), ("www.telerecours.fr/particuliers.", False)]


def test_the_blank_after_a_name_may_end_a_line() -> None:
    act = structs.replace(an_act(), body=(Paragraph("corps", (Text("À Ancenis-Saint-Géréon le 3"),)),))
    (text,) = data_of(act)["sheets"][0]["body"][0]["inlines"]
    assert [(piece["text"], piece["whole"]) for piece in text["pieces"]] == [
        ("À ", False), ("Ancenis-Saint-Géréon", True), (" ", False), ("le 3", False),
    ]  # fmt: skip


def test_a_column_without_width_has_room_for_its_longest_word() -> None:
    long = "Une assez longue description de cet établissement, qui ne tient pas sur une seule ligne du tableau"
    rows = tuple(tuple(Cell((Paragraph("cellule", (Text(text),)),)) for text in row) for row in (("Camus", long),))
    act = structs.replace(an_act(), body=(Table((), rows),))
    first, second = next(node for node in data_of(act)["sheets"][0]["body"] if node["t"] == "table")["columns"]
    width = 166 * 72 / 25.4 * first / (first + second)
    assert 2 * 4.25 + 10 * text_width("Camus") <= width < 60


@pytest.mark.parametrize("name", some([*CARRIED], 30))
def test_a_construct_of_word_stands_on_the_same_page_with_the_same_words(name: str, tmp_path: Path) -> None:
    act = CARRIED[name].act()
    ours, theirs = tmp_path / "typst.pdf", tmp_path / "weasyprint.pdf"
    ours.write_bytes(typst.write_act(act))
    theirs.write_bytes(pdf.write_act(act))
    assert pages(ours) == pages(theirs)


@pytest.mark.long
def test_the_bytes_depend_on_the_act_alone_and_not_on_those_made_before_it(tmp_path: Path) -> None:
    paths = os.pathsep.join(path for path in (str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH", "")) if path)
    other = {**os.environ, "PYTHONPATH": paths, "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}
    done = subprocess.run(
        [sys.executable, "-c", PRINT_DIGESTS], cwd=tmp_path, env=other, capture_output=True, text=True, check=True
    )
    here = {name: hashlib.sha256(typst.write_act(filled_act(name))).hexdigest() for name in FILLED_ACTS}
    assert sorted(done.stdout.splitlines()) == sorted(f"{name} {digest}" for name, digest in here.items())


def test_the_file_says_what_it_is_and_what_it_was_made_from(tmp_path: Path) -> None:
    act = filled_act("convention")
    path = tmp_path / "acte.pdf"
    path.write_bytes(typst.write_act(structs.replace(act, metadata=structs.replace(act.metadata, origin=ORIGIN))))
    told = said("pdfinfo", path)
    for line in (
        "Title: +Convention d’adhésion",
        "Subject: +Groupement de commandes e-primo",
        "Keywords: +e-primo, ENT",
        "Author: +Commune d’Ancenis-Saint-Géréon",
        "CreationDate: +Mon Dec 15 .*2025",
        "Tagged: +yes",
    ):
        assert re.search(f"^{line}", told, re.MULTILINE), line
    stated = read_entries(path.read_bytes(), [*PROPERTY_NAMES.values(), ENGINE_NAME])
    assert stated == {**ORIGIN.properties(), ENGINE_NAME: typst.REQUIREMENT.replace("==", "/")}
    claims = (b"<pdfaid:part>3<", b"<pdfaid:conformance>A<", b"<pdfuaid:part>1<")
    assert [claim for claim in claims if claim not in path.read_bytes()] == []


def test_the_fonts_are_those_of_the_package(tmp_path: Path) -> None:
    path = tmp_path / "acte.pdf"
    path.write_bytes(typst.write_act(an_act(visas=1, body="☒ Oui ☐ Non ☑ **Peut-être**")))
    names = {line.split("+")[1].split()[0] for line in said("pdffonts", path).splitlines()[2:]}
    assert names == {"LiberationSans", "LiberationSans-Bold", "ActgenBoxes-Regular"}
    assert [word for word in pdf_words(path) if word in "☒☐☑"] == ["☒", "☐", "☑"]


def test_a_text_that_looks_like_code_is_printed_as_it_is(tmp_path: Path) -> None:
    wicked = '#panic("x") $x^2$ *gras* _pente_ `code` \\u{41} <nom> @nom // fin /* */ #read("/etc/passwd") [x] = Titre'
    path = tmp_path / "acte.pdf"
    path.write_bytes(typst.write_act(read_lines(f"# Convention\n{wicked.replace('**', '')}")))
    assert pdf_words(path) == words(read_lines(f"# Convention\n{wicked}"))


def test_headings_have_no_gap_in_their_levels_where_no_title_stands_first(tmp_path: Path) -> None:
    act = read_lines("ARTICLE 1 – Objet\nUn.\n1.1 – Champ\nDeux.\nARTICLE 2 – Fin\nTrois.")
    levels = [node["level"] for node in data_of(act)["sheets"][0]["body"] if node["t"] == "heading"]
    assert levels[0] == 1
    assert max(after - before for before, after in itertools.pairwise(levels)) <= 1
    assert typst.write_act(act).startswith(b"%PDF-")


def test_a_note_stands_at_the_foot_of_its_page_and_one_without_a_call_is_not_lost(tmp_path: Path) -> None:
    body = (Paragraph("corps", (Text("La loi"), NoteReference(1), Text(" s’applique."))),)
    notes = tuple(
        Note(number, (Paragraph("note", (Text(text),)),)) for number, text in ((1, "Un code."), (2, "Seule."))
    )
    path = tmp_path / "acte.pdf"
    path.write_bytes(typst.write_act(structs.replace(an_act(), body=body, notes=notes)))
    assert pdf_words(path) == ["La", "loi1", "s’applique.", "Seule.", "1", "Un", "code."]
    assert kinds_in(path)["Note"] == 1


def test_a_character_that_the_font_lacks_is_a_fault_in_our_words() -> None:
    with pytest.raises(InputFault) as caught:
        typst.write_act(an_act(visas=1, body="Merci à tous 😀."))
    (fault,) = caught.value.diagnostics
    assert fault.code == "PDF-001"
    assert shown(fault.message) == "Le caractère « 😀 » (U+1F600) n’existe pas dans la police du PDF."


def test_what_typst_refuses_is_a_fault_of_the_layout() -> None:
    act = an_act(visas=1)
    untitled = structs.replace(act, metadata=structs.replace(act.metadata, title=""))
    with pytest.raises(InputFault) as caught:
        typst.write_act(untitled)
    (fault,) = caught.value.diagnostics
    assert fault.code == "PDF-002"
    assert fault.message.startswith("La mise en page du PDF signale\u00a0: ")
    assert "--moteur weasyprint" in fault.hint


@pytest.mark.usefixtures("without_typst")
def test_without_the_wheel_the_message_says_what_to_install() -> None:
    with pytest.raises(MachineFault) as caught:
        typst.write_act(an_act())
    assert caught.value.message == "Le moteur Typst, qui est facultatif, n’est pas installé sur cette machine."
    assert f'-m pip install "{typst.REQUIREMENT}"' in caught.value.hint


def test_the_version_is_the_one_that_the_project_pins() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["optional-dependencies"]["typst"] == [typst.REQUIREMENT]
    assert typst.REQUIREMENT in project["dependency-groups"]["dev"]
    assert f"\n{typst.REQUIREMENT} \\\n    --hash=sha256:" in (ROOT / "requirements/typst.txt").read_text(
        encoding="utf-8"
    )


def test_words_that_are_struck_and_words_that_are_underlined_stand_in_one_paragraph(tmp_path: Path) -> None:
    """PDF/UA-1 has but one line for a text: the line under words is then drawn."""
    both = Text("abrogé", look=Look(underline=True, strike=True))
    struck = Text("ancien", look=Look(strike=True))
    inlines = (both, Text(" puis "), struck)
    body = (
        Paragraph("corps", inlines, Layout(look=Look(underline=True))),
        ItemList((inlines, (Text("seul", look=Look(underline=True)),))),
    )
    path = tmp_path / "acte.pdf"
    path.write_bytes(typst.write_act(structs.replace(an_act(), body=body)))
    assert pdf_words(path) == ["abrogé", "puis", "ancien", "abrogé", "puis", "ancien", "seul"]


def test_what_no_line_cuts_is_told_by_the_room_that_a_line_has_and_not_by_a_text_seen_before() -> None:
    said = Paragraph("corps", (Text("Jean-Pierre, www.exemple.fr/tout-un-chemin"),))
    wide = Table((), ((Cell((said,)),),))
    narrow = Table((), ((Cell((said,)), Cell(())),), Grid(widths=(8, 92)))
    acts = [structs.replace(an_act(), body=(table,)) for table in (wide, narrow, wide)]
    warm = [_whole(act) for act in acts]
    cold = []
    for act in acts:
        forget()
        cold.append(_whole(act))
    assert warm == cold == [["Jean-Pierre,", "www.exemple.fr/tout-un-chemin"], [], warm[0]]


def _whole(act: Act) -> list[str]:
    """What no line cuts in the first cell of an act, as Typst is given it."""
    (table,) = data_of(act)["sheets"][0]["body"]
    (text,) = table["body"][0]["blocks"][0]["inlines"]
    return [piece["text"] for piece in text["pieces"] if piece["whole"]]
