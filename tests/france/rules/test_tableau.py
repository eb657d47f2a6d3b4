"""The rules of the table of the council and of the agenda: one seeded fault each, told once, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.diagnostics import FilePlace
from actgen.rules.dossier_check import check_dossier
from tests.evening import evening
from tests.france.building import shown

FORMER = "anciens_maires: [{personne: M. Luc ROY, jusqua: 2025-01-01}]"
EXCUSED = "excuses: [Denis ÉMERY]"


def told(root: Path, *changes: tuple[str, str]) -> list[tuple[str, str, str]]:
    """The code, the message and the line of each finding."""
    found = []
    for one in check_dossier(evening(root, *changes)):
        assert isinstance(one.place, FilePlace)
        found.append((one.code, shown(one.message), one.place.excerpt.strip()))
    return found


def test_an_evening_as_it_should_be_gives_no_finding(tmp_path: Path) -> None:
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("change", "code", "message", "line"),
    [
        (
            (EXCUSED, "excuses: [Denis ÉMERY, Zoé QUINT]"),
            "SEA-026",
            "Zoé QUINT figure parmi les excusés, mais le tableau du conseil ne porte pas ce nom.",
            "excuses: [Denis ÉMERY, Zoé QUINT]",
        ),
        (
            (EXCUSED, "excuses: [Denis ÉMERY, Henri MOREL]"),
            "SEA-026",
            "Henri MOREL figure parmi les excusés, mais n’est plus membre du conseil depuis le 30 juin 2025.",
            "excuses: [Denis ÉMERY, Henri MOREL]",
        ),
        (
            ("{personne: Chloé CARON, arrivee", "{personne: Zoé QUINT, arrivee"),
            "SEA-026",
            "Zoé QUINT arrive ou part en cours de séance, mais le tableau du conseil ne porte pas ce nom.",
            "- {personne: Zoé QUINT, arrivee: {point: 2}}",
        ),
        (
            (EXCUSED, f"conseillers_en_exercice: 8\n  {EXCUSED}"),
            "SEA-027",
            "Le tableau du conseil compte 7 membres en exercice le 10 février 2026, mais la séance en dit 8.",
            "conseillers_en_exercice: 8",
        ),
        (
            ("  - Chloé CARON\n", "  - Chloé CARON\n  - Chloe CARON\n"),
            "SEA-028",
            "Chloe CARON figure deux fois dans le tableau du conseil (lignes 5 et 6).",
            "- Chloe CARON",
        ),
        (
            ("jusqua: 2025-06-30}", "depuis: 2025-07-01, jusqua: 2025-06-30}"),
            "SEA-028",
            "Henri MOREL quitte le conseil le 30 juin 2025, avant d’y entrer.",
            "- {personne: Henri MOREL, depuis: 2025-07-01, jusqua: 2025-06-30}",
        ),
        (
            ("Anne ABEL}", f"Anne ABEL, depuis: 2026-03-21}}\n{FORMER}"),
            "SEA-029",
            "La séance est du 10 février 2026, et le fichier ne dit pas qui était maire ce jour-là.",
            "maire: {personne: Madame Anne ABEL, depuis: 2026-03-21}",
        ),
        (
            ("depart: {point: 3}", "depart: {point: 9}"),
            "SEA-030",
            "Farid GUÉRIN arrive ou part au point 9, qu’aucun acte ne porte : les points de ce fichier sont 1, 2, 3 et "
            "4.",
            "- {personne: Farid GUÉRIN, depart: {point: 9}}",
        ),
        (
            ("    point: 4\n", "    point: 3\n"),
            "SEA-031",
            "Acte « divers » : « emploi » et « divers » ont le même point, 3 (lignes 33 et 47).",
            "point: 3",
        ),
    ],
)  # fmt: skip
def test_a_seeded_fault_is_told(change: tuple[str, str], code: str, message: str, line: str, tmp_path: Path) -> None:
    assert (code, message, line) in told(tmp_path, change)


def test_a_pouvoir_that_nobody_can_use_is_told(tmp_path: Path) -> None:
    left = ("{personne: Chloé CARON, arrivee: {point: 2}}", "{personne: Chloé CARON, depart: {point: 2}}")
    given = ("{de: Denis ÉMERY, a: Farid GUÉRIN}", "{de: Farid GUÉRIN, a: Chloé CARON}")
    assert (
        "SEA-032",
        "Farid GUÉRIN donne pouvoir à Chloé CARON, qui part au point 2 : ils ne sont là ni l’un ni l’autre quand il "
        "servirait.",
        "- {de: Farid GUÉRIN, a: Chloé CARON}",
    ) in told(tmp_path, left, given)


def test_a_finding_of_one_of_several_acts_names_it(tmp_path: Path) -> None:
    (found,) = told(tmp_path, ("vote: {pour: 4, contre: 1", "vote: {pour: 4, contre: 2"))
    assert found[:2] == (
        "VOT-001",
        "Acte « emploi » : 5 présents + 0 pouvoir = 5 votants, mais le vote compte 4 + 2 + 0 = 6 voix.",
    )


def test_a_member_who_leaves_at_an_item_asks_each_act_for_its_own(tmp_path: Path) -> None:
    found = told(tmp_path, ("    point: 2\n", ""))
    assert (
        "SEA-017",
        "Farid GUÉRIN part au point 3, mais la délibération « voirie » ne dit pas son point de l’ordre du "
        "jour : on ne sait pas si ce conseiller a voté.",
        "- {personne: Farid GUÉRIN, depart: {point: 3}}",
    ) in found
