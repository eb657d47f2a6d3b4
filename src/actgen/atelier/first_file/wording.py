"""How a question is put: its words, what may be typed, what is meant by nothing typed, what « ? » shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from actgen.atelier.first_file.among import values_among
from actgen.atelier.first_file.editing import names_of
from actgen.atelier.first_file.questions import Ask
from actgen.french.typography import NARROW_NO_BREAK
from actgen.variables.expected import Kind, expected_at
from actgen.variables.marks import is_mark
from actgen.variables.models import FicheCommune, FicheGroupement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

    from actgen.atelier.first_file.questions import Question
    from actgen.facts.sources import Names
    from actgen.kinds.kind import Kinds

_COLON = "\u00a0: "
_COMMANDS = (
    "Entrée garde la réponse entre crochets, ou passe une question facultative\u00a0; «\u00a0>\u00a0» passe celles "
    "qui suivent dans la même partie, jusqu’à la prochaine nécessaire. «\u00a0<\u00a0» revient à la question "
    "précédente. «\u00a0+\u00a0» laisse la valeur à compléter. «\u00a0-\u00a0» efface une réponse facultative, ou la "
    "dernière d’une liste. "
    "Ctrl-D arrête\u00a0: les réponses sont enregistrées."
)
#: A description that says little without the name that it stands beside.
_LEANING = re.compile(r"[a-zà-ÿ]|(?:Sans|Après|Son|Sa|Ses|Sous) ")
_PRESENTS: Names = ("seance", "presents")
_AWAY: tuple[Names, ...] = (("seance", "excuses"), ("seance", "absents"))
_HEADS = (FicheCommune.HEAD, FicheGroupement.HEAD)
_LISTS_OF_ALL = (_PRESENTS, *_AWAY)


def heading(question: Question, model: type[BaseModel]) -> str:
    """What stands above the questions of a part of the file: « La séance du conseil municipal »."""
    path = names_of(question.path)
    held_by = path[:2] if path[0] == "actes" else path[:1]
    expected = expected_at(model, held_by)
    return label(expected.description).partition("\u00a0; ")[0] if expected else ""


def prompt(question: Question, default: str) -> str:
    """The question itself, « L’heure d’ouverture (19:00)\u00a0: », with the answer that nothing typed would give."""
    words = _words(question)
    if question.ask in (Ask.GROUP, Ask.ITEM):
        return f"{words}{NARROW_NO_BREAK}? [{default}] "
    optional = ", facultatif" if question.may_be_passed and not default else ""
    example = _tail(question.expected.description)
    shown = f" ({example}{optional})" if example else f" ({optional[2:]})" if optional else ""
    return f"{words}{shown}{f' [{default}]' if default else ''}{_COLON}"


def help_text(question: Question) -> str:
    """What « ? » shows: all that the model says, an example, the keys."""
    return f"{question.expected.explained}\n{_COMMANDS}"


def choices(question: Question, data: Any, kinds: Kinds) -> list[str]:
    """The answers that may be completed: words that are admitted, names and values that were typed before."""
    names = names_of(question.path)
    if question.ask in (Ask.GROUP, Ask.ITEM) or question.expected.kind is Kind.YES_NO:
        return ["oui", "non"]
    if question.expected.choices:
        return list(question.expected.choices)
    if values := values_among(kinds, names, data):
        return values
    if names == ("seance", "pouvoirs", "de"):
        return list(dict.fromkeys([*(name for away in _AWAY for name in persons(data, away)), *_there(data)]))
    if names in _LISTS_OF_ALL:
        return _of_the_table(data) or (_head(data) if names == _PRESENTS else [])
    is_person = question.expected.kind in (Kind.PERSON, Kind.VALUES)
    return _there(data) if is_person and names[0] not in (*_HEADS, "membres") else []


def default_answer(question: Question, data: Any, known: Mapping[Names, str]) -> str:
    """What nothing typed means: what the file holds, else what can be told beforehand; empty for no answer."""
    if question.ask in (Ask.GROUP, Ask.ITEM):
        return "oui" if question.is_answered else "non"
    if question.ask is Ask.VALUE and question.is_answered and isinstance(question.held, str):
        return question.held
    if not question.is_needed:
        return ""
    return known.get(names_of(question.path)) or _from_the_rest(names_of(question.path), data)


def persons(data: Any, path: Names) -> list[str]:
    """The names that were typed in a list of the sitting."""
    held = _held(data, path)
    found = [item.get("personne") if isinstance(item, dict) else item for item in held if item]
    return [name for name in found if isinstance(name, str) and not is_mark(name)]


def label(description: str) -> str:
    """A description without its example and its full stop: « L’heure d’ouverture »."""
    return description.partition(_COLON)[0].rstrip(".") if _tail(description) else description.rstrip(".")


def _words(question: Question) -> str:
    expected = question.expected
    if question.ask is Ask.ITEM and expected.model:
        what = (expected.model.__doc__ or "").strip().split("\n")[0].rstrip(".")
        again = "encore " if question.path[-1] else ""
        return f"Ajouter {again}{what[:1].lower()}{what[1:]}"
    if question.ask is Ask.GROUP:
        return f"{label(expected.description)} — à donner"
    words = label(expected.description)
    return f"{expected.name} — {words}" if _LEANING.match(words) else words


def _tail(description: str) -> str:
    """What follows the one colon of a description, where it is short enough to be an example."""
    head, _, tail = description.partition(_COLON)
    return tail.rstrip(".") if tail and "»" not in tail and len(tail) <= 40 and head else ""


def _from_the_rest(names: Names, data: Any) -> str:
    """The vote of a council that agrees."""
    if names[:1] == ("actes",) and names[2:] == ("vote", "pour"):
        voters = len(persons(data, _PRESENTS)) + len(_held(data, ("seance", "pouvoirs")))
        return str(voters) if voters else ""
    return "0" if names[:1] == ("actes",) and names[2:-1] == ("vote",) else ""


def _there(data: Any) -> list[str]:
    """Those who may have come: as the sitting says, else the table of the council."""
    return persons(data, _PRESENTS) or _of_the_table(data)


def _of_the_table(data: Any) -> list[str]:
    """Who heads the collectivité and the members of its council; nobody without a table."""
    members = persons(data, ("membres",))
    return list(dict.fromkeys([*_head(data), *members])) if members else []


def _head(data: Any) -> list[str]:
    heads = (data.get(head) for head in _HEADS) if isinstance(data, dict) else ()
    names = (head.get("personne") for head in heads if isinstance(head, dict))
    found = (name for name in names if isinstance(name, str) and not is_mark(name))
    return [name.removeprefix("Monsieur ").removeprefix("Madame ") for name in found]


def _held(data: Any, path: Names) -> list[Any]:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data if isinstance(data, list) else []
