"""A kind of act, ready: its names, its collection, its capacities, its acts in a file."""

from __future__ import annotations

from pathlib import Path

from actgen.variables.actes import Dated, Voted
from tests.kinds.subvention import kinds_with
from tests.kinds_of_acts import KINDS


def test_its_names_are_those_of_its_file(tmp_path: Path) -> None:
    kind = kinds_with(tmp_path)["subvention"]
    assert (kind.key, kind.named, kind.label, kind.e) == (
        "subvention",
        "la délibération de subvention",
        "Délibération de subvention",
        "e",
    )


def test_its_templates_are_those_of_its_collection_or_of_the_academy(tmp_path: Path) -> None:
    kind = kinds_with(tmp_path)["subvention"]
    assert (kind.collection("nantes"), kind.is_academic) == ("mairie", False)
    assert (KINDS["deliberation"].collection("nantes"), KINDS["deliberation"].is_academic) == ("nantes", True)


def test_it_has_the_capacities_that_it_names(tmp_path: Path) -> None:
    kind = kinds_with(tmp_path)["subvention"]
    assert kind.has(Voted)
    assert not kind.has(Dated)
    assert kind.asks


def test_what_decides_is_made_first() -> None:
    assert list(KINDS).index("deliberation") < list(KINDS).index("convention")
