"""The gate: whether a request is for us, comes from a page of ours, and who sends it."""

from __future__ import annotations

import hmac
import secrets
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct, field
from starlette.requests import HTTPConnection

from actgen.atelier.browser.people import local_person, person_named
from actgen.atelier.browser.refusals import Refusal, forbidden
from actgen.atelier.projects.settings import read_settings
from actgen.core.citing import cited

if TYPE_CHECKING:
    from actgen.atelier.browser.people import Person
    from actgen.atelier.projects.settings import Atelier, Mandataire
    from actgen.core.project import Project

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_SAFE = frozenset({"GET", "HEAD"})
#: The name, in the address that the command opens, of the token that opens the gate.
TOKEN = "jeton"


def _secret() -> str:
    return secrets.token_urlsafe(32)


class Passes(Struct, frozen=True, dict=True):
    """Tokens that serve once: the address that a browser is called with can be read by all users of a machine."""

    issued: set[str] = field(default_factory=set)

    def issue(self) -> str:
        """A new one."""
        made = _secret()
        self.issued.add(made)
        return made

    def take(self, sent: str) -> bool:
        """Whether it was issued and has not served yet."""
        try:
            self.issued.remove(sent)
        except KeyError:
            return False
        return True


class Gate(Struct, frozen=True, dict=True):
    """What one run of the atelier lets in: its port, the other names of its machine, its secrets."""

    project: Project
    port: int
    names: tuple[str, ...] = ()
    token: str = field(default_factory=_secret)
    session: str = field(default_factory=_secret)
    passes: Passes = field(default_factory=Passes)

    @property
    def cookie(self) -> str:
        """The name of the cookie; it holds the port, which cookies do not know."""
        return f"actgen-atelier-{self.port}"

    def check_host(self, asked: HTTPConnection) -> None:
        """Refuse a request that was meant for another host: a name of the web that leads to this machine."""
        if asked.headers.get("host", "").casefold() not in self._hosts(asked):
            raise Refusal(
                HTTPStatus.MISDIRECTED_REQUEST,
                "Cette adresse n’est pas celle de l’atelier.",
                "Ouvrez l’adresse que la commande «\u00a0actgen atelier\u00a0» a affichée.",
            )

    def check_origin(self, asked: HTTPConnection) -> None:
        """Refuse a form that a page of another site sends."""
        if asked.scope["method"] in _SAFE:
            return
        origin = urlsplit(asked.headers.get("origin", ""))
        if origin.scheme not in ("http", "https") or origin.netloc.casefold() not in self._hosts(asked):
            raise forbidden(
                "Ce formulaire ne vient pas d’une page de l’atelier. Rien n’a été écrit.",
                "Ouvrez la page dans l’atelier, et envoyez le formulaire de là.",
            )

    def opens_to(self, asked: HTTPConnection) -> bool:
        """Whether the address holds the token that the command printed, or one that serves once."""
        sent = asked.query_params.get(TOKEN, "")
        return hmac.compare_digest(sent.encode(), self.token.encode()) or self.passes.take(sent)

    def person(self, asked: HTTPConnection) -> Person:
        """Who asks: the one that the proxy names, else who has the cookie; Refusal for anybody else."""
        people = read_settings(self.project)
        named = _named_by_proxy(asked, people.mandataire)
        if named:
            return _known(people, named)
        if hmac.compare_digest(asked.cookies.get(self.cookie, "").encode(), self.session.encode()):
            return local_person()
        raise forbidden(
            "L’atelier ne sait pas qui vous êtes.",
            "Ouvrez l’adresse entière que la commande «\u00a0actgen atelier\u00a0» a affichée, avec son jeton.",
        )

    def csrf(self, person: Person) -> str:
        """The token of the forms of a person."""
        return hmac.new(self.session.encode(), f"formulaire {person.name}".encode(), "sha256").hexdigest()

    def check_csrf(self, person: Person, sent: str) -> None:
        """Refuse a form that was not made for that person by this run."""
        if not hmac.compare_digest(sent.encode(), self.csrf(person).encode()):
            raise forbidden(
                "Ce formulaire n’est plus valable\u00a0: l’atelier a été relancé depuis. Rien n’a été écrit.",
                "Revenez en arrière, copiez ce que vous avez tapé, rechargez la page, puis recommencez.",
            )

    def _hosts(self, asked: HTTPConnection) -> frozenset[str]:
        """The hosts that are ours: a literal address of this machine cannot be lent by a name of the web."""
        server = (asked.scope.get("server") or ("", 0))[0]
        own = {*_LOOPBACK, *self.names, f"[{server}]" if ":" in server else server}
        proxy = read_settings(self.project).mandataire
        public = {urlsplit(proxy.adresse).netloc.casefold()} if proxy else set()
        return frozenset({f"{name}:{self.port}".casefold() for name in own} | public)


def _named_by_proxy(asked: HTTPConnection, proxy: Mandataire | None) -> str:
    """What the proxy writes of who asks; nothing where the request comes from anywhere else."""
    if proxy is None or asked.client is None or asked.client.host != proxy.depuis:
        return ""
    return asked.headers.get(proxy.entete, "").strip()


def _known(people: Atelier, named: str) -> Person:
    person = person_named(people, named)
    if person is None:
        raise forbidden(
            f"{cited(named)} n’est pas parmi les personnes de cet atelier.",
            "Demandez à qui l’administre d’ajouter votre nom dans variables/atelier.yaml.",
        )
    return person
