"""An image of the project: the file that a path names, and the sound picture in it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from msgspec import Struct

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.core.files import read_file
from actgen.ooxml.pictures.reading import ENDINGS, SVG, PictureFile, check_weight, read_picture
from actgen.variables.fields import IMAGE_EXAMPLE, FieldFault


class ProjectImage(Struct, frozen=True):
    """A picture of the project; `points` is the same one for who reads no SVG, else itself."""

    picture: PictureFile
    points: PictureFile

    @property
    def content(self) -> bytes:
        """All its bytes: what an act says of it follows them."""
        return self.picture.content if self.points == self.picture else self.picture.content + self.points.content


def read_image_file(root: Path, image: str) -> ProjectImage:
    """The picture of a path under the root of the project; FieldFault, with the remedy, where it is not sound.

    An SVG has a PNG of the same name beside it: who reads no shapes shows the points.
    """
    picture = _sound(root, image)
    if picture.kind != SVG:
        return ProjectImage(picture, picture)
    beside = str(PurePosixPath(image).with_suffix(".png"))
    if not (root / beside).is_file():
        message = f"L’image {cited(image)} n’a pas sa copie en points, {cited(beside)}."
        hint = "Enregistrez-la aussi au format PNG, sous ce nom\u00a0: LibreOffice et d’anciens Word la montrent."
        raise FieldFault(message, hint)
    return ProjectImage(picture, _sound(root, beside))


def image_file(root: Path, image: str) -> Path:
    """The file of an image that was read, under the root of the project; FieldFault when it is not there.

    The names of its folders are those of the disk, capitals too, and no link leads out of the project.
    """
    found = root
    for part in PurePosixPath(image).parts:
        names = sorted(path.name for path in found.iterdir()) if found.is_dir() else []
        if part not in names:
            raise _missing(image, part, names)
        found = found / part
    if not found.is_file() or not found.resolve().is_relative_to(root.resolve()):
        raise FieldFault(f"{cited(image)} n’est pas un fichier du projet.", IMAGE_EXAMPLE)
    return found


def _sound(root: Path, image: str) -> PictureFile:
    """A sound picture; its weight is told before it is read."""
    path = image_file(root, image)
    try:
        check_weight(path.stat().st_size, ENDINGS[path.suffix.lower()])
        return read_picture(read_file(path), path.name)
    except WordingError as unfit:
        message = f"L’image {cited(image)} ne peut pas entrer dans un acte. {unfit.message}"
        raise FieldFault(message, unfit.hint) from unfit


def _missing(image: str, part: str, names: list[str]) -> FieldFault:
    message = f"L’image {cited(image)} n’existe pas dans le dossier du projet."
    other = next((name for name in names if name.casefold() == part.casefold()), "")
    return FieldFault(message, f"Écrivez {cited(other)}, avec ses capitales." if other else IMAGE_EXAMPLE)
