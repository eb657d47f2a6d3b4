"""The form in which a rule is written: a function that finds, above an example and the change that spoils it.

    @rule("MOI-001", ERROR, source="règlement, art. 3", since=REGLEMENT, reads=Voted)
    def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
        \"""The title, one sentence.

        Why the law wants it.
        \"""
        yield Finding(act.path("vote"), "What is wrong, with the values.")

    EXAMPLE = "An excerpt that is right."
    WRONG = ("words of it", "what makes them wrong")
    MESSAGE = "What the wrong excerpt gives."
    HINT = "What to do."

`WRONG` is the whole of a wrong excerpt where no change of a few words makes one.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct

from actgen.rules.act_rule import ActRule
from actgen.rules.rule import CapacityRule, Rule

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from types import ModuleType

    from actgen.core.diagnostics import Severity
    from actgen.rules.plain_texts import Reading, Sought
    from actgen.rules.rule import Presentation
    from actgen.variables.fiche import Fiche

Find = TypeVar("Find", bound="Callable[..., Any]")


class _Written(Struct, frozen=True):
    """What a decorator says of a rule, and the function under it."""

    form: Callable[..., Presentation]
    said: dict[str, Any]
    find: Callable[..., Any]


#: What each module wrote above its function, by the name of the module.
WRITTEN: dict[str, _Written] = {}


def rule(
    code: str,
    severity: Severity,
    *,
    source: str,
    since: date | None = None,
    warns: str = "",
    reads: type[Fiche] | None = None,
    sitting: bool = True,
    needs: str = "",
) -> Callable[[Find], Find]:
    """A rule on the dossier; with `reads`, on each act that has that capacity. `sitting`: silent without one.

    `needs` are names, parted by blanks: it is silent on a file that states none of them.
    """
    said = {"code": code, "severity": severity, "source": source, "since": since, "warns": warns, "needs": needs}
    if reads is None:
        return _writing(Rule, {**said, "needs_sitting": sitting})
    return _writing(CapacityRule, {**said, "reads": reads})


def act_rule(
    code: str,
    severity: Severity,
    *,
    source: str,
    since: date | None = None,
    warns: str = "",
    reads: type[Fiche] | None = None,
    shown: str = "",
    seeks: tuple[Sought | Reading[Any], ...] = (),
) -> Callable[[Find], Find]:
    """A rule on the finished act, where the act has the capacity that it reads; `shown` is the kind of its excerpts.

    It is silent on an act in which nothing stands of what it `seeks`, where it says that.
    """
    said = {"code": code, "severity": severity, "source": source, "since": since, "warns": warns, "shown": shown}
    return _writing(ActRule, {**said, "seeks": seeks, **({"reads": reads} if reads else {})})


def _writing(form: Callable[..., Presentation], said: dict[str, Any]) -> Callable[[Find], Find]:
    def written(find: Find) -> Find:
        if find.__module__ in WRITTEN:
            raise TypeError(f"{find.__module__} holds two rules")
        WRITTEN[find.__module__] = _Written(form, said, find)
        return find

    return written


def rule_of(module: ModuleType) -> Presentation:
    """The rule that a module writes; TypeError where it lacks its function, its docstring or one of its constants."""
    written, names = WRITTEN.get(module.__name__), ("EXAMPLE", "WRONG", "MESSAGE", "HINT")
    lacking = [name for name in names if not hasattr(module, name)]
    if written is None or not written.find.__doc__ or lacking:
        needed = " and ".join(lacking) or "a function under @rule, with its docstring"
        raise TypeError(f"{module.__name__} writes no rule: it lacks {needed}")
    title, _, why = written.find.__doc__.partition("\n\n")
    example = textwrap.dedent(module.EXAMPLE).strip()
    return written.form(
        **written.said,
        title=_on_one_line(title).removesuffix("."),
        why=_on_one_line(why),
        right=example,
        wrong=_spoilt(module.__name__, example, module.WRONG),
        message=module.MESSAGE,
        hint=module.HINT,
        find=written.find,
    )


def _on_one_line(text: str) -> str:
    return " ".join([word for word in text.replace("\n", " ").split(" ") if word]).strip()


def _spoilt(module: str, example: str, wrong: str | tuple[str, str]) -> str:
    """The wrong excerpt: as it is written, or the example with words changed; TypeError where they stand not once."""
    if isinstance(wrong, str):
        return wrong
    if example.count(wrong[0]) != 1:
        raise TypeError(f"{module}: « {wrong[0]} » stands {example.count(wrong[0])} times in its EXAMPLE")
    return example.replace(*wrong)
