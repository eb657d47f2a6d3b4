"""A project in a temporary folder, whose acts are typed in the test instead of rendered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from actgen.atelier.goldens.comparison import Produced
from actgen.atelier.goldens.store import GoldenName
from actgen.atelier.goldens.verdict import Verdict, accept, judge
from actgen.core.diagnostics import FilePlace, error
from actgen.core.errors import InputFault
from actgen.core.names import TemplateName
from actgen.core.project import Project

CONVENTION = (
    "Convention d’adhésion\n\nARTICLE 1 – OBJET\n\nLa commune adhère au groupement.\n\n"
    "ARTICLE 2 – PRIX\n\nLe prix compte pour 40% de la note.\n\nLes factures sont annuelles.\n"
)


@dataclass
class Town:
    """A project and the texts of its acts; `broken` communes have a fault in their file, `unfinished` ones a mark.

    `files_of` are the PDF and the Word file of each act, where its pages are looked at.
    """

    project: Project
    texts: dict[GoldenName, str] = field(default_factory=dict)
    files_of: dict[GoldenName, dict[str, bytes]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    unfinished: set[str] = field(default_factory=set)

    def add(self, commune: str, acte: str = "convention", text: str = CONVENTION) -> GoldenName:
        """An act of a commune, whose file is made where there is none yet."""
        (self.project.root / "variables" / "communes" / f"{commune}.yaml").touch()
        name = GoldenName("nantes", commune, acte)
        self.texts[name] = text
        return name

    def render(self, project: Project, commune: str) -> Iterable[Produced]:
        """The acts of the commune as they were typed."""
        if commune in self.broken:
            place = FilePlace(f"variables/communes/{commune}.yaml", 3, 7)
            raise InputFault([error("VAR-001", place, "Il manque <nom> & numéro.", "Ajoutez-les.")])
        if commune in self.unfinished:
            place = FilePlace(f"variables/communes/{commune}.yaml", 3, 7)
            raise InputFault([error("VAR-008", place, "commune.nom est à compléter.", "Le nom de la commune.")])
        for name, text in self.texts.items():
            if name.commune == commune:
                files = self.files_of.get(name, {})
                yield Produced(name, TemplateName("nantes", name.acte, "2026"), text, files=files)

    def judge(self, *communes: str, pages: bool = False) -> Verdict:
        """The verdict on those communes, or on all."""
        return judge(self.project, communes, self.render, pages=pages)

    def accept(self, *communes: str, pages: bool = False) -> None:
        """Accept all that differs."""
        for comparison in self.judge(*communes, pages=pages).differing:
            accept(self.project, comparison)

    def paths(self) -> list[str]:
        """Every file of the project."""
        root = self.project.root
        return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())

    def files(self) -> dict[str, str]:
        """Every file of the project and what it holds."""
        root = self.project.root
        return {
            path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(root.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A project without any commune."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "variables" / "communes").mkdir(parents=True)
    return Town(Project(tmp_path))
