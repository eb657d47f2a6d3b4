"""The manifest of a draft in a form and as its text: tried, then written; one that is published is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.browser.answers import Answer
from actgen.atelier.browser.asked import Asked, Fields
from actgen.atelier.browser.models.drafts import bring_version
from actgen.atelier.browser.models.manifest_pages import (
    change_manifest,
    change_manifest_text,
    show_manifest,
    show_manifest_text,
)
from actgen.atelier.browser.models.model import show_model
from actgen.atelier.browser.refusals import Refusal
from actgen.atelier.browser.saving import Conflict
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from tests.atelier.browser.declarations.sending import controls_of, sent
from tests.atelier.browser.forms.asking import said
from tests.atelier.browser.models.asking import NANTES, NEXT, WORD, sending

NAME = parse_template_name("nantes/convention@2030")


@pytest.fixture
def draft(place: Project) -> Project:
    """A project with the version 2030 of the convention of Nantes, a draft."""
    bring_version(sending(place, NANTES, WORD, nouvelle="2030"))
    return place


def file_of(draft: Project) -> Path:
    return draft.template_file(NAME, ".yaml")


def text_of(draft: Project) -> str:
    return file_of(draft).read_text(encoding="utf-8")


def shown(draft: Project) -> Answer:
    return show_manifest(Asked(draft, names=NEXT, csrf="x"))


def changed(draft: Project, fields: Fields) -> Answer:
    return change_manifest(Asked(draft, names=NEXT, fields=fields, csrf="x"))


@pytest.mark.long
def test_the_page_of_a_draft_leads_to_its_manifest_and_says_what_is_left(draft: Project) -> None:
    page = show_model(Asked(draft, names=NEXT, csrf="x"))
    assert 'href="/modeles/nantes/convention/2030/manifeste"' in page.body.decode()
    assert "1 ligne à compléter" in said(page)


def test_the_form_holds_the_window_the_facts_the_sources_and_the_journal(draft: Project) -> None:
    controls = controls_of(shown(draft))
    assert controls["fenetre.du"] == ("25/01/2026",)
    assert controls["remplace"] == ("nantes/convention@2026",)
    assert (controls["faits.nombres.1.nom"], controls["faits.nombres.1.valeur"]) == (("duree_periode_mois",), ("24",))
    assert controls["journal.3.texte"] == ("Projet, fait du texte de nantes/convention@2026.",)
    assert "Ce formulaire ne montre pas « etat »" in said(shown(draft))


def test_a_page_that_is_sent_as_it_was_shown_writes_no_other_byte(draft: Project) -> None:
    before = file_of(draft).read_bytes()
    changed(draft, sent(shown(draft), "enregistrer"))
    assert file_of(draft).read_bytes() == before


def test_facts_are_changed_added_and_taken_out_and_their_remarks_stay(draft: Project) -> None:
    page = changed(
        draft, sent(shown(draft), "retirer:faits.textes.2", faits__nombres__1__valeur="36", faits__dates__2__nom="Fin",
                    faits__dates__2__valeur="1er juin 2031"),
    )  # fmt: skip
    changed(draft, sent(page, "enregistrer"))
    text = text_of(draft)
    assert "    duree_periode_mois: 36    # la durée totale, 48 mois, se calcule\n" in text
    assert "    appel_offres_au_plus_tot: 2026-01-26\n    fin: 1er juin 2031\n  nombres:\n" in text
    assert "notification_marche" not in text


def test_a_variable_has_its_type_and_the_value_of_the_version(draft: Project) -> None:
    typed = {"variables__0__nom": "prix", "variables__0__type": "montant", "variables__0__valeur": "40"}
    page = changed(draft, sent(shown(draft), "ajouter:variables", **typed))
    assert "Aucun défaut" in said(page)
    changed(draft, sent(page, "enregistrer"))
    assert "variables:\n  prix:\n    type: montant\n    valeur: 40\n" in text_of(draft)


def test_a_fault_stands_at_its_control(draft: Project) -> None:
    text = changed(draft, sent(shown(draft), fenetre__au="2020-01-01")).body.decode()
    fault = text[text.index('id="fenetre-faute"') :]
    assert "Le dernier jour (01/01/2020) est avant le premier" in fault[: fault.index("</div>")]


def test_a_line_to_complete_is_told_until_it_is_ticked_or_changed(draft: Project) -> None:
    page = shown(draft)
    assert "1 ligne à compléter ou à relire" in said(page)
    ticked = changed(draft, {**sent(page), "relu:fenetre.du": ("oui",)})
    assert "à compléter ou à relire" not in said(ticked)
    assert "  du: 2026-01-25\n" in controls_of(ticked)["texte"][0]
    assert "  du: 2031-01-01\n" in controls_of(changed(draft, sent(page, fenetre__du="2031-01-01")))["texte"][0]


def test_the_text_is_reached_from_the_form_and_leads_back(draft: Project) -> None:
    text = changed(draft, sent(shown(draft), "texte", titre="Autre"))
    assert "titre: Autre\n" in controls_of(text)["texte"][0]
    back = changed(draft, {**controls_of(text), "faire": ("formulaire",)})
    assert controls_of(back)["titre"] == ("Autre",)


def test_the_text_is_tried_then_saved_as_it_is_typed(draft: Project) -> None:
    page = show_manifest_text(Asked(draft, names=NEXT, csrf="x"))
    text = controls_of(page)["texte"][0].replace("    # à compléter\n", "\n")
    fields: Fields = {**controls_of(page), "texte": (text,)}
    tried = change_manifest_text(Asked(draft, names=NEXT, fields={**fields, "faire": ("essayer",)}, csrf="x"))
    assert "rien n’a été écrit" in said(tried)
    assert "# à compléter\n" in text_of(draft)
    change_manifest_text(Asked(draft, names=NEXT, fields={**fields, "faire": ("enregistrer",)}, csrf="x"))
    assert text_of(draft) == text


def test_a_text_that_is_no_yaml_is_shown_as_a_text_with_its_fault(draft: Project) -> None:
    file_of(draft).write_text("titre: [", encoding="utf-8")
    assert "1 défaut" in said(shown(draft))
    assert controls_of(shown(draft))["texte"] == ("titre: [\n",)


def test_a_manifest_that_changed_meanwhile_is_not_written_over(draft: Project) -> None:
    page = shown(draft)
    file_of(draft).write_text(text_of(draft).replace("85", "86"), encoding="utf-8")
    with pytest.raises(Conflict):
        changed(draft, sent(page, "enregistrer", titre="Autre"))


def test_a_published_manifest_does_not_change(place: Project) -> None:
    for ask in (show_manifest, change_manifest, show_manifest_text, change_manifest_text):
        with pytest.raises(Refusal, match="est publié"):
            ask(Asked(place, names=NANTES, csrf="x"))
