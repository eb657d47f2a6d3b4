"""A received text brought in: the time of a text, and of one that is four and sixteen times as long, in one run."""

from __future__ import annotations

from pathlib import PurePath

from actgen.core.names import parse_template_name
from actgen.importing.bringing import bring_in
from actgen.importing.known_facts import known_facts
from actgen.importing.proposals import Placing
from actgen.library.clauses import NO_CLAUSES
from bench._acts import PROJECT
from bench._measure import milliseconds, row
from tests.ooxml.word import p, r, word_file

NAME = parse_template_name("nantes/convention@2031")
HEAD = (
    p(r("CONVENTION D’ESSAI", "<w:b/>"), properties='<w:jc w:val="center"/>'),
    p("Vu le code de l’éducation ;"),
)
ARTICLE = (
    p(r("Article 1 – Objet", "<w:b/>")),
    *(p(f"La commune verse {amount} € par école, à compter du 1er mai 2030.") for amount in range(1, 30)),
)
ROUNDS = 5


def main() -> None:
    """Print the best time of each length, and what a text four times as long asks: four times as much, or more."""
    facts = known_facts(PROJECT, "nantes")
    taken: dict[int, float] = {}
    for times in (1, 4, 16):
        docx = word_file(*HEAD, *ARTICLE * times)

        def work(docx: bytes = docx) -> None:
            bring_in(docx, PurePath("recue.docx"), NAME, facts, NO_CLAUSES, Placing.SURE)

        taken[times] = min(milliseconds(work) for _ in range(ROUNDS))
        row(f"{2 + 30 * times} paragraphs", taken[times])
    row("4 × as long", taken[4] / taken[1], "times")
    row("16 × as long", taken[16] / taken[1], "times")


if __name__ == "__main__":
    main()
