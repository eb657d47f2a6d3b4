"""Declared fields, read in a file: every fault at its place, in the order of the file."""

from __future__ import annotations

import pytest
from pydantic import create_model

from actgen.core.diagnostics import Diagnostic, FilePlace
from actgen.core.errors import InputFault
from actgen.values.annotations import field_annotation
from actgen.values.naming import type_named
from actgen.values.plain import plain
from actgen.variables.fiche import Fiche
from actgen.variables.reading import read_model

AIDE = create_model(
    "Aide",
    __base__=Fiche,
    association=(field_annotation(type_named("ligne")), ...),
    siret=(field_annotation(type_named("siret")), None),
    montant=(field_annotation(type_named("montant"), maximum="23 000"), ...),
)
ACTE = create_model(
    "Acte",
    __base__=Fiche,
    aides=(field_annotation(type_named("liste de groupe"), model=AIDE, minimum=1), ...),
    periode=(field_annotation(type_named("periode")), None),
    mode=(field_annotation(type_named("choix"), choix=["seule", "groupée"]), None),
    tarifs=(field_annotation(type_named("acte de tarifs")), None),
)


def faults(text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(InputFault) as caught:
        read_model(text.encode(), "subvention.yaml", ACTE)
    return [(line(one), one.code, one.message) for one in caught.value.diagnostics]


def line(fault: Diagnostic) -> int:
    assert isinstance(fault.place, FilePlace)
    return fault.place.line


def test_a_file_is_read_whole() -> None:
    text = """
aides:
  - association: Club
    siret: 216 602 284 00012
    montant: 1 500,50 €
periode: du 1er au 15 décembre 2025
mode: Groupee
"""
    located = read_model(text.encode(), "subvention.yaml", ACTE)
    read = plain(located.model)
    assert read["aides"] == [{"association": "Club", "siret": "21660228400012", "montant": read["aides"][0]["montant"]}]
    assert f"{read['aides'][0]['montant']} {read['mode']}" == "1500.50 groupée"
    assert list(read["periode"]) == ["du", "au"]


def test_a_comma_between_braces_is_no_decimal_comma() -> None:
    text = "aides:\n  - {association: Club, montant: 2,90, siret: 216 602 284 00012}\n"
    with pytest.raises(InputFault) as caught:
        read_model(text.encode(), "subvention.yaml", ACTE)
    (fault,) = caught.value.diagnostics
    assert fault.hint == (
        'Entre accolades, une virgule sépare deux valeurs\u00a0: écrivez «\u00a0montant: "2,90"\u00a0», entre '
        "guillemets droits."
    )


def test_every_fault_is_told_at_its_place() -> None:
    text = """aides:
  - association: Club
    siret: 21660228400021
    montant: 1.500
  - association: Chorale
    montant: 30000
periode: {du: 2025-12-15, au: 2025-12-01}
mode: autre
tarifs: tarifs
"""
    assert faults(text) == [
        (
            3,
            "VAR-003",
            "aides[1].siret\u00a0: 21660228400021 n’est pas un numéro SIRET\u00a0: son dernier chiffre, la clé, ne "
            "répond pas aux treize premiers.",
        ),
        (
            4,
            "VAR-003",
            "aides[1].montant\u00a0: «\u00a01.500\u00a0» est douteux\u00a0: le point y sépare des milliers, ou des "
            "décimales.",
        ),
        (6, "VAR-003", "aides[2].montant\u00a0: 30\u202f000\u00a0€ est plus que le maximum, 23\u202f000\u00a0€."),
        (7, "VAR-003", "periode\u00a0: le 1er\u00a0décembre 2025 vient avant le 15\u00a0décembre 2025."),
        (8, "VAR-003", "mode\u00a0: «\u00a0autre\u00a0» n’est pas admis ici."),
        (9, "VAR-003", "tarifs\u00a0: «\u00a0tarifs\u00a0» ne nomme pas un acte d’une autre séance."),
    ]


def test_an_empty_list_and_half_a_period_are_told() -> None:
    assert faults("aides: []\nperiode: {du: 2025-12-15}\n") == [
        (1, "VAR-003", "aides\u00a0: il faut au moins 1 élément, et il n’y en a aucun."),
        (2, "VAR-001", "Il manque «\u00a0au\u00a0» dans «\u00a0periode\u00a0»."),
    ]
