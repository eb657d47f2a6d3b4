"""The formats of an act: one file each, and the tables that name them; what writes one is imported when it is written.

A PDF has two engines, which lay out the same model in the same measures (docs/decisions/0030-two-pdf-engines.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from actgen.document.model import Act
    from actgen.writers.archival.attachments import Attached


class WriteAct(Protocol):
    """What writes the PDF of an act, with the files that are joined to it."""

    def __call__(self, act: Act, joined: tuple[Attached, ...] = ()) -> bytes: ...


class Writer(Struct, frozen=True):
    """A format: the end of its file names, and `write`, which takes the act and the filled Word file it stands in."""

    extension: str
    write: Callable[[Act, bytes], bytes]


def _docx(act: Act, filled: bytes) -> bytes:  # noqa: ARG001 - the act is in the file
    from actgen.writers import docx

    return docx.write_act(filled)


def _html(act: Act, filled: bytes) -> bytes:  # noqa: ARG001 - each format is given the file
    from actgen.writers import html

    return html.write_act(act).encode()


def _text(act: Act, filled: bytes) -> bytes:  # noqa: ARG001
    from actgen.writers import text

    return text.write_act(act).encode()


def _by_weasyprint(act: Act, joined: tuple[Attached, ...] = ()) -> bytes:
    from actgen.writers import pdf

    return pdf.write_act(act, joined)


def _by_typst(act: Act, joined: tuple[Attached, ...] = ()) -> bytes:
    from actgen.writers import typst

    return typst.write_act(act, joined)


#: Format as it is named on the command line → its writer. A new format is one file and one row.
WRITERS = {
    "docx": Writer(".docx", _docx),
    "pdf": Writer(".pdf", lambda act, filled: _by_weasyprint(act)),  # noqa: ARG005
    "html": Writer(".html", _html),
    "txt": Writer(".txt", _text),
}

#: The engine of PDF files as it is named on the command line → what writes them.
ENGINES: dict[str, WriteAct] = {"weasyprint": _by_weasyprint, "typst": _by_typst}
DEFAULT_ENGINE = "weasyprint"


def writers_of(
    formats: Iterable[str], engine: str = DEFAULT_ENGINE, joined: tuple[Attached, ...] = ()
) -> dict[str, Writer]:
    """The writers of some formats, the PDF by that engine and with these files in it."""
    pages = Writer(WRITERS["pdf"].extension, lambda act, filled: ENGINES[engine](act, joined))  # noqa: ARG005
    return {name: pages if name == "pdf" else WRITERS[name] for name in formats}
