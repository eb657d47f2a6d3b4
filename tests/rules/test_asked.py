"""Which rules are asked about a dossier: none that is not asked could find anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from actgen.cog.communes import all_rows, find_commune
from actgen.kinds.dossier import Dossier
from actgen.rules.asked import rules_asked, shape_of
from actgen.rules.dossier_check import check_dossier
from actgen.rules.registry import DOSSIER_RULES
from actgen.rules.rule import DossierRule, Dossiers, Finding, Shape
from actgen.values.numeros import is_siren
from actgen.variables.academie import Academie
from actgen.variables.conseil.attendance import completed
from actgen.variables.fields import NAME
from actgen.variables.models import FicheCollectivite
from actgen.variables.reading import Located
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.nodes import read_yaml
from actgen.variables.yaml.plain import names_in
from tests.kinds.subvention import kinds_with
from tests.kinds_of_acts import FICHE, KINDS
from tests.sizes import some

NEEDY = [rule for rule in DOSSIER_RULES if rule.needs]
each_needy = pytest.mark.parametrize("rule", NEEDY, ids=lambda rule: rule.code)
Over = Callable[[str], Any]


@pytest.fixture
def over(text: str) -> Over:
    """`over(lines)`: what the file of Ancenis says with these lines laid over it."""

    def data(lines: str) -> Any:
        said = _over(read_yaml(text.encode(), "x.yaml").data, read_yaml(lines.encode(), "x.yaml").data)
        if "collectivite" in said:
            del said["commune"], said["maire"]
        return said

    return data


def _over(below: Any, above: Any) -> Any:
    if isinstance(below, dict) and isinstance(above, dict):
        return {**below, **{name: _over(below.get(name), value) for name, value in above.items()}}
    return above


def without(data: Any, names: list[str]) -> Any:
    """The data without all that stands under these names, at whatever depth."""
    if isinstance(data, dict):
        return {name: without(value, names) for name, value in data.items() if name not in names}
    return [without(value, names) for value in data] if isinstance(data, list) else data


def sound(data: Any) -> Any:
    """The data without the groups that lack what they must state."""
    try:
        model_of(data).model_validate(data)
    except ValidationError as failure:
        *around, group = failure.errors()[0]["loc"][:-1]
        held = data
        for step in around:
            held = held[step]
        del held[group]
        return sound(data)
    return data


def model_of(data: Any) -> type[FicheCollectivite]:
    """The model of a file that says that."""
    if "collectivite" in data:
        return KINDS.fiche_of_a_groupement
    return KINDS.fiche_of_a_table if data.get("membres") else FICHE


def dossier_of(data: Any, academie: Located[Academie]) -> Dossier:
    """The dossier of a file that says that and no more."""
    located = Located(model_of(data).model_validate(data), Document("x.yaml", data))
    return Dossier("x", completed(located), academie, "nantes", KINDS)


@each_needy
def test_a_rule_is_silent_without_the_names_that_it_needs(
    rule: DossierRule, over: Over, academie: Located[Academie]
) -> None:
    wrong = over(rule.wrong)
    dossier = dossier_of(wrong, academie)
    assert [*rule.findings(dossier)]
    assert rule in rules_asked(dossier)
    bare = dossier_of(sound(without(wrong, rule.needs.split())), academie)
    assert [*rule.findings(bare)] == []


@pytest.mark.parametrize("rule", some(DOSSIER_RULES, 3), ids=lambda rule: rule.code)
def test_what_breaks_one_rule_is_told_by_those_that_are_asked(
    rule: DossierRule, over: Over, academie: Located[Academie]
) -> None:
    dossier = dossier_of(over(rule.wrong), academie)
    asked = rules_asked(dossier)
    assert rule in asked
    assert [one.code for one in DOSSIER_RULES if one not in asked and [*one.findings(dossier)]] == []


def _asked(rule: DossierRule, dossier: Dossier) -> list[Finding]:
    ask, given = rule.asks(Dossiers([(dossier,)]))
    return [finding for one in given for finding in ask(*one)]


@pytest.mark.parametrize("rule", some(DOSSIER_RULES, 4), ids=lambda rule: rule.code)
def test_on_a_day_when_some_rules_hold_those_that_are_asked_find_what_all_would(
    rule: DossierRule, over: Over, academie: Located[Academie]
) -> None:
    dossier = dossier_of(sound(_over(over(rule.wrong), {"seance": {"date": "2004-10-01"}})), academie)
    asked = rules_asked(dossier)
    found = {one.code: [*one.findings(dossier)] for one in DOSSIER_RULES}
    assert {one.code: _asked(one, dossier) for one in asked} == {one.code: found[one.code] for one in asked}
    assert [one.code for one in DOSSIER_RULES if one not in asked and found[one.code]] == []


@pytest.mark.parametrize("name", sorted({name for rule in NEEDY for name in rule.needs.split()}))
def test_each_name_alone_has_its_rules_asked(name: str, over: Over, academie: Located[Academie]) -> None:
    shape = shape_of(dossier_of(over("actes: {}"), academie))._replace(names=frozenset({name}))
    assert {rule.code for rule in NEEDY if rule.may_find(shape)} == {
        rule.code for rule in NEEDY if name in rule.needs.split() and rule.may_find(shape._replace(names=_EVERY))
    }


_EVERY = frozenset(name for rule in NEEDY for name in rule.needs.split())


@pytest.mark.long
def test_what_the_official_list_completes_breaks_no_rule_that_needs_it_typed() -> None:
    found = [commune for row in all_rows() if (commune := find_commune(row.insee))]
    assert len(found) > 34_000
    assert [one.insee for one in found if one.siren and not is_siren(one.siren)] == []
    assert [one.insee for one in found if NAME.read(one.nom) != one.nom] == []


def test_a_name_counts_where_a_kind_or_a_root_gives_it_and_no_file_types_it(tmp_path: Any) -> None:
    kinds = kinds_with(tmp_path)
    assert "total" in kinds["subvention"].names_filled
    assert "designation" in KINDS.names_filled


def test_no_rule_of_a_sitting_nor_of_a_vote_is_asked_without_one() -> None:
    alone = Shape(_EVERY, (), has_sitting=False)
    asked = {rule.code[:3] for rule in DOSSIER_RULES if rule.may_find(alone)}
    assert asked.isdisjoint({"SEA", "VOT", "ELE", "DEC"})
    assert {"IDE", "ECO"} <= asked


def test_the_names_of_a_file_are_those_of_all_its_depths() -> None:
    document = read_yaml(b"a: 1\nb: [{ c: x }, y, [{ d: z }]]\ne: { f: ~ }\n", "x.yaml")
    assert names_in(document.data) == set("abcdef")


def test_two_files_of_one_shape_with_other_values_are_told_apart(sheet: Callable[..., Dossier]) -> None:
    right, wrong = sheet(), sheet(("      pour: 33", "      pour: 32"))
    assert shape_of(right) == shape_of(wrong)
    for _ in range(2):
        assert check_dossier(right) == ()
        assert [one.code for one in check_dossier(wrong)] == ["VOT-001"]
