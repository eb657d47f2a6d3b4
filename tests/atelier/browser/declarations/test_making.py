"""The form of a declaration, made of what its file holds."""

from __future__ import annotations

from actgen.atelier.browser.declarations.items import Chosen, Condition, Kept, Named, Ticked
from actgen.atelier.browser.declarations.making import types_of
from tests.atelier.browser.declarations.filling import SUBVENTION, item, made


def test_each_field_is_a_row_under_its_name_its_groups_inside() -> None:
    work = made(SUBVENTION)
    fields = item(work, "champs")
    assert isinstance(fields, Named)
    assert [row.words.label for row in fields.rows] == ["exercice", "aides", "total"]
    inner = item(work, "champs.1.champs")
    assert isinstance(inner, Named)
    assert [row.words.label for row in inner.rows] == ["association", "siret", "montant", "convention"]
    assert item(work, "champs.1.champs.2.type").path == ("champs", "aides", "champs", "montant", "type")


def test_a_new_field_asks_few_things_and_never_its_own_fields() -> None:
    names = {one.name for one in made(SUBVENTION).form.every() if one.name.startswith("champs.3.")}
    assert names == {f"champs.3.{name}" for name in ("nom", "type", "description", "exemple", "facultatif")}


def test_a_condition_may_read_the_fields_beside_it_those_around_and_what_the_kind_brings() -> None:
    condition = item(made(SUBVENTION), "champs.1.champs.3.si")
    assert isinstance(condition, Condition)
    assert [name for name, _ in condition.subjects] == [
        "association", "siret", "montant", "convention", "exercice", "aides", "total", "objet", "seance.date",
    ]  # fmt: skip


def test_a_field_has_its_own_type_in_a_condition_or_that_of_what_brings_it() -> None:
    text = "nom: x\nchamps:\n  objet: {exemple: Y}\n  seance: {type: heure}\n  lot: {type: ligne}\n"
    condition = item(made(text), "champs.2.si")
    assert isinstance(condition, Condition)
    assert dict(condition.subjects) == {"objet": "ligne", "seance": "heure", "lot": "ligne", "seance.date": "date"}


def test_a_rule_may_read_each_element_of_its_list() -> None:
    condition = item(made(SUBVENTION), "regles.0.verifie")
    assert isinstance(condition, Condition)
    assert dict(condition.subjects)["element.montant"] == "montant"
    assert condition.simple is None  # it says « or »


def test_capacities_are_ticks_and_types_are_chosen() -> None:
    work = made(SUBVENTION)
    capacities, type_ = item(work, "capacites"), item(work, "champs.0.type")
    assert isinstance(capacities, Ticked)
    assert capacities.ticked == ("numero", "seance", "vote", "publicite")
    assert isinstance(type_, Chosen)
    assert type_.value == "nombre"


def test_what_no_control_shows_is_kept_as_the_file_has_it() -> None:
    work = made("nom: bail\nanciennete: [1, 2]\nchamps:\n  prix: montant\n  lot: {type: ligne, couleur: bleu}\n")
    kept = {one.name: one.text for one in work.form.every() if isinstance(one, Kept)}
    assert kept == {
        "anciennete": "anciennete:\n  - 1\n  - 2",
        "champs.0.valeur": "valeur: montant",
        "champs.1.couleur": "couleur: bleu",
    }


def test_groups_beyond_the_third_level_are_kept() -> None:
    text = "nom: x\nchamps:\n"
    for level in range(1, 5):
        margin = "    " * level
        text += f"{margin[2:]}g{level}:\n{margin}type: groupe\n{margin}champs:\n"
    work = made(f"{text}{' ' * 18}fin: {{type: ligne}}\n")
    assert isinstance(item(work, "champs.0.champs.0.champs"), Named)
    assert isinstance(item(work, "champs.0.champs.0.champs.0.champs"), Kept)


def test_the_types_of_a_group_are_read_as_they_are_written() -> None:
    assert types_of({"a": {"type": "date"}, "b": {}, "c": "ligne"}) == {"a": "date", "b": ""}
    assert types_of(None) == {}
