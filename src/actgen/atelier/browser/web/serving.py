"""Serving the atelier: a port of this machine, the browser that opens, until it is stopped."""

from __future__ import annotations

import contextlib
import errno
import signal
import socket
import threading
import webbrowser
from ipaddress import ip_address
from typing import TYPE_CHECKING

import uvicorn
from msgspec import Struct

from actgen.atelier.browser.web.application import application
from actgen.atelier.browser.web.gate import TOKEN, Gate
from actgen.atelier.browser.web.warming import Warming
from actgen.core.citing import cited
from actgen.core.errors import MachineFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.core.project import Project

LOOPBACK = "127.0.0.1"


class Served(Struct, frozen=True, dict=True):
    """An atelier whose port is held: its address, with the token that opens it, and what runs it."""

    gate: Gate
    host: str
    listening: socket.socket

    @property
    def address(self) -> str:
        """What a person opens, as often as it takes."""
        return self._address(self.gate.token)

    def open_browser(self) -> None:
        """Open the address in the browser of the machine, where it has one; the port already listens."""
        threading.Thread(target=self._open, daemon=True).start()

    def run(self) -> None:
        """Serve until Ctrl-C, without a word; what is being answered then is answered first."""
        server = self.server()
        for number in (signal.SIGINT, signal.SIGTERM):  # until the server takes them itself, and after it
            signal.signal(number, server.handle_exit)
        warming = Warming(self.gate.project, lambda: server.server_state.tasks)
        warming.start()
        try:
            server.run(sockets=[self.listening])
        finally:
            warming.stop()

    def server(self) -> uvicorn.Server:
        """The server, which believes no header of a proxy and writes no log but of bugs."""
        return uvicorn.Server(
            uvicorn.Config(
                application(self.gate),
                loop="asyncio",
                http="h11",
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                proxy_headers=False,
                server_header=False,
                timeout_graceful_shutdown=5,
            )
        )

    def _address(self, token: str) -> str:
        host = LOOPBACK if self.host in ("0.0.0.0", "") else self.host
        shown = f"[{host}]" if ":" in host else host
        return f"http://{shown}:{self.gate.port}/?{TOKEN}={token}"

    def _open(self) -> None:
        with contextlib.suppress(webbrowser.Error, OSError):
            webbrowser.open(self._address(self.gate.passes.issue()))


@contextlib.contextmanager
def served(project: Project, *, host: str = LOOPBACK, port: int = 0) -> Iterator[Served]:
    """The atelier of a project on a port of this machine, 0 for a free one; MachineFault where it cannot be had."""
    with _listening(host, port) as listening:
        names = () if is_loopback(host) else (host, socket.gethostname())
        yield Served(Gate(project, listening.getsockname()[1], names), host, listening)


def is_loopback(host: str) -> bool:
    """Whether only this machine can call that address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@contextlib.contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as held:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            held.bind((host, port))
            held.listen(128)
        except (OSError, OverflowError) as failure:
            raise _refused(failure, host, port) from failure
        yield held


def _refused(failure: OSError | OverflowError, host: str, port: int) -> MachineFault:
    number = getattr(failure, "errno", None)
    if number == errno.EADDRINUSE:
        return MachineFault(
            f"Le port {port} est déjà pris\u00a0: un autre atelier, ou un autre programme, s’en sert.",
            f"Servez-vous de l’atelier déjà ouvert, ou donnez un autre port\u00a0: actgen atelier --port {port + 1}.",
        )
    if number == errno.EACCES:
        hint = "Donnez un port au-dessus de 1024\u00a0: actgen atelier --port 8474."
        return MachineFault(f"Le système ne laisse pas prendre le port {port}.", hint)
    if isinstance(failure, OverflowError):
        return MachineFault(f"{port} n’est pas un port.", "Un port va de 1 à 65535\u00a0; 0 en choisit un libre.")
    hint = "Retirez --hote, ou donnez une adresse de cette machine."
    return MachineFault(f"L’adresse {cited(host)} n’est pas de cette machine.", hint)
