"""No word of an act of a declared kind is lost: each is whole in each format, or refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attacks.declared import faults_of, invented
from tests.attacks.hostile import EVERY, REFUSED
from tests.attacks.marked import Printed, between, losses, losses_of_pdf
from tests.sizes import some

_SEEDS, _PART = 1_880, 94
_OF_PAGES = tuple(range(0, 600, 10))


@pytest.mark.parametrize("start", range(0, _SEEDS, _PART))
def test_each_value_is_whole_in_each_format_or_refused_with_its_place(start: int, tmp_path: Path) -> None:
    looks = [faults_of(seed, tmp_path) for seed in some(range(start, start + _PART), 188)]
    assert [told for _, faults in looks for told in faults] == []


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_each_value_is_whole_on_the_pages_of_both_engines(engine: str, tmp_path: Path) -> None:
    looks = [faults_of(seed, tmp_path, share=0.4, engine=engine) for seed in some(_OF_PAGES, 20)]
    assert [told for _, faults in looks for told in faults] == []
    assert any(made for made, _ in looks)


def test_most_acts_with_hostile_words_are_made(tmp_path: Path) -> None:
    made = [faults_of(seed, tmp_path)[0] for seed in some(range(0, 400, 10), 4)]
    assert sum(made) > len(made) / 2


def test_an_act_without_hostile_words_is_made(tmp_path: Path) -> None:
    looks = [faults_of(seed, tmp_path, share=0) for seed in some(range(0, 300, 10), 4)]
    assert looks == [(True, [])] * len(looks)


def test_what_is_lost_in_one_format_is_seen() -> None:
    printed = [Printed(1, ("mot",)), Printed(2, (None,))]
    sound = "q1a mot q1z q2a deux q2z"
    assert losses(printed, {"docx": sound, "html": sound}) == []
    assert losses(printed, {"docx": sound, "html": "q1a mo q1z q2a deux q2z"}) == ["html: 'mot' at 1 became 'mo'"]
    assert losses(printed, {"docx": sound, "html": "q1a mot q1z"}) == ["html: 1 values at 2, 0 found"]
    assert losses(printed, {"docx": "q1a mot q1z q2a  q2z"}) == ["docx: nothing at 2"]
    assert losses_of_pdf(printed, "q1a mo\nt q1z q2a deu q2z", sound) == ["pdf: 'deux' at 2 became 'deu'"]
    assert between("q1a\u00a0un q1z q11a deux q11z", 1) == ["un"]


def test_the_invented_kinds_hold_every_type_that_needs_no_other_file() -> None:
    kinds = "\n".join(line for seed in range(0, _SEEDS, 10) for line in invented(seed).kind)
    assert [name for name in _NAMES if f"type: {name}" not in kinds] == []
    assert all(word in kinds for word in ("si:", "calcul:", "defaut:", "champs:"))


_NAMES = (
    "ligne", "texte", "adresse", "nombre", "decimal", "montant", "pourcentage", "date", "mois", "heure", "duree",
    "periode", "oui_non", "choix", "personne", "commune", "courriel", "telephone", "siren", "siret", "rna", "uai",
    "insee", "superficie", "groupe", "liste de ligne", "liste de groupe",
)  # fmt: skip


def test_hostile_words_are_many() -> None:
    assert len(set(EVERY)) > 150
    assert len(REFUSED) < 12
