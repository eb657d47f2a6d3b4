"""Home: the collectivités, their sittings and their acts, each with its state; what is begun, signed, downloaded."""

from __future__ import annotations

from actgen.atelier.browser.home.act import show_act
from actgen.atelier.browser.home.beginning import begin, show_beginning
from actgen.atelier.browser.home.collectivite import show_collectivite, show_part
from actgen.atelier.browser.home.files import give_bundle, give_file
from actgen.atelier.browser.home.foldering import make_folder
from actgen.atelier.browser.home.listing import show_home, show_state
from actgen.atelier.browser.home.signatures import sign_act, take_back_signature
from actgen.atelier.browser.home.versions import give_version, show_versions
from actgen.atelier.browser.routes import Page, post
from actgen.atelier.projects.settings import Role

_ACT = "/collectivites/{slug}/{part}/actes/{acte}"

PAGES = (
    Page("/", show_home),
    Page("/commencer", show_beginning),
    post("/commencer", begin),
    Page("/collectivites/{slug}", show_collectivite),
    Page("/collectivites/{slug}/etat", show_state),
    Page("/collectivites/{slug}/versions", show_versions),
    Page("/collectivites/{slug}/versions/{version}", give_version),
    post("/collectivites/{slug}/dossier", make_folder),
    Page("/collectivites/{slug}/{part}", show_part),
    Page("/collectivites/{slug}/{part}/recueil.pdf", give_bundle),
    Page(_ACT, show_act),
    Page(f"{_ACT}/fichier/{{suffix}}", give_file),
    post(f"{_ACT}/signature", sign_act, Role.VALIDE),
    post(f"{_ACT}/signature/retrait", take_back_signature, Role.VALIDE),
)
