"""What a finder of variables gives: words of a paragraph, the tag that could stand there, the fact that it reads."""

from __future__ import annotations

from msgspec import Struct


class Fact(Struct, frozen=True):
    """A fact for the manifest: the part of `faits` where it goes, its name, its YAML value, the words that state it.

    With a `type`, it is one of the `variables` of the manifest instead.
    """

    kind: str
    name: str
    value: str
    words: str
    type: str = ""


class Found(Struct, frozen=True):
    """Words from `start` to `end`, their tag and the reason; `sure` where the tag may be placed unasked.

    `value` is what the words state, in one form; `opens` tells that the opening of the act states it.
    """

    start: int
    end: int
    tag: str
    why: str
    sure: bool = False
    fact: Fact | None = None
    value: str = ""
    opens: bool = False
