"""What is worked out of things that come again, kept from the second time that they come.

Each act says a few things that no other does. Kept as if others asked for them, they would drive out what others do ask
for, and be far from the processor when they go.
"""

from __future__ import annotations

from itertools import islice
from typing import Generic, TypeVar

Key = TypeVar("Key")
Made = TypeVar("Made")
#: How many keys are told apart that came once, each by a byte: more than some thousand acts have.
_MARKS, _SIGNS = 1 << 16, 255


class Recurring(Generic[Key, Made]):
    """What was made of keys that came at least twice: at most so many, of which the oldest go.

    That a key came once is told by its hash: another one may be kept a time too early.
    """

    def __init__(self, most: int) -> None:
        self.most, self._going = most, max(most // 8, 1)
        self._made: dict[Key, Made] = {}
        self._came = bytearray(_MARKS)

    def clear(self) -> None:
        """Begin anew: nothing came yet."""
        self._made.clear()
        self._came = bytearray(_MARKS)

    def __len__(self) -> int:
        return len(self._made)

    def get(self, key: Key) -> Made | None:
        """What was made of a key, where that is kept."""
        return self._made.get(key)

    def add(self, key: Key, made: Made) -> None:
        """What was made of a key, of which nothing was kept."""
        rest, at = divmod(hash(key), _MARKS)
        sign = rest % _SIGNS + 1
        if self._came[at] != sign:
            self._came[at] = sign
            return
        self._made[key] = made
        if len(self) > self.most:
            for oldest in [*islice(self._made, self._going)]:
                self._made.pop(oldest, None)
