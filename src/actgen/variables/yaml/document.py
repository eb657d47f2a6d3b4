"""A file as it was read: its plain data, where each value stands, what is wrong with its form."""

from __future__ import annotations

from msgspec import Struct, field

from actgen.core.diagnostics import Diagnostic, FilePlace
from actgen.variables.yaml.plain import Path, Plain, Texts, texts_of


class Document(Struct):
    """A file as plain data, the place of each value and of each key by path, and the faults of its form.

    `is_readable` is False where a fault hides the rest of the file; `data` then says nothing. `empty` are the paths
    without a value, each with the word that says so, « null », or an empty text. `told` are its texts, once told.
    """

    path: str
    data: Plain = None
    values: dict[Path, FilePlace] = field(default_factory=dict)
    keys: dict[Path, FilePlace] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)
    empty: dict[Path, str] = field(default_factory=dict)
    is_readable: bool = True
    told: Texts | None = None

    def texts(self) -> Texts:
        """Its texts and its names, told once for the same data: nobody changes what was read."""
        if self.told is None or self.told.of is not self.data:
            self.told = texts_of(self.data)
        return self.told

    def place(self, path: Path) -> FilePlace:
        """The place of the value at `path`, or of the nearest value that holds it."""
        return self.values.get(self.nearest(path), FilePlace(self.path))

    def nearest(self, path: Path) -> Path:
        """`path` as far as it was typed."""
        return next((path[:length] for length in range(len(path), 0, -1) if path[:length] in self.values), ())
