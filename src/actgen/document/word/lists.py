"""What is wrong with the list that counts a paragraph, in words: for the reading of an act and for lint."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actgen.ooxml.numbering import Numbers

_AGAIN = "Choisissez de nouveau la numérotation du paragraphe dans Word, ou tapez son numéro au clavier."


def list_wording(numbers: Numbers, number: str, level: int) -> tuple[str, str] | None:
    """The message and the hint of a list that cannot be followed at a level; None for a sound one."""
    if not numbers.defines(number):
        return "La liste qui numérote ce paragraphe n’est définie nulle part, ou se renvoie à elle-même.", _AGAIN
    if kind := numbers.unknown_kind(number, level):
        return f"Ce paragraphe porte un numéro que seul Word sait écrire ({kind}).", _AGAIN
    return None
