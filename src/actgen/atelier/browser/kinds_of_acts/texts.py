"""The text of a kind of the project, as it is typed: tried without being written, and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import Answer, see_other
from actgen.atelier.browser.declarations.text_page import text_shown, typed_text
from actgen.atelier.browser.declarations.written import held_text, written_text
from actgen.atelier.browser.kinds_of_acts.examining import examined
from actgen.atelier.browser.kinds_of_acts.opening import own_kind, place_of
from actgen.atelier.browser.kinds_of_acts.questions import questions_of
from actgen.atelier.browser.saving import digest_of, save
from actgen.core.files import read_file

if TYPE_CHECKING:
    from actgen.atelier.browser.asked import Asked

#: The button that writes; any other shows what the text makes.
_SAVE = "enregistrer"


def show_text(asked: Asked) -> Answer:
    """The text of the file; the page 400 for a kind of the package."""
    name, path = own_kind(asked)
    return text_page(asked, name, held_text(read_file(path)), digest_of(path))


def change_text(asked: Asked) -> Answer:
    """Save it as it was typed, whatever is still wrong with it; by another button only show what it makes.

    Conflict where the file has changed since the page was made, the page 400 for a kind of the package.
    """
    name, path = own_kind(asked)
    typed = typed_text(asked)
    if asked.typed("faire") != _SAVE:
        return text_page(asked, name, typed, asked.typed("fait_de"), tried=True)
    why = f"sorte d’acte {name}"
    save(
        asked.project,
        path,
        written_text(typed, read_file(path)),
        made_from=asked.typed("fait_de"),
        who=asked.person,
        why=why,
    )
    return see_other(f"/sortes/{name}/texte?enregistre=1#defauts")


def text_page(asked: Asked, name: str, text: str, made_from: str, *, tried: bool = False) -> Answer:
    """The page of a text, which need not be that of the file."""
    found = examined(asked.project, name, text.encode())
    questions = questions_of(found.form)
    return text_shown(asked, place_of(name, text), text, made_from, found.faults, tried=tried, questions=questions)
