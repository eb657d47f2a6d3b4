"""The pages of the forms: of an act, of a sitting, of who a collectivité is; each shows, and saves what is sent."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from actgen.atelier.browser.answers import Answer, page, see_other
from actgen.atelier.browser.collectivites import named
from actgen.atelier.browser.forms.finding import findings_of
from actgen.atelier.browser.forms.items import Field, Group
from actgen.atelier.browser.forms.opening import opened_act, opened_collectivite, opened_sitting
from actgen.atelier.browser.forms.sending import sent
from actgen.atelier.browser.frame.rendering import rendered
from actgen.atelier.browser.refusals import not_found
from actgen.atelier.browser.wording import part_said

if TYPE_CHECKING:
    from collections.abc import Callable

    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.forms.items import Form
    from actgen.atelier.browser.forms.opening import Opened

#: By it an address asks for all of a row of a list, by its name; a button asks so too.
OPENED, _OPENS = "ouvert", "ouvrir:"
#: A button of a list, or of one of its rows.
_BUTTON = re.compile(r"[a-z]{1,20}:([a-z0-9_.]{1,200})")
JSON = "application/json; charset=utf-8"


def show_act_form(asked: Asked) -> Answer:
    """The form of an act."""
    return _shown(asked, opened_act(asked))


def show_sitting_form(asked: Asked) -> Answer:
    """The form of a sitting."""
    return _shown(asked, opened_sitting(asked))


def show_collectivite_form(asked: Asked) -> Answer:
    """The form of who a collectivité is: its identity, who heads it, its council, its roots."""
    return _shown(asked, opened_collectivite(asked))


def save_act_form(asked: Asked) -> Answer:
    """Save the form of an act."""
    return _saved(asked, opened_act)


def save_sitting_form(asked: Asked) -> Answer:
    """Save the form of a sitting."""
    return _saved(asked, opened_sitting)


def save_collectivite_form(asked: Asked) -> Answer:
    """Save the form of who a collectivité is."""
    return _saved(asked, opened_collectivite)


def _saved(asked: Asked, opening: Callable[[Asked], Opened]) -> Answer:
    """Save, then show the form again where the button was; the script of the page is told what has changed."""
    opened = opening(asked)
    sent(asked, opened)
    if asked.is_part:
        return _told(asked, opening(asked))
    return see_other(f"{opened.address}?enregistre=1{_place(asked)}")


def _place(asked: Asked) -> str:
    """Where the page is shown again: at the list of which a row was added, moved or taken out, at the one to open."""
    found = _BUTTON.fullmatch(asked.typed("faire"))
    if found is None:
        return "#contenu"
    if asked.typed("faire").startswith(_OPENS):
        return f"&{OPENED}={found[1]}#{found[1]}"
    table, _, row = found[1].rpartition(".")
    return f"#{table if table and row.isdecimal() else found[1]}"


def _shown(asked: Asked, opened: Opened) -> Answer:
    form = opened.form()
    values = _values(asked, opened, form)
    if asked.is_part:
        return page(asked, "form_row.html", row=_row(form, asked.wanted(OPENED)), **values)
    return page(asked, "form.html", saved=bool(asked.wanted("enregistre")), **values)


def _row(form: Form, name: str) -> Group:
    """The row of a list that the script of the page opens; the page 404 where it has gone."""
    found = next((one for one in form.every() if one.name == name and isinstance(one, Group)), None)
    if found is None:
        raise not_found("Cette ligne n’est plus dans la liste.")
    return found


def _values(asked: Asked, opened: Opened, form: Form) -> dict[str, Any]:
    return {
        "collectivite": named(asked.project, opened.slug),
        "opened": opened,
        "form": form,
        "found": replace(findings_of(opened, form), opened=asked.wanted(OPENED)),
        "part_said": part_said(opened.part, _day(opened)) if opened.part else "",
        "offers": _offers(form),
    }


def _day(opened: Opened) -> str:
    return opened.day.isoformat() if opened.day else ""


def _offers(form: Form) -> dict[tuple[str, ...], str]:
    """Each list of words that fields offer, with the name of the one piece of the page that holds it."""
    offered = dict.fromkeys(one.offered for one in form.every() if isinstance(one, Field) and one.offered)
    return {words: f"offre-{number}" for number, words in enumerate(offered, start=1)}


def _told(asked: Asked, opened: Opened) -> Answer:
    """What the script of the page puts in it after a save: the digest, the findings, which fields are asked."""
    form = opened.form()
    values = _values(asked, opened, form)
    told = {
        "fait_de": opened.digest,
        "caches": {one.name: one.is_hidden for one in form.every() if one.condition},
        "lus": {one.name: one.reading for one in form.every() if isinstance(one, Field) and one.reading is not None},
        "fautes": {
            name: rendered(asked, "form_faults.html", name=name, findings=found)
            for name, found in values["found"].by_field.items()
        },
        "etat": rendered(asked, "form_state.html", **values),
        "sommaire": rendered(asked, "form_summary.html", **values),
    }
    return Answer(json.dumps(told, ensure_ascii=False).encode(), media=JSON)
