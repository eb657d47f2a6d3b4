"""An image of the project: the path that names it, and the file."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from actgen.core.citing import cited
from actgen.variables.fields import FieldFault, typed_text

ENDINGS = (".png", ".jpg", ".jpeg", ".svg")
_DRIVE = re.compile(r"[A-Za-z]:")
_EXAMPLE = "Écrivez son chemin dans le dossier du projet\u00a0: images/logo.png."


def read_image(value: Any) -> str:
    """« images/logo.png »: a path inside the project, that it cannot leave."""
    text = typed_text(value)
    if "\\" in text:
        hint = f"Écrivez {text.replace(chr(92), '/')}." if not _DRIVE.match(text) else _EXAMPLE
        raise FieldFault(f"Dans {cited(text)}, une barre oblique doit séparer les dossiers.", hint)
    if text.startswith(("/", "~")) or _DRIVE.match(text):
        raise FieldFault(f"{cited(text)} n’est pas dans le dossier du projet.", _EXAMPLE)
    if any(part in ("", ".", "..") for part in text.split("/")):
        raise FieldFault(f"{cited(text)} n’est pas un chemin simple.", _EXAMPLE)
    if PurePosixPath(text).suffix.lower() not in ENDINGS:
        raise FieldFault(
            f"{cited(text)} n’est pas une image PNG, JPEG ou SVG.", "Son nom finit par .png, .jpg ou .svg."
        )
    return text


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
        raise FieldFault(f"{cited(image)} n’est pas un fichier du projet.", _EXAMPLE)
    return found


def _missing(image: str, part: str, names: list[str]) -> FieldFault:
    message = f"L’image {cited(image)} n’existe pas dans le dossier du projet."
    other = next((name for name in names if name.casefold() == part.casefold()), "")
    return FieldFault(message, f"Écrivez {cited(other)}, avec ses capitales." if other else _EXAMPLE)


Image = Annotated[
    str,
    BeforeValidator(read_image),
    WithJsonSchema({"type": "string", "examples": ["images/logo.png"]}),
]
