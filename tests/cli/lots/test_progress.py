"""How far a run is, as who waits for it sees it."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator

import pytest

from actgen.atelier.batch.made import Made
from actgen.cli.lots.progress import LONG, pace, shown


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True


def made(count: int) -> Iterator[Made]:
    return (Made(f"commune-{rank}", "t.csv", ()) for rank in range(count))


@pytest.mark.parametrize(
    ("done", "count", "seconds", "said"),
    [
        (1250, 34969, 10, "1\u202f250 sur 34\u202f969, 125 par seconde, encore 5\u00a0min"),
        (20, 200, 2, "20 sur 200, 10 par seconde, encore 18\u00a0s"),
        (1, 2, 4, "1 sur 2, 15 par minute, encore 4\u00a0s"),
        (100, 34969, 100, "100 sur 34\u202f969, 1 par seconde, encore 9\u00a0h\u00a042"),
        (1, 10_001, 0.36, "1 sur 10\u202f001, 3 par seconde, encore 1\u00a0h"),
        (200, 200, 8, "200 sur 200, 25 par seconde"),
        (1, 2, 0, "1 sur 2, 1\u202f000\u202f000 par seconde, encore 1\u00a0s"),
        (1, 2, 3600, "1 sur 2, 1 par minute, encore 1\u00a0h"),
    ],
)
def test_the_pace_tells_what_is_done_how_fast_and_what_is_left(
    done: int, count: int, seconds: float, said: str
) -> None:
    assert pace(done, count, seconds) == said


def test_a_long_run_without_a_terminal_tells_a_line_each_tenth(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(shown(made(250), 250))) == 250
    told = capsys.readouterr()
    assert told.out == ""
    heads = [line.partition(" sur 250, ")[0] for line in told.err.splitlines()]
    assert heads == ["25", "50", "75", "100", "125", "150", "175", "200", "225"]


def test_a_run_that_ends_before_its_tenths_tells_no_more(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(shown(made(30), 250))) == 30
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_short_run_tells_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(shown(made(99), 99))) == 99
    assert list(shown(iter(()), 0)) == []
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("columns", ["120", "40"])
def test_a_terminal_of_any_width_shows_a_bar_that_goes_in_the_end(
    monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", columns)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    found = [one.slug for one in shown(made(3), 3)]
    assert found == ["commune-0", "commune-1", "commune-2"]
    assert "0 sur 3" in terminal.getvalue()
    assert re.search(r"3 sur 3, [\d\s]+ par seconde", terminal.getvalue())
    assert "━━" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[2K")


def test_a_terminal_that_knows_no_bar_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    list(shown(made(100), 100))
    assert terminal.getvalue().startswith("10 sur 100, ")
    assert "\x1b" not in terminal.getvalue()


def test_each_is_given_on_before_the_next_is_made() -> None:
    """What is made is kept before anything else happens to the run."""
    done: list[int] = []

    def making() -> Iterator[Made]:
        for one in made(LONG):
            done.append(len(done))
            yield one

    for rank, _ in enumerate(shown(making(), LONG)):
        assert len(done) == rank + 1
