"""A change of layout alone: a template with the words and the tags of the last commit is locked again, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.publishing.git import commit_of, repository_of
from actgen.atelier.publishing.manifest_text import with_entry
from actgen.core.citing import cited
from actgen.core.encodings import text_of
from actgen.core.errors import UsageFault
from actgen.core.files import read_file, write_whole
from actgen.core.names import parse_template_name
from actgen.library.lock import relock
from actgen.library.lock_record import is_clause, locked_file
from actgen.ooxml.blocks import style_names
from actgen.ooxml.house import find_style, is_title
from actgen.ooxml.mending import mend, own_words
from actgen.ooxml.packing.package import ANY_LINKS, TEXT_PART, read_package
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from datetime import date

    from actgen.core.project import Project

_ENTRY = "Change la mise en page seule\u00a0: les mots et les balises sont les mêmes."
_LAST = "HEAD"


def relock_layout(project: Project, name: str, day: date) -> None:
    """Lock again what has changed in its layout alone since the last commit; the journal of a template says so.

    UsageFault where its words or its tags are others, where the commit has no such file, or as `relock` says.
    """
    path = locked_file(project, name)
    with commit_of(repository_of(project), _LAST) as before:
        former = locked_file(before, name)
        if not former.is_file() or not path.is_file():
            hint = "Enregistrez d’abord dans Git le fichier tel qu’il a été verrouillé."
            raise UsageFault(f"Le dernier commit n’a pas de fichier pour {cited(name)}.", hint)
        said, now = _said(read_file(former), name), _said(read_file(path), name)
    if said != now:
        other = next((words for words, was in zip(now, said, strict=False) if words != was), (*now, *said)[-1])
        message = f"Le texte de {cited(name)} a changé, non sa seule mise en page\u00a0: {cited(other[1])}."
        hint = "Portez le changement dans une nouvelle version, ou remettez le fichier verrouillé."
        raise UsageFault(message, hint)
    journal = None if is_clause(name) else _journal(project, name, day)
    relock(project, name)
    if journal is not None:
        manifest = project.template_file(parse_template_name(name), ".yaml")
        write_whole(manifest.parent, {manifest.name: journal})


def _journal(project: Project, name: str, day: date) -> bytes:
    manifest = project.template_file(parse_template_name(name), ".yaml")
    try:
        return with_entry(text_of(read_file(manifest)), day, _ENTRY).encode()
    except NotEditableError as refused:
        shown = project.show(manifest)
        raise UsageFault(
            f"Le journal de {shown} ne se laisse pas compléter.", f"Écrivez-y\u00a0: «\u00a0{_ENTRY}\u00a0»."
        ) from refused


def _said(docx: bytes, name: str) -> list[tuple[bool, str]]:
    """The words and the tags of each paragraph that has some, and whether it is a title or a heading."""
    package = read_package(docx, name, links=ANY_LINKS)
    names = style_names(package)
    found = []
    for part in sorted(filter(TEXT_PART.fullmatch, package.names())):
        root = package.xml(part)
        mend(root)
        for paragraph in root.iter(w("p")):
            style = find_style(names.get(attribute(paragraph.find(f"{w('pPr')}/{w('pStyle')}")) or "", ""))
            found.append((style is not None and is_title(style), " ".join(own_words(paragraph).split())))
    return [one for one in found if one[1]]
