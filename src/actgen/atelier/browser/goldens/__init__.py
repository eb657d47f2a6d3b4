"""The goldens: which acts say something else than what was accepted, and their acceptance with its reason."""

from __future__ import annotations

from actgen.atelier.browser.goldens.accepting import accept_one
from actgen.atelier.browser.goldens.checking import show_check, show_goldens, show_report, start_check, stop_check
from actgen.atelier.browser.routes import Page, post
from actgen.atelier.projects.settings import Role

PAGES = (
    Page("/goldens", show_goldens),
    post("/goldens", start_check),
    Page("/goldens/{travail}", show_check),
    Page("/goldens/{travail}/rapport", show_report),
    post("/goldens/{travail}/arret", stop_check),
    post("/goldens/{travail}/accepter", accept_one, Role.VALIDE),
)
