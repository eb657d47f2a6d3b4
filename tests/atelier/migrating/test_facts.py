"""The facts of a manifest become variables with a value, and the version states what it stated."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.migrating.facts import migrated_facts
from actgen.core.errors import UsageFault
from tests.conftest import ROOT
from tests.document.building import shown

HEAD = "titre: Convention\netat: projet\nfenetre: {du: 2026-01-01}\n"
MANIFESTS = sorted((ROOT / "templates").glob("*/convention/*.yaml"))


def moved(facts: str, **taken: str) -> str | None:
    text = migrated_facts(f"{HEAD}{facts}".encode(), "m.yaml", taken)
    return None if text is None else text.removeprefix(HEAD)


def test_there_are_manifests_in_the_old_form() -> None:
    assert len(MANIFESTS) == 5


def remarks(text: str) -> list[str]:
    return sorted(line.partition("#")[2] for line in text.split("\n") if "#" in line)


@pytest.mark.parametrize("path", MANIFESTS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_each_manifest_keeps_its_remarks_and_moves_once(path: Path) -> None:
    content = path.read_bytes()
    text = migrated_facts(content, "m.yaml", {})
    assert text is not None
    assert remarks(text) == remarks(content.decode())
    assert migrated_facts(text.encode(), "m.yaml", {}) is None


def test_facts_of_each_part_have_the_type_that_says_the_same() -> None:
    old = (
        "\nfaits:\n  dates:\n    # le dernier jour\n    limite: 2026-01-24\n  nombres:\n    cout: 40    # par école\n"
        '  textes:\n    version: "6.4"\n    sigle: E, N et T\n\nsources: []\n'
    )
    assert moved(old) == (
        "\nvariables:\n  # le dernier jour\n  limite: {type: date, valeur: 2026-01-24}\n"
        "  cout: {type: nombre, valeur: 40}    # par école\n"
        '  version: {type: ligne, valeur: "6.4"}\n  sigle: {type: ligne, valeur: "E, N et T"}\n\nsources: []\n'
    )


def test_a_period_stays_and_gives_its_years() -> None:
    period = "faits:\n  periode:\n    entree_en_vigueur: 2026-07-19\n    fin: 2030-07-19\n"
    assert moved(period) is None
    assert (
        moved(f"{period}  nombres:\n    cout: 40\n") == f"{period}\nvariables:\n  cout: {{type: nombre, valeur: 40}}\n"
    )


def test_a_text_of_several_lines_keeps_them() -> None:
    old = "faits:\n  textes:\n    titre_complet: >-\n      le recteur\n      de Paris\n"
    assert moved(old) == (
        "variables:\n  titre_complet:\n    type: ligne\n    valeur: >-\n      le recteur\n      de Paris\n"
    )


def test_the_variables_that_are_there_come_first() -> None:
    old = "faits:\n  nombres:\n    cout: 40\nvariables:\n  jours: {type: nombre, valeur: 3}\n"
    assert moved(old) == "variables:\n  jours: {type: nombre, valeur: 3}\n  cout: {type: nombre, valeur: 40}\n"


def test_a_name_that_a_declaration_may_not_take_stays_a_fact() -> None:
    old = "faits:\n  nombres:\n    rang: 3\n    cout: 40\n    prix: 2\n"
    kept = "faits:\n  nombres:\n    rang: 3\n    prix: 2\n"
    assert moved(old, prix="montant") == f"{kept}\nvariables:\n  cout: {{type: nombre, valeur: 40}}\n"


def test_the_ends_of_lines_stay_those_of_the_file() -> None:
    text = migrated_facts(f"{HEAD}faits:\n  nombres:\n    cout: 40\n".replace("\n", "\r\n").encode(), "m.yaml", {})
    assert text is not None
    assert text.count("\r\n") == text.count("\n")


def test_facts_that_stand_on_one_line_are_refused_and_nothing_is_lost() -> None:
    with pytest.raises(UsageFault) as caught:
        moved("faits: {nombres: {cout: 40}}\n")
    assert shown(caught.value.message) == (
        "m.yaml, ligne 4 : ces faits sont écrits d’une façon que cette commande ne sait pas réécrire."
    )
