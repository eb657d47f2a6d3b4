"""The pictures of a Word file as the act shows them; LEC-012 for one that no other format could show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.document.model import Picture
from actgen.library.look import PAGE_HEIGHT, points
from actgen.ooxml.blocks import TRANSPARENT
from actgen.ooxml.packing.targets import targets
from actgen.ooxml.pictures.frames import ALONE, BESIDE, OVER, is_beside, is_dressed, is_turned, picture_in
from actgen.ooxml.pictures.reading import read_picture
from actgen.ooxml.pictures.svg import UnevenDrawing
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.pictures.frames import DrawnPicture
    from actgen.ooxml.pictures.reading import PictureFile
    from actgen.ooxml.styles import Stylesheet
    from actgen.ooxml.xml import Element

CODE = "LEC-012"
#: What holds the paragraphs that are read, whose pictures are then read too.
_READ = TRANSPARENT | frozenset(
    map(w, ("r", "p", "tc", "tr", "tbl", "body", "document", "hdr", "ftr", "footnote", "footnotes"))
)
_IN_LINE = "Dans Word\u00a0: clic droit > Habillage > Aligné sur le texte, ou Haut et bas."
_SEEN = "Dans Word\u00a0: Disposition > Volet Sélection, cliquez sur son œil\u00a0; ou supprimez-la."
_CUT = "Dans Word\u00a0: Format de l’image > Compresser les images > Supprimer les zones de rognage."


class Pictures(Struct):
    """The pictures of a file, through the relationships of the part that is read."""

    package: Package
    _parts: Mapping[str, str] = field(default_factory=dict)

    def read_part(self, name: str) -> None:
        """Go on with the pictures of that part."""
        self._parts = targets(self.package, name)

    def shown(self, drawn: DrawnPicture) -> Picture:
        """The picture of the model; WordingError, with the remedy, where no act may show it."""
        if drawn.standing == OVER:
            raise WordingError("Elle est posée devant ou derrière le texte\u00a0: seul Word la montre ainsi.", _IN_LINE)
        if drawn.is_cropped:
            raise WordingError("Elle est rognée\u00a0: ce que Word en cache est encore dans le fichier.", _CUT)
        if drawn.is_hidden:
            raise WordingError("Elle est masquée\u00a0: Word ne la montre pas.", _SEEN)
        if not drawn.width or not drawn.height:
            raise WordingError("Elle n’a pas de taille.", "Insérez-la de nouveau dans Word (Insertion > Images).")
        if max(drawn.width, drawn.height) > points(PAGE_HEIGHT):
            raise WordingError(
                "Elle est plus grande que la page.", "Réduisez-la dans Word\u00a0: Format de l’image > Taille."
            )
        found = self._file(drawn)
        place = drawn.place if drawn.standing in (ALONE, BESIDE) else ""
        return Picture(found.kind, found.content, drawn.width, drawn.height, drawn.alternative, place)

    def _file(self, drawn: DrawnPicture) -> PictureFile:
        """Its shapes where it has some, as Word shows them; its points where each program draws these its own way."""
        try:
            return self._part(drawn.shapes or drawn.relation)
        except UnevenDrawing:
            if not drawn.shapes:
                raise
        return self._part(drawn.relation)

    def _part(self, relation: str) -> PictureFile:
        name = self._parts.get(relation, "")
        content = self.package.find(name)
        if content is None:
            raise WordingError("Elle manque dans le fichier.", "Insérez-la de nouveau dans Word (Insertion > Images).")
        return read_picture(content, name)


def is_read(drawing: Element) -> bool:
    """Whether a drawing is a picture, and stands where the text is read."""
    return picture_in(drawing) is not None and all(one.tag in _READ for one in drawing.iterancestors())


def named(drawn: DrawnPicture) -> str:
    """A picture of a Word file as a reader knows it."""
    return picture_named(drawn.alternative)


def picture_named(words: str) -> str:
    """A picture by what it shows: « L’image « Blason » »."""
    return f"L’image {cited(words)}" if words else "Une image"


def unfit_message(drawn: DrawnPicture, unfit: WordingError) -> str:
    """Why a picture is refused."""
    return f"{named(drawn)} ne peut pas entrer dans l’acte. {unfit.message}"


def pictures_of(root: Element) -> Iterator[tuple[Element, DrawnPicture]]:
    """The pictures of a part that are read, each with its drawing."""
    for drawing in root.iter(w("drawing")):
        if is_read(drawing) and (drawn := picture_in(drawing)) is not None:
            yield drawing, drawn


def _told(is_told: Callable[[Element], bool]) -> Callable[[Element, Stylesheet], Iterator[Element]]:
    """The search for the pictures of which that is true."""
    return lambda root, _: (drawing for drawing, _ in pictures_of(root) if is_told(drawing))


#: How the table of constructs names what only Word shows of a picture → what finds it.
SOUGHT_PICTURES = {
    "@place": _told(is_beside),
    "@tournée": _told(is_turned),
    "@habits": _told(is_dressed),
}
