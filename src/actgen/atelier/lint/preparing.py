"""What only the preparation of a part shows: words or tags that would be lost on the way to the program of an act."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError

from actgen.fill.nothing_lost import expected, loss, unprepared
from actgen.fill.prepare import isolate_run_tags, jinja_source
from actgen.grammar.sandbox import ClosedEnvironment
from actgen.tags.placed import Origin, make_safe, read_paragraphs, read_tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.lint.template import Part, Template
    from actgen.core.diagnostics import Diagnostic

_ENVIRONMENT = ClosedEnvironment()


def preparation_faults(template: Template) -> Iterator[Diagnostic]:
    """BAL-008, for a template whose tags are all sound."""
    for part in template.parts:
        if part.tags and (fault := _fault(part, template.label)):
            yield fault


def _fault(part: Part, label: str) -> Diagnostic | None:
    included = any(paragraph.part for paragraph in part.paragraphs)
    origins = tuple(Origin(one.part, one.number) for one in part.paragraphs) if included else ()
    root = copy.deepcopy(part.root)
    isolate_run_tags(read_tags(root, read_paragraphs(root, origins)))
    make_safe(root)
    source = jinja_source(root)
    if lost := loss(expected(root, origins), source, label, part.label):
        return lost
    try:
        _ENVIRONMENT.parse(source)
    except TemplateSyntaxError:
        return unprepared(label, part.label)
    return None
