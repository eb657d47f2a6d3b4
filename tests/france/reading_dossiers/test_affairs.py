"""What a title says that an act is about."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.france.reading_dossiers import affairs
from actgen.kinds.dossier import Stated
from actgen.variables.actes import Numbered, Vote, Voted
from tests.kinds_of_acts import KINDS


class _Act(Numbered, Voted):
    """An act with a title and a vote."""


def titled(objet: str) -> Stated[_Act]:
    vote = Vote.model_validate({"pour": 5, "contre": 0, "abstentions": 0})
    states = _Act.model_validate({"numero": "1", "objet": objet, "vote": vote})
    return Stated("affaire", KINDS["deliberation"], states, date(2026, 2, 10))


@pytest.mark.parametrize(
    ("objet", "is_account"),
    [
        ("Vote du compte administratif 2025", True),
        ("Budget annexe de l’eau – Compte financier unique 2025", True),
        ("Approbation du CFU de l’exercice 2025", True),
        ("Approbation du compte de gestion 2025", False),
        ("Affectation du résultat du compte administratif 2025", False),
        ("Passage au compte financier unique", False),
        ("Tarifs de la cantine", False),
    ],
)
def test_the_account_of_the_mayor(objet: str, is_account: bool) -> None:
    assert affairs.is_account_of_the_mayor(titled(objet)) is is_account


@pytest.mark.parametrize(
    ("objet", "names"),
    [
        ("Désignation des délégués au syndicat des eaux", True),
        ("Élection d’un membre de la commission d’appel d’offres", True),
        ("Conseil d’administration du CCAS : élection des représentants", True),
        ("Désignation du secrétaire de séance", False),
        ("Dénomination d’une rue", False),
        ("Désignation d’un architecte", False),
        ("Création d’un emploi d’adjoint technique", False),
        ("Indemnités du maire et des adjoints", False),
    ],
)
def test_the_council_names_somebody_to_a_seat(objet: str, names: bool) -> None:
    assert affairs.names_to_a_seat(titled(objet)) is names


@pytest.mark.parametrize(
    ("objet", "elects"),
    [
        ("Élection du maire", True),
        ("Élection des adjoints", True),
        ("Élection d’un nouvel adjoint au maire", True),
        ("Élection de la commission d’appel d’offres", False),
    ],
)
def test_the_council_elects_its_executive(objet: str, elects: bool) -> None:
    assert affairs.elects_the_executive(titled(objet)) is elects
