"""The one table of figures, every row measured in one run: `make bench`.

An act the whole way and filled alone, as Word file and as PDF, beside what others take for the same pages; what an act
costs among many, how much memory, how long actgen takes to start, what each of the seven steps takes.
All is processor time, which the other work of a machine does not lengthen.

    python -m bench.table [--acts N] [--long] [--chart FILE.svg]
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from actgen import pipeline
from actgen.core.memory.cycles import looking_seldom
from actgen.core.still import standing_still
from actgen.fill.filling import Filled, fill, prove_complete
from actgen.writers import paper, typst
from bench import _rivals as rivals
from bench._acts import COMMUNE, PROJECT, PROPERTIES, Communes, communes, project_in
from bench._chart import chart
from bench._lots import KIND, insee_codes, write_table
from bench._measure import Ended, ended, in_turn, one_by_one
from bench._table import Group, Row, table

ACTE = "convention"
STEPS = ("load", "check", "choose", "fill", "read", "review", "write")
SIZES, LONG = (10, 100, 1_000), (10, 100, 1_000, 10_000)
OURS, FILLED = "actgen, the whole way, all checks and proof included", "actgen, fill alone"
TOGETHER = "actgen, the same, fifty acts together, as a batch makes them"
_ACTGEN = (sys.executable, "-m", "actgen.cli")


def main(acts: int, sizes: Sequence[int], drawn: Path | None) -> None:
    """Measure, print the table, and draw its chart where one is asked for."""
    with tempfile.TemporaryDirectory(prefix="actgen-bench-") as name, standing_still(), looking_seldom():
        folder = Path(name)
        made = communes(folder / "projet", ACTE, 4 * acts + 100)
        groups = [words(made, folder, acts), steps(made, acts), pages(made, folder, acts)]
    with tempfile.TemporaryDirectory(prefix="actgen-bench-") as name:
        folder = Path(name)
        runs = many(folder, sizes)
        groups += [of_many(runs), memory(runs), starting(folder)]
    print(table(groups))
    if drawn:
        drawn.write_text(chart(groups[0], groups[2], further(runs)), encoding="utf-8")
        print(f"\n{drawn}")


def words(made: Communes, folder: Path, acts: int) -> Group:
    """The Word file of an act: the whole way and the filling, beside those who fill alone."""
    rounds, each = 5, max(1, acts // 5)
    contexts = [made.context(-rank) for rank in range(1, (rounds + 1) * each + 1)]  # of the last communes
    for context in contexts:  # what an act reads is worked out as it is first read
        fill(made.compiled, context, PROPERTIES)

    def filled(rank: int) -> Filled:
        return fill(made.compiled, contexts[rank], PROPERTIES)

    contenders = {
        OURS: one_by_one(lambda _: made.rendered("docx")),
        TOGETHER: lambda ranks: made.together(len(ranks)),
        FILLED: one_by_one(filled),
        "actgen, fill and proof that every value is there": one_by_one(lambda rank: prove_complete(filled(rank), "")),
        "docxtpl, usual loop, fill alone": one_by_one(rivals.docxtpl_loop(made, contexts)),
    }
    taken = in_turn(contenders, rounds=rounds, each=each)
    rows = [Row(name, taken[name]) for name in contenders]
    rows.append(_other("docxtemplater", "as many values, fill alone", lambda: _docxtemplater(made, folder, acts)))
    return Group(f"DOCX: {made.template.name}, another commune each time", tuple(rows))


def _docxtemplater(made: Communes, folder: Path, acts: int) -> float:
    filled = fill(made.compiled, made.context(0), PROPERTIES)
    values = sum(len(printed) for _, printed in filled.printed)
    return rivals.docxtemplater(filled.docx, values, folder, 2 * acts)


def pages(made: Communes, folder: Path, acts: int) -> Group:
    """The tagged PDF of an act, PDF/A-3a: the whole way by both engines, beside those who lay out alone."""
    few = max(2, acts // 60)
    rendered = [made.rendered("docx") for _ in range(20)]
    usual = [paper.write_page(one.act) for one in rendered]
    contenders = {
        "actgen, the whole way, WeasyPrint": lambda _: made.rendered("pdf"),
        "WeasyPrint, usual loop, PDF/A-3a": rivals.weasyprint_loop(usual, pdf_variant="pdf/a-3a"),
        "WeasyPrint, usual loop, tags alone": rivals.weasyprint_loop(usual),
    }
    if rivals.is_here("Typst"):
        contenders = {
            "actgen, the whole way, Typst": lambda _: made.rendered("pdf", engine="typst"),
            **contenders,
            "Typst alone, the act as a PDF/A-3a": lambda rank: typst.write_act(rendered[rank % 20].act),
        }
    taken = in_turn({name: one_by_one(make) for name, make in contenders.items()}, rounds=3, each=few)
    rows = [Row(name, taken[name]) for name in contenders]
    rows += [] if rivals.is_here("Typst") else [_other("Typst", "", lambda: 0.0)]
    rows.append(_other("LibreOffice", "each further file of one batch", lambda: _libreoffice(made, folder)))
    return Group(f"PDF: {made.template.name}, another commune each time", tuple(rows))


def _libreoffice(made: Communes, folder: Path) -> float:
    files = [folder / f"{rank}.docx" for rank in range(11)]
    for path in files:
        path.write_bytes(made.rendered("docx").files["docx"])
    return rivals.libreoffice_batch(files, folder)[0]


def _other(name: str, what: str, measured: Callable[[], float]) -> Row:
    """What another program takes, or how to install it."""
    if not rivals.is_here(name):
        return Row(name, note=f"not installed: {rivals.MISSING[name]}")
    return Row(f"{name}, {what}", measured())


def steps(made: Communes, acts: int) -> Group:
    """What each of the seven steps takes of the way to a Word file."""
    spent = dict.fromkeys(STEPS, 0.0)
    with ExitStack() as timed:
        for step in STEPS:
            timed.enter_context(_timed(step, spent))
        for _ in range(acts):
            made.rendered("docx")
    rows = [
        Row(f"{step}, {100 * spent[step] / sum(spent.values()):.0f} %", spent[step] * 1000 / acts) for step in STEPS
    ]
    return Group("Steps to DOCX", (Row("the seven steps", sum(spent.values()) * 1000 / acts), *rows))


@contextmanager
def _timed(step: str, spent: dict[str, float]) -> Iterator[None]:
    """Add the time that a step takes to its own as long as the block lasts."""
    real = getattr(pipeline, step)

    def timed(*given: Any) -> Any:
        started = time.process_time()
        try:
            return real(*given)
        finally:
            spent[step] += time.process_time() - started

    setattr(pipeline, step, timed)
    try:
        yield
    finally:
        setattr(pipeline, step, real)


def many(folder: Path, sizes: Sequence[int]) -> dict[int, Ended]:
    """`actgen batch` as a process, from a table of as many communes: what each took."""
    project_in(folder)
    runs: dict[int, Ended] = {}
    for size in (sizes[0], *sizes):  # the first writes the bytecode down, and is made again
        table_of = write_table(folder / f"{size}.csv", insee_codes(size))
        output = folder / f"{len(runs)}-{size}"
        words = [*_ACTGEN, "batch", KIND, "--table", str(table_of), "--output", str(output)]
        runs[size] = ended(words, folder)
        assert runs[size].code == 0, f"{size} communes: exit {runs[size].code}"
    return runs


def further(runs: dict[int, Ended]) -> dict[int, float]:
    """What each act beyond those of the smallest run costs, in milliseconds, by the size of a run."""
    (least, first), *others = runs.items()
    return {size: (run.processor - first.processor) * 1000 / (size - least) for size, run in others}


def of_many(runs: dict[int, Ended]) -> Group:
    """What an act costs among many, the start of the process taken away: the same where the cost is a straight line."""
    rows = [Row(f"{size:,} communes", cost) for size, cost in further(runs).items()]
    title = f"actgen batch {KIND} from a table, files written: each act beyond the first {min(runs)}"
    return Group(title, tuple(rows))


def memory(runs: dict[int, Ended]) -> Group:
    """The most that such a run holds in memory."""
    rows = [Row(f"{size:,} communes", run.megabytes, "MB") for size, run in runs.items()]
    return Group("Peak memory of that run", tuple(rows))


def starting(folder: Path) -> Group:
    """A whole process, from its start to its end: the median of five."""
    render = [*_ACTGEN, "render", "deliberation", "--commune", COMMUNE, "--project", str(PROJECT.root)]
    commands = {
        "Python, doing nothing": [sys.executable, "-c", "pass"],
        "actgen --version": [*_ACTGEN, "--version"],
        "actgen render, DOCX": [*render, "--format", "docx", "--output", str(folder / "docx")],
        "actgen render, DOCX and PDF": [*render, "--format", "docx,pdf", "--output", str(folder / "pdf")],
    }
    rows = [
        Row(name, statistics.median(ended(command).processor for _ in range(5)) * 1000)
        for name, command in commands.items()
    ]
    return Group("A whole process, its bytecode kept", tuple(rows), is_one=True)


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--acts", type=int, default=250, help="how many acts each contender makes")
    asked.add_argument("--long", action="store_true", help="also a table of 10,000 communes")
    asked.add_argument("--most", type=int, default=0, help="no table of more communes")
    asked.add_argument("--chart", type=Path, help="where to draw the chart")
    words_given = asked.parse_args()
    chosen = LONG if words_given.long else SIZES
    main(
        words_given.acts, [one for one in chosen if not words_given.most or one <= words_given.most], words_given.chart
    )
