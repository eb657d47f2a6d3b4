"""The looks of paragraphs that tests write."""

from __future__ import annotations

from tests.ooxml.word import p, r

BOLD = "<w:b/>"


TITLE = p(r("CONVENTION D’ESSAI", BOLD), properties='<w:jc w:val="center"/>')


TEXT = p("La présente convention fixe les engagements des parties, pour trois années scolaires.")
