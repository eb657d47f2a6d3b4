"""All that a kind of act declares, for a jurist and as data."""

from __future__ import annotations

import json
from pathlib import Path

from actgen.atelier.declaring.showing import capacities_of, data_of, list_lines, show_lines, shown_kinds, type_said
from actgen.core.project import Project
from tests.kinds.subvention import kinds_with


def test_a_kind_is_told_with_its_fields_and_its_rules(tmp_path: Path) -> None:
    kinds = kinds_with(tmp_path)
    (shown,) = [one for one in shown_kinds(Project(tmp_path), kinds) if one.kind.name == "subvention"]
    text = "\n".join(show_lines(shown))
    assert "SUB-001" in text
    assert "L’exercice budgétaire" in text
    assert any("subvention" in line for line in list_lines(shown))
    assert "subvention" in json.dumps(data_of(shown), ensure_ascii=False)


def test_a_type_is_said_in_words(tmp_path: Path) -> None:
    kind = kinds_with(tmp_path)["subvention"]
    assert type_said(kind.declared.champs["total"]) == "un montant en euros"
    assert type_said(kind.declared.champs["aides"]) == "une liste, dont chaque élément est un groupe de valeurs"
    assert "vote" in capacities_of(kind)
