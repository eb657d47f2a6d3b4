"""The pages of the forms: shown, sent, shown again; with and without the script of the page."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from msgspec.structs import replace

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.forms.adding_pages import add
from actgen.atelier.browser.forms.pages import (
    save_act_form,
    save_collectivite_form,
    save_sitting_form,
    show_act_form,
    show_collectivite_form,
    show_sitting_form,
)
from actgen.atelier.browser.refusals import Refusal
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import DELIBERATION, MEYRALS, SLUG, asked, file_of, said, sending, shown

ACTS = ["deliberation", "convention"]


@pytest.mark.parametrize("acte", ACTS)
def test_a_page_that_is_sent_as_it_was_shown_changes_no_byte(place: Project, acte: str) -> None:
    names, before = {**DELIBERATION, "acte": acte}, file_of(place).read_bytes()
    answer = save_act_form(sending(place, names, show_act_form(asked(place, names)), faire="enregistrer"))
    assert (answer.status, file_of(place).read_bytes()) == (303, before)
    assert answer.headers["location"].endswith(f"/{acte}/formulaire?enregistre=1#contenu")


def test_so_does_a_sitting_and_a_collectivite(place: Project) -> None:
    names, before = {"slug": SLUG, "part": "dossier"}, file_of(place).read_bytes()
    save_sitting_form(sending(place, names, show_sitting_form(asked(place, names))))
    save_collectivite_form(sending(place, names, show_collectivite_form(asked(place, names))))
    assert file_of(place).read_bytes() == before


def test_every_form_of_every_file_shows_what_the_file_holds(place: Project) -> None:
    page = show_sitting_form(asked(place, MEYRALS))
    assert shown(page)["seance.excuses"] == "ÉMERY"
    assert shown(page)["seance.mouvements.1.depart.heure"] == "20:40"
    members = show_collectivite_form(asked(place, {"slug": "meyrals"}))
    assert shown(members)["membres.2.personne"] == "Denis ÉMERY"
    assert shown(members)["maire.personne"] == "Madame Anne ABEL"


def test_what_is_typed_is_saved_and_shown_again(place: Project) -> None:
    page = show_act_form(asked(place, DELIBERATION))
    save_act_form(sending(place, DELIBERATION, page, acte__objet="Un <b>objet</b>", acte__vote__contre="1"))
    again = show_act_form(asked(place, DELIBERATION, enregistre="1"))
    assert shown(again)["acte.objet"] == "Un <b>objet</b>"
    assert "<b>objet" not in again.body.decode()
    assert "Enregistré." in said(again)


def test_a_fault_stands_at_its_field_with_its_law_and_the_summary_leads_there(place: Project) -> None:
    names = {"slug": SLUG, "part": "dossier"}
    page = show_sitting_form(asked(place, names))
    save_sitting_form(sending(place, names, page, seance__convocation="2021-12-15", seance__heure="tard"))
    text = show_sitting_form(asked(place, names)).body.decode()
    assert '<a href="#seance.heure">L’heure d’ouverture</a>' in text
    field = text[text.index('data-champ="seance.heure"') :]
    assert "n’est pas une heure" in field[: field.index("</div>")]
    assert 'aria-invalid="true"' in field[: field.index("data-champ", 10)]


def test_a_rule_of_law_unfolds_beside_the_field_that_breaks_it(place: Project) -> None:
    names = {"slug": SLUG, "part": "dossier"}
    save_sitting_form(sending(place, names, show_sitting_form(asked(place, names)), seance__convocation="2021-12-15"))
    text = show_sitting_form(asked(place, names)).body.decode()
    field = text[text.index('id="seance.convocation-faute"') :]
    assert "Ce que dit le droit" in field[: field.index("<input")]


def test_a_value_to_complete_is_empty_said_so_and_counted(place: Project) -> None:
    save_act_form(sending(place, DELIBERATION, show_act_form(asked(place, DELIBERATION)), acte__numero=""))
    again = show_act_form(asked(place, DELIBERATION))
    assert shown(again)["acte.numero"] == ""
    assert "1 valeur à compléter" in said(again)
    assert "numero: à compléter" in file_of(place).read_text(encoding="utf-8").replace('"', "")


def test_a_button_of_a_row_leads_back_to_its_list(place: Project) -> None:
    names = {"slug": SLUG, "part": "dossier"}
    page = show_sitting_form(asked(place, names))
    answer = save_sitting_form(sending(place, names, page, faire="monter:seance.presents.1"))
    assert answer.headers["location"].endswith("/seance?enregistre=1#seance.presents")
    assert (
        shown(show_sitting_form(asked(place, names)))["seance.presents.0.personne"]
        == shown(page)["seance.presents.1.personne"]
    )


def test_what_a_row_may_say_besides_comes_when_it_is_asked_for(place: Project) -> None:
    """The first of 29 members comes late: the button saves, and shows that row open, without the script."""
    names, late = {"slug": SLUG, "part": "dossier"}, "seance.presents.0.arrivee.heure"
    page = show_sitting_form(asked(place, names))
    assert late not in shown(page)
    answer = save_sitting_form(sending(place, names, page, faire="ouvrir:seance.presents.0"))
    assert answer.headers["location"].endswith("/seance?enregistre=1&ouvert=seance.presents.0#seance.presents.0")
    opened = show_sitting_form(asked(place, names, ouvert="seance.presents.0"))
    assert (shown(opened)[late], "seance.presents.1.arrivee.heure" in shown(opened)) == ("", False)
    save_sitting_form(sending(place, names, opened, seance__presents__0__arrivee__heure="19:10"))
    assert shown(show_sitting_form(asked(place, names)))[late] == "19:10"


def test_the_script_of_the_page_has_that_part_of_the_row_alone(place: Project) -> None:
    names = {"slug": SLUG, "part": "dossier"}
    whole = shown(show_sitting_form(asked(place, names, ouvert="seance.presents.3")))
    piece = show_sitting_form(replace(asked(place, names, ouvert="seance.presents.3"), is_part=True))
    assert all(name.startswith("seance.presents.3.") for name in shown(piece))
    assert shown(piece).items() < whole.items()
    with pytest.raises(Refusal, match="Cette ligne n’est plus dans la liste"):
        show_sitting_form(replace(asked(place, names, ouvert="seance.presents.400"), is_part=True))


def test_a_row_that_is_wrong_is_shown_whole(place: Project) -> None:
    names = {"slug": SLUG, "part": "dossier"}
    page = show_sitting_form(asked(place, names))
    twice = shown(page)["seance.presents.1.personne"]
    save_sitting_form(sending(place, names, page, seance__presents__2__personne=twice))
    again = show_sitting_form(asked(place, names))
    assert "figure 2 fois dans les listes de la séance" in said(again)
    assert {name for name in shown(again) if name.endswith(".fonction")} >= {"seance.presents.2.fonction"}
    assert "seance.presents.3.fonction" not in shown(again)


def test_a_sitting_of_29_members_does_not_ask_29_times_what_few_of_them_say(place: Project) -> None:
    page = show_sitting_form(asked(place, {"slug": SLUG, "part": "dossier"})).body
    assert page.count(b'id="seance.presents.') > 29
    assert len(page) < 120_000


def test_a_button_never_writes_a_header_of_its_own(place: Project) -> None:
    page = show_act_form(asked(place, DELIBERATION))
    answer = save_act_form(sending(place, DELIBERATION, page, faire="ajouter:x\r\nset-cookie: a=b"))
    assert answer.headers["location"].endswith("#contenu")


def test_the_script_of_the_page_is_told_what_has_changed(place: Project) -> None:
    page = show_act_form(asked(place, DELIBERATION))
    answer = save_act_form(
        sending(place, DELIBERATION, page, is_part=True, automatique="1", acte__vote__pour="beaucoup")
    )
    told = json.loads(answer.body)
    assert told["fait_de"] == shown(show_act_form(asked(place, DELIBERATION)))["fait_de"] != shown(page)["fait_de"]
    assert "acte.vote.pour" in told["fautes"]
    assert "1 point à revoir" in told["sommaire"]


def test_a_row_that_is_emptied_while_it_is_typed_anew_keeps_its_place(place: Project) -> None:
    names = {"slug": SLUG, "part": "dossier"}
    page = show_sitting_form(asked(place, names))
    save_sitting_form(sending(place, names, page, is_part=True, automatique="1", seance__presents__0__personne=""))
    again = show_sitting_form(asked(place, names))
    assert shown(again)["seance.presents.0.personne"] == ""
    assert shown(again)["seance.presents.1.personne"] == shown(page)["seance.presents.1.personne"]


@pytest.mark.long
def test_a_field_whose_condition_does_not_hold_is_hidden_and_sent_all_the_same(place: Project) -> None:
    text = file_of(place, "le-brignon").read_text(encoding="utf-8")
    names = {"slug": "le-brignon", "part": "dossier", "acte": "permission-voirie"}
    free = re.sub(r"    redevance: .*\n    tarif: .*\n", "    redevance: 0\n", text)
    file_of(place, "le-brignon").write_text(free, encoding="utf-8")
    page = show_act_form(asked(place, names))
    assert 'data-champ="acte.tarif" hidden' in page.body.decode()
    assert 'data-champ="acte.gratuite">' in page.body.decode()
    told = json.loads(save_act_form(sending(place, names, page, is_part=True, acte__redevance="40")).body)
    assert (told["caches"]["acte.tarif"], told["caches"]["acte.gratuite"]) == (False, True)


def test_every_control_has_a_name_that_is_read_aloud(place: Project) -> None:
    text = show_sitting_form(asked(place, MEYRALS)).body.decode()
    labelled = set(re.findall(r'<label for="([^"]+)"', text))
    for name in shown(show_sitting_form(asked(place, MEYRALS))):
        if "." in name:
            control = text[text.index(f'id="{name}"') :][:300]
            assert name in labelled or "aria-label=" in control, name


@pytest.mark.long
def test_an_act_of_a_kind_never_seen_is_added_filled_in_and_ready(place: Project) -> None:
    """The whole way of a secretary, without the script of the page."""
    add(Asked(place, names=MEYRALS, fields={"acte": ("subvention",), "nom": ("sports",)}, csrf="x"))
    names = {**MEYRALS, "acte": "sports"}
    page = show_act_form(asked(place, names))
    assert "8 valeurs à compléter" in said(page)
    first: dict[str, Any] = {
        "acte__numero": "2026-13", "acte__objet": "Subventions aux clubs", "acte__exercice": "2026",
        "acte__aides__0__association": "Club de judo", "acte__aides__0__montant": "30 000",
        "acte__aides__1__association": "Chorale", "acte__aides__1__montant": "1 500,50",
        "acte__vote__pour": "10", "acte__vote__contre": "0", "acte__vote__abstentions": "0",
        "acte__publication": "12 février 2026",
    }  # fmt: skip
    save_act_form(sending(place, names, page, **first, faire="ajouter:acte.aides"))
    again = show_act_form(asked(place, names))
    assert "L’aide de 30 000 € à Club de judo dépasse 23 000 €" in said(again)
    save_act_form(sending(place, names, again, acte__aides__0__convention="oui"))
    done = show_act_form(asked(place, names))
    assert "Rien à corriger : l’acte est prêt." in said(done)
    assert shown(done)["acte.aides.1.association"] == "Chorale"
    assert "jeudi 12 février 2026" in said(done)


def test_an_act_without_sitting_is_filled_in_its_own_file(place: Project) -> None:
    part = {"slug": "meyrals", "part": "aucune"}
    (place.root / "variables" / "communes" / "meyrals" / "actes").mkdir()
    file = place.root / "variables" / "communes" / "meyrals" / "actes" / "rue-haute.yaml"
    file.write_text("acte: circulation  # de la voirie\nnumero: à compléter\n", encoding="utf-8")
    names = {**part, "acte": "rue-haute"}
    page = show_act_form(asked(place, names))
    save_act_form(sending(place, names, page, acte__numero="2026-7", acte__objet="Travaux"))
    assert file.read_text(encoding="utf-8") == "acte: circulation  # de la voirie\nnumero: 2026-7\nobjet: Travaux\n"
