"""All pages of the atelier: the rooms, one line each."""

from __future__ import annotations

from actgen.atelier.browser import forms, home, preview

PAGES = (*forms.PAGES, *home.PAGES, *preview.PAGES)
