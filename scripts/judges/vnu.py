"""vnu, the Nu Html Checker: is each page valid HTML and CSS?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlparse

from scripts.judges.places import brought, program
from scripts.judges.running import json_of
from scripts.judges.verdicts import Files, Finding, Judge, of_suffix

#: It takes `img-src data:` for a policy that forbids pictures written in the page; the browser of axe shows them all.
_MISTAKEN = re.compile(r"Resource violates .*: image “data:image/.*” blocked by “img-src” directive\.", re.DOTALL)


def judge(files: Files) -> Iterator[Finding]:
    """Its errors, its warnings and its remarks."""
    jar = brought("npm", "node_modules", "vnu-jar", "build", "dist", "vnu.jar")
    command = [program("java"), "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always"]
    for message in json_of([*command, *files.of(".html")])["messages"]:
        if _MISTAKEN.fullmatch(message["message"]):
            continue
        path = Path(unquote(urlparse(message.get("url", "")).path))
        yield Finding(path, f"line {message.get('lastLine', '?')}: {message['message']}")


VNU = Judge("vnu", of_suffix(".html"), judge)
