"""A Word file brought in: the next version of a template as a draft, or the new text of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import Answer, see_other
from actgen.atelier.browser.models.listing import address_of
from actgen.atelier.browser.models.model import refused
from actgen.atelier.browser.models.naming import draft_named, template_named, word_file
from actgen.atelier.browser.refusals import bad_request
from actgen.atelier.browser.saving import ABSENT, digest_of, save_together
from actgen.atelier.importing.manifests import following_manifest
from actgen.atelier.plans.text_view import template_text
from actgen.core.citing import cited
from actgen.core.encodings import text_of
from actgen.core.errors import InputFault, UsageFault
from actgen.core.files import read_file
from actgen.core.names import parse_template_name
from actgen.library.catalogue import load_template
from actgen.ooxml.packing.package import read_package

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.atelier.browser.asked import Asked
    from actgen.core.names import TemplateName
    from actgen.core.project import Project


def bring_version(asked: Asked) -> Answer:
    """Make the next version of a template, a draft with the Word file that was sent and a manifest to complete."""
    earlier, sent = template_named(asked), word_file(asked)
    name = _named(earlier, asked.typed("nouvelle"))
    project = asked.project
    if project.template_file(name, ".docx").exists():
        raise bad_request(f"Le modèle {name} existe déjà. Rien n’a été écrit.", "Choisissez un autre nom de version.")
    try:
        read_package(sent.content, sent.name)
        files = {**_text_and_word(project, name, sent.content), project.template_file(name, ".yaml"): _manifest(
            project, name, earlier
        )}  # fmt: skip
    except InputFault as fault:
        return refused(asked, earlier, fault)
    made_from = dict.fromkeys(files, ABSENT)
    save_together(project, files, made_from, who=asked.person, why=f"nouvelle version de {earlier}")
    return see_other(address_of(name))


def replace_draft(asked: Asked) -> Answer:
    """Put the Word file that was sent in the place of that of a draft; Conflict where it has changed meanwhile."""
    name, sent, project = draft_named(asked), word_file(asked), asked.project
    try:
        read_package(sent.content, sent.name)
        files = _text_and_word(project, name, sent.content)
    except InputFault as fault:
        return refused(asked, name, fault)
    word = project.template_file(name, ".docx")
    made_from = {path: digest_of(path) for path in files} | {word: asked.typed("fait_de")}
    save_together(project, files, made_from, who=asked.person, why=f"texte du projet {name}")
    return see_other(address_of(name))


def _named(earlier: TemplateName, version: str) -> TemplateName:
    """The name of the new version; the page 400 for one that is none."""
    try:
        return parse_template_name(f"{earlier.academie}/{earlier.acte}@{version}")
    except UsageFault as fault:
        raise bad_request(f"{cited(version)} n’est pas un nom de version.", fault.hint) from None


def _text_and_word(project: Project, name: TemplateName, content: bytes) -> dict[Path, bytes]:
    return {
        project.template_file(name, ".docx"): content,
        project.template_file(name, ".txt"): template_text(content, str(name)).encode(),
    }


def _manifest(project: Project, name: TemplateName, earlier: TemplateName) -> bytes:
    typed = text_of(read_file(project.template_file(earlier, ".yaml")))
    return following_manifest(name, earlier, typed, load_template(project, earlier).manifest.fenetre).encode()
