"""What a table gives, laid over the file of a collectivité: what it says wins, the rest stays as it is typed there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from actgen.variables.yaml.document import Document

if TYPE_CHECKING:
    from actgen.variables.yaml.plain import Path, Plain


def laid_over(given: Document, file: Document) -> Document:
    """The file with the values that are given; a list that is given takes the place of the whole list of the file.

    Each value keeps the place where it was typed. Where there is no file, what is given is all.
    """
    if not file.values:
        return replace(given, faults=[*file.faults, *given.faults])
    replaced = tuple(_replaced(given.data, file.data, ()))
    kept = _without(file, replaced)
    return Document(
        given.path,
        _merged(given.data, file.data),
        {**kept.values, **given.values},
        {**kept.keys, **given.keys},
        [*file.faults, *given.faults],
        {path: word for path, word in kept.empty.items() if path not in given.values},
    )


def _merged(given: Plain, file: Plain) -> Any:
    if not isinstance(given, dict) or not isinstance(file, dict):
        return given
    return {**file, **{name: _merged(value, file.get(name)) for name, value in given.items()}}


def _replaced(given: Plain, file: Plain, path: Path) -> list[Path]:
    """The paths of the file whose values something else takes the place of, with all that they hold."""
    if isinstance(given, dict) and isinstance(file, dict):
        return [found for name in given if name in file for found in _replaced(given[name], file[name], (*path, name))]
    return [path]


def _without(file: Document, replaced: tuple[Path, ...]) -> Document:
    """The file without the places of what is replaced."""

    def stays(path: Path) -> bool:
        return not any(path[: len(gone)] == gone for gone in replaced)

    return Document(
        file.path,
        None,
        {path: place for path, place in file.values.items() if stays(path)},
        {path: place for path, place in file.keys.items() if stays(path)},
        [],
        {path: word for path, word in file.empty.items() if stays(path)},
    )
