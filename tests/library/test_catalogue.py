"""Templates found by name and chosen by the date of an act."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from actgen.core.diagnostics import FilePlace
from actgen.core.errors import InputFault, UsageFault
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.library.catalogue import choose_template, list_templates, load_manifest, load_template
from tests.library.projects import ROOT, a_project, add_template

PLACE = FilePlace("variables/communes/nantes.yaml", 4, 9, "  date: 2025-12-15")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = a_project(tmp_path)
    add_template(project, "nantes/convention@2018", etat="abroge", du="2018-09-01", au="2022-08-31")
    add_template(project, "nantes/convention@2022", du="2022-09-01", au="2025-08-31")
    add_template(project, "nantes/convention@2026", du="2025-09-01", au="2026-01-24")
    add_template(project, "nantes/convention@2030", etat="projet", du="2029-09-01")
    return project


def chosen(project: Project, day: date, version: str = "") -> str:
    template, warnings = choose_template(project, "nantes", "convention", day, PLACE, version=version)
    assert warnings == ()
    assert template.docx == str(template.name).encode()
    return template.name.version


@pytest.mark.parametrize(
    ("day", "version"),
    [
        (date(2022, 9, 1), "2022"),
        (date(2025, 8, 31), "2022"),
        (date(2025, 9, 1), "2026"),
        (date(2026, 1, 24), "2026"),
    ],
)
def test_the_version_in_force_is_chosen_on_the_first_and_the_last_day_too(
    project: Project, day: date, version: str
) -> None:
    assert chosen(project, day) == version


@pytest.mark.parametrize("day", [date(2018, 8, 31), date(2020, 1, 1), date(2026, 1, 25), date(2029, 9, 1)])
def test_when_no_version_fits_all_are_listed_with_their_windows(project: Project, day: date) -> None:
    with pytest.raises(InputFault) as caught:
        choose_template(project, "nantes", "convention", day, PLACE)
    (fault,) = caught.value.diagnostics
    assert (fault.code, fault.place) == ("VER-001", PLACE)
    assert fault.message == (f"Aucune version du modèle nantes/convention ne peut servir à un acte du {day:%d/%m/%Y}.")
    assert fault.hint == (
        "Versions\u00a0: 2018 (abroge, du 01/09/2018 au 31/08/2022)\u00a0; 2022 (publie, du 01/09/2022 au 31/08/2025)"
        "\u00a0; 2026 (publie, du 01/09/2025 au 24/01/2026)\u00a0; 2030 (projet, à partir du 01/09/2029). "
        "Vérifiez la date de l’acte, ou imposez-en une avec «\u00a0actgen render --version\u00a0»."
        + (" Un projet demande aussi --projet." if day.year == 2029 else "")
    )


def test_of_two_versions_that_fit_the_one_that_began_last_is_chosen(project: Project) -> None:
    add_template(project, "nantes/convention@2025-bis", du="2025-10-01", au="2025-12-31")
    assert chosen(project, date(2025, 9, 30)) == "2026"
    assert chosen(project, date(2025, 10, 1)) == "2025-bis"
    add_template(project, "nantes/convention@2025-ter", du="2025-10-01")
    assert chosen(project, date(2025, 10, 1)) == "2025-ter"


def test_a_version_that_fits_may_be_asked_for_without_a_word(project: Project) -> None:
    assert chosen(project, date(2025, 12, 15), version="2026") == "2026"


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        (
            "2022",
            [
                (
                    "VER-002",
                    "Le modèle nantes/convention@2022 sert aux actes faits du 01/09/2022 au 31/08/2025\u00a0; "
                    "celui-ci est du 15/12/2025.",
                    "Retirez --version pour la version en vigueur.",
                )
            ],
        ),
        (
            "2030",
            [
                (
                    "VER-002",
                    "Le modèle nantes/convention@2030 sert aux actes faits à partir du 01/09/2029\u00a0; "
                    "celui-ci est du 15/12/2025.",
                    "Retirez --version pour la version en vigueur.",
                ),
                (
                    "VER-003",
                    "Le modèle nantes/convention@2030 est à l’état «\u00a0projet\u00a0»\u00a0: "
                    "l’acte n’est pas à signer.",
                    "Choisissez une version publiée pour un acte à signer.",
                ),
            ],
        ),
    ],
)
def test_a_version_forced_out_of_its_window_or_state_gives_warnings(
    project: Project, version: str, expected: list[tuple[str, str, str]]
) -> None:
    template, warnings = choose_template(project, "nantes", "convention", date(2025, 12, 15), PLACE, version=version)
    assert template.name.version == version
    assert [(found.code, found.message, found.hint) for found in warnings] == expected
    assert not any(found.is_error for found in warnings)
    assert {found.place for found in warnings} == {PLACE}


def test_an_abrogated_version_may_be_forced_inside_its_window_with_a_warning(project: Project) -> None:
    _, warnings = choose_template(project, "nantes", "convention", date(2020, 1, 1), PLACE, version="2018")
    assert [found.code for found in warnings] == ["VER-003"]


@pytest.mark.parametrize(
    ("version", "hint"),
    [
        (
            "2025",
            "Vouliez-vous dire «\u00a0nantes/convention@2026\u00a0», «\u00a0nantes/convention@2022\u00a0» ou "
            "«\u00a0nantes/convention@2030\u00a0»\u202f?",
        )
    ],
)
def test_a_version_that_does_not_exist_gives_the_nearest(project: Project, version: str, hint: str) -> None:
    with pytest.raises(UsageFault) as caught:
        choose_template(project, "nantes", "convention", date(2025, 12, 15), PLACE, version=version)
    assert caught.value.message == f"Le modèle nantes/convention@{version} n’existe pas."
    assert caught.value.hint == hint


@pytest.mark.parametrize("version", ["../2026", "2026/../2022", "..", "2026\x00"])
def test_a_version_cannot_leave_its_folder(project: Project, version: str) -> None:
    with pytest.raises(UsageFault, match="ne peut pas être une version de modèle"):
        choose_template(project, "nantes", "convention", date(2025, 12, 15), PLACE, version=version)


@pytest.mark.parametrize(
    ("academie", "acte", "message", "hint"),
    [
        ("nantes", "conventions", "L’académie «\u00a0nantes\u00a0» n’a pas de modèle pour «\u00a0conventions\u00a0».",
         "Vouliez-vous dire «\u00a0convention\u00a0»\u202f? Sinon, retirez cet acte du fichier de la commune."),
        ("nantes", "../x", "L’académie «\u00a0nantes\u00a0» n’a pas de modèle pour «\u00a0../x\u00a0».",
         "Ses actes sont\u00a0: convention. Sinon, retirez cet acte du fichier de la commune."),
        ("caen", "convention", "La collection «\u00a0caen\u00a0» n’a aucun modèle.", "Mettez-en dans templates/caen."),
    ],
)  # fmt: skip
def test_an_act_without_template_is_told(project: Project, academie: str, acte: str, message: str, hint: str) -> None:
    with pytest.raises(InputFault) as caught:
        choose_template(project, academie, acte, date(2025, 12, 15), PLACE, version="2026")
    (fault,) = caught.value.diagnostics
    assert (fault.code, fault.place, fault.message, fault.hint) == ("VER-009", PLACE, message, hint)


def test_the_faults_of_all_manifests_come_at_once(project: Project) -> None:
    add_template(project, "nantes/convention@2022", "titre: Convention\netat: signé\nfenetre: {du: 2022-09-01}\n")
    add_template(project, "nantes/convention@2027", None)
    with pytest.raises(InputFault) as caught:
        choose_template(project, "nantes", "convention", date(2025, 12, 15), PLACE)
    found = [(str(fault.place), fault.code, fault.message, fault.hint) for fault in caught.value.diagnostics]
    assert found == [
        (
            "templates/nantes/convention/2022.yaml:2:7",
            "VAR-003",
            "etat\u00a0: «\u00a0signé\u00a0» n’est pas admis ici.",
            "Écrivez projet, publie ou abroge.",
        ),
        (
            "templates/nantes/convention/2027.yaml",
            "MAN-001",
            "Le modèle nantes/convention@2027 n’a pas de manifeste\u00a0: templates/nantes/convention/2027.yaml "
            "n’existe pas.",
            "Écrivez-le, avec titre, etat et fenetre\u00a0; «\u00a0actgen templates new\u00a0» en fait un.",
        ),
    ]


def test_templates_are_listed_in_order_and_word_s_own_files_left_out(project: Project) -> None:
    for stray in ("~$2026.docx", ".~lock.2026.docx", "2026 (copie).docx", "Convention.docx"):
        (project.templates / "nantes/convention" / stray).write_bytes(b"")
    (project.templates / "commun").mkdir()
    (project.templates / "commun/signatures.docx").write_bytes(b"")
    add_template(project, "caen/convention@2026", du="2025-09-01")
    assert [str(name) for name in list_templates(project)] == [
        "caen/convention@2026",
        "nantes/convention@2018",
        "nantes/convention@2022",
        "nantes/convention@2026",
        "nantes/convention@2030",
    ]
    assert chosen(project, date(2025, 12, 15)) == "2026"


def test_an_unknown_template_gives_the_nearest_or_the_way_to_the_list(project: Project) -> None:
    with pytest.raises(UsageFault) as caught:
        load_template(project, parse_template_name("nante/convention@2026"))
    assert caught.value.message == "Le modèle nante/convention@2026 n’existe pas."
    assert caught.value.hint.startswith("Vouliez-vous dire «\u00a0nantes/convention@2026\u00a0»")
    with pytest.raises(UsageFault) as caught:
        load_template(project, parse_template_name("x/y@z"))
    assert caught.value.hint == "«\u00a0actgen templates list\u00a0» montre tous les modèles."


def test_a_template_holds_its_manifest_and_its_word_file(project: Project) -> None:
    template = load_template(project, parse_template_name("nantes/convention@2026"))
    assert template.manifest.titre == "Convention"
    assert str(template.manifeste.place("etat")) == "templates/nantes/convention/2026.yaml:2:7"
    assert template.docx == b"nantes/convention@2026"


@pytest.mark.parametrize("name", [str(name) for name in list_templates(Project(ROOT))])
def test_every_template_of_the_project_has_a_sound_manifest(name: str) -> None:
    assert load_manifest(Project(ROOT), parse_template_name(name)).model.sources
