"""Names pasted as town halls keep them."""

from __future__ import annotations

import pytest

from actgen.atelier.first_file.pasted import persons_in


@pytest.mark.parametrize(
    ("typed", "names", "left"),
    [
        ("DUPONT Jean, MARTIN Claire", ["Jean DUPONT", "Claire MARTIN"], []),
        ("1. M. Jean DUPONT\n2. Mme Claire MARTIN", ["M. Jean DUPONT", "Mme Claire MARTIN"], []),
        ("12 - MARTIN Claire", ["Claire MARTIN"], []),
        ("- Mme Claire MARTIN ;\n- M. DUPONT Jean ;", ["Mme Claire MARTIN", "M. Jean DUPONT"], []),
        ("• Jean-Luc O'BRIEN\n* Élise ÉMERY", ["Jean-Luc O'BRIEN", "Élise ÉMERY"], []),
        (
            "1\tM.\tDUPONT\tJean\tMaire\tPrésent\n2\tMme\tLE GALL\tClaire\tConseillère\tPrésente",
            ["M. Jean DUPONT", "Mme Claire LE GALL"],
            ["Maire Présent", "Conseillère Présente"],
        ),
        (
            "Étaient présents : MM. Jean DUPONT, Paul MARTIN et Claire LE GALL.",
            ["Jean DUPONT", "Paul MARTIN", "Claire LE GALL"],
            [],
        ),
        ("Mmes et MM. : Jean LE MAIRE", ["Jean LE MAIRE"], []),
        (
            "M. Jean DUPONT, Maire, Mme Claire MARTIN, 1ère adjointe",
            ["M. Jean DUPONT", "Mme Claire MARTIN"],
            ["Maire", "1ère adjointe"],
        ),
        ("Laure CADOREL (arrivée à 20h11)", ["Laure CADOREL"], ["(arrivée à 20h11)"]),
        ("DE LA TOUR DU PIN Anne-Sophie", ["Anne-Sophie DE LA TOUR DU PIN"], []),
        ("de LA TOUR Anne\nMme d’ORNANO Marie", ["Anne de LA TOUR", "Mme Marie d’ORNANO"], []),
        ("DUPONT épouse MARTIN Claire", ["Claire DUPONT épouse MARTIN"], []),
        ("Jean Dupont; Fanny Le Jalle", ["Jean DUPONT", "Fanny LE JALLE"], []),
        ("Jean Pierre Dupont", ["Jean Pierre Dupont"], []),
        ("M. et Mme DUPONT", ["M. et Mme DUPONT"], []),
        ("Bruno de KERGOMMEAUX", ["Bruno de KERGOMMEAUX"], []),
        ("", [], []),
    ],
)
def test_each_person_is_found_with_the_name_last(typed: str, names: list[str], left: list[str]) -> None:
    found = persons_in(typed)
    assert [one.name for one in found if one.name] == names
    assert [one.left for one in found if one.left] == left
