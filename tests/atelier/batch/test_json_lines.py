"""JSON lines: an object for each collectivité, with the names of its file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from actgen.atelier.batch import json_lines
from actgen.atelier.batch.json_lines import read_json_lines
from actgen.atelier.batch.records import Record
from actgen.atelier.batch.whose import collectivites_of
from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from tests.conftest import ROOT

PROJECT = Project(ROOT)


def read(*lines: str) -> tuple[list[Record], list[str]]:
    kind = kinds_of(PROJECT)["subvention"]
    records, faults = read_json_lines("\n".join(lines).encode(), "t.jsonl", [kind], collectivites_of(PROJECT))
    return records, [f"{one.code} {one.place} {one.message}" for one in faults]


def data_of(line: dict[str, Any]) -> Any:
    (record,), faults = read(json.dumps(line))
    assert faults == []
    return record.given.data


def test_a_value_is_as_a_clerk_would_type_it_and_null_is_not_given() -> None:
    acte = {"exercice": 2026, "aides": [{"montant": 1250.50, "convention": True, "siret": None}]}
    assert data_of({"commune": {"insee": "43001"}, "acte": acte}) == {
        "commune": {"insee": "43001"},
        "actes": {"subvention": {"exercice": "2026", "aides": [{"montant": "1250,5", "convention": "oui"}]}},
    }


def test_what_the_act_says_under_its_own_name_wins() -> None:
    line = {"commune": {"insee": "43001"}, "acte": {"objet": "A"}, "actes": {"subvention": {"objet": "B"}}}
    assert data_of(line)["actes"] == {"subvention": {"objet": "B"}}


def test_each_value_stands_on_its_line() -> None:
    (record,), _ = read("", '{"commune": {"insee": "43001"}}')
    assert str(record.given.place(("commune", "insee"))) == "t.jsonl, ligne 2, colonne «\u00a0commune.insee\u00a0»"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[1]", "LOT-001 t.jsonl, ligne 1 Cette ligne n’est pas un objet JSON."),
        ('{"a": ', "LOT-001 t.jsonl, ligne 1 Cette ligne n’est pas du JSON\u00a0: elle ne se lit plus au caractère 7."),
        ('{"a": 1, "a": 2}', "LOT-001 t.jsonl, ligne 1 Cette ligne donne deux fois «\u00a0a\u00a0»."),
        ("[" * 100_000, "LOT-001 t.jsonl, ligne 1 Cette ligne est trop profonde."),
        ("{}", "LOT-003 t.jsonl, ligne 1 Cette ligne ne dit pas de quelle commune elle est."),
    ],
)
def test_a_line_that_gives_nothing_says_why(line: str, message: str) -> None:
    assert read(line) == ([], [message])


def test_two_lines_of_one_commune_are_told() -> None:
    line = '{"commune": {"insee": "43001"}}'
    records, faults = read(line, '{"commune": {"insee": "43002"}}', line)
    assert [record.slug for record in records] == ["aiguilhe"]
    assert faults == [
        "LOT-004 t.jsonl, ligne 3 La commune «\u00a0agnat\u00a0» est déjà donnée\u00a0: t.jsonl, ligne 1."
    ]


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(InputFault, match="Ce fichier est vide, ou ne se lit pas"):
        read("")


def test_a_line_ends_where_json_lines_end_and_nowhere_else() -> None:
    (record,), faults = read('{"commune": {"insee": "43001"}, "maire": {"personne": "Un\u2028deux"}}\r')
    assert faults == []
    assert record.given.data == {"commune": {"insee": "43001"}, "maire": {"personne": "Un\u2028deux"}}


def test_a_file_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "MAX_ROWS", 2)
    with pytest.raises(InputFault, match="Cette table a plus de") as caught:
        read_json_lines(b"{}\n" * 3, "t.jsonl", [], collectivites_of(PROJECT))
    assert [one.code for one in caught.value.diagnostics] == ["LOT-001"]
