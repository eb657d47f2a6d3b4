"""What a clerk types, read by an annotation."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from actgen.variables.fields import FieldFault


def read(annotation: Any, typed: Any) -> Any:
    return TypeAdapter(annotation).validate_python(typed)


def refused(annotation: Any, typed: Any) -> tuple[str, str]:
    """The message and the hint of the fault."""
    with pytest.raises(ValidationError) as caught:
        read(annotation, typed)
    fault = caught.value.errors()[0]["ctx"]["error"]
    assert isinstance(fault, FieldFault)
    return fault.message, fault.hint


def declined(declare: Any, *given: Any, **attributes: Any) -> tuple[str, str]:
    """The message and the hint of a declaration that is refused."""
    with pytest.raises(FieldFault) as caught:
        declare(*given, **attributes)
    return caught.value.message, caught.value.hint
