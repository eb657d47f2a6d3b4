"""A form that was sent, saved: only over the file that the page was made from, and only what was typed."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from actgen.atelier.browser.forms.answering import wanted_by
from actgen.atelier.browser.forms.posted import posted
from actgen.atelier.browser.saving import Conflict, save
from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.rewriting.fresh import rows_of
from actgen.atelier.rewriting.merging import rewritten
from actgen.core.encodings import text_of

if TYPE_CHECKING:
    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.forms.opening import Opened
    from actgen.atelier.browser.forms.posted import Posted
    from actgen.variables.yaml.plain import Plain


class Unwritable(Conflict):
    """The file is written in a shape that no form changes: both texts are shown, nothing is written."""

    def __init__(self, shown: str, theirs: bytes, mine: bytes) -> None:
        super().__init__(shown, theirs, mine)
        self.message = f"{shown} est écrit d’une façon que l’atelier ne change pas. Rien n’a été écrit."
        self.hint = "Corrigez-le dans un éditeur de texte, d’après ce que vous avez tapé, puis rouvrez la page."
        self.args = (self.message,)


def sent(asked: Asked, opened: Opened) -> str:
    """Save what was sent; the digest of the file then.

    Conflict where the file has changed since the page was made, Refusal for what is no answer of this form.
    """
    typed = posted(opened.subject, asked.fields)
    shown, made_from = opened.project.show(opened.path), asked.typed("fait_de")
    if made_from != opened.digest:
        raise Conflict(shown, opened.content, _as_typed(opened, typed))
    return save(
        opened.project,
        opened.path,
        _written(opened, typed),
        made_from=made_from,
        who=asked.person,
        why=_why(opened),
        automatic=typed.automatic,
    ).digest


def typed_file(asked: Asked, opened: Opened) -> bytes:
    """The file as the form that was sent would save it: Refusal and Conflict as `sent`, nothing is written."""
    return _written(opened, posted(opened.subject, asked.fields))


def _written(opened: Opened, typed: Posted) -> bytes:
    try:
        text = rewritten(text_of(opened.content), wanted_by(opened.subject, typed), opened.subject.order)
    except NotEditableError:
        raise Unwritable(opened.project.show(opened.path), opened.content, _as_typed(opened, typed)) from None
    mark = codecs.BOM_UTF8 if opened.content.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode()


def _why(opened: Opened) -> str:
    if opened.acte:
        return f"formulaire de l’acte «\u00a0{opened.acte}\u00a0»"
    return "formulaire de la séance" if opened.subject.root else "formulaire de la collectivité"


def _as_typed(opened: Opened, typed: Posted) -> bytes:
    """What was typed, as the lines of a file: nothing of it is lost where it cannot be saved."""
    found: dict[str, Plain] = {}
    for path, value in sorted(typed.values.items(), key=lambda item: [str(step).zfill(4) for step in item[0]]):
        if value:
            _put(found, [str(step) for step in path], value)
    pasted = {opened.subject.control(path): roll for path, roll in typed.pasted.items() if roll}
    rows = [row for name, value in {**found, **pasted}.items() for row in rows_of(f"{name}:", value, 0)]
    return "\n".join(rows).encode()


def _put(found: dict[str, Plain], steps: list[str], value: str) -> None:
    for step in steps[:-1]:
        inner = found.setdefault(step, {})
        if not isinstance(inner, dict):
            return
        found = inner
    found[steps[-1]] = value
