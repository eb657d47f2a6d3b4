"""Measures as a golden says them: one decimal, a comma, never « -0,0 »."""

from __future__ import annotations

_MOST_WORDS = 48


def decimal(value: float, places: int = 1) -> str:
    """« 22,0 »."""
    rounded = round(value, places)
    return f"{rounded if rounded else 0.0:.{places}f}".replace(".", ",")


def short(value: float) -> str:
    """The same without a decimal that says nothing: « 12 », « 10,5 »."""
    return decimal(value).removesuffix(",0")


def span(first: float, last: float) -> str:
    """From one edge to the other: « 22,0–188,0 »."""
    return f"{decimal(first)}–{decimal(last)}"


def start_of(words: str) -> str:
    """The first words of a text, on one line."""
    line = " ".join(words.split(" ")).replace("\n", " ").strip()
    return line if len(line) <= _MOST_WORDS else f"{line[:_MOST_WORDS].rstrip()}…"
