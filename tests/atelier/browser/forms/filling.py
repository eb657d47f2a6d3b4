"""The forms that tests fill in: of the acts and the sittings of the communes of the repository."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from actgen.atelier.browser.forms.answering import wanted_by
from actgen.atelier.browser.forms.conditions import conditions
from actgen.atelier.browser.forms.items import Field, Form, Item
from actgen.atelier.browser.forms.making import form_of
from actgen.atelier.browser.forms.posted import posted
from actgen.atelier.browser.forms.subjects import Subject, of_act, of_sitting
from actgen.atelier.rewriting.merging import rewritten
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.nodes import read_yaml
from tests.conftest import ROOT

KINDS = kinds_of(Project(ROOT))
ANCENIS = (ROOT / "variables" / "communes" / "ancenis-saint-gereon.yaml").read_text(encoding="utf-8")
#: An act of grants with two groups, hand-written, with remarks.
SUBVENTION = """actes:
  subvention:
    numero: 2026-12  # du registre
    objet: Subventions de 2026
    exercice: 2026
    aides:
      # La première.
      - association: Club de judo
        montant: 1 500,00
      - { association: Amicale, montant: "300" }  # reconduite
    vote: { pour: 9, contre: 0, abstentions: 0 }
"""


def document(text: str) -> Document:
    return read_yaml(text.encode(), "variables/communes/essai.yaml")


def act(kind: str, text: str) -> Subject:
    """The act of that kind in a file, which holds it under its name."""
    found = document(text)
    return of_act(KINDS[kind], ("actes", KINDS[kind].key), found, KINDS, found.data)


def sitting(text: str) -> Subject:
    found = document(text)
    return of_sitting(found, KINDS, KINDS.fiche, found.data)


def form(subject: Subject) -> Form:
    return form_of(subject, subject.held, conditions(subject, subject.held))


def items(subject: Subject) -> dict[str, Any]:
    return {one.name: one for one in form(subject).every()}


def item(subject: Subject, name: str) -> Item:
    return next(one for one in form(subject).every() if one.name == name)


def sent(subject: Subject, **typed: str) -> Mapping[str, tuple[str, ...]]:
    """What a browser sends of the form as it is shown, with what was typed; `__` stands for a point, `_c_` a colon."""
    held = {one.name: (one.value,) for one in form(subject).every() if isinstance(one, Field)}
    return held | {name.replace("_c_", ":").replace("__", "."): (value,) for name, value in typed.items()}


def saved(subject: Subject, text: str, **typed: str) -> str:
    """The file once the form is saved."""
    return rewritten(text, wanted_by(subject, posted(subject, sent(subject, **typed))), subject.order)


def changes(before: str, after: str) -> list[str]:
    return [line for line in difflib.ndiff(before.split("\n"), after.split("\n")) if line[0] in "+-"]
