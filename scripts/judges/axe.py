"""axe-core in a headless Chromium: can everybody use each page, on a screen and on a telephone?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.judges.chromium import Browser, browser
from scripts.judges.places import brought
from scripts.judges.verdicts import Files, Finding, Judge, of_suffix

#: In pixels: a screen, a telephone.
WIDTHS = (1280, 390)
_RUN = "axe.run(document, {resultTypes: ['violations']}).then(told => JSON.stringify(told.violations))"
#: How many pictures the page does not show.
_UNSEEN = "[...document.images].filter(image => image.naturalWidth === 0).length"
#: By how much the page is wider than the window.
_OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def judge(files: Files) -> Iterator[Finding]:
    """Each rule that a page breaks at a width, and where; a picture that is not shown; a page that scrolls sideways."""
    axe = axe_source()
    with browser() as opened:
        for path in files.of(".html"):
            for width in WIDTHS:
                yield from (Finding(path, f"{width} px: {told}") for told in _broken(opened, path, width, axe))


def _broken(opened: Browser, path: Path, width: int, axe: str) -> Iterator[str]:
    opened.show(path, width)
    yield from broken_rules(opened, axe)
    unseen = opened.run(_UNSEEN)
    if unseen:
        yield f"{unseen} pictures are not shown"
    beyond = opened.run(_OVERFLOW)
    if beyond:
        yield f"the page is {beyond} px wider than the window"


def broken_rules(opened: Browser, axe: str) -> Iterator[str]:
    """The rules that the page which the browser shows breaks."""
    opened.run(f"{axe};null")
    yield from (_said(violation) for violation in json.loads(opened.run(_RUN)))


def axe_source() -> str:
    """The script of axe-core; MissingTool where it was not brought."""
    return brought("npm", "node_modules", "axe-core", "axe.min.js").read_text(encoding="utf-8")


def _said(violation: dict[str, Any]) -> str:
    nodes = violation["nodes"]
    return f"{violation['id']} ({violation['impact']}, {len(nodes)}×): {violation['help']}: {nodes[0]['html'][:120]}"


AXE = Judge("axe-core", of_suffix(".html"), judge)
