"""LEC-003: the words of a Word part that the model would lose, or say twice."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.document.paragraphs import excerpt

if TYPE_CHECKING:
    from collections.abc import Sequence


def lost_words(visible: Sequence[str], read: Sequence[str], place: WordPlace) -> list[Diagnostic]:
    """A fault for each run of words that stands in the file and not in the model, or the other way round.

    Capitals do not count: the model has the letters that are shown, the file those that were typed.
    """
    if visible == read or _folded(visible) == _folded(read):
        return []
    faults = []
    hint = "Écrivez ce texte dans un paragraphe ordinaire\u00a0: ni zone de texte, ni champ, ni texte masqué."
    matcher = difflib.SequenceMatcher(None, _folded(visible), _folded(read), autojunk=False)
    for kind, start, end, from_, to in matcher.get_opcodes():
        if kind == "equal":
            continue
        lost, gained = " ".join(visible[start:end]), " ".join(read[from_:to])
        message = f"Ce texte du fichier Word se perdrait\u00a0: «\u00a0{excerpt(lost)}\u00a0»."
        if not lost:
            message = f"Ce texte serait écrit deux fois ou ailleurs\u00a0: «\u00a0{excerpt(gained)}\u00a0»."
        faults.append(
            error(
                "LEC-003",
                WordPlace(place.document, place.part, 0, excerpt(lost or gained)),
                message,
                hint,
                subject=excerpt(lost or gained),
            )
        )
    return faults


def _folded(words: Sequence[str]) -> list[str]:
    return [word.casefold() for word in words]
