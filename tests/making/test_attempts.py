"""A step is tried on each act; the faults of all of them come together."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from actgen.core.diagnostics import Diagnostic, FilePlace, error, warning
from actgen.core.errors import InputFault, MachineFault, UsageFault
from actgen.making.attempts import Stop, all_at_once, all_of, each, each_at_once, every

HERE = FilePlace("actes.yaml")
DRAFT = error("VER-003", HERE, "Ce modèle est un projet.")


@dataclass(frozen=True)
class Act:
    name: str
    refused: tuple[Diagnostic, ...] = ()


def signed(act: Act) -> Act:
    """The step of these tests: it cannot sign what is named « bail »."""
    if "bail" in act.name:
        raise InputFault([error("REM-001", HERE, "Le bail n’a pas de loyer.")])
    return Act(f"{act.name} signé", act.refused)


def faults(*acts: Act) -> list[str]:
    with pytest.raises(InputFault) as caught:
        all_of(each(acts, signed))
    return [one.message for one in caught.value.diagnostics]


def test_the_acts_come_out_in_order() -> None:
    tried = each([Act("arrêté"), Act("décision")], signed)
    assert [act.name for act in all_of(tried)] == ["arrêté signé", "décision signé"]


def test_an_act_that_was_stopped_goes_no_further_and_the_others_do() -> None:
    stopped, going = each(each([Act("bail"), Act("arrêté")], signed), signed)
    assert isinstance(stopped, InputFault)
    assert going == Act("arrêté signé signé")


def test_a_fault_that_two_acts_share_is_told_once() -> None:
    assert faults(Act("bail"), Act("bail de chasse")) == ["Le bail n’a pas de loyer."]


def test_why_an_act_may_not_be_made_is_told_before_what_is_wrong_in_it() -> None:
    assert faults(Act("bail", (DRAFT,))) == ["Ce modèle est un projet.", "Le bail n’a pas de loyer."]


def test_the_warnings_of_an_act_that_was_stopped_stop_it_too() -> None:
    refused = InputFault([DRAFT, warning("VER-002", HERE, "Le modèle sort de sa fenêtre.")])
    with pytest.raises(InputFault, match=r"Ce modèle est un projet\.\nLe modèle sort de sa fenêtre\."):
        all_of([refused])


def asked(name: str) -> str:
    """The step of these tests: nobody knows « bail », and the machine has no room for « plan »."""
    if name == "plan":
        raise MachineFault("Le disque est plein.")
    if name == "bail":
        raise UsageFault("L’acte « bail » n’existe pas.")
    return f"{name}, demandé"


def test_what_stops_an_order_takes_its_place_among_the_others() -> None:
    first, stopped, last = every(every(["arrêté", "bail", "décision"], asked), asked)
    assert (first, last) == ("arrêté, demandé, demandé", "décision, demandé, demandé")
    assert isinstance(stopped, UsageFault)
    assert stopped.message == "L’acte « bail » n’existe pas."


def test_what_the_machine_refuses_is_told_in_its_place_so_that_those_before_it_are_made() -> None:
    first, refused = every(["arrêté", "plan"], asked)
    assert first == "arrêté, demandé"
    assert isinstance(refused, MachineFault)
    assert refused.message == "Le disque est plein."


def test_what_stopped_an_order_does_not_hold_what_was_made_of_the_others() -> None:
    """It would wait in memory, with all that is made beside it, until Python looks for cycles."""

    def begun(name: str) -> Act:
        try:
            return Act(asked(name))
        except UsageFault as fault:
            raise InputFault([error("REM-001", HERE, fault.message)]) from fault

    made = every(["arrêté", "bail"], begun)
    act, stopped = weakref.ref(made[0]), made[1]
    assert isinstance(stopped, InputFault)
    gc.disable()
    try:
        del made
        assert act() is None
    finally:
        gc.enable()


def all_signed(acts: Sequence[Act]) -> list[Act]:
    return [Act(f"{act.name}, {rank} sur {len(acts)}") for rank, act in enumerate(acts, 1)]


def test_a_step_of_all_orders_at_once_passes_over_those_that_were_stopped() -> None:
    stop = UsageFault("Il n’y a pas d’acte « bail ».")
    orders: list[Act | Stop] = [Act("arrêté"), stop, Act("décision")]
    first, stopped, last = all_at_once(orders, all_signed)
    assert stopped is stop
    assert [one.name for one in (first, last) if isinstance(one, Act)] == ["arrêté, 1 sur 2", "décision, 2 sur 2"]


def test_a_step_of_all_acts_at_once_leaves_each_in_its_order() -> None:
    fault, stop = InputFault([error("REM-001", HERE, "Le bail n’a pas de loyer.")]), UsageFault("Pas de commune.")
    first, stopped, last = each_at_once([(Act("arrêté"), fault), stop, (fault, Act("décision"))], all_signed)
    assert stopped is stop
    assert first == (Act("arrêté, 1 sur 2"), fault)
    assert last == (fault, Act("décision, 2 sur 2"))
    assert each_at_once([(), (Act("arrêté"),)], all_signed) == [(), (Act("arrêté, 1 sur 1"),)]


def test_what_stops_an_order_goes_no_further_whatever_its_class() -> None:
    class Unheard(UsageFault):
        """A class that nobody has met."""

    stop = Unheard("Il n’y a pas d’acte « bail ».")
    orders: list[str | Stop] = [stop, "arrêté"]
    assert every(orders, asked) == [stop, "arrêté, demandé"]
    assert all_at_once(orders, list) == orders
