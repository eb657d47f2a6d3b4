"""What `bench.instructions` has counted: a contender by its name, warm, in a process that valgrind watches."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from actgen.atelier.batch.lot import Lot
from actgen.atelier.batch.processes.chunks import make_chunk
from actgen.atelier.batch.sources import read_records
from actgen.core.memory.cycles import looking_seldom
from actgen.core.still import standing_still
from actgen.kinds.catalogue import kinds_of
from actgen.writers import paper
from bench import _rivals as rivals
from bench._acts import communes, project_in
from bench._lots import KIND, insee_codes, write_table

#: How many of our acts are made before those that are counted, how many are, and how many together.
_WARM, _COUNTED, _LOT = 300, 100, 50
_CONVENTION = "convention"
#: Makes as many acts.
ByCount = Callable[[int], object]


def of_a_table(folder: Path) -> ByCount:
    """Délibérations of a table, written."""
    project = project_in(folder)
    table = write_table(folder / "communes.csv", insee_codes(_WARM + _COUNTED))
    records = iter(read_records(project, table, [kinds_of(project)[KIND]], {}).records)
    lot = Lot(project, (KIND,), ("docx",), folder / "actes", run="compte")
    return lambda count: make_chunk(lot, [next(records) for _ in range(count)])


def from_its_file(folder: Path) -> ByCount:
    """Conventions, each from the file of its commune."""
    made = communes(folder / "projet", _CONVENTION, _WARM + _COUNTED)
    return lambda count: [made.rendered("docx") for _ in range(count)]


def together(folder: Path) -> ByCount:
    """Conventions, fifty files together."""
    made = communes(folder / "projet", _CONVENTION, _WARM + _COUNTED)
    return lambda count: [made.together(min(_LOT, count - rank)) for rank in range(0, count, _LOT)]


def by_docxtpl(folder: Path) -> ByCount:
    """The conventions by docxtpl’s usual loop."""
    made = communes(folder / "projet", _CONVENTION, 20)
    make = rivals.docxtpl_loop(made, [made.context(rank) for rank in range(20)])
    return lambda count: [make(rank) for rank in range(count)]


def as_a_pdf(folder: Path) -> ByCount:
    """Conventions, each as an archival PDF by WeasyPrint, the whole way."""
    made = communes(folder / "projet", _CONVENTION, 20)
    return lambda count: [made.rendered("pdf") for _ in range(count)]


def by_weasyprint(folder: Path) -> ByCount:
    """The pages of the conventions by WeasyPrint’s usual loop."""
    made = communes(folder / "projet", _CONVENTION, 20)
    make = rivals.weasyprint_loop(
        [paper.write_page(made.rendered("docx").act) for _ in range(15)], pdf_variant="pdf/a-3a"
    )
    return lambda count: [make(rank) for rank in range(count)]


#: Who makes acts, how many before those that are counted, and how many of these: docxtpl and WeasyPrint remember
#: nothing.
CONTENDERS = {
    one.__name__: (one, warm, counted)
    for one, warm, counted in (
        (of_a_table, _WARM, _COUNTED),
        (from_its_file, _WARM, _COUNTED),
        (together, _WARM, _COUNTED),
        (by_docxtpl, 5, 20),
        (as_a_pdf, 3, 6),
        (by_weasyprint, 3, 6),
    )
}


def main(name: str) -> None:
    """Make some acts, and then those that are counted."""
    with tempfile.TemporaryDirectory(prefix="actgen-bench-") as folder, standing_still(), looking_seldom():
        contender, warm, counted = CONTENDERS[name]
        some = contender(Path(folder))
        some(warm)
        _count("on")
        some(counted)
        _count("off")


def _count(state: str) -> None:
    subprocess.run(["callgrind_control", "-i", state, str(os.getpid())], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(sys.argv[1])
