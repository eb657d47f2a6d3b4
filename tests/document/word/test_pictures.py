"""The pictures of a Word file enter the act, or are refused with their place and a remedy; none is lost in silence."""

from __future__ import annotations

import pytest

from actgen.core.errors import InputFault
from actgen.document.model import Paragraph, Picture
from actgen.document.paragraphs import pictures
from actgen.document.reading import read_act, read_and_tell
from actgen.ooxml.xml import RELATIONSHIPS
from tests.document.building import LABEL, METADATA, shown
from tests.document.parts import RELATION, with_parts
from tests.pictures import SHIELD, anchored, inline, jpeg, png
from tests.word.making import PAGE, Made, p, r, refer, tbl, tc, tr
from tests.word.pictured import Pictured

FILES = {"a.png": png(), "b.jpg": jpeg(), "c.svg": SHIELD}
_V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
VML = f'<w:r><w:pict><v:shape {_V}><v:imagedata r:id="a.png"/></v:shape></w:pict></w:r>'


def read(*content: str) -> tuple[object, ...]:
    block = Pictured(p(*content), pictures=FILES).act().body[1]
    assert isinstance(block, Paragraph)
    return block.inlines


def refused(made: Made) -> list[tuple[str, str, str, str]]:
    with pytest.raises(InputFault) as caught:
        made.act()
    return [(one.code, str(one.place), shown(one.message), shown(one.hint)) for one in caught.value.diagnostics]


def test_a_picture_stands_among_the_words_with_its_size() -> None:
    _, picture, _ = read("Avant ", inline("a.png", "Carré", size=(25.4, 12.7)), " après")
    assert picture == Picture("png", png(), 72, 36, "Carré")


def test_the_shapes_are_shown_rather_than_the_points() -> None:
    assert read(inline("a.png", "Armes", vector="c.svg", size=(25.4, 12.7))) == (
        Picture("svg", SHIELD, 72, 36, "Armes"),
    )


def test_shapes_that_programs_draw_otherwise_give_way_to_the_points_that_word_drew() -> None:
    files = FILES | {"d.svg": SHIELD.replace(b"<path", b"<linearGradient/><path")}
    act = Pictured(p(inline("a.png", "Armes", vector="d.svg")), pictures=files).act()
    assert [one.content for one in pictures(act.body)] == [png()]


def test_shapes_that_run_are_refused_though_there_are_points() -> None:
    files = FILES | {"d.svg": SHIELD.replace(b"<path", b"<script/><path")}
    ((code, _, message, _),) = refused(Pictured(p(inline("a.png", "Armes", vector="d.svg")), pictures=files))
    assert code == "LEC-012"
    assert "Ce SVG contient un élément « script »" in message


def test_a_picture_that_floats_alone_keeps_its_side() -> None:
    right = '<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>'
    picture, *_ = read(anchored("b.jpg", "Photo", across=right, size=(25.4, 12.7)), "Dessous")
    assert picture == Picture("jpeg", jpeg(), 72, 36, "Photo", "right")


def test_pictures_of_cells_headers_and_footers_are_read() -> None:
    made = Pictured(
        tbl(tr(tc(p(inline("a.png", "Cellule"))), "b"), columns=2),
        section=refer("header7") + refer("footer7") + PAGE,
        repeated={"header7": p(inline("b.jpg", "Haut")), "footer7": p(inline("c.svg", "Bas"))},
        pictures=FILES,
    )
    act = made.act()
    assert "alternative='Cellule'" in str(act.body)
    assert "alternative='Haut'" in str(act.header)
    assert "alternative='Bas'" in str(act.footer)


@pytest.mark.parametrize(
    ("run", "why", "remedy"),
    [
        (
            anchored("a.png", "Logo", wrap="<wp:wrapNone/>"),
            "Elle est posée devant ou derrière le texte : seul Word la montre ainsi.",
            "Dans Word : clic droit > Habillage > Aligné sur le texte, ou Haut et bas.",
        ),
        (
            inline("a.png", "Logo", crop='<a:srcRect r="20000"/>'),
            "Elle est rognée : ce que Word en cache est encore dans le fichier.",
            "Dans Word : Format de l’image > Compresser les images > Supprimer les zones de rognage.",
        ),
        (
            inline("a.png", "Logo", size=(0, 0)),
            "Elle n’a pas de taille.",
            "Insérez-la de nouveau dans Word (Insertion > Images).",
        ),
        (
            inline("a.png", "Logo").replace('name="Image 1"', 'name="Image 1" hidden="1"'),
            "Elle est masquée : Word ne la montre pas.",
            "Dans Word : Disposition > Volet Sélection, cliquez sur son œil ; ou supprimez-la.",
        ),
        (
            inline("a.png", "Logo", size=(400, 100)),
            "Elle est plus grande que la page.",
            "Réduisez-la dans Word : Format de l’image > Taille.",
        ),
        (
            inline("rId99", "Logo"),
            "Elle manque dans le fichier.",
            "Insérez-la de nouveau dans Word (Insertion > Images).",
        ),
        (
            inline("d.emf", "Logo"),
            "C’est un dessin EMF : un acte montre des images PNG, JPEG ou SVG.",
            "Ouvrez-la dans un logiciel d’images, et enregistrez-la au format PNG.",
        ),
        (
            inline("e.png", "Logo"),
            "Elle est coupée ou abîmée.",
            "Reprenez-en une copie saine, ou enregistrez-la de nouveau au format PNG.",
        ),
    ],
)
def test_what_no_format_could_show_is_refused_in_its_paragraph(run: str, why: str, remedy: str) -> None:
    files = FILES | {"d.emf": b"\x01\0\0\0....", "e.png": png()[:-9]}
    made = Pictured(p("Un.") + p("Deux.", run), pictures=files)
    message = f"L’image « Logo » ne peut pas entrer dans l’acte. {why}"
    assert refused(made) == [("LEC-012", "acte.docx, corps du texte, paragraphe 3", message, remedy)]


