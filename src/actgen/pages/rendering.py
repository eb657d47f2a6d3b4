"""A page made from its template: self-contained, no script, nothing fetched, whatever a text holds is text there."""

from __future__ import annotations

from functools import cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

#: What a browser may load for a page: its own style, and nothing from anywhere.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render(template: str, *, maker: str, **values: object) -> str:
    """The page of a template of this folder; `maker` is the command that writes it, and `is_made_by` knows it again."""
    return _templates().get_template(template).render(policy=Markup(POLICY), mark=Markup(_mark(maker)), **values)


def render_part(template: str, **values: object) -> str:
    """What a template says that stands inside a page made elsewhere."""
    return _templates().get_template(template).render(**values)


def is_made_by(maker: str, content: bytes) -> bool:
    """Whether a file is a page that this command wrote."""
    return _mark(maker).encode() in content


def _mark(maker: str) -> str:
    return f'<meta name="generator" content="actgen {maker}">'


@cache
def _templates() -> Environment:
    return Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _source(name: str) -> str:
    return resources.files("actgen.pages").joinpath(name).read_text(encoding="utf-8")
