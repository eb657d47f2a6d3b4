"""The form of an act and of a sitting: what it asks, in which order, with what it shows."""

from __future__ import annotations

from actgen.atelier.browser.forms.controls import Control
from actgen.atelier.browser.forms.items import Field, Group, Table
from actgen.atelier.browser.forms.making import shown_value
from tests.atelier.browser.forms.filling import ANCENIS, KINDS, SUBVENTION, act, form, items, sitting

ACT = act("subvention", SUBVENTION)


def test_every_value_of_the_file_is_shown_as_it_is_typed() -> None:
    found = items(ACT)
    assert [found[f"acte.{name}"].value for name in ("numero", "aides.0.montant", "aides.1.montant", "vote.pour")] == [
        "2026-12", "1 500,00", "300", "9",
    ]  # fmt: skip


def test_what_is_computed_is_not_asked() -> None:
    assert "acte.total" not in items(ACT)


def test_a_list_of_groups_has_a_row_for_each_and_an_empty_one() -> None:
    table = items(ACT)["acte.aides"]
    assert isinstance(table, Table)
    assert [row.name for row in table.rows] == ["acte.aides.0", "acte.aides.1"]
    assert table.fresh is not None
    assert table.fresh.name == "acte.aides.2"
    assert table.is_flat


def test_what_may_lack_and_is_not_given_stands_folded() -> None:
    found = form(ACT)
    assert [one.name for one in found.usual] == [
        "acte.numero", "acte.objet", "acte.exercice", "acte.aides", "acte.vote", "acte.recours_a_compter_de",
    ][:5]  # fmt: skip
    assert {"acte.point", "acte.commission", "acte.publication"} <= {one.name for one in found.more}


def test_a_field_says_its_label_its_example_and_whether_it_is_needed() -> None:
    words = items(ACT)["acte.aides.0.montant"].words
    assert (words.label, words.example, words.is_required) == ("L’aide accordée", "1 500,00", True)


def test_a_field_that_waits_for_its_condition_is_hidden_unless_it_is_given() -> None:
    text = "actes:\n  permission_voirie:\n    redevance: 0\n"
    kind = "permission-voirie"
    assert items(act(kind, text))["acte.tarif"].is_hidden
    assert not items(act(kind, text.replace("redevance: 0", "redevance: 40")))["acte.tarif"].is_hidden
    assert not items(act(kind, f"{text}    tarif: 2025-12-12\n"))["acte.tarif"].is_hidden


def test_what_is_to_be_completed_is_empty_and_said_so() -> None:
    field = items(act("subvention", SUBVENTION.replace("2026-12", "à compléter")))["acte.numero"]
    assert isinstance(field, Field)
    assert (field.value, field.is_marked) == ("", True)


def test_those_who_are_there_may_be_chosen_where_a_person_is_asked() -> None:
    found = items(act("deliberation", ANCENIS))["acte.rapporteur"]
    assert isinstance(found, Field)
    assert found.offered[:2] == ("Rémy ORHON", "Mireille LOIRAT")


def test_a_person_of_the_list_is_a_name_with_what_more_may_be_said() -> None:
    row = items(sitting(ANCENIS))["seance.presents.6"]
    assert isinstance(row, Group)
    assert [one.name for one in row.usual] == ["seance.presents.6.personne", "seance.presents.6.arrivee"]
    assert items(sitting(ANCENIS))["seance.presents.6.arrivee.heure"].value == "20:11"


def test_a_list_of_names_is_typed_in_lines() -> None:
    found = items(sitting(ANCENIS))["seance.secretaires"]
    assert isinstance(found, Field)
    assert (found.control, found.value) == (Control.LINES, "Carine MATHIEU\nCamille FRESNEAU\nNicolas RAYMOND")


def test_a_value_of_another_form_is_told_and_left() -> None:
    found = items(act("subvention", SUBVENTION.replace("Subventions de 2026", "[a, b]")))["acte.objet"]
    assert isinstance(found, Field)
    assert found.is_kept
    assert shown_value({"a": "b"}, Control.LINE) is None


def test_every_kind_of_the_project_has_a_form() -> None:
    for kind in KINDS.values():
        assert any(isinstance(one, Field) for one in form(act(kind.name, f"actes:\n  {kind.key}: {{}}\n")).every()) == (
            bool(kind.model.model_fields)
        ), kind.name
