"""What a page sends: each name is one of the form, and what was typed is text that a file can hold."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.browser.forms.subjects import is_table
from actgen.atelier.browser.refusals import Refusal, bad_request
from actgen.core.citing import cited
from actgen.variables.expected import Kind, expected_fields

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

    from actgen.atelier.browser.forms.subjects import Subject
    from actgen.variables.expected import Expected
    from actgen.variables.yaml.plain import Path

#: What a form sends besides its values: the token, the digest of the file, the button, the script’s own save.
BESIDES = frozenset({"jeton", "fait_de", "faire", "automatique"})
#: Before the name of a table: a roll of names that is pasted into it.
PASTED = "coller:"
_MOST_ROWS = 500
_RANK = re.compile(r"0|[1-9][0-9]{0,3}")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff\ud800-\udfff]")
_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")


class Do(StrEnum):
    """What a button of a row asks."""

    REMOVE = "retirer"
    UP = "monter"
    DOWN = "descendre"


class Posted(Struct, frozen=True):
    """What was typed, by the paths of the file; the rolls that were pasted; the row that a button names.

    What is `automatic` was sent by the page itself, while somebody types: a row that is emptied then stays a row, so
    that each keeps its place while the page shows it there.
    """

    values: Mapping[Path, str]
    pasted: Mapping[Path, str]
    do: Do | None = None
    row: Path = ()
    automatic: bool = False


def posted(subject: Subject, fields: Mapping[str, tuple[str, ...]]) -> Posted:
    """The values of a form; the page 400 for a name, or for a button, that the form does not have."""
    names = {name: text_of(found[-1]) for name, found in fields.items() if name not in BESIDES and found}
    pasted = {name.removeprefix(PASTED): text for name, text in names.items() if name.startswith(PASTED)}
    values = {_path(subject, name): text for name, text in names.items() if not name.startswith(PASTED)}
    do, row = _button(subject, (fields.get("faire") or ("",))[-1])
    rolls = {_table(subject, name): text for name, text in pasted.items()}
    return Posted(values, rolls, do, row, bool(fields.get("automatique")))


def text_of(typed: str) -> str:
    """A text as a file can hold it: lines ended alike, nothing that no font prints, no blank around it."""
    text = _UNPRINTABLE.sub("", _BREAKS.sub("\n", typed))
    return unicodedata.normalize("NFC", text).strip()


def _path(subject: Subject, name: str) -> Path:
    """The path of the value of a control."""
    path, expected = _found(subject, name)
    is_value = expected is not None and not is_table(expected) and expected.kind is not Kind.GROUP
    if not is_value or (expected and expected.model and expected.kind is not Kind.VALUES):
        raise _unknown(name)
    return path


def _table(subject: Subject, name: str) -> Path:
    path, expected = _found(subject, name)
    if expected is None or not is_table(expected) or isinstance(path[-1], int):
        raise _unknown(name)
    return path


def _button(subject: Subject, typed: str) -> tuple[Do | None, Path]:
    """What « retirer:acte.aides.1 » asks; nothing for a button that saves."""
    word, colon, name = typed.partition(":")
    if not colon or word not in tuple(Do):
        return None, ()
    path, _ = _found(subject, name)
    if not isinstance(path[-1], int):
        raise _unknown(name)
    return Do(word), path


def _found(subject: Subject, name: str) -> tuple[Path, Expected | None]:
    """The path that a name means, and what the model says of its last name."""
    steps = name.split(".")
    if subject.root and steps[:1] != [subject.root]:
        raise _unknown(name)
    path: list[str | int] = []
    model: type[BaseModel] | None = subject.model
    expected: Expected | None = None
    for step in steps[bool(subject.root) :]:
        if expected is not None and is_table(expected) and path and not isinstance(path[-1], int):
            if not _RANK.fullmatch(step) or int(step) > _MOST_ROWS:
                raise _unknown(name)
            path.append(int(step))
            continue
        expected = _named(model, step)
        if expected is None:
            raise _unknown(name)
        path.append(step)
        model = expected.model
    if not path:
        raise _unknown(name)
    return (*subject.path, *path), expected


def _named(model: type[BaseModel] | None, name: str) -> Expected | None:
    if model is None:
        return None
    return next((one for one in expected_fields(model) if one.name == name), None)


def _unknown(name: str) -> Refusal:
    return bad_request(
        f"Ce formulaire n’a pas de champ {cited(name)}.",
        "Rien n’a été enregistré. Rouvrez la page\u00a0: l’acte, ou sa sorte, a changé depuis qu’elle a été ouverte.",
    )
