"""All pages of the atelier: the rooms, one line each."""

from __future__ import annotations

from actgen.atelier.browser import forms, home

PAGES = (*forms.PAGES, *home.PAGES)
