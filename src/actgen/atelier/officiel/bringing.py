"""An official text brought in: the files of its template, made only where every word is proven to be its source's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.importing.bringing import Brought, bring_in, is_word
from actgen.atelier.importing.manifests import official_manifest
from actgen.atelier.importing.proposing.known_facts import KnownFacts, known_facts
from actgen.atelier.importing.proposing.written_dates import is_of_a_law
from actgen.atelier.importing.report import SUFFIX, page
from actgen.atelier.importing.source import Paragraph
from actgen.atelier.importing.word.counted_words import dropped_words
from actgen.atelier.manifests.contract import facts_wanted
from actgen.atelier.officiel.proof import OPEN_HINT, Proof, prove, what_is_open
from actgen.core.citing import cited
from actgen.core.diagnostics import FilePlace, error
from actgen.core.errors import InputFault, UsageFault, stop_on_errors
from actgen.core.files import read_file
from actgen.kinds.manifest import Manifeste
from actgen.library.catalogue import list_templates, load_manifest
from actgen.library.clauses import load_clauses
from actgen.library.lock import with_received
from actgen.library.lock_record import LOCK_NAME
from actgen.ooxml.packing.package import read_received
from actgen.variables.reading import read_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from actgen.atelier.importing.proposing.found import Fact
    from actgen.atelier.importing.proposing.proposals import Placing
    from actgen.atelier.importing.source import Source
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.names import TemplateName
    from actgen.core.project import Project


_YEAR = re.compile(r"\b(?:19|20|21)\d\d$|\bmil\b|\bmille\b")
_BY_HAND = (
    "Rien n’a été écrit. Recommencez avec --sans-variables, puis posez la balise dans Word, là où elle convient et là "
    "seulement."
)


class Official(Struct, frozen=True):
    """An official text that was brought in: what was read, its proof, the files by their path in `templates/`."""

    brought: Brought
    proof: Proof
    files: dict[str, bytes]


def bring_official(project: Project, content: bytes, path: Path, name: TemplateName, placing: Placing) -> Official:
    """The template of a received Word file, its words proven; nothing is written.

    UsageFault when the file is not a .docx; InputFault, with every reason, when it is still under discussion, when a
    value has two senses, or when a word of it would be lost, added or hidden by a tag.
    """
    _refuse_open(content, path)
    known, clauses = _known(project, name), load_clauses(project)
    brought = bring_in(content, path, name, known, clauses, placing)
    stop_on_errors(list(_two_senses(brought, path)))
    manifest = _manifest(project, name, brought, known)
    faits = read_model(manifest.encode(), f"{name.version}.yaml", Manifeste).model.facts
    proof = prove(content, brought.docx, str(name), name.acte, faits, known)
    stop_on_errors(proof.faults)
    return Official(brought, proof, _files(project, name, path, content, replace(brought, manifest=manifest)))


def _manifest(project: Project, name: TemplateName, brought: Brought, known: KnownFacts) -> str:
    """The manifest: that of the project where it has begun one, with the facts that the tags of the template read."""
    facts = {one.name: one for one in _placed_facts(brought)}
    wanted = facts_wanted(project, name.academie, name.acte)
    path = project.template_file(name, ".yaml")
    if not path.is_file():
        return official_manifest(brought.manifest, facts, known.faits, wanted)
    stated = load_manifest(project, name).model.facts
    named = {*stated.dates, *stated.nombres, *stated.textes}
    return official_manifest(read_file(path).decode("utf-8-sig"), facts, stated, named)


def _files(project: Project, name: TemplateName, path: Path, content: bytes, brought: Brought) -> dict[str, bytes]:
    folder = f"{name.academie}/{name.acte}/{name.version}"
    received = project.received_file(name).relative_to(project.templates).as_posix()
    return {
        LOCK_NAME: with_received(project, name, content),
        received: content,
        f"{folder}.docx": brought.docx,
        f"{folder}.txt": brought.text.encode(),
        f"{folder}.yaml": brought.manifest.encode(),
        f"{folder}{SUFFIX}": page(brought, str(name), path.name).encode(),
    }


def _refuse_open(content: bytes, path: Path) -> None:
    if not is_word(content, path) or path.suffix.casefold() != ".docx":
        raise UsageFault(
            "Un texte officiel se reprend de son fichier Word (.docx), et de lui seul.",
            "Demandez-le à son auteur\u00a0: un PDF, un .doc ou un texte copié a pu perdre des mots.",
        )
    changes = dropped_words(read_received(content, path.name))
    if changes.insertions or changes.deleted or changes.comments:
        first = _first_change(changes.deleted, changes.comments)
        message = f"Le fichier reçu {what_is_open(changes.comments)}\u00a0: {first}."
        raise InputFault(
            [error("OFF-001", FilePlace(path.name), message, f"Rien n’a été écrit. {OPEN_HINT}", subject=first)]
        )


def _first_change(deleted: tuple[str, ...], comments: tuple[tuple[str, str], ...]) -> str:
    if comments:
        author, text = comments[0]
        return f"{author} y demande «\u00a0{text}\u00a0»"
    return f"«\u00a0{deleted[0]}\u00a0» y est supprimé" if deleted else "des mots y sont insérés"


def _known(project: Project, name: TemplateName) -> KnownFacts:
    """What the project knows, and the facts of the version that this text is the official one of: `2026-officiel`."""
    base = replace(name, version=name.version.removesuffix("-officiel"))
    if base == name or base not in list_templates(project):
        return replace(known_facts(project, name), official=True)
    faits = load_manifest(project, base).model.facts
    return replace(known_facts(project, name), faits=faits, official=True)


def _placed_facts(brought: Brought) -> Iterator[Fact]:
    """The facts that a tag of the template reads."""
    tags = " ".join(one.tag for one in brought.proposals.placed)
    for fact in brought.proposals.facts.values():
        if re.search(rf"\bconvention\.{re.escape(fact.name)}\b", tags):
            yield fact


def _two_senses(brought: Brought, path: Path) -> Iterator[Diagnostic]:
    """OFF-003: a value that becomes a tag is also, elsewhere in the text, the date of a law."""
    for words, tag in {one.words: one.tag for one in brought.proposals.placed}.items():
        law = next((one for one in _texts(brought.source) if _is_dated(one, words)), "")
        if law:
            both = f"la valeur de {tag}, et la date d’un texte de loi, {cited(law)}"
            message = f"«\u00a0{words}\u00a0» a deux sens\u00a0: {both}."
            yield error("OFF-003", FilePlace(path.name), message, _BY_HAND, subject=words)


def _is_dated(text: str, words: str) -> bool:
    """Whether the text has these words as the date of a law."""
    at = text.find(words)
    return at >= 0 and bool(_YEAR.search(words)) and is_of_a_law(text[:at])


def _texts(source: Source) -> Iterable[str]:
    for block in (*source.body, *source.header, *source.footer):
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (one.text for row in block.rows for cell in row for one in cell)
