"""The page of the form of a declaration: what it shows, what it answers, for a kind of act as for a manifest."""

from __future__ import annotations

import json
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.atelier.browser.answers import Answer, page
from actgen.atelier.browser.declarations.conditions import SIGNS
from actgen.atelier.browser.declarations.items import Row
from actgen.atelier.browser.forms.subjects import held_at
from actgen.atelier.browser.frame.rendering import rendered
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.declarations.working import Work
    from actgen.atelier.browser.forms.finding import Shown

_JSON = "application/json; charset=utf-8"


class Do(StrEnum):
    """What a button of such a form asks; any other is that of a row, which is tried too."""

    SAVE = "enregistrer"
    TEXT = "texte"
    FORM = "formulaire"


class Place(Struct, frozen=True):
    """Where a declaration is: its name on the page, the pages above it, the addresses of its form and of its text.

    `sound` says what was read again where nothing is wrong, `holds` what its text holds, `faulty` what a fault stops.
    """

    title: str
    subtitle: str
    steps: tuple[tuple[str, str], ...]
    address: str
    text_address: str
    sound: str
    holds: str
    faulty: str


class Declaration(Struct, frozen=True, dict=True):
    """What the page says: the work on a text, what is wrong with it, the file that it was made from.

    `written` is what that file holds; `questions` what an act of a kind would be asked.
    """

    place: Place
    work: Work
    found: Shown
    made_from: str
    written: str
    saved: bool = False
    questions: Mapping[str, Any] | None = None

    @property
    def signs(self) -> Mapping[str, str]:
        """The comparisons of a condition."""
        return SIGNS

    @property
    def is_unsaved(self) -> bool:
        """Whether the text says something else than the file, or something that was typed is not in it."""
        return self.work.text != self.written or bool(self.work.unheld)

    @cached_property
    def unsaved(self) -> frozenset[str]:
        """The rows that the file does not hold so: they stand open."""
        before = read_yaml(self.written.encode(), "").data
        after = read_yaml(self.work.text.encode(), "").data
        rows = (one for one in self.work.form.every() if isinstance(one, Row) and one.is_held)
        return frozenset(one.name for one in rows if held_at(before, one.path) != held_at(after, one.path))

    @property
    def retyped(self) -> frozenset[str]:
        """The rows that hold what could not be taken in."""
        return frozenset(one.control.rpartition(".")[0] for one in self.work.unheld)

    @cached_property
    def open_rows(self) -> frozenset[str]:
        """The rows that stand open: what is unsaved, wrong, or to be read again in them must be seen."""
        rows = [one.name for one in self.work.form.every() if isinstance(one, Row)]
        marked = [*self.work.remarks, *self.retyped, *(one.control for one in self.work.unheld)]
        within = {row for row in rows if any(f"{one}.".startswith(f"{row}.") for one in marked)}
        return self.unsaved | within | {row for row in rows if self.found.is_open(row)}

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What the page calls each control."""
        return {one.name: one.words.label for one in self.work.form.every()}


def shown(asked: Asked, declaration: Declaration) -> Answer:
    """The page; only what a trial has changed of it for its script."""
    if asked.is_part:
        return _told(asked, declaration)
    status = 422 if declaration.work.unheld else 200
    return page(asked, "declaration.html", status, shown=declaration, questions=declaration.questions)


def _told(asked: Asked, declaration: Declaration) -> Answer:
    """What the script puts into the page: the faults at their controls, what is asked now, the questions."""
    told = {
        "fait_de": declaration.made_from,
        "caches": {one.name: one.is_hidden for one in declaration.work.form.every() if one.name.endswith("choix")},
        "lus": {},
        "fautes": {
            name: rendered(asked, "form_faults.html", name=name, findings=found)
            for name, found in declaration.found.by_field.items()
        },
        "etat": "",
        "sommaire": rendered(asked, "declaration_summary.html", shown=declaration),
        "questions": rendered(asked, "kind_questions.html", questions=declaration.questions)
        if declaration.questions
        else "",
    }
    return Answer(json.dumps(told, ensure_ascii=False).encode(), media=_JSON)
