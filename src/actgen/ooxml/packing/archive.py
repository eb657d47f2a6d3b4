"""The archive of a Word file read without trust: every size, name and checksum is proven before it is believed."""

from __future__ import annotations

import io
import struct
import unicodedata
import zipfile
from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.core.errors import InputFault, stop_on_errors
from actgen.ooxml.packing.zipping import DEFLATED, STORED, Entry, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PARTS = 400
MAX_UNPACKED = 60_000_000
MAX_XML_PART = 10_000_000
_METHODS = (STORED, DEFLATED)
_LOCAL_MARK, _LOCAL_LENGTH = b"PK\x03\x04", 30
_ENCRYPTED, _UTF8_NAME = 0x2041, 0x800
_HEALTHY = "Reprenez une copie saine du fichier."
_SAVE_AS = "Ouvrez-le dans Word ou LibreOffice et enregistrez-le au format «\u00a0Document Word (.docx)\u00a0»."
#: What stands at the head of an old Office file, and of one that a password locks; of a picture.
_COMPOUND = b"\xd0\xcf\x11\xe0"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_LOCKED = "EncryptedPackage"
#: The name of a part of such a file → what the file is.
_STREAMS = {
    _LOCKED: "Ce fichier est protégé par un mot de passe.",
    "WordDocument": "C’est un ancien fichier Word (.doc), non un .docx.",
    "Workbook": "C’est un ancien classeur Excel (.xls), non un fichier Word.",
    "PowerPoint Document": "C’est une ancienne présentation PowerPoint (.ppt), non un fichier Word.",
}
_UNLOCK = (
    "Ouvrez-le dans Word avec ce mot de passe, retirez-le (Fichier > Informations > Protéger le document > "
    "Chiffrer avec mot de passe), et enregistrez."
)
_TYPE_IT = "Demandez le fichier Word à qui vous l’a envoyée, ou tapez son texte."
#: What the standard library raises on a damaged archive.
_DAMAGE = (zipfile.BadZipFile, struct.error, EOFError, OSError, NotImplementedError, ValueError, LookupError)


def read_entries(content: bytes, label: str) -> tuple[Entry, ...]:
    """The files of an archive, each proven whole; InputFault when it is no archive, damaged, or out of bounds."""
    if not content.startswith(_LOCAL_MARK):
        raise InputFault([_fault(label, "MOD-001", _what_it_is(content), _what_to_do(content))])
    entries = unpack(content, MAX_XML_PART)
    if entries is not None and _are_files(tuple([entry.name for entry in entries])):
        return entries
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            infos = archive.infolist()
        stop_on_errors([*_size_faults(infos, label), *_name_faults(infos, label), *_method_faults(infos, label)])
        return tuple(_entry(content, info) for info in infos if not info.filename.endswith("/"))
    except _DAMAGE as failure:
        message = "Ce fichier Word est abîmé\u00a0: son archive ne s’ouvre pas."
        raise InputFault([_fault(label, "MOD-002", message, _HEALTHY)]) from failure


def _entry(content: bytes, info: zipfile.ZipInfo) -> Entry:
    """The file at `info`; BadZipFile when its own header or its content is not what the directory says."""
    start = info.header_offset
    if start < 0 or content[start : start + len(_LOCAL_MARK)] != _LOCAL_MARK:
        raise zipfile.BadZipFile(info.filename)
    name_length, extra_length = struct.unpack_from("<2H", content, start + 26)
    name = content[start + _LOCAL_LENGTH : start + _LOCAL_LENGTH + name_length]
    begin = start + _LOCAL_LENGTH + name_length + extra_length
    packed = content[begin : begin + info.compress_size]
    entry = Entry(info.filename, info.compress_type, info.CRC, info.file_size, packed)
    if name.decode("utf-8" if info.flag_bits & _UTF8_NAME else "cp437") != info.filename or not entry.is_sound():
        raise zipfile.BadZipFile(info.filename)
    return entry


def _size_faults(infos: list[zipfile.ZipInfo], label: str) -> Iterator[Diagnostic]:
    size = sum(info.file_size for info in infos)
    if size > MAX_UNPACKED or len(infos) > MAX_PARTS:
        unpacked = f"{len(infos)} parties et {size // 1_000_000}\u00a0Mo"
        message = f"Ce fichier se déplie en {unpacked}\u00a0: un modèle n’est jamais si gros."
        yield _fault(label, "MOD-003", message, "Reprenez une copie saine du fichier, sans images lourdes.")
        return
    for info in infos:
        if info.file_size > MAX_XML_PART and info.filename.casefold().endswith((".xml", ".rels")):
            message = f"La partie {info.filename} se déplie en {info.file_size // 1_000_000}\u00a0Mo de texte."
            yield _fault(label, "MOD-003", message, _HEALTHY, info.filename)


def _name_faults(infos: list[zipfile.ZipInfo], label: str) -> Iterator[Diagnostic]:
    if not _names_are_fit(tuple(info.filename for info in infos)):
        message = "Son archive a des noms de parties en double ou qui sortent de leur dossier."
        yield _fault(label, "MOD-004", message, _SAVE_AS)


@lru_cache(maxsize=64)
def _are_files(names: tuple[str, ...]) -> bool:
    """Whether the names of sound entries are as they must be; what is wrong with others is told elsewhere."""
    return len(names) <= MAX_PARTS and _names_are_fit(names) and not any(name.endswith("/") for name in names)


@lru_cache(maxsize=64)
def _names_are_fit(names: tuple[str, ...]) -> bool:
    once = {unicodedata.normalize("NFC", name).casefold() for name in names}
    return len(once) == len(names) and all(map(_is_plain, names))


def _method_faults(infos: list[zipfile.ZipInfo], label: str) -> Iterator[Diagnostic]:
    if any(info.flag_bits & _ENCRYPTED or info.compress_type not in _METHODS for info in infos):
        message = "Son archive est chiffrée ou comprimée d’une façon que Word n’emploie pas."
        yield _fault(label, "MOD-004", message, _SAVE_AS)


def _is_plain(name: str) -> bool:
    steps = name.removesuffix("/").split("/")
    return name.isprintable() and not set(name) & set("\\:") and not any(step in ("", ".", "..") for step in steps)


def _what_it_is(content: bytes) -> str:
    if not content:
        return "Ce fichier est vide."
    if content.startswith(_COMPOUND):
        for name, what in _STREAMS.items():
            if name.encode("utf-16-le") in content:
                return what
        return "C’est un ancien fichier Word (.doc), ou un fichier protégé par un mot de passe, non un .docx."
    if content.startswith(b"%PDF"):
        return "C’est un PDF, non un fichier Word."
    if content.lstrip().startswith((b"{\\rtf", b"<")):
        return "C’est un fichier RTF ou une page web, non un fichier Word."
    if content.startswith(_PICTURES):
        return "C’est une image, non un fichier Word."
    return "Ce n’est pas un fichier Word (.docx)."


def _what_to_do(content: bytes) -> str:
    if content.startswith(_COMPOUND) and _LOCKED.encode("utf-16-le") in content:
        return _UNLOCK
    return _TYPE_IT if content.startswith(_PICTURES) else _SAVE_AS


def _fault(label: str, code: str, message: str, hint: str, subject: str = "") -> Diagnostic:
    return error(code, WordPlace(label), message, hint, subject=subject)
