"""The formats of an act: one file each, and the table that names them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.writers import docx, html, pdf, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from actgen.document.model import Act


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
