"""The journal as a page."""

from __future__ import annotations

from actgen.atelier.browser.clock import now
from actgen.atelier.browser.journal import SAVED, SIGNED, line_at, record
from actgen.core.project import Project
from tests.atelier.browser.served import Visitor


def test_the_latest_comes_first_and_a_search_keeps_what_holds_it(place: Project, visitor: Visitor) -> None:
    record(
        place, now(), line_at(now(), "Marie DUPONT", SAVED, fichier="variables/communes/oudon.yaml", pourquoi="relu")
    )
    record(place, now(), line_at(now(), "Jean PETIT", SIGNED, acte="oudon/dossier/deliberation"))
    page = visitor.get("/journal").said
    assert "Marie DUPONT a enregistré variables/communes/oudon.yaml : relu" in page
    assert page.index("Jean PETIT a noté signé oudon/dossier/deliberation") < page.index("Marie DUPONT")
    found = visitor.get("/journal?q=dupont").said
    assert ("Marie DUPONT" in found, "Jean PETIT" in found) == (True, False)


def test_an_empty_journal_says_so(visitor: Visitor) -> None:
    assert "Rien n’a encore été enregistré par l’atelier." in visitor.get("/journal").said
    assert "Aucune ligne du journal n’a « x »." in visitor.get("/journal?q=x").said
