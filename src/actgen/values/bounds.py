"""The bounds of a value, and how many elements a list has."""

from __future__ import annotations

from collections.abc import Callable, Sized
from datetime import date
from decimal import Decimal
from typing import Any

from msgspec import Struct
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core.core_schema import CoreSchema, no_info_after_validator_function

from actgen.french.agreement import plural
from actgen.french.amounts import number_figures
from actgen.french.dates import date_long
from actgen.variables.fields import FieldFault


class Between(Struct, frozen=True):
    """In `Annotated[…]`, after what reads the value: no less than `least`, no more than `most`.

    `shown` is how a sentence writes such a value; the bounds are days where the values are.
    """

    shown: Callable[[Any], str]
    least: Any = None
    most: Any = None

    def check(self, value: Any) -> Any:
        """The value as it is; FieldFault beyond a bound."""
        if self.least is not None and value < self.least:
            raise _day_before(value, self.least) if isinstance(value, date) else self._too_small(value)
        if self.most is not None and value > self.most:
            raise _day_after(value, self.most) if isinstance(value, date) else self._too_great(value)
        return value

    def _too_small(self, value: Any) -> FieldFault:
        least = self.shown(self.least)
        if self.least == 0:
            return FieldFault(f"{self.shown(value)} est négatif.", f"Écrivez {least} ou plus.")
        return FieldFault(f"{self.shown(value)} est moins que le minimum, {least}.", f"Écrivez {least} ou plus.")

    def _too_great(self, value: Any) -> FieldFault:
        most = self.shown(self.most)
        return FieldFault(f"{self.shown(value)} est plus que le maximum, {most}.", f"Écrivez {most} ou moins.")

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        bounds = {"minimum": self.least, "maximum": self.most}
        numbers = {name: _as_json(bound) for name, bound in bounds.items() if isinstance(bound, int | Decimal)}
        return {**handler(schema), **numbers}


class Counted(Struct, frozen=True):
    """In `Annotated[tuple[…, ...], Counted(…)]`: no fewer elements than `least`, no more than `most`."""

    least: int = 0
    most: int | None = None

    def check(self, value: Sized) -> Any:
        """The list as it is; FieldFault with too few elements or too many."""
        found = len(value)
        if found < self.least:
            raise FieldFault(f"Il faut au moins {_elements(self.least)}, et il {_there_are(found)}.", _ADD)
        if self.most is not None and found > self.most:
            raise FieldFault(f"Il faut au plus {_elements(self.most)}, et il y en a {found}.", _REMOVE)
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        most = {} if self.most is None else {"maxItems": self.most}
        return {**handler(schema), "minItems": self.least, **most}


_ADD = "Ajoutez une ligne qui commence par un tiret."
_REMOVE = "Supprimez les éléments de trop."


def _elements(count: int) -> str:
    return f"{number_figures(count)} {plural(count, 'élément', 'éléments')}"


def _there_are(count: int) -> str:
    return f"y en a {number_figures(count)}" if count else "n’y en a aucun"


def _day_before(day: date, first: date) -> FieldFault:
    message = f"Le {date_long(day)} vient avant le premier jour admis, le {date_long(first)}."
    return FieldFault(message, f"Écrivez le {date_long(first)}, ou un jour qui le suit.")


def _day_after(day: date, last: date) -> FieldFault:
    message = f"Le {date_long(day)} vient après le dernier jour admis, le {date_long(last)}."
    return FieldFault(message, f"Écrivez le {date_long(last)}, ou un jour qui le précède.")


def _as_json(bound: int | Decimal) -> int | float:
    return int(bound) if bound == int(bound) else float(bound)
