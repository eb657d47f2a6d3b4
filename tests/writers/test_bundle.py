"""All acts of a commune as one PDF: the list of the pieces, then each piece as its own file shows it."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from actgen.core.errors import InputFault
from actgen.document.model import Act, Note, NoteReference, Paragraph, Text
from actgen.document.words import words, words_of
from actgen.kinds.declared import DeclaredKind
from actgen.kinds.kind import ActKind, kind_of
from actgen.variables.reading import read_model
from actgen.writers import bundle, pdf
from actgen.writers.bordereau import Sender
from tests.document.building import METADATA, an_act, filled_act, shown
from tests.kinds_of_acts import KINDS
from tests.sizes import COMPLETE
from tests.writers.reading_back import pdf_words

ROOT = Path(__file__).parents[2]
SENDER = Sender(
    "Ancenis-Saint-Géréon",
    "Commune d’Ancenis-Saint-Géréon",
    "de la commune d’Ancenis-Saint-Géréon",
    "conseil municipal",
    "de Nantes",
)
TITLE = "Dossier – Ancenis-Saint-Géréon"
PRINT_DIGEST = """
import hashlib
from tests.writers.test_bundle import whole
print(hashlib.sha256(whole()).hexdigest())
"""


def acts() -> dict[str, Act]:
    """Two whole acts and a short one of a kind that the table does not know, in another order than that of sending."""
    short = an_act(articles=2, footer="Avenant⇥Page ‹page› sur ‹pages›")
    return {"avenant-unique": short, "deliberation": filled_act("deliberation"), "convention": filled_act("convention")}


ORDER = ("convention", "deliberation", "avenant-unique")


def kinds_for(actes: Iterable[str]) -> dict[str, ActKind]:
    """The kind of each act: one of those that every project has, else one of that name, sent after all others."""
    text = "nom: {}\ncapacites: [date]\n"
    return {
        acte: KINDS.get(acte)
        or kind_of(acte, read_model(text.format(acte.replace("-", " ")).encode(), acte, DeclaredKind))
        for acte in actes
    }


def written(sender: Sender, made: Mapping[str, Act]) -> bytes:
    return bundle.write_bundle(sender, kinds_for(made), made)


def whole() -> bytes:
    return written(SENDER, acts())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle, and beside it the file of each act."""
    place = tmp_path_factory.mktemp("dossier")
    (place / "dossier.pdf").write_bytes(whole())
    for acte, act in acts().items():
        (place / f"{acte}.pdf").write_bytes(pdf.write_act(act))
    return place


