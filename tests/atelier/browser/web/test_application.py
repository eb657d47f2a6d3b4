"""The application: methods, unknown addresses, a bug, a fault of the machine."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.browser.web.application import application
from actgen.atelier.browser.web.gate import Gate
from actgen.core.project import Project
from tests.atelier.browser.served import Visitor


def test_a_method_that_a_page_has_not_is_refused(visitor: Visitor) -> None:
    assert visitor.ask("DELETE", "/", b"", {}).status in (403, 404, 405)
    assert visitor.ask("HEAD", "/commencer", b"", {}).content == b""


def test_an_unknown_address_is_a_page_that_leads_back(visitor: Visitor) -> None:
    lost = visitor.get("/nulle-part")
    assert (lost.status, "L’atelier n’a pas de page à cette adresse." in lost.said) == (404, True)


def test_every_page_that_changes_something_is_a_post() -> None:
    made = application(Gate(Project(Path()), 1))
    assert {method for route in made.routes for method in getattr(route, "methods", ())} == {"GET", "HEAD", "POST"}
