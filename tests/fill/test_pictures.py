"""A variable picture takes the file that the dossier names, in the frame of the template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from actgen.core.errors import InputFault, WordingError
from actgen.document.model import Picture
from actgen.document.paragraphs import pictures
from actgen.document.reading import read_act
from actgen.fill.compiled import compile_template
from actgen.fill.filling import fill, prove_complete, shown_images
from actgen.fill.pictures import no_images
from actgen.ooxml.packing.package import read_package
from actgen.ooxml.packing.targets import targets
from actgen.ooxml.pictures.reading import read_picture
from actgen.values.images import ProjectImage
from tests.document.building import METADATA
from tests.fill.filled import CONTEXT, LABEL, PROPERTIES, told
from tests.pictures import SHIELD, inline, jpeg, png
from tests.word.making import PAGE, Made, ended, p, refer
from tests.word.pictured import Pictured

RED, BLUE = png(40, 20), png(20, 40, (0, 0, 200))
FILES = {"images/rouge.png": RED, "images/bleu.png": BLUE, "images/photo.jpg": jpeg(30, 30)}
MODEL = {"modele.png": png(9, 9)}
LOGO = "Logo {{ commune.logo }}"


def image(path: str) -> ProjectImage:
    if path == "images/armes.svg":
        return ProjectImage(read_picture(SHIELD, path), read_picture(png(40, 50), "armes.png"))
    if path not in FILES:
        raise WordingError(f"L’image {path} n’existe pas.", "Donnez-la.")
    found = read_picture(FILES[path], path)
    return ProjectImage(found, found)


def with_logo(logo: Any, **more: Any) -> Mapping[str, Any]:
    return {**CONTEXT, **more, "commune": {**CONTEXT["commune"], "logo": logo}}


def filled(made: Made, context: Mapping[str, Any]) -> bytes:
    template = compile_template(made.docx(), LABEL)
    act = fill(template, context, PROPERTIES, images=image)
    prove_complete(act, LABEL)
    return act.docx


def shown(docx: bytes) -> list[Picture]:
    return list(pictures(read_act(docx, LABEL, METADATA).body))


def media(docx: bytes) -> list[bytes]:
    package = read_package(docx, LABEL)
    return [package.find(name) or b"" for name in package.names() if name.startswith("word/media/")]


def test_the_file_of_the_dossier_stands_in_the_frame_in_its_own_proportions() -> None:
    made = Pictured(p("{{ commune.nom }} ", inline("modele.png", LOGO, size=(30, 30))), pictures=MODEL)
    docx = filled(made, with_logo("images/rouge.png"))
    (found,) = shown(docx)
    assert (found.content, found.alternative) == (RED, "Logo")
    assert (round(found.width, 1), round(found.height, 1)) == (85.0, 42.5)


def test_what_the_template_showed_leaves_the_file() -> None:
    made = Pictured(p(inline("modele.png", LOGO)), pictures=MODEL)
    assert media(filled(made, with_logo("images/rouge.png"))) == [RED]
    both = Pictured(p(inline("modele.png", LOGO), inline("modele.png", "Modèle")), pictures=MODEL)
    assert media(filled(both, with_logo("images/rouge.png"))) == [MODEL["modele.png"], RED]


def test_the_same_file_gives_the_same_bytes() -> None:
    made = Pictured(p(inline("modele.png", LOGO)), pictures=MODEL)
    assert filled(made, with_logo("images/bleu.png")) == filled(made, with_logo("images/bleu.png"))


def test_shapes_come_with_their_points() -> None:
    made = Pictured(p(inline("modele.png", LOGO, size=(20, 25))), pictures=MODEL)
    docx = filled(made, with_logo("images/armes.svg"))
    assert shown(docx)[0].content == SHIELD
    assert sorted(media(docx)) == sorted([SHIELD, png(40, 50)])


def test_points_take_the_place_of_shapes() -> None:
    made = Pictured(p(inline("modele.png", LOGO, vector="modele.svg")), pictures={**MODEL, "modele.svg": SHIELD})
    docx = filled(made, with_logo("images/rouge.png"))
    assert shown(docx)[0].content == RED
    assert media(docx) == [RED]


def test_two_pictures_and_one_shown_twice_are_each_in_the_file_once() -> None:
    twice = p(inline("modele.png", LOGO)) + p(inline("modele.png", LOGO), inline("modele.png", "Plan {{ plan }}"))
    docx = filled(Pictured(twice, pictures=MODEL), with_logo("images/rouge.png", plan="images/bleu.png"))
    assert [one.content for one in shown(docx)] == [RED, RED, BLUE]
    assert sorted(media(docx)) == sorted([RED, BLUE])


def test_a_loop_gives_each_of_its_pictures_a_number() -> None:
    lots = [{"plan": "images/rouge.png"}, {"plan": "images/bleu.png"}]
    body = p("{%p for lot in lots %}") + p(inline("modele.png", "Plan {{ lot.plan }}")) + p("{%p endfor %}")
    docx = filled(Pictured(body, pictures=MODEL), with_logo(None, lots=lots))
    assert [one.content for one in shown(docx)] == [RED, BLUE]
    document = (read_package(docx, LABEL).find("word/document.xml") or b"").decode()
    assert 'docPr id="1"' in document
    assert 'docPr id="2"' in document


def test_headers_of_several_sections_show_it_each_from_its_own_part() -> None:
    repeated = {name: p(inline("modele.png", LOGO)) for name in ("header7", "header8")}
    made = Pictured(
        p("Un.") + ended(refer("header7") + PAGE) + p("Deux."),
        section=refer("header8") + PAGE,
        repeated=repeated,
        pictures=MODEL,
    )
    docx = filled(made, with_logo("images/rouge.png"))
    package = read_package(docx, LABEL)
    for name in repeated:
        (target,) = targets(package, f"word/{name}.xml").values()
        assert package.find(target) == RED


def test_a_control_whose_picture_is_a_variable_waits_for_no_other() -> None:
    run = inline("modele.png", LOGO)
    held = f"<w:sdt><w:sdtPr><w:showingPlcHdr/><w:picture/></w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>"
    docx = filled(Pictured(p("Un.", held), pictures=MODEL), with_logo("images/rouge.png"))
    assert [one.content for one in shown(docx)] == [RED]


def test_the_tag_that_word_copies_inside_the_picture_does_not_count_twice() -> None:
    run = inline("modele.png", LOGO).replace('id="1" name="x"', f'id="1" name="x" descr="{LOGO}"')
    docx = filled(Pictured(p("Un.", run), pictures=MODEL), with_logo("images/rouge.png"))
    assert [one.content for one in shown(docx)] == [RED]
    assert b"{{" not in (read_package(docx, LABEL).find("word/document.xml") or b"")


def test_a_condition_around_its_paragraph_leaves_it_out() -> None:
    body = p("{%p if commune.logo %}") + p(inline("modele.png", LOGO)) + p("{%p endif %}") + p("Un.")
    assert shown(filled(Pictured(body, pictures=MODEL), with_logo(None))) == []


def refusal(made: Made, context: Mapping[str, Any]) -> list[str]:
    with pytest.raises(InputFault) as caught:
        filled(made, context)
    return [told(one).replace("\u00a0", " ") for one in caught.value.diagnostics]


def test_a_logo_that_lacks_is_told_with_its_paragraph() -> None:
    made = Pictured(p("Un.") + p(inline("modele.png", LOGO)), pictures=MODEL)
    (lacking,) = refusal(made, with_logo(None))
    assert lacking.startswith("REM-001 nantes/essai@2026, corps du texte, paragraphe 3")
    (unknown,) = refusal(made, CONTEXT)
    assert "logo" in unknown


def test_a_file_that_is_not_there_is_told_with_its_paragraph() -> None:
    made = Pictured(p("Un.") + p(inline("modele.png", LOGO)), pictures=MODEL)
    (missing,) = refusal(made, with_logo("images/vert.png"))
    place = "nantes/essai@2026, corps du texte, paragraphe 3"
    assert missing == f"REM-003 {place} L’image images/vert.png n’existe pas. Donnez-la."


def test_a_tag_with_a_filter_is_no_picture() -> None:
    made = Pictured(p(inline("modele.png", "{{ commune.logo | majuscules }}")), pictures=MODEL)
    (found,) = refusal(made, with_logo("images/rouge.png"))
    assert found.startswith(
        "BAL-010 nantes/essai@2026, corps du texte, paragraphe 2 "
        "Le texte de remplacement de cette image n’est pas celui d’une image du dossier."
    )


def test_the_pictures_that_an_act_shows_are_known_before_it_is_filled() -> None:
    template = compile_template(Pictured(p(inline("modele.png", LOGO)), pictures=MODEL).docx(), LABEL)
    assert shown_images(template, with_logo("images/rouge.png"), image) == ("images/rouge.png",)
    assert shown_images(template, with_logo(None), image) == ()
    assert "commune.logo" in template.reads


def test_without_a_project_there_is_no_picture() -> None:
    with pytest.raises(WordingError, match="ne se trouve dans aucun projet"):
        no_images("images/rouge.png")
