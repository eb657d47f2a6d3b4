"""What rides inside a PDF: what its acts were made from, and on demand their data and their Word files.

PDF/A-3 lets a file hold any other, with what it is to the act (ISO 19005-3, 6.8): its data, or its source.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.origin import ENGINE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.core.origin import Origin

JSON = "application/json"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#: The list of the acts of a file, in its attachment.
ACTS = "actes"


class Attached(Struct, frozen=True):
    """A file inside a PDF: its name and its media type, what it is in words, what it is to the act, its bytes.

    `relationship` is « Data » or « Source » (ISO 32000-2, 7.11.3).
    """

    name: str
    media_type: str
    description: str
    relationship: str
    content: bytes


def origin_file(origins: Iterable[Origin | None], engine: str = "") -> tuple[Attached, ...]:
    """« origine.json », what each act states that it was made from; nothing where none states it."""
    stated = [origin.properties() | ({ENGINE_NAME: engine} if engine else {}) for origin in origins if origin]
    if not stated:
        return ()
    content = json.dumps({ACTS: stated}, ensure_ascii=False, indent=2) + "\n"
    said = "Ce dont l’acte est fait\u00a0: modèle, données, version d’actgen"
    return (Attached("origine.json", JSON, said, "Data", content.encode()),)


def act_files(acte: str, data: bytes, docx: bytes) -> tuple[Attached, ...]:
    """The Word file of an act, and the data that it reads, whose digest is that which its origin states."""
    return (
        Attached(f"{acte}.docx", WORD, "Le fichier Word de l’acte", "Source", docx),
        Attached(f"{acte}.json", JSON, "Les données que lit l’acte", "Data", data),
    )


def by_name(attached: Iterable[Attached]) -> tuple[Attached, ...]:
    """The files by their names, as a PDF lists them."""
    return tuple(sorted(attached, key=lambda one: one.name))
