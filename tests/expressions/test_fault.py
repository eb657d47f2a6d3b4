"""What stops an expression is told with what to do."""

from __future__ import annotations

from actgen.expressions.fault import ExpressionFault
from tests.expressions.acts import fault


def test_it_has_a_message_and_a_hint() -> None:
    message, hint = fault("objet + 1")
    assert message
    assert hint
    assert issubclass(ExpressionFault, ValueError)
