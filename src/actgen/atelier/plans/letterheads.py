"""Letterheads in the house styles: one to begin with, and one that is a coat of arms on the first page alone."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from msgspec import Struct

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
_ARMS_ALONE = f"""\
[en-tête de page]
{_PLACE}
[fin]
# Papier
"""
_WORDS = "Blason de la commune {{ commune.logo }}"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_MEDIA, _IDENTITY = "media/blason.png", "rIdBlason"
_EDGE = "headerReference"
#: In twentieths of a point, five millimetres: arms of eleven stand in the margin of the house, and no text moves.
_NEAR_THE_EDGE = 283


class Arms(Struct, frozen=True):
    """A coat of arms: what it shows in words, its PNG, its size in points.

    No drawing stands beside the PNG: LibreOffice loses it when it saves the act, whose picture would be another one.
    """

    words: str
    png: bytes
    width: float
    height: float


def new_letterhead(label: str) -> bytes:
    """The Word file of a letterhead to complete; the same bytes each time."""
    ours = resources.files("actgen.atelier.plans").joinpath("blason.png").read_bytes()
    return _Making(_PLAN, label).made(Arms(_WORDS, ours, 71, 85))  # three centimetres high


def arms_on_first_page(label: str, arms: Arms) -> bytes:
    """The Word file of a letterhead that is a coat of arms, in the middle, on the first page and on no other."""
    making = _Making(_ARMS_ALONE, label)
    making.keep_to_first_page()
    return making.made(arms)


class _Making:
    """Makes a letterhead of a plan: a picture in the place that its header keeps for it, and nothing in its body."""

    def __init__(self, plan: str, label: str) -> None:
        self._package = read_package(build_template(read_outline(plan, label), "Papier à en-tête"), label)
        self._document = self._package.xml(MAIN_PART)
        parts = targets(self._package, MAIN_PART).values()
        self._name = next(name for name in parts if name.startswith("word/header"))
        self._header = self._package.xml(self._name)

    def keep_to_first_page(self) -> None:
        """Make the header that of the first page, near its top, its only line in the middle."""
        next(self._document.iter(w(_EDGE))).set(w("type"), "first")
        # ECMA-376 part 1, 17.6.17: « titlePg » stands before « docGrid »
        grid = next(self._document.iter(w("docGrid")))
        grid.addprevious(grid.makeelement(w("titlePg")))
        next(self._document.iter(w("pgMar"))).set(w("header"), str(_NEAR_THE_EDGE))
        look = next(self._header.iter(w("pPr")))
        look.append(look.makeelement(w("jc"), {w("val"): "center"}))

    def made(self, arms: Arms) -> bytes:
        """The file, with these arms."""
        relations = relations_root(self._package, self._name)
        types = self._package.xml(CONTENT_TYPES_PART)
        relate(relations, _IDENTITY, f"{R}/image", _MEDIA)
        declare(types, f"word/{_MEDIA}", MEDIA_TYPES[PNG])
        _put_picture(self._header, _drawing(arms))
        _leave_room(self._document)
        parts = {
            MAIN_PART: self._document, self._name: self._header, relations_of(self._name): relations,
            CONTENT_TYPES_PART: types,
        }  # fmt: skip
        changed = {name: written_part(name, part) for name, part in parts.items()}
        kept = [changed.pop(one.name, one) for one in self._package.entries]
        return pack([*kept, *changed.values(), stored(f"word/{_MEDIA}", arms.png)])


def _drawing(arms: Arms) -> Element:
    """The run that shows the arms."""
    width, height = (round(side * UNITS) for side in (arms.width, arms.height))
    drawing = f"""\
<w:r xmlns:w="{W}"><w:drawing><wp:inline xmlns:wp="{WP[1:-1]}" distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="Blason" descr="{arms.words}"/>
<a:graphic xmlns:a="{A[1:-1]}"><a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}">
<pic:nvPicPr><pic:cNvPr id="1" name="blason.png"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip xmlns:r="{R}" r:embed="{_IDENTITY}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"""
    return parse(drawing.replace("\n", "").encode())


def _put_picture(root: Element, drawing: Element) -> None:
    """The arms in the place that the plan keeps for them."""
    text = next(one for one in root.iter(w("t")) if one.text == _PLACE)
    run = text.getparent()
    assert run is not None
    run.addprevious(drawing)
    paragraph = run.getparent()
    assert paragraph is not None
    paragraph.remove(run)


def _leave_room(document: Element) -> None:
    """An empty line alone, where Word puts its cursor: a plan has a title, a letterhead none."""
    body = next(document.iter(w("body")))
    for title in list(body.iterchildren(w("p"))):
        body.remove(title)
    body.insert(0, body.makeelement(w("p")))
