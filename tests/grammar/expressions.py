"""An expression of a tag as Jinja's tree."""

from __future__ import annotations

from jinja2 import nodes

from actgen.grammar.sandbox import ClosedEnvironment


def expression(source: str) -> nodes.Expr:
    (output,) = ClosedEnvironment().parse(f"{{{{ {source} }}}}").body
    assert isinstance(output, nodes.Output)
    (found,) = output.nodes
    assert isinstance(found, nodes.Expr)
    return found
