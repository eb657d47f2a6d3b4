"""What stops an expression: a French sentence, and what to do."""

from __future__ import annotations


class ExpressionFault(ValueError):
    """Raised for an expression that is badly written, or that its values do not allow."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint
