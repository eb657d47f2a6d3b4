"""The real sheet of a commune, changed at one place, and what the reader says of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import pytest
from pydantic import BaseModel

from actgen.core.diagnostics import FilePlace
from actgen.core.errors import InputFault
from actgen.variables.models import FicheCollectivite
from actgen.variables.reading import read_model
from tests.kinds_of_acts import FICHE

ROOT = Path(__file__).parents[2]
NAME = "variables/communes/ancenis-saint-gereon.yaml"
SHEET = (ROOT / NAME).read_text(encoding="utf-8")
#: What to do about a value that is empty, no list, or no lines.
EMPTY_HINT = "Écrivez-la, ou supprimez la ligne si elle est facultative."
LIST_HINT = "Écrivez une valeur par ligne, chacune après un tiret et une espace."
LINES_HINT = "Écrivez-les sous cette ligne, en retrait."
Model = TypeVar("Model", bound=BaseModel)


def changed(*changes: tuple[str, str]) -> str:
    """The real sheet with each `old` text, which stands in it once, made `new`."""
    text = SHEET
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the sheet"
        text = text.replace(old, new)
    return text


def read_sheet(text: str) -> FicheCollectivite:
    return read_model(text.encode(), "f.yaml", FICHE).model


def stated(fiche: FicheCollectivite, act: str) -> Any:
    """What a sheet states of an act, which it must hold."""
    found = fiche.actes.of(act)
    assert found is not None, f"the sheet has no {act}"
    return found


def findings(text: str | bytes, model: type[BaseModel] = FICHE) -> list[tuple[str, str, str, str]]:
    """Place, code, message and hint of each fault, in the order in which a reader gets them."""
    content = text.encode() if isinstance(text, str) else text
    with pytest.raises(InputFault) as caught:
        read_model(content, "f.yaml", model)
    found = []
    for fault in caught.value.diagnostics:
        assert fault.is_error
        assert isinstance(fault.place, FilePlace)
        found.append((str(fault.place).removeprefix("f.yaml").lstrip(":"), fault.code, fault.message, fault.hint))
    return found


def finding(text: str | bytes, model: type[BaseModel] = FICHE) -> tuple[str, str, str, str]:
    """The one fault of a text."""
    found = findings(text, model)
    assert len(found) == 1, found
    return found[0]


def line_of(text: str, part: str) -> int:
    """The number of the first line that holds `part`."""
    return next(number for number, line in enumerate(text.split("\n"), start=1) if part in line)
