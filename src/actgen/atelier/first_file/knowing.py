"""What can be said of a file that is not whole: the faults of one answer, and the rules that what is known breaks.

A rule is asked once all that it reads is known. What is not known is taken out of the dossier: a rule that reads it
stops there, and waits.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from actgen.core.diagnostics import FilePlace
from actgen.kinds.dossier import Dossier
from actgen.rules.registry import DOSSIER_RULES
from actgen.variables.marks import MARK_CODE, marked_paths
from actgen.variables.persons import read_person
from actgen.variables.reading import Located, faults_in
from actgen.variables.samples import with_samples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.atelier.first_file.academies import Academy
    from actgen.atelier.first_file.editing import Sheet
    from actgen.atelier.first_file.needs import Needs
    from actgen.kinds.kind import Kinds
    from actgen.rules.rule import DossierRule
    from actgen.variables.yaml.nodes import Path

_MAYOR = ("maire", "personne")


def faults_of_answer(sheet: Sheet, path: Path, needs: Needs) -> list[tuple[str, str]]:
    """The message and the hint of each fault of the value at `path`, without the name that the clerk has not typed."""
    document = sheet.document
    if not document.is_readable:
        return [(fault.message, fault.hint) for fault in document.faults]
    places = {(place.line, place.column) for other, place in document.values.items() if other[: len(path)] == path}
    found = [
        (fault.message, fault.hint)
        for fault in faults_in(document, needs.model)
        if fault.code != MARK_CODE
        and isinstance(fault.place, FilePlace)
        and (fault.place.line, fault.place.column) in places
    ]
    return found or list(_missing_civility(document.data, path, needs))


def broken_rules(
    sheet: Sheet, kinds: Kinds, academy: Academy | None, unknown: Iterable[Path]
) -> list[tuple[str, str, str]]:
    """The code, message and hint of what each rule finds in what is known; `unknown` are the values to come."""
    document = sheet.document
    try:
        fiche = kinds.fiche.model_validate(with_samples(kinds.fiche, document.data))
    except ValidationError:
        return []
    marked = tuple(marked_paths(document.data))
    for path in (*marked, *unknown):
        _forget(fiche, path)
    located, slug = (academy.located, academy.slug) if academy else (None, "")
    dossier = Dossier("", Located(fiche, document), located, slug, kinds)
    return [finding for rule in DOSSIER_RULES for finding in _findings(rule, dossier, marked)]


def _missing_civility(data: Any, path: Path, needs: Needs) -> Iterator[tuple[str, str]]:
    """A fault for a mayor without civility, where an act writes « Monsieur le Maire » or « Madame la Maire »."""
    if path != _MAYOR or ("maire", "appellation") not in needs.optional:
        return
    typed = data["maire"]["personne"]
    if not read_person(typed).civilite and "appellation" not in data["maire"]:
        hint = f"Écrivez «\u00a0Monsieur {typed}\u00a0» ou «\u00a0Madame {typed}\u00a0»."
        yield (
            "La civilité manque\u00a0: l’acte écrit «\u00a0Monsieur le Maire\u00a0» ou «\u00a0Madame la Maire\u00a0».",
            hint,
        )


def _findings(rule: DossierRule, dossier: Dossier, marked: tuple[Path, ...]) -> list[tuple[str, str, str]]:
    try:
        found = [one for one in rule.findings(dossier) if one.path not in marked]
        return [(rule.code, one.message, one.hint or rule.hint) for one in found]
    except (AttributeError, LookupError):  # it reads what is not known yet
        return []


def _forget(model: Any, path: Path) -> None:
    """Take the value at `path` out of its model; in a list, the whole list."""
    for step, following in pairwise(path):
        if isinstance(following, int):
            path = (step,)
            break
        model = getattr(model, str(step), None)
        path = path[1:]
    if isinstance(model, BaseModel):
        model.__dict__.pop(str(path[0]), None)
