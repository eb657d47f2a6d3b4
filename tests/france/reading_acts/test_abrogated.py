"""Texts that are no more, and what stands in their place."""

from __future__ import annotations

from datetime import date

from actgen.core.diagnostics import Severity
from actgen.france.reading_acts.abrogated import abrogated, cited_in, citing


def test_each_says_since_when_and_what_stands_instead() -> None:
    assert abrogated()
    assert [one.name for one in abrogated() if not one.instead or one.since > date(2026, 12, 31)] == []
    assert {one.severity for one in abrogated()} <= set(Severity)


def test_they_are_read_once() -> None:
    assert abrogated() is abrogated()


def test_what_a_text_cites_is_told_with_its_place_but_for_another_of_that_name() -> None:
    assert [(one.name, at) for one, at in cited_in("vu le code des marches publics ;")] == [
        ("le Code des marchés publics", 6)
    ]
    assert [*cited_in("vu l'article r. 421-6 du code de l'urbanisme ;")] == []
    assert [*cited_in("le compte rendu de la seance du 3 mai 2019 a ete affiche")] == []
    assert len([*cited_in("le compte rendu de la seance du 3 mai 2023 a ete affiche")]) == 1


def test_a_clue_stands_in_whatever_is_cited() -> None:
    assert {one.clue for one in abrogated()} == {*citing().clues}
