"""The dossier of the rules, for the tests of the law that they ask."""

from __future__ import annotations

from tests.france.conftest import academie, sheet, text

__all__ = ["academie", "sheet", "text"]
