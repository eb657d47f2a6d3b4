"""The Word templates: what each has wrong, what a new version changes, its publication with the reasons against it."""

from __future__ import annotations

from actgen.atelier.browser.models.checking import check_upload, show_checking
from actgen.atelier.browser.models.drafts import bring_version, replace_draft
from actgen.atelier.browser.models.listing import show_models
from actgen.atelier.browser.models.manifest_pages import (
    change_manifest,
    change_manifest_text,
    show_manifest,
    show_manifest_text,
)
from actgen.atelier.browser.models.model import compare_models, give_annotated, give_model, show_model
from actgen.atelier.browser.models.publishing import publish
from actgen.atelier.browser.routes import UPLOAD_BYTES, Page, post
from actgen.atelier.projects.settings import Role

_MODEL = "/modeles/{collection}/{acte}/{version}"

PAGES = (
    Page("/modeles", show_models),
    Page("/modeles/verifier", show_checking),
    post("/modeles/verifier", check_upload, most=UPLOAD_BYTES),
    Page(_MODEL, show_model),
    Page(f"{_MODEL}/fichier", give_model),
    Page(f"{_MODEL}/annote", give_annotated),
    Page(f"{_MODEL}/comparer/{{autre}}", compare_models),
    post(f"{_MODEL}/fichier", replace_draft, Role.VALIDE, UPLOAD_BYTES),
    Page(f"{_MODEL}/manifeste", show_manifest, role=Role.VALIDE),
    post(f"{_MODEL}/manifeste", change_manifest, Role.VALIDE),
    Page(f"{_MODEL}/manifeste/texte", show_manifest_text, role=Role.VALIDE),
    post(f"{_MODEL}/manifeste/texte", change_manifest_text, Role.VALIDE),
    post(f"{_MODEL}/version", bring_version, Role.VALIDE, UPLOAD_BYTES),
    post(f"{_MODEL}/publier", publish, Role.VALIDE),
)
