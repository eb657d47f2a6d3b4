"""The page of a collectivité, and of one of its sittings: acts with their states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.browser.answers import page
from actgen.atelier.browser.collectivites import named
from actgen.atelier.browser.findings import told
from actgen.atelier.browser.forms.finding import Elsewhere
from actgen.atelier.browser.forms.leading import leads_beside
from actgen.atelier.browser.places import collectivite_of, part_of, parts
from actgen.atelier.browser.signing import signature_of, signatures
from actgen.atelier.browser.states import ActState, State, state_of
from actgen.atelier.browser.wording import part_said
from actgen.core.errors import InputFault
from actgen.core.still import standing_still
from actgen.kinds.catalogue import kinds_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.findings import Finding
    from actgen.atelier.browser.forms.leading import Lead
    from actgen.atelier.browser.journal import Line
    from actgen.atelier.browser.places import Part
    from actgen.atelier.browser.signing import Signature
    from actgen.core.diagnostics import Diagnostic


class ActRow(Struct, frozen=True):
    """An act of a list: its state, what is found of it alone, its address, the word that it is signed."""

    act: ActState
    own: ActState
    address: str
    signature: Signature | None


class PartShown(Struct, frozen=True):
    """A sitting, or the acts without one: its title, its acts, its papers, what stops its file from being read.

    `shared` is what is found of the sitting or of the collectivité itself, and `linked` the same with its fields.
    """

    part: Part
    title: str
    acts: tuple[ActRow, ...]
    papers: tuple[ActRow, ...]
    faults: tuple[Finding, ...]
    shared: ActState
    linked: tuple[Elsewhere, ...]


def show_collectivite(asked: Asked) -> Answer:
    """Its sittings, the latest first, and its other acts."""
    slug = collectivite_of(asked)
    signed = signatures(asked.project)
    try:
        with standing_still():
            shown = [_shown(part, signed) for part in reversed(parts(asked.project, slug))]
        faults: tuple[Finding, ...] = ()
    except InputFault as fault:
        shown, faults = [], told(fault.diagnostics)
    collectivite = named(asked.project, slug)
    return page(asked, "collectivite.html", collectivite=collectivite, parts=shown, faults=faults)


def show_part(asked: Asked) -> Answer:
    """One sitting, or the acts without one."""
    part = part_of(asked)
    shown = _shown(part, signatures(asked.project))
    return page(asked, "part.html", collectivite=named(asked.project, part.slug), shown=shown)


def _shown(part: Part, signed: Mapping[str, Line]) -> PartShown:
    state = state_of(part)
    found = [one for act in state.acts for one in act.findings]
    leads = leads_beside(found, part)
    linked = tuple(Elsewhere(leads[one.diagnostic], one) for one in told(leads, kinds_of(part.project)))
    rows = [
        ActRow(act, _without(act, leads), part.address_of(act.name), signature_of(signed, part, act))
        for act in state.acts
    ]
    acts = tuple(row for row in rows if not row.act.is_paper)
    papers = tuple(row for row in rows if row.act.is_paper)
    shared = ActState("", "", State.FAUTES, tuple(leads))
    return PartShown(part, part_said(part, state.date), acts, papers, told(state.faults), shared, linked)


def _without(act: ActState, leads: Mapping[Diagnostic, Lead]) -> ActState:
    return replace(act, findings=tuple(one for one in act.findings if one not in leads))
