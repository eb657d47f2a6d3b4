"""All pages of the atelier: each is reached by its address."""

from __future__ import annotations

import re

from actgen.atelier.browser.sitemap import PAGES


def test_no_page_hides_another_that_comes_after_it() -> None:
    hidden = [
        f"{page.method} {page.address} behind {first.address}"
        for page in PAGES
        if (first := next(one for one in PAGES if one.method == page.method and fits(one.address, page.address)))
        is not page
    ]
    assert hidden == []


def fits(address: str, other: str) -> bool:
    """Whether what the other one leads to is also at that address."""
    return re.fullmatch(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(address)), other) is not None
