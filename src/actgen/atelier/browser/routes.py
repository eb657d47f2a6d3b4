"""A page of the atelier: its address, the function that makes it, who may have it, how much it takes in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.projects.settings import Role

if TYPE_CHECKING:
    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked

#: The most bytes of a form: a whole dossier typed in is some tens of thousands.
FORM_BYTES = 2_000_000
#: The most bytes of a form with a Word file.
UPLOAD_BYTES = 25_000_000


class Page(Struct, frozen=True):
    """One row of a room’s `PAGES`: `/collectivites/{slug}`, and what answers there.

    `role` is the least that may ask, `most` the most bytes that it takes. Where `method` is POST, the token of the form
    is checked before.
    """

    address: str
    answer: Callable[[Asked], Answer]
    method: str = "GET"
    role: Role = Role.SAISIT
    most: int = FORM_BYTES


def post(address: str, answer: Callable[[Asked], Answer], role: Role = Role.SAISIT, most: int = FORM_BYTES) -> Page:
    """A page that a form is sent to."""
    return Page(address, answer, "POST", role, most)
