"""One act of each kind, as a screen reader gets it: `read_aloud/` holds every line, headings of cells included.

`python -m tests.writers.archival.test_read_aloud` writes the lines again, from what the acts say.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.project import find_project
from actgen.document.model import Act
from actgen.pipeline import render_acts
from actgen.writers import ENGINES
from tests.conftest import ROOT
from tests.kinds_of_acts import KINDS
from tests.sizes import one_of, some
from tests.writers.reading_aloud import lines_of, read_aloud, without_blanks

GOLDENS = ROOT / "golden"
HELD = Path(__file__).with_name("read_aloud")


def acts() -> dict[str, tuple[str, str | None]]:
    """The name of an act, that of its kind → the commune whose goldens hold one, and the day of its sitting."""
    alone: dict[str, tuple[str, str | None]] = {
        path.stem: (path.parent.name, None) for path in sorted(GOLDENS.glob("*/*/*.txt"), reverse=True)
    }
    papers: dict[str, tuple[str, str | None]] = {
        path.stem: (path.parts[-3], path.parts[-2]) for path in GOLDENS.glob("*/*/20*/*.txt")
    }
    return {name: papers[name] for name in sorted(papers) if name in KINDS} | alone


def made(name: str) -> Act:
    commune, seance = acts()[name]
    (one,) = render_acts(find_project(ROOT), commune, name, (), seance=seance)
    return one.act


def test_each_kind_of_act_that_has_a_golden_is_held() -> None:
    held = sorted(path.stem for path in HELD.glob("*.txt"))
    assert held == sorted(acts()), "write the lines again: python -m tests.writers.archival.test_read_aloud"
    assert len(acts()) >= 20


@pytest.mark.parametrize("name", some(sorted(acts()), 80))
@pytest.mark.parametrize("engine", one_of([*ENGINES]))
def test_an_act_of_each_kind_is_read_aloud_as_it_was(engine: str, name: str, tmp_path: Path) -> None:
    act, path = made(name), tmp_path / "acte.pdf"
    path.write_bytes(ENGINES[engine](act))
    held = (HELD / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert without_blanks(read_aloud(path)) == without_blanks(held)


def write() -> None:
    """Write the lines of each act."""
    HELD.mkdir(exist_ok=True)
    for name in acts():
        lines = (" ".join(line.split()) for line in lines_of(made(name)))
        (HELD / f"{name}.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    write()
