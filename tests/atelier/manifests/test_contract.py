"""Manifests that contradict the other templates, in copies of the real project."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.atelier.manifests.contradictions import (
    CONVENTION,
    CONVENTION_YAML,
    DELIBERATION_YAML,
    MONTPELLIER_YAML,
    place_of,
    replace,
    told,
)


def copy_version(act: str, old: str, new: str) -> str:
    """A version made from another one, under a new name; its manifest."""
    for suffix in (".docx", ".yaml"):
        shutil.copy(f"templates/{act}/{old}{suffix}", f"templates/{act}/{new}{suffix}")
    return f"templates/{act}/{new}.yaml"


def test_the_project_itself_has_no_contradiction(project: Path) -> None:
    assert told(project) == []


class TestWhatIsReplaced:
    @pytest.mark.parametrize(
        ("named", "message", "hint"),
        [
            ("nantes/convention@2021", "Ce modèle dit remplacer nantes/convention@2021, qui n’existe pas.",
             "Vouliez-vous dire «\u00a0nantes/convention@2022\u00a0»\u202f?"),
            ("x/y@1", "Ce modèle dit remplacer x/y@1, qui n’existe pas.",
             "Les autres versions de cet acte sont\u00a0: nantes/convention@2022."),
            ("creteil/convention@2025", "Ce modèle dit remplacer creteil/convention@2025, qui n’est pas une version du "
             "même acte de la même académie.", "Vouliez-vous dire «\u00a0nantes/convention@2022\u00a0»\u202f?"),
            (CONVENTION, "Ce modèle dit se remplacer lui-même.",
             "Vouliez-vous dire «\u00a0nantes/convention@2022\u00a0»\u202f?"),
        ],
    )  # fmt: skip
    def test_is_another_version_of_the_same_act(self, project: Path, named: str, message: str, hint: str) -> None:
        replace(CONVENTION_YAML, "remplace: nantes/convention@2022", f"remplace: {named}")
        assert told(project) == [("MAN-002", place_of(CONVENTION_YAML, "remplace:", named), message, hint)]

    def test_is_nothing_where_the_act_has_one_version(self, project: Path) -> None:
        path = "templates/montpellier/decision/2025.yaml"
        replace(path, "approuve:", "remplace: montpellier/decision@2021\napprouve:")
        assert told(project) == [
            (
                "MAN-002",
                place_of(path, "remplace:", "montpellier"),
                "Ce modèle dit remplacer montpellier/decision@2021, qui n’existe pas.",
                "Retirez remplace\u00a0: cet acte n’a pas d’autre version.",
            )
        ]


class TestWhatIsApproved:
    @pytest.mark.parametrize(
        ("named", "hint"),
        [
            ("conventions", "Vouliez-vous dire «\u00a0convention\u00a0»\u202f?"),
            ("bail", "Ses actes sont\u00a0: annexe-engagement, convention, deliberation."),
        ],
    )
    def test_is_an_act_of_the_academy(self, project: Path, named: str, hint: str) -> None:
        replace(DELIBERATION_YAML, "approuve: convention ", f"approuve: {named} ")
        assert told(project)[-1:] == [
            (
                "MAN-003",
                place_of(DELIBERATION_YAML, "approuve:", named),
                f"Ce modèle approuve «\u00a0{named}\u00a0», mais l’académie «\u00a0nantes\u00a0» n’a pas de modèle de "
                "cet acte.",
                hint,
            )
        ]

    def test_serves_in_the_same_window(self, project: Path) -> None:
        replace(DELIBERATION_YAML, "du: 2025-09-01\n  au: 2026-01-24", "du: 2026-02-01")
        assert [fault for fault in told(project) if fault[0] == "MAN-003"] == [
            (
                "MAN-003",
                place_of(DELIBERATION_YAML, "approuve:", "convention"),
                "Ce modèle approuve «\u00a0convention\u00a0», dont aucune version publiée ne sert à partir du "
                "01/02/2026.",
                "Versions\u00a0: 2022 (publie, du 01/09/2021 au 15/01/2022)\u00a0; 2026 (publie, du 01/09/2025 au "
                "24/01/2026). Corrigez fenetre, publiez la version attendue, ou retirez approuve.",
            )
        ]

    def test_is_published_where_what_approves_it_is(self, project: Path) -> None:
        replace(CONVENTION_YAML, "etat: publie", "etat: projet")
        assert [place.partition(":")[0] for code, place, *_ in told(project) if code == "MAN-003"] == [
            "templates/nantes/annexe-engagement/2026.yaml",
            DELIBERATION_YAML,
        ]


class TestTheWindowsOfPublishedVersions:
    def test_do_not_overlap(self, project: Path) -> None:
        replace(MONTPELLIER_YAML, "du: 2025-05-01", "du: 2022-08-31")
        old = "templates/montpellier/convention/2021.yaml"
        assert [fault for fault in told(project) if fault[0] == "MAN-006"] == [
            (
                "MAN-006",
                place_of(MONTPELLIER_YAML, "  du:", "2022"),
                "Ce modèle sert du 31/08/2022 au 05/09/2026, et montpellier/convention@2021 du 01/09/2021 au "
                "01/09/2022\u00a0: leurs fenêtres se chevauchent.",
                f"Corrigez fenetre, ici ou dans {old}, ou donnez l’état «\u00a0abroge\u00a0» à la version qui ne sert "
                "plus.",
            )
        ]
        replace(old, "etat: publie", "etat: abroge")
        assert [fault for fault in told(project) if fault[0] == "MAN-006"] == []

    def test_may_touch_where_one_replaces_the_other(self, project: Path) -> None:
        replace(MONTPELLIER_YAML, "du: 2025-05-01", "du: 2022-09-01")
        assert [fault for fault in told(project) if fault[0] == "MAN-006"] == []
        replace(MONTPELLIER_YAML, "remplace: montpellier/convention@2021", "")
        assert [fault[0] for fault in told(project)] == ["MAN-006"]

    def test_are_the_same_for_two_copies_and_told_once(self, project: Path) -> None:
        path = copy_version("creteil/deliberation", "2025", "2025-bis")
        assert [fault[:3] for fault in told(project)] == [
            (
                "MAN-006",
                place_of(path, "  du:", "2025"),
                "Ce modèle sert à partir du 25/03/2025, et creteil/deliberation@2025 à partir du 25/03/2025\u00a0: "
                "leurs fenêtres se chevauchent.",
            )
        ]


def test_a_draft_is_held_to_nothing(project: Path) -> None:
    path = copy_version("nantes/convention", "2026", "2030")
    replace(path, "etat: publie", "etat: projet")
    replace(path, "remplace: nantes/convention@2022", "remplace: nantes/convention@2029")
    replace(path, "  textes:\n", "  textes:\n    lune: pleine\n")
    assert told(project) == []
    replace(path, "etat: projet", "etat: publie")
    assert {code for code, *_ in told(project)} == {"MAN-002", "MAN-004", "MAN-006"}


def test_a_word_file_that_is_not_sound_says_nothing_of_its_facts(project: Path) -> None:
    Path("templates/nantes/deliberation/2026.docx").write_bytes(b"PK")
    replace(CONVENTION_YAML, "  textes:\n", "  textes:\n    lune: pleine\n")
    assert told(project) == []
