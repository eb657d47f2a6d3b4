"""The form of a kind of the project: its fields, conditions, rules; tried as it is typed, written when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import Answer, see_other
from actgen.atelier.browser.declarations.page import Declaration, Do, shown
from actgen.atelier.browser.declarations.placing import found_in
from actgen.atelier.browser.declarations.text_page import typed_text
from actgen.atelier.browser.declarations.working import Work, work_on, worked
from actgen.atelier.browser.declarations.written import held_text, written_text
from actgen.atelier.browser.kinds_of_acts.examining import examined
from actgen.atelier.browser.kinds_of_acts.opening import own_kind, place_of
from actgen.atelier.browser.kinds_of_acts.questions import questions_of
from actgen.atelier.browser.kinds_of_acts.sheets import completed, sheet_of_kinds
from actgen.atelier.browser.kinds_of_acts.texts import text_page
from actgen.atelier.browser.saving import digest_of, save
from actgen.core.files import read_file
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.atelier.browser.asked import Asked


def show_form(asked: Asked) -> Answer:
    """The form of what the file holds; the page of its text where that is no YAML, the page 400 for a shipped kind."""
    name, path = own_kind(asked)
    text = held_text(read_file(path))
    work = work_on(text, sheet_of_kinds(asked.project))
    if work is None:
        return text_page(asked, name, text, digest_of(path))
    return _page(asked, name, path, work, digest_of(path))


def change_form(asked: Asked) -> Answer:
    """Try what was typed, without writing it; write it by the button that saves, whatever is still wrong with it.

    Conflict where the file has changed since the page was made; the page 400 for what is no answer of this form.
    """
    name, path = own_kind(asked)
    made_from, text = asked.typed("fait_de"), typed_text(asked)
    sheet_of = sheet_of_kinds(asked.project)
    if asked.typed("faire") == Do.FORM:
        work = work_on(text, sheet_of)
    else:
        work = worked(text, sheet_of, asked.fields, completed(read_yaml(text.encode(), "").data, name))
    if work is None:
        return text_page(asked, name, text, made_from, tried=True)
    if asked.typed("faire") == Do.TEXT and not work.unheld:
        return text_page(asked, name, work.text, made_from, tried=True)
    if asked.typed("faire") != Do.SAVE or work.unheld:
        return _page(asked, name, path, work, made_from)
    why = f"sorte d’acte {name}"
    save(asked.project, path, written_text(work.text, read_file(path)), made_from=made_from, who=asked.person, why=why)
    return see_other(f"/sortes/{name}/formulaire?enregistre=1#contenu")


def _page(asked: Asked, name: str, path: Path, work: Work, made_from: str) -> Answer:
    found = examined(asked.project, name, work.text.encode())
    document = read_yaml(work.text.encode(), asked.project.show(path))
    return shown(
        asked,
        Declaration(
            place_of(name, work.text),
            work,
            found_in(work.form, document, found.faults),
            made_from,
            held_text(read_file(path)),
            bool(asked.wanted("enregistre")),
            questions_of(found.form),
        ),
    )
