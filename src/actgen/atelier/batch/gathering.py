"""The values of a few rows as the file of a collectivité would hold them, each with the cell where it stands."""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.atelier.batch.table import PART, cells_of
from actgen.core.diagnostics import CellPlace
from actgen.core.memory.deferred import Deferred, Names
from actgen.core.origin import sha256
from actgen.core.still import kept_for_the_same
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.plain import Texts, laid_out, taking, texts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from actgen.atelier.batch.names import Column
    from actgen.atelier.batch.table import Row
    from actgen.variables.yaml.plain import Layout, Path

    #: Where a value stands: the rank of its row, and its column; none for what holds the values of a row.
    Cell = tuple[int, Column | None]
    _LayoutOf = Callable[[int, tuple[int, ...]], "_Layout"]


class Rows(Struct, frozen=True):
    """The rows of one collectivité in a table, with the columns that say something of it.

    Tens of thousands are held at once: `numbers` and `lines` are those of the rows as they stand, of which a document
    takes ten times the room.
    """

    path: str
    columns: Sequence[Column]
    numbers: tuple[int, ...]
    lines: tuple[str, ...]

    @property
    def place(self) -> CellPlace:
        """The first row."""
        return CellPlace(self.path, self.numbers[0])

    def document(self, *, is_clear: bool = False) -> Document:
        """The values of these rows as a file that holds nothing else, made anew each time.

        `is_clear` where it is known that no cell may say that it is unfinished.
        """
        texts, said = self._told()
        layout = _layout_of(self.columns, len(self.lines), said)

        def place(path: Path) -> CellPlace:
            rank, column = layout.cells[path]
            return self._place(self.numbers[rank], column)

        data, places = layout.data.filled(texts), Deferred(layout.paths, place)
        told = Texts(data, layout.told, layout.take(texts), layout.names, is_clear)
        return Document(self.path, data, places, places, told=told)

    def said(self) -> str:
        """All that the document depends on but the places: the names of the columns, by their digest, and the cells."""
        said = _said_by(self.columns)
        return PART.join([said.names, *map(said.among, self.lines)])

    def _told(self) -> tuple[list[str], tuple[int, ...]]:
        """The texts of the cells, row by row, then those of lists; whether each cell says something, how many lists do.

        A cell that holds no list is a text, empty or not.
        """
        parted, rows = _parted(self.columns), [*map(cells_of, self.lines)]
        texts: list[str] = []
        for cells in rows:
            texts += parted.take(cells)
        said: list[int] = [*map(bool, texts)]
        for rank in parted.lists:
            for cells in rows:
                cell = cells[rank]
                lines = [*filter(None, map(str.strip, cell.splitlines()))]
                texts += lines
                said.append(len(lines) if cell else _NOTHING)
        return texts, tuple(said)

    def _place(self, number: int, column: Column | None) -> CellPlace:
        """A cell, or a row as a whole: the place of what holds its values."""
        if column is None:
            return CellPlace(self.path, number)
        return CellPlace(self.path, number, column.rank + 1, "", column.heading)


def rows_of(path: str, columns: Sequence[Column], rows: Sequence[Row]) -> Rows:
    """Those rows of a table, of one collectivité."""
    return Rows(path, columns, tuple([row.number for row in rows]), tuple([row.line for row in rows]))


class _SaidBy(Struct, frozen=True):
    """What columns say: the digest of where their cells go, and the ranks of these."""

    names: str
    ranks: list[int]

    def among(self, line: str) -> str:
        """The cells of these columns, of a row that may have others."""
        if line.count(PART) + 1 == len(self.ranks) == self.ranks[-1] + 1:  # all of them, in order
            return line
        cells = line.split(PART)
        return PART.join([cells[rank] for rank in self.ranks])


@kept_for_the_same(4)
def _said_by(columns: Sequence[Column]) -> _SaidBy:
    names = json.dumps([column.paths for column in columns], ensure_ascii=False)
    return _SaidBy(sha256(names.encode()), [column.rank for column in columns])


class _Parted(Struct, frozen=True):
    """The ranks of the columns each of whose cells is a text, what takes these cells, the ranks of those of lists."""

    ranks: tuple[int, ...]
    take: Callable[[Sequence[str]], tuple[str, ...]]
    lists: tuple[int, ...]


@kept_for_the_same(4)
def _parted(columns: Sequence[Column]) -> _Parted:
    ranks, lists = (tuple([one.rank for one in columns if one.is_value is is_list]) for is_list in (False, True))
    return _Parted(ranks, taking(ranks), lists)


