"""What an address names is looked up; nothing of a request becomes a path."""

from __future__ import annotations

from http import HTTPStatus

import pytest

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.places import part_of, parts
from actgen.atelier.browser.refusals import Refusal
from actgen.core.project import Project


@pytest.mark.parametrize(
    ("slug", "part"),
    [
        ("nulle", "dossier"),
        ("../communes/oudon", "dossier"),
        ("chateaubriant", "2021-12-16"),
        ("meyrals", "dossier"),
        ("", ""),
    ],
)
def test_a_name_that_the_project_has_not_is_refused(place: Project, slug: str, part: str) -> None:
    with pytest.raises(Refusal) as refused:
        part_of(Asked(place, names={"slug": slug, "part": part}))
    assert refused.value.status == HTTPStatus.NOT_FOUND


def test_a_part_knows_its_file_its_word_and_its_address(place: Project) -> None:
    (whole,), (evening,) = parts(place, "chateaubriant"), parts(place, "meyrals")
    assert (whole.word, whole.seance, whole.file_of().name) == ("dossier", None, "chateaubriant.yaml")
    assert (evening.word, evening.seance, evening.file_of().name) == ("2026-02-10", "2026-02-10", "2026-02-10.yaml")
    assert evening.address_of("judo") == "/collectivites/meyrals/2026-02-10/actes/judo"


def test_acts_without_sitting_stand_each_in_its_file(place: Project) -> None:
    folder = place.root / "variables" / "communes" / "meyrals" / "actes"
    folder.mkdir()
    (folder / "circulation.yaml").write_text("acte: circulation\n", encoding="utf-8")
    _, without = parts(place, "meyrals")
    assert (without.word, without.seance, without.file_of("circulation").name) == (
        "aucune",
        "aucune",
        "circulation.yaml",
    )
