"""The first page: the collectivités of the project, and how far their acts are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.browser.answers import page
from actgen.atelier.browser.collectivites import found, named
from actgen.atelier.browser.home.searching import acts_found
from actgen.atelier.browser.places import collectivite_of, parts
from actgen.atelier.browser.signing import signature_of, signatures
from actgen.atelier.browser.states import State, known_state_of, state_of
from actgen.atelier.projects.starter import EXAMPLES
from actgen.core.errors import InputFault
from actgen.core.still import standing_still

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.collectivites import Collectivite
    from actgen.atelier.browser.journal import Line
    from actgen.core.project import Project

#: How many collectivités a page lists, and of how many it works out the state where it is not known yet.
_LISTED, _WORKED_OUT = 30, 1
_SIGNED = "signé"


class Row(Struct, frozen=True):
    """A collectivité of the list: how many acts are in each state; `is_known` is False where that is not known yet."""

    collectivite: Collectivite
    counts: tuple[tuple[str, int], ...] = ()
    sittings: int = 0
    is_known: bool = True
    is_broken: bool = False


def show_home(asked: Asked) -> Answer:
    """The collectivités whose name holds what is sought, thirty to a page, and the acts that hold its words."""
    wanted = asked.wanted("q")
    slugs = found(asked.project, wanted)
    number = _number(asked.wanted("page"), len(slugs))
    shown = slugs[(number - 1) * _LISTED : number * _LISTED]
    pages = max(1, -(-len(slugs) // _LISTED))
    with standing_still():
        rows = _rows(asked.project, shown)
        acts = acts_found(asked.project, wanted)
    return page(
        asked, "home.html", rows=rows, wanted=wanted, count=len(slugs), number=number, pages=pages,
        acts=acts, is_first=not asked.project.communes(),
        are_examples=not wanted and {*asked.project.communes()} <= {*EXAMPLES},
    )  # fmt: skip


def show_state(asked: Asked) -> Answer:
    """The state of one collectivité, worked out now: a piece of the list, or the list without the script."""
    row = row_of(asked.project, collectivite_of(asked), signatures(asked.project))
    return page(asked, "_counts.html" if asked.is_part else "state.html", row=row)


def _rows(project: Project, slugs: list[str]) -> list[Row]:
    signed, left = signatures(project), _WORKED_OUT
    rows = []
    for slug in slugs:
        known = is_known(project, slug)
        if known or left:
            rows.append(row_of(project, slug, signed))
            left -= not known
        else:
            rows.append(Row(named(project, slug), is_known=False))
    return rows


def is_known(project: Project, slug: str) -> bool:
    """Whether the state of all its acts is known already."""
    try:
        return all(known_state_of(part) is not None for part in parts(project, slug))
    except InputFault:
        return True


def row_of(project: Project, slug: str, signed: Mapping[str, Line]) -> Row:
    """A collectivité with the states of its acts counted, the papers of its sittings left out."""
    collectivite = named(project, slug)
    try:
        states = [(part, state_of(part)) for part in parts(project, slug)]
    except InputFault:
        return Row(collectivite, is_broken=True)
    counted = Counter(
        _SIGNED if signature_of(signed, part, act) else str(act.state)
        for part, state in states
        for act in state.acts
        if not act.is_paper
    )
    order = [*map(str, State), _SIGNED]
    counts = tuple((word, counted[word]) for word in order if counted[word])
    sittings = sum(bool(part.part) for part, _ in states)
    return Row(collectivite, counts, sittings, is_broken=any(state.faults for _, state in states))


def _number(typed: str, count: int) -> int:
    """The page that is asked for, within those that there are."""
    last = max(1, -(-count // _LISTED))
    return min(max(1, int(typed)), last) if typed.isdecimal() and len(typed) < 9 else 1
