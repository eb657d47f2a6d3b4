"""Long work: it goes on while its page is looked at, says how far it is, and can be stopped between two steps."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from threading import Lock, Thread
from typing import Generic, TypeVar

from msgspec import Struct, field

from actgen.atelier.browser.states import MAKING
from actgen.core.errors import ActgenError

Step = TypeVar("Step")
#: How many pieces of work are remembered: a page that is looked at later says that its work is gone.
_KEPT = 20


class Job(Struct, Generic[Step]):
    """A piece of work: what it goes through, what each step has given so far, the fault that ended it."""

    identity: str
    total: int
    done: list[Step] = field(default_factory=list)
    fault: ActgenError | None = None
    is_stopped: bool = False
    is_over: bool = False

    def stop(self) -> None:
        """Take no further step; what is done stays."""
        self.is_stopped = True

    @property
    def is_whole(self) -> bool:
        """Whether every step was taken."""
        return self.is_over and len(self.done) == self.total


class Jobs(Generic[Step]):
    """The pieces of work of one kind, the latest last; the oldest are forgotten."""

    def __init__(self) -> None:
        self._held: dict[str, Job[Step]] = {}
        self._lock = Lock()

    def start(self, steps: Iterable[Callable[[], Step]]) -> Job[Step]:
        """Begin; each step has the engine for itself, so that pages are answered between two of them."""
        taken = tuple(steps)
        job: Job[Step] = Job(secrets.token_hex(8), len(taken))
        with self._lock:
            self._held[job.identity] = job
            for identity in list(self._held)[:-_KEPT]:
                self._held.pop(identity).stop()
        Thread(target=_run, args=(job, taken), daemon=True).start()
        return job

    def find(self, identity: str) -> Job[Step] | None:
        """The piece of work of that identity; None where it is not remembered."""
        return self._held.get(identity)

    def latest(self) -> Job[Step] | None:
        """The one that began last."""
        return next(reversed(self._held.values()), None)


def _run(job: Job[Step], steps: Iterable[Callable[[], Step]]) -> None:
    try:
        for step in steps:
            if job.is_stopped:
                return
            with MAKING:
                found = step()
            job.done.append(found)
    except ActgenError as fault:
        job.fault = fault
    finally:
        job.is_over = True
