"""An SVG is plain shapes: nothing in it runs, fetches, moves, writes or multiplies."""

from __future__ import annotations

import pytest

from actgen.core.errors import WordingError
from actgen.ooxml.pictures.svg import UnevenDrawing, read_svg
from tests.pictures import SHIELD

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawn(inside: str, root: str = 'viewBox="0 0 10 10"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {XLINK} {root}>{inside}</svg>'.encode()


def test_its_size_is_that_of_its_view_else_its_own() -> None:
    assert read_svg(SHIELD) == (40, 50)
    assert read_svg(drawn("", 'width="30mm" height="15mm"')) == (30, 15)


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<script>alert(1)</script>", "un élément « script »"),
        ("<foreignObject/>", "un élément « foreignObject »"),
        ('<a href="https://exemple.fr"><path d="M0 0"/></a>', "un élément « a »"),
        ('<image href="data:image/png;base64,AAAA"/>', "un élément « image »"),
        ("<animate/>", "un élément « animate »"),
        ('<path d="M0 0" onclick="alert(1)"/>', "un programme (« onclick »)"),
        ('<use href="https://exemple.fr/a.svg#b"/>', "une adresse, qu’il irait chercher"),
        ('<use xlink:href="autre.svg#b"/>', "une adresse, qu’il irait chercher"),
        ('<path fill="url(https://exemple.fr/a)"/>', "une adresse, qu’il irait chercher"),
        ("<style>@import 'a.css';</style>", "une adresse, qu’il irait chercher"),
        ('<style>path { fill: url("http://a") }</style>', "une adresse, qu’il irait chercher"),
        ('<g id="a"><use href="#a"/></g>', "un dessin qui se contient lui-même"),
        ('<clipPath id="a" clip-path="url(#a)"/>', "un dessin qui se contient lui-même"),
        ("<g>" * 200 + "</g>" * 200, "trop de groupes l’un dans l’autre"),
    ],
)
def test_what_is_no_plain_shape_is_refused(inside: str, what: str) -> None:
    with pytest.raises(WordingError) as caught:
        read_svg(drawn(inside))
    assert what in caught.value.message.replace("\u00a0", " ")
    assert "SVG simple" in caught.value.hint


def test_what_is_used_again_counts_each_time() -> None:
    """Twenty names, each of which draws the one before ten times: ten to the twentieth shapes in two kilobytes."""
    names = "".join(f'<g id="a{rank}">' + f'<use href="#a{rank - 1}"/>' * 10 + "</g>" for rank in range(1, 21))
    with pytest.raises(WordingError, match="plus de 20\u202f000 formes"):
        read_svg(drawn(f'<path id="a0" d="M0 0"/>{names}'))


@pytest.mark.parametrize("name", ["linearGradient", "radialGradient", "filter", "feBlend", "mask", "pattern", "marker"])
def test_what_each_program_draws_in_its_own_way_is_told(name: str) -> None:
    with pytest.raises(UnevenDrawing) as caught:
        read_svg(drawn(f"<{name}/>"))
    assert f"un élément « {name} », que chaque logiciel dessine à sa façon" in caught.value.message.replace(
        "\u00a0", " "
    )
    assert "PNG" in caught.value.hint


@pytest.mark.parametrize("inside", ['<g style="mix-blend-mode: multiply"/>', "<style>g { filter: blur(2px) }</style>"])
def test_an_effect_of_its_style_is_told(inside: str) -> None:
    with pytest.raises(UnevenDrawing, match="Dans ce SVG"):
        read_svg(drawn(inside))


def test_what_runs_is_told_before_what_is_drawn_otherwise() -> None:
    with pytest.raises(WordingError, match="script") as caught:
        read_svg(drawn("<filter/><script/>"))
    assert not isinstance(caught.value, UnevenDrawing)


def test_its_letters_are_to_be_shapes() -> None:
    with pytest.raises(UnevenDrawing, match="Ce SVG contient du texte") as caught:
        read_svg(drawn("<text>Mairie</text>"))
    assert "Objet en chemin" in caught.value.hint


def test_an_entity_is_refused() -> None:
    with pytest.raises(WordingError, match="DOCTYPE"):
        read_svg(b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + drawn("&a;"))


def test_what_is_cut_is_refused() -> None:
    with pytest.raises(WordingError, match="coupée ou abîmée"):
        read_svg(SHIELD[:60])


def test_one_without_a_size_is_refused() -> None:
    with pytest.raises(WordingError, match="ne dit pas sa taille"):
        read_svg(drawn("", ""))


def test_what_a_drawing_program_notes_for_itself_draws_nothing() -> None:
    noted = '<i:namedview xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:zoom="2"/><path d="M0 0"/>'
    assert read_svg(drawn(noted)) == (10, 10)


def test_a_value_that_is_none_is_told_by_its_name() -> None:
    with pytest.raises(WordingError, match="Dans ce SVG, «\u00a0d\u00a0» n’a pas une valeur"):
        read_svg(drawn('<path d="M0 0G1"/>'))
