"""A thousand lawful sittings of every size, in which no rule finds fault; a breach of each, which its rule tells."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest

from actgen.core.diagnostics import Diagnostic
from actgen.kinds.dossier import Dossier
from actgen.rules.dossier_check import check_dossier
from actgen.variables.academie import Academie
from actgen.variables.persons import read_person
from actgen.variables.reading import Located
from tests.france.breaches import BREACHES
from tests.france.rules.writings import WRITINGS, ambiguous, parts, places, rewritten, titled
from tests.france.sittings import NAMES, Sheet, lawful_sheet, typed
from tests.kinds_of_acts import FICHE, KINDS
from tests.sizes import some

SITTINGS = 1000
#: The seeds of those that are tried.
SEEDS = some(range(SITTINGS), 5)
PERSONS = {text: read_person(text) for name in NAMES for way in WRITINGS.values() for text in (name, way(*parts(name)))}


def codes(sheet: Sheet, academie: Located[Academie]) -> list[str]:
    """The codes of what all the rules find in a sheet."""
    return [found.code for found in diagnostics(sheet, academie)]


def diagnostics(sheet: Sheet, academie: Located[Academie]) -> tuple[Diagnostic, ...]:
    """What all the rules find in a sheet."""
    fiche = FICHE.model_validate(with_persons(sheet))
    return check_dossier(Dossier("x", Located(fiche, typed(sheet)), academie, "nantes", KINDS))


def with_persons(value: Any) -> Any:
    """The sheet with its councillors read once and for all, as reading seventy names a thousand times is slow."""
    if isinstance(value, dict):
        return {key: with_persons(item) for key, item in value.items()}
    if isinstance(value, list):
        return [with_persons(item) for item in value]
    return PERSONS.get(value, value) if isinstance(value, str) else value


def test_lawful_sittings_give_no_finding(academie: Located[Academie]) -> None:
    faults = {seed: found for seed in SEEDS if (found := codes(lawful_sheet(seed)[0], academie))}
    assert faults == {}


@pytest.mark.long
def test_nor_do_they_when_their_members_are_written_in_two_ways(academie: Located[Academie]) -> None:
    ways: Counter[str] = Counter()
    faults = {}
    for seed in SEEDS:
        sheet, used = rewritten(lawful_sheet(seed)[0], seed)
        ways.update(used)
        if found := codes(sheet, academie):
            faults[seed] = found
    assert faults == {}
    assert set(ways) == set(WRITINGS)
    assert min(ways.values()) >= len(SEEDS) / 5, ways


@pytest.mark.long
def test_a_name_that_two_members_bear_is_told_wherever_it_stands(academie: Located[Academie]) -> None:
    done = Counter[str]()
    for seed in range(SITTINGS // 20):
        for number, where in enumerate(name for name, _ in places(lawful_sheet(seed)[0])):
            sheet = titled(lawful_sheet(seed)[0])
            if (found := ambiguous(sheet)) is None:
                continue
            name, both = found
            [*places(sheet)][number][1](name)
            (told,) = {one.message for one in diagnostics(sheet, academie) if one.code == "NOM-005"}
            assert all(member in told for member in both), (seed, where, told)
            done[where] += 1
    assert set(done) == {"de", "a", "secretaires", "president", "rapporteur", "non_participants", "noms"}
    assert min(done.values()) >= 10, done


def test_they_are_of_every_kind() -> None:
    kinds: Counter[str] = Counter()
    for seed in range(SITTINGS):
        sheet, drawn = lawful_sheet(seed)
        vote = sheet["actes"]["deliberation"]["vote"]
        kinds.update(
            key for key in ("urgence", "seconde_convocation", "huis_clos", "note_synthese") if key in sheet["seance"]
        )
        kinds.update(
            key for key in ("non_participants", "voix_preponderante", "noms", "blancs", "refus") if key in vote
        )
        kinds.update(name for name in ("late", "early", "local", "large", "pouvoirs") if getattr(drawn, name))
        kinds[vote.get("scrutin", "unsaid")] += 1
    assert min(kinds.values()) >= 50, kinds
    assert len(kinds) == 18


def test_a_breach_of_each_is_told(academie: Located[Academie]) -> None:
    drawn = [broken(seed) for seed in range(SITTINGS)]
    of_each = {what: some([sheet for name, sheet in drawn if name == what], 5) for what, _ in drawn}
    told = [(what, codes(sheet, academie)) for what, sheets in of_each.items() for sheet in sheets]
    assert [(what, found) for what, found in told if BREACHES[what][0] not in found] == []
    assert set(of_each) == set(BREACHES)


def broken(seed: int) -> tuple[str, Sheet]:
    """A breach to which that lawful sitting lends itself, drawn by its seed, and the sheet that then has it."""
    for what in random.Random(seed).sample([*BREACHES], len(BREACHES)):
        sheet, drawn = lawful_sheet(seed)
        if BREACHES[what][1](sheet, drawn):
            return what, sheet
    raise AssertionError(seed)
