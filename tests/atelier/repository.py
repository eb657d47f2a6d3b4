"""A real Git repository in a temporary folder, with the project, its hooks and its attributes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT, copy_project
from tests.warm import CLIENT, address

_COPIED = ("templates", "variables", "golden", "scripts")


@dataclass(frozen=True)
class Repository:
    """A clone as a colleague has it, after `make hooks`."""

    root: Path

    def git(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Call Git, its settings those of nobody."""
        quiet = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        env = {**quiet, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "HOME": str(self.root)}
        done = subprocess.run(
            ["git", "-c", "user.name=Essai", "-c", "user.email=essai@exemple.fr", *words],
            cwd=self.root, env=env, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert not check or done.returncode == 0, done.stderr
        return done

    def commit(self, message: str, *, check: bool = True, hooks: bool = False) -> subprocess.CompletedProcess[str]:
        """Commit all that changed."""
        self.git("add", "-A")
        return self.git("commit", "-q", "-m", message, *([] if hooks else ["--no-verify"]), check=check)


def a_repository(folder: Path, *, under: str = "") -> Repository:
    """A repository with one commit on `main`; the project stands in the folder `under` of it."""
    root = folder / under
    root.mkdir(parents=True, exist_ok=True)
    copy_project(root, *_COPIED)
    for name in (".gitattributes", ".gitignore"):
        shutil.copy(ROOT / name, root / name)
    programs = root / ".venv" / "bin"
    programs.mkdir(parents=True)
    (programs / "client.py").write_text(CLIENT, encoding="utf-8")
    called = f'"{sys.executable}" -I -S "{programs}/client.py" "{address()}"'
    (programs / "actgen").write_text(f'#!/bin/sh\nexec {called} "$@"\n', encoding="utf-8")
    (programs / "actgen").chmod(0o755)
    made = Repository(folder)
    made.git("init", "-q", "-b", "main")
    made.commit("Le projet")
    return made
