"""html-validate: does each page keep to its recommended, document, accessibility and standard rules?

In html_validate.json, one rule is off: `no-inline-style`, a matter of taste. An act carries what its Word file gives to
one paragraph or one column alone, and a class for each would say the same at a distance. And `require-sri` asks for the
sum of what comes from elsewhere, not of a style that stands beside its page. `form-dup-name` knows that boxes to tick
share one name, as HTML has it.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scripts.judges.places import ROOT, brought, program
from scripts.judges.running import output_of
from scripts.judges.verdicts import Files, Finding, Judge, of_suffix

_RULES = ROOT / "scripts" / "judges" / "html_validate.json"


def judge(files: Files) -> Iterator[Finding]:
    """Each message, of whatever gravity, read from a file: it ends before a long text is through a pipe."""
    program_file = brought("npm", "node_modules", "html-validate", "bin", "html-validate.mjs")
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder, "told.json")
        options = ["--config", _RULES, "--formatter", f"json={told}"]
        output_of([program("node"), program_file, *options, *files.of(".html")], accepted=(0, 1))
        pages = json.loads(told.read_text(encoding="utf-8"))
    for page in pages:
        for one in page["messages"]:
            yield Finding(Path(page["filePath"]), f"line {one['line']}: {one['ruleId']}: {one['message']}")


HTML_VALIDATE = Judge("html-validate", of_suffix(".html"), judge)
