"""The formats of an act: one file each, and the tables that name them.

A PDF has two engines, which lay out the same model in the same measures (docs/decisions/0030-two-pdf-engines.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from actgen.writers import docx, html, pdf, text, typst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from actgen.document.model import Act
    from actgen.writers.archival.attachments import Attached


class WriteAct(Protocol):
    """What writes the PDF of an act, with the files that are joined to it."""

    def __call__(self, act: Act, joined: tuple[Attached, ...] = ()) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Writer:
    """A format: the end of its file names, and `write`, which takes the act and the filled Word file it stands in."""

    extension: str
    write: Callable[[Act, bytes], bytes]


#: Format as it is named on the command line → its writer. A new format is one file and one row.
WRITERS = {
    "docx": Writer(".docx", lambda act, filled: docx.write_act(filled)),  # noqa: ARG005
    "pdf": Writer(".pdf", lambda act, filled: pdf.write_act(act)),  # noqa: ARG005
    "html": Writer(".html", lambda act, filled: html.write_act(act).encode()),  # noqa: ARG005
    "txt": Writer(".txt", lambda act, filled: text.write_act(act).encode()),  # noqa: ARG005
}

#: The engine of PDF files as it is named on the command line → what writes them.
ENGINES: dict[str, WriteAct] = {"weasyprint": pdf.write_act, "typst": typst.write_act}
DEFAULT_ENGINE = "weasyprint"


def writers_of(
    formats: Iterable[str], engine: str = DEFAULT_ENGINE, joined: tuple[Attached, ...] = ()
) -> dict[str, Writer]:
    """The writers of some formats, the PDF by that engine and with these files in it."""
    pages = Writer(WRITERS["pdf"].extension, lambda act, filled: ENGINES[engine](act, joined))  # noqa: ARG005
    return {name: pages if name == "pdf" else WRITERS[name] for name in formats}
