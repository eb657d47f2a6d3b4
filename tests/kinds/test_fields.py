"""Declared fields, read as values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from actgen.kinds.declared import DeclaredField
from actgen.kinds.fields import annotation_of, read_value
from tests.kinds.faulty_fields import EXERCICE, fault_of
from tests.kinds.subvention import changed, faults_with
from tests.memories import forget


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


def test_what_reads_a_value_is_shared_by_equal_fields_and_by_no_others() -> None:
    declared = [
        {"type": "decimal"},
        {"type": "decimal", "minimum": "1"},
        {"type": "decimal", "minimum": "1", "maximum": "2"},
        {"type": "liste de decimal", "maximum": "1"},
        {"type": "ligne", "motif": "[a-z]+", "motif_dit": "des lettres"},
        {"type": "ligne", "motif": "[0-9]+", "motif_dit": "des chiffres"},
        {"type": "choix", "choix": ["oui", "0,5"]},
    ]
    annotations = [annotation_of("champ", DeclaredField.model_validate(one)) for one in declared]
    warm = [_told(annotation) for annotation in annotations * 2]
    cold = []
    for annotation in annotations:
        forget()
        cold.append(_told(annotation))
    assert warm == cold * 2
    assert len(set(cold)) > 4, cold


def _told(annotation: Any) -> str:
    """What becomes of « 0,5 » there."""
    try:
        return repr(read_value(annotation, "0,5"))
    except ValidationError as failure:
        first = failure.errors(include_url=False)[0]
        return f"{first['type']} {first['msg']}"
