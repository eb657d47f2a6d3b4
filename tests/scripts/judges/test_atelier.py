"""The pages that the judges look at are all those of the atelier that a browser is led to."""

from __future__ import annotations

import re

from actgen.atelier.browser.sitemap import PAGES as ROUTES
from scripts.judges.atelier import PAGES

#: What a browser keeps rather than shows, and pages that a judge sees as a piece or after a kept one.
_KEPT = {
    "/collectivites/{slug}/versions/{version}",
    "/collectivites/{slug}/{part}/recueil.pdf",
    "/collectivites/{slug}/{part}/actes/{acte}/pages",
    "/modeles/{collection}/{acte}/{version}/fichier",
    "/modeles/{collection}/{acte}/{version}/annote",
    "/goldens/{travail}/rapport",
}


def test_every_page_that_is_shown_is_judged() -> None:
    asked = [address.partition("?")[0] for address, _ in PAGES.values()]
    shown = [route.address for route in ROUTES if route.method == "GET" and route.address not in _KEPT]
    without = [address for address in shown if not any(re.fullmatch(_pattern(address), one) for one in asked)]
    assert without == []


def _pattern(address: str) -> str:
    return re.sub(r"\{\w+\}", "[^/]+", address)
