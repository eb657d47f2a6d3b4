"""A wording of a value, and the options under which one function gives several."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from actgen.french.capitals import Capitals
from actgen.french.numbers import Hyphens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Wording(Struct, frozen=True):
    """One way to write a value: what the form is, its text, and the tag of a template that gives it, if any does."""

    form: str
    text: str
    tag: str = ""


class Choice(NamedTuple):
    """One choice of an option: how a sentence says it, how a tag types it, what the function takes."""

    said: str
    typed: str
    taken: dict[str, bool | Hyphens | Capitals]


USUAL = Choice("", "", {})
WEEKDAY = (USUAL, Choice("avec le jour", "jour=true", {"weekday": True}))
MIL = (USUAL, Choice("avec «\u00a0mil\u00a0»", "mil=true", {"mil": True}))
MINUTES = (
    USUAL,
    Choice("avec «\u00a0minutes\u00a0»", "minutes=true", {"minutes": True}),
    Choice("avec «\u00a0et\u00a0»", "et=true", {"link": True}),
    Choice("avec «\u00a0et\u00a0» et «\u00a0minutes\u00a0»", "minutes=true, et=true", {"minutes": True, "link": True}),
)
ZEROS = (USUAL, Choice("les minutes toujours", "zeros=true", {"zeros": True}))
POINT = (USUAL, Choice("avec un point", "point=true", {"pointed": True}))
FEMININE = (USUAL, Choice("au féminin", "feminin=true", {"feminine": True}))
SECOND = (USUAL, Choice("avec «\u00a0second\u00a0»", "second=true", {"second": True}))
HYPHENS = (
    USUAL,
    Choice("traits d’union de 1990", 'traits="1990"', {"hyphens": Hyphens.REFORM_1990}),
    Choice("sans traits d’union", 'traits="aucun"', {"hyphens": Hyphens.NONE}),
)
CAPITALS = (
    USUAL,
    Choice("une capitale à chaque mot", 'capitales="initiales"', {"capitals": Capitals.EACH_WORD}),
    Choice("en capitales", 'capitales="majuscules"', {"capitals": Capitals.ALL}),
)


def each(
    form: str, tag: str, write: Callable[..., str], *options: tuple[Choice, ...], argument: str = ""
) -> Iterator[Wording]:
    """Each text that `write` gives under the options, once, with the fewest options that give it.

    In `tag`, « % » stands for the options of a filter; `argument` is what it takes before them.
    """
    seen: set[str] = set()
    for chosen in sorted(product(*options), key=lambda chosen: sum(choice is not USUAL for choice in chosen)):
        text = write(**{name: value for choice in chosen for name, value in choice.taken.items()})
        if text in seen:
            continue
        seen.add(text)
        typed = ", ".join(part for part in (argument, *(choice.typed for choice in chosen)) if part)
        said = ", ".join([form, *(choice.said for choice in chosen if choice.said)])
        yield Wording(said, text, f"{{{{ … | {tag}{f'({typed})' if typed else ''} }}}}" if tag else "")