def said(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def pages(path: Path) -> list[str]:
    """For each page, every word of it with the place where it stands, margins included."""
    return re.findall(r"<page .*?</page>", said("pdftotext", "-bbox", path, "-"), re.DOTALL)


#: The words of each tag too, for which poppler draws its page again, cost ten seconds.
_TAGS = "-struct-text" if COMPLETE else "-struct"


def tags(path: Path) -> list[str]:
    """The tags with the text that they hold, a line each, without the numbers that differ from file to file."""
    lines = said("pdfinfo", _TAGS, path).splitlines()[1:]
    return [re.sub(r" <\S+>|\(\d+-\d+-\d+\)|Object \d+ \d+", "", line) for line in lines]


def bookmarks(path: Path) -> list[tuple[int, str, int]]:
    """Depth, words and page of each bookmark, in order."""
    outline = ElementTree.fromstring(said("pdftohtml", "-xml", "-i", "-stdout", path)).find("outline")
    return [] if outline is None else list(_items(outline, 1))


def _items(outline: ElementTree.Element, depth: int) -> list[tuple[int, str, int]]:
    found: list[tuple[int, str, int]] = []
    for child in outline:
        if child.tag == "outline":
            found += _items(child, depth + 1)
        else:
            found.append((depth, child.text or "", int(child.attrib["page"])))
    return found


def test_the_words_are_those_of_the_list_then_of_each_act_in_the_order_of_sending(folder: Path) -> None:
    titles = {acte: act.title for acte, act in acts().items()}
    cover = f"""
        RÉPUBLIQUE FRANÇAISE Commune d’Ancenis-Saint-Géréon Académie de Nantes
        Dossier de la commune d’Ancenis-Saint-Géréon
        Séance du conseil municipal du 15 décembre 2025
        Pièces Début Étendue
        Convention {titles["convention"]} page 2 4 pages
        Délibération {titles["deliberation"]} page 6 2 pages
        Avenant unique {titles["avenant-unique"]} page 8 1 page
        3 pièces, 8 pages avec ce bordereau.
        Les pages de cette liste sont celles du présent document ; chaque pièce garde les siennes au bas de page.
    """
    pieces = [word for acte in ORDER for word in words(acts()[acte])]
    assert pdf_words(folder / "dossier.pdf") == [*words_of(cover), *pieces]


def test_each_piece_has_the_pages_of_its_own_file_to_the_last_word_of_the_footer(folder: Path) -> None:
    alone = [page for acte in ORDER for page in pages(folder / f"{acte}.pdf")]
    assert len(alone) == 7
    assert pages(folder / "dossier.pdf")[1:] == alone
    text = said("pdftotext", "-layout", folder / "dossier.pdf", "-").split("\f")[:-1]
    numbers = [re.findall(r"Page \d+ sur \d+$", page.rstrip()) for page in text]
    assert numbers == [
        [],
        *[[f"Page {number} sur 4"] for number in range(1, 5)],
        *[[f"Page {number} sur 2"] for number in range(1, 3)],
        ["Page 1 sur 1"],
    ]


def test_each_piece_keeps_its_tags(folder: Path) -> None:
    alone = [line for acte in ORDER for line in tags(folder / f"{acte}.pdf")]
    of_bundle = tags(folder / "dossier.pdf")
    cover = of_bundle[: len(of_bundle) - len(alone)]
    assert of_bundle[len(cover) :] == alone
    kinds = [line.split()[0].rstrip(":") for line in cover if line.strip()]
    assert kinds.count("H1") == 1
    assert kinds.count("Table") == 1
    assert kinds.count("TH") == 3
    assert kinds.count("Link") == 6  # the name and the page of each piece


@pytest.mark.long
def test_each_piece_is_a_bookmark_with_its_own_under_it(folder: Path) -> None:
    expected = []
    for acte, label, first in zip(ORDER, ("Convention", "Délibération", "Avenant unique"), (2, 6, 8), strict=True):
        own = bookmarks(folder / f"{acte}.pdf")
        assert own
        expected += [(1, label, first), *((depth + 1, words, page + first - 1) for depth, words, page in own)]
    assert bookmarks(folder / "dossier.pdf") == expected


def test_the_list_leads_to_the_first_page_of_each_piece(folder: Path) -> None:
    places = said("pdfinfo", "-dests", folder / "dossier.pdf").splitlines()[1:]
    found = {line.split('"')[1]: int(line.split()[0]) for line in places}
    assert found == {"convention": 2, "deliberation": 6, "avenant-unique": 8}
    page = ElementTree.fromstring(said("pdftohtml", "-xml", "-i", "-stdout", folder / "dossier.pdf"))[0]
    assert [link.attrib["href"].split("#")[1] for link in page.iter("a")] == ["2", "2", "6", "6", "8", "8"]


def test_a_link_of_the_list_says_where_it_leads(folder: Path, by_typst: Path) -> None:
    sentences = ["Aller à la convention, page\u00a02", "Aller à la délibération, page\u00a06"]
    for path in (folder / "dossier.pdf", by_typst):
        found = Counter(re.findall(rb"/Contents ?<([0-9A-F]+)>", objects(path.read_bytes())))
        told = {bytes.fromhex(one.decode()).decode("utf-16"): count for one, count in found.items()}
        assert told == dict.fromkeys([*sentences, "Aller à l’avenant unique, page\u00a08"], 2), path


def test_a_note_is_found_in_its_own_piece(tmp_path: Path) -> None:
    note = Note(1, (Paragraph("note", (Text("Une note."),)),))
    act = replace(an_act(), body=(Paragraph("corps", (Text("Mot"), NoteReference(1))),), notes=(note,))
    path = tmp_path / "dossier.pdf"
    path.write_bytes(written(SENDER, {"convention": act, "deliberation": act}))
    plain = objects(path.read_bytes())
    for acte, number in (("convention", 2), ("deliberation", 3)):
        assert plain.count(b"/Dest (%s-note-1)" % acte.encode()) == 1
        assert re.search(rf'^ +{number} \[.+\] "{acte}-note-1"$', said("pdfinfo", "-dests", path), re.MULTILINE)


def test_the_file_says_what_it_is_and_carries_its_own_fonts(folder: Path) -> None:
    info = dict(line.split(":", 1) for line in said("pdfinfo", folder / "dossier.pdf").splitlines())
    assert info["Title"].strip() == TITLE
    assert info["Author"].strip() == "Commune d’Ancenis-Saint-Géréon"
    assert info["Subject"].strip() == ", ".join([METADATA.subject] * 3)
    assert info["Tagged"].strip() == "yes"
    assert info["CreationDate"].strip().startswith("Mon Dec 15")
    assert b"/Lang (fr-FR)" in objects((folder / "dossier.pdf").read_bytes())
    fonts = said("pdffonts", folder / "dossier.pdf").splitlines()[2:]
    assert sorted(line.split("+")[1].split()[0] for line in fonts) == [
        "Liberation-Sans",
        "Liberation-Sans-Bold",
        "Liberation-Sans-Italic",
    ]
    assert all(" yes yes yes " in line for line in fonts)


def objects(content: bytes) -> bytes:
    """The file with what is compressed in it made plain."""
    streams = re.findall(rb"stream\n(.*?)\nendstream", content, re.DOTALL)
    return content + b"".join(zlib.decompress(stream) for stream in streams if stream.startswith(b"x\xda"))


@pytest.mark.long
def test_the_bytes_depend_on_the_acts_alone(folder: Path, tmp_path: Path) -> None:
    """Another process, elsewhere, at another hour, makes the same file."""
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    elsewhere = {"PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "2"}
    digest = subprocess.run(
        [sys.executable, "-c", PRINT_DIGEST], cwd=tmp_path, capture_output=True, text=True, check=True,
        env={**os.environ, **elsewhere},
    ).stdout.strip()  # fmt: skip
    assert digest == hashlib.sha256((folder / "dossier.pdf").read_bytes()).hexdigest()


@pytest.mark.long
def test_a_bundle_changes_neither_the_next_one_nor_the_file_of_an_act(folder: Path) -> None:
    assert whole() == (folder / "dossier.pdf").read_bytes()
    pdf.write_act.cache_clear()
    assert pdf.write_act(filled_act("convention")) == (folder / "convention.pdf").read_bytes()


def test_the_order_is_that_of_sending_whatever_the_academy() -> None:
    made = ["annexe-engagement", "avenant", "deliberation", "certificat-adhesion", "autre", "decision", "convention"]
    assert bundle.in_order(kinds_for(made), made) == [
        "convention",
        "deliberation",
        "decision",
        "annexe-engagement",
        "certificat-adhesion",
        "avenant",
        "autre",
    ]


@pytest.mark.parametrize(
    ("actes", "line"),
    [
        (("convention", "deliberation"), "Séance du conseil municipal du 15 décembre 2025"),
        (("convention", "decision"), "Décision du 15 décembre 2025"),
        (("certificat-adhesion",), "Certificat d’adhésion du 15 décembre 2025"),
    ],
)
def test_the_list_is_dated_by_what_decides(actes: tuple[str, ...], line: str, tmp_path: Path) -> None:
    path = tmp_path / "dossier.pdf"
    path.write_bytes(written(SENDER, {acte: an_act() for acte in actes}))
    text = said("pdftotext", "-l", "1", path, "-").replace("\u00a0", " ")
    assert line in text.splitlines()


def test_a_title_that_says_no_more_than_the_kind_of_the_act_is_not_repeated(tmp_path: Path) -> None:
    path = tmp_path / "dossier.pdf"
    named = {"certificat-adhesion": "CERTIFICAT D’ADHÉSION", "deliberation": "Adhésion – Ancenis-Saint-Géréon"}
    path.write_bytes(written(SENDER, {acte: replace(an_act(), title=title) for acte, title in named.items()}))
    text = said("pdftotext", "-l", "1", path, "-").splitlines()
    assert "Certificat d’adhésion" in text
    assert "CERTIFICAT D’ADHÉSION" not in text
    assert "Adhésion" in text


@pytest.mark.long
def test_a_list_longer_than_a_page_counts_its_own_pages(tmp_path: Path) -> None:
    path = tmp_path / "dossier.pdf"
    path.write_bytes(written(SENDER, {f"avenant-{number}": an_act() for number in range(20)}))
    text = said("pdftotext", "-layout", path, "-").split("\f")[:-1]
    assert len(text) == 2 + 20
    assert "Avenant 19" in text[1]
    assert re.search(r"Avenant 0 +page.3 +1.page", text[0])
    assert "20 pièces, 22 pages avec ce bordereau." in text[1].replace("\u00a0", " ")
    assert bookmarks(path)[0] == (1, "Avenant 0", 3)


def test_a_character_that_the_font_lacks_is_a_fault_also_on_the_list() -> None:
    with pytest.raises(InputFault) as caught:
        written(
            replace(SENDER, named="Commune de 漢", de_named="de la commune de 漢"),
            {"convention": an_act(body="Merci 😀.")},
        )
    found = [shown(fault.message) for fault in caught.value.diagnostics]
    assert len(found) == 3  # the letterhead, the heading, the act
    assert found[0] == "Le caractère « 漢 » (U+6F22) n’existe pas dans la police du PDF."
    assert found[2] == "Le caractère « 😀 » (U+1F600) n’existe pas dans la police du PDF."


# By the second engine


@pytest.fixture(scope="module")
def by_typst(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("typst") / "dossier.pdf"
    place.write_bytes(bundle.write_bundle(SENDER, kinds_for(acts()), acts(), "typst"))
    return place


def test_both_engines_bind_the_same_words_on_the_same_pages(folder: Path, by_typst: Path) -> None:
    assert pdf_words(by_typst) == pdf_words(folder / "dossier.pdf")
    text = said("pdftotext", "-layout", by_typst, "-").split("\f")[:-1]
    numbers = [re.findall(r"Page \d+ sur \d+$", page.rstrip()) for page in text]
    assert numbers == [
        [],
        *[[f"Page {number} sur 4"] for number in range(1, 5)],
        *[[f"Page {number} sur 2"] for number in range(1, 3)],
        ["Page 1 sur 1"],
    ]


def test_typst_makes_each_piece_a_bookmark_with_its_own_under_it(by_typst: Path) -> None:
    found = bookmarks(by_typst)
    tops = [(words, page) for depth, words, page in found if depth == 1]
    assert tops[1:] == [("Convention", 2), ("Délibération", 6), ("Avenant unique", 8)]
    assert (2, acts()["convention"].title, 2) in found


def test_the_list_of_typst_leads_to_the_first_page_of_each_piece(by_typst: Path) -> None:
    page = ElementTree.fromstring(said("pdftohtml", "-xml", "-i", "-stdout", by_typst))[0]
    assert [link.attrib["href"].split("#")[1] for link in page.iter("a")] == ["2", "2", "6", "6", "8", "8"]


def test_typst_binds_the_same_bytes_again(by_typst: Path) -> None:
    assert bundle.write_bundle(SENDER, kinds_for(acts()), acts(), "typst") == by_typst.read_bytes()


def test_notes_and_even_pages_are_those_of_their_piece(tmp_path: Path) -> None:
    note = Note(1, (Paragraph("note", (Text("Une note."),)),))
    act = replace(an_act(), body=(Paragraph("corps", (Text("Mot"), NoteReference(1))),), notes=(note,))
    path = tmp_path / "dossier.pdf"
    made = {"convention": act, "deliberation": act}
    path.write_bytes(bundle.write_bundle(SENDER, kinds_for(made), made, "typst"))
    assert pdf_words(path).count("note.") == 2
    assert "Mot1" in pdf_words(path)


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_two_acts_of_one_kind_are_two_pieces_each_found_where_it_begins(engine: str, tmp_path: Path) -> None:
    """An evening of a council votes many acts of one kind."""
    kinds, act = kinds_for(["convention"]), an_act()
    path = tmp_path / "seance.pdf"
    evening = {"salle": kinds["convention"], "ecole": kinds["convention"]}
    path.write_bytes(bundle.write_bundle(SENDER, evening, {"salle": act, "ecole": act}, engine))
    page = ElementTree.fromstring(said("pdftohtml", "-xml", "-i", "-stdout", path))[0]
    assert [link.attrib["href"].split("#")[1] for link in page.iter("a")] == ["2", "2", "3", "3"]
