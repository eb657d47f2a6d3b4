"""The state of each act, as the engine finds it, kept while nothing that it reads has changed."""

from __future__ import annotations

from actgen.atelier.browser.places import Part, parts
from actgen.atelier.browser.states import State, known_state_of, state_of
from actgen.core.project import Project
from actgen.program import check
from tests.atelier.browser.served import edit
from tests.counting import calls_of

WHOLE = "chateaubriant"


def only(place: Project, slug: str = WHOLE) -> Part:
    (part,) = parts(place, slug)
    return part


def test_acts_without_a_fault_are_ready_with_the_digest_of_their_file(place: Project) -> None:
    found = state_of(only(place))
    assert {act.name: act.state for act in found.acts if not act.is_paper} == dict.fromkeys(
        ("deliberation", "convention", "annexe-engagement"), State.PRET
    )
    assert all(act.source for act in found.acts if not act.is_paper)


def test_what_is_found_of_all_acts_is_what_check_finds(place: Project) -> None:
    edit(place, "convocation: 2021-12-10", "convocation: 2021-12-15")
    edit(place, "  deliberation:\n", "  deliberation:\n    inconnu: oui\n")
    found = state_of(only(place))
    told = {one for act in found.acts for one in (*act.findings, *act.others)}
    assert told == set(check(place, WHOLE)) != set()


def test_a_value_to_complete_is_no_fault(place: Project) -> None:
    edit(place, "heure: 18:15", "heure: à compléter")
    act = state_of(only(place)).act("deliberation")
    assert act is not None
    assert (act.state, act.marks, act.errors) == (State.A_COMPLETER, 1, 0)


def test_a_fault_of_one_act_is_told_of_the_others_as_its(place: Project) -> None:
    edit(place, "  deliberation:\n", "  deliberation:\n    inconnu: oui\n")
    found = state_of(only(place))
    own, other = found.act("deliberation"), found.act("convention")
    assert own is not None
    assert other is not None
    assert ([one.code for one in own.findings], own.others) == (["VAR-002"], ())
    assert (other.findings, [one.code for one in other.others]) == ((), ["VAR-002"])


def test_nothing_is_worked_out_again_while_nothing_changed(place: Project) -> None:
    part = only(place)
    assert known_state_of(part) is None
    cold = calls_of(lambda: state_of(part))
    first = state_of(part)
    assert calls_of(lambda: state_of(part)) * 4 < cold
    assert state_of(part) is first


def test_whatever_an_act_reads_makes_its_state_new(place: Project) -> None:
    part = only(place)
    first = state_of(part)
    edit(place, "à la Halle de Béré", "à la mairie")
    second = state_of(part)
    assert first.acts[0].source != second.acts[0].source
    (place.root / "variables" / "academies" / "nantes.yaml").unlink()
    assert {act.state for act in state_of(part).acts} == {State.FAUTES}


def test_another_collectivite_changes_nothing(place: Project) -> None:
    part = only(place)
    first = state_of(part)
    edit(place, "heure: ", "heure:  ", "saint-ambroix")
    assert state_of(part) is first
