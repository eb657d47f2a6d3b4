"""The variable pictures of a part: their tags made ready, then each picture put in the place of the template's.

The tag stands in an attribute, where nothing prints: it notes the picture that it names, and leaves its rank.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jinja2 import nodes

from actgen.core.errors import WordingError
from actgen.grammar.walking import every
from actgen.ooxml.mending import TAG
from actgen.ooxml.pictures.frames import PROPERTIES
from actgen.ooxml.pictures.placing import Placing
from actgen.ooxml.xml import parse, w
from actgen.tags.pictures import variable_pictures, words_beside
from actgen.values.images import ProjectImage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.packing.zipping import Entry
    from actgen.ooxml.xml import Element

#: What gives the picture that a path names; WordingError, with the remedy, where there is none.
Images = Callable[[str], ProjectImage]
#: Characters that no text holds (Unicode noncharacters): before the rank of a picture, and after it.
BEFORE_PICTURE, _AFTER = "\ufdd2", "\ufdd3"
#: The filter by which a tag notes its picture; no template can name it.
SHOWN = "_shown"


def no_images(path: str) -> ProjectImage:
    """Refuse every picture: where there is no project, there is none."""
    raise WordingError(f"L’image «\u00a0{path}\u00a0» ne se trouve dans aucun projet.", "Placez-vous dans un projet.")


def mark_pictures(root: Element) -> bool:
    """Make the tags of the variable pictures of a part ready, in place; whether it has any."""
    found = [one for paragraph in root.iter(w("p")) for one in variable_pictures(paragraph)]
    for properties in found:
        text = properties.get("descr", "")
        properties.set("descr", f"{BEFORE_PICTURE}{TAG.findall(text)[0]}{_AFTER}{words_beside(text)}")
    return bool(found)


def note_pictures(tree: nodes.Template) -> None:
    """Make each tag of a picture note it rather than print its name, in place."""
    for output in every(nodes.Output, tree):
        for place, (before, said) in enumerate(zip(output.nodes, output.nodes[1:], strict=False), start=1):
            if isinstance(before, nodes.TemplateData) and before.data.endswith(BEFORE_PICTURE):
                output.nodes[place] = nodes.Filter(said, SHOWN, [], [], None, None, lineno=said.lineno)


def with_pictures(package: Package, parts: Iterable[tuple[str, Sequence[ProjectImage]]]) -> list[Entry]:
    """The entries of a filled file, each picture in its frame; `parts` are those with some, with what they show."""
    placing = Placing(package)
    for name, shown in parts:
        root = parse(package.find(name) or b"")
        placing.begin(name, root)
        for drawing in root.iter(w("drawing")):
            properties = next(drawing.iter(PROPERTIES), None)
            text = "" if properties is None else properties.get("descr", "")
            if text.startswith(BEFORE_PICTURE):
                rank, _, words = text[1:].partition(_AFTER)
                image = shown[int(rank)]
                placing.put(name, drawing, image.picture, image.points, words)
    return placing.entries()
