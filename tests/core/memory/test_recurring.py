"""What comes once is not kept, what comes again is, and no more than so much of it."""

from __future__ import annotations

from actgen.core.memory.recurring import Recurring


def test_what_came_once_is_kept_the_second_time() -> None:
    memory: Recurring[str, int] = Recurring(8)
    memory.add("Oudon", 1)
    assert memory.get("Oudon") is None
    memory.add("Oudon", 2)
    assert memory.get("Oudon") == 2
    assert memory.get("Mésanger") is None
    memory.clear()
    memory.add("Oudon", 1)
    assert memory.get("Oudon") is None


def test_no_more_is_kept_than_so_much_and_the_oldest_go() -> None:
    memory: Recurring[int, str] = Recurring(8)
    for number in [*range(100)] * 2:
        memory.add(number, str(number))
        assert len(memory) <= 8
    assert memory.get(99) == "99"
    assert memory.get(0) is None


def test_what_came_only_once_drives_out_nothing() -> None:
    memory: Recurring[int, str] = Recurring(8)
    for _ in range(2):
        memory.add(0, "0")
    for number in range(1, 10_000):
        memory.add(number, str(number))
    assert memory.get(0) == "0"
