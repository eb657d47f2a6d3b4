"""The text of a declaration under work: what a form was made of, what it becomes, nothing of it written yet.

The page holds the text and sends it back with what was typed, so that a button of a list, or a trial, writes no file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.browser.declarations.answering import Unheld, answer_of
from actgen.atelier.browser.declarations.making import Sheet, form_of
from actgen.atelier.browser.declarations.remarks import remarks_of, without_changed, without_done
from actgen.atelier.browser.declarations.retyping import retyped
from actgen.atelier.browser.declarations.sent import sent_by
from actgen.atelier.browser.declarations.slots import model_at
from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.rewriting.merging import rewritten
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actgen.atelier.browser.asked import Fields
    from actgen.atelier.browser.declarations.answering import Completing
    from actgen.atelier.browser.forms.items import Form
    from actgen.variables.yaml.plain import Path

#: What a form is made for, by what its file holds.
SheetOf = Callable[[Any], Sheet]
_SHAPE = "Ce fichier est écrit d’une façon que ce formulaire ne change pas\u00a0: rien n’y a été changé."
_BY_HAND = "Ce que vous avez tapé reste ci-dessous. Changez-le dans le texte."


class Work(Struct, frozen=True):
    """A text, its form, the remarks beside its controls; `unheld` is what was typed and could not be taken in."""

    text: str
    form: Form
    remarks: Mapping[str, str]
    unheld: tuple[Unheld, ...] = ()


def work_on(text: str, sheet_of: SheetOf) -> Work | None:
    """The form of a text; None for one that is no YAML, or holds no names."""
    document = read_yaml(text.encode(), "")
    if not document.is_readable or not isinstance(document.data, dict):
        return None
    form = form_of(sheet_of(document.data), document.data)
    return Work(text, form, remarks_of(form, text))


def worked(text: str, sheet_of: SheetOf, fields: Fields, completing: Completing) -> Work | None:
    """The same once a form of that text was sent; the page 400 for what is no answer of this form.

    What could not be taken in leaves the text as it was, and the form shows what was typed.
    """
    before = work_on(text, sheet_of)
    if before is None:
        return None
    sent = sent_by(before.form, fields)
    data: Any = read_yaml(text.encode(), "").data
    answer = answer_of(before.form, data, sent, completing)
    if answer.unheld:
        return replace(before, form=retyped(before.form, sent), unheld=answer.unheld)
    try:
        after = rewritten(without_done(before.form, text, sent), answer.wanted, _order(sheet_of(data)))
    except NotEditableError:
        unheld = (Unheld("", _SHAPE, _BY_HAND),)
        return replace(before, form=retyped(before.form, sent), unheld=unheld)
    return work_on(without_changed(after, data), sheet_of)


def _order(sheet: Sheet) -> Callable[[Path], Sequence[str]]:
    def order(path: Path) -> Sequence[str]:
        model = model_at(sheet.model, path)
        return tuple(model.model_fields) if model else ()

    return order
