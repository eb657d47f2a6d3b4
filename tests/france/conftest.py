"""The real file of Ancenis, with small changes, as the dossiers that the rules read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actgen.core.diagnostics import FilePlace
from actgen.kinds.dossier import Dossier
from actgen.rules.dossier_check import check_dossier
from actgen.variables.academie import Academie
from actgen.variables.conseil.attendance import completed
from actgen.variables.reading import Located, read_model
from actgen.variables.yaml.nodes import read_yaml
from tests.france.by_code import BY_CODE
from tests.kinds_of_acts import FICHE, KINDS

VARIABLES = Path(__file__).parents[2] / "variables"
PATH = "variables/communes/x.yaml"

Change = tuple[str, str]
Sheet = Callable[..., Dossier]
#: code, severity, the line of the file without its indentation, message, hint
Told = tuple[str, str, str, str, str]
Findings = Callable[..., list[Told]]


@pytest.fixture(scope="session")
def text() -> str:
    """The file of Ancenis as it is."""
    return (VARIABLES / "communes" / "ancenis-saint-gereon.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def academie() -> Located[Academie]:
    """The academy of Nantes."""
    return read_model((VARIABLES / "academies" / "nantes.yaml").read_bytes(), "nantes.yaml", Academie)


@pytest.fixture
def sheet(text: str, academie: Located[Academie]) -> Sheet:
    """`sheet((old, new), …)`: the dossier of Ancenis with each `old`, which stands there once, replaced."""

    def build(*changes: Change) -> Dossier:
        changed = text
        for old, new in changes:
            assert changed.count(old) == 1, f"{old!r} stands {changed.count(old)} times in the file"
            changed = changed.replace(old, new)
        return Dossier("x", read_model(changed.encode(), PATH, FICHE), academie, "nantes", KINDS)

    return build


@pytest.fixture
def excerpt(text: str, academie: Located[Academie]) -> Callable[[str], Dossier]:
    """`excerpt(yaml)`: the dossier of Ancenis under those lines, whose positions are those of the lines."""

    def build(lines: str) -> Dossier:
        document = read_yaml(lines.encode(), PATH)
        assert not document.faults
        merged = _over(read_yaml(text.encode(), PATH).data, document.data)
        model = KINDS.fiche_of_a_table if merged.get("membres") else FICHE
        if "collectivite" in merged:
            merged, model = {**merged}, KINDS.fiche_of_a_groupement
            del merged["commune"], merged["maire"]
        return Dossier("x", completed(Located(model.model_validate(merged), document)), academie, "nantes", KINDS)

    return build


@pytest.fixture
def findings(sheet: Sheet) -> Findings:
    """`findings("SEA-001", change, …)`: what that rule says of the changed dossier."""

    def of(code: str, *changes: Change) -> list[Told]:
        told = []
        for diagnostic in check_dossier(sheet(*changes)):
            if diagnostic.code == code:
                assert isinstance(diagnostic.place, FilePlace)
                assert diagnostic.place.path == PATH
                line, severity = diagnostic.place.excerpt.strip(), str(diagnostic.severity)
                told.append((diagnostic.code, severity, line, diagnostic.message, diagnostic.hint))
        return told

    return of


def _over(below: Any, above: Any) -> Any:
    """`above` laid over `below`, mapping by mapping; a list replaces a list."""
    if isinstance(below, dict) and isinstance(above, dict):
        return {**below, **{key: _over(below.get(key), value) for key, value in above.items()}}
    return above


@pytest.fixture
def told(excerpt: Callable[[str], Dossier]) -> Callable[..., list[tuple[str, str, str]]]:
    """`told("SEA-011", lines, …)`: severity, message and hint of what that rule finds in the dossier under them."""

    def of(code: str, *lines: str) -> list[tuple[str, str, str]]:
        rule = BY_CODE[code]
        found = rule.findings(excerpt("\n".join(lines)))
        return [(str(one.severity or rule.severity), one.message, one.hint or rule.hint) for one in found]

    return of
