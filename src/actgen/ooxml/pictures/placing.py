"""A picture put into the frame of another one: it fits there in its own proportions, and its file comes along.

What the frame showed before leaves the file where nothing else shows it: the arms of another town must not stay in it.
"""

from __future__ import annotations

import hashlib
import posixpath
from typing import TYPE_CHECKING

from actgen.ooxml.packing.orphans import without_orphans
from actgen.ooxml.packing.package import CONTENT_TYPES_PART, Package
from actgen.ooxml.packing.parts import declare, relate, relations_of, written_part
from actgen.ooxml.packing.targets import relations_root
from actgen.ooxml.packing.zipping import stored
from actgen.ooxml.pictures.frames import EMBED, PIC, PROPERTIES, SVG_BLIP, WP, A
from actgen.ooxml.pictures.reading import MEDIA_TYPES
from actgen.ooxml.xml import Element, R, whole

if TYPE_CHECKING:
    from collections.abc import Container

    from actgen.ooxml.packing.zipping import Entry
    from actgen.ooxml.pictures.reading import PictureFile

_IMAGE = f"{R}/image"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_FOLDER = "word/media"
_LINK = f"{{{R}}}link"
_LINKING = (EMBED, _LINK, f"{{{R}}}id", f"{{{R}}}pict")


class Placing:
    """Puts pictures into the parts of a Word file; `entries` are those of the file once all are there."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._parts: dict[str, Element] = {}
        self._relations: dict[str, Element] = {}
        self._added: dict[str, PictureFile] = {}

    def begin(self, part: str, root: Element) -> None:
        """Go on with the pictures of that part, which is now `root`."""
        self._parts[part] = root
        self._relations[part] = relations_root(self._package, part)

    def put(self, part: str, drawing: Element, picture: PictureFile, points: PictureFile, words: str) -> None:
        """Show a picture in a frame, and its points where no shapes are read; `words` say what it shows."""
        blip = next(drawing.iter(f"{A}blip"))
        before = {identity for one in blip.iter() for identity in (one.get(EMBED), one.get(_LINK)) if identity}
        for old in list(blip.iter(f"{A}extLst")):
            _remove(old)
        if blip.get(_LINK) is not None:
            del blip.attrib[_LINK]
        blip.set(EMBED, self._related(part, points))
        if picture != points:
            _show_shapes(blip, self._related(part, picture))
        for cut in list(drawing.iter(f"{A}srcRect")):
            _remove(cut)
        _fit(drawing, picture)
        properties = next(drawing.iter(PROPERTIES))
        properties.set("descr", words)
        self._leave(part, before)

    def entries(self) -> list[Entry]:
        """The entries of the file, in their order, then those of the pictures that came; what nothing shows is gone."""
        for root in self._parts.values():
            _number(root)
        changed = {
            CONTENT_TYPES_PART: self._types(),
            **{name: written_part(name, root) for name, root in self._parts.items()},
            **{relations_of(part): written_part(relations_of(part), root) for part, root in self._relations.items()},
        }
        kept = [changed.pop(one.name, one) for one in self._package.entries]
        new = [stored(name, picture.content) for name, picture in self._added.items()]
        return without_orphans(Package(self._package.label, (*kept, *changed.values(), *new)))

    def _related(self, part: str, picture: PictureFile) -> str:
        """The identity of the relationship of a part to a picture, the same for the same picture."""
        name = f"{_FOLDER}/image-{hashlib.sha256(picture.content).hexdigest()[:20]}.{picture.kind}"
        self._added[name] = picture
        root = self._relations[part]
        target = posixpath.relpath(name, posixpath.dirname(part))
        known = {one.get("Target"): one.get("Id", "") for one in root}
        if target not in known:
            taken = {one.get("Id") for one in root}
            identity = next(one for rank in range(1, len(taken) + 2) if (one := f"rIdImage{rank}") not in taken)
            relate(root, identity, _IMAGE, target)
            known[target] = identity
        return known[target]

    def _leave(self, part: str, identities: Container[str]) -> None:
        """Take away the relationships that nothing of the part follows any more."""
        followed = {one.get(name) for one in self._parts[part].iter() for name in _LINKING}
        for one in list(self._relations[part]):
            if one.get("Id", "") in identities and one.get("Id") not in followed:
                self._relations[part].remove(one)

    def _types(self) -> Entry:
        root = self._package.xml(CONTENT_TYPES_PART)
        for name, picture in self._added.items():
            declare(root, name, MEDIA_TYPES[picture.kind])
        return written_part(CONTENT_TYPES_PART, root)


def _show_shapes(blip: Element, identity: str) -> None:
    extensions = blip.makeelement(f"{A}extLst")
    extension = extensions.makeelement(f"{A}ext", {"uri": _SVG_EXTENSION})
    extension.append(extension.makeelement(SVG_BLIP, {EMBED: identity}))
    extensions.append(extension)
    blip.append(extensions)


def _fit(drawing: Element, picture: PictureFile) -> None:
    """Give the frame the proportions of the picture, in no more room than it has."""
    extent = next(drawing.iter(f"{WP}extent"))
    room = whole(extent.get("cx")), whole(extent.get("cy"))
    scale = min(room[0] / picture.width, room[1] / picture.height)
    for one in (extent, *(shape for properties in drawing.iter(f"{PIC}spPr") for shape in properties.iter(f"{A}ext"))):
        if one.get("cx") is not None:
            one.set("cx", str(round(picture.width * scale)))
            one.set("cy", str(round(picture.height * scale)))


def _number(root: Element) -> None:
    """Give each drawing of a part a number of its own: a loop repeats that of its frame."""
    found = list(root.iter(PROPERTIES))
    numbers = [one.get("id") for one in found]
    if len(set(numbers)) < len(numbers):
        for rank, one in enumerate(found, start=1):
            one.set("id", str(rank))


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
