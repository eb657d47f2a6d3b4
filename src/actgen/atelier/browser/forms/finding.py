"""What `check` finds, at the fields of a form: what is wrong with each, what no field has."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.browser.findings import told
from actgen.atelier.browser.forms.advising import in_words
from actgen.atelier.browser.forms.leading import leads_beside
from actgen.atelier.browser.forms.placing import Placed, placed
from actgen.atelier.browser.places import parts
from actgen.atelier.browser.states import State, state_of
from actgen.core.diagnostics import FilePlace
from actgen.core.errors import InputFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.atelier.browser.findings import Finding
    from actgen.atelier.browser.forms.items import Form
    from actgen.atelier.browser.forms.leading import Lead
    from actgen.atelier.browser.forms.opening import Opened
    from actgen.atelier.browser.places import Part
    from actgen.core.diagnostics import Diagnostic


#: How many acts that wait are named.
_MOST = 6


class Named(Struct, frozen=True):
    """A finding, and the field that it leads to."""

    name: str
    label: str
    finding: Finding


class Elsewhere(Struct, frozen=True):
    """A finding of the sitting or of the collectivité, which the form of an act leads to: its field there."""

    lead: Lead
    finding: Finding


class Next(Struct, frozen=True):
    """An act that is still to be filled in, or mended, once this form is: what it is called, its form, its state."""

    title: str
    address: str
    state: str


class Shown(Struct, frozen=True):
    """What a page says: the findings of each field, those above, how the act stands, how many are elsewhere.

    `linked` are those that the form of the sitting, or of the collectivité, has a field for. `opened` is the row of a
    list of which all is asked. `nexts` are the acts that wait besides.
    """

    by_field: Mapping[str, tuple[Finding, ...]]
    above: tuple[Finding, ...]
    summary: tuple[Named, ...]
    placed: Placed
    state: str = ""
    others: int = 0
    linked: tuple[Elsewhere, ...] = ()
    opened: str = ""
    nexts: tuple[Next, ...] = ()

    def of(self, name: str) -> tuple[Finding, ...]:
        """What is wrong with a field."""
        return self.by_field.get(name, ())

    def is_open(self, name: str) -> bool:
        """Whether what stands folded under that name must be seen."""
        return self.placed.has_within(name)

    @property
    def marks(self) -> tuple[Named, ...]:
        """The fields that are to be completed."""
        return tuple(one for one in self.summary if one.finding.is_mark)

    @property
    def wrong(self) -> tuple[Named, ...]:
        """The fields with something else."""
        return tuple(one for one in self.summary if not one.finding.is_mark)


def findings_of(opened: Opened, form: Form) -> Shown:
    """What is found of the act, of the sitting or of the collectivité that a form fills in."""
    own, others, state = _found(opened)
    at = placed(own, opened.subject, form, opened.entry if opened.acte else "")
    kinds = opened.subject.kinds
    by_field = {name: in_words(told(_once(found), kinds), kinds) for name, found in at.by_field.items()}
    labels = form.labels()
    summary = tuple(Named(name, labels[name], one) for name, found in by_field.items() for one in found)
    leads = leads_beside(at.above, opened.part) if opened.acte and opened.part else {}
    linked = tuple(Elsewhere(leads[one.diagnostic], one) for one in in_words(told(leads, kinds), kinds))
    above = told((one for one in at.above if one not in leads and not _is_elsewhere(opened, one)), kinds)
    count = len(others) + len(at.above) - len(above) - len(linked)
    return Shown(by_field, above, summary, at, state, count, linked, nexts=tuple(islice(_nexts(opened), _MOST)))


def _nexts(opened: Opened) -> Iterator[Next]:
    """The acts that are not ready, of the same sitting, or of the latest sittings of the collectivité."""
    for part in reversed((opened.part,) if opened.part else _parts(opened)):
        for act in state_of(part).acts:
            if act.name != opened.acte and not act.is_paper and act.state in (State.A_COMPLETER, State.FAUTES):
                yield Next(act.title, f"{part.address_of(act.name)}/formulaire", act.state.value)


def _found(opened: Opened) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...], str]:
    """What may be about it, what is of other acts, the word of its state."""
    if opened.part is not None and opened.acte:
        state = state_of(opened.part)
        act = state.act(opened.acte)
        return (act.findings, act.others, act.state.value) if act else (state.faults, (), "")
    own = (opened.part,) if opened.part else _parts(opened)
    every: dict[Diagnostic, None] = {}
    for part in own:
        state = state_of(part)
        every |= dict.fromkeys(state.faults)
        every |= dict.fromkeys(one for act in state.acts for one in (*act.findings, *act.others))
    return tuple(every), (), ""


def _once(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """The first of those that say the same: each act of a sitting misses what the sitting does not say."""
    return {(one.code, one.message, one.hint): one for one in reversed([*found])}.values()


def _parts(opened: Opened) -> tuple[Part, ...]:
    try:
        return parts(opened.project, opened.slug)
    except InputFault:
        return ()


def _is_elsewhere(opened: Opened, one: Diagnostic) -> bool:
    """Whether a finding without a field is of another part of the files: its own page says it."""
    if opened.acte:
        return isinstance(one.place, FilePlace) and one.place.path != opened.subject.document.path
    return True
