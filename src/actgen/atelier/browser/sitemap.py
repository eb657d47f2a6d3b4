"""All pages of the atelier: the rooms, one line each."""

from __future__ import annotations

from actgen.atelier.browser import administration, forms, home, preview

PAGES = (
    *home.PAGES,
    *forms.PAGES,
    *preview.PAGES,
    *administration.PAGES,
)
