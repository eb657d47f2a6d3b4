"""How far a run is: on a terminal a bar, with its rate and the time that is left; elsewhere a line now and then."""

from __future__ import annotations

import math
import sys
import time
from typing import TYPE_CHECKING, Any

from actgen.french.amounts import number_figures
from actgen.french.durations import Duration, duration_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.atelier.batch.made import Made

#: How many lines a long run tells where there is no terminal, and how many records make it long.
_LINES, LONG = 10, 100


def shown(made: Iterable[Made], count: int) -> Iterator[Made]:
    """What is made, as it comes; how far it is of `count` is told on standard error."""
    if count and sys.stderr.isatty():
        yield from _with_bar(made, count)
    else:
        yield from _with_lines(made, count)


def pace(done: int, count: int, seconds: float) -> str:
    """« 1 250 sur 34 969, 117 par seconde, encore 5 min », the first `done` of them made in that time."""
    rate = done / max(seconds, 1e-6)
    said = f"{_figures(rate)} par seconde" if rate >= 1 else f"{_figures(rate * 60)} par minute"
    left = f", encore {_duration((count - done) / rate)}" if done < count else ""
    return f"{number_figures(done)} sur {number_figures(count)}, {said}{left}"


def _figures(rate: float) -> str:
    return number_figures(max(1, round(rate)))


def _duration(seconds: float) -> str:
    """A length of time as it is told while one waits: in seconds, then in minutes, then in hours."""
    if seconds < 60:
        return f"{max(1, math.ceil(seconds))}\u00a0s"
    hours, minutes = divmod(math.ceil(seconds / 60), 60)
    return duration_figures(Duration(hours=hours, minutes=minutes))


def _with_lines(made: Iterable[Made], count: int) -> Iterator[Made]:
    """A line each tenth of a long run."""
    started, tenth = time.monotonic(), 1
    for done, one in enumerate(made, start=1):
        yield one
        if count >= LONG and done * _LINES >= tenth * count and done < count:
            print(f"{pace(done, count, time.monotonic() - started)}.", file=sys.stderr)
            tenth = done * _LINES // count + 1


def _with_bar(made: Iterable[Made], count: int) -> Iterator[Made]:
    """A bar that goes when all is made."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, ProgressColumn
    from rich.table import Column
    from rich.text import Text

    class Pace(ProgressColumn):
        """The figures beside the bar."""

        def render(self, task: Any) -> Text:
            done, seconds = int(task.completed), task.elapsed or 0.0
            return Text(pace(done, count, seconds) if done else f"0 sur {number_figures(count)}")

    console = Console(stderr=True, highlight=False)
    if console.is_dumb_terminal:
        yield from _with_lines(made, count)
        return
    bars, figures = BarColumn(bar_width=None, table_column=Column(ratio=1)), Pace(table_column=Column(no_wrap=True))
    with Progress(bars, figures, console=console, expand=True, transient=True) as progress:
        bar = progress.add_task("", total=count)
        for one in made:
            yield one
            progress.advance(bar)
