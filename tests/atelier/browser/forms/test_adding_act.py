"""An act added to a file: where it stands, what it is named, what it still needs."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.forms.adding_act import add_act, marked
from actgen.atelier.browser.people import LOCAL
from actgen.atelier.browser.places import Part
from actgen.core.errors import UsageFault
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.files import NO_SITTING
from tests.atelier.browser.forms.asking import SLUG, file_of


def added(place: Project, part: Part, kind: str, name: str = "") -> str:
    kinds = kinds_of(place)
    return add_act(part, kinds[kind], name, kinds, LOCAL)


def test_the_first_of_its_kind_stands_under_the_name_of_it(place: Project) -> None:
    before = file_of(place).read_text(encoding="utf-8")
    assert added(place, Part(place, SLUG, None), "tarifs") == "tarifs"
    after = file_of(place).read_text(encoding="utf-8")
    assert after.startswith(before.rstrip("\n"))
    assert "\n  tarifs:\n    numero: à compléter\n    objet: à compléter\n" in after
    assert (
        "    services:\n      - service: à compléter\n        tarifs:\n          - prestation: à compléter\n" in after
    )


def test_a_second_of_its_kind_makes_the_acts_a_list_in_which_each_has_a_name(place: Project) -> None:
    assert added(place, Part(place, SLUG, None), "deliberation") == "deliberation-2"
    after = file_of(place).read_text(encoding="utf-8")
    assert "\n  - acte: deliberation\n    numero: " in after.replace('"', "")
    assert "\n  - acte: deliberation\n    nom: deliberation-2\n    numero: à compléter\n" in after


def test_an_item_of_an_agenda_takes_the_number_after_the_last(place: Project) -> None:
    assert added(place, Part(place, "meyrals", "2026-02-10"), "affaire", "marche") == "marche"
    path = place.root / "variables" / "communes" / "meyrals" / "seances" / "2026-02-10.yaml"
    assert "  - acte: affaire\n    nom: marche\n    point: 14\n" in path.read_text(encoding="utf-8")


def test_an_act_without_sitting_has_a_file_to_itself(place: Project) -> None:
    assert added(place, Part(place, "meyrals", NO_SITTING), "circulation", "rue-haute") == "rue-haute"
    path = place.root / "variables" / "communes" / "meyrals" / "actes" / "rue-haute.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../../schema/acte-seul.schema.json\nacte: circulation\n")
    with pytest.raises(UsageFault, match="se nomme déjà"):
        added(place, Part(place, "meyrals", NO_SITTING), "circulation", "rue-haute")


def test_a_name_that_is_taken_or_is_none_is_refused(place: Project) -> None:
    part = Part(place, "meyrals", "2026-02-10")
    with pytest.raises(UsageFault, match="se nomme déjà"):
        added(place, part, "affaire", "cantine")
    with pytest.raises(UsageFault):
        added(place, part, "affaire", "Rue Haute")


def test_every_kind_says_what_it_needs(place: Project) -> None:
    assert marked(kinds_of(place)["subvention"].model)["aides"] == [
        {"association": "à compléter", "montant": "à compléter"}
    ]
