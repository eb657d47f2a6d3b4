"""What is asked: the acts of a commune, in which formats, by which template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.kinds.selecting import ALL_ACTES
from actgen.library.drafts import Drafts
from actgen.writers import DEFAULT_ENGINE

if TYPE_CHECKING:
    from actgen.core.project import Project
    from actgen.kinds.dossier import Dossier
    from actgen.library.catalogue import ActTemplate


class Order(Struct, frozen=True):
    """The acts that are asked for: one by its name, or all of the file.

    `version` is that of their templates, by default the one in force; `drafts` says what becomes of an act that is not
    to be signed. A `template` makes the act whatever its window and its state. `engine` lays out the PDF. `seance` is
    the part of a folder that holds the acts, by the day of a sitting: None where the name of the act tells it.
    A `dossier` that was read before, of a table, stands for the commune's file. `joined` puts the Word
    file and the data of an act into its PDF.
    """

    project: Project
    commune: str
    acte: str = ALL_ACTES
    formats: tuple[str, ...] = ()
    version: str = ""
    drafts: Drafts = Drafts.REFUSED
    template: ActTemplate | None = None
    engine: str = DEFAULT_ENGINE
    seance: str | None = None
    dossier: Dossier | None = None
    joined: bool = False
