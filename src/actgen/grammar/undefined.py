"""What a template meets where a value is missing: a policy in two classes, never an empty string.

A third one stands for values that are known to be missing, while the others are looked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any, NoReturn

from jinja2 import StrictUndefined, Undefined, UndefinedError
from jinja2.utils import missing

from actgen.core.canonical import iso_text
from actgen.core.citing import cited
from actgen.core.nearest import did_you_mean
from actgen.grammar.foreign import variable_instead


class MissingValueError(UndefinedError):
    """Raised when a template needs a value that is not there; message and hint are French sentences.

    `holder` is what the value was sought in: a mapping of the context where it could stand; Jinja’s `missing` for the
    context itself. `path` is where the context would have it, once that is known.
    """

    def __init__(self, message: str, name: str, hint: str, holder: Any = None) -> None:
        super().__init__(message)
        self.french, self.name, self.hint, self.holder = message, name, hint, holder
        self.path = ""

    def sought_in(self, context: Mapping[str, Any]) -> Any:
        """What the value was sought in, the context where that is where it could stand."""
        return context if self.holder is missing and self.name in context else self.holder


class Unknown(StrictUndefined):
    """A name that no dossier can hold: every use of it is a fault of the template."""

    __slots__ = ()

    def _fail_with_undefined_error(self, *_: Any, **__: Any) -> NoReturn:
        name = str(self._undefined_name)
        message = f"La variable {cited(name)} n’existe pas."
        raise MissingValueError(message, name, _hint(self._undefined_obj, name), self._undefined_obj)

    __str__ = __iter__ = __len__ = __bool__ = __eq__ = __ne__ = __hash__ = _fail_with_undefined_error
    __add__ = __radd__ = __lt__ = __gt__ = __le__ = __ge__ = __contains__ = _fail_with_undefined_error


class Absent(Undefined):
    """An optional value that this dossier does not state: `{% if %}` may ask for it, nothing may print it."""

    __slots__ = ()

    def _fail_with_undefined_error(self, *_: Any, **__: Any) -> NoReturn:
        raise MissingValueError(
            f"Le modèle emploie «\u00a0{self._undefined_name}\u00a0», que le fichier de la commune ne donne pas.",
            str(self._undefined_name),
            "Donnez cette valeur, ou entourez le passage du modèle d’un {% if %}.",
            self._undefined_obj,
        )

    __str__ = __iter__ = __len__ = _fail_with_undefined_error
    __add__ = __radd__ = __lt__ = __gt__ = __le__ = __ge__ = __contains__ = _fail_with_undefined_error

    def __bool__(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Absent)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = Undefined.__hash__


class StandIn(Undefined):
    """What takes the place of a missing value until the rest is read: any tag, filter, loop or condition takes it."""

    __slots__ = ()

    def _no(self, *_: Any) -> bool:
        return False

    __lt__ = __gt__ = __le__ = __ge__ = __contains__ = _no  # type: ignore[assignment]

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        return "x"

    def __deepcopy__(self, _: dict[int, Any]) -> StandIn:
        return self


STAND_IN = StandIn()


def _hint(holder: Any, name: str) -> str:
    """What may be written instead of `name`, of the thing in which it was sought."""
    if instead := variable_instead(name):
        return instead
    if isinstance(holder, Mapping):
        known = sorted(str(key) for key in holder)
        return did_you_mean(name, known) or (f"Les noms admis ici sont\u00a0: {', '.join(known)}." if known else "")
    if isinstance(holder, list | tuple):
        return "Elle est cherchée dans une liste\u00a0: parcourez-la avec {% for %}, ou prenez-en le premier (first)."
    if isinstance(holder, str | int | Decimal | date | time):
        return f"Elle est cherchée dans {cited(iso_text(holder))}, qui n’a rien d’autre à imprimer que lui-même."
    return ""
