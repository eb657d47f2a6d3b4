"""The lines of a commune's file: each value under what its model says of it, marked, known or in a comment.

Prose is `# Text`, with a space; a value that may be left out is `#name: à compléter`, without one, so that what is
left when the sign goes is sound YAML at its place.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.variables.expected import Expected, Kind, expected_fields
from actgen.variables.fiche import Fiche
from actgen.variables.marks import MARK

if TYPE_CHECKING:
    from datetime import date

    from pydantic import BaseModel

    from actgen.atelier.first_file.needs import Needs
    from actgen.facts.sources import Names

_WIDTH = 100
_ONE_EACH = "Chacun sur sa ligne, après un tiret."
#: After a group of which nothing is needed.
_EMPTY = "{}    # rien à ajouter\u00a0; pour employer une ligne ci-dessous, supprimez aussi les deux accolades"


class Layout(Struct, frozen=True):
    """How a file is laid out: what its acts need, the values that are known, what is to be said beside some names.

    `defaults` are answers that may be given beforehand, `day` is the one that chose the templates, where it is known.
    """

    needs: Needs
    known: Mapping[Names, str] = field(default_factory=dict)
    remarks: Mapping[Names, str] = field(default_factory=dict)
    defaults: Mapping[Names, str] = field(default_factory=dict)
    day: date | None = None

    def whole(self) -> list[str]:
        """The lines of the file, an empty one before each name of the first level."""
        lines: list[str] = []
        for expected, is_needed in wanted(self.needs.model, (), self.needs):
            lines += ["", *self.entry(expected, (expected.name,), "", is_needed=is_needed)]
        return lines

    def entry(self, expected: Expected, names: Names, indent: str, *, is_needed: bool) -> list[str]:
        """The lines of a name, under its prose; all but the prose in a comment where it may be left out."""
        each = _ONE_EACH if expected.kind is Kind.VALUES else ""
        prose = prose_lines(" ".join(filter(None, (expected.explained, each, self.remarks.get(names)))), indent)
        lines = self.value(expected, names, indent)
        return [*prose, *(lines if is_needed else commented(lines, indent))]

    def value(self, expected: Expected, names: Names, indent: str) -> list[str]:
        """The lines of a name and of its value: what is known, else the mark; for a group, those that it holds."""
        head = f"{indent}{expected.name}:"
        if expected.model is None or expected.kind is Kind.VALUES:
            value = self.known.get(names, MARK)
            return [f"{head} {value}"] if expected.kind is not Kind.VALUES else [head, f"{indent}  - {value}"]
        if expected.kind is Kind.GROUPS:
            return [head, *self.item(expected.model, names, f"{indent}  ")]
        fields = wanted(expected.model, names, self.needs, must_hold=not _may_be_empty(names))
        inside = self._fields(fields, names, f"{indent}  ")
        is_empty = all(line.lstrip().startswith("#") for line in inside)
        return [f"{head} {_EMPTY if inside else '{}'}" if is_empty else head, *inside]

    def item(self, model: type[BaseModel], names: Names, indent: str) -> list[str]:
        """One group of a list, after its dash, which stands before its first value."""
        lines = self._fields(wanted_of_item(model, names, self.needs), names, f"{indent}  ")
        first = next(place for place, line in enumerate(lines) if not line.lstrip().startswith("#"))
        lines[first] = f"{indent}- {lines[first].lstrip()}"
        return [line if place >= first else line.removeprefix("  ") for place, line in enumerate(lines)]

    def _fields(self, fields: list[tuple[Expected, bool]], names: Names, indent: str) -> list[str]:
        return [
            line
            for expected, is_needed in fields
            for line in self.entry(expected, (*names, expected.name), indent, is_needed=is_needed)
        ]


def wanted(
    model: type[BaseModel], names: Names, needs: Needs, *, must_hold: bool = False
) -> list[tuple[Expected, bool]]:
    """The fields of a model that acts read, each with whether it is needed, in the order of the model.

    A group that must hold something, of which nothing is needed, needs the one that is always known; one of which
    nothing is read, because its groups are only counted, shows all its fields.
    """
    usual = model.one_of[:1] if issubclass(model, Fiche) else ()
    found = [
        (expected, is_required or (*names, expected.name) in needs.needed)
        for expected in expected_fields(model)
        if needs.is_typed((*names, expected.name))
        and (
            (is_required := expected.is_required or expected.name in usual)
            or (*names, expected.name) in needs.needed | needs.optional
        )
    ]
    if must_hold and not found:
        found = [(expected, False) for expected in expected_fields(model)]
    if must_hold and not any(is_needed for _, is_needed in found):
        always = next((expected for expected, _ in found if expected.kind is Kind.CHOICE), found[0][0])
        return [(expected, expected is always) for expected, _ in found]
    return found


def wanted_of_item(model: type[BaseModel], names: Names, needs: Needs) -> list[tuple[Expected, bool]]:
    """The fields of a group of a list: what is needed first, after the dash."""
    return sorted(wanted(model, names, needs, must_hold=True), key=lambda one: not one[1])


def prose_lines(text: str, indent: str = "") -> list[str]:
    """A sentence as lines of comment that fit the width of a screen."""
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=f"{indent}# ",
        subsequent_indent=f"{indent}# ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def commented(lines: list[str], indent: str) -> list[str]:
    """The lines in a comment that begins where they are indented."""
    return [f"{indent}#{line.removeprefix(indent)}" for line in lines]


def _may_be_empty(names: Names) -> bool:
    """True for an act, which may have nothing of its own to state."""
    return len(names) == 2 and names[0] == "actes"
