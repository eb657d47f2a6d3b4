"""The pages of acts as they are now, as files of goldens; what a machine cannot see stays as it is held, and is told.

A picture is drawn again only where the file that it shows is another: LibreOffice is asked for changed files alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.goldens.look import office, pdfium
from actgen.atelier.goldens.look.pdf_outline import pdf_outline
from actgen.atelier.goldens.look.pictures import pictures_of, shows_all_of, stamp_of
from actgen.atelier.goldens.look.word_outline import word_outline
from actgen.atelier.goldens.page_store import FORMATS, picture_file, pictures_in, structure_file
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actgen.atelier.goldens.comparison import Produced
    from actgen.atelier.goldens.store import GoldenName

Files = dict[str, bytes]


class Looked(Struct, frozen=True):
    """The page goldens that each act should have now, and what this machine could not look at."""

    pages: Mapping[GoldenName, Files]
    unseen: tuple[str, ...]


def look_at(acts: Sequence[Produced], held: Mapping[GoldenName, Mapping[str, bytes]]) -> Looked:
    """The pages of acts that were made with their PDF and their Word file."""
    looking = _Looking(held)
    pages = {act.name: looking.files(act) for act in acts}
    for name, files in looking.word_pictures():
        before = _pictures("docx", pages[name])
        pages[name] = {one: content for one, content in pages[name].items() if one not in before} | files
    return Looked(pages, tuple(looking.unseen()))


class _Looking(Struct):
    """What is seen act by act; Word files to be drawn wait, so that LibreOffice starts once."""

    held: Mapping[GoldenName, Mapping[str, bytes]]
    waiting: dict[GoldenName, bytes] = field(default_factory=dict)
    without_pdf: int = 0
    not_drawn: int = 0
    drawn_elsewhere: dict[str, int] = field(default_factory=dict)

    def files(self, act: Produced) -> Files:
        """The structures of an act and the pictures of its PDF; of its Word file, those that are held."""
        files: Files = {}
        held = self.held.get(act.name, {})
        for kind in FORMATS:
            content = act.files.get(kind)
            self.without_pdf += content is None
            files |= self._of(kind, act, content, held) if content is not None else _kept(kind, held)
        return files

    def _of(self, kind: str, act: Produced, content: bytes, held: Mapping[str, bytes]) -> Files:
        name = structure_file(kind)
        if kind == "docx":
            told = {name: word_outline(content, str(act.name)).encode()}
        elif pdfium.is_there():
            told = {name: pdf_outline(pdfium.printed(content)).encode()}
        else:
            return _kept(kind, held)
        shown = _pictures(kind, held)
        if shows_all_of(tuple(shown.values()), content):
            return told | shown
        if kind == "docx":
            self._wait(act.name, content, same=told[name] == held.get(name))
            return told | shown
        return told | _numbered(kind, pictures_of(content, content, pdfium.program()))

    def _wait(self, name: GoldenName, content: bytes, *, same: bool) -> None:
        """Have a Word file drawn, unless its look is the same and its pictures are another program's work."""
        drew = {stamp_of(one).program for one in _pictures("docx", self.held.get(name, {})).values()}
        if not office.program() or not pdfium.is_there():
            self.not_drawn += 1
        elif same and (others := drew - {_word_program()}):
            for other in others:
                self.drawn_elsewhere[other] = self.drawn_elsewhere.get(other, 0) + 1
        else:
            self.waiting[name] = content

    def word_pictures(self) -> Iterator[tuple[GoldenName, Files]]:
        """The pictures of the Word files that were waiting."""
        if not self.waiting:
            return
        sources = list(self.waiting.values())
        for name, source, pdf in zip(self.waiting, sources, office.as_pdfs(sources), strict=True):
            yield name, _numbered("docx", pictures_of(pdf, source, _word_program()))

    def unseen(self) -> Iterator[str]:
        """What this machine could not look at, in sentences."""
        if self.without_pdf:
            files = plural(self.without_pdf, "PDF n’a pas été fait", "PDF n’ont pas été faits")
            yield f"{self.without_pdf} {files}\u00a0: Pango manque sur cette machine."
        if not pdfium.is_there():
            remedy = f"tapez\u00a0: {pdfium.install_line()}"
            yield f"Les pages ne sont ni lues ni dessinées\u00a0: pypdfium2 manque\u00a0; {remedy}"
        elif self.not_drawn:
            yield f"{_of_files(self.not_drawn)} pas été dessinées\u00a0: LibreOffice manque sur cette machine."
        for other, count in self.drawn_elsewhere.items():
            here = f"leurs images sont de {other}, et cette machine a {_word_program()}"
            yield f"{_of_files(count)} pas été comparées\u00a0: {here}."


def _of_files(count: int) -> str:
    return f"Les pages de {count} {plural(count, 'fichier', 'fichiers')} Word n’ont"


def _word_program() -> str:
    return f"{office.program()}, {pdfium.program()}"


def _kept(kind: str, held: Mapping[str, bytes]) -> Files:
    """What is held of a format."""
    name = structure_file(kind)
    return {**({name: held[name]} if name in held else {}), **_pictures(kind, held)}


def _pictures(kind: str, held: Mapping[str, bytes]) -> Files:
    return _numbered_from(kind, pictures_in(held, kind))


def _numbered(kind: str, pictures: Sequence[bytes]) -> Files:
    return _numbered_from(kind, dict(enumerate(pictures, 1)))


def _numbered_from(kind: str, pictures: Mapping[int, bytes]) -> Files:
    return {picture_file(kind, number): content for number, content in pictures.items()}
