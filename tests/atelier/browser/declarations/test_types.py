"""The types that a field may have, and what each takes."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.declarations.types import is_choice, takes, type_options
from actgen.values.naming import type_named


def test_every_type_that_is_offered_is_one() -> None:
    offered = [value for _, words in type_options(["marche"]) for value, _ in words]
    assert [type_named(one).name for one in offered] == offered
    assert {"montant", "liste de groupe", "acte de marche"} <= set(offered)


def test_a_choice_is_one_in_a_list_too() -> None:
    assert [is_choice(one) for one in ("choix", "liste de choix", "ligne", "sirette", None, ["choix"])] == [
        True, True, False, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "held", "is_taken"),
    [
        ("champs", {"type": "groupe"}, True),
        ("champs", {"type": "liste de groupe", "calcul": "aides"}, False),
        ("champs", {"type": "ligne"}, False),
        ("champs", {}, False),
        ("element", {"type": "groupe"}, False),
        ("element", {"type": "liste de groupe"}, True),
        ("minimum", {"type": "montant"}, True),
        ("minimum", {"type": "ligne"}, False),
        ("minimum", {"type": "liste de ligne"}, True),
        ("motif", {"type": "ligne"}, True),
        ("motif", {"type": "date"}, False),
        ("exemple", {"type": "montant", "calcul": "1 + 1"}, False),
        ("raison", {"type": "ligne", "defaut": "x"}, True),
        ("si", {"type": "ligne"}, True),
        ("exemple", {}, True),
    ],
)
def test_a_type_takes_what_it_can_use(name: str, held: dict[str, str], is_taken: bool) -> None:
    assert takes(name, held) is is_taken
