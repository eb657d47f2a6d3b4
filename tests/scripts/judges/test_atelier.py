"""The pages that the judges look at are all those of the atelier that a browser is led to."""

from __future__ import annotations

import re

from actgen.atelier.browser.sitemap import PAGES as ROUTES
from scripts.judges.atelier import PAGES

_PART = "/collectivites/{slug}/{part}"
_MODEL = "/modeles/{collection}/{acte}/{version}"
#: What is a file; pages whose address only the journal, or a piece of work under way, knows.
_KEPT = {
    f"{_PART}/recueil.pdf", f"{_PART}/actes/{{acte}}/pages", f"{_MODEL}/fichier", f"{_MODEL}/annote",
    "/collectivites/{slug}/versions/{version}", "/goldens/{travail}", "/goldens/{travail}/rapport",
}  # fmt: skip


def test_every_page_that_is_shown_is_judged() -> None:
    asked = [address.partition("?")[0] for address, _ in PAGES.values()]
    shown = [route.address for route in ROUTES if route.method == "GET" and route.address not in _KEPT]
    without = [address for address in shown if not any(re.fullmatch(_pattern(address), one) for one in asked)]
    assert without == []


def _pattern(address: str) -> str:
    return re.sub(r"\{\w+\}", "[^/]+", address)
