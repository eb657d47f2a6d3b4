"""The type that a declaration names."""

from __future__ import annotations

import jsonschema
import pytest
from pydantic import TypeAdapter

from actgen.values.naming import TypeDeclare, type_named
from actgen.values.shape import Kind, Shape, text
from actgen.values.table import TYPES
from actgen.variables.expected import Kind as Asked
from tests.values.hands import declined, read, refused

SINGLE = [name for name in TYPES if "…" not in name]
EVERY = (
    "Les types sont\u00a0: texte, ligne, nombre, decimal, montant, pourcentage, date, mois, heure, duree, periode, "
    "oui_non, choix, personne, membre, commune, adresse, courriel, telephone, siren, siret, rna, uai, insee, "
    "superficie, acte, image, groupe, acte de SORTE et liste de TYPE."
)


@pytest.mark.parametrize("name", SINGLE)
def test_a_type_is_named_alone_or_after_a_list(name: str) -> None:
    assert type_named(name).type is TYPES[name]
    assert hash(type_named(name)) == hash(type_named(name))  # a cache may hold it
    many = type_named(f" liste  de {name} ")
    assert (many.name, many.is_list, many.one.type) == (f"liste de {name}", True, TYPES[name])


@pytest.mark.parametrize("name", ["acte de deliberation", "acte de annexe-engagement", "liste de acte de subvention"])
def test_an_act_of_another_sitting_names_its_kind(name: str) -> None:
    spec = type_named(name)
    assert spec.name == name
    assert spec.one.acte == name.rpartition("acte de ")[2]
    assert spec.one.type is TYPES["acte de …"]


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("montants", "Vouliez-vous dire «\u00a0montant\u00a0»\u202f? "),
        ("durée", "Vouliez-vous dire «\u00a0duree\u00a0»"),
        ("liste de montants", "Vouliez-vous dire «\u00a0liste de montant\u00a0»"),
        ("liste d’image", "Vouliez-vous dire «\u00a0liste de image\u00a0»"),
        ("liste", "Vouliez-vous dire «\u00a0liste de texte\u00a0»"),
        ("tableau", "Vouliez-vous dire «\u00a0liste de groupe\u00a0»"),
        ("euros", "Vouliez-vous dire «\u00a0montant\u00a0»"),
        ("liste de …", ""),
        ("acte de …", ""),
        ("acte de La Séance", ""),
        ("xyz", ""),
    ],
)
def test_an_unknown_type_is_told_the_nearest_and_all_of_them(typed: str, nearest: str) -> None:
    message, hint = declined(type_named, typed)
    assert message == f"«\u00a0{typed}\u00a0» n’est pas un type de valeur."
    assert hint.startswith(nearest)
    assert hint.endswith(EVERY)


def test_a_list_of_lists_is_no_type() -> None:
    assert declined(type_named, "liste de liste de ligne") == (
        "«\u00a0liste de liste de ligne\u00a0» est une liste de listes, qu’aucun acte n’écrit.",
        "Écrivez «\u00a0liste de groupe\u00a0», et une liste parmi les champs du groupe.",
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("montant", Asked.NUMBER),
        ("groupe", Asked.GROUP),
        ("liste de groupe", Asked.GROUPS),
        ("liste de periode", Asked.GROUPS),
        ("liste de personne", Asked.VALUES),
        ("liste de ligne", Asked.VALUES),
    ],
)
def test_a_question_asks_for_one_or_for_several(name: str, expected: Asked) -> None:
    assert type_named(name).expected is expected
    assert type_named(name).of_persons is ("personne" in name)
    assert type_named(name).has_fields is ("groupe" in name)


def test_a_template_reads_the_declared_fields_of_a_group_in_a_list() -> None:
    fields = {"montant": Shape(Kind.NUMBER, "L’aide.")}
    shape = type_named("liste de groupe").shape("Les aides.", fields=fields)
    assert (shape.kind, shape.description) == (Kind.LIST, "Les aides.")
    assert shape.at(("montant",)) == fields["montant"]
    assert type_named("choix").shape("La couleur.", choices=("rouge",)).choices == ("rouge",)
    assert type_named("commune").shape().at(("de_nom",)) == text("Son nom, après «\u00a0de\u00a0».", example="du Havre")


def test_a_declaration_reads_its_type_and_an_editor_completes_it() -> None:
    assert read(TypeDeclare, "liste de montant") == type_named("liste de montant")
    assert TypeAdapter(TypeDeclare).dump_python(type_named("acte de subvention")) == "acte de subvention"
    assert refused(TypeDeclare, "montants")[0] == "«\u00a0montants\u00a0» n’est pas un type de valeur."
    schema = TypeAdapter(TypeDeclare).json_schema()
    for name in ("montant", "liste de groupe", "acte de subvention", "liste de acte de x"):
        jsonschema.validate(name, schema)
    assert not jsonschema.Draft202012Validator(schema).is_valid("montants")
