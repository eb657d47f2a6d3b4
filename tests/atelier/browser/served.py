"""The atelier really served on a free port of this machine, and a visitor who keeps its cookie as a browser does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import urlencode

from actgen.atelier.browser.web.serving import Served
from actgen.core.project import Project
from scripts.judges.atelier import serving

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Got:
    """What came back: the status, the headers by their small names, the text and the bytes."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode()

    @property
    def said(self) -> str:
        """What a reader sees of the page: no tag, no space twice."""
        return " ".join(re.sub(r"<[^>]+>", " ", self.text).split()).replace("&#34;", '"').replace("&#39;", "'")


@dataclass
class Visitor:
    """Who asks an atelier: with the cookie that it gave, from the machine itself."""

    atelier: Served
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.atelier.gate.port}"

    def get(self, address: str, **headers: str) -> Got:
        return self.ask("GET", address, b"", headers)

    def post(self, address: str, fields: Mapping[str, str] | Pairs = (), **headers: str) -> Got:
        """Send a form from a page of ours, with the token that the page would have."""
        pairs = [*(fields.items() if isinstance(fields, Mapping) else fields), ("jeton", self.token)]
        sent = {"Origin": f"http://{self.host}", "Content-Type": "application/x-www-form-urlencoded", **headers}
        return self.ask("POST", address, urlencode(pairs).encode(), sent)

    @property
    def token(self) -> str:
        found = re.search(r'name="jeton" value="([^"]+)"', self.get("/commencer?code=44109").text)
        return found[1] if found else ""

    def follow(self, got: Got) -> Got:
        """The page that an answer leads to."""
        assert got.status == 303, got.said
        return self.get(got.headers["location"])

    def ask(self, method: str, address: str, body: bytes, headers: Mapping[str, str]) -> Got:
        connection = HTTPConnection("127.0.0.1", self.atelier.gate.port)
        try:
            cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
            sent = {"Host": self.host, **({"Cookie": cookies} if cookies else {})}
            connection.request(method, address, body or None, {**sent, **headers})
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            if "set-cookie" in told:
                name, _, value = told["set-cookie"].partition(";")[0].partition("=")
                self.cookies[name] = value
            return Got(answer.status, told, answer.read())
        finally:
            connection.close()


@contextmanager
def visited(project: Project) -> Iterator[Visitor]:
    """A visitor who has opened the address that the command prints."""
    with serving(project) as atelier:
        visitor = Visitor(atelier)
        assert visitor.get(atelier.address.partition(visitor.host)[2]).status == 303
        yield visitor


def edit(place: Project, old: str, new: str, slug: str = "chateaubriant") -> None:
    """Replace the first such text of a commune's file."""
    path = place.root / "variables" / "communes" / f"{slug}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
