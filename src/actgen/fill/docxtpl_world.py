"""The templates of a project for who stays with docxtpl: a Jinja environment with our filters and our clauses.

The words are those of `actgen render`; what the filling does to a whole file besides is not: the typography of the
text that stands in the template, raised letters, the proof that nothing is lost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from jinja2 import BaseLoader, Environment, TemplateNotFound, nodes
from jinja2.ext import Extension
from markupsafe import Markup, escape

from actgen.core.errors import WordingError
from actgen.fill.prepare import jinja_source
from actgen.fill.printing import line_breaks, printed_text, typeset_strings
from actgen.french.typography import typographic
from actgen.grammar.sandbox import ClosedEnvironment
from actgen.library.clauses import load_clauses
from actgen.ooxml.clauses import CLAUSE, Clauses, clause_label
from actgen.ooxml.mending import mend
from actgen.ooxml.packing.package import MAIN_PART, read_package
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2.parser import Parser

    from actgen.core.project import Project

_AROUND = re.compile(r"^<w:body[^>]*>|</w:body>$")


def docxtpl_environment(project: Project) -> Environment:
    """The environment to give to `DocxTemplate.render(context, jinja_env=…)`; its context is `docxtpl_context`.

    It is as strict as ours: a value that lacks, a name or a filter that there is not stop the rendering.
    """
    return _DocxtplWorld(load_clauses(project))


class _ClauseTag(Extension):
    """`{%p clause vote %}`, of which docxtpl leaves `{% clause vote %}`: the paragraphs of that clause."""

    tags: ClassVar[set[str]] = {CLAUSE}  # type: ignore[misc]

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        name = "".join(str(next(parser.stream).value) for _ in iter(lambda: parser.stream.current.type, "block_end"))
        return nodes.Include(nodes.Const(name), True, False, lineno=line)


class _ClauseLoader(BaseLoader):
    """The text of a clause, prepared by docxtpl as that of a template."""

    def __init__(self, clauses: Clauses) -> None:
        self._clauses = clauses

    def get_source(self, environment: Environment, template: str) -> tuple[str, None, Callable[[], bool]]:  # noqa: ARG002
        content = self._clauses.find(template)
        if content is None:
            raise TemplateNotFound(template, f"La clause {template} n’existe pas.")
        return _body(content, template), None, lambda: True


class _DocxtplWorld(ClosedEnvironment):
    """The closed world of our tags, where a clause is a statement and what is printed becomes the text of a run."""

    def __init__(self, clauses: Clauses) -> None:
        super().__init__(finalize=_print)
        self.loader = _ClauseLoader(clauses)
        self.add_extension(_ClauseTag)

    def _parse(self, *args: Any) -> nodes.Template:
        tree = super()._parse(*args)
        typeset_strings(tree)
        return tree


def _print(value: Any) -> Markup:
    return Markup(line_breaks(str(escape(typographic(printed_text(value))))))


def _body(content: bytes, name: str) -> str:
    """The blocks of a clause as docxtpl prepares them."""
    root = read_package(content, clause_label(name)).xml(MAIN_PART)
    mend(root)
    body = root.find(w("body"))
    if body is None:
        raise WordingError(f"La clause {name} n’a pas de texte.")
    for section in body.findall(w("sectPr")):
        body.remove(section)
    return _AROUND.sub("", jinja_source(body).strip())
