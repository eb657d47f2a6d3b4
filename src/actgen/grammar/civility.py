"""What stops a filter that must agree with a person whose civility is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.core.errors import WordingError

if TYPE_CHECKING:
    from collections.abc import Mapping


class CivilityError(WordingError):
    """Raised where a form agrees with a person whose civility is not known."""

    def __init__(self, message: str, hint: str, person: Mapping[str, Any]) -> None:
        super().__init__(message, hint)
        self.person = person
