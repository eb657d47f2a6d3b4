"""The lines of a vote, as a file of a commune has them."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[..., list[tuple[str, str, str]]]
Findings = Callable[..., list[tuple[str, str, str, str, str]]]


def vote(pour: int, contre: int, abstentions: int) -> tuple[str, str]:
    return (
        "      pour: 33\n      contre: 0\n      abstentions: 0",
        f"      pour: {pour}\n      contre: {contre}\n      abstentions: {abstentions}",
    )


def ballot(voices: str = "33, contre: 0, abstentions: 0", *lines: str) -> str:
    """The lines of a vote, `pour` first, over a whole excerpt."""
    return "\n".join(["actes:", "  deliberation:", f"    vote: {{ pour: {voices} }}", *lines])


def interested(*names: str, voices: str = "33, contre: 0, abstentions: 0") -> str:
    return ballot(f"{voices}, non_participants: [{', '.join(names)}]")
