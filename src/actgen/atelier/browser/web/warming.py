"""What the first pages alone would pay for, got ready behind them: their templates, the lists, the states of the acts.

Nothing of it is kept elsewhere than where a page finds it anyway: a page that comes first does the work itself.
"""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING

from actgen.atelier.browser.collectivites import found
from actgen.atelier.browser.frame.rendering import prepare
from actgen.atelier.browser.places import parts
from actgen.atelier.browser.states import state_of
from actgen.cog.search import communes_named
from actgen.core.errors import ActgenError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actgen.core.project import Project

#: Of how many collectivités the acts are looked at (the first page lists as many), and how long it rests after a step.
_MOST, _REST = 30, 0.02


class Warming:
    """The work of one run of the atelier, on a thread of its own; it takes no step while a page is being answered."""

    def __init__(self, project: Project, is_answering: Callable[[], object]) -> None:
        self._stopped, self._is_answering = Event(), is_answering
        self._thread = Thread(target=self._run, args=(project,), daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Take no further step, and wait for the one that is being taken."""
        self._stopped.set()
        self._thread.join()

    def _run(self, project: Project) -> None:
        for _ in steps(project):
            if self._rests():
                return

    def _rests(self) -> bool:
        """Whether it is stopped before it may go on."""
        while not self._stopped.wait(_REST):
            if not self._is_answering():
                return False
        return True


def steps(project: Project) -> Iterator[str]:
    """Each step names what is ready; what cannot be read is left for its page to say."""
    yield from prepare()
    communes_named("")  # lays out the official list, which the rules search by name
    yield "communes"
    yield from _states(project, _listed(project))


def _listed(project: Project) -> list[str]:
    try:
        return found(project, "")[:_MOST]
    except (ActgenError, OSError):
        return []


def _states(project: Project, slugs: list[str]) -> Iterator[str]:
    for slug in slugs:
        try:
            for part in parts(project, slug):
                state_of(part)
                yield part.address
        except (ActgenError, OSError):
            continue
