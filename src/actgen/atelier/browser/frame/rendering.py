"""A page made from its template in the one frame: what a text holds is text there, a name that lacks is a bug."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING

from markupsafe import Markup

from actgen.atelier.browser.frame.navigation import NAVIGATION
from actgen.atelier.browser.wording import instant_said
from actgen.atelier.projects.settings import Role
from actgen.french.advice import typeset
from actgen.french.agreement import plural
from actgen.french.capitals import first_capital
from actgen.pages.rendering import environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from actgen.atelier.browser.asked import Asked

#: The files that a page loads, by their names, and what they are.
STATIC = {"atelier.css": "text/css; charset=utf-8", "atelier.js": "text/javascript; charset=utf-8"}


def rendered(asked: Asked, template: str, **values: object) -> str:
    """The page, or the piece of one, that a template of `html/` makes of these values; it may read `asked` too."""
    return _templates().get_template(template).render(asked=asked, csrf=lambda: _csrf(asked), **values)


def prepare() -> Iterator[str]:
    """Read the template of every page, one at each step: the first page of each kind then waits for none."""
    for page in sorted(one.name for one in resources.files(__package__).joinpath("html").iterdir()):
        _templates().get_template(page)
        yield page


@cache
def static_file(name: str) -> bytes:
    """A file of `static/`; KeyError for one that is not in the table."""
    STATIC[name]
    return resources.files(__package__).joinpath("static", name).read_bytes()


def _csrf(asked: Asked) -> Markup:
    """The hidden field that each form that is sent holds."""
    return Markup('<input type="hidden" name="jeton" value="{}">').format(asked.csrf)


def _static(name: str) -> str:
    """The address of a file, which changes when the file does: a browser may keep it for good."""
    return f"/statique/{name}?{sha256(static_file(name)).hexdigest()[:8]}"


@cache
def _templates() -> Environment:
    made = environment(__package__, "html")
    made.globals |= {"static": _static, "Role": Role, "plural": plural, "navigation": NAVIGATION}
    made.filters |= {"typeset": typeset, "instant": instant_said, "capital": first_capital}
    return made
