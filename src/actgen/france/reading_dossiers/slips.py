"""How many slips of a typist part two words: a letter too many, too few, another, or two that changed places."""

from __future__ import annotations


def is_within(most: int, one: str, other: str) -> bool:
    """True where at most so many slips make one word of the other."""
    if abs(len(one) - len(other)) > most or len({*one} ^ {*other}) > 2 * most:  # a slip changes two letters at most
        return False
    one, other = _unlike(one, other)
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        here = [row]
        for column, wanted in enumerate(other, start=1):
            fewest = min(last[column] + 1, here[column - 1] + 1, last[column - 1] + (letter != wanted))
            if row > 1 and column > 1 and one[row - 2 : row] == other[column - 2 : column][::-1]:
                fewest = min(fewest, before[column - 2] + 1)
            here.append(fewest)
        before, last = last, here
    return last[-1] <= most


def _unlike(one: str, other: str) -> tuple[str, str]:
    """Both without the letters with which both begin, and then without those with which both end."""
    begun = _alike(one, other)
    one, other = one[begun:], other[begun:]
    ended = _alike(one[::-1], other[::-1])
    return one[: len(one) - ended], other[: len(other) - ended]


def _alike(one: str, other: str) -> int:
    """With how many letters both begin."""
    alike = 0
    for letter, wanted in zip(one, other, strict=False):
        if letter != wanted:
            break
        alike += 1
    return alike
