"""All pages of the atelier: the rooms, one line each."""

from __future__ import annotations

from actgen.atelier.browser import administration, forms, goldens, home, kinds_of_acts, models, preview

#: The first whose address fits answers: what names a word stands before what takes any.
PAGES = (
    *forms.PAGES,
    *home.PAGES,
    *preview.PAGES,
    *models.PAGES,
    *kinds_of_acts.PAGES,
    *goldens.PAGES,
    *administration.PAGES,
)
