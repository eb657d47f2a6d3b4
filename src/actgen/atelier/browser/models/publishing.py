"""A draft published: every reason against it at once, else what will be written, then written when it is confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import Answer, see_other
from actgen.atelier.browser.models.listing import address_of
from actgen.atelier.browser.models.model import model_page, refused
from actgen.atelier.browser.models.naming import template_named
from actgen.atelier.browser.refusals import bad_request
from actgen.atelier.browser.saving import ABSENT, save_together
from actgen.atelier.browser.states import MAKING
from actgen.atelier.publishing.publication import Asked as AskedPublication
from actgen.atelier.publishing.publication import prepare
from actgen.core.errors import InputFault, UsageFault
from actgen.core.unfinished import digest
from actgen.french.reading import read_act_date

if TYPE_CHECKING:
    from datetime import date

    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.publishing.publication import Publication
    from actgen.core.project import Project


def publish(asked: Asked) -> Answer:
    """Say what the publication would write; write it where the form confirms what was said."""
    name, project = template_named(asked), asked.project
    wanted = AskedPublication((name,), _day(asked.typed("date")), closes=bool(asked.typed("ferme")))
    try:
        with MAKING:
            made = prepare(project, wanted)
    except InputFault as fault:
        return refused(asked, name, fault)
    if asked.typed("confirme") != _promise(made):
        return model_page(asked, name, publication=made, promise=_promise(made), day=asked.typed("date"))
    _write(asked, project, made)
    return see_other(address_of(name))


def _day(typed: str) -> date:
    try:
        return read_act_date(typed)
    except UsageFault as fault:
        raise bad_request(fault.message, fault.hint) from None


def _promise(made: Publication) -> str:
    """The digest of all that would be written: what is confirmed is what was shown."""
    return digest(b"\0".join(file.encode() + b"\0" + content for file, content in sorted(made.files.items())))


def _write(asked: Asked, project: Project, made: Publication) -> None:
    files = {project.templates / file: content for file, content in made.files.items()}
    before = {project.templates / file: digest(content) for file, content in made.before.items() if content}
    names = ", ".join(map(str, made.asked.names))
    made_from = {path: before.get(path, ABSENT) for path in files}
    save_together(project, files, made_from, who=asked.person, why=f"publication de {names}")
