"""The template that an address names, looked up among those of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.models.listing import is_draft
from actgen.atelier.browser.refusals import bad_request, not_found
from actgen.core.citing import cited
from actgen.library.catalogue import list_templates

if TYPE_CHECKING:
    from actgen.atelier.browser.asked import Asked, Upload
    from actgen.core.names import TemplateName

_WORD = b"PK\x03\x04"


def template_named(asked: Asked, version: str = "version") -> TemplateName:
    """The template; the page 404 where the project has none such. `version` is the name of the address to look at."""
    wanted = (asked.names["collection"], asked.names["acte"], asked.names[version])
    for name in list_templates(asked.project):
        if (name.academie, name.acte, name.version) == wanted:
            return name
    raise not_found(f"Le projet n’a pas de modèle {cited('{}/{}@{}'.format(*wanted))}.", "Choisissez-le dans la liste.")


def draft_named(asked: Asked) -> TemplateName:
    """The same, where it may still change; the page 400 for one that is published."""
    name = template_named(asked)
    if not is_draft(asked.project, name):
        raise bad_request(
            f"{name} est publié\u00a0: il ne change plus. Rien n’a été écrit.",
            "Apportez ce que vous voulez changer comme version suivante.",
        )
    return name


def word_file(asked: Asked) -> Upload:
    """The Word file that was sent; the page 400 where none was, or what was sent cannot be one."""
    sent = asked.upload("fichier")
    if sent is None or not sent.content:
        raise bad_request("Aucun fichier n’a été choisi.", "Choisissez un fichier Word (.docx), puis recommencez.")
    if not sent.content.startswith(_WORD):
        raise bad_request(
            f"{cited(sent.name)} n’est pas un fichier Word (.docx).",
            "Ouvrez-le dans Word ou LibreOffice, enregistrez-le au format .docx, puis envoyez cette copie.",
        )
    return sent
