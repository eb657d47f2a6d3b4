"""All pages of the atelier: each is reached by its address."""

from __future__ import annotations

import re
from itertools import combinations

from actgen.atelier.browser.places import ONE_FILE
from actgen.atelier.browser.sitemap import PAGES
from actgen.core.names import SLUG_PATTERN, VERSION_PATTERN
from actgen.kinds.files import NO_SITTING_TYPED

#: What a project may put in the place of each name of an address; an act of a file may have any name.
NAMES = {
    "slug": SLUG_PATTERN, "collection": SLUG_PATTERN, "acte": ".+", "version": VERSION_PATTERN,
    "autre": VERSION_PATTERN, "part": rf"\d{{4}}-\d\d-\d\d|{ONE_FILE}|{NO_SITTING_TYPED}", "suffix": "docx|pdf",
    "travail": "[0-9a-f]+",
}  # fmt: skip


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


def test_no_name_of_a_project_leads_to_the_page_of_something_else() -> None:
    """A kind of act named « nouvelle » has its page, as a collectivité, a sitting or a template has."""
    met = [
        f"{one.address} and {other.address}"
        for one, other in combinations(PAGES, 2)
        if one.method == other.method and _meet(one.address.split("/"), other.address.split("/"))
    ]
    assert met == []


def _meet(one: list[str], other: list[str]) -> bool:
    """Whether some names lead to both addresses."""
    return len(one) == len(other) and all(map(_may_be_alike, one, other))


def _may_be_alike(step: str, other: str) -> bool:
    if step.startswith("{") and other.startswith("{"):
        return True
    name, word = (step, other) if step.startswith("{") else (other, step)
    return re.fullmatch(NAMES[name.strip("{}")], word) is not None if name.startswith("{") else step == other