def test_a_picture_of_an_old_word_is_refused() -> None:
    told = refused(Pictured(p("Un.", VML), pictures=FILES))
    assert [(code, message) for code, _, message, _ in told] == [
        ("LEC-005", "Le fichier contient une image ou un dessin, qui se perdrait.")
    ]


@pytest.mark.parametrize("holder", ["w:dir", "w:bdo", "w:ruby"])
def test_a_picture_where_no_text_is_read_is_refused(holder: str) -> None:
    told = refused(Pictured(p("Un.", f"<{holder}>{inline('a.png', 'Logo')}</{holder}>"), pictures=FILES))
    assert {code for code, *_ in told} == {"LEC-005"}
    assert "Le fichier contient une image ou un dessin, qui se perdrait." in [message for _, _, message, _ in told]


def test_a_picture_in_hidden_text_is_refused() -> None:
    hidden = inline("a.png", "Logo").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1)
    told = refused(Pictured(p("Un.", hidden), pictures=FILES))
    assert [(code, message) for code, _, message, _ in told] == [
        ("LEC-008", "Ce passage est en texte masqué : « Logo ». Word le cache, le PDF l’imprimerait.")
    ]


def test_a_picture_in_a_note_is_read_from_the_part_of_the_notes() -> None:
    note = '<w:footnote w:id="2">' + p("Voir ", inline("a.png", "Plan"), style="note") + "</w:footnote>"
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    docx = Pictured(p("Un.", call), notes=note, pictures=FILES).docx()
    shown_by = f'<Relationship Id="a.png" Type="{RELATION}/image" Target="media/a.png"/>'
    relations = f'<Relationships xmlns="{RELATIONSHIPS}">{shown_by}</Relationships>'
    act = read_act(with_parts(docx, {"word/_rels/footnotes.xml.rels": relations}), LABEL, METADATA)
    assert [one.alternative for one in pictures(act.notes[0].blocks)] == ["Plan"]


def control(run: str) -> str:
    return f"<w:sdt><w:sdtPr><w:showingPlcHdr/><w:picture/></w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>"


def test_a_control_that_waits_for_its_picture_is_refused() -> None:
    told = refused(Pictured(p("Un.", control(inline("a.png", "Logo"))), pictures=FILES))
    assert [(code, message) for code, _, message, _ in told] == [
        ("LEC-007", "Un contrôle de contenu montre encore son invite : « une image à choisir ».")
    ]


def test_a_paragraph_of_a_picture_alone_says_something() -> None:
    act = Pictured(p(inline("a.png", "Logo")) + p(r("Un.")), pictures=FILES).act()
    assert len(act.body) == 3


ON_THE_PAGE = '<wp:positionV relativeFrom="page"><wp:posOffset>360000</wp:posOffset></wp:positionV>'
BESIDE = "image à côté du texte, ou à une place de la page (« Un »)"
DRESSED = "image avec bordure, forme, ombre, transparence, couleurs changées ou lien (« Un »)"


@pytest.mark.parametrize(
    ("run", "what"),
    [
        (anchored("a.png", "Logo", wrap='<wp:wrapSquare wrapText="bothSides"/>'), BESIDE),
        (anchored("a.png", "Logo", down=ON_THE_PAGE), BESIDE),
        (
            inline("a.png", "Logo").replace("<a:xfrm>", '<a:xfrm rot="5400000">'),
            "image tournée ou retournée (« Un »)",
        ),
        (inline("a.png", "Logo", shape='<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'), DRESSED),
        (inline("a.png", "Logo", shape='<a:ln><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln>'), DRESSED),
        (inline("a.png", "Logo", shape="<a:effectLst><a:outerShdw/></a:effectLst>"), DRESSED),
        (inline("a.png", "Logo", blip='<a:alphaModFix amt="50000"/>'), DRESSED),
        (inline("a.png", "Logo", more="<a:hlinkClick/>"), DRESSED),
        (f'<w:hyperlink w:anchor="fin">{inline("a.png", "Logo")}</w:hyperlink>', DRESSED),
    ],
)
def test_what_only_word_shows_of_a_picture_is_told(run: str, what: str) -> None:
    act, (remark,) = read_and_tell(Pictured(p("Un", run), pictures=FILES).docx(), LABEL, METADATA)
    assert remark.code == "LEC-011"
    assert shown(remark.message) == f"Mise en forme que le PDF ne montre pas : {what}."
    assert list(pictures(act.body))
