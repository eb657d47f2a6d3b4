"""`variables/atelier.yaml`: the proxy, the people, the colours, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.projects.settings import Role, read_settings, settings_file
from actgen.core.errors import InputFault
from actgen.core.project import Project


def written(place: Project, text: str) -> Project:
    settings_file(place).write_text(text, encoding="utf-8")
    return place


@pytest.fixture
def place(tmp_path: Path) -> Project:
    (tmp_path / "variables").mkdir()
    return Project(tmp_path)


def test_a_project_without_the_file_has_nobody_and_the_usual_colours(place: Project) -> None:
    found = read_settings(place)
    assert (found.personnes, found.mandataire, found.couleurs.principale) == ((), None, "#1d4568")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "personnes: [{identifiant: m.dupont, nom: ' ', role: saisit}]\n",
            "personnes[1].nom : une valeur est attendue.",
        ),
        ("couleurs: {seconde: rouge}\n", "couleurs.seconde : « rouge » n’est pas une couleur."),
        (
            "couleurs: {principale: '#ffee00'}\n",
            "couleurs.principale : la couleur #ffee00 est trop claire pour du texte blanc.",
        ),
        (
            "mandataire: {depuis: mairie, entete: X-Remote-User, adresse: https://actes.exemple.fr}\n",
            "mandataire.depuis : « mairie » n’est pas une adresse IP.",
        ),
        (
            "mandataire: {depuis: 127.0.0.1, entete: 'X Y', adresse: https://actes.exemple.fr}\n",
            "mandataire.entete : « X Y » n’est pas un en-tête.",
        ),
        (
            "mandataire: {depuis: 127.0.0.1, entete: X-Remote-User, adresse: actes.exemple.fr}\n",
            "mandataire.adresse : « actes.exemple.fr » n’est pas une adresse de la toile.",
        ),
    ],
)
def test_what_is_wrong_is_told_in_its_place(place: Project, text: str, message: str) -> None:
    with pytest.raises(InputFault) as refused:
        read_settings(written(place, text))
    assert [one.message.replace("\u00a0", " ") for one in refused.value.diagnostics] == [message]
    assert str(refused.value.diagnostics[0].place).startswith("variables/atelier.yaml:1:")


def test_each_role_may_what_the_ones_before_may() -> None:
    assert [[role.covers(least) for least in Role] for role in Role] == [
        [True, False, False],
        [True, True, False],
        [True, True, True],
    ]
