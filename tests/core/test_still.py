"""What does not change is worked out once: a project while it stands still, a frozen object as long as it lives."""

from __future__ import annotations

import pytest
from msgspec import Struct
from msgspec.structs import replace

from actgen.core.still import kept, kept_for_the_same, kept_while_still, once, standing_still


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


def test_a_project_stands_still_for_all_the_blocks_of_a_run_until_there_is_another() -> None:
    folder = _Folder()
    names = kept_while_still(folder.names)

    def told(run: str) -> str:
        with standing_still(run):
            return names("a")

    assert [told("one"), told("one"), told("other"), told("one")] == ["a1", "a1", "a2", "a3"]
    assert [told(""), told("")] == ["a4", "a5"]


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


class _Roll(Struct, frozen=True, dict=True):
    names: tuple[str, ...]


ASKED: list[str] = []


@once
def count(roll: _Roll, letter: str = "") -> int:
    ASKED.append(letter)
    if letter == "?":
        raise ValueError(letter)
    return sum(letter in name for name in roll.names)


@once
def first(roll: _Roll) -> str | None:
    ASKED.append("first")
    return next(iter(roll.names), None)


@once
def among(roll: _Roll, *names: str) -> int:
    ASKED.append(" ".join(names))
    return sum(name in names for name in roll.names)


@once
def held_by(roll: _Roll, letter: str) -> tuple[str, ...]:
    ASKED.append(letter)
    return tuple(name for name in roll.names if letter in name)


@pytest.fixture(autouse=True)
def _nothing_asked() -> None:
    ASKED.clear()


def test_each_question_is_worked_out_once_for_an_object() -> None:
    roll = _Roll(("Orhon", "Loirat"))
    assert [count(roll, "L"), count(roll, "O"), count(roll, "L"), count(roll)] == [1, 1, 1, 2]
    assert ASKED == ["L", "O", ""]


def test_what_asks_for_nothing_else_and_what_asks_for_any_number_are_kept_apart() -> None:
    roll = _Roll(("Orhon", "Loirat"))
    assert [first(roll), first(roll)] == ["Orhon", "Orhon"]
    assert [among(roll, "Orhon"), among(roll), among(roll, "Orhon", "Loirat"), among(roll, "Orhon")] == [1, 0, 2, 1]
    assert ASKED == ["first", "Orhon", "", "Orhon Loirat"]


def test_what_asks_for_one_thing_more_is_kept_by_that_thing() -> None:
    roll = _Roll(("Orhon", "Loirat"))
    assert [held_by(roll, "L"), held_by(roll, "?"), held_by(roll, "L"), held_by(roll, "?")] == [("Loirat",), ()] * 2
    assert ASKED == ["L", "?"]


def test_nothing_is_an_answer_too() -> None:
    assert [first(roll := _Roll(())), first(roll)] == [None, None]
    assert ASKED == ["first"]


def test_an_object_that_is_equal_or_a_copy_has_its_own_answers() -> None:
    roll = _Roll(("Orhon",))
    assert count(roll, "O") == 1
    assert count(replace(roll, names=("Loirat",)), "O") == 0
    assert count(_Roll(("Orhon",)), "O") == 1
    assert ASKED == ["O", "O", "O"]


def test_what_is_kept_is_no_part_of_the_object() -> None:
    asked, other = _Roll(("Orhon",)), _Roll(("Orhon",))
    count(asked, "O")
    assert asked == other
    assert repr(asked) == repr(other)
    assert hash(asked) == hash(other)


def test_a_fault_about_an_object_is_told_each_time() -> None:
    roll = _Roll(())
    for _ in range(2):
        with pytest.raises(ValueError, match=r"\?"):
            count(roll, "?")
    assert ASKED == ["?", "?"]


def test_an_answer_is_kept_for_the_very_object_and_for_so_many() -> None:
    asked = []

    @kept_for_the_same(2)
    def first(names: tuple[str, ...]) -> str:
        asked.append(names)
        return names[0]

    one, equal, other, last = (tuple(names.split()) for names in ("a b", "a b", "c d", "e f"))
    assert [first(one), first(one), first(equal), first(equal)] == ["a", "a", "a", "a"]
    assert asked == [one, equal]
    assert [first(other), first(equal), first(other), first(last), first(one)] == ["c", "a", "c", "e", "a"]
    assert asked == [one, equal, other, last, one]


def test_an_object_that_is_gone_gives_its_answer_to_no_other() -> None:
    @kept_for_the_same(4)
    def whole(names: tuple[str, ...]) -> str:
        return " ".join(names)

    for number in range(200):
        assert whole(("a", str(number))) == f"a {number}"


class _Council(Struct, frozen=True, dict=True):
    names: tuple[str, ...]

    @kept
    def whole(self) -> str:
        """All of them."""
        ASKED.append(self.names[0])
        return " ".join(self.names)


def test_a_property_that_is_kept_is_worked_out_once_and_goes_with_its_object() -> None:
    ASKED.clear()
    council = _Council(("Orhon", "Caillet"))
    assert (council.whole, council.whole) == ("Orhon Caillet", "Orhon Caillet")
    assert replace(council, names=("Orhon",)).whole == "Orhon"
    assert ASKED == ["Orhon", "Orhon"]
    assert isinstance(_Council.whole, kept)
