"""The proof of an official text: with the source's own values, the template gives the source's own words, in order.

The template is a pattern of literal words and tags. Every word of the received file must stand under a literal, or
under a tag whose value it is, or be a blank that a tag fills; the tags are then the only differences.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.importing.counted_words import counted_words
from actgen.atelier.importing.word.counted_words import dropped_words, word_words
from actgen.atelier.officiel.alignment import align
from actgen.atelier.officiel.holes import pattern_of
from actgen.atelier.officiel.sides import source_side, template_side
from actgen.atelier.officiel.tokens import Kind, written
from actgen.atelier.officiel.values import Refused, Values
from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.core.errors import InputFault
from actgen.ooxml.packing.package import read_received

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.atelier.importing.proposing.known_facts import KnownFacts
    from actgen.atelier.officiel.holes import Hole, Pattern
    from actgen.atelier.officiel.sides import Sides
    from actgen.atelier.officiel.tokens import Place, Token
    from actgen.ooxml.packing.package import Package
    from actgen.variables.manifest import Faits

_MOST_TOLD = 12
_WORDS_TOLD = 30


class Placed(Struct, frozen=True):
    """A tag of the template, and the words of the source that it takes the place of; empty for a cell without words."""

    tag: str
    words: str
    part: str
    paragraph: int


class Proof(Struct, frozen=True):
    """How many words the source has, the tags that are the only differences, and what speaks against the template."""

    words: int
    placed: tuple[Placed, ...]
    faults: tuple[Diagnostic, ...]


def prove(received: bytes, docx: bytes, label: str, acte: str, faits: Faits, known: KnownFacts) -> Proof:
    """The template beside its received file; `label` names the template in the faults, which are all told."""
    try:
        source = source_side(received, label)
        made = template_side(docx, label)
    except InputFault as fault:
        return Proof(0, (), fault.diagnostics)
    package = read_received(received, label)
    words = word_words(package)
    faults = [*_open_changes(package, label), *_unread_words(words, source, label)]
    values = Values(acte, faits, known)
    placed: list[Placed] = []
    for part, tokens in source.items():
        found, against = _prove_part(tokens, made[part], label, values)
        placed += found
        faults += against
    return Proof(len(words), tuple(placed), tuple(faults))


def _prove_part(
    source: Sequence[Token], made: Sequence[Token], label: str, values: Values
) -> tuple[list[Placed], list[Diagnostic]]:
    pattern = pattern_of(made)
    faults = list(_foreign(pattern, label))
    aligned = align(pattern, source, lambda hole, words: values.refusal(hole, words) is None)
    if aligned is None:
        return [], [*faults, *_differences(source, pattern, label)]
    placed: list[Placed] = []
    for hole, (start, end) in zip(pattern.holes, aligned, strict=True):
        words = source[start:end]
        refused = values.refusal(hole, words) or values.second_sense(hole, words) or _added(hole, source, start, end)
        if refused is not None:
            faults.append(
                error("OFF-003", _place(label, hole.place, hole.text), refused.message, refused.hint, subject=hole.text)
            )
        placed.append(Placed(hole.text, written(words), hole.place.part, hole.place.paragraph))
    return placed, faults


def _added(hole: Hole, source: Sequence[Token], start: int, end: int) -> Refused | None:
    """Why a hole may not stand where the source has no word: only in an empty cell, or after « Nom : »."""
    if start < end or "{{" not in hole.text:
        return None
    before = source[start - 1] if start else None
    if before is None or before.kind is Kind.CELL or before.text == ":":
        return None
    if start < len(source) and source[start].kind is Kind.CELL:
        return None
    return Refused("Cette balise ajoute des mots là où la source n’a ni valeur, ni blanc.", "Ôtez-la.")


def _open_changes(package: Package, label: str) -> Iterator[Diagnostic]:
    changes = dropped_words(package)
    if changes.insertions or changes.deleted or changes.comments:
        yield error("OFF-001", WordPlace(label), f"Le fichier reçu {what_is_open(changes.comments)}.", OPEN_HINT)


OPEN_HINT = (
    "Demandez à son auteur le texte définitif, ou acceptez ses modifications et supprimez ses commentaires dans Word "
    "(Révision), puis recommencez\u00a0: on ne signe pas un texte en cours de discussion."
)


def what_is_open(comments: Sequence[object]) -> str:
    """« porte des commentaires », « est en suivi des modifications »: what keeps a text from being the official one."""
    return "porte des commentaires" if comments else "porte un suivi des modifications"


def _unread_words(words: Sequence[str], source: Sides, label: str) -> Iterator[Diagnostic]:
    """A word that the XML of the file has and that was not read: counted by other code than the reader's."""
    wanted = Counter(words)
    read = Counter(word for tokens in source.values() for token in tokens for word in counted_words(token.text))
    if lost := list((wanted - read).elements()):
        message = f"Tous les mots du fichier reçu ne peuvent pas être lus\u00a0: il manque {_shown(lost)}."
        yield error("OFF-004", WordPlace(label), message, UNREAD_HINT, subject=" ".join(lost))


