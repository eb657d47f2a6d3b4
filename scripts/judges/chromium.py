"""A headless Chromium that is asked things over a pipe: open a page, at a width, and run a script in it.

The messages are those of the DevTools protocol, JSON texts that a NUL ends; no port is opened, nothing is fetched.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import IO, Any

from scripts.judges.places import program

#: With `--remote-debugging-pipe`, Chromium reads from descriptor 3 and writes to descriptor 4.
_STARTS = 'reads=$1 writes=$2; shift 2; exec "$@" 3<&"$reads" 4>&"$writes"'
_OPTIONS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--no-first-run")
#: Kept once the page that was asked for is whole.
_LOADED = "new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))"


class ScriptFailed(Exception):
    """A script threw in the page, or the browser refused what it was asked."""


@dataclass
class Browser:
    """The browser: its two pipes, the page that it shows, and what it told without being asked."""

    asks: IO[bytes]
    answers: IO[bytes]
    session: str = ""
    numbers: Iterator[int] = field(default_factory=count)
    heard: list[dict[str, Any]] = field(default_factory=list)

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """What the browser answers; ScriptFailed where it refuses."""
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": parameters, **self._in_page()}
        self.asks.write(json.dumps(message).encode() + b"\0")
        self.asks.flush()
        answer = self._answer(number)
        if "error" in answer:
            raise ScriptFailed(f"{method}: {answer['error']['message']}")
        return dict(answer["result"])

    def show(self, page: Path, width: int) -> None:
        """Open a page of this machine at a width in pixels, and wait until it is there."""
        self.widen(width)
        self.ask("Page.navigate", url=page.resolve().as_uri())
        self.run(_LOADED)

    def widen(self, width: int) -> None:
        """Give the window a width in pixels."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)

    def run(self, script: str) -> Any:
        """The value of a script in the page; ScriptFailed where it throws."""
        told = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in told:
            raise ScriptFailed(str(told["exceptionDetails"]))
        return told["result"].get("value")

    def _answer(self, number: int) -> dict[str, Any]:
        for told in self._told():
            if told.get("id") == number:
                return told
            self.heard.append(told)
        raise ScriptFailed("Chromium has ended")

    def _in_page(self) -> dict[str, str]:
        return {"sessionId": self.session} if self.session else {}

    def _told(self) -> Iterator[dict[str, Any]]:
        while True:
            yield json.loads(_until_nul(self.answers))


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser with a profile of its own and one empty page; it ends with the block."""
    (its_input, asks), (answers, its_output) = os.pipe(), os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        running = subprocess.Popen(
            ["bash", "-c", _STARTS, "bash", str(its_input), str(its_output), *_command(profile)],
            pass_fds=(its_input, its_output),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(its_input)
        os.close(its_output)
        with os.fdopen(asks, "wb") as sent, os.fdopen(answers, "rb") as told:
            try:
                yield _with_a_page(Browser(sent, told))
            finally:
                running.terminate()
                running.wait()


def _command(profile: str) -> list[str]:
    return [program("chromium"), *_OPTIONS, f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank"]


def _with_a_page(opened: Browser) -> Browser:
    target = opened.ask("Target.createTarget", url="about:blank")["targetId"]
    opened.session = opened.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    return opened


def _until_nul(stream: IO[bytes]) -> bytes:
    """The next message; ScriptFailed where the browser has ended."""
    message = bytearray()
    while (byte := stream.read(1)) != b"\0":
        if not byte:
            raise ScriptFailed("Chromium has ended")
        message += byte
    return bytes(message)
