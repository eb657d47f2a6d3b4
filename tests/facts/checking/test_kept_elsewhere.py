"""The values that name what is kept elsewhere: a member on the roll, an image of the project, whose bytes count."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.making.writing import Rendered
from actgen.pipeline import render_acts
from tests.kinds.subventions import subventions, write_commune
from tests.pictures import SHIELD, png

FILE = "variables/communes/ancenis.yaml"
FIELDS = """\
  elu: {type: membre, description: Qui suit le dossier., facultatif: oui}
  images: {type: liste de image, description: Les images., facultatif: oui}
"""
GIVEN = "association: Club de judo\nmontant: 10\n"
SEANCE = """\
seance:
  date: 2026-02-01
  heure: 19:00
  convocation: 2026-01-20
  conseillers_en_exercice: 3
  presents: [Rémy ORHON, Anne LE GOFF, Paul MARTIN]
  secretaires: [Anne LE GOFF]
"""


@pytest.fixture
def place(tmp_path: Path) -> Project:
    project = subventions(tmp_path)
    path = tmp_path / "variables/actes/subvention.yaml"
    path.write_text(path.read_text(encoding="utf-8") + FIELDS, encoding="utf-8")
    (tmp_path / "images").mkdir()
    (tmp_path / "images/plan.png").write_bytes(png())
    return project


def render(project: Project, lines: str, seance: str = "") -> Rendered:
    write_commune(project, f"{GIVEN}{lines}")
    path = project.root / FILE
    path.write_text(path.read_text(encoding="utf-8") + seance, encoding="utf-8")
    (made,) = render_acts(project, "ancenis", "subvention", ["txt"])
    return made


def faults(project: Project, lines: str, seance: str = "") -> list[tuple[str, str, str, str]]:
    with pytest.raises(InputFault) as caught:
        render(project, lines, seance)
    found = caught.value.diagnostics
    return [(one.code, str(one.place), _plain(one.message), _plain(one.hint)) for one in found]


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_member_is_someone_on_the_roll(place: Project) -> None:
    assert faults(place, "elu: Anne LE GOF", SEANCE) == [
        (
            "VAR-003",
            f"{FILE}:12:10",
            "actes.subvention.elu : « Anne LE GOF » n’est pas sur la liste des membres.",
            "Vouliez-vous dire « Anne LE GOFF » ?",
        )
    ]
    assert render(place, "elu: Anne LE GOFF", SEANCE).files


def test_without_a_sitting_there_is_no_roll_to_ask(place: Project) -> None:
    assert render(place, "elu: Anne LE GOF").files


def test_an_image_is_a_file_of_the_project(place: Project) -> None:
    assert faults(place, "images: [images/plan.png, images/Plan.png]") == [
        (
            "VAR-003",
            f"{FILE}:12:31",
            "actes.subvention.images : l’image « images/Plan.png » n’existe pas dans le dossier du projet.",
            "Écrivez « plan.png », avec ses capitales.",
        )
    ]


def test_the_bytes_of_an_image_are_data_of_the_act(place: Project) -> None:
    def digest() -> str:
        origin = render(place, "images: [images/plan.png]").act.metadata.origin
        assert origin is not None
        return origin.data_sha256

    first = digest()
    assert digest() == first
    (place.root / "images/plan.png").write_bytes(png(5, 5))
    assert digest() != first


def test_an_image_that_no_act_could_show_is_told_where_it_is_named(place: Project) -> None:
    (place.root / "images/plan.png").write_bytes(png()[:-9])
    assert faults(place, "images: [images/plan.png]") == [
        (
            "VAR-003",
            f"{FILE}:12:14",
            "actes.subvention.images : l’image « images/plan.png » ne peut pas entrer dans un acte. "
            "Elle est coupée ou abîmée.",
            "Reprenez-en une copie saine, ou enregistrez-la de nouveau au format PNG.",
        )
    ]


def test_an_image_of_two_hundred_megabytes_is_told_before_it_is_read(place: Project) -> None:
    with (place.root / "images/plan.png").open("wb") as file:
        file.truncate(200_000_000)
    ((_, _, message, _),) = faults(place, "images: [images/plan.png]")
    assert "Elle pèse 200 Mo : une image PNG en a au plus 5." in message


def test_a_link_that_leads_out_of_the_project_is_told(place: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("dehors") / "logo.png"
    outside.write_bytes(png())
    (place.root / "images/logo.png").symlink_to(outside)
    ((_, _, message, _),) = faults(place, "images: [images/logo.png]")
    assert message == "actes.subvention.images : « images/logo.png » n’est pas un fichier du projet."


def test_the_logo_of_the_commune_is_checked_though_no_act_shows_it(place: Project) -> None:
    path = place.root / FILE

    def with_logo(logo: str) -> None:
        write_commune(place, GIVEN)
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("commune: {", f"commune: {{logo: {logo}, ", 1), encoding="utf-8")

    with_logo("images/armes.svg")
    with pytest.raises(InputFault) as caught:
        render_acts(place, "ancenis", "subvention", ["txt"])
    (fault,) = caught.value.diagnostics
    message = "commune.logo : l’image « images/armes.svg » n’existe pas dans le dossier du projet."
    assert _plain(fault.message) == message
    (place.root / "images/armes.svg").write_bytes(SHIELD)
    with pytest.raises(InputFault) as caught:
        render_acts(place, "ancenis", "subvention", ["txt"])
    (fault,) = caught.value.diagnostics
    assert _plain(fault.message).endswith("n’a pas sa copie en points, « images/armes.png ».")
    (place.root / "images/armes.png").write_bytes(png())
    assert render_acts(place, "ancenis", "subvention", ["txt"])
