"""The pages of Word files as LibreOffice lays them out, with the fonts of the package and no other."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from actgen.core.errors import MachineFault
from actgen.core.temporary import temporary_folder
from actgen.writers.glyphs import FONTS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_INSTALL = "sudo apt-get install libreoffice-writer-nogui"


@cache
def program() -> str:
    """« LibreOffice 7.4.7.2 »; an empty text where this machine has none."""
    found = shutil.which("soffice")
    if found is None:
        return ""
    done = subprocess.run([found, "--version"], capture_output=True, check=False)
    return " ".join(done.stdout.decode(errors="replace").split()[:2])


def as_pdfs(files: Sequence[bytes]) -> list[bytes]:
    """Each Word file as a PDF, all in one run; MachineFault where LibreOffice is missing or refuses one."""
    if not program():
        raise MachineFault("LibreOffice manque sur cette machine.", f"Sur Debian ou Ubuntu, tapez\u00a0: {_INSTALL}.")
    with temporary_folder() as root:
        for number, content in enumerate(files):
            (root / f"{number}.docx").write_bytes(content)
        _convert(root, [root / f"{number}.docx" for number in range(len(files))])
        made = [root / f"{number}.pdf" for number in range(len(files))]
        if not all(path.is_file() for path in made):
            raise MachineFault(
                "LibreOffice n’a pas ouvert un fichier Word.",
                "Fermez LibreOffice s’il est ouvert, vérifiez la place sur le disque, puis recommencez.",
            )
        return [path.read_bytes() for path in made]


def _convert(root: Path, files: Sequence[Path]) -> None:
    """Run LibreOffice once, with a profile of its own: it then waits for no other window and has no habits."""
    fonts = root / "fonts.conf"
    fonts.write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>'
        f"<dir>{escape(str(FONTS))}</dir><cachedir>{escape(str(root / 'cache'))}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    words = [f"-env:UserInstallation={(root / 'profile').as_uri()}", "--headless", "--norestore", "--nologo"]
    words += ["--convert-to", "pdf", "--outdir", str(root), *map(str, files)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
    subprocess.run([shutil.which("soffice") or "soffice", *words], capture_output=True, check=False, env=environment)
