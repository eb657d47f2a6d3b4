"""An act is filled in stages, through which many acts go together: they make what the step makes of one act."""

from __future__ import annotations

from functools import reduce
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from actgen.core.errors import InputFault, WordingError
from actgen.core.memory.deferred import Deferred
from actgen.core.project import Project
from actgen.making.checking import check
from actgen.making.choosing import Chosen, choose
from actgen.making.filling import STAGES, fill_act, gather, lay_out_acts, pick, pick_together, print_act, seal, state
from actgen.making.loading import load
from actgen.making.order import Order
from tests.conftest import COMMUNE, MAIRIE, ROOT

THEIRS, OURS = (COMMUNE, "convention"), (MAIRIE, "subvention")


@pytest.mark.parametrize(("commune", "acte"), [THEIRS, OURS])
def test_the_stages_make_what_the_step_makes(commune: str, acte: str) -> None:
    (checked,) = check(load(Order(Project(ROOT), commune, acte, joined=True)))
    act, filled = choose(checked), fill_act(choose(checked))
    staged: Any = reduce(lambda made, stage: stage(made), STAGES, act)
    assert (staged.filled.docx, staged.filled.printed) == (filled.filled.docx, filled.filled.printed)
    assert (staged.data, staged.metadata) == (filled.data, filled.metadata)
    assert filled.data


def test_the_data_of_an_act_to_which_they_are_not_joined_do_not_stay() -> None:
    assert not fill_act(choose(*check(load(Order(Project(ROOT), *OURS))))).data


def test_many_acts_are_laid_out_at_once_as_each_alone() -> None:
    acts = [choose(*check(load(Order(Project(ROOT), *which)))) for which in (THEIRS, OURS, THEIRS)]
    made = lay_out_acts([print_act(state(pick(gather(act)))) for act in acts])
    alone = [fill_act(act) for act in acts]
    assert [seal(one).filled.docx for one in made] == [one.filled.docx for one in alone]


def test_what_many_acts_read_is_picked_at_once_as_of_each_alone() -> None:
    acts = [gather(choose(*check(load(Order(Project(ROOT), *which))))) for which in (THEIRS, OURS, THEIRS)]
    alone = [gather(choose(*check(load(Order(Project(ROOT), *which))))) for which in (THEIRS, OURS, THEIRS)]
    assert [state(one).data for one in pick_together(acts)] == [state(pick(one)).data for one in alone]


def test_a_value_that_cannot_be_made_is_told_of_its_own_act() -> None:
    def unmade(_: str) -> Any:
        raise WordingError("Cette valeur ne se dit pas.")

    sound, spoilt = (gather(choose(*check(load(Order(Project(ROOT), *OURS))))) for _ in range(2))
    context = {**spoilt.context, "assemblee": Deferred(["en_entier"], unmade)}
    read = pick_together([sound, replace(spoilt, context=context)])
    assert state(read[0]).data == fill_act(sound.chosen).data
    with pytest.raises(WordingError):
        state(read[1])


def test_a_value_that_no_file_of_word_can_hold_stops_its_act_alone_and_is_told_where_its_tag_stands() -> None:
    """Those of a file are refused when it is read; so one is put into what the act prints."""
    acts = [choose(*check(load(Order(Project(ROOT), *which)))) for which in (OURS, OURS)]
    stated = [state(pick(gather(act))) for act in acts]
    assemblee = {**stated[0].gathered.context["assemblee"], "en_entier": "le conseil\x07"}
    context = {**stated[0].gathered.context, "assemblee": assemblee}
    stated[0] = replace(stated[0], gathered=replace(stated[0].gathered, context=context))
    spoilt, sound = lay_out_acts([*map(print_act, stated)])
    assert seal(sound).filled.docx == fill_act(acts[1]).filled.docx
    with pytest.raises(InputFault) as alone:
        print_act(stated[0], settled=True)
    with pytest.raises(InputFault) as told:
        seal(spoilt)
    assert told.value.diagnostics == alone.value.diagnostics
    assert [(one.code, one.subject) for one in told.value.diagnostics] == [("REM-003", "")]


def test_why_an_act_may_not_be_made_is_known_at_each_stage(project: Path) -> None:
    manifest = project / "templates/nantes/deliberation/2026.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("publie", "projet"), encoding="utf-8")
    (checked,) = check(load(Order(Project(project), COMMUNE, "deliberation", version="2026")))
    act: Chosen = choose(checked)
    assert [one.code for one in act.refused] == ["VER-003"]
    passed = list(accumulate(STAGES, lambda made, stage: stage(made), initial=act))
    assert [one.refused for one in passed] == [act.refused] * (len(STAGES) + 1)
