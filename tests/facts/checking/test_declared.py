"""What the declarations of a kind say of an act: conditions, what is not computed, the breaches of its rules."""

from __future__ import annotations

from datetime import date
from pathlib import Path as FilePath
from typing import Any

import pytest
from msgspec.structs import replace

from actgen.core.diagnostics import FilePlace
from actgen.facts.checking.declared import declared_faults, in_force
from actgen.facts.checking.rule_examples import example_dossier
from actgen.facts.context import facts_of
from actgen.kinds.declared import DeclaredField
from actgen.variables.manifest import Faits
from actgen.variables.samples import sample_group
from actgen.variables.yaml.plain import Path
from tests.kinds.subvention import changed, kinds_with

AIDE = {"association": "Club", "montant": "1000"}
EXERCICE = 'exemple: "2026"}'


def faults(folder: FilePath, given: dict[str, Any], *pairs: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Code, message and hint of what an act is told, made of the examples with what is given over them."""
    kinds = kinds_with(folder, changed(*pairs))
    dossier = example_dossier(kinds, kinds["subvention"], given)
    typed: dict[Path, FilePlace] = {("actes", "subvention", name): dossier.place() for name in given}
    located = replace(dossier.commune, document=replace(dossier.commune.document, values=typed))
    dossier = replace(dossier, commune=located)
    group = facts_of(dossier, "subvention", Faits()).group
    plain = [(one.code, one.message, one.hint) for one in declared_faults(dossier, "subvention", group)]
    return [(code, _plain(message), _plain(hint)) for code, message, hint in plain]


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_an_act_that_keeps_all_is_told_nothing(tmp_path: FilePath) -> None:
    assert faults(tmp_path, {"aides": [AIDE]}) == []


def test_each_element_that_breaks_a_rule_is_told_with_its_values(tmp_path: FilePath) -> None:
    aides = [
        AIDE,
        {"association": "Harmonie", "montant": "23 000,01"},
        {**AIDE, "montant": "30000", "convention": "oui"},
    ]
    assert faults(tmp_path, {"aides": aides}) == [
        ("SUB-001", "L’aide de 23 000,01 € à Harmonie dépasse 23 000 €.", "Signez une convention.")
    ]


@pytest.mark.parametrize(("verifie", "count"), [("element.montant <= 500", 1), ("element.convention == oui", 0)])
def test_a_rule_breaks_only_where_it_is_false_and_not_where_it_is_unknown(
    verifie: str, count: int, tmp_path: FilePath
) -> None:
    pair = ('verifie: "element.montant <= 23000 or element.convention"', f'verifie: "{verifie}"')
    assert len(faults(tmp_path, {"aides": [AIDE]}, pair)) == count


def test_a_rule_is_that_of_its_days(tmp_path: FilePath) -> None:
    broken = {"aides": [{**AIDE, "montant": "30000"}]}
    assert len(faults(tmp_path, broken)) == 1
    assert faults(tmp_path, broken, ("depuis: 2001-06-08", "depuis: 2026-01-01")) == []
    assert faults(tmp_path, broken, ("depuis: 2001-06-08", "jusqua: 2025-12-14")) == []


def test_a_rule_of_one_typed_value_is_told_where_that_value_is(tmp_path: FilePath) -> None:
    rule = 'regles:\n  - {code: SUB-002, verifie: "acte.exercice < 2030", message: Trop tard.}\n'
    given = {"exercice": 2031, "objet": "Aides"}

    def place_of(rule: str) -> str:
        kinds = kinds_with(tmp_path, changed(("regles:\n", rule)))
        dossier = example_dossier(kinds, kinds["subvention"], given)
        named: dict[Path, FilePlace] = {
            ("actes", "subvention", name): FilePlace("f.yaml", line, 1) for line, name in enumerate(given, start=5)
        }
        document = replace(
            dossier.commune.document, values=named, keys={("actes", "subvention"): FilePlace("f.yaml", 4, 1)}
        )
        dossier = replace(dossier, commune=replace(dossier.commune, document=document))
        group = facts_of(dossier, "subvention", Faits()).group
        (fault,) = [one for one in declared_faults(dossier, "subvention", group) if one.code == "SUB-002"]
        return str(fault.place)

    assert place_of(rule) == "f.yaml:5:1"
    assert place_of(rule.replace("2030", "2030 and objet != 'X'")) == "f.yaml:4:1"
    assert place_of(rule.replace("acte.exercice < 2030", "matiere")) == "f.yaml:4:1"


def test_an_element_has_its_rank(tmp_path: FilePath) -> None:
    pair = ("{{ element.association }} dépasse", "l’association {{ element.rang }} dépasse")
    aides = [AIDE, {**AIDE, "montant": "30000"}]
    assert faults(tmp_path, {"aides": aides}, pair)[0][1] == "L’aide de 30 000 € à l’association 2 dépasse 23 000 €."


def test_a_field_is_refused_where_its_condition_does_not_hold(tmp_path: FilePath) -> None:
    pair = (EXERCICE, f'{EXERCICE}\n  motif: {{type: ligne, description: Le motif., si: "exercice > 2030"}}')
    assert faults(tmp_path, {"motif": "Urgence"}, pair) == [
        (
            "VAR-010",
            "actes.subvention.motif n’est pas admis ici : sa condition, « exercice > 2030 », n’est pas remplie.",
            "Supprimez cette ligne, ou ce qui contredit la condition.",
        )
    ]
    assert faults(tmp_path, {}, pair) == []
    assert faults(tmp_path, {"exercice": 2031}, pair) == [
        (
            "VAR-001",
            "Il manque « motif », que la condition « exercice > 2030 » demande.",
            "Ajoutez une ligne « motif: … ». Le motif.",
        )
    ]
    assert faults(tmp_path, {"exercice": 2031, "motif": "Urgence"}, pair) == []


def test_a_field_is_that_of_the_acts_of_its_days(tmp_path: FilePath) -> None:
    pair = (EXERCICE, f"{EXERCICE}\n  motif: {{type: ligne, facultatif: oui, depuis: 2026-01-01}}")
    assert faults(tmp_path, {"motif": "Urgence"}, pair) == [
        (
            "VAR-010",
            "actes.subvention.motif n’est pas un champ des actes du 15/12/2025.",
            "Supprimez cette ligne, ou corrigez la date de l’acte.",
        )
    ]


def test_a_field_of_some_days_is_asked_of_the_acts_of_these_days_alone(tmp_path: FilePath) -> None:
    of_before = (EXERCICE, f"{EXERCICE}\n  motif: {{type: ligne, description: Le motif., jusqua: 2020-12-31}}")
    assert faults(tmp_path, {}, of_before) == []
    of_then = (EXERCICE, f"{EXERCICE}\n  motif: {{type: ligne, description: Le motif., depuis: 2021-01-01}}")
    assert faults(tmp_path, {"motif": "Urgence"}, of_then) == []


def test_a_field_of_today_stands_in_the_examples_of_an_act_and_one_of_the_past_does_not(tmp_path: FilePath) -> None:
    fields = (
        f"{EXERCICE}\n  neuf: {{type: ligne, exemple: oui, depuis: 2021-01-01}}\n"
        "  vieux: {type: ligne, exemple: non, jusqua: 2020-12-31}\n"
        "  jours: {type: liste de date, depuis: 2021-01-01}"
    )
    assert list(sample_group(kinds_with(tmp_path, changed((EXERCICE, fields)))["subvention"].model))[2:6] == [
        "exercice",
        "neuf",
        "jours",
        "aides",
    ]


def test_what_is_not_computed_of_the_acts_of_other_days_is_not_told(tmp_path: FilePath) -> None:
    pair = (
        EXERCICE,
        f"{EXERCICE}\n  part: {{type: montant, facultatif: oui}}\n"
        "  moitie: {type: montant, calcul: part / 2, jusqua: 2020-12-31}",
    )
    assert faults(tmp_path, {}, pair) == []


def test_what_cannot_be_computed_is_told_with_what_it_lacks(tmp_path: FilePath) -> None:
    pair = (
        EXERCICE,
        f"{EXERCICE}\n  part: {{type: montant, facultatif: oui}}\n  moitie: {{type: montant, calcul: part / 2}}",
    )
    assert faults(tmp_path, {}, pair) == [
        ("VAR-011", "moitie ne se calcule pas : il manque part.", "Donnez ce qui manque.")
    ]
    ((code, message, _),) = faults(tmp_path, {"part": "0,01"}, pair)
    assert code == "VAR-011"
    assert message.startswith("moitie ne se calcule pas : ")


def test_a_rule_that_cannot_be_verified_says_so(tmp_path: FilePath) -> None:
    pair = ('verifie: "element.montant <= 23000 or element.convention"', 'verifie: "1 / element.montant > 0"')
    ((code, message, _),) = faults(tmp_path, {"aides": [{**AIDE, "montant": "0"}]}, pair)
    assert code == "VAR-012"
    assert message.startswith("La règle SUB-001 ne peut pas être vérifiée : ")


def test_the_days_of_a_declaration_hold_both_ends() -> None:
    field = DeclaredField.model_validate({"type": "ligne", "depuis": "2025-01-01", "jusqua": "2025-12-31"})
    days = [date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1)]
    assert [in_force(field, day) for day in days] == [False, True, True, False]
