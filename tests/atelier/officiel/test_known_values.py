"""The facts of an act, found again in an official text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.atelier.officiel.names import TITLE
from tests.conftest import Answer
from tests.ooxml.word import p, r, word_file


def test_a_value_that_is_also_the_date_of_a_law_is_refused(bring: Callable[..., Answer], project: Path) -> None:
    law = p(r("VU la loi n° 2025-12 du 24 janvier 2026 ;"))
    limit = p(r("La date limite d’adhésion est fixée au 24 janvier 2026."))
    answer = bring(word_file(TITLE, law, limit))
    assert answer.code == 1
    assert (
        "«\u00a024 janvier 2026\u00a0» a deux sens\u00a0: la valeur de {{ convention.adhesion_limite | date_longue }}, "
        "et la date d’un texte de loi, «\u00a0VU la loi n° 2025-12 du 24 janvier 2026 ;\u00a0»."
    ) in answer.err
    assert "Recommencez avec --sans-variables" in answer.err
    assert not (project / "templates/nantes/convention/2026-officiel.yaml").exists()
    assert bring(word_file(TITLE, law, limit), "--sans-variables").code == 0


def test_the_facts_of_the_act_are_found_again_under_their_names(bring: Callable[..., Answer], project: Path) -> None:
    words = (
        "Plus de 1530 écoles. La date limite d’adhésion est fixée au 24 janvier 2026, pour 24 mois, au prix de 40 %."
    )
    assert bring(word_file(TITLE, p(r(words)))).code == 0
    text = (project / "templates/nantes/convention/2026-officiel.txt").read_text(encoding="utf-8")
    assert "au {{ convention.adhesion_limite | date_longue }}, pour {{ convention.duree_periode_mois }} mois" in text
    manifest = (project / "templates/nantes/convention/2026-officiel.yaml").read_text(encoding="utf-8")
    assert "texte: officiel    # mot pour mot celui du fichier reçu" in manifest
    assert "    adhesion_limite: 2026-01-24    # « 24 janvier 2026 »\n" in manifest
    assert "    entree_en_vigueur: 2026-07-19\n" in manifest


def test_a_value_that_two_facts_share_keeps_its_words(bring: Callable[..., Answer], project: Path) -> None:
    """The 19 July 2026 begins this convention and ends the one before."""
    assert bring(word_file(TITLE, p(r("Elle prend effet le 19 juillet 2026.")))).code == 0
    text = (project / "templates/nantes/convention/2026-officiel.txt").read_text(encoding="utf-8")
    assert "Elle prend effet le 19 juillet 2026." in text
