"""What the form of a declaration sends: each name is one of the form, each text is one that a file can hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.browser.declarations.items import BOXES, DONE, SIGN, SUBJECT, VALUE, Condition, Ticked
from actgen.atelier.browser.forms.items import Field
from actgen.atelier.browser.forms.posted import BESIDES, Do, text_of
from actgen.atelier.browser.refusals import bad_request
from actgen.core.citing import cited

if TYPE_CHECKING:
    from actgen.atelier.browser.asked import Fields
    from actgen.atelier.browser.forms.items import Form

#: The text that the form was made of, as the page sends it back.
TEXT = "texte"


class Sent(Struct, frozen=True):
    """What was typed, by the names of the controls; the button of a row, and the name of that row."""

    values: Mapping[str, tuple[str, ...]]
    do: Do | None = None
    row: str = ""

    def one(self, name: str) -> str | None:
        """What one control holds; None where the page did not send it."""
        return next(reversed(self.values.get(name, ())), None)

    def has_within(self, name: str) -> bool:
        """Whether anything was typed in a row; a comparison alone, which a page always sends, is nothing."""
        within = (typed for other, typed in self.values.items() if other.startswith(f"{name}.") and not _is_sign(other))
        return any(map(any, within))


def sent_by(form: Form, fields: Fields) -> Sent:
    """What was typed into a form; the page 400 for a name, or for a button, that it does not have."""
    known = frozenset(_names(form))
    for name in fields:
        if name not in known and name not in {*BESIDES, TEXT}:
            raise bad_request(
                f"Ce formulaire n’a pas de champ {cited(name)}.", "Rien n’a été enregistré. Rouvrez la page."
            )
    values = {name: tuple(map(text_of, typed)) for name, typed in fields.items() if name in known}
    word, _, row = (fields.get("faire") or ("",))[-1].partition(":")
    rows = {one.name for one in form.every()}
    return Sent(values, Do(word), row) if word in tuple(Do) and row in rows else Sent(values)


def _is_sign(name: str) -> bool:
    return name.endswith(SIGN)


def _names(form: Form) -> Iterator[str]:
    for one in form.every():
        yield f"{DONE}{one.name}"
        if isinstance(one, Field):
            yield one.name
        if isinstance(one, Ticked):
            yield f"{BOXES}{one.name}"
        if isinstance(one, Condition):
            yield from (f"{one.name}{part}" for part in (SUBJECT, SIGN, VALUE))
