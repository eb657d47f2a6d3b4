"""What a file that came back says of its origin: a Word file in its custom properties, a PDF in its information."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.verification.pdf_attachments import NO_FILES, AttachedFiles, read_attached
from actgen.atelier.verification.pdf_entries import read_entries as read_pdf_entries
from actgen.core.errors import InputFault, UsageFault
from actgen.core.names import is_slug, parse_template_name
from actgen.core.origin import ENGINE_NAME, PROPERTY_NAMES, origin_of
from actgen.kinds.entries import OF_COMMANDS
from actgen.ooxml.packing.archive import read_entries as read_archive
from actgen.ooxml.packing.properties import read_custom_properties
from actgen.ooxml.xml import UnsafeXml
from actgen.writers import DEFAULT_ENGINE, ENGINES

if TYPE_CHECKING:
    from actgen.core.origin import Origin

_PDF_MARK, _PDF_END, _PDF_HEAD = b"%PDF-", b"%%EOF", 1024  # Acrobat, too, looks for the mark in the first kilobyte
_NEED = "Donnez le fichier .docx ou .pdf que «\u00a0actgen render\u00a0» a écrit, en entier."
_ONE_BY_ONE = "Plusieurs actes réunis en un PDF se vérifient un par un."
_REDO = "Refaites l’acte avec «\u00a0actgen render\u00a0», et comparez les deux vous-même."


class Stated(Struct, frozen=True):
    """The format of a file, `docx` or `pdf`, the origin that it states, and the engine that laid out its pages.

    `version` is that of the engine, empty where the file does not say it. `attached` is what rides inside a PDF.
    """

    format: str
    origin: Origin
    engine: str = DEFAULT_ENGINE
    version: str = ""
    attached: AttachedFiles = NO_FILES

    @property
    def is_of_earlier_version(self) -> bool:
        """Whether it is a PDF of an actgen that put nothing inside: one of today has other bytes."""
        return self.format == "pdf" and self.attached.acts is None


def read_stated(content: bytes) -> Stated:
    """The origin that the file states; UsageFault, with advice, when it is not an act of actgen."""
    is_pdf = _PDF_MARK in content[:_PDF_HEAD]
    if is_pdf and _PDF_END not in content:
        raise UsageFault("Ce PDF est incomplet\u00a0: sa fin manque.", "Reprenez une copie entière du fichier.")
    attached = read_attached(content) if is_pdf else NO_FILES
    properties = _pdf_properties(content, attached) if is_pdf else _word_properties(content)
    origin = origin_of(properties)
    if origin is None or not _is_of_an_act(origin):
        raise _no_origin(content, properties, is_pdf=is_pdf)
    if not is_pdf:
        return Stated("docx", origin)
    engine, _, version = properties.get(ENGINE_NAME, DEFAULT_ENGINE).partition("/")
    if engine not in ENGINES:
        raise contradicted()
    if attached.acts and origin_of(attached.acts[0]) != origin:
        raise contradicted()
    return Stated("pdf", origin, engine, version, attached)


def contradicted() -> UsageFault:
    """The fault of an origin of which two parts cannot both be true."""
    return UsageFault("Son origine est incomplète ou se contredit\u00a0: elle a été modifiée après coup.", _REDO)


def _is_of_an_act(origin: Origin) -> bool:
    """Whether it names a template, and one act of a file: that of the template's kind, or a name of its own."""
    try:
        parse_template_name(origin.template)
    except UsageFault:
        return False
    return is_slug(origin.acte) and origin.acte not in OF_COMMANDS


def _pdf_properties(content: bytes, attached: AttachedFiles) -> dict[str, str]:
    """What the information of the file states; what rides inside, where a program has emptied that."""
    found = read_pdf_entries(content, (*PROPERTY_NAMES.values(), ENGINE_NAME))
    if found or attached.acts is None:
        return found
    if len(attached.acts) > 1:
        raise UsageFault("Ce PDF réunit plusieurs actes.", f"{_NEED} {_ONE_BY_ONE}")
    return attached.acts[0] if attached.acts else {}


def _word_properties(content: bytes) -> dict[str, str]:
    try:
        return read_custom_properties(read_archive(content, ""))
    except InputFault as fault:
        raise UsageFault(fault.diagnostics[0].message, _NEED) from fault
    except UnsafeXml as failure:
        raise UsageFault(f"Ses propriétés ne peuvent pas être lues\u00a0: {failure}.", _NEED) from failure


def _no_origin(content: bytes, properties: dict[str, str], *, is_pdf: bool) -> UsageFault:
    if any(name in properties for name in PROPERTY_NAMES.values()):
        return contradicted()
    if is_pdf and b"/Encrypt" in content:
        return UsageFault("Ce PDF est protégé\u00a0: son origine ne peut pas être lue.", _NEED)
    message = "Ce fichier ne dit pas son origine\u00a0: actgen ne l’a pas fait, ou ses propriétés ont été effacées."
    return UsageFault(message, f"{_NEED} {_ONE_BY_ONE}" if is_pdf else _NEED)
