"""Declared fields, read as values."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kinds.faulty_fields import EXERCICE, fault_of
from tests.kinds.subvention import changed, faults_with


@pytest.mark.parametrize("attribute", ["exemple", "defaut"])
def test_a_field_reads_its_own_values(attribute: str, tmp_path: Path) -> None:
    assert fault_of(tmp_path, f"{{type: montant, {attribute}: '1.500'}}") == (
        "DCL-002",
        f"« champ » refuse sa propre valeur « {attribute} » : « 1.500 » est douteux : le point y sépare des milliers, "
        "ou des décimales.",
        "Corrigez cette valeur, ou le type du champ.",
    )


def test_a_default_with_tags_is_a_text_to_be_filled(tmp_path: Path) -> None:
    text = changed((EXERCICE, "  champ: {type: ligne, defaut: 'Aide {{ acte.numero }}', raison: C’est l’usage.}"))
    assert faults_with(tmp_path, text) == []


def test_the_example_of_a_list_is_that_of_each_of_its_elements(tmp_path: Path) -> None:
    text = changed((EXERCICE, "  champ: {type: liste de ligne, minimum: 2, exemple: Lot A}"))
    assert faults_with(tmp_path, text) == []