#: How many texts a list has whose cell is empty: it is not even one without elements, as that of a cell of blanks.
_NOTHING = -1


class _Layout(Struct, frozen=True):
    """The file of some rows with the places of its texts, and the cell where each value stands.

    `told` are the paths of its texts, in the order of the file, in which `take` finds them; `names` are its names.
    """

    data: Layout
    cells: Mapping[Path, Cell]
    paths: Names[Path]
    told: tuple[Path, ...]
    take: Callable[[Sequence[str]], tuple[str, ...]]
    names: frozenset[str]


def _layout_of(columns: Sequence[Column], rows: int, said: tuple[int, ...]) -> _Layout:
    """The layout of so many rows; `said` is what their cells say, in the order of `Rows._told`.

    The last 128 are kept for the very columns of a table: thousands of its rows say the same things.
    """
    return _layouts_of(columns)(rows, said)


@kept_for_the_same(4)
def _layouts_of(columns: Sequence[Column]) -> _LayoutOf:
    return lru_cache(maxsize=128)(lambda rows, said: _laid_out(columns, rows, said))


def _laid_out(columns: Sequence[Column], rows: int, said: tuple[int, ...]) -> _Layout:
    laid, told = _Laid(), _texts_told(columns, rows, said)
    for column in columns:
        for row in range(rows):
            if (ranks := told.get((row, column.rank))) is not None:
                laid.add(column, row, ranks)
    layout = laid_out(laid.data, int)
    texts = texts_of(layout.filled([*map(str, range(max((one.stop for one in told.values()), default=0)))]))
    return _Layout(layout, laid.cells, Names(laid.cells), texts.paths, taking([*map(int, texts.texts)]), texts.names)


def _texts_told(columns: Sequence[Column], rows: int, said: tuple[int, ...]) -> dict[tuple[int, int], range]:
    """Which texts each cell gives that says something, by its row and the rank of its column."""
    parted = _parted(columns)
    cells = [*product(range(rows), parted.ranks)]
    found = {cell: range(rank, rank + 1) for rank, cell in enumerate(cells) if said[rank]}
    rank = len(cells)
    for (column, row), count in zip(product(parted.lists, range(rows)), said[rank:], strict=True):
        if count != _NOTHING:
            found[row, column] = range(rank, rank + count)
            rank += count
    return found


class _Laid:
    """A file as it is laid out: an element of a list for each row that says something."""

    def __init__(self) -> None:
        self.data: dict[str, Any] = {}
        self.cells: dict[Path, Cell] = {}
        #: What holds values already, by its path: a group, a list.
        self._held: dict[Path, Any] = {(): self.data}
        self._elements: dict[tuple[Path, int], int] = {}

    def add(self, column: Column, row: int, ranks: range) -> None:
        """The texts of a cell, wherever its column leads."""
        for path in column.paths:
            if column.is_value:
                self._append(path, ranks, column, row)
            elif column.repeated:
                held, below = path[: column.repeated], path[column.repeated :]
                self._set((*held, self._element(held, row), *below), ranks[0], column, row)
            else:
                self._set(path, ranks[0], column, row)

    def _append(self, path: Path, ranks: range, column: Column, row: int) -> None:
        """Each text of a cell is an element of the list."""
        held = self._list(path, row)
        for rank in ranks:
            self.cells[(*path, len(held))] = row, column
            held.append(rank)

    def _element(self, path: Path, row: int) -> int:
        """The rank of the element that a row is of a list of groups."""
        key = path, row
        rank = self._elements.get(key)
        if rank is None:
            held, group = self._list(path, row), dict[str, Any]()
            rank = self._elements[key] = len(held)
            held.append(group)
            self._hold((*path, rank), group, row)
        return rank

    def _list(self, path: Path, row: int) -> list[Any]:
        found: list[Any] | None = self._held.get(path)
        if found is None:
            found = self._around(path, row)[path[-1]] = []
            self._hold(path, found, row)
        return found

    def _around(self, path: Path, row: int) -> Any:
        """What holds the value of that path, made where nothing was held there."""
        around = path[:-1]
        found = self._held.get(around)
        if found is None:
            found = self._around(around, row)[around[-1]] = {}
            self._hold(around, found, row)
        return found

    def _hold(self, path: Path, held: Any, row: int) -> None:
        self._held[path] = held
        self.cells[path] = row, None

    def _set(self, path: Path, rank: int, column: Column, row: int) -> None:
        self._around(path, row)[path[-1]] = rank
        self.cells[path] = row, column
