"""A name of the official list is worded as the list settles it."""

from __future__ import annotations

from actgen.cog.wordings import settled
from actgen.french.wordings import wordings


def forms(name: str) -> list[tuple[str, str]]:
    return [(form.text, form.form) for form in settled(name, wordings(name))]


def test_the_list_settles_whether_a_name_in_h_elides() -> None:
    found = forms("Hyères")
    assert found[:2] == [
        ("d’Hyères", "après «\u00a0de\u00a0», d’après la liste officielle\u00a0: Hyères (83069)"),
        ("à Hyères", "après «\u00a0à\u00a0», d’après la liste officielle\u00a0: Hyères (83069)"),
    ]
    assert "de Hyères" not in [text for text, _ in found]


def test_a_name_of_several_communes_lists_three_of_them() -> None:
    assert forms("Sainte-Colombe")[0] == (
        "de Sainte-Colombe",
        "après «\u00a0de\u00a0», d’après la liste officielle\u00a0: Sainte-Colombe (05135), Sainte-Colombe (17319), "
        "Sainte-Colombe (25515) et 9 autres",
    )


def test_a_name_that_the_list_does_not_have_keeps_both_forms() -> None:
    assert [text for text, _ in forms("Hyrule")][-2:] == ["d’Hyrule", "de Hyrule"]


def test_what_is_no_name_is_left_alone() -> None:
    assert settled("2025", wordings("2025")) == wordings("2025")
