"""All pages of the atelier: the rooms, one line each."""

from __future__ import annotations

from actgen.atelier.browser import home

PAGES = (*home.PAGES,)
