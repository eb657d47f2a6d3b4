"""A substitute who sits stands in the seat of his member, in the sitting and in the table of its day."""

from __future__ import annotations

from datetime import date

from actgen.variables.conseil.attendance import table_of
from tests.intercommunality import intercommunality

#: What the file says of the substitute of Isidore COMBENEYRE.
TOLD = "    - { titulaire: Isidore COMBENEYRE, suppleant: Félicité VALENTON }\n"


def present(*changes: tuple[str, str]) -> list[str]:
    return [who.personne.nom for who in intercommunality(*changes).seance.presents]


def test_the_substitute_is_there_and_the_seat_counts_once() -> None:
    seance = intercommunality().seance
    assert present()[6] == "VALENTON"
    assert "COMBENEYRE" not in present()
    assert (len(seance.presents), seance.conseillers_en_exercice) == (9, 11)


def test_without_a_substitute_the_member_is_there() -> None:
    assert present(("  suppleances:\n" + TOLD, ""))[6] == "COMBENEYRE"


def test_on_another_day_the_seat_is_that_of_the_member() -> None:
    seats = table_of(intercommunality().fiche, date(2026, 9, 25))
    assert [seat.personne.nom for seat in seats][7] == "COMBENEYRE"
