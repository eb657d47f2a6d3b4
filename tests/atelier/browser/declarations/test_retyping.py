"""A form that shows what was typed, where it could not be taken in."""

from __future__ import annotations

from actgen.atelier.browser.declarations.conditions import Simple
from actgen.atelier.browser.declarations.items import Condition, Ticked
from actgen.atelier.browser.declarations.retyping import retyped
from actgen.atelier.browser.declarations.sent import sent_by
from actgen.atelier.browser.forms.items import Field
from tests.atelier.browser.declarations.filling import SUBVENTION, as_shown, made


def test_each_control_shows_what_was_sent() -> None:
    form = made(SUBVENTION).form
    parts = {"champs.0.si.champ": ("total",), "champs.0.si.comparaison": (">",), "champs.0.si.valeur": ("3",)}
    typed = {"champs.1.nom": ("!!",), "capacites": ("vote",), "regles.1.message": ("Non.",), **parts}
    found = {one.name: one for one in retyped(form, sent_by(form, {**as_shown(form), **typed})).every()}
    name, ticks, message, condition = (
        found[one] for one in ("champs.1.nom", "capacites", "regles.1.message", "champs.0.si")
    )
    assert isinstance(name, Field)
    assert isinstance(message, Field)
    assert (name.value, message.value) == ("!!", "Non.")
    assert isinstance(ticks, Ticked)
    assert ticks.ticked == ("vote",)
    assert isinstance(condition, Condition)
    assert condition.simple == Simple("total", ">", "3")
