"""How a question is put."""

from __future__ import annotations

from actgen.atelier.first_file.wording import label, persons


def test_a_label_is_a_description_without_its_example_and_its_stop() -> None:
    assert label("L’heure d’ouverture\u00a0: 19:00.") == "L’heure d’ouverture"
    assert label("L’heure d’ouverture.") == "L’heure d’ouverture"


def test_the_names_of_a_list_are_those_that_were_typed() -> None:
    assert persons({"seance": {"presents": ["Anne BOÉ", "Luc BON"]}}, ("seance", "presents")) == ["Anne BOÉ", "Luc BON"]
    assert persons({}, ("seance", "presents")) == []
