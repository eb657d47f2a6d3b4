"""The Python code that a template is compiled to: that of Jinja, which does once what Jinja does for each tag.

Nothing is escaped twice. A filter has its options read when the template is compiled, where they are written out; what
notes a value knows its record from the start. What stands under the names that a template reads is looked up together,
before anything is printed. Nothing is made for it and nothing fails: what is not made yet, or is no key of a
dictionary, is read where a tag asks for it, as Jinja would. What it prints goes into a list, and each round of a loop
stops, so that whoever runs it sees how much that is.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeGuard

from jinja2 import nodes
from jinja2.compiler import CodeGenerator

from actgen.grammar.paths import path_of
from actgen.grammar.walking import every

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jinja2.compiler import Frame

#: The types of what `repr` writes as Python reads it, whatever the value.
_WRITTEN = (str, int, bool)
#: Under this key the context carries the list of what the code prints; no template can name it.
PIECES = "_pieces"
#: What counts the rounds of a loop.
_LOOP = "loop"


class DirectCode(CodeGenerator):
    """The code of a closed world: its `finalize` gives markup, which Jinja would make markup of once more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        #: What makes a filter with its options → the name that it has in the code.
        self._bound: dict[str, str] = {}
        #: The path of what is looked up before → the name that its value has in the code.
        self._ahead: dict[str, str] = {}
        #: What is read to know whether it is there, and no more.
        self._asked: frozenset[nodes.Node] = frozenset()

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """The module of a template, with its filters at the end: they are there before anything is printed."""
        if self._notes:
            self._ahead = {path: f"value_{rank}" for rank, path in enumerate(_paths_read(node))}
            self._asked = frozenset(_asked_in(node))
        super().visit_Template(node, frame)
        self.writeline("later, held_or = environment.later, environment.held_or")
        for made, name in self._bound.items():
            self.writeline(f"{name} = {made}")

    def write_commons(self) -> None:
        """What the code begins with."""
        super().write_commons()
        if self._notes:
            self.writeline("note = environment.noting(context)")
            self.writeline(f"pieces = context.parent[{PIECES!r}]")

    def enter_frame(self, frame: Frame) -> None:
        """Begin the code, or a round of a loop."""
        super().enter_frame(frame)
        if self._notes:
            frame.buffer = "pieces"
            if frame.loop_frame:
                self.writeline("yield")

    def pull_dependencies(self, nodes: Iterable[nodes.Node]) -> None:
        """What the code has at hand: its filters, what is looked up before."""
        super().pull_dependencies(nodes)
        for holder, paths in groupby(self._ahead, _holder):
            found = [(self._ahead[path], path.rpartition(".")[2]) for path in paths]
            self.writeline(f"group = {self._ahead.get(holder, f'context.parent.get({holder!r})')}")
            self.writeline("if group is not None and isinstance(group, dict):")  # most below another are not given
            self.indent()
            for value, name in found:
                self.writeline(f"{value} = held_or(group, {name!r}, later)")
            self.outdent()
            self.writeline("else:")
            self.indent()
            self.writeline(f"{' = '.join(value for value, _ in found)} = later")
            self.outdent()

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """What was looked up before, where it is there; else what the environment gives."""
        value = self._ahead.get(path_of(node))
        if value is None:
            super().visit_Getattr(node, frame)
            return
        is_there = "" if node in self._asked else f"{value} is not None and "
        self.write(f"({value} if {is_there}{value} is not later else ")
        super().visit_Getattr(node, frame)
        self.write(")")

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:
        """The call of a filter: of one with its options, where all of them are written out."""
        options = _written_out(node)
        if node.node is None or options is None or not hasattr(self.environment.filters[node.name], "with_options"):
            super().visit_Filter(node, frame)
            return
        made = f"environment.filters[{node.name!r}].with_options({options})"
        self.write(f"{self._bound.setdefault(made, f'filter_{len(self._bound)}')}(")
        self.visit(node.node, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if finalize.src is None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("note(" if self._notes else finalize.src)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if finalize.src is None:
            super()._output_child_post(node, frame, finalize)
        else:
            self.write(")")

    @property
    def _notes(self) -> bool:
        return getattr(self.environment, "noting", None) is not None


def _written_out(node: nodes.Filter) -> str | None:
    """The options of a filter as Python writes them; None where one of them is a value of the act."""
    options = [*(("", one) for one in node.args), *((f"{one.key}=", one.value) for one in node.kwargs)]
    written = [f"{name}{one.value!r}" for name, one in options if _is_written_out(one)]
    return None if node.dyn_args or node.dyn_kwargs or len(written) < len(options) else ", ".join(written)


def _is_written_out(node: nodes.Expr) -> TypeGuard[nodes.Const]:
    return isinstance(node, nodes.Const) and type(node.value) in _WRITTEN


def _paths_read(tree: nodes.Template) -> list[str]:
    """The paths that a template reads below the names at the top, those of one holder together, behind the holder."""
    names, below = [*every(nodes.Name, tree)], every(nodes.Getattr, tree)
    given = {name.name for name in names if name.ctx != "load"} | {_LOOP}
    tops = {name.name for name in names} - given
    found: dict[str, None] = {}
    paths = {path_of(one) for one in below}
    for path in sorted(paths, key=lambda path: (path.count("."), _holder(path), path)):
        if _holder(path) in tops or _holder(path) in found:
            found[path] = None
    return [*found]


def _holder(path: str) -> str:
    return path.rpartition(".")[0]


def _asked_in(tree: nodes.Template) -> Iterator[nodes.Node]:
    """The nodes of which a template asks whether they hold, without another use of their value."""
    waiting: list[nodes.Node] = []
    for one in every(nodes.Node, tree):
        if isinstance(one, nodes.If | nodes.CondExpr):
            waiting.append(one.test)
        elif isinstance(one, nodes.Not):
            waiting.append(one.node)
    while waiting:
        node = waiting.pop()
        waiting += [node.left, node.right] if isinstance(node, nodes.And | nodes.Or) else []
        yield node
