"""The mark « à compléter », which stands in a file where a value is still to be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.variables.yaml.plain import Path, Plain, Texts

#: What stands in place of a value that is not known yet.
MARK = "à compléter"
#: The code of the diagnostic that each mark gives.
MARK_CODE = "VAR-008"


def is_mark(value: object) -> bool:
    """True for « à compléter », in capitals or not, with its accents or without, and nothing else."""
    return isinstance(value, str) and _HEART in value.casefold() and _bare(value) == _bare(MARK)


def marked_paths(data: Plain) -> Iterator[Path]:
    """The path of each mark, in the order in which they were typed."""
    from actgen.variables.yaml.plain import texts_of  # here, since the command line names the mark and reads no file

    return marked_among(texts_of(data))


def marked_among(told: Texts) -> Iterator[Path]:
    """The path of each mark among these texts of a file, in their order."""
    if told.are_clear or _HEART not in told.in_small_letters:  # then none has to be read by itself
        return iter(())
    return (path for path, text in zip(told.paths, told.texts, strict=True) if is_mark(text))


#: What no case and no accent changes in the mark: few values need a closer look.
_HEART = "compl"


def _bare(text: str) -> str:
    """The text without case, accents, blanks around it or a full stop."""
    return " ".join(folded(text).split()).strip(" .…")
