"""The kind that an address names."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.kinds_of_acts.opening import kind_named, own_kind
from actgen.atelier.browser.refusals import Refusal
from actgen.core.project import Project
from tests.atelier.browser.kinds_of_acts.asking import SUBVENTION, file_of

DELIBERATION = {"acte": "deliberation"}


def test_a_kind_of_the_project_has_its_file_one_of_the_package_none(place: Project) -> None:
    assert kind_named(Asked(place, names=SUBVENTION)) == ("subvention", file_of(place))
    assert kind_named(Asked(place, names=DELIBERATION)) == ("deliberation", None)


def test_a_kind_of_the_package_is_not_changed(place: Project) -> None:
    with pytest.raises(Refusal) as refusal:
        own_kind(Asked(place, names=DELIBERATION))
    assert "est fournie avec actgen" in refusal.value.message


def test_a_file_that_cannot_be_read_is_opened_all_the_same(place: Project) -> None:
    file_of(place).write_text("nom: [", encoding="utf-8")
    assert own_kind(Asked(place, names=SUBVENTION)) == ("subvention", file_of(place))
