"""A refusal or a fault as a page: what is wrong, in French, and what to do; never a traceback."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import Answer, page
from actgen.atelier.browser.findings import told
from actgen.atelier.browser.refusals import Refusal
from actgen.atelier.browser.saving import Conflict
from actgen.core.errors import InputFault, MachineFault

if TYPE_CHECKING:
    from actgen.atelier.browser.asked import Asked
    from actgen.core.errors import ActgenError

_TITLES = {
    HTTPStatus.BAD_REQUEST: "La demande n’est pas lisible",
    HTTPStatus.FORBIDDEN: "Vous n’avez pas accès à cette page",
    HTTPStatus.NOT_FOUND: "Cette page n’existe pas",
    HTTPStatus.CONFLICT: "Ce fichier a changé entre-temps",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "L’envoi est trop lourd",
    HTTPStatus.MISDIRECTED_REQUEST: "Cette adresse n’est pas celle de l’atelier",
    HTTPStatus.UNPROCESSABLE_ENTITY: "Un fichier du projet a des fautes",
    HTTPStatus.SERVICE_UNAVAILABLE: "La machine refuse",
    HTTPStatus.INTERNAL_SERVER_ERROR: "L’atelier s’est trompé",
}


def answer_to(asked: Asked, refusal: Refusal | ActgenError) -> Answer:
    """The page of a refusal of the atelier, or of a fault that the engine foresees."""
    if isinstance(refusal, Conflict):
        return page(asked, "conflict.html", refusal.status, conflict=refusal, titre=_TITLES[refusal.status])
    if isinstance(refusal, Refusal):
        return _page(asked, refusal.status, refusal.message, refusal.hint)
    if isinstance(refusal, InputFault):
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return page(asked, "faults.html", status, titre=_TITLES[status], findings=told(refusal.diagnostics))
    status = HTTPStatus.SERVICE_UNAVAILABLE if isinstance(refusal, MachineFault) else HTTPStatus.BAD_REQUEST
    return _page(asked, status, getattr(refusal, "message", str(refusal)), getattr(refusal, "hint", ""))


def unforeseen(asked: Asked) -> Answer:
    """The page of a bug: what happened is told where the command runs."""
    return _page(
        asked,
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "Une faute du programme a arrêté cette page. Ce qui était enregistré l’est toujours.",
        "Revenez en arrière et recommencez. Si cela revient, envoyez ce que montre la fenêtre où tourne "
        "«\u00a0actgen atelier\u00a0» à qui s’occupe d’actgen.",
    )


def _page(asked: Asked, status: HTTPStatus, message: str, hint: str) -> Answer:
    return page(asked, "refusal.html", status, titre=_TITLES.get(status, "Refus"), message=message, conseil=hint)
