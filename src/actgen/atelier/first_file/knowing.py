"""What can be said of a file that is not whole: the faults of one answer, and the rules that what is known breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.kinds.dossier import Dossier
from actgen.rules.known import findings_known, located_known
from actgen.variables.marks import MARK_CODE
from actgen.variables.models import FicheCommune, FicheGroupement
from actgen.variables.persons import read_person
from actgen.variables.reading import faults_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.atelier.first_file.academies import Academy
    from actgen.atelier.first_file.editing import Sheet
    from actgen.atelier.first_file.needs import Needs
    from actgen.variables.yaml.plain import Path

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
    located = located_known(needs.ground.whole(sheet.document), needs.model, unknown)
    if located is None:
        return []
    academie, slug = (academy.located, academy.slug) if academy else (None, "")
    dossier = Dossier("", located, academie, slug, needs.kinds)
    return [(rule.code, one.message, one.hint or rule.hint) for rule, one in findings_known(dossier)]


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
