"""veraPDF: is each PDF a PDF/A-3a and a PDF/UA-1 file?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from scripts.judges.places import jars, program
from scripts.judges.running import json_of
from scripts.judges.verdicts import Files, Finding, Judge, of_suffix

#: The profiles as veraPDF names them, and as people do.
PROFILES = {"3a": "PDF/A-3a", "ua1": "PDF/UA-1"}
_MAIN = "org.verapdf.apps.GreenfieldCliWrapper"
#: Exit codes of a judgement: all pass, some do not, some cannot be read.
_JUDGED = (0, 1, 7)


def judge(profile: str, files: Files) -> Iterator[Finding]:
    """Each rule of a profile that a file fails."""
    command = [program("java"), "-cp", jars(), _MAIN, "-f", profile, "--format", "json", "--maxfailuresdisplayed", "1"]
    report = json_of([*command, *files.of(".pdf")], accepted=_JUDGED)
    for job in report["report"]["jobs"]:
        yield from failed(job)


def failed(job: dict[str, Any]) -> Iterator[Finding]:
    """What veraPDF reports of one file: each rule that it fails, or that it could not be judged."""
    path, results = Path(job["itemDetails"]["name"]), job.get("validationResult")
    if not results:
        yield Finding(path, f"not judged: {job.get('taskException', job)}")
        return
    for result in results if isinstance(results, list) else [results]:
        for rule in result["details"]["ruleSummaries"]:
            if rule["ruleStatus"] == "FAILED":
                yield Finding(path, _said(rule))


def _said(rule: dict[str, Any]) -> str:
    return f"{rule['clause']} t{rule['testNumber']} ({rule['failedChecks']}×): {rule['description']}"


#: A judge for each profile.
VERAPDF = tuple(Judge(f"veraPDF {named}", of_suffix(".pdf"), partial(judge, flag)) for flag, named in PROFILES.items())
