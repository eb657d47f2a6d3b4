"""What tests bring in an official text with."""

from __future__ import annotations

from tests.ooxml.word import p, r

NAME = "nantes/convention@2026-officiel"


TITLE = p(r("CONVENTION D’ADHÉSION", "<w:b/>"))
