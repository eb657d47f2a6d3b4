"""What does not change is worked out once: of a project that stands still, of an object that is frozen.

Within `standing_still()` a function that is `kept_while_still` answers twice the same to the same arguments, whatever
happens on the disk meanwhile; outside, it reads the disk each time. A fault is never kept.
A process that works for a run now and then names it, `standing_still(run)`: its blocks have the same answers.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property, wraps
from inspect import CO_VARARGS, CO_VARKEYWORDS
from itertools import islice
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
Of = TypeVar("Of")

_NOT_YET: Any = object()
_BY_NAME = object()
_ANSWERS: ContextVar[dict[Any, Any] | None] = ContextVar("answers", default=None)
#: The last run that was named, with its answers.
_OF_THE_RUN: dict[str, dict[Any, Any]] = {}


@contextmanager
def standing_still(run: str = "") -> Iterator[None]:
    """What is read of projects until the end of the block is read once; a block within another shares its answers.

    So do blocks of the same `run`, one after the other, until this process works for another one.
    """
    if _ANSWERS.get() is not None:
        yield
        return
    token = _ANSWERS.set(_answers_of(run) if run else {})
    try:
        yield
    finally:
        _ANSWERS.reset(token)


def _answers_of(run: str) -> dict[Any, Any]:
    if run not in _OF_THE_RUN:
        _OF_THE_RUN.clear()
    return _OF_THE_RUN.setdefault(run, {})


def kept_while_still(asked: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """The function, whose answers are kept while projects stand still; its arguments can be hashed."""

    @wraps(asked)
    def answer(*args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        answers = _ANSWERS.get()
        if answers is None:
            return asked(*args, **kwargs)
        key = (asked, args, *kwargs.items())
        kept = answers.get(key, _NOT_YET)
        if kept is _NOT_YET:
            kept = answers[key] = asked(*args, **kwargs)
        found: Answer = kept
        return found

    return answer


def once(asked: Callable[Concatenate[Of, Asked], Answer]) -> Callable[Concatenate[Of, Asked], Answer]:
    """The function, whose answers are kept in the object that they are about and live as long as it; faults are not.

    The object is frozen and has a `__dict__`; what is asked of it besides can be hashed; nobody changes an answer. A
    copy with other values, as `replace` makes one, keeps none.
    """
    name = f"{asked.__module__}.{asked.__qualname__}"
    found: Callable[Concatenate[Of, Asked], Answer] = _kept_as(asked)(asked, name)
    return found


def _kept_as(asked: Any) -> Callable[[Any, str], Any]:
    """How the answers of a function are kept, by what it asks for besides the object that it is about."""
    code = asked.__code__
    if code.co_kwonlyargcount or asked.__defaults__ or code.co_flags & (CO_VARARGS | CO_VARKEYWORDS):
        return _once_for_each
    if code.co_argcount == 1:
        return _once_for_all
    return _once_for_each if code.co_argcount > _OF_AND_ONE_MORE else _once_for_one_more


_OF_AND_ONE_MORE = 2


def _once_for_all(asked: Callable[[Any], Any], name: str) -> Any:
    """A function of the object alone: its one answer lies in the object under its name."""

    @wraps(asked)
    def answer(of: Any, /) -> Any:
        held = of.__dict__
        kept = held.get(name, _NOT_YET)
        if kept is _NOT_YET:
            kept = held[name] = asked(of)
        return kept

    return answer


def _once_for_one_more(asked: Callable[[Any, Any], Any], name: str) -> Any:
    """A function that asks for one thing more, by its place: its answers lie there by that thing alone."""

    @wraps(asked)
    def answer(of: Any, more: Any, /) -> Any:
        answers = of.__dict__.get(name)
        if answers is None:
            answers = of.__dict__[name] = {}
        kept = answers.get(more, _NOT_YET)
        if kept is _NOT_YET:
            kept = answers[more] = asked(of, more)
        return kept

    return answer


def _once_for_each(asked: Callable[..., Any], name: str) -> Any:
    """A function that asks for more: its answers lie there by what was asked."""

    @wraps(asked)
    def answer(of: Any, /, *args: Any, **kwargs: Any) -> Any:
        answers = of.__dict__.get(name)
        if answers is None:
            answers = of.__dict__[name] = {}
        key = (_BY_NAME, args, *kwargs.items()) if kwargs else args
        kept = answers.get(key, _NOT_YET)
        if kept is _NOT_YET:
            kept = answers[key] = asked(of, *args, **kwargs)
        return kept

    return answer


class kept(cached_property[Answer]):
    """A property that is worked out once, as a `cached_property`, and in less than half of its time.

    It takes no lock, as that of Python 3.12 takes none any more: two threads that ask at once may both work it out.
    """

    if not TYPE_CHECKING:

        def __get__(self, of, owner=None):
            """What was asked of the object, which holds it from now on under the name of the property."""
            if of is None:
                return self
            found = of.__dict__[self.attrname] = self.func(of)
            return found


def kept_for_the_same(most: int) -> Callable[[Callable[[Of], Answer]], Callable[[Of], Answer]]:
    """A function of one object that never changes, whose answer is kept for that very object and not for an equal one.

    To compare two large objects may cost more than the answer. The last `most` are kept, or some less, with their
    objects: several of the oldest go at once, since the way to the first leads past the places of all that went.
    """
    going = max(most // 8, 1)

    def kept(asked: Callable[[Of], Answer]) -> Callable[[Of], Answer]:
        answers: dict[int, tuple[Of, Answer]] = {}

        @wraps(asked)
        def answer(of: Of, /) -> Answer:
            known = answers.get(id(of))
            if known is not None:  # the object is held here: no other can have its identity
                return known[1]
            found = asked(of)
            if len(answers) >= most:
                for oldest in [*islice(answers, going)]:
                    answers.pop(oldest, None)
            answers[id(of)] = of, found
            return found

        return answer

    return kept
