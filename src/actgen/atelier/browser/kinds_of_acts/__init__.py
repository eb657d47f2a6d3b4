"""The kinds of acts: what each declares and has wrong, its form and its text changed and tried, a new one begun."""

from __future__ import annotations

from actgen.atelier.browser.kinds_of_acts.beginning import begin_kind, show_beginning
from actgen.atelier.browser.kinds_of_acts.forming import change_form, show_form
from actgen.atelier.browser.kinds_of_acts.kind import show_kind
from actgen.atelier.browser.kinds_of_acts.listing import show_kinds
from actgen.atelier.browser.kinds_of_acts.texts import change_text, show_text
from actgen.atelier.browser.routes import UPLOAD_BYTES, Page, post
from actgen.atelier.projects.settings import Role

#: No kind can be named so: its page is no page of a kind.
_NEW, _KIND = "/nouvelle-sorte", "/sortes/{acte}"

PAGES = (
    Page("/sortes", show_kinds),
    Page(_NEW, show_beginning, role=Role.VALIDE),
    post(_NEW, begin_kind, Role.VALIDE, UPLOAD_BYTES),
    Page(_KIND, show_kind),
    Page(f"{_KIND}/formulaire", show_form, role=Role.VALIDE),
    post(f"{_KIND}/formulaire", change_form, Role.VALIDE),
    Page(f"{_KIND}/texte", show_text, role=Role.VALIDE),
    post(f"{_KIND}/texte", change_text, Role.VALIDE),
)
