"""Step 5, read: the filled Word file as the act that it holds, once each value is proven to be in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.document.reading import act_in, read_and_tell
from actgen.document.word.told import told_things
from actgen.fill.filling import prove_complete
from actgen.making.on_its_way import OneStepOn
from actgen.ooxml.packing.package import open_package

if TYPE_CHECKING:
    from collections.abc import Callable

    from actgen.core.diagnostics import Diagnostic
    from actgen.document.model import Act
    from actgen.making.filling import FilledAct
    from actgen.ooxml.packing.package import Package


class OpenedAct(OneStepOn, frozen=True):
    """A filled act and its file, opened."""

    made: FilledAct
    package: Package


class ReadAct(OneStepOn, frozen=True):
    """An act as its Word file says it; `told` warns of each kind of look that only Word shows."""

    made: FilledAct
    act: Act
    told: tuple[Diagnostic, ...]


def read(made: FilledAct) -> ReadAct:
    """The act; InputFault where a value is not in the file, or the file holds what no act may."""
    prove(made)
    return ReadAct(made, *read_and_tell(made.filled.docx, _label(made), made.metadata))


def prove(made: FilledAct) -> FilledAct:
    """The filled act; InputFault where a value is not in it."""
    prove_complete(made.filled, _label(made))
    return made


def open_act(made: FilledAct) -> OpenedAct:
    """The same with its file; InputFault where that holds what no act may."""
    return OpenedAct(made, open_package(made.filled.docx, _label(made)))


def read_opened(opened: OpenedAct) -> ReadAct:
    """The act that the file says; InputFault with everything in it that no format could carry."""
    act = act_in(opened.package, opened.made.metadata)
    return ReadAct(opened.made, act, tuple(told_things(opened.package)))


#: The stages of this step: many acts go through one of them together, and then through the next. None is read twice.
STAGES: tuple[Callable[[Any], Any], ...] = (prove, open_act, read_opened)


def _label(made: FilledAct) -> str:
    return str(made.chosen.template.name)
