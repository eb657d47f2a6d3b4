"""What a reader typed, as a message shows it again: in guillemets, on one line, cut when it is long."""

from __future__ import annotations

MAX_CITED = 60


def cited(text: str) -> str:
    """« text », with blanks as ordinary spaces and every character that cannot be seen as its code, U+200B."""
    visible = "".join(_visible(char) for char in text[: MAX_CITED + 1])
    kept = visible if len(text) <= MAX_CITED else f"{visible[:MAX_CITED].rstrip()}…"
    return f"«\u00a0{kept}\u00a0»"


def _visible(char: str) -> str:
    if char.isspace():
        return " "
    return char if char.isprintable() else f"U+{ord(char):04X}"
