"""The form of a declaration filled without a page: each control as it is made, with what was typed."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.browser.asked import Fields
from actgen.atelier.browser.declarations.conditions import GIVEN, Simple
from actgen.atelier.browser.declarations.items import BOXES, SIGN, SUBJECT, VALUE, Condition, Tick, Ticked
from actgen.atelier.browser.declarations.labels import OF_KIND
from actgen.atelier.browser.declarations.making import Sheet
from actgen.atelier.browser.declarations.page import Place
from actgen.atelier.browser.declarations.working import Work, work_on, worked
from actgen.atelier.browser.forms.items import Field, Form, Item
from actgen.kinds.declared import DeclaredKind

TICKS = (
    Tick("numero", "un numéro", "Un numéro."),
    Tick("seance", "une séance", "Une séance."),
    Tick("vote", "un vote", "Un vote."),
    Tick("publicite", "une publication", "Publié."),
)
#: A kind of its own: what these tests change does not move with the kinds of the project.
SUBVENTION = Path(__file__).with_name("subvention.yaml").read_text(encoding="utf-8")

_HERE = "/sortes/bail"
#: Where the form of some kind is.
HERE = Place(
    "Bail", "bail", (("Sortes", "/sortes"),), f"{_HERE}/formulaire", f"{_HERE}/texte", "tout va.", "Champs", "rien"
)


def sheet(_: object) -> Sheet:
    """A form of kinds that reads an object and the day of the sitting besides."""
    return Sheet(DeclaredKind, OF_KIND, {"objet": "ligne", "seance.date": "date"}, TICKS, ("subvention", "tarifs"))


def as_shown(form: Form) -> dict[str, tuple[str, ...]]:
    """What a page sends of a form in which nothing was typed."""
    found: dict[str, tuple[str, ...]] = {}
    for one in form.every():
        if isinstance(one, Ticked):
            found |= {f"{BOXES}{one.name}": ("oui",), one.name: one.ticked}
        elif isinstance(one, Condition):
            simple = one.simple or Simple()
            found |= {one.name: (one.value,), f"{one.name}{SUBJECT}": (simple.subject,)}
            found |= {f"{one.name}{SIGN}": (simple.sign or GIVEN,), f"{one.name}{VALUE}": (simple.value,)}
        elif isinstance(one, Field):
            found[one.name] = (one.value,)
    return found


def filled(text: str, **typed: str) -> Work:
    """The work on a text once its form was sent; `__` stands for a point, « relu_ » for the tick of a remark."""
    work = made(text)
    fields: Fields = {**as_shown(work.form), **{_control(name): (value,) for name, value in typed.items()}}
    found = worked(text, sheet, fields, lambda _row, _name, value: value)
    assert found is not None
    return found


def made(text: str) -> Work:
    """The work on a text."""
    work = work_on(text, sheet)
    assert work is not None
    return work


def item(work: Work, name: str) -> Item:
    """What the form has under that name."""
    return next(one for one in work.form.every() if one.name == name)


def changed(before: str, after: str) -> list[str]:
    """The lines that went, then those that came."""
    old, new = before.split("\n"), after.split("\n")
    return [f"- {line}" for line in old if line not in new] + [f"+ {line}" for line in new if line not in old]


def _control(name: str) -> str:
    return name.replace("relu_", "relu:").replace("__", ".")
