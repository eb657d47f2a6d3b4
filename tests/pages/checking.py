"""What every page that actgen writes must be: sound HTML, self-contained, with a structure that a reader hears too."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from tinyhtml5.parser import HTMLParser as StrictParser  # type: ignore[import-untyped]

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_EMPTY = ("meta", "br", "img")


class Outline(HTMLParser):
    """The headings of a page with their levels, its places, its links, the heads of its tables."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.language = ""
        self.title = ""
        self.levels: list[int] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.heads: list[str | None] = []
        self.headless = 0
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if tag not in _EMPTY:
            self.open.append(tag)
        if tag == "html":
            self.language = held.get("lang") or ""
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if "id" in held:
            self.ids.append(str(held["id"]))
        if "href" in held:
            self.links.append(str(held["href"]))
        if tag == "th":
            self.heads.append(held.get("scope"))
        self.headless += {"table": 1, "thead": -1}.get(tag, 0)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["title"]:
            self.title += data


def checked(content: str) -> Outline:
    """The outline of a page that is what it must be."""
    parser = StrictParser()
    parser.parse(content)
    assert parser.errors == []
    found = Outline(content)
    assert found.open == []
    assert found.language.split("-")[0] == "fr"
    assert found.title.strip()
    assert found.levels[:1] == [1]
    assert found.levels.count(1) == 1
    assert all(later <= level + 1 for level, later in zip(found.levels, found.levels[1:], strict=False)), found.levels
    assert len(found.ids) == len(set(found.ids))
    assert {link for link in found.links if not (link.startswith("#") and link[1:] in found.ids)} == set()
    assert set(found.heads) <= {"col", "row"}
    assert found.headless == 0
    assert POLICY in content
    held = re.sub(r'<img src="data:image/[^"]*"|url\(data:image/[^)]*\)', "", content)
    assert not re.search(r"<script|<link|<img|\bsrc=|@import|url\(", held)
    return found
