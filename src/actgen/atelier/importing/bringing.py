"""A received file becomes the files of a project of a template: read, understood, proposed, written, compared."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.importing.checking import doubts_of
from actgen.atelier.importing.comparing import Comparison, compare, lost_marks
from actgen.atelier.importing.manifests import received_manifest
from actgen.atelier.importing.proposing.proposals import Placing, Proposals, propose
from actgen.atelier.importing.reading_markdown import read_markdown
from actgen.atelier.importing.reading_text import read_prose
from actgen.atelier.importing.roles.reading_roles import understand_source
from actgen.atelier.importing.word.reading import read_word
from actgen.atelier.importing.writing import write_template
from actgen.atelier.plans.outline import END, FOOTER, HEADER
from actgen.atelier.plans.text_view import template_text
from actgen.core.citing import cited
from actgen.core.diagnostics import FilePlace, error
from actgen.core.encodings import decode
from actgen.core.errors import InputFault, UsageFault
from actgen.fill.compiled import compile_template
from actgen.french.agreement import plural
from actgen.ooxml.house import find_style
from actgen.ooxml.mending import TAG
from actgen.ooxml.xml import unprintable

if TYPE_CHECKING:
    from actgen.atelier.importing.proposing.known_facts import KnownFacts
    from actgen.atelier.importing.roles.understood import Reading
    from actgen.atelier.importing.source import Source
    from actgen.core.names import TemplateName
    from actgen.ooxml.clauses import Clauses

_WORD_SUFFIXES = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".odt", ".rtf", ".pdf", ".xlsx", ".pptx", ".pages")
_WORD_HEADS = (b"PK", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff")
#: The suffixes of Markdown.
_MARKDOWN_SUFFIXES = (".md", ".markdown")
_MOST_TOLD = 40
#: What ends a line or a page in a text of a word processor.
_OF_PROSE = re.compile(r"[\v\f]")


class Brought(Struct, frozen=True):
    """What a received file gave: the template and its text, the manifest, and all that its report says."""

    docx: bytes
    text: str
    manifest: str
    source: Source
    reading: Reading
    proposals: Proposals
    comparison: Comparison
    doubts: tuple[str, ...]


def is_plan(content: bytes, path: PurePath) -> bool:
    """Whether a file is an outline in the grammar of the project, which its author has styled: its text says so."""
    if is_word(content, path) or path.suffix.casefold() in _MARKDOWN_SUFFIXES:
        return False
    decoded = decode(content)
    if decoded is None:
        return False
    text = decoded.text
    return not text.strip() or bool(TAG.search(text)) or any(map(_is_plan_line, text.splitlines()))


def is_word(content: bytes, path: PurePath) -> bool:
    """Whether a file is, or claims to be, one of a word processor."""
    return content.startswith(_WORD_HEADS) or path.suffix.casefold() in _WORD_SUFFIXES


def bring_in(
    content: bytes,
    path: PurePath,
    name: TemplateName,
    known: KnownFacts,
    clauses: Clauses,
    placing: Placing = Placing.SURE,
) -> Brought:
    """The project of a template from a received file; InputFault when it is unsound, or when a word would be lost."""
    source = _read(content, path)
    if not any(source.words):
        message = f"{cited(path.name)} ne contient aucun texte."
        raise UsageFault(message, "Si ses pages sont des images, il faut d’abord les faire reconnaître comme du texte.")
    understood = understand_source(source)
    reading, proposals = propose(understood, known, name.acte, placing)
    docx = write_template(reading, str(name))
    comparison = compare(source.words, docx, proposals.placed, understood.added)
    _refuse_loss(comparison, path)
    _refuse_lost_marks(lost_marks(source, reading), path)
    compile_template(docx, str(name), clauses)
    manifest = received_manifest(name, _title(understood, name), path.name, proposals.facts)
    doubts = (*source.doubts, *doubts_of(docx, understood, known, name))
    return Brought(docx, template_text(docx, str(name)), manifest, source, reading, proposals, comparison, doubts)


def _is_plan_line(line: str) -> bool:
    bare = line.strip()
    if bare.startswith(("# ", "## ", "%%")) or bare in ("||", "=="):
        return True
    if not bare.startswith("["):
        return False
    named = bare[1:].partition("]")[0]
    return find_style(named) is not None or named in (HEADER, FOOTER, END)


def _read(content: bytes, path: PurePath) -> Source:
    if is_word(content, path):
        return read_word(content, path.name)
    decoded = decode(content)
    if decoded is None:
        raise UsageFault(
            f"{cited(path.name)} n’est pas un texte en UTF-8.",
            "Enregistrez-le en texte brut, encodage UTF-8\u00a0; un fichier Word doit s’appeler .docx.",
        )
    is_markdown = path.suffix.casefold() in _MARKDOWN_SUFFIXES
    _refuse_unprintable(decoded.text if is_markdown else _OF_PROSE.sub(" ", decoded.text), path)
    source = read_markdown(decoded.text) if is_markdown else read_prose(decoded.text)
    source.remarks[:0] = [decoded.remark] if decoded.remark else []
    return source


def _refuse_unprintable(text: str, path: PurePath) -> None:
    """InputFault with the first sign that no Word file holds."""
    for number, line in enumerate(text.split("\n"), start=1):
        if found := unprintable(line):
            place = FilePlace(path.name, number, line.index(found) + 1, line)
            message = f"Le caractère invisible U+{ord(found):04X} ne peut pas entrer dans un fichier Word."
            hint = "Supprimez-le, ou tapez la ligne de nouveau."
            raise InputFault([error("MOD-012", place, message, hint, subject=f"U+{ord(found):04X}")])


def _refuse_loss(comparison: Comparison, path: PurePath) -> None:
    """InputFault with the words that the template would lack, or have without the source."""
    if not (comparison.lost or comparison.gained):
        return
    lost, gained = comparison.lost, comparison.gained
    count = plural(len(lost), "mot de la source manquerait", "mots de la source manqueraient")
    message = f"{len(lost)} {count} dans le modèle\u00a0: {_shown(lost)}."
    if not lost:
        count = plural(len(gained), "mot serait", "mots seraient")
        message = f"{len(gained)} {count} de trop dans le modèle\u00a0: {_shown(gained)}."
    hint = (
        "Rien n’a été écrit. Cherchez ces mots dans le fichier\u00a0: un objet dessiné ou une mise en page rare les "
        "porte\u00a0; recopiez-les dans un paragraphe ordinaire, puis recommencez."
    )
    raise InputFault([error("IMP-001", FilePlace(path.name), message, hint, subject=path.name)])


def _refuse_lost_marks(count: int, path: PurePath) -> None:
    """InputFault where a call of a note or a page number has gone."""
    if count:
        lost = plural(
            count, "appel de note ou numéro de page manquerait", "appels de note ou numéros de page manqueraient"
        )
        hint = "Rien n’a été écrit. Remettez dans Word cet appel ou ce numéro au milieu d’une phrase, puis recommencez."
        raise InputFault(
            [error("IMP-002", FilePlace(path.name), f"{count} {lost} dans le modèle.", hint, subject=path.name)]
        )


def _shown(words: tuple[str, ...]) -> str:
    more = "…" if len(words) > _MOST_TOLD else ""
    return f"«\u00a0{' '.join(words[:_MOST_TOLD])}{more}\u00a0»"


def _title(reading: Reading, name: TemplateName) -> str:
    """The title of the act, where it holds no tag: a manifest says the name of all acts of a version."""
    found = (paragraph.text for paragraph in reading.paragraphs() if paragraph.style == "Titre de l’acte")
    titles = (text for text in found if "{{" not in text)
    return " ".join(next(titles, "").split())[:200] or f"{name.acte} ({name.academie}, {name.version})"
