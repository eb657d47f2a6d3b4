"""Evenings of several items in which no rule finds fault; a breach of each, which its rule tells.

`bench.evenings` draws a thousand of them.
"""

from __future__ import annotations

import random
from collections import Counter

import pytest

from actgen.facts.context import build_context
from actgen.rules.dossier_check import check_dossier
from actgen.variables.academie import Academie
from actgen.variables.assemblee import assembly
from actgen.variables.manifest import Faits
from actgen.variables.reading import Located
from tests.france.evenings import BREACHES, dossier_of, lawful_evening
from tests.france.sittings import Sheet
from tests.sizes import some

EVENINGS = 120


def codes(sheet: Sheet, academie: Located[Academie]) -> list[str]:
    """The codes of what all the rules find in a sheet."""
    return [found.code for found in check_dossier(dossier_of(sheet, academie))]


def test_lawful_evenings_give_no_finding(academie: Located[Academie]) -> None:
    faults = {seed: found for seed in some(range(EVENINGS), 3) if (found := codes(lawful_evening(seed)[0], academie))}
    assert faults == {}


def test_each_act_counts_those_who_were_drawn_for_it(academie: Located[Academie]) -> None:
    for seed in some(range(EVENINGS), 3):
        sheet, drawn = lawful_evening(seed)
        dossier = dossier_of(sheet, academie)
        assert dossier.seance.conseillers_en_exercice == drawn.members
        rooms = [assembly(dossier.fiche, act.states) for act in dossier.agenda()]
        found = [sorted(person.complet for person in room.names) for room in rooms]
        assert found == [sorted(drawn.voters_of(item)) for item in range(drawn.items)], seed


def test_a_template_reads_the_same_of_the_act_and_of_the_agenda(academie: Located[Academie]) -> None:
    for seed in range(0, EVENINGS, 10):
        sheet, drawn = lawful_evening(seed)
        dossier = dossier_of(sheet, academie)
        (first, *_, last) = dossier.actes()
        context = build_context(dossier, last, Faits())
        assert context["acte"]["presence"] == context["seance"]["actes"][-1]["presence"]
        assert context["acte"]["presence"]["nombre_presents"] == len(drawn.room(drawn.items - 1))
        assert context["seance"]["actes"][0]["nom"] == first


_DRAWN = ("late", "early", "out", "pouvoirs", "withdrawn", "by_hour")


def test_they_are_of_every_kind() -> None:
    kinds: Counter[str] = Counter()
    for seed in range(EVENINGS):
        _, drawn = lawful_evening(seed)
        kinds.update(name for name in _DRAWN if getattr(drawn, name))
        kinds["by_item"] += not drawn.by_hour
        holders = Counter(holder for _, holder in drawn.pouvoirs)
        kinds["one after the other"] += any(count > 1 for count in holders.values())
        kinds["ten items"] += drawn.items >= 10
    assert min(kinds.values()) >= 10, kinds
    assert len(kinds) == 9


@pytest.mark.long
def test_a_breach_of_each_is_told(academie: Located[Academie]) -> None:
    missed, done = [], Counter[str]()
    for seed in range(EVENINGS):
        what, found = broken(seed, academie)
        done[what] += 1
        if BREACHES[what][0] not in found:
            missed.append((seed, what, found))
    assert missed == []
    assert set(done) == set(BREACHES)


def broken(seed: int, academie: Located[Academie]) -> tuple[str, list[str]]:
    """A breach to which that lawful evening lends itself, drawn by its seed, and the codes that are then found."""
    for what in random.Random(seed).sample([*BREACHES], len(BREACHES)):
        sheet, drawn = lawful_evening(seed)
        if BREACHES[what][1](sheet, drawn):
            return what, codes(sheet, academie)
    raise AssertionError(seed)
