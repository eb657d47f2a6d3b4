"""Long work goes on beside the pages, is stopped between two steps, and keeps what was done."""

from __future__ import annotations

import threading

from actgen.atelier.browser.jobs import Job, Jobs
from actgen.core.errors import UsageFault


def waited(job: Job[int]) -> Job[int]:
    over = threading.Event()
    for _ in range(1000):
        if job.is_over:
            return job
        over.wait(0.01)
    raise AssertionError("the work does not end")


def test_every_step_gives_what_it_found() -> None:
    job = waited(Jobs[int]().start([lambda: 1, lambda: 2]))
    assert (job.done, job.total, job.is_whole) == ([1, 2], 2, True)


def test_a_stop_keeps_what_was_done() -> None:
    jobs, begun, go = Jobs[int](), threading.Event(), threading.Event()

    def first() -> int:
        begun.set()
        go.wait()
        return 1

    job = jobs.start([first, lambda: 2])
    begun.wait()
    job.stop()
    go.set()
    assert (waited(job).done, job.is_whole) == ([1], False)


def test_a_fault_ends_the_work_and_is_kept() -> None:
    def fails() -> int:
        raise UsageFault("Rien ne va.", "")

    job = waited(Jobs[int]().start([lambda: 1, fails, lambda: 3]))
    assert job.done == [1]
    assert job.fault is not None
    assert job.fault.message == "Rien ne va."  # type: ignore[attr-defined]


def test_the_oldest_work_is_forgotten() -> None:
    jobs = Jobs[int]()
    first = jobs.start([])
    for _ in range(20):
        latest = jobs.start([])
    assert jobs.find(first.identity) is None
    assert jobs.latest() is latest
