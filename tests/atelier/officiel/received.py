"""The convention that a rectorate sends, in messy Word, and what a person does in Word to the template made of it."""

from __future__ import annotations

import copy
from collections.abc import Callable
from functools import cache
from pathlib import Path

from actgen.atelier.importing.proposing.known_facts import KnownFacts, known_facts
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.ooxml.packing.package import MAIN_PART, read_package
from actgen.ooxml.packing.zipping import pack, stored
from actgen.ooxml.xml import Element, parse, serialise, w
from tests.atelier.importing.sources import Document, made
from tests.atelier.importing.word_sources import Typing
from tests.conftest import ROOT

NAME = parse_template_name("rennes/convention@2026-officiel")
DOCUMENT = Document(
    "convention-officielle", "docx", Typing("gras", "puces", "tableau", "zone", ("pied", "espaces", "notes"))
)
#: The same file, kept for the guide.
EXAMPLE = ROOT / "docs" / "exemples" / "convention-recue.docx"


@cache
def received() -> bytes:
    """The Word file of the rectorate."""
    return made(DOCUMENT)[1]


@cache
def facts() -> KnownFacts:
    return known_facts(Project(ROOT), NAME)


def in_word(docx: bytes, change: Callable[[Element], None]) -> bytes:
    """The file after its body was changed as a person changes it in Word."""
    entries = []
    for entry in read_package(docx, "modèle").entries:
        if entry.name != MAIN_PART:
            entries.append(entry)
            continue
        root = parse(entry.content())
        change(root)
        entries.append(stored(entry.name, serialise(root).encode()))
    return pack(entries)


def retyped(docx: bytes, old: str, new: str) -> bytes:
    """The file with other words in the place of some, which must stand once in one run."""

    def change(root: Element) -> None:
        found = [text for text in root.iter(w("t")) if old in (text.text or "")]
        assert len(found) == 1, f"{old!r} stands {len(found)} times"
        found[0].text = (found[0].text or "").replace(old, new)

    return in_word(docx, change)


def with_schools(docx: bytes) -> bytes:
    """The file whose three blank rows of annexe 1 have become one row for each school."""
    cells = ("{{ ecole.designation }}", "{{ commune.nom }}", "____", "{{ ecole.uai }}")

    def change(root: Element) -> None:
        table = next(one for one in root.iter(w("tbl")) if "Nombre de classes" in _words(one))
        _, row, *others = table.findall(w("tr"))
        for other in others:
            table.remove(other)
        opening, closing = copy.deepcopy(row), copy.deepcopy(row)
        _type_in(row, cells)
        _type_in(opening, ("{%tr for ecole in ecoles %}", "", "", ""))
        _type_in(closing, ("{%tr endfor %}", "", "", ""))
        row.addprevious(opening)
        row.addnext(closing)

    return in_word(docx, change)


def _words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(w("t")))


def _type_in(row: Element, words: tuple[str, ...]) -> None:
    for cell, typed in zip(row.findall(w("tc")), words, strict=True):
        first, *rest = cell.iter(w("t"))
        first.text = typed
        for other in rest:
            other.text = ""


def replace_in(path: Path, *changes: tuple[str, str]) -> None:
    """Words of a text file replaced, each of which must stand there once."""
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
