"""The pages beside acts, and an act that is not to be signed: reports, made in a copy of the project, and the site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from actgen.core.project import Project
from scripts.build_site import site_files, site_groups
from scripts.judges.atelier import write_pages
from scripts.judges.places import ROOT
from scripts.judges.verdicts import Files
from tests.atelier.batch.tables import communes, csv_of

_FOLDERS = ("templates", "variables", "golden")
_COMMUNE = "ancenis-saint-gereon"
#: A value of the file of that commune, and another in its place, which the reports show.
_CHANGE = ("heure: 19:00", "heure: 19:30")
_RECEIVED = ROOT / "docs" / "exemples" / "convention-recue.docx"
_GIT = ("-c", "user.name=actgen", "-c", "user.email=actgen@example.org", "-c", "commit.gpgsign=false")


def write_reports(folder: Path, scratch: Path) -> Files:
    """The reports of goldens, versions, a text brought in, a branch, a table; a draft, the site, the atelier.

    `scratch` holds the copy of the project in which they are made.
    """
    for name in _FOLDERS:
        shutil.copytree(ROOT / name, scratch / name)
    folder.mkdir(parents=True)
    _draft(scratch, folder / "projet")
    _two_versions(scratch, folder / "versions.html")
    _brought_in(scratch, folder)
    _branch(scratch, folder / "branche")
    _goldens(scratch, folder / "goldens.html")
    _table(scratch, folder / "lot.html")
    _documentation(folder / "site")
    _atelier(scratch.with_name("atelier"), folder / "atelier")
    return Files(tuple(path for path in sorted(folder.rglob("*")) if path.suffix in {".docx", ".html", ".pdf"}))


def _draft(project: Path, folder: Path) -> None:
    """An act of a template that is a draft: its pages say PROJET."""
    draft, acte = "mairie/subvention@2027", ["render", "subvention", "--commune", "le-brignon", "--version", "2027"]
    _actgen(project, "templates", "new", draft, "--like", "mairie/subvention@2026")
    _actgen(project, *acte, "--projet", "--format", "docx,pdf,html,txt", "--output", str(folder))
    _actgen(project, *acte, "--projet", "--format", "pdf", "--moteur", "typst", "--output", str(folder / "typst"))


def _two_versions(project: Path, page: Path) -> None:
    _actgen(project, "templates", "diff", "nantes/convention@2022", "nantes/convention@2026", "--html", str(page))


def _brought_in(project: Path, folder: Path) -> None:
    """A received text: recognised, then kept word for word."""
    for version, options in (("2030", ()), ("2031", ("--officiel",))):
        _actgen(project, "templates", "new", f"nantes/convention@{version}", "--from", str(_RECEIVED), *options)
    for page in sorted((project / "templates").rglob("*.rapport.html")):
        shutil.copyfile(page, folder / page.name)


def _branch(project: Path, folder: Path) -> None:
    """What a branch changes, as the report of a request to merge shows it."""
    _git(project, "init", "--quiet", "--initial-branch", "main")
    _commit(project)
    _change(project)
    _git(project, "checkout", "--quiet", "-b", "heure")
    _commit(project)
    script = ROOT / "scripts" / "pull_request_report.py"
    _run(project, [sys.executable, script, "--base", "main", "--project", project, "--output", folder])


def _goldens(project: Path, page: Path) -> None:
    _actgen(project, "golden", "check", "--commune", _COMMUNE, "--report", str(page), accepted=(1,))


def _table(project: Path, page: Path) -> None:
    """The acts of a table, of whose rows half lack the same value."""
    rows = communes(*(f"43{number:03}" for number in range(1, 11)))
    rows[:5] = [row | {"acte.exercice": ""} for row in rows[:5]]
    (project / "communes.csv").write_text(csv_of(*rows), encoding="utf-8")
    _actgen(project, "batch", "subvention", "--table", "communes.csv", "--report", str(page), accepted=(1,))


def _atelier(scratch: Path, folder: Path) -> None:
    """The pages of the atelier, of a copy of its own: they change it."""
    for name in ("templates", "variables"):
        shutil.copytree(ROOT / name, scratch / name)
    write_pages(folder, Project(scratch))


def _documentation(folder: Path) -> None:
    """The site without its Word files: these are examples of what a stranger sends, and none is ours to judge."""
    for name, content in site_files(site_groups()).items():
        if name.endswith(".docx"):
            continue
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _change(project: Path) -> None:
    path = project / "variables" / "communes" / f"{_COMMUNE}.yaml"
    before = path.read_text(encoding="utf-8")
    after = before.replace(*_CHANGE)
    assert after != before, f"{path.name} has no longer « {_CHANGE[0]} »"
    path.write_text(after, encoding="utf-8")


def _commit(project: Path) -> None:
    _git(project, "add", "--all")
    _git(project, "commit", "--quiet", "--message", "Un état du projet")


def _git(project: Path, *words: str) -> None:
    _run(project, ["git", *_GIT, *words])


def _actgen(project: Path, *words: str, accepted: Sequence[int] = (0,)) -> None:
    _run(project, [sys.executable, "-m", "actgen.cli", *words], accepted)


def _run(project: Path, command: Sequence[object], accepted: Sequence[int] = (0,)) -> None:
    """Run a command in the copy; RuntimeError with what it says where it ends otherwise than is due."""
    words, environment = [str(word) for word in command], {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(words, cwd=project, env=environment, capture_output=True, check=False)
    if done.returncode not in accepted:
        told = (done.stdout + done.stderr).decode(errors="replace")[-2000:]
        raise RuntimeError(f"{' '.join(words)} ended with {done.returncode}:\n{told}")
