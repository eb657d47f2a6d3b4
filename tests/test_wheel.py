"""The wheel is enough: installed without the repository, it makes a project and the same acts, byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

from actgen.atelier.projects.starter import NEXT_COMMANDS, starter_files
from actgen.core.project import find_project
from actgen.kinds.selecting import ALL_ACTES
from actgen.pipeline import render_acts
from tests.conftest import COMMUNE, ROOT

pytestmark = pytest.mark.long

ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_"))}


def call(*words: str | Path, cwd: Path) -> str:
    """What a process of its own prints; its whole output when it fails."""
    done = subprocess.run(
        [str(word) for word in words], check=False, cwd=cwd, env=ENVIRONMENT, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(kind: str, source: Path, folder: Path) -> Path:
    call(sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", folder, cwd=source)
    (made,) = folder.iterdir()
    return made


@dataclass(frozen=True)
class Installed:
    """An environment that has the wheel, and an empty folder to work in."""

    programs: Path
    packages: Path
    folder: Path

    def actgen(self, *words: str, cwd: str = ".") -> str:
        return call(self.programs / "actgen", *words, cwd=self.folder / cwd)

    def says(self, expression: str) -> str:
        words = (self.programs / "python", "-c", f"import actgen.atelier.projects.starter as s; print({expression})")
        return call(*words, cwd=self.folder).strip()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("roue"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """A new environment with the wheel in it, and the locked dependencies of this one on its path after it.

    A folder named by a .pth file has its own .pth files ignored: the editable actgen of this environment stays out.
    """
    root = tmp_path_factory.mktemp("ailleurs")
    venv.create(root / "venv", with_pip=False, symlinks=os.name != "nt")
    base = {"base": str(root / "venv"), "platbase": str(root / "venv"), "installed_base": str(root / "venv")}
    programs, packages = (Path(sysconfig.get_path(name, "venv", base)) for name in ("scripts", "purelib"))
    pip = (sys.executable, "-m", "pip", "--python", programs / "python", "--disable-pip-version-check", "-q")
    call(*pip, "install", "--no-deps", "--no-index", "--no-compile", wheel, cwd=root)
    (packages / "dependances.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    (root / "vide").mkdir()
    return Installed(programs, packages, root / "vide")


def test_the_wheel_alone_makes_a_project_and_the_very_same_acts(installed: Installed) -> None:
    assert Path(installed.says("__import__('actgen').__file__")) == installed.packages / "actgen" / "__init__.py"
    assert Path(installed.says("s.starter_project().root")) == installed.packages / "actgen" / "demarrage"

    installed.actgen("init", "projet")
    for command in NEXT_COMMANDS:
        installed.actgen(*command.split()[1:], cwd="projet")

    out = installed.folder / "projet" / "out" / COMMUNE
    rendered = render_acts(find_project(ROOT), COMMUNE, ALL_ACTES, ("docx", "pdf"))
    assert rendered
    for one in rendered:
        for kind, content in one.files.items():
            assert (out / f"{one.acte}.{kind}").read_bytes() == content, f"{one.acte}.{kind}"


def test_the_wheel_makes_the_same_project_as_the_repository(installed: Installed) -> None:
    installed.actgen("init", "autre")
    root = installed.folder / "autre"
    made = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert made == starter_files()


def test_a_wheel_made_of_the_source_archive_is_the_same(wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(build("sdist", ROOT, tmp_path / "source")) as archive:
        safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # Python 3.11.4
        archive.extractall(tmp_path, **safely)  # type: ignore[arg-type]
    (source,) = tmp_path.glob("actgen-*")
    assert contents(build("wheel", source, tmp_path / "roue")) == contents(wheel)


def contents(wheel: Path) -> dict[str, bytes]:
    with ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
