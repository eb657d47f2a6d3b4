"""The number and the subject that the headings of a délibération or of a décision state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.importing.proposing.act_tags import has
from actgen.atelier.importing.proposing.found import Found
from actgen.variables.actes import Numbered, OfSitting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.kind import ActKind

_HEADINGS = ("Titre de l’acte", "Sous-titre de l’acte", "En-tête d’acte", "Mention", "Partie", "Partie en page neuve")
_NUMBER = re.compile(
    r"(?:\bd[ée]lib[ée]ration|\bd[ée]cision(?: du maire)?|^)\s*n\s?°\s*(?P<n>\d[\w./-]*\d)", re.IGNORECASE
)
_SUBJECT = re.compile(r"objet\s*:\s*(?P<subject>\S.*\S)", re.IGNORECASE)


def find_subject(text: str, style: str, kind: ActKind | None) -> Iterator[Found]:
    """Where a heading says « DÉLIBÉRATION N° 2026-041 » or « OBJET : … »."""
    if style not in _HEADINGS or not has(kind, Numbered):
        return
    for found in _NUMBER.finditer(text):
        yield Found(*found.span("n"), "{{ acte.numero }}", "numéro de l’acte")
    if has(kind, OfSitting) and (subject := _SUBJECT.match(text)):
        capitals = " | majuscules" if subject["subject"].isupper() else ""
        yield Found(*subject.span("subject"), f"{{{{ acte.objet{capitals} }}}}", "objet de l’acte")
