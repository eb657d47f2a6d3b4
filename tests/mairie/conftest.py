"""The village that the tests of this folder change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Actgen
from tests.mairie.village import Village


@pytest.fixture
def village(project: Path, actgen: Actgen) -> Village:
    """The example of a mairie, in a copy of the project."""
    return Village(project, actgen)
