"""What a browser sends of the form of a declaration: each control as the page shows it, with what was typed."""

from __future__ import annotations

from html.parser import HTMLParser

from actgen.atelier.browser.answers import Answer
from actgen.atelier.browser.asked import Fields


class _Controls(HTMLParser):
    """The successful controls of the first form of the page, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, tuple[str, ...]] = {}
        self.forms = 0
        self.area = self.select = ""
        self.options: list[tuple[str, bool]] = []
        self.words: str | None = None

    def add(self, name: str, value: str) -> None:
        self.found[name] = (*self.found.get(name, ()), value)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        self.forms += tag == "form"
        if self.forms != 1:
            return
        if tag == "input" and (held["type"] != "checkbox" or "checked" in held):
            self.add(held["name"], held.get("value", ""))
        elif tag == "textarea":
            self.area, self.words = held["name"], ""
        elif tag == "select":
            self.select, self.options = held["name"], []
        elif tag == "option":
            self.options.append((held.get("value", "\0"), "selected" in held))
            self.words = ""

    def handle_data(self, data: str) -> None:
        if self.words is not None:
            self.words += data

    def handle_endtag(self, tag: str) -> None:
        self.forms += tag == "form"
        if tag == "textarea" and self.area:
            self.add(self.area, (self.words or "").removeprefix("\n"))
            self.area, self.words = "", None
        elif tag == "option" and self.words is not None and self.options:
            value, is_chosen = self.options[-1]
            self.options[-1] = (self.words if value == "\0" else value, is_chosen)
            self.words = None
        elif tag == "select" and self.select:
            chosen = [value for value, is_chosen in self.options if is_chosen] or [self.options[0][0]]
            self.add(self.select, chosen[0])
            self.select = ""


def controls_of(page: Answer) -> dict[str, tuple[str, ...]]:
    """The names of the controls of a page, each with what it would send."""
    reader = _Controls()
    reader.feed(page.body.decode())
    return reader.found


def sent(page: Answer, faire: str = "essayer", **typed: str) -> Fields:
    """The fields that are sent, with what was typed; `__` stands for a point."""
    own = {name.replace("__", "."): (value,) for name, value in typed.items()}
    unknown = own.keys() - controls_of(page).keys()
    assert unknown == set(), "the page has no such controls"
    return {**controls_of(page), **own, "faire": (faire,)}
