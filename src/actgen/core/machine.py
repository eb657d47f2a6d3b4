"""What a refusal of the machine means where no step foresaw it: no traceback, but what is missing and what to do."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.core.errors import MachineFault
from actgen.core.reading import REASONS, reason

if TYPE_CHECKING:
    from collections.abc import Callable


def machine_fault(failure: OSError) -> MachineFault:
    """The fault of a refusal: the current folder is gone, no temporary one can be written, or a file is refused."""
    if _is_refused(Path.cwd):
        hint = "Placez-vous dans un dossier qui existe (cd), puis recommencez."
        return MachineFault("Le dossier courant n’existe plus, ou ne peut pas être lu.", hint)
    if _is_refused(tempfile.gettempdir):
        hint = "Libérez de la place, ou nommez avec TMPDIR un dossier où vous pouvez écrire."
        return MachineFault("Aucun dossier temporaire n’est accessible en écriture.", hint)
    what = (
        f"Le système refuse «\u00a0{failure.filename}\u00a0»" if failure.filename else "Le système refuse une opération"
    )
    return MachineFault(
        f"{what}\u00a0: {reason(failure, REASONS)}.",
        "Vérifiez vos droits, et la place qui reste sur le disque.",
        subject=str(failure.filename or ""),
    )


def unprinted(failure: OSError) -> MachineFault:
    """The fault of an answer that could not leave: the disk behind `> file` is full."""
    message = f"La réponse n’a pas pu être écrite jusqu’au bout\u00a0: {reason(failure, REASONS)}."
    hint = "Libérez de la place là où vous l’envoyez. Les fichiers que la commande écrit elle-même sont entiers."
    return MachineFault(message, hint)


def _is_refused(ask: Callable[[], object]) -> bool:
    try:
        ask()
    except OSError:
        return True
    return False
