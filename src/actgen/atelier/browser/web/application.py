"""The application: each page behind the gate, its form read and proven, its answer and its refusals sent."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.failures import answer_to, unforeseen
from actgen.atelier.browser.frame.colours import COLOURS, colours
from actgen.atelier.browser.frame.rendering import STATIC, static_file
from actgen.atelier.browser.locking import check_there
from actgen.atelier.browser.people import NOBODY
from actgen.atelier.browser.refusals import Refusal, forbidden, not_found
from actgen.atelier.browser.sitemap import PAGES
from actgen.atelier.browser.web.gate import TOKEN, Gate
from actgen.atelier.browser.web.headers import SafeHeaders
from actgen.atelier.browser.web.reading import read_asked
from actgen.core.errors import ActgenError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.people import Person
    from actgen.atelier.browser.routes import Page

    Endpoint = Callable[[Request], Awaitable[Response]]


def application(gate: Gate, pages: tuple[Page, ...] = PAGES) -> Starlette:
    """The atelier of the project of the gate, ready to be served."""
    routes = [Route(page.address, _endpoint(gate, page), methods=[page.method]) for page in pages]
    return Starlette(
        routes=[Route("/statique/{name}", _static(gate)), *routes],
        middleware=[Middleware(SafeHeaders)],
        exception_handlers={HTTPException: _lost(gate), Exception: _broken(gate)},
    )


def _endpoint(gate: Gate, page: Page) -> Endpoint:
    async def answer(request: Request) -> Response:
        person = NOBODY
        try:
            gate.check_host(request)
            if gate.opens_to(request):
                return _opened(gate, request)
            gate.check_origin(request)
            person = await run_in_threadpool(gate.person, request)
            return _response(await _answered(gate, page, request, person))
        except (Refusal, ActgenError) as refusal:
            return _refused(gate, request, person, refusal)

    return answer


async def _answered(gate: Gate, page: Page, request: Request, person: Person) -> Answer:
    """The answer of a page to who may ask for it."""
    asked = await read_asked(request, gate.project, person, gate.csrf(person), page)
    if page.method == "POST":
        gate.check_csrf(person, asked.typed(TOKEN))
    if not person.may(page.role):
        raise forbidden(
            f"Votre rôle est «\u00a0{person.role}\u00a0»\u00a0: cette page demande «\u00a0{page.role}\u00a0».",
            "Demandez à une personne qui a ce rôle, ou à qui administre l’atelier.",
        )
    return await run_in_threadpool(_made, page, asked)


def _made(page: Page, asked: Asked) -> Answer:
    check_there(asked.project)
    return page.answer(asked)


def _opened(gate: Gate, request: Request) -> Response:
    """The token of the address becomes a cookie, and leaves the address."""
    rest = urlencode([(name, value) for name, value in request.query_params.multi_items() if name != TOKEN])
    response = Response(status_code=303, headers={"location": f"{request.url.path}{'?' if rest else ''}{rest}"})
    response.set_cookie(gate.cookie, gate.session, httponly=True, samesite="strict", path="/")
    return response


def _static(gate: Gate) -> Endpoint:
    async def answer(request: Request) -> Response:
        name = request.path_params["name"]
        try:
            gate.check_host(request)
            if name == COLOURS:
                sheet = await run_in_threadpool(colours, gate.project)
                return Response(sheet, media_type=STATIC["atelier.css"], headers={"cache-control": "no-cache"})
            if name not in STATIC:
                raise not_found("L’atelier n’a pas ce fichier.")
        except (Refusal, ActgenError) as refusal:
            return _refused(gate, request, NOBODY, refusal)
        return Response(static_file(name), media_type=STATIC[name], headers={"cache-control": "max-age=31536000"})

    return answer


def _lost(gate: Gate) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, _failure: Exception) -> Response:
        return _refused(gate, request, NOBODY, not_found("L’atelier n’a pas de page à cette adresse."))

    return answer


def _broken(gate: Gate) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, _failure: Exception) -> Response:
        return _response(unforeseen(_bare(gate, request, NOBODY)))

    return answer


def _refused(gate: Gate, request: Request, person: Person, refusal: Refusal | ActgenError) -> Response:
    return _response(answer_to(_bare(gate, request, person), refusal))


def _bare(gate: Gate, request: Request, person: Person) -> Asked:
    """What is known of a request whose form was not read."""
    return Asked(gate.project, person, request.url.path, csrf=gate.csrf(person) if person is not NOBODY else "")


def _response(answer: Answer) -> Response:
    return Response(answer.body, answer.status, dict(answer.headers), answer.media)
