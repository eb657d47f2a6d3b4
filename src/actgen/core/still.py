"""A project that stands still while many acts are made: what its folders hold is read once, not once for each act.

Within `standing_still()` a function that is `kept_while_still` answers twice the same to the same arguments, whatever
happens on the disk meanwhile; outside, it reads the disk each time. A fault is never kept.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")

_ANSWERS: ContextVar[dict[Any, Any] | None] = ContextVar("answers", default=None)


@contextmanager
def standing_still() -> Iterator[None]:
    """What is read of projects until the end of the block is read once; a block within another shares its answers."""
    if _ANSWERS.get() is not None:
        yield
        return
    token = _ANSWERS.set({})
    try:
        yield
    finally:
        _ANSWERS.reset(token)


def kept_while_still(asked: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """The function, whose answers are kept while projects stand still; its arguments can be hashed."""

    @wraps(asked)
    def answer(*args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        answers = _ANSWERS.get()
        if answers is None:
            return asked(*args, **kwargs)
        key = (asked, args, *kwargs.items())
        if key not in answers:
            answers[key] = asked(*args, **kwargs)
        kept: Answer = answers[key]
        return kept

    return answer
