"""What the atelier refuses, as an exception that says in French what is wrong and what to do."""

from __future__ import annotations

from http import HTTPStatus


class Refusal(Exception):
    """Raised by a page or by the safety before it; becomes a page of that status."""

    def __init__(self, status: HTTPStatus, message: str, hint: str = "") -> None:
        self.status, self.message, self.hint = status, message, hint
        super().__init__(message)


def bad_request(message: str, hint: str = "") -> Refusal:
    """400: what was sent cannot be read."""
    return Refusal(HTTPStatus.BAD_REQUEST, message, hint)


def forbidden(message: str, hint: str) -> Refusal:
    """403: this person, or this address, may not."""
    return Refusal(HTTPStatus.FORBIDDEN, message, hint)


def not_found(message: str, hint: str = "Revenez à l’accueil, et cherchez-y.") -> Refusal:
    """404: the address names nothing that the project has."""
    return Refusal(HTTPStatus.NOT_FOUND, message, hint)


def too_large(most: int) -> Refusal:
    """413: more was sent than the page takes."""
    return Refusal(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        f"L’envoi est trop lourd\u00a0: cette page prend {most // 1_000_000}\u00a0Mo au plus. Rien n’a été écrit.",
        "Vérifiez que c’est le bon fichier\u00a0; allégez ses images s’il en a, puis recommencez.",
    )
