"""The values of a page become links to their fields."""

from __future__ import annotations

from actgen.atelier.browser.preview.fields import Place
from actgen.atelier.browser.preview.linking import linked

NUMBER = (Place("acte.numero", "/a/formulaire"), Place("acte.objet", "/a/formulaire"))
OPENED, CLOSED = "\ufdd60\ufdd7", "\ufdd8"


def test_a_value_becomes_a_link_to_the_first_of_its_fields() -> None:
    assert linked(f"<p>N° {OPENED}2026-1{CLOSED}.</p>", [NUMBER]) == (
        '<p>N° <a class="valeur" href="/a/formulaire#acte.numero" target="_parent" '
        'data-champs="acte.numero acte.objet">2026-1</a>.</p>'
    )


def test_a_value_cut_by_other_elements_is_several_links_and_one_stop_of_the_keyboard() -> None:
    page = linked(f"<p>{OPENED}le 1<sup>er</sup> mai{CLOSED}</p>", [NUMBER])
    assert page.count('class="valeur"') == 3
    assert page.count('tabindex="-1"') == 2
    assert ">le 1</a><sup><a " in page


def test_a_value_that_no_field_gives_stays_as_it_is() -> None:
    assert linked(f"<p>{OPENED}2013{CLOSED}</p>", [()]) == "<p>2013</p>"


def test_a_value_in_a_link_of_the_act_is_no_second_link() -> None:
    page = f'<p><a href="https://exemple.fr">{OPENED}exemple.fr{CLOSED}</a> {OPENED}A{CLOSED}</p>'
    assert linked(page, [NUMBER]).count('class="valeur"') == 1


def test_no_mark_is_left_in_an_attribute() -> None:
    assert linked(f'<img alt="{OPENED}Blason{CLOSED}">', [NUMBER]) == '<img alt="Blason">'


def test_a_name_from_a_file_cannot_leave_its_attribute() -> None:
    assert "&quot;&gt;&lt;script&gt;" in linked(f"{OPENED}x{CLOSED}", [(Place('"><script>', "/a"),)])
