"""Whether a tag stands on its value: with what the source states there, it prints the very words of the source."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError
from msgspec import Struct, field

from actgen.atelier.importing.proposing.written_dates import is_of_a_law
from actgen.atelier.officiel.known_values import is_a_value
from actgen.atelier.officiel.stated import stated_values
from actgen.atelier.officiel.tokens import Kind, tokens_of, written
from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.facts.readable import context_shape
from actgen.facts.version_facts import version_facts
from actgen.fill.printing import ActEnvironment, Record
from actgen.grammar.paths import shown_path, unfiltered
from actgen.grammar.readings import Role
from actgen.kinds.manifest import owner_of_facts
from actgen.tags.written import without_letters
from actgen.values.shape import Kind as ValueKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actgen.atelier.importing.proposing.known_facts import KnownFacts
    from actgen.atelier.officiel.holes import Hole
    from actgen.atelier.officiel.tokens import Token
    from actgen.values.shape import Shape
    from actgen.variables.manifest import Faits

_BOX_FILTER = "case"
#: What may stand before a blank and goes with it: the tag gives « d’Ancenis », « Madame … » whole.
_LEADS = frozenset("a à au aux d de des du l la le m madame mme monsieur mr n / .".split())  # noqa: SIM905 - a row of words
_OWNER = owner_of_facts(None)
_FACTS = f"{_OWNER}."
_CHECKED_BY_NAME = (ValueKind.TEXT, ValueKind.LIST, ValueKind.ANY, None)


class Refused(Struct, frozen=True):
    """Why a tag may not stand where it stands: a sentence, and what to do."""

    message: str
    hint: str


class Values(Struct):
    """What the source states, as the tags of the template read it: each name has one value, in one sense."""

    acte: str
    faits: Faits
    known: KnownFacts
    _stated: dict[str, str] = field(default_factory=dict)
    _environment: ActEnvironment = field(default_factory=ActEnvironment)
    _judged: dict[tuple[str, str], Refused | None] = field(default_factory=dict)

    def refusal(self, hole: Hole, words: Sequence[Token]) -> Refused | None:
        """Why the hole may not stand on these words; None where it may."""
        if is_waiting(words):
            return _of_blank(hole, words)
        key = hole.text, written(words)
        if key not in self._judged:
            self._judged[key] = self._of_words(hole, words)
        return self._judged[key]

    def second_sense(self, hole: Hole, words: Sequence[Token]) -> Refused | None:
        """Why a hole that prints these words gives a date of law to a fact, or one name a second value."""
        if is_waiting(words):
            return None
        stated, ahead = written(words), words[0].place.text[: words[0].at]
        for path in self._paths(hole):
            kind = self._kind(path)
            if kind is ValueKind.DATE and is_of_a_law(ahead):
                message = f"«\u00a0{stated}\u00a0» est ici la date d’un texte de loi, non {cited(path)}."
                return Refused(message, "Ôtez cette balise, et gardez la date telle qu’elle est tapée.")
            earlier = self._stated.setdefault(path, stated)
            if _tells_apart(path, kind) and not self._same(path, earlier, stated):
                message = f"{cited(path)} vaut ici «\u00a0{stated}\u00a0», et «\u00a0{earlier}\u00a0» plus haut."
                return Refused(message, "Un fait n’a qu’une valeur\u00a0: l’une des deux balises n’est pas à sa place.")
        return None

    def _of_words(self, hole: Hole, words: Sequence[Token]) -> Refused | None:
        stated, paths = written(words), self._paths(hole)
        if any(one.role is Role.REPEATED for one in hole.statements) or not paths:
            message = f"«\u00a0{stated}\u00a0» serait remplacé par une répétition ou une condition."
            return Refused(message, "Elles ne prennent la place que de blancs.")
        for path in paths:
            if self._kind(path) in _CHECKED_BY_NAME and not self._is_known(path, stated):
                message = f"«\u00a0{stated}\u00a0» n’est pas une valeur connue de {cited(path)}."
                return Refused(message, _put_back(stated))
        wanted = [token.key for token in words]
        said = [self._printed(hole, context) for context in self._contexts(paths, stated)]
        if any([token.key for token in tokens_of(one, "", 0)] == wanted for one in said):
            return None
        instead = f"dirait «\u00a0{said[0]}\u00a0»" if said and said[0] else "ne le dirait pas"
        return Refused(f"La source dit «\u00a0{stated}\u00a0», et cette balise {instead}.", _put_back(stated))

    def _is_known(self, path: str, stated: str) -> bool:
        return path.startswith(_FACTS) or is_a_value(path, stated, self.known)

    def _contexts(self, paths: Sequence[str], stated: str) -> list[dict[str, Any]]:
        """What the template could read, one context for each value that the words may state."""
        choices = max((self._values(path, stated) for path in paths), key=len, default=[])
        return [self._context(paths, stated, number) for number in range(len(choices))]

    def _context(self, paths: Sequence[str], stated: str, number: int) -> dict[str, Any]:
        context: dict[str, Any] = {_OWNER: version_facts(self.faits)}
        for path in paths:
            values = self._values(path, stated)
            if values and not path.startswith(_FACTS):
                _put(context, path.split("."), values[min(number, len(values) - 1)])
        return context

    def _values(self, path: str, stated: str) -> list[Any]:
        if path.startswith(_FACTS):
            found = _at(version_facts(self.faits), path.removeprefix(_FACTS))
            return [] if found is None else [found]
        return stated_values(self._kind(path), stated)

    def _same(self, path: str, one: str, other: str) -> bool:
        return bool(self._values(path, one)[:1] == self._values(path, other)[:1])

    def _printed(self, hole: Hole, context: dict[str, Any]) -> str:
        record = Record()
        with suppress(TemplateError, WordingError):
            self._environment.note(without_letters(hole.text), context, record)
        return "".join(record.printed)

    def _paths(self, hole: Hole) -> list[str]:
        """The names that the hole prints, in order."""
        printed = [one.said for one in hole.statements if one.role is Role.PRINTED and one.said is not None]
        return list(dict.fromkeys(filter(None, (shown_path(unfiltered(one)[0]) for one in printed))))

    def _kind(self, path: str) -> ValueKind | None:
        shape: Shape | None = context_shape(self.known.kinds, self.acte, self.faits).at(path.split("."))
        return shape.kind if shape else None


def is_waiting(words: Sequence[Token]) -> bool:
    """Whether the words are a place left to fill: blanks, boxes, cells without words, and what only leads to them."""
    rest = [token for token in words if token.kind is not Kind.CELL]
    fillable = [token for token in rest if token.kind in (Kind.BLANK, Kind.BOX)]
    return not rest or (bool(fillable) and all(one in fillable or one.text.casefold() in _LEADS for one in rest))


def _of_blank(hole: Hole, words: Sequence[Token]) -> Refused | None:
    has_box = any(token.kind is Kind.BOX for token in words)
    if has_box and not _ticks_a_box(hole):
        hint = 'Écrivez-la avec le filtre case\u00a0: {{ acte.representation | case("seule") }}.'
        return Refused("Cette balise prend la place d’une case à cocher.", hint)
    if _ticks_a_box(hole) and not has_box:
        return Refused(
            "Le filtre case coche une case, et la source n’en a pas ici.", "Mettez la balise sur la case, ☐."
        )
    return None


def _ticks_a_box(hole: Hole) -> bool:
    return any(_BOX_FILTER in reading.filters for one in hole.statements for reading in one.readings)


def _tells_apart(path: str, kind: ValueKind | None) -> bool:
    """Whether two readings of one name can be compared: a day, an hour, a number, the name of the commune."""
    return path.startswith(_FACTS) or path == "commune.nom" or kind in (ValueKind.TIME, ValueKind.NUMBER)


def _put(context: dict[str, Any], path: Sequence[str], value: Any) -> None:
    for name in path[:-1]:
        context = context.setdefault(name, {})
    context[path[-1]] = {**value, **context.get(path[-1], {})} if isinstance(value, dict) else value


def _at(values: Mapping[str, Any], path: str) -> Any:
    found: Any = values
    for name in path.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    return found


def _put_back(stated: str) -> str:
    return f"Remettez «\u00a0{stated}\u00a0», ou choisissez la balise et le filtre qui le disent."
