"""The files of an act, made when they are asked for: Word, PDF, an archive of both; all acts of a sitting in a PDF."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import download
from actgen.atelier.browser.home.act import act_of
from actgen.atelier.browser.places import part_of
from actgen.atelier.browser.refusals import not_found
from actgen.atelier.browser.states import MAKING
from actgen.kinds.selecting import ALL_ACTES
from actgen.making.projet import read_projet
from actgen.making.writing import bundle_of
from actgen.pipeline import render_acts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.places import Part

#: What an address may end with → the formats that are made for it.
_FORMATS = {
    "docx": ("docx",), "pdf": ("pdf",), "html": ("html",), "txt": ("txt",), "zip": ("docx", "pdf"),
}  # fmt: skip


def give_file(asked: Asked) -> Answer:
    """The act in a format, to keep; InputFault with its faults where it cannot be made."""
    part, act = act_of(asked)
    suffix = asked.names["suffix"]
    if suffix not in _FORMATS:
        raise not_found("Un acte se télécharge en Word (docx), en PDF, en HTML, en texte, ou en archive (zip).")
    with MAKING:
        engine = read_projet(part.project).moteur
        (made,) = render_acts(part.project, part.slug, act.name, _FORMATS[suffix], engine=engine, seance=part.seance)
    name = _name(part, act.name)
    if suffix != "zip":
        return download(f"{name}.{suffix}", made.files[suffix])
    return download(f"{name}.zip", _archive({f"{name}.{one}": content for one, content in made.files.items()}))


def give_bundle(asked: Asked) -> Answer:
    """All acts of a part in one PDF, with its table and its bookmarks; InputFault where one cannot be made."""
    part = part_of(asked)
    with MAKING:
        engine = read_projet(part.project).moteur
        made = render_acts(part.project, part.slug, ALL_ACTES, ("pdf",), engine=engine, seance=part.seance)
        content = bundle_of(part.project, part.slug, made, engine, part.seance)
    return download(f"{_name(part, ALL_ACTES)}.pdf", content)


def _name(part: Part, acte: str) -> str:
    """« oudon-2026-01-20-tarifs »: who keeps files of several communes in one folder can tell them apart."""
    return "-".join(filter(None, (part.slug, part.part, acte)))


def _archive(files: Mapping[str, bytes]) -> bytes:
    """A zip of these files, the same bytes for the same files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()
