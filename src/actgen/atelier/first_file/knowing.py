"""What can be said of a file that is not whole: the faults of one answer, and the rules that what is known breaks.

A rule is asked once all that it reads is known. What is not known is taken out of the dossier: a rule that reads it
stops there, and waits.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from actgen.kinds.dossier import Dossier
from actgen.rules.registry import DOSSIER_RULES
from actgen.variables.conseil.attendance import completed
from actgen.variables.marks import MARK_CODE, marked_paths
from actgen.variables.models import FicheCommune, FicheGroupement
from actgen.variables.persons import read_person
from actgen.variables.reading import Located, faults_in
from actgen.variables.samples import with_samples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.atelier.first_file.academies import Academy
    from actgen.atelier.first_file.editing import Sheet
    from actgen.atelier.first_file.needs import Needs
    from actgen.rules.rule import DossierRule
    from actgen.variables.yaml.nodes import Path

#: What tells who came to a sitting, and what is read of it.
_WHO_CAME: tuple[Path, ...] = (
    ("membres",),
    *(("seance", name) for name in ("date", "presents", "excuses", "absents", "mouvements", "suppleances")),
)
_READ: tuple[Path, ...] = (("seance", "presents"), ("seance", "conseillers_en_exercice"))
#: How acts call who heads a commune, and who heads another collectivité.
_CALLED = {
    FicheCommune.HEAD: ("Monsieur le Maire", "Madame la Maire"),
    FicheGroupement.HEAD: ("Monsieur le Président", "Madame la Présidente"),
}


def faults_of_answer(sheet: Sheet, path: Path, needs: Needs) -> list[tuple[str, str]]:
    """The message and the hint of each fault of the value at `path`, without the name that the clerk has not typed."""
    if not sheet.document.is_readable:
        return [(fault.message, fault.hint) for fault in sheet.document.faults]
    document = needs.ground.whole(sheet.document)
    places = {place for other, place in document.values.items() if other[: len(path)] == path}
    found = [
        (fault.message, fault.hint)
        for fault in faults_in(document, needs.model)
        if fault.code != MARK_CODE and fault.place in places
    ]
    return found or list(_missing_civility(document.data, path, needs))


def broken_rules(
    sheet: Sheet, needs: Needs, academy: Academy | None, unknown: Iterable[Path]
) -> list[tuple[str, str, str]]:
    """The code, message and hint of what each rule finds in what is known; `unknown` are the values to come."""
    document = needs.ground.whole(sheet.document)
    try:
        fiche = needs.model.model_validate(with_samples(needs.model, document.data))
    except ValidationError:
        return []
    marked = tuple(marked_paths(document.data))
    located = completed(Located(fiche, document))
    for path in _unknown((*marked, *unknown), of_a_table=bool(fiche.membres)):
        _forget(located.model, path)
    academie, slug = (academy.located, academy.slug) if academy else (None, "")
    dossier = Dossier("", located, academie, slug, needs.kinds)
    return [finding for rule in DOSSIER_RULES for finding in _findings(rule, dossier, marked)]


def _missing_civility(data: Any, path: Path, needs: Needs) -> Iterator[tuple[str, str]]:
    """A fault for a mayor without civility, where an act writes « Monsieur le Maire » or « Madame la Maire »."""
    head = needs.model.HEAD
    if path != (head, "personne") or (head, "appellation") not in needs.optional:
        return
    typed = data[head]["personne"]
    if not read_person(typed).civilite and "appellation" not in data[head]:
        monsieur, madame = _CALLED[head]
        hint = f"Écrivez «\u00a0Monsieur {typed}\u00a0» ou «\u00a0Madame {typed}\u00a0»."
        yield f"La civilité manque\u00a0: l’acte écrit «\u00a0{monsieur}\u00a0» ou «\u00a0{madame}\u00a0».", hint


def _findings(rule: DossierRule, dossier: Dossier, marked: tuple[Path, ...]) -> list[tuple[str, str, str]]:
    try:
        found = [one for one in rule.findings(dossier) if one.path not in marked]
        return [(rule.code, one.message, one.hint or rule.hint) for one in found]
    except (AttributeError, LookupError):  # it reads what is not known yet
        return []


def _unknown(paths: tuple[Path, ...], *, of_a_table: bool) -> tuple[Path, ...]:
    """The values to forget: with a table, also who came, where that is read of one of them."""
    is_read = of_a_table and any(path[:length] in _WHO_CAME for path in paths for length in (1, 2))
    return (*paths, *_READ) if is_read else paths


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
