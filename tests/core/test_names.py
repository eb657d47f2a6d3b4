"""The names that become file paths."""

from __future__ import annotations

import pytest

from actgen.core.errors import UsageFault
from actgen.core.names import TemplateName, check_slug, check_version, is_day, is_slug, key_of, parse_template_name

SLUG_HINT = (
    "Un tel nom s’écrit en minuscules sans accent, avec des chiffres et des traits d’union\u00a0: "
    "ancenis-saint-gereon. Il a 80 caractères au plus."
)
STRANGE = [
    ("", "Un texte vide"),
    ("../x", "«\u00a0../x\u00a0»"),
    ("/etc/passwd", "«\u00a0/etc/passwd\u00a0»"),
    ("a/b", "«\u00a0a/b\u00a0»"),
    ("a\\b", "«\u00a0a\\b\u00a0»"),
    ("..", "«\u00a0..\u00a0»"),
    (".", "«\u00a0.\u00a0»"),
    ("x" * 81, f"«\u00a0{'x' * 60}…\u00a0»"),
    ("nantes\x00", "«\u00a0nantesU+0000\u00a0»"),
    ("nantes\n", "«\u00a0nantes \u00a0»"),
    ("Nantes", "«\u00a0Nantes\u00a0»"),
    ("géréon", "«\u00a0géréon\u00a0»"),
    ("a--b", "«\u00a0a--b\u00a0»"),
    ("-a", "«\u00a0-a\u00a0»"),
    ("a_b", "«\u00a0a_b\u00a0»"),
    ("a b", "«\u00a0a b\u00a0»"),
    ("٤", "«\u00a0٤\u00a0»"),
]


@pytest.mark.parametrize("text", ["nantes", "ancenis-saint-gereon", "l-ile-d-yeu", "44", "x" * 80])
def test_a_slug_is_given_back(text: str) -> None:
    assert check_slug(text, "le nom d’une commune") == text


@pytest.mark.parametrize(("text", "shown"), STRANGE)
def test_a_name_that_could_leave_its_folder_is_no_slug(text: str, shown: str) -> None:
    with pytest.raises(UsageFault) as caught:
        check_slug(text, "le nom d’une commune")
    assert caught.value.message == f"{shown} ne peut pas être le nom d’une commune."
    assert caught.value.hint == SLUG_HINT


OF_WINDOWS = (
    "Windows garde ce nom pour lui\u00a0: aucun fichier ne peut y avoir ce nom. Ajoutez-y un mot, par exemple {}."
)


@pytest.mark.parametrize("text", ["con", "prn", "aux", "nul", "com1", "lpt9"])
def test_the_name_of_a_device_of_windows_is_no_slug(text: str) -> None:
    with pytest.raises(UsageFault) as caught:
        check_slug(text, "le nom d’une commune")
    assert caught.value.message == f"«\u00a0{text}\u00a0» ne peut pas être le nom d’une commune."
    assert caught.value.hint == OF_WINDOWS.format(f"{text}-ville")
    assert not is_slug(text)


@pytest.mark.parametrize("text", ["nul", "nul.2", "com1.bis"])
def test_a_version_that_windows_cannot_write_is_refused(text: str) -> None:
    with pytest.raises(UsageFault, match="ne peut pas être une version de modèle") as caught:
        check_version(text)
    assert caught.value.hint == OF_WINDOWS.format(f"{text.partition('.')[0]}-ville")


@pytest.mark.parametrize("text", ["conques", "aux-aussat", "com10", "l-aux", "com"])
def test_a_name_that_only_begins_like_a_device_is_a_slug(text: str) -> None:
    assert check_slug(text, "le nom d’une commune") == text


@pytest.mark.parametrize("text", ["2026", "2026-bis", "2026.1", "v2"])
def test_a_version_is_given_back(text: str) -> None:
    assert check_version(text) == text


@pytest.mark.parametrize("text", ["", "..", "../2026", "2026/1", "2026..1", "2026\x00", "2026 bis", "x" * 81])
def test_a_version_cannot_leave_its_folder(text: str) -> None:
    with pytest.raises(UsageFault, match="ne peut pas être une version de modèle") as caught:
        check_version(text)
    assert caught.value.hint == "Une version s’écrit comme 2026 ou 2026-bis."


def test_a_template_name_has_three_parts() -> None:
    name = parse_template_name("nantes/convention@2026")
    assert name == TemplateName("nantes", "convention", "2026")
    assert str(name) == "nantes/convention@2026"


@pytest.mark.parametrize("text", ["", "nantes", "nantes/convention", "convention@2026", "a/b/c@d", "a/b@c@d", "/b@c"])
def test_a_template_name_that_lacks_a_part_is_refused(text: str) -> None:
    with pytest.raises(UsageFault) as caught:
        parse_template_name(text)
    shown = f"«\u00a0{text}\u00a0»" if text else "Un texte vide"
    assert caught.value.message == f"{shown} n’est pas un nom de modèle."
    assert caught.value.hint == "Un modèle se nomme ACADEMIE/ACTE@VERSION, par exemple mairie/arrete@2026."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("../convention@2026", "«\u00a0..\u00a0» ne peut pas être le nom d’une académie."),
        ("nantes/..@2026", "«\u00a0..\u00a0» ne peut pas être le nom d’un acte."),
        ("nantes/convention@..", "«\u00a0..\u00a0» ne peut pas être une version de modèle."),
    ],
)
def test_no_part_of_a_template_name_can_leave_its_folder(text: str, message: str) -> None:
    with pytest.raises(UsageFault) as caught:
        parse_template_name(text)
    assert caught.value.message == message


def test_template_names_are_ordered_by_academy_then_act_then_version() -> None:
    names = [TemplateName("nantes", "b", "2022"), TemplateName("nantes", "a", "2026"), TemplateName("caen", "z", "9")]
    assert [str(name) for name in sorted(names)] == ["caen/z@9", "nantes/a@2026", "nantes/b@2022"]


def test_the_key_of_a_kind_has_underscores_for_its_hyphens() -> None:
    assert key_of("arrete-voirie") == "arrete_voirie"
    assert key_of("decision") == "decision"


@pytest.mark.parametrize(
    ("text", "is_one"), [("2026-01-20", True), ("20260120", False), ("2026-02-30", False), ("2026-01-20-bis", False)]
)
def test_a_day_is_named_as_its_date_is_written_everywhere(text: str, is_one: bool) -> None:
    assert is_day(text) is is_one
