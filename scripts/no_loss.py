"""The properties of `tests/attacks` over many more examples: `nice -n 15 python -m scripts.no_loss --to 50000`.

Dossiers of kinds that a seed invents, as Word file, page and text; one in fifty as a PDF of each engine too. What is
lost, or refused without its place, is told with its seed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.attacks.declared import faults_of
from tests.attacks.published import Harmless, change_of, outcome, project_in
from tests.attacks.published import faults_of as faults_of_published

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ENGINES = ("weasyprint", "typst")
_TOLD_EVERY, _PDF_EVERY = 1_000, 50


def main(words: Sequence[str] | None = None) -> int:
    """Look at the examples; 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--start", type=int, default=0, metavar="N", help="the first seed (default: 0)")
    parser.add_argument("--to", type=int, default=2_000, metavar="N", help="the seed after the last (default: 2000)")
    parser.add_argument("--published", action="store_true", help="the dossiers of the project, not invented ones")
    asked = parser.parse_args(words)
    figures = Counter[str]()
    seeds = range(asked.start, asked.to)
    with tempfile.TemporaryDirectory() as folder:
        looks = _published(seeds, Path(folder)) if asked.published else _declared(seeds, Path(folder))
        for seed, what, made, faults in looks:
            figures[f"{what} made" if made else f"{what} refused"] += 1
            figures["faults"] += len(faults)
            for fault in faults:
                print(f"! {what} {fault}", flush=True)
            if seed % _TOLD_EVERY == 0:
                print(seed, dict(figures), flush=True)
    print(f"seeds {asked.start} to {asked.to}: {dict(figures)}")
    return int(figures["faults"] > 0)


Look = tuple[int, str, bool, list[str]]


def _declared(seeds: range, folder: Path) -> Iterator[Look]:
    for seed in seeds:
        yield seed, "docx, html, txt", *faults_of(seed, folder)
        for engine in _ENGINES if seed % _PDF_EVERY == 0 else ():
            yield seed, engine, *faults_of(seed, folder, engine=engine)


def _published(seeds: range, folder: Path) -> Iterator[Look]:
    project = project_in(folder)
    harmless = Harmless(project)
    for seed in seeds:
        change = change_of(seed, harmless)
        made = outcome(project, change, change.words)
        found = [f"{seed}: {told}" for told in faults_of_published(change, made, harmless)]
        yield seed, "published", made.faults is None, found


if __name__ == "__main__":
    sys.exit(main())
