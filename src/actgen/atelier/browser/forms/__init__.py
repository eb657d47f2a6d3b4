"""The form of an act, of a sitting, of a collectivité: made from models and declarations, saved into the file."""

from __future__ import annotations

from actgen.atelier.browser.forms.adding_pages import add, show_adding
from actgen.atelier.browser.forms.pages import (
    save_act_form,
    save_collectivite_form,
    save_sitting_form,
    show_act_form,
    show_collectivite_form,
    show_sitting_form,
)
from actgen.atelier.browser.routes import Page, post

_ACT = "/collectivites/{slug}/{part}/actes/{acte}/formulaire"
_SITTING = "/collectivites/{slug}/{part}/seance"
_ADDING = "/collectivites/{slug}/{part}/ajouter"
_WHO = "/collectivites/{slug}/identite"

PAGES = (
    Page(_WHO, show_collectivite_form),
    post(_WHO, save_collectivite_form),
    Page(_SITTING, show_sitting_form),
    post(_SITTING, save_sitting_form),
    Page(_ADDING, show_adding),
    post(_ADDING, add),
    Page(_ACT, show_act_form),
    post(_ACT, save_act_form),
)
