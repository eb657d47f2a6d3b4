"""Where the findings of an act lead: each to its field, in the form of the act, of its sitting, of its collectivité."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.browser.forms.opening import act_in, collectivite_in, sitting_in
from actgen.atelier.browser.forms.placing import placed
from actgen.atelier.browser.refusals import Refusal
from actgen.core.errors import InputFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.atelier.browser.forms.opening import Opened
    from actgen.atelier.browser.places import Part
    from actgen.core.diagnostics import Diagnostic


class Lead(Struct, frozen=True):
    """A field of a form: the address of that form, the name of the control, how a reader names it."""

    form: str
    name: str
    label: str

    @property
    def address(self) -> str:
        """Where a link to the field leads."""
        return f"{self.form}#{self.name}"


def leads_of(diagnostics: Iterable[Diagnostic], part: Part, acte: str) -> Mapping[Diagnostic, Lead]:
    """The field of each finding of an act of a part, the act’s own first; nothing for one that no field has."""
    return _leads(diagnostics, _forms(part, acte))


def leads_beside(diagnostics: Iterable[Diagnostic], part: Part) -> Mapping[Diagnostic, Lead]:
    """The same in the form of the sitting and in that of the collectivité alone."""
    return _leads(diagnostics, _beside(part))


def _leads(diagnostics: Iterable[Diagnostic], forms: Iterator[Opened]) -> dict[Diagnostic, Lead]:
    found: dict[Diagnostic, Lead] = {}
    left = [*diagnostics]
    while left and (opened := next(forms, None)):
        form = opened.form()
        at = placed(left, opened.subject, form, opened.entry if opened.acte else "")
        labels = form.labels()
        for name, held in at.by_field.items():
            found |= dict.fromkeys(held, Lead(opened.address, name, labels[name]))
        left = [*at.above]
    return found


def _forms(part: Part, acte: str) -> Iterator[Opened]:
    """The forms that there are, each opened once something is left to lead; none of a file that cannot be read."""
    with suppress(InputFault, Refusal):
        yield act_in(part, acte)
    yield from _beside(part)


def _beside(part: Part) -> Iterator[Opened]:
    with suppress(InputFault, Refusal):
        yield sitting_in(part)
    with suppress(InputFault, Refusal):
        yield collectivite_in(part.project, part.slug)
