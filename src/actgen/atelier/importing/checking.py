"""What a reader should look at in a text that was brought in, beside the roles: numbers, names, the other academy."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from actgen.atelier.importing.roles.roles import NEW_PAGE
from actgen.core.citing import cited
from actgen.core.errors import InputFault
from actgen.core.metadata import Metadata
from actgen.document.leftovers import left_words
from actgen.document.numbering import broken_numbering
from actgen.document.paragraphs import lines
from actgen.document.reading import read_act

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.atelier.importing.proposing.known_facts import KnownFacts
    from actgen.atelier.importing.roles.understood import Reading
    from actgen.core.names import TemplateName

_ACADEMY = re.compile(r"\b(?:[Aa]cad[ée]mie d(?:e |’)|ACAD[ÉE]MIE D(?:E |’))([A-ZÉÎ][\w-]+)")
_MOST_SHOWN = 6
_DAY = date(2000, 1, 1)  # an act is read with a date; nothing here says it


def doubts_of(docx: bytes, reading: Reading, known: KnownFacts, name: TemplateName) -> Iterator[str]:
    """Sentences for the report, the gravest first."""
    styles = [paragraph.style for paragraph in reading.paragraphs()]
    if "Titre de l’acte" not in styles:
        yield "Aucun titre n’a été reconnu\u00a0: donnez à un paragraphe le style «\u00a0Titre de l’acte\u00a0»."
    yield from _reading_faults(docx, str(name))
    yield from _lost_page_breaks(reading.page_breaks)
    if known.is_academic:
        yield from _other_academies(reading, known, name)


def _reading_faults(docx: bytes, label: str) -> Iterator[str]:
    try:
        act = read_act(docx, label, Metadata("", "", "", _DAY))
    except InputFault as fault:
        for diagnostic in fault.diagnostics:
            yield f"{diagnostic.message} {diagnostic.hint}"
        return
    for diagnostic in left_words(lines(act), label):
        yield f"{diagnostic.message} {diagnostic.hint}"
    for diagnostic in broken_numbering(act, label):
        yield f"Numérotation\u00a0: {diagnostic.message[0].lower()}{diagnostic.message[1:]}"


def _lost_page_breaks(before: Sequence[str]) -> Iterator[str]:
    if not before:
        return
    places = ", ".join(cited(words) for words in before[:_MOST_SHOWN]) + ("…" if len(before) > _MOST_SHOWN else "")
    if len(before) == 1:
        told = f"Un saut de page n’a pas été repris, devant {places}"
    else:
        told = f"{len(before)} sauts de page n’ont pas été repris, devant {places}"
    yield f"{told}\u00a0: dans un modèle, seul le style «\u00a0{NEW_PAGE}\u00a0» commence une page."


def _other_academies(reading: Reading, known: KnownFacts, name: TemplateName) -> Iterator[str]:
    own = known.academie or name.academie
    if not known.academie:
        yield (
            f"«\u00a0{name.academie}\u00a0» n’est le nom d’aucune académie connue\u00a0: son fichier, "
            f"variables/academies/{name.academie}.yaml, est à écrire avant de faire un acte."
        )
    found = (match[1] for paragraph in reading.paragraphs() for match in _ACADEMY.finditer(paragraph.text))
    for other in sorted({one.capitalize() if one.isupper() else one for one in found}):
        if other.casefold() != own.casefold():
            named = f"Le texte nomme l’académie de {other}"
            yield f"{named}, alors que le modèle est celui de {own.capitalize()}."
