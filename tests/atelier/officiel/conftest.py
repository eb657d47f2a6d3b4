"""What tests bring in an official text with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.atelier.officiel.names import NAME
from tests.conftest import Actgen, Answer


@pytest.fixture
def bring(project: Path, actgen: Actgen) -> Callable[..., Answer]:
    def call(content: bytes, *options: str, file: str = "recue.docx", name: str = NAME) -> Answer:
        (project / file).write_bytes(content)
        return actgen("templates", "new", name, "--from", file, "--officiel", *options)

    return call
