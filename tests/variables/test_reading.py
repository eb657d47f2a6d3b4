"""A sheet becomes a model: its texts as French has them, each value where it was typed."""

from __future__ import annotations

import re

import pytest
from pydantic import BaseModel

from actgen.core.diagnostics import FilePlace
from actgen.variables.reading import read_model
from tests.kinds_of_acts import FICHE
from tests.variables.real_files import REAL_FILES, paths, real
from tests.variables.sheets import NAME, SHEET, changed, line_of, read_sheet, stated


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("R & D <annexe> FIN", "R & D <annexe> FIN"),
        ("Jean » DUPONT", "Jean\u00a0» DUPONT"),
        ("Jeanne L'HÉRITIER", "Jeanne L’HÉRITIER"),
        ("Rene\u0301 GE\u0301RE\u0301ON", "René GÉRÉON"),
        ("Jean | DUPONT", "Jean | DUPONT"),
    ],
)
def test_a_strange_name_is_kept_whole(name: str, kept: str) -> None:
    fiche = read_sheet(changed(("    - Mireille LOIRAT\n", f'    - "{name}"\n')))
    assert fiche.seance is not None
    assert fiche.seance.presents[1].personne.complet == kept


def test_text_gets_french_typography() -> None:
    fiche = read_sheet(SHEET)
    (step, *_) = fiche.historique  # type: ignore[attr-defined]
    assert step.cadre == "l’appel à projet pour le socle numérique"
    assert stated(fiche, "deliberation").objet.startswith("CONVENTION D’ADHESION AU GROUPEMENT")


@pytest.mark.parametrize("typed", ["01004", "2026_014", "18:30", "NO", "1e3", "2025-12-15"])
def test_a_number_of_an_act_stays_what_was_typed(typed: str) -> None:
    fiche = read_sheet(changed(("    numero: 2025-132", f"    numero: {typed}")))
    assert stated(fiche, "deliberation").numero == typed


@pytest.mark.parametrize(("name", "model"), REAL_FILES)
def test_every_value_of_a_real_file_is_placed_where_it_was_typed(name: str, model: type[BaseModel]) -> None:
    located = read_model(real(name), name, model)
    lines = real(name).decode().split("\n")
    for path, value in paths(located.document.data):
        place = located.place(*path)
        assert (place.path, place.excerpt) == (name, lines[place.line - 1])
        rest = place.excerpt[place.column - 1 :]
        if isinstance(value, str):
            assert re.sub(r"^['\"]|^>-$", "", rest)[: len(value)] in (value[: len(rest)], ""), path
        elif isinstance(value, dict) and value:
            assert rest.lstrip("{ ").startswith(f"{next(iter(value))}:"), path
        elif value:
            assert rest[0] in "-[", path


def test_the_place_of_a_value_left_out_is_that_of_what_would_hold_it() -> None:
    located = read_model(SHEET.encode(), NAME, FICHE)
    assert located.place("seance", "president") == located.place("seance")
    assert located.place("seance", "presents", 99) == located.place("seance", "presents")
    assert located.place("rien").line == line_of(SHEET, "commune:")


def test_a_place_prints_as_file_line_and_column() -> None:
    assert str(read_model(SHEET.encode(), NAME, FICHE).place("commune", "nom")).startswith(f"{NAME}:")
    assert isinstance(read_model(SHEET.encode(), NAME, FICHE).place(), FilePlace)
