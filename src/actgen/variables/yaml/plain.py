"""What stands in the plain data of a YAML file: its texts, with their paths or without, and its names."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.patterns import in_small_letters
from actgen.core.still import kept

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: What a file holds: the reader of YAML types nothing, so that each value is a text, or none.
Plain = str | None | list["Plain"] | dict[str, "Plain"]
#: Where a value stands in it.
Path = tuple[str | int, ...]
#: What holds values: few do, so that a walk takes a step for each of these and none for a text.
_Held = list[Plain] | dict[str, Plain]


class Texts(Struct, frozen=True, dict=True):
    """All that stands in the plain data `of` a file: each text at its path, in their order, and the names.

    `are_clear` where it is known that none of them may say that it is unfinished.
    """

    of: Plain
    paths: tuple[Path, ...]
    texts: tuple[str, ...]
    names: frozenset[str]
    are_clear: bool = False

    @kept
    def in_small_letters(self) -> str:
        """All of them one after the other, as clues are sought: most files have none, and no text is then read."""
        return in_small_letters("\n".join(self.texts))


def texts_of(data: Plain) -> Texts:
    """The texts and the names of a file, of one walk through each."""
    found = scalars(data)
    paths, texts = tuple([path for path, _ in found]), tuple([text for _, text in found])
    return Texts(data, paths, texts, frozenset(names_in(data)))


def scalars(data: Plain) -> list[tuple[Path, str]]:
    """Each text of a file, with its path, in the order of the file."""
    found: list[tuple[Path, str]] = []
    if isinstance(data, str):
        found.append(((), data))
    elif data is not None:
        _add_scalars(data, (), found)
    return found


def _add_scalars(held: _Held, path: Path, found: list[tuple[Path, str]]) -> None:
    for name, value in held.items() if isinstance(held, dict) else enumerate(held):
        if isinstance(value, str):
            found.append(((*path, name), value))
        elif value is not None:
            _add_scalars(value, (*path, name), found)


def texts_in(data: Plain) -> list[str]:
    """Each text of a file, in its order."""
    found: list[str] = []
    if isinstance(data, str):
        found.append(data)
    elif data is not None:
        _add_texts(data, found)
    return found


def _add_texts(held: _Held, found: list[str]) -> None:
    for value in held.values() if isinstance(held, dict) else held:
        if isinstance(value, str):
            found.append(value)
        elif value is not None:
            _add_texts(value, found)


def names_in(data: Plain) -> set[str]:
    """Each name under which a file states something, at whatever depth."""
    found: set[str] = set()
    if isinstance(data, dict | list):
        _add_names(data, found)
    return found


def _add_names(held: _Held, found: set[str]) -> None:
    if isinstance(held, dict):
        found.update(held)
    for value in held.values() if isinstance(held, dict) else held:
        if value is not None and not isinstance(value, str):
            _add_names(value, found)


class Layout(Struct, frozen=True):
    """A mapping without its texts: its names, the places of texts under some of them, what holds values under others.

    The place of a list of texts that follow one another is one slice of them.
    """

    names: dict[str, None]
    places: tuple[tuple[str, int | slice], ...]
    held: tuple[tuple[str, Layout | _Row], ...]

    def filled(self, texts: list[Any]) -> dict[str, Any]:
        """The mapping with these texts, made anew: a copy of its names is what costs least."""
        made: dict[str, Any] = self.names.copy()
        for name, place in self.places:
            made[name] = texts[place]
        for name, one in self.held:
            made[name] = one.filled(texts)
        return made


class _Row(Struct, frozen=True):
    """A list of more than texts: what holds values, and runs of texts that follow one another."""

    parts: tuple[slice | Layout | _Row, ...]

    def filled(self, texts: list[Any]) -> list[Any]:
        """The list with these texts, made anew."""
        made: list[Any] = []
        for part in self.parts:
            if type(part) is slice:
                made += texts[part]
            else:
                made.append(part.filled(texts))
        return made


def laid_out(data: Any, place: Callable[[Any], int]) -> Any:
    """A mapping or a list with the place of each text, and of what is empty, among some texts; `filled` makes it anew.

    `place` says it of one after the other.
    """
    if isinstance(data, dict):
        laid = [(name, laid_out(value, place)) for name, value in data.items()]
        held = tuple([one for one in laid if not isinstance(one[1], int | slice)])
        return Layout(dict.fromkeys(data), tuple([one for one in laid if one not in held]), held)
    return _in_a_row([laid_out(value, place) for value in data]) if isinstance(data, list) else place(data)


def _in_a_row(held: list[Any]) -> slice | _Row:
    parts: list[Any] = []
    for one in held:
        if type(one) is not int:
            parts.append(_Row((one,)) if type(one) is slice else one)
        elif parts and type(parts[-1]) is slice and parts[-1].stop == one:
            parts[-1] = slice(parts[-1].start, one + 1)
        else:
            parts.append(slice(one, one + 1))
    return parts[0] if [*map(type, parts)] == [slice] else _Row(tuple(parts)) if parts else slice(0, 0)


def filled(layout: Any, texts: list[Any]) -> Any:
    """What was so laid out, made anew with these texts; nothing of it is shared."""
    return texts[layout] if type(layout) in (int, slice) else layout.filled(texts)


def taking(places: Sequence[int]) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
    """What takes the texts at these places."""
    if len(places) > 1:
        return itemgetter(*places)
    return lambda texts: tuple([texts[place] for place in places])
