"""Lists and names, read."""

from __future__ import annotations

from actgen.french.readers.names import stated_list, stated_name


def test_a_list_is_parted_at_its_commas_and_its_last_link() -> None:
    assert stated_list("A, B, C") == stated_list("A, B et C") == ("A", "B", "C")
    assert stated_list("A") is None
    assert stated_list("A, , C") is None
    assert stated_list("12,50") is None
    assert stated_list("L’an deux mille vingt-cinq, le quinze décembrre") is None
    assert stated_list("lundi, mardi et jeudi") == ("lundi", "mardi", "jeudi")


def test_a_name_begins_with_a_capital() -> None:
    assert stated_name(" L’Île-d’Yeu ") == "L’Île-d’Yeu"
    assert stated_name("nantes") is None
    assert stated_name("Nantes 2") is None
    assert stated_name("Lundi Quinze Décembrre") is None
