"""The questions that an act of a kind would be asked, as a page shows them: nothing is typed there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.atelier.browser.forms.finding import Shown
from actgen.atelier.browser.forms.items import Field
from actgen.atelier.browser.forms.placing import Placed

if TYPE_CHECKING:
    from actgen.atelier.browser.forms.items import Form

#: A form of which nothing was checked yet.
_UNCHECKED = Shown({}, (), (), Placed())


def questions_of(form: Form | None) -> dict[str, Any]:
    """What the piece of the page reads; of a kind that cannot be read it shows nothing."""
    return {"form": form, "found": _UNCHECKED, "offers": _offers(form), "conditions": _conditions(form)}


def _offers(form: Form | None) -> dict[tuple[str, ...], str]:
    """No list of words stands in the page: nothing is typed there."""
    every = form.every() if form else ()
    return {one.offered: "" for one in every if isinstance(one, Field) and one.offered}


def _conditions(form: Form | None) -> list[tuple[str, str]]:
    """The fields that are not always asked, each by its label with its condition."""
    every = form.every() if form else ()
    return [*dict.fromkeys((one.words.label, one.condition) for one in every if one.condition)]
