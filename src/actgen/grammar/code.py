"""The Python code that a template is compiled to: that of Jinja, which does once what Jinja does for each tag.

Nothing is escaped twice. A filter has its options read when the template is compiled, where they are written out; what
notes a value knows its record from the start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator

if TYPE_CHECKING:
    from jinja2.compiler import Frame

#: The types of what `repr` writes as Python reads it, whatever the value.
_WRITTEN = (str, int, bool)


class DirectCode(CodeGenerator):
    """The code of a closed world: its `finalize` gives markup, which Jinja would make markup of once more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        #: What makes a filter with its options → the name that it has in the code.
        self._bound: dict[str, str] = {}

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """The module of a template, with its filters at the end: they are there before anything is printed."""
        super().visit_Template(node, frame)
        for made, name in self._bound.items():
            self.writeline(f"{name} = {made}")

    def write_commons(self) -> None:
        """What the code begins with."""
        super().write_commons()
        if self._notes:
            self.writeline("note = environment.noting(context)")

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
    named = [(f"{one.key}=", one.value) for one in node.kwargs]
    options = [*(("", one) for one in node.args), *named]
    written = [(name, one.value) for name, one in options if isinstance(one, nodes.Const) and type(one.value) in _WRITTEN]
    if node.dyn_args or node.dyn_kwargs or len(written) < len(options):
        return None
    return ", ".join([f"{name}{value!r}" for name, value in written])
