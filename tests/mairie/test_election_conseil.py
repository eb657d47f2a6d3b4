"""The délibération that elects a mayor, adjoints by list, delegates: its page, its remedy, its papers."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.project import Project
from actgen.pipeline import render_acts
from actgen.program import check
from tests.conftest import ROOT
from tests.mairie.village import flat

COMMUNE = "pradelles"


@pytest.fixture
def said(project: Path) -> dict[str, str]:
    """The words of each act and paper of the sitting in which the council is installed."""
    path = Path("variables", "communes", f"{COMMUNE}.yaml")
    (project / path).write_bytes((ROOT / path).read_bytes())
    made = render_acts(Project(project), COMMUNE, "seance", ("txt",))
    return {one.acte: flat(one.files["txt"].decode()) for one in made}


@pytest.mark.long
def test_the_example_has_no_fault() -> None:
    assert [(one.code, one.message) for one in check(Project(ROOT), COMMUNE)] == []


def test_the_mayor_is_proclaimed_after_each_round(said: dict[str, str]) -> None:
    text = said["election-maire"]
    assert "sous la présidence de Monsieur Honoré TESTUD, doyen d’âge." in text
    assert "notamment ses articles L. 2122-4, L. 2122-7 et L. 2122-8 ;" in text
    assert "Hippolyte FILHOL : 1 voix Deuxième tour de scrutin" in text
    assert "PROCLAME Léonie VERNHET maire de Pradelles, avec installation immédiate dans ses fonctions." in text


def test_adjoints_are_proclaimed_in_the_order_of_their_list(said: dict[str, str]) -> None:
    text = said["election-adjoints"]
    assert "Présidence pour cette affaire : Léonie VERNHET." in text
    assert "chaque liste étant composée alternativement d’un candidat de chaque sexe" in text
    assert "– Vivre à Pradelles (Marius ENJOLRAS et Delphine CHAZOT) : 4 voix" in text
    assert "– Sylvestre ROUVEYRE, 1er rang ; – Armande PEYRACHE, 2e rang ;" in text
    assert "– Célestine MAZAUDIER, 4e rang." in text


def test_the_election_of_the_executive_has_a_remedy_of_five_days(said: dict[str, str]) -> None:
    for acte in ("election-maire", "election-adjoints"):
        assert "devant le tribunal administratif de Clermont-Ferrand dans un délai de cinq jours" in said[acte]
        assert "deux mois" not in said[acte]


def test_the_papers_tell_the_elections(said: dict[str, str]) -> None:
    assert "2026-010 | Élection du maire | Élection acquise à Léonie VERNHET" in said["liste-deliberations"]
    minutes = said["proces-verbal"]
    assert "Assistait à la séance : Judith ARCHER, secrétaire générale de mairie." in minutes
    assert "Deuxième tour : 15 bulletins dans l’urne, 1 nul ; 14 suffrages exprimés, majorité absolue 8." in minutes
    assert "– Pradelles ensemble (Sylvestre ROUVEYRE, Armande PEYRACHE" in minutes
    assert "4 – Lecture de la charte de l’élu local Information n° 2026-D1." in minutes
    assert "Le conseil municipal prend acte." in minutes
