"""The archive of a stranger's file: proven, or refused in French."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from actgen.core.diagnostics import Diagnostic, WordPlace
from actgen.core.errors import InputFault
from actgen.ooxml.packing.archive import MAX_PARTS, MAX_UNPACKED, MAX_XML_PART, read_entries
from actgen.ooxml.packing.package import Package, read_package
from actgen.ooxml.packing.zipping import DEFLATED, Entry, pack, stored
from tests.ooxml.word import archive, p, word_file

LABEL = "essai.docx"
REAL = Path(__file__).parents[3] / "templates" / "nantes" / "deliberation" / "2026.docx"
SAVE_AS = "Ouvrez-le dans Word ou LibreOffice et enregistrez-le au format «\u00a0Document Word (.docx)\u00a0»."
DAMAGED = (
    "MOD-002",
    "Ce fichier Word est abîmé\u00a0: son archive ne s’ouvre pas.",
    "Reprenez une copie saine du fichier.",
)
NAMES = ("MOD-004", "Son archive a des noms de parties en double ou qui sortent de leur dossier.", SAVE_AS)
METHOD = ("MOD-004", "Son archive est chiffrée ou comprimée d’une façon que Word n’emploie pas.", SAVE_AS)


def refusals(content: bytes) -> list[tuple[str, str, str]]:
    with pytest.raises(InputFault) as refusal:
        read_entries(content, LABEL)
    assert {fault.place for fault in refusal.value.diagnostics} == {WordPlace(LABEL)}
    return [(fault.code, fault.message, fault.hint) for fault in refusal.value.diagnostics]


def outcome(content: bytes) -> Package | tuple[Diagnostic, ...]:
    """The package, or the diagnostics; any other exception is a bug."""
    try:
        return read_package(content, LABEL)
    except InputFault as refusal:
        return refusal.diagnostics


def test_the_files_of_an_archive_come_in_its_order() -> None:
    entries = read_entries(archive({"b.xml": b"<b/>", "a.xml": b"<a/>"}), LABEL)
    assert [(entry.name, entry.content()) for entry in entries] == [("b.xml", b"<b/>"), ("a.xml", b"<a/>")]


def test_an_archive_that_was_packed_here_is_proven_like_any_other() -> None:
    honest = stored("a.xml", b"<a/>")
    lying = Entry("a.xml", honest.method, honest.crc + 1, honest.size, honest.packed)
    assert refusals(pack([lying])) == [DAMAGED]
    assert refusals(pack([Entry("a.xml", 12, honest.crc, honest.size, honest.packed)])) == [METHOD]
    assert refusals(pack([stored("../a.xml", b"<a/>")])) == [NAMES]
    assert read_entries(pack([stored("word/", b""), honest]), LABEL) == (honest,)


def test_an_archive_of_another_program_is_read() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.mkdir("word")
        opened.writestr("word/é.xml", b"<a/>" * 99)
    (entry,) = read_entries(stream.getvalue(), LABEL)
    assert (entry.name, entry.content()) == ("word/é.xml", b"<a/>" * 99)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "Ce fichier est vide."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "C’est un ancien fichier Word (.doc), ou un fichier protégé par un mot de passe, non un .docx.",
        ),
        (b"%PDF-1.7", "C’est un PDF, non un fichier Word."),
        (b"{\\rtf1\\ansi", "C’est un fichier RTF ou une page web, non un fichier Word."),
        (b"\r\n<html>", "C’est un fichier RTF ou une page web, non un fichier Word."),
        (b"Bonjour", "Ce n’est pas un fichier Word (.docx)."),
        (b"PK\x05\x06" + b"\0" * 18, "Ce n’est pas un fichier Word (.docx)."),
    ],
)
def test_what_is_no_archive_is_named(content: bytes, message: str) -> None:
    assert refusals(content) == [("MOD-001", message, SAVE_AS)]


@pytest.mark.parametrize(
    ("stream", "message"),
    [
        ("WordDocument", "C’est un ancien fichier Word (.doc), non un .docx."),
        ("Workbook", "C’est un ancien classeur Excel (.xls), non un fichier Word."),
        ("PowerPoint Document", "C’est une ancienne présentation PowerPoint (.ppt), non un fichier Word."),
    ],
)
def test_an_old_office_file_is_named(stream: str, message: str) -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + stream.encode("utf-16-le")
    assert refusals(content) == [("MOD-001", message, SAVE_AS)]


def test_a_file_under_a_password_is_told_how_to_be_opened() -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert refusals(content) == [
        (
            "MOD-001",
            "Ce fichier est protégé par un mot de passe.",
            "Ouvrez-le dans Word avec ce mot de passe, retirez-le (Fichier > Informations > Protéger le document > "
            "Chiffrer avec mot de passe), et enregistrez.",
        )
    ]


@pytest.mark.parametrize("head", [b"\x89PNG\r\n", b"\xff\xd8\xff\xe0"])
def test_a_picture_is_named(head: bytes) -> None:
    hint = "Demandez le fichier Word à qui vous l’a envoyée, ou tapez son texte."
    assert refusals(head) == [("MOD-001", "C’est une image, non un fichier Word.", hint)]


@pytest.mark.parametrize(
    "name",
    [
        "../a.xml",
        "word/../../a.xml",
        "/a.xml",
        "word\\a.xml",
        "C:a.xml",
        "word//a.xml",
        "./a.xml",
        "a\n.xml",
        "a\u202e.xml",
    ],
)
def test_a_name_that_leaves_its_folder_is_refused(name: str) -> None:
    assert refusals(archive({name: b"<a/>"})) == [NAMES]


@pytest.mark.parametrize("twin", ["a.xml", "A.XML"])
def test_a_name_that_stands_twice_is_refused(twin: str) -> None:
    assert refusals(pack([stored("a.xml", b"<a/>"), stored(twin, b"<b/>")])) == [NAMES]


def test_so_is_one_whose_accents_are_composed_otherwise() -> None:
    assert refusals(pack([stored("\u00e9.xml", b"<a/>"), stored("e\u0301.xml", b"<b/>")])) == [NAMES]


def test_a_nameless_file_is_refused() -> None:
    assert refusals(archive({"": b"<a/>"})) in ([NAMES], [DAMAGED])


def test_an_encrypted_file_is_refused() -> None:
    content = bytearray(archive({"a.xml": b"<a/>"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert refusals(bytes(content)) == [METHOD]


def test_a_compression_that_word_does_not_use_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_BZIP2) as opened:
        opened.writestr("a.xml", b"<a/>")
    assert refusals(stream.getvalue()) == [METHOD]


def test_a_wrong_checksum_is_damage() -> None:
    content = archive({"a.xml": b"<a/>"}).replace(b"<a/>", b"<b/>")
    assert refusals(content) == [DAMAGED]


def test_a_file_under_another_name_than_the_directory_says_is_damage() -> None:
    assert refusals(archive({"a.xml": b"<a/>"}).replace(b"a.xml", b"b.xml", 1)) == [DAMAGED]


def test_a_file_that_unpacks_to_more_than_it_declares_is_damage() -> None:
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packing.compress(b" " * 80_000_000) + packing.flush()
    bomb = Entry("a.xml", DEFLATED, zlib.crc32(b" " * 10), 10, packed)
    assert refusals(pack([bomb])) == [DAMAGED]


def test_a_declared_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = Entry("a.bin", DEFLATED, 0, MAX_UNPACKED + 1, b"")
    assert refusals(pack([bomb])) == [
        (
            "MOD-003",
            "Ce fichier se déplie en 1 parties et 60\u00a0Mo\u00a0: un modèle n’est jamais si gros.",
            "Reprenez une copie saine du fichier, sans images lourdes.",
        )
    ]


def test_a_part_of_too_much_text_is_refused() -> None:
    bomb = Entry("word/document.xml", DEFLATED, 0, MAX_XML_PART + 1, b"")
    assert refusals(pack([bomb])) == [
        (
            "MOD-003",
            "La partie word/document.xml se déplie en 10\u00a0Mo de texte.",
            "Reprenez une copie saine du fichier.",
        )
    ]


def test_too_many_parts_are_refused() -> None:
    many = archive({f"{number}.xml": b"<a/>" for number in range(MAX_PARTS + 1)})
    assert refusals(many)[0][:2] == (
        "MOD-003",
        f"Ce fichier se déplie en {MAX_PARTS + 1} parties et 0\u00a0Mo\u00a0: un modèle n’est jamais si gros.",
    )


def test_all_the_reasons_are_told_at_once() -> None:
    content = pack([stored("a.xml", b""), stored("../a", b""), Entry("b", 12, 0, 0, b"")])
    assert refusals(content) == [NAMES, METHOD]


def test_a_truncated_file_is_refused() -> None:
    content = REAL.read_bytes()
    for kept in range(1, 100, 2):
        found = outcome(content[: len(content) * kept // 100])
        assert not isinstance(found, Package), kept


def test_a_file_with_bytes_changed_is_read_whole_or_refused() -> None:
    real = REAL.read_bytes()
    for seed in range(200):
        chance = random.Random(seed)
        content = bytearray(real)
        for _ in range(1 + seed % 4):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        found = outcome(bytes(content))
        assert all(entry.is_sound() for entry in found.entries) if isinstance(found, Package) else found, seed


def test_so_is_one_whose_directory_is_changed() -> None:
    sound = word_file(p("Bonjour"))
    start = sound.index(b"PK\x01\x02")
    for seed in range(200):
        chance = random.Random(seed)
        content = bytearray(sound)
        for _ in range(1 + seed % 3):
            struct.pack_into("<B", content, chance.randrange(start, len(content)), chance.randrange(256))
        assert outcome(bytes(content)), seed
