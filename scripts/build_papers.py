"""Build the letterheads of the example communes from the arms that are drawn for them in docs/exemples.

    python scripts/build_papers.py

`blason-SLUG.svg`, drawn in points beside it in `blason-SLUG.png`, makes `templates/commune-SLUG/papier.docx`: the arms
stand in the middle of the first page, above the act, which says the name of the commune itself. They are invented.
Ozoir-la-Ferrière has none: two templates of its academy have a header of their own, which a letterhead would replace.
A letterhead that changes is locked again by `actgen templates lock --relock commune-SLUG/papier`.
"""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.plans.letterheads import Arms, arms_on_first_page
from actgen.core.project import Project
from actgen.library.lock_record import letterhead_name

ROOT = Path(__file__).parents[1]
DRAWN = ROOT / "docs" / "exemples"
#: Slug of a commune → its arms in words.
ARMS = {
    "ancenis-saint-gereon": "Blason d’exemple, à la voile et aux deux ondes",
    "chateaubriant": "Blason d’exemple, au chevron et aux trois disques",
    "saint-ambroix": "Blason d’exemple, à la bande et aux deux losanges",
    "villeneuve-la-riviere": "Blason d’exemple, à la tour et au soleil",
}
#: In points, in the proportions of the drawings: eleven millimetres high.
WIDTH, HEIGHT = 26, 31.2


def main() -> None:
    """Build them all."""
    for slug in ARMS:
        path = Project(ROOT).letterhead_file(slug)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(paper(slug))
        print(path.relative_to(ROOT))


def paper(slug: str) -> bytes:
    """The Word file of the letterhead of a commune; the same bytes each time."""
    png = DRAWN.joinpath(f"blason-{slug}.png").read_bytes()
    return arms_on_first_page(letterhead_name(slug), Arms(ARMS[slug], png, WIDTH, HEIGHT))


if __name__ == "__main__":
    main()
