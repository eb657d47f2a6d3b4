"""A project that stands still: what is read of it is read once, and only then."""

from __future__ import annotations

import pytest

from actgen.core.still import kept_while_still, standing_still


class _Folder:
    """What is asked of a folder, counted."""

    def __init__(self) -> None:
        self.asked = 0

    def names(self, letter: str) -> str:
        self.asked += 1
        if letter == "?":
            raise ValueError(letter)
        return f"{letter}{self.asked}"


def test_a_project_that_may_move_is_read_each_time() -> None:
    folder = _Folder()
    names = kept_while_still(folder.names)
    assert [names("a"), names("a")] == ["a1", "a2"]


def test_a_project_that_stands_still_is_read_once_for_each_question() -> None:
    folder = _Folder()
    names = kept_while_still(folder.names)
    with standing_still():
        assert [names("a"), names("b"), names("a")] == ["a1", "b2", "a1"]
    assert names("a") == "a3"


def test_a_block_within_another_shares_its_answers_and_forgets_nothing() -> None:
    folder = _Folder()
    names = kept_while_still(folder.names)
    with standing_still():
        names("a")
        with standing_still():
            assert names("a") == "a1"
        assert names("a") == "a1"


def test_what_is_found_nowhere_is_kept_too() -> None:
    asked: list[str] = []
    nothing = kept_while_still(asked.append)
    with standing_still():
        nothing("a")
        nothing("a")
    assert asked == ["a"]


def test_a_fault_is_told_each_time() -> None:
    folder = _Folder()
    names = kept_while_still(folder.names)
    with standing_still():
        for _ in range(2):
            with pytest.raises(ValueError, match=r"\?"):
                names("?")
    assert folder.asked == 2


def test_a_function_that_is_kept_says_what_it_did() -> None:
    def named() -> None:
        """The names."""

    assert kept_while_still(named).__doc__ == "The names."
