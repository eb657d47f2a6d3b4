"""The kinds of acts: what each declares and has wrong, its text changed and tried, a new one begun in a form."""

from __future__ import annotations

from actgen.atelier.browser.kinds_of_acts.beginning import begin_kind, show_beginning
from actgen.atelier.browser.kinds_of_acts.kind import change_kind, show_kind
from actgen.atelier.browser.kinds_of_acts.listing import show_kinds
from actgen.atelier.browser.routes import UPLOAD_BYTES, Page, post
from actgen.atelier.projects.settings import Role

#: No kind can be named so: its page is no page of a kind.
_NEW, _KIND = "/nouvelle-sorte", "/sortes/{acte}"

PAGES = (
    Page("/sortes", show_kinds),
    Page(_NEW, show_beginning, role=Role.VALIDE),
    post(_NEW, begin_kind, Role.VALIDE, UPLOAD_BYTES),
    Page(_KIND, show_kind),
    post(_KIND, change_kind, Role.VALIDE),
)
