"""A person in a browser: opens an address, clicks, types, presses keys, reads; with JavaScript or without."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.judges.chromium import Browser, ScriptFailed, browser

#: How often it looks whether something has come, and how long it waits between: a minute in all; how often it clicks.
_LOOKS, _REST, _CLICKS = 600, 0.1, 5
_KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowDown": 40, "End": 35}
#: What the browser tells by itself when a page is not as it should be.
_COMPLAINTS = ("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")
#: The preview of an act that cannot be shown yet, a save over what another tab has saved.
_EXPECTED = ("status of 422", "status of 409")
#: The middle of an element, once it is what a mouse would meet there.
_MIDDLE = """(e => {
  e.scrollIntoView({ block: "center", behavior: "instant" });
  const box = e.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
  return e.contains(document.elementFromPoint(x, y)) ? JSON.stringify([x, y]) : "";
})"""
_LEFT = "!window.isLeft && document.readyState === 'complete'"
_TEXT = "document.body.innerText.replace(/\\s+/g, ' ')"


class Lost(Exception):
    """What was waited for did not come; says what the page shows instead."""


@dataclass
class Walker:
    """Who walks through the atelier; what cannot be done raises Lost."""

    opened: Browser

    def go(self, address: str) -> None:
        """Open an address."""
        self.opened.ask("Page.navigate", url=address)
        self.until("document.readyState === 'complete'", address)

    def read(self) -> str:
        """The words that the page shows."""
        return str(self.look(_TEXT))

    def look(self, script: str) -> object:
        """The value of a script, once a page is there to run it."""
        for _ in range(_LOOKS):
            try:
                return self.opened.run(script)
            except ScriptFailed:  # the page is being left
                time.sleep(_REST)
        raise Lost(script)

    def until(self, condition: str, what: str = "") -> None:
        """Wait until a condition holds in the page."""
        for _ in range(_LOOKS):
            if self.look(f"Boolean({condition})"):
                return
            time.sleep(_REST)
        raise Lost(f"{what or condition}: {self.read()[:400]}")

    def see(self, words: str) -> None:
        """Wait until the page shows these words."""
        self.until(f"{_TEXT}.includes({json.dumps(words)})", words)

    def click(self, selector: str, comes: str) -> None:
        """Click what a selector finds, as a mouse does, until what is to come of it holds in the page.

        A page that moves while the hand goes down is clicked again.
        """
        for _ in range(_CLICKS):
            self._press(selector)
            if self._comes(comes):
                return
        raise Lost(f"nothing comes of {selector}: {self.read()[:400]}")

    def tick(self, selector: str) -> None:
        """Click a box or a round button that is to be chosen."""
        self.click(selector, f"{_found(selector)}.checked")

    def unfold(self, selector: str) -> None:
        """Click the heading of what is folded."""
        self.click(f"{selector} > summary", f"{_found(selector)}.open")

    def follow(self, selector: str) -> None:
        """Click a link or a button, and wait for the page that comes."""
        self.look("window.isLeft = true")
        self.click(selector, _LEFT)

    def enter(self) -> None:
        """Press Enter, and wait for the page that comes."""
        self.look("window.isLeft = true")
        self.press("Enter")
        if not self._comes(_LEFT):
            raise Lost(f"nothing comes of Enter: {self.read()[:400]}")

    def fill(self, selector: str, text: str) -> None:
        """Type a text into a field, in the place of what is there."""
        self.look(f"(e => {{ e.focus(); e.select?.(); }})({_found(selector)})")
        self.type(text)

    def choose(self, selector: str, value: str) -> None:
        """Choose a word of a list, by what it sends."""
        place = _found(selector)
        self.until(place, selector)
        chosen = f"e.value = {json.dumps(value)}; e.dispatchEvent(new Event('change', {{bubbles: true}}))"
        self.look(f"(e => {{ {chosen} }})({place})")
        if self.look(f"{place}.value") != value:
            raise Lost(f"{selector} has no « {value} »")

    def attach(self, selector: str, path: Path) -> None:
        """Choose a file of this machine in a field."""
        root = self.opened.ask("DOM.getDocument")["root"]["nodeId"]
        field = self.opened.ask("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.opened.ask("DOM.setFileInputFiles", nodeId=field, files=[str(path)])

    def type(self, text: str) -> None:
        """Type where the focus is."""
        self.opened.ask("Input.insertText", text=text)

    def press(self, key: str) -> None:
        """Press a key."""
        text = {"Enter": "\r", " ": " "}.get(key, "")
        how = {"key": key, "windowsVirtualKeyCode": _KEYS[key], **({"text": text} if text else {})}
        self.opened.ask("Input.dispatchKeyEvent", type="keyDown", **how)
        self.opened.ask("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=_KEYS[key])

    def select_all(self) -> None:
        """Select what the field with the focus holds, as Ctrl+A does."""
        how = {"key": "a", "windowsVirtualKeyCode": 65, "modifiers": 2}
        self.opened.ask("Input.dispatchKeyEvent", type="keyDown", commands=["selectAll"], **how)
        self.opened.ask("Input.dispatchKeyEvent", type="keyUp", **how)

    def complaints(self) -> Iterator[str]:
        """What the browser has complained of: errors of the script, what the policy refused."""
        for told in self.opened.heard:
            text = json.dumps(told)
            if told.get("method") in _COMPLAINTS and not any(one in text for one in _EXPECTED):
                yield json.dumps(told.get("params"), ensure_ascii=False)[:300]
        self.opened.heard.clear()

    def _press(self, selector: str) -> None:
        """The mouse goes down and up on it, once it stands still."""
        self.until(_found(selector), selector)
        x, y = json.loads(self._standing(selector))
        for kind in ("mousePressed", "mouseReleased"):
            self.opened.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def _standing(self, selector: str) -> str:
        """Where it is, twice the same: a page that came at a part of itself may still be on its way there."""
        before = ""
        for _ in range(_LOOKS):
            where = str(self.look(f"{_MIDDLE}({_found(selector)})"))
            if where and where == before:
                return where
            before = where
            time.sleep(_REST)
        raise Lost(f"{selector} is covered, or does not stand still: {self.read()[:400]}")

    def _comes(self, condition: str) -> bool:
        """Whether a condition comes to hold, in a while."""
        for _ in range(_LOOKS // _CLICKS):
            if self.look(f"Boolean({condition})"):
                return True
            time.sleep(_REST)
        return False


@contextmanager
def walker(*, script: bool = True, width: int = 1280) -> Iterator[Walker]:
    """A browser of its own; without `script`, pages run none."""
    with browser() as opened:
        for domain in ("Page", "Runtime", "Log"):
            opened.ask(f"{domain}.enable")
        opened.ask("Emulation.setScriptExecutionDisabled", value=not script)
        opened.widen(width)
        yield Walker(opened)


def _found(selector: str) -> str:
    return f"document.querySelector({json.dumps(selector)})"
