"""A person’s word that an act is signed, kept in the journal; and whether the act would still be the same today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.browser.clock import now
from actgen.atelier.browser.journal import SIGNED, UNSIGNED, Line, line_at, lines, record
from actgen.atelier.browser.refusals import bad_request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.atelier.browser.people import Person
    from actgen.atelier.browser.places import Part
    from actgen.atelier.browser.states import ActState
    from actgen.core.project import Project


class Signature(Struct, frozen=True):
    """The word that was given: by whom, when; and in what the act of today differs from the signed one, in French."""

    who: str
    when: str
    changed: str = ""


def signatures(project: Project) -> dict[str, Line]:
    """The acts that are signed, by « oudon/2026-01-20/tarifs », each with its line of the journal."""
    found: dict[str, Line] = {}
    for line in lines(project):
        if line.quoi == SIGNED:
            found[line.acte] = line
        elif line.quoi == UNSIGNED:
            found.pop(line.acte, None)
    return found


def signature_of(signed: Mapping[str, Line], part: Part, act: ActState) -> Signature | None:
    """The word that was given of an act, or None."""
    line = signed.get(key_of_act(part, act.name))
    return Signature(line.qui, line.quand, _changed(line, act)) if line else None


def sign(part: Part, act: ActState, who: Person) -> None:
    """Note that the act as it is now made is signed; the page 400 for one that cannot be made."""
    if act.origin is None:
        raise bad_request(
            "Cet acte ne peut pas encore être fait\u00a0: il n’y a rien à signer. Rien n’a été noté.",
            "Complétez-le, corrigez ses fautes, puis recommencez.",
        )
    instant, origin = now(), act.origin
    digests = {"source": act.source, "modele": origin.template_sha256, "donnees": origin.data_sha256}
    line = line_at(instant, who.name, SIGNED, acte=key_of_act(part, act.name), **digests)
    record(part.project, instant, line)


def take_back(part: Part, acte: str, who: Person) -> None:
    """Note that the word is taken back; the lines of before stay."""
    instant = now()
    record(part.project, instant, line_at(instant, who.name, UNSIGNED, acte=key_of_act(part, acte)))


def key_of_act(part: Part, acte: str) -> str:
    """How the journal names an act: « oudon/2026-01-20/tarifs »."""
    return f"{part.slug}/{part.word}/{acte}"


def _changed(line: Line, act: ActState) -> str:
    if act.origin is None:
        return "ses données ont changé, et l’acte ne peut plus être fait tel quel"
    if act.source == line.source:
        return ""
    data = act.origin.data_sha256 != line.donnees
    template = act.origin.template_sha256 != line.modele
    if data and template:
        return "ses données et son modèle ont changé"
    if data or template:
        return "ses données ont changé" if data else "son modèle a changé"
    return "une clause, le papier à en-tête ou actgen a changé"
