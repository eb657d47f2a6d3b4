"""A page made from its template: self-contained, no script, nothing fetched, whatever a text holds is text there."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

#: What a browser may load for a page: its own style, and nothing from anywhere.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
#: The same for a page that holds pictures, written in it.
PICTURE_POLICY = f"{POLICY}; img-src data:"


def render(template: str, *, maker: str, pictures: bool = False, back: str = "", **values: object) -> str:
    """The page of a template of this folder; `maker` is the command that writes it, and `is_made_by` knows it again.

    With `pictures`, the browser may show those that the page itself holds; `back` is where a page of the atelier leads.
    """
    policy = Markup(PICTURE_POLICY if pictures else POLICY)
    return _templates().get_template(template).render(policy=policy, mark=Markup(_mark(maker)), back=back, **values)


def render_part(template: str, **values: object) -> str:
    """What a template says that stands inside a page made elsewhere."""
    return _templates().get_template(template).render(**values)


def environment(package: str, folder: str = "") -> Environment:
    """What makes pages of the templates of a package: what a text holds is text, a name that lacks is a bug."""

    def source(name: str) -> str:
        return resources.files(package).joinpath(folder, name).read_text(encoding="utf-8")

    return Environment(
        loader=FunctionLoader(source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def is_made_by(maker: str, content: bytes) -> bool:
    """Whether a file is a page that this command wrote."""
    return _mark(maker).encode() in content


def _mark(maker: str) -> str:
    return f'<meta name="generator" content="actgen {maker}">'


@cache
def _templates() -> Environment:
    made = environment("actgen.pages")
    made.filters["png"] = _png
    return made


def _png(content: bytes) -> str:
    """The address of a picture that stands in the page itself."""
    return f"data:image/png;base64,{b64encode(content).decode()}"
