"""A picture put into a frame: the file stays sound, and has no more in it than it shows."""

from __future__ import annotations

from actgen.ooxml.packing.package import read_package
from actgen.ooxml.packing.zipping import pack
from actgen.ooxml.pictures.placing import Placing
from actgen.ooxml.pictures.reading import PictureFile, read_picture
from actgen.ooxml.xml import CONTENT_TYPES, w
from tests.document.building import LABEL
from tests.pictures import SHIELD, inline, jpeg, png
from tests.word.making import Made, p
from tests.word.pictured import Pictured

BODY = "word/document.xml"


def placed(made: Made, picture: PictureFile, points: PictureFile) -> bytes:
    package = read_package(made.docx(), LABEL)
    root = package.xml(BODY)
    placing = Placing(package)
    placing.begin(BODY, root)
    for drawing in root.iter(w("drawing")):
        placing.put(BODY, drawing, picture, points, "Armes")
    return pack(placing.entries())


def sound(content: bytes, name: str) -> PictureFile:
    return read_picture(content, name)


def test_each_new_part_has_its_type_and_the_old_one_has_gone() -> None:
    made = Pictured(p(inline("a.png", "Modèle")), pictures={"a.png": png(9, 9)})
    photo = sound(jpeg(30, 20), "photo.jpg")
    package = read_package(placed(made, photo, photo), LABEL)
    media = [name for name in package.names() if name.startswith("word/media/")]
    assert len(media) == 1
    assert media[0].endswith(".jpeg")
    types = package.xml("[Content_Types].xml").iter(f"{{{CONTENT_TYPES}}}Override")
    kinds = {one.get("PartName"): one.get("ContentType") for one in types}
    assert kinds[f"/{media[0]}"] == "image/jpeg"
    assert "/word/media/a.png" not in kinds


def test_the_frame_takes_the_proportions_and_loses_the_cut_of_the_old_picture() -> None:
    made = Pictured(p(inline("a.png", size=(40, 40), crop='<a:srcRect l="10000"/>')), pictures={"a.png": png(9, 9)})
    wide = sound(png(20, 10), "a.png")
    package = read_package(placed(made, wide, wide), LABEL)
    xml = (package.find(BODY) or b"").decode()
    assert xml.count('cx="1440000" cy="720000"') == 2
    assert "srcRect" not in xml
    assert 'descr="Armes"' in xml


def test_shapes_stand_beside_their_points_as_word_writes_them() -> None:
    made = Pictured(p(inline("a.png")), pictures={"a.png": png(9, 9)})
    package = read_package(placed(made, sound(SHIELD, "a.svg"), sound(png(40, 50), "a.png")), LABEL)
    xml = (package.find(BODY) or b"").decode()
    assert "96DAC541-7B7A-43D3-8B79-37D633B846F1" in xml
    assert "svgBlip" in xml
