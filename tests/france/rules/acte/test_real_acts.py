"""The thirteen acts of the five real communes: nothing is told of them that is not true."""

from __future__ import annotations

import pytest

from actgen.pipeline import render_acts
from actgen.rules.act_check import check_act
from actgen.rules.finished import finish
from tests.conftest import COMMUNES
from tests.counting import calls_of
from tests.france.building import PROJECT, REAL, dossier_of, facts_of, real, real_acts, shown

#: What was truly signed out of order: the dates of these two conventions are those of the signed acts.
TRUE = {
    "saint-ambroix": [
        "La convention est signée le 11 octobre 2021, mais le conseil n’a autorisé sa signature que le "
        "27 octobre 2021 : ce jour-là, le maire n’avait pas le pouvoir de signer."
    ],
    "chateaubriant": [
        "La convention est signée le 16 décembre 2021, mais la délibération n’est publiée et transmise que le "
        "22 décembre 2021 : elle n’était pas encore exécutoire.",
        "L’annexe d’engagement est signée le 16 décembre 2021, mais la délibération n’est publiée et transmise que le "
        "22 décembre 2021 : elle n’était pas encore exécutoire.",
    ],
}


def test_there_are_thirteen() -> None:
    assert len(REAL) == 13


@pytest.mark.parametrize(("slug", "acte"), REAL)
def test_no_rule_finds_fault_with_a_real_act(slug: str, acte: str) -> None:
    assert check_act(real(slug, acte), acte) == ()


@pytest.mark.parametrize("slug", COMMUNES)
def test_the_only_warnings_are_the_true_ones(slug: str) -> None:
    rendered = render_acts(PROJECT, slug, "dossier", ())
    warnings = dict.fromkeys(warning for one in rendered for warning in one.warnings if warning.code[:3] in _MINE)
    assert [shown(warning.message) for warning in warnings] == TRUE.get(slug, [])
    assert not any(warning.is_error for warning in warnings)


_MINE = ("ACT", "DEC", "CON")


@pytest.mark.parametrize(("slug", "acte"), REAL)
def test_an_act_is_checked_in_few_calls(slug: str, acte: str) -> None:
    act, dossier, facts = real_acts(slug)[acte], dossier_of(slug), facts_of(slug, acte)
    check_act(finish(act, acte, dossier, facts), acte)  # what is read once for all acts is not counted
    assert calls_of(lambda: check_act(finish(act, acte, dossier, facts), acte)) < 20_000