UNREAD_HINT = (
    "Un objet dessiné ou une mise en page rare les porte\u00a0: demandez à l’auteur un fichier où ils sont dans un "
    "paragraphe ordinaire."
)


def _foreign(pattern: Pattern, label: str) -> Iterator[Diagnostic]:
    """Words that the source has not: those of a clause, or typed under a condition."""
    for hole in pattern.holes:
        if hole.foreign:
            message = f"{hole.foreign} apporterait au texte officiel des mots qu’il n’a pas."
            yield error(
                "OFF-002", _place(label, hole.place, hole.foreign), message, "Ôtez cette clause.", subject=hole.foreign
            )
        elif hole.typed:
            message = (
                f"Des mots dépendent d’une condition\u00a0: {_shown(hole.typed)}. Un texte officiel les dit toujours."
            )
            hint = "Ôtez la condition\u00a0: seules des balises et des blancs peuvent en dépendre."
            yield error("OFF-002", _place(label, hole.place, hole.text), message, hint, subject=hole.text)


def _differences(source: Sequence[Token], pattern: Pattern, label: str) -> Iterator[Diagnostic]:
    """Each passage where the words of the template are not those of the source."""
    made = _flattened(pattern)
    keys = [one.key if not isinstance(one, _Gap) else ("", "") for one in made]
    matcher = SequenceMatcher(None, [token.key for token in source], keys, autojunk=False)
    told = 0
    for kind, low, high, start, end in matcher.get_opcodes():
        typed = [one for one in made[start:end] if not isinstance(one, _Gap)]
        if kind == "equal" or (not typed and any(isinstance(one, _Gap) for one in made[start:end])):
            continue
        told += 1
        if told <= _MOST_TOLD:
            yield _difference(source[low:high], typed, made, start, label)
    if not told:
        yield error("OFF-002", WordPlace(label), "Une balise prend la place de trop de mots de la source.", _COPY)


class _Gap(Struct, frozen=True):
    """Where a hole stands among the literals."""

    hole: Hole


_COPY = "Remettez les mots du fichier reçu, lettre pour lettre\u00a0: seules des balises peuvent les remplacer."


def _difference(
    wanted: Sequence[Token], typed: Sequence[Token], made: Sequence[Token | _Gap], at: int, label: str
) -> Diagnostic:
    near = next((one for one in [*typed, *made[at:], *reversed(made[:at])] if not isinstance(one, _Gap)), None)
    place = _place(label, near.place, written(typed)) if near else WordPlace(label)
    said, source = written(typed), written(wanted)
    if not said:
        message = f"Il manque des mots de la source\u00a0: {_shown([source])}."
    elif not source:
        message = f"{_shown([said])} n’est pas dans la source."
    else:
        message = f"La source dit {_shown([source])}, et le modèle {_shown([said])}."
    return error("OFF-002", place, message, _COPY, subject=said or source)


def _flattened(pattern: Pattern) -> list[Token | _Gap]:
    found: list[Token | _Gap] = list(pattern.literals[0])
    for hole, literal in zip(pattern.holes, pattern.literals[1:], strict=True):
        found += [_Gap(hole), *literal]
    return found


def _place(label: str, place: Place, words: str) -> WordPlace:
    return WordPlace(label, place.part, place.paragraph, words)


def _shown(words: Sequence[str]) -> str:
    flat = " ".join(words).split()
    more = "…" if len(flat) > _WORDS_TOLD else ""
    return f"«\u00a0{' '.join(flat[:_WORDS_TOLD])}{more}\u00a0»"
