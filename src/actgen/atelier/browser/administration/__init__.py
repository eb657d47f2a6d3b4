"""Who may do what, and what was done: the people of the atelier, its colours, the journal."""

from __future__ import annotations

from actgen.atelier.browser.administration.journal_page import show_journal
from actgen.atelier.browser.administration.people_page import save_people, show_people
from actgen.atelier.browser.routes import Page, post
from actgen.atelier.projects.settings import Role

PAGES = (
    Page("/personnes", show_people),
    post("/personnes", save_people, Role.ADMINISTRE),
    Page("/journal", show_journal),
)
