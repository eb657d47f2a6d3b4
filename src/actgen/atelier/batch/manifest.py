"""The manifest of a run: one line of JSON for each act, with what it was made of and what was found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.batch.made import spaced

if TYPE_CHECKING:
    from collections.abc import Iterable


def manifest_name(rank: int = 1, parts: int = 1) -> str:
    """The name of the manifest of a run, or of one of its parts, beside the folders of the collectivités."""
    return "manifeste.jsonl" if parts == 1 else f"manifeste-{rank}-sur-{parts}.jsonl"


def journal_name(rank: int = 1, parts: int = 1) -> str:
    """The name of the journal of a run, or of one of its parts, in the folder of its acts."""
    return ".actgen-lot.jsonl" if parts == 1 else f".actgen-lot-{rank}-sur-{parts}.jsonl"


def manifest_text(lines: Iterable[bytes]) -> bytes:
    """The manifest of these lines of JSON, of which each act has one."""
    return b"".join(map(spaced, lines))
