"""A request read into what a page is asked: bounded before it is parsed, its form, its uploads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request

from actgen.atelier.browser.asked import Asked, Upload
from actgen.atelier.browser.refusals import bad_request, too_large

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.types import Message, Receive

    from actgen.atelier.browser.people import Person
    from actgen.atelier.browser.routes import Page
    from actgen.core.project import Project

#: The most that is read of what is refused, so that the browser shows the page which says so.
_DRAINED = 400_000_000
_MOST_FIELDS, _MOST_FILES = 50_000, 20
#: By it the script of a page asks for a piece of it.
PART = "x-atelier-part"


async def read_asked(request: Request, project: Project, person: Person, csrf: str, page: Page) -> Asked:
    """What is asked; Refusal where more is sent than the page takes, or what is sent is no form."""
    form = await _form(request, page.most) if page.method == "POST" else []
    texts = [(name, value) for name, value in form if isinstance(value, str)]
    files = [(name, value) for name, value in form if not isinstance(value, str)]
    return Asked(
        project,
        person,
        request.url.path,
        {name: str(value) for name, value in request.path_params.items()},
        _grouped(request.query_params.multi_items()),
        _grouped(texts),
        {name: tuple(one for other, one in files if other == name) for name, _ in files},
        csrf,
        PART in request.headers,
    )


async def _form(request: Request, most: int) -> list[tuple[str, str | Upload]]:
    bounded = Request(request.scope, _bounded(request.receive, most))
    try:
        async with bounded.form(max_files=_MOST_FILES, max_fields=_MOST_FIELDS, max_part_size=most) as form:
            return [(name, await _upload(value)) for name, value in form.multi_items()]
    except (MultiPartException, HTTPException, UnicodeDecodeError) as failure:
        raise bad_request(
            "Ce formulaire ne peut pas être lu. Rien n’a été écrit.", "Rechargez la page, puis recommencez."
        ) from failure
    except ClientDisconnect as failure:
        raise bad_request("L’envoi s’est interrompu. Rien n’a été écrit.", "Recommencez.") from failure


async def _upload(value: str | UploadFile) -> str | Upload:
    return value if isinstance(value, str) else Upload(value.filename or "", await value.read())


def _bounded(receive: Receive, most: int) -> Receive:
    """The same body, until it holds more than it may: what follows is read and dropped, then refused."""
    taken = 0

    async def receive_bounded() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken <= most:
            return message
        while message.get("more_body") and taken < _DRAINED:
            message = await receive()
            taken += len(message.get("body", b""))
        raise too_large(most)

    return receive_bounded


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value.replace("\r\n", "\n"))
    return {name: tuple(values) for name, values in found.items()}
