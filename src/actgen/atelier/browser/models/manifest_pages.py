"""The manifest of a draft in a form, and as its text: tried as it is typed, written when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import Answer, see_other
from actgen.atelier.browser.declarations.page import Declaration, Do, Place, shown
from actgen.atelier.browser.declarations.placing import found_in
from actgen.atelier.browser.declarations.text_page import text_shown, typed_text
from actgen.atelier.browser.declarations.working import Work, work_on, worked
from actgen.atelier.browser.declarations.written import held_text, written_text
from actgen.atelier.browser.models.listing import address_of
from actgen.atelier.browser.models.manifest_examining import manifest_faults
from actgen.atelier.browser.models.manifest_sheet import completed, sheet_of_manifest
from actgen.atelier.browser.models.naming import draft_named
from actgen.atelier.browser.saving import digest_of, save
from actgen.core.files import read_file
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from actgen.atelier.browser.asked import Asked
    from actgen.core.names import TemplateName


def show_manifest(asked: Asked) -> Answer:
    """The form of what the file holds; the page of its text where that is no YAML, the page 400 for no draft."""
    name = draft_named(asked)
    path = asked.project.template_file(name, ".yaml")
    text = held_text(read_file(path))
    work = work_on(text, sheet_of_manifest(asked.project, name))
    return _form(asked, name, work, digest_of(path)) if work else _text(asked, name, text, digest_of(path))


def change_manifest(asked: Asked) -> Answer:
    """Try what was typed, without writing it; write it by the button that saves, whatever is still wrong with it.

    Conflict where the file has changed since the page was made; the page 400 for what is no answer of this form.
    """
    name, made_from, text = draft_named(asked), asked.typed("fait_de"), typed_text(asked)
    sheet_of, do = sheet_of_manifest(asked.project, name), asked.typed("faire")
    work = work_on(text, sheet_of) if do == Do.FORM else worked(text, sheet_of, asked.fields, completed)
    if work is None:
        return _text(asked, name, text, made_from, tried=True)
    if do == Do.TEXT and not work.unheld:
        return _text(asked, name, work.text, made_from, tried=True)
    if do != Do.SAVE or work.unheld:
        return _form(asked, name, work, made_from)
    return _saved(asked, name, work.text, f"{address_of(name)}/manifeste?enregistre=1#contenu")


def show_manifest_text(asked: Asked) -> Answer:
    """The text of the file; the page 400 for no draft."""
    name = draft_named(asked)
    path = asked.project.template_file(name, ".yaml")
    return _text(asked, name, held_text(read_file(path)), digest_of(path))


def change_manifest_text(asked: Asked) -> Answer:
    """Save it as it was typed, whatever is still wrong with it; by another button only show what is."""
    name, typed = draft_named(asked), typed_text(asked)
    if asked.typed("faire") != Do.SAVE:
        return _text(asked, name, typed, asked.typed("fait_de"), tried=True)
    return _saved(asked, name, typed, f"{address_of(name)}/manifeste/texte?enregistre=1#defauts")


def _saved(asked: Asked, name: TemplateName, text: str, address: str) -> Answer:
    path = asked.project.template_file(name, ".yaml")
    content = written_text(text, read_file(path))
    save(asked.project, path, content, made_from=asked.typed("fait_de"), who=asked.person, why=f"manifeste de {name}")
    return see_other(address)


def _form(asked: Asked, name: TemplateName, work: Work, made_from: str) -> Answer:
    path = asked.project.template_file(name, ".yaml")
    document = read_yaml(work.text.encode(), asked.project.show(path))
    found = found_in(work.form, document, manifest_faults(asked.project, name, work.text.encode()))
    saved, written = bool(asked.wanted("enregistre")), held_text(read_file(path))
    return shown(asked, Declaration(_place(name), work, found, made_from, written, saved))


def _text(asked: Asked, name: TemplateName, text: str, made_from: str, *, tried: bool = False) -> Answer:
    faults = manifest_faults(asked.project, name, text.encode())
    return text_shown(asked, _place(name), text, made_from, faults, tried=tried)


def _place(name: TemplateName) -> Place:
    address = address_of(name)
    return Place(
        f"Manifeste de {name}",
        "projet\u00a0: sa fenêtre, ses faits, ses variables",
        (("Modèles", "/modeles"), (str(name), address)),
        f"{address}/manifeste",
        f"{address}/manifeste/texte",
        "fenêtre, faits et variables ont été relus\u00a0; ce qui contredit d’autres modèles se dit à la publication.",
        "Fenêtre, version remplacée, faits, variables, journal",
        "ce modèle ne se publie pas tant qu’il ne se lit pas",
    )
