# ruff: noqa: E501 - a table reads by its rows
"""Files that are no sound Word file: one sentence each, and what to do; never a traceback."""

from __future__ import annotations

import copy
import io
import random
import re
import zipfile
from functools import cache, partial
from pathlib import Path

import pytest

from actgen.atelier.lint.linting import lint_file
from actgen.atelier.lint.targets import lint_words
from actgen.core.project import Project
from actgen.ooxml.xml import parse, serialise, w
from tests.atelier.lint.corpus import A, D, N
from tests.atelier.lint.workshop import ROOT, Workshop
from tests.counting import calls_of
from tests.ooxml.word import MAIN, archive, word_file, word_parts
from tests.sizes import COMPLETE, some

PROJECT = Project(ROOT)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def zipped(**names: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in names.items():
            opened.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


def macros() -> bytes:
    return archive({**word_parts("<w:p/>"), "word/vbaProject.bin": b"\0"})


def encrypted() -> bytes:
    content = bytearray(word_file("<w:p/>"))
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1
    return bytes(content)


#: Two hundred megabytes of nothing, packed when they are asked for.
_BOMB = b"200"
BAD = {
    "un ancien .doc": (_COMPOUND + "WordDocument".encode("utf-16-le"), "MOD-001", "C’est un ancien fichier Word (.doc), non un .docx."),
    "protégé par un mot de passe": (_COMPOUND + "EncryptedPackage".encode("utf-16-le"), "MOD-001", "Ce fichier est protégé par un mot de passe."),
    "un .odt": (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "MOD-001", "C’est un fichier OpenDocument (.odt), non un .docx."),
    "un PDF": (b"%PDF-1.7\n", "MOD-001", "C’est un PDF, non un fichier Word."),
    "une image": (b"\x89PNG\r\n\x1a\n", "MOD-001", "C’est une image, non un fichier Word."),
    "du RTF": (b"{\\rtf1", "MOD-001", "C’est un fichier RTF ou une page web, non un fichier Word."),
    "un classeur": (zipped(**{"[Content_Types].xml": b"<x/>", "xl__workbook.xml": b"<x/>"}), "MOD-001", "C’est un classeur Excel (.xlsx), non un fichier Word (.docx)."),
    "du texte": (b"bonjour", "MOD-001", "Ce n’est pas un fichier Word (.docx)."),
    "un fichier vide": (b"", "MOD-001", "Ce fichier est vide."),
    "une archive coupée": (word_file("<w:p/>")[:200], "MOD-002", "Ce fichier Word est abîmé\u00a0: son archive ne s’ouvre pas."),
    "une archive chiffrée": (encrypted(), "MOD-004", "Son archive est chiffrée ou comprimée d’une façon que Word n’emploie pas."),
    "deux cents mégaoctets": (_BOMB, "MOD-003", "Ce fichier se déplie en 2 parties et 200\u00a0Mo\u00a0: un modèle n’est jamais si gros."),
    "des macros": (macros(), "MOD-007", "Ce fichier contient des macros\u00a0: un acte n’en a pas."),
    "du XML mal formé": (archive({**word_parts("<w:p/>"), MAIN: b"<w:document"}), "MOD-006", "La partie word/document.xml ne peut pas être lue\u00a0: XML mal formé."),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_template_is_told_in_one_sentence(name: str) -> None:
    content, code, message = BAD[name]
    if content is _BOMB:
        content = zipped(**{"[Content_Types].xml": b"<x/>", "word__media.bin": b"\0" * 200_000_000})
    (fault,) = lint_file(PROJECT, content, "recu.docx")
    assert (fault.diagnostic.code, fault.diagnostic.message) == (code, message)
    assert fault.diagnostic.hint


#: Of all that the project has, the clause, a template that takes it and one that does not.
_SOME = [] if COMPLETE else ["commun/vote-chiffres", "nantes/deliberation@2026", "nantes/convention@2026"]


def test_an_unsound_clause_does_not_stop_the_others(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path / "projet")
    workshop.project.clause_file("vote-chiffres", ".docx").write_bytes(b"%PDF")
    found = {one.label: [fault.diagnostic.code for fault in one.faults] for one in lint_words(workshop.project, _SOME)}
    assert found["clause vote-chiffres"] == ["MOD-001"]
    assert "MOD-001" in found["nantes/deliberation@2026"]
    assert found["nantes/convention@2026"] == []


# Random changes of the XML

#: What a change puts in the place of what it takes.
_PIECES = ("", "{{", "}}", "{%", "%}", "{%p if x %}", "{% endif %}", "{{ a.b.c | first }}", "\u00a0", "«", "<w:t/>", "</w:p>", "<w:p>", "|", "'", '"', "{#", "x" * 2000)  # fmt: skip
_SEED, _MUTATIONS = 20260101, 250
#: Twice what the longest of the three sound templates asks.
_MOST_CALLS = 400_000


@pytest.mark.parametrize("start", range(0, _MUTATIONS, 50))
def test_no_change_of_the_xml_makes_lint_raise_or_last(start: int) -> None:
    for number in some(range(start, start + 50), 16):
        work = partial(examined, spoiled_file(number))
        if number % 10:
            work()
        else:  # to count is slower than to lint
            assert calls_of(work) < _MOST_CALLS, number


def sound_file(number: int) -> bytes:
    """The template that `spoiled_file` spoils."""
    return archive(_parts(number))


def spoiled_file(number: int) -> bytes:
    """A template with changes that `number` alone decides."""
    sound = _parts(number)
    chance = random.Random(_SEED + number)  # the seed is fixed
    spoil = _mutated if number % 5 == 0 else _rebuilt
    return archive({**sound, MAIN: spoil(sound[MAIN].decode(), chance).encode("utf-8", "replace")})


def _parts(number: int) -> dict[str, bytes]:
    return _main((N, A, D, A, D)[number % 5])


def examined(docx: bytes) -> None:
    lint_file(PROJECT, docx, "essai.docx")


@cache
def _main(name: str) -> dict[str, bytes]:
    folder, acte, version = re.split("[/@]", name)
    with zipfile.ZipFile(ROOT / "templates" / folder / acte / f"{version}.docx") as opened:
        return {part: opened.read(part) for part in opened.namelist()}


def _mutated(xml: str, chance: random.Random) -> str:
    """One to four changes, half of them in the tags: a stretch taken out, moved or replaced."""
    for _ in range(chance.randint(1, 4)):
        tags = [found.start() for found in re.finditer(r"\{[{%]", xml)] or [0]
        at = chance.choice(tags) + chance.randint(0, 20) if chance.random() < 0.5 else chance.randrange(len(xml) or 1)
        size = chance.choice((0, 1, 2, 5, 40))
        moved = xml[at : at + size]
        xml = xml[:at] + chance.choice(_PIECES) + xml[at + size :]
        if chance.random() < 0.2:
            place = chance.randrange(len(xml) or 1)
            xml = xml[:place] + moved + xml[place:]
    return xml


#: The names that an element may take: those to which lint pays heed.
_NAMES = ("del", "ins", "tc", "tr", "tbl", "p", "r", "t", "hyperlink", "fldSimple", "instrText", "vanish", "vMerge", "txbxContent", "sdt", "pStyle")  # fmt: skip


def _rebuilt(xml: str, chance: random.Random) -> str:
    """One to six changes of well-formed XML: words, elements taken out, copied, moved or called otherwise."""
    root = parse(xml.encode())
    for _ in range(chance.randint(1, 6)):
        elements = list(root.iter())[2:]
        one = chance.choice(elements)
        parent = one.getparent()
        texts = [text for text in elements if text.tag == w("t") and text.text]
        match chance.randrange(6):
            case 0 if parent is not None:
                parent.remove(one)
            case 1:
                one.addnext(copy.deepcopy(one))
            case 2:
                chance.choice(elements).addnext(copy.deepcopy(one))
            case 3:
                one.tag = w(chance.choice(_NAMES))
            case 4 if one.attrib:
                one.set(chance.choice(list(map(str, one.attrib))), chance.choice(("", "x", "-1", "é", "9" * 30)))
            case _ if texts:
                text = chance.choice(texts)
                text.text = _mutated(text.text or " ", chance).replace("\0", "")
    return serialise(root)
