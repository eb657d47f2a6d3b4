"""What lint reads of the files of communes, whatever they hold."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.lint.known import known_names
from actgen.core.project import Project

#: A hundred lines indented by forty blanks, none of them `nom`, once made lint last for ever.
LINES = "".join(f"{' ' * 40}k{number}: v\n" for number in range(100))


def communes(folder: Path, text: str) -> tuple[str, ...]:
    (folder / "variables" / "communes").mkdir(parents=True)
    (folder / "variables" / "communes" / "betton.yaml").write_text(text, encoding="utf-8")
    return known_names(Project(folder), None).communes


def test_a_file_without_the_name_of_its_commune_is_read_at_once(tmp_path: Path) -> None:
    assert communes(tmp_path, f"commune:\n{LINES}") == ()


def test_the_name_is_found_behind_any_other_line(tmp_path: Path) -> None:
    assert communes(tmp_path, f"commune:\n{LINES}{' ' * 40}nom: Betton\n") == ("Betton",)
