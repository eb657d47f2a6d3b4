"""A letterhead to begin with: the logo of the commune in its frame, the name of the town hall, the house styles."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from actgen.atelier.plans.building import build_template
from actgen.atelier.plans.outline import read_outline
from actgen.ooxml.packing.package import CONTENT_TYPES_PART, MAIN_PART, read_package
from actgen.ooxml.packing.parts import declare, relate, relations_of, written_part
from actgen.ooxml.packing.targets import relations_root, targets
from actgen.ooxml.packing.zipping import pack, stored
from actgen.ooxml.pictures.frames import UNITS, WP, A
from actgen.ooxml.pictures.reading import MEDIA_TYPES, PNG
from actgen.ooxml.xml import R, W, parse, w

if TYPE_CHECKING:
    from actgen.ooxml.xml import Element

_PLACE = "LOGO"
_PLAN = f"""\
[en-tête de page]
{{%p if commune.logo %}}
{_PLACE}
{{%p endif %}}
**Mairie {{{{ commune.de_nom }}}}**
[fin]
# Papier
"""
#: In points: three centimetres high, in the proportions of our arms.
_WIDTH, _HEIGHT = 71, 85
_WORDS = "Blason de la commune {{ commune.logo }}"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_MEDIA, _IDENTITY = "media/blason.png", "rIdBlason"
_DRAWING = f"""\
<w:r xmlns:w="{W}"><w:drawing><wp:inline xmlns:wp="{WP[1:-1]}" distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{_WIDTH * UNITS}" cy="{_HEIGHT * UNITS}"/><wp:docPr id="1" name="Blason" descr="{_WORDS}"/>
<a:graphic xmlns:a="{A[1:-1]}"><a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}">
<pic:nvPicPr><pic:cNvPr id="1" name="blason.png"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip xmlns:r="{R}" r:embed="{_IDENTITY}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{_WIDTH * UNITS}" cy="{_HEIGHT * UNITS}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"""


def new_letterhead(label: str) -> bytes:
    """The Word file of a letterhead to complete; the same bytes each time."""
    package = read_package(build_template(read_outline(_PLAN, label), "Papier à en-tête"), label)
    document = package.xml(MAIN_PART)
    header = next(name for name in targets(package, MAIN_PART).values() if name.startswith("word/header"))
    root, relations, types = package.xml(header), relations_root(package, header), package.xml(CONTENT_TYPES_PART)
    _put_picture(root)
    relate(relations, _IDENTITY, f"{R}/image", _MEDIA)
    declare(types, f"word/{_MEDIA}", MEDIA_TYPES[PNG])
    _leave_room(document)
    parts = {
        MAIN_PART: document, header: root, relations_of(header): relations, CONTENT_TYPES_PART: types,
    }  # fmt: skip
    changed = {name: written_part(name, part) for name, part in parts.items()}
    kept = [changed.pop(one.name, one) for one in package.entries]
    picture = resources.files("actgen.atelier.plans").joinpath("blason.png").read_bytes()
    return pack([*kept, *changed.values(), stored(f"word/{_MEDIA}", picture)])


def _put_picture(root: Element) -> None:
    """Our arms in the place that the plan keeps for them."""
    text = next(one for one in root.iter(w("t")) if one.text == _PLACE)
    run = text.getparent()
    assert run is not None
    run.addprevious(parse(_DRAWING.replace("\n", "").encode()))
    paragraph = run.getparent()
    assert paragraph is not None
    paragraph.remove(run)


def _leave_room(document: Element) -> None:
    """An empty line alone, where Word puts its cursor: a plan has a title, a letterhead none."""
    body = next(document.iter(w("body")))
    for title in list(body.iterchildren(w("p"))):
        body.remove(title)
    body.insert(0, body.makeelement(w("p")))
