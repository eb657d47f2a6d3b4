"""The preview: the act beside its form, whose values lead to their fields."""

from __future__ import annotations

from actgen.atelier.browser.preview.pages import show_pages, show_preview, show_typed
from actgen.atelier.browser.routes import Page, post

_ACT = "/collectivites/{slug}/{part}/actes/{acte}"

PAGES = (
    Page(f"{_ACT}/apercu", show_preview),
    post(f"{_ACT}/apercu", show_typed),
    Page(f"{_ACT}/pages", show_pages),
)
