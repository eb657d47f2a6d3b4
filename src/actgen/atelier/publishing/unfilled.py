"""What was never filled in a draft: the first values of its manifest, those of its académie, words left in its text."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from actgen.atelier.plans.text_view import template_text
from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.core.errors import InputFault
from actgen.core.files import read_file
from actgen.document.paragraphs import excerpt
from actgen.library.catalogue import load_template
from actgen.library.clauses import included_clauses, load_clauses
from actgen.ooxml.clauses import clause_label
from actgen.rules.unfinished import is_provisional, left_to_fill
from actgen.variables.academie import Academie
from actgen.variables.reading import path_shown, read_model
from actgen.variables.yaml.plain import scalars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.manifest import Manifeste
    from actgen.variables.reading import Located

#: The first day of a window that nobody chose.
_NEVER = date(2000, 1, 1)
_DRAFT_TITLE = re.compile(r"\([a-z0-9-]+, [0-9a-z.-]+\)\s*\Z")
_LABEL = re.compile(r"\A\[[^\]]*\] ")


def unfilled(project: Project, name: TemplateName, draft: Located[Manifeste]) -> Iterator[Diagnostic]:
    """Every value that stands as a command first wrote it, or says that it is not the right one yet."""
    yield from _in_manifest(name, draft)
    yield from _in_academy(project, name.academie)
    if not draft.model.is_official:
        yield from _in_text(project, name)


def _in_manifest(name: TemplateName, draft: Located[Manifeste]) -> Iterator[Diagnostic]:
    title = draft.model.titre
    if title == name.acte or _DRAFT_TITLE.search(title):
        message = f"Le titre {cited(title)} n’est pas celui d’un acte\u00a0: personne ne l’a écrit."
        yield error(
            "ATE-007", draft.place("titre"), message, "Écrivez le nom de l’acte en toutes lettres.", subject="titre"
        )
    for path, text in scalars(draft.document.data):
        if path[:1] == ("journal",):
            continue
        if text.strip() == _NEVER.isoformat() or (path == ("fenetre", "du") and draft.model.fenetre.du <= _NEVER):
            message = f"La date {cited(text.strip())} n’a jamais été choisie\u00a0: c’est celle d’un manifeste neuf."
            yield error("ATE-007", draft.place(*path), message, _CHOOSE, subject=path_shown(path))
        elif is_provisional(text):
            yield error(
                "ATE-007",
                draft.place(*path),
                f"Le texte {cited(text)} est provisoire.",
                _FINAL,
                subject=path_shown(path),
            )


_CHOOSE = "Écrivez le premier jour où un acte peut être fait avec ce modèle."
_FINAL = "Écrivez le texte définitif, ou supprimez la ligne si elle est facultative."


def _in_academy(project: Project, slug: str) -> Iterator[Diagnostic]:
    """What keeps the file of the académie from being read: no act could be made."""
    path = project.academie_file(slug)
    if not path.is_file():
        return
    try:
        read_model(read_file(path), project.show(path), Academie)
    except InputFault as fault:
        yield from fault.diagnostics


def _in_text(project: Project, name: TemplateName) -> Iterator[Diagnostic]:
    """Words of the template, and of its clauses, that a hand was to replace."""
    try:
        docx, clauses = load_template(project, name).docx, load_clauses(project)
        parts = {str(name): docx}
        parts |= {clause_label(clause): content for clause, content in included_clauses(docx, str(name), clauses).files}
        texts = {label: template_text(content, label) for label, content in parts.items()}
    except InputFault:  # lint tells all that is wrong with a file that is not sound
        return
    for label, text in texts.items():
        for line in (_LABEL.sub("", line) for line in text.splitlines()):
            for at, words in left_to_fill(line):
                message = f"Cette place du texte est restée à remplir\u00a0: {cited(words)}."
                yield error("ATE-008", WordPlace(label, excerpt=excerpt(line, at)), message, _IN_WORD, subject=words)


_IN_WORD = "Écrivez-la dans le fichier Word, ou mettez-y une balise\u00a0; pour la plume, une ligne de tirets bas."
