"""The dossier of the rules of French law, by which the tests see them run."""

from __future__ import annotations

from tests.france.conftest import academie, excerpt, sheet, text

__all__ = ["academie", "excerpt", "sheet", "text"]
