"""The collectivités that have a status of their own."""

from __future__ import annotations

from actgen.cog.statuses import other_collectivite, own_council, told_no_epci


def test_one_council_has_a_name_of_its_own() -> None:
    paris = own_council("75056")
    assert paris is not None
    assert (paris.nature, paris.assemblee, paris.membres) == ("ville", "conseil de Paris", "conseillers de Paris")
    assert own_council("13055") is None


def test_another_collectivite_is_told_with_its_part_of_the_code() -> None:
    assert other_collectivite("region") == "d’une région (CGCT, quatrième partie)"
    assert other_collectivite("syndicat") == ""


def test_one_body_of_the_list_of_epci_is_none() -> None:
    assert told_no_epci("200046977") == "de la métropole de Lyon (CGCT, art. L. 3611-1)"
    assert told_no_epci("244301123") == ""
    assert told_no_epci("000000000") == ""
