"""Acts sought by their words."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.home.searching import acts_found
from actgen.core.project import Project
from tests.atelier.browser.served import edit


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        ("judo", "Subvention au club de judo"),
        ("JUDO Meyrals", "Subvention au club de judo"),
        ("fevrier eclairage", "Extinction de l’éclairage public la nuit"),
        ("procès-verbal meyrals 10 février 2026 approbation", "Approbation du procès-verbal de la séance du"),
    ],
)
def test_an_act_is_found_by_its_words_whatever_their_order_and_accents(place: Project, wanted: str, title: str) -> None:
    found = acts_found(place, wanted)
    assert any(one.title.startswith(title) and one.collectivite.nom == "Meyrals" for one in found)
    assert found[0].address.startswith("/collectivites/")


def test_an_act_of_a_file_with_faults_is_found_too(place: Project) -> None:
    edit(place, "  deliberation:\n", "  deliberation:\n    inconnu: oui\n")
    assert any(one.address.endswith("/actes/deliberation") for one in acts_found(place, "chateaubriant délibération"))


def test_nothing_and_what_no_act_holds_find_none(place: Project) -> None:
    assert acts_found(place, "") == ()
    assert acts_found(place, " - ") == ()
    assert acts_found(place, "judo nulle") == ()
