"""The origin of an act: its names, its hashes, and what is not taken for one."""

from __future__ import annotations

import datetime
import hashlib

import pytest
from msgspec.structs import replace

from actgen.core.origin import OFFICIAL, PROPERTY_NAMES, Origin, actgen_version, origin_of, sha256, sha256_of_data

ORIGIN = Origin("nantes/convention@2026", "0" * 64, "c" * 64, "a" * 64, "0.1.0", "ancenis-saint-gereon", "convention")
COPIED = replace(ORIGIN, source_sha256="5" * 64)
OF_A_SITTING = replace(ORIGIN, seance="2026-01-20")


def test_every_field_has_a_name_that_word_pdf_and_html_accept() -> None:
    assert list(PROPERTY_NAMES) == [*Origin.__struct_fields__, "texte"]
    assert all(name.isascii() and name.isalnum() for name in PROPERTY_NAMES.values())
    assert len({name.lower() for name in PROPERTY_NAMES.values()}) == len(PROPERTY_NAMES)


def test_its_properties_lead_back_to_it() -> None:
    assert origin_of(ORIGIN.properties()) == ORIGIN
    assert origin_of({**ORIGIN.properties(), "Service": "Écoles"}) == ORIGIN


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("template", ""),
        ("commune", "ancenis saint-géréon"),
        ("commune", "a" * 251),
        ("acte", "convention\n"),
        ("template_sha256", "0" * 63),
        ("data_sha256", "A" * 64),
    ],
)
def test_a_property_that_actgen_does_not_write_is_no_origin(field: str, value: str) -> None:
    assert origin_of(replace(ORIGIN, **{field: value}).properties()) is None


def test_an_act_of_an_official_text_says_so_with_the_hash_of_its_source() -> None:
    assert COPIED.properties()["ActgenTexte"] == OFFICIAL == "texte officiel, mot pour mot"
    assert origin_of(COPIED.properties()) == COPIED
    assert not {"ActgenTexte", "ActgenSourceSha256"} & set(ORIGIN.properties())
    assert origin_of({**ORIGIN.properties(), "ActgenTexte": OFFICIAL}) is None


def test_an_act_on_a_letterhead_states_its_hash_and_no_other_does() -> None:
    on_paper = replace(ORIGIN, papier_sha256="9" * 64)
    assert on_paper.properties()["ActgenPapierSha256"] == "9" * 64
    assert origin_of(on_paper.properties()) == on_paper
    assert "ActgenPapierSha256" not in ORIGIN.properties()


def test_an_act_of_one_of_several_sittings_says_its_day() -> None:
    assert OF_A_SITTING.properties()["ActgenSeance"] == "2026-01-20"
    assert origin_of(OF_A_SITTING.properties()) == OF_A_SITTING
    assert "ActgenSeance" not in ORIGIN.properties()


@pytest.mark.parametrize("name", COPIED.properties())
def test_nor_is_one_without_all_its_properties(name: str) -> None:
    properties = COPIED.properties()
    del properties[name]
    assert origin_of(properties) is None


def test_the_hash_of_data_depends_on_its_values_alone() -> None:
    data = {"commune": {"nom": "Géréon", "population": 11600}, "ecoles": [{"nom": "Camus"}], "site": None}
    turned = {"site": None, "ecoles": [{"nom": "Camus"}], "commune": {"population": 11600, "nom": "Géréon"}}
    canonical = '{"commune":{"nom":"Géréon","population":11600},"ecoles":[{"nom":"Camus"}],"site":null}'
    assert sha256_of_data(data) == sha256_of_data(turned) == sha256(canonical.encode())
    assert sha256_of_data({"x": "1"}) != sha256_of_data({"x": 1})
    assert sha256_of_data({"x": datetime.date(2025, 12, 15)}) == sha256_of_data({"x": "2025-12-15"})
    assert len(sha256_of_data({"x": "\ud800"})) == 64


def test_the_hash_of_a_file_is_the_one_that_sha256sum_shows() -> None:
    assert sha256(b"abc") == hashlib.sha256(b"abc").hexdigest()


def test_the_version_is_that_of_the_package() -> None:
    assert actgen_version() == "0.1.0"
