"""The closed world in which a template runs: it reads plain data, chooses, repeats and filters, and nothing else.

Two walls. The grammar is a short list of allowed nodes, so a call, an import, an assignment or arithmetic is refused
when the template is compiled; and Jinja's own sandbox refuses at run time whatever the first wall would let through.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import nodes
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from actgen.core.memory.deferred import TO_MAKE, held, held_or
from actgen.grammar.accepted import comparable
from actgen.grammar.code import DirectCode
from actgen.grammar.filters import FILTERS
from actgen.grammar.repeating import EACH, each
from actgen.grammar.undefined import STAND_IN, Absent, Unknown
from actgen.grammar.walking import every

#: The counters of a loop that a template may read.
LOOP_ATTRIBUTES = ("index", "index0", "first", "last", "length", "revindex")
#: The tests that may follow `is`.
TESTS = ("defined",)
_COMPARABLE = "_comparable"


class _Roots(Context):
    """The names at the top, where None is a value that is not given, as everywhere below."""

    def resolve_or_missing(self, key: str) -> Any:
        """What stands under the name; a closed world sets no variable, so that all names stand where it reads."""
        found = self.parent.get(key, missing)
        return Absent(name=key) if found is None else found


class ClosedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja as tags of acts see it: strict, without functions, over plain data; what `finalize` gives is markup."""

    context_class = _Roots
    code_generator_class = DirectCode
    #: How the code of a template looks up ahead, and what it has in place of a value that it did not find so.
    held_or, later = staticmethod(held_or), TO_MAKE

    def __init__(self, finalize: Callable[..., Any] | None = None) -> None:
        super().__init__(
            autoescape=True, undefined=Unknown, finalize=finalize, keep_trailing_newline=True, cache_size=0
        )
        self.filters = {**FILTERS, _COMPARABLE: comparable, EACH: each}
        self.tests = {"defined": _is_defined}
        self.globals = {}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The value of a key of a mapping, or one of the counters of a loop; no attribute of any other object."""
        try:  # most are keys of a dictionary: asked first
            found = held(obj, attribute)
        except (KeyError, TypeError):
            return self._sought(obj, attribute)
        if found is TO_MAKE:
            found = obj[attribute]
        return Absent(None, obj, attribute) if found is None else found

    def _sought(self, obj: Any, attribute: str) -> Any:
        """The same, where no dictionary has the key."""
        if isinstance(obj, LoopContext):
            return getattr(obj, attribute) if attribute in LOOP_ATTRIBUTES else Unknown(obj=obj, name=attribute)
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The value of a key of a mapping, or an element of a list."""
        if isinstance(obj, Undefined):
            return obj  # what is missing is the thing itself, not its part
        if isinstance(obj, Mapping) and isinstance(argument, str) and argument in obj:
            found = obj[argument]
            return Absent(obj=obj, name=argument) if found is None else found
        if isinstance(obj, list | tuple) and isinstance(argument, int) and -len(obj) <= argument < len(obj):
            return obj[argument]
        return Unknown(obj=obj, name=str(argument))

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ARG002 - Jinja's signature
        """Nothing is: templates call no function."""
        return False

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        """Jinja's hook between reading and compiling: dates compare as their texts, wherever a template compares."""
        for comparison in every(nodes.Compare, source):
            sides: tuple[nodes.Compare | nodes.Operand, ...] = (comparison, *comparison.ops)
            for side in sides:
                if not isinstance(side.expr, nodes.Const):
                    side.expr = nodes.Filter(side.expr, _COMPARABLE, [], [], None, None, lineno=side.lineno)
        return super()._generate(source, *args, **kwargs)


def _is_defined(value: Any) -> bool:
    """Whether an optional value is stated; a name that does not exist is a fault here as everywhere."""
    if isinstance(value, Unknown):
        str(value)  # raises, and says which name is unknown
    return value is STAND_IN or not (isinstance(value, Undefined) or value is None)
