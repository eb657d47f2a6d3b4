"""The file that an address names, opened for its form: its text and digest, what the form fills in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.atelier.browser.forms.conditions import conditions
from actgen.atelier.browser.forms.making import form_of
from actgen.atelier.browser.forms.subjects import SEANCE, held_at, of_act, of_collectivite, of_sitting
from actgen.atelier.browser.places import collectivite_of, part_of
from actgen.atelier.browser.refusals import not_found
from actgen.atelier.browser.typed_acts import typed_acts
from actgen.atelier.browser.wording import part_said
from actgen.atelier.first_file.header import council_remark
from actgen.atelier.first_file.starting import SEATS, seats_by_law, stated_day
from actgen.atelier.first_file.whose.official import official_in
from actgen.core.citing import cited
from actgen.core.errors import InputFault, stop_on_errors
from actgen.core.files import read_file
from actgen.core.names import is_day, key_of
from actgen.core.unfinished import digest
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.files import NO_SITTING, main_document, sitting_over
from actgen.kinds.roots import is_of_a_groupement
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from pathlib import Path as FilePath

    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.forms.items import Form
    from actgen.atelier.browser.forms.subjects import Subject
    from actgen.atelier.browser.places import Part
    from actgen.core.project import Project
    from actgen.kinds.kind import Kinds
    from actgen.variables.yaml.plain import Path


class Opened(Struct, frozen=True):
    """A file and the part of it that a form fills in.

    `acte` is the name of the act that it is, `title` what a page calls it, `kind_said` what it is: all empty for a
    sitting or a collectivité. `address` is where its form is; `part` the file of acts that it belongs to, None for who
    a collectivité is.
    """

    project: Project
    slug: str
    path: FilePath
    content: bytes
    subject: Subject
    address: str
    part: Part | None = None
    acte: str = ""
    title: str = ""
    kind_said: str = ""

    @property
    def digest(self) -> str:
        """What the file was when the page was made."""
        return digest(self.content)

    @property
    def entry(self) -> str:
        """The name by which a dossier knows the act."""
        return key_of(self.acte)

    def form(self, held: Any = None) -> Form:
        """The form of what the file holds, or of what is typed by now."""
        held = self.subject.held if held is None else held
        return form_of(self.subject, held, conditions(self.subject, held, self.day))

    @property
    def day(self) -> date | None:
        """The day of the act, as far as its file says one."""
        if self.part is not None and is_day(self.part.part or ""):
            return date.fromisoformat(str(self.part.part))
        return stated_day(self.subject.document.data)


def opened_act(asked: Asked) -> Opened:
    """The act that the address names; the page 404 where there is none such, InputFault for a file with no YAML."""
    return act_in(part_of(asked), asked.names["acte"])


def act_in(part: Part, wanted: str) -> Opened:
    """The act of that name in a part; as `opened_act` else."""
    project, kinds = part.project, kinds_of(part.project)
    path = part.file_of(wanted)
    content = read_file(path)
    found = next((one for one in typed_acts(part, kinds) if one.name == wanted), None)
    if found is None:
        _readable(content, path, project)
        raise not_found(f"{part_said(part)}\u00a0: il n’y a pas d’acte {cited(wanted)} dans {project.show(path)}.")
    if found.kind is None:
        raise not_found(f"L’acte {cited(wanted)} est d’une sorte que le projet n’a pas.")
    subject = of_act(found.kind, found.path, found.document, kinds, _around(part, found.document, kinds))
    title = found.typed("objet") or found.kind.label
    return Opened(
        project,
        part.slug,
        path,
        content,
        subject,
        f"{part.address_of(wanted)}/formulaire",
        part,
        wanted,
        title,
        found.kind_said,
    )


def opened_sitting(asked: Asked) -> Opened:
    """The sitting of the part that the address names; the page 404 for acts without one."""
    return sitting_in(part_of(asked))


def sitting_in(part: Part) -> Opened:
    """The sitting of a part; as `opened_sitting` else."""
    kinds = kinds_of(part.project)
    if part.part == NO_SITTING:
        raise not_found("Ces actes n’ont pas de séance.")
    path = part.file_of()
    content = read_file(path)
    document = _readable(content, path, part.project)
    around = _around(part, document, kinds)
    has_table = bool(held_at(around, ("membres",)))
    to_come = has_table and not held_at(around, (SEANCE, "secretaires"))
    is_of_a_commune = "collectivite" not in (around or {})
    fiche = kinds.fiche_of((), of_a_table=has_table, of_a_commune=is_of_a_commune, to_come=to_come)
    subject = of_sitting(document, kinds, fiche, around, _remarks(around, document))
    return Opened(part.project, part.slug, path, content, subject, f"{part.address}/seance", part)


def opened_collectivite(asked: Asked) -> Opened:
    """Who a collectivité is, by its one file or by the main one of its folder."""
    return collectivite_in(asked.project, collectivite_of(asked))


def collectivite_in(project: Project, slug: str) -> Opened:
    """Who a collectivité of the project is; as `opened_collectivite` else."""
    kinds, path = kinds_of(project), project.commune_file(slug)
    content = read_file(path)
    document = _readable(content, path, project)
    model = kinds.groupement if is_of_a_groupement(document) else kinds.collectivite
    subject = of_collectivite(document, kinds, model)
    return Opened(project, slug, path, content, subject, f"/collectivites/{slug}/identite")


def _remarks(around: Any, document: Document) -> dict[Path, str]:
    """What the law says of the size of the council, beside the number that is typed."""
    official = official_in(around)
    size = seats_by_law(official, stated_day(document.data)) if official else None
    return {SEATS: council_remark(size)} if size is not None else {}


def _readable(content: bytes, path: FilePath, project: Project) -> Document:
    """The document of a file; InputFault with its fault where it is no YAML, or holds no names."""
    document = read_yaml(content, project.show(path))
    if not document.is_readable:
        stop_on_errors(document.faults)
    return document


def _around(part: Part, document: Document, kinds: Kinds) -> Any:
    """What the file and its folder hold."""
    if part.part is None:
        return document.data
    try:
        main = main_document(part.project, part.slug, kinds)
    except InputFault:
        return document.data
    return sitting_over(main, document, part.part).data if part.part else {**_named(main), **_named(document)}


def _named(document: Document) -> dict[str, Any]:
    return document.data if isinstance(document.data, dict) else {}
