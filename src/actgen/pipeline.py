"""The way of an act, in seven steps: load, check, choose, fill, read, review, write."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from actgen.facts.context import let_go
from actgen.library.drafts import Drafts
from actgen.making.attempts import all_at_once, all_of, each, each_at_once, every
from actgen.making.checking import acts_of, ask_rules, check, sound
from actgen.making.choosing import choose
from actgen.making.filling import AT_ONCE
from actgen.making.filling import STAGES as FILLING
from actgen.making.filling import fill_act as fill
from actgen.making.loading import Loaded, load
from actgen.making.order import Order
from actgen.making.reading import STAGES as READING
from actgen.making.reading import read
from actgen.making.reviewing import conclude, judge, read_again, review
from actgen.making.writing import write
from actgen.writers import DEFAULT_ENGINE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from actgen.core.project import Project
    from actgen.library.catalogue import ActTemplate
    from actgen.making.attempts import Stop
    from actgen.making.writing import Rendered


def make(order: Order) -> tuple[Rendered, ...]:
    """The acts that are asked for, made but not yet on the disk.

    InputFault with all the errors of all the acts; UsageFault for a commune or an act that does not exist.
    """
    dossier = load(order)
    checked = check(dossier)
    chosen = each(checked, choose)
    filled = each(chosen, fill)
    acts = each(filled, read)
    reviewed = each(acts, review)
    return all_of(each(reviewed, write))


def make_together(orders: Iterable[Order | Stop]) -> Iterator[tuple[Rendered, ...] | Stop]:
    """What `make` gives of each order, or what stopped it, in their order: a stage of all of them, then the next.

    A processor takes a quarter less for fifty acts so than one after the other, and a quarter less again in small
    stages: what it needs for each stays at hand. Their formats are written when the order is asked for.
    """
    loaded = every(every(orders, load), sound)
    checked = every(all_at_once(loaded, ask_rules), acts_of)
    filled = _through((choose, *FILLING), checked)
    for one in loaded:
        if isinstance(one, Loaded):
            let_go(one.dossier)
    judged: list[Any] = each_at_once(_through((*READING, read_again), filled), judge)
    for one in judged:
        (reviewed,) = every([one], partial(each, step=conclude))
        yield from every([reviewed], lambda acts: all_of(each(acts, write)))


def _through(stages: Iterable[Callable[[Any], Any]], acts: list[Any]) -> list[Any]:
    """The acts of each order after these stages, all acts in one stage before the next: some steps, others in parts."""
    for stage in stages:
        at_once = AT_ONCE.get(stage)
        acts = each_at_once(acts, at_once) if at_once else every(acts, partial(each, step=stage))
    return acts


def render_acts(
    project: Project,
    commune: str,
    acte: str,
    formats: Iterable[str],
    *,
    version: str = "",
    drafts: Drafts = Drafts.REFUSED,
    template: ActTemplate | None = None,
    engine: str = DEFAULT_ENGINE,
    seance: str | None = None,
    joined: bool = False,
) -> tuple[Rendered, ...]:
    """One act of a commune, or all for `dossier`, made as an order of these words says."""
    order = Order(project, commune, acte, tuple(formats), version, drafts, template, engine, seance, joined=joined)
    return make(order)
