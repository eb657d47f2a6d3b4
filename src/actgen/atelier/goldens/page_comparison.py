"""The pages of an act beside those that are held: what changed in their structure, and the pictures that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.compare.outline import Line
from actgen.atelier.compare.passages import by_heading, difference
from actgen.atelier.goldens.look import pictures
from actgen.atelier.goldens.page_store import FORMATS, pictures_in, structure_file
from actgen.atelier.goldens.page_wording import told_of
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.atelier.compare.passages import Headed, Passage

_MOST_TOLD = 8


class PictureChange(Struct, frozen=True):
    """A page whose picture differs: before, after, and the difference; None for what there is not."""

    number: int
    before: bytes | None
    after: bytes | None
    apart: bytes | None = None

    @property
    def told(self) -> str:
        """What became of the page."""
        if self.before is None:
            return f"page {self.number} nouvelle"
        return f"page {self.number} en moins" if self.after is None else f"page {self.number} changée"


class PagesChange(Struct, frozen=True):
    """What changed in the pages of one format: the lines of their structure, and their pictures.

    `is_new` where nothing was held of them.
    """

    kind: str
    passages: tuple[Passage, ...]
    pictures: tuple[PictureChange, ...]
    is_new: bool = False

    @property
    def name(self) -> str:
        """How a sentence names the format."""
        return FORMATS[self.kind]

    def told(self) -> tuple[str, ...]:
        """What changed, in a few words: what is replaced by what, how often, and which pages look otherwise."""
        if self.is_new:
            count = len(self.pictures)
            return (f"{count} {plural(count, 'page nouvelle', 'pages nouvelles')}" if count else "structure nouvelle",)
        return (*told_of(self.passages), *_seen(self.pictures))

    def headed(self) -> tuple[Headed, ...]:
        """The lines that changed under the pages where they stand; none where all of them are new."""
        return () if self.is_new else tuple(by_heading(self.passages))


def compare_pages(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[PagesChange, ...]:
    """What differs between two sets of page goldens of one act, format by format; noise does not."""
    if before == after:
        return ()
    changes = (_change(kind, before, after) for kind in FORMATS)
    return tuple(change for change in changes if change.passages or change.pictures)


def _change(kind: str, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> PagesChange:
    is_new = structure_file(kind) not in before and not pictures_in(before, kind)
    return PagesChange(kind, _lines_apart(kind, before, after), _apart(kind, before, after), is_new)


def _lines_apart(kind: str, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[Passage, ...]:
    old, new = (files.get(structure_file(kind), b"") for files in (before, after))
    return () if old == new else difference(tuple(_lines(kind, old)), tuple(_lines(kind, new)))


def _lines(kind: str, content: bytes) -> Iterator[Line]:
    """The lines of a structure, each under the page or the part whose first line begins its block."""
    heading = ""
    for line in content.decode(errors="replace").splitlines():
        if not line.startswith(" "):
            heading = f"{FORMATS[kind]}, {line.partition(' | ')[0].lower()}"
        if line:
            yield Line(heading, line)


def _apart(kind: str, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[PictureChange, ...]:
    old, new = pictures_in(before, kind), pictures_in(after, kind)
    pages = (_picture(number, old.get(number), new.get(number)) for number in sorted(old.keys() | new.keys()))
    return tuple(page for page in pages if page)


def _picture(number: int, old: bytes | None, new: bytes | None) -> PictureChange | None:
    if old is None or new is None:
        return PictureChange(number, old, new)
    apart = None if old == new else pictures.difference(old, new)
    return PictureChange(number, old, new, apart) if apart else None


def _seen(changed: Iterable[PictureChange]) -> Iterator[str]:
    told = [page.told for page in changed]
    if told:
        yield f"à voir\u00a0: {', '.join(told[:_MOST_TOLD])}{'…' if len(told) > _MOST_TOLD else ''}"
