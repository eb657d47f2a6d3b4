"""How long a received text takes to be brought in: a report of 80 pages, and what could grow with its square."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path, PurePath

from actgen.atelier.importing.bringing import bring_in
from actgen.atelier.importing.proposing.known_facts import known_facts
from actgen.atelier.importing.proposing.proposals import Placing
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.ooxml.clauses import NO_CLAUSES
from bench._measure import row
from tests.ooxml.word import p, r, tbl, tr, word_file

NAME = parse_template_name("nantes/convention@2031")
PAGES, BOLD_LINES = 80, 300
#: One paragraph of three states what a variable could give.
PLAIN = (
    "Le service rend compte à chaque école de ce qui a été fait, de ce qui reste à faire et des moyens nécessaires, "
    "sans que la mesure numéro {} du présent article puisse être comprise comme un engagement de dépense nouvelle. "
)
STATED = (
    "La commune d’Ancenis-Saint-Géréon tient le compte numéro {} du groupement, au plus tard le {} juin 20{}, pour un "
    "montant de 1 530 euros, selon la délibération du conseil municipal et l’article {} de la présente convention. "
)


def report() -> bytes:
    """A Word file of some 80 dense pages: 12 paragraphs of 40 words, a heading and a table on each."""
    blocks = [p(r("CONVENTION D’ESSAI", "<w:b/>"))]
    for page in range(1, PAGES + 1):
        blocks.append(p(r(f"Article {page} – Objet numéro {page}", "<w:b/>")))
        blocks += [_paragraph(line, page) for line in range(12)]
        blocks.append(tbl(*(tr(f"École {row_}", "12 élèves", "345,60 €") for row_ in range(6))))
    return word_file(*blocks)


def _paragraph(line: int, page: int) -> str:
    stated = STATED.format(line, 1 + line * page % 30, 10 + page % 20, page)
    return p(PLAIN.format(line) if line % 3 else stated)


def bold_lines() -> bytes:
    """300 lines in bold among 1,500."""
    blocks = [p(r("CONVENTION D’ESSAI", "<w:b/>"))]
    for number in range(1, BOLD_LINES + 1):
        blocks.append(p(r(f"Objet numéro {number} des engagements", "<w:b/>")))
        blocks += [p(f"La commune tient le compte numéro {number}.")] * 4
    return word_file(*blocks)


#: What is brought in → the name of its file and its content.
TEXTS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a report of 80 pages, Word": ("rapport.docx", report),
    "300 bold lines among 1,500, Word": ("gras.docx", bold_lines),
    "5,000 lines of one letter, text": ("lettres.txt", lambda: "\n".join("abcdefgh" * 625).encode()),
    "20,000 [ in a row, Markdown": ("crochets.md", lambda: (b"[" * 20_000) + b" a"),
    "20,000 <!---- in a row, Markdown": ("remarques.md", lambda: b"a " + b"<!----" * 20_000),
}


def main() -> None:
    """Print the processor time of each, in seconds."""
    known = known_facts(Project(Path(__file__).parents[1]), NAME)
    for label, (name, make) in TEXTS.items():
        content = make()
        started = time.process_time()
        bring_in(content, PurePath(name), NAME, known, NO_CLAUSES, Placing.SURE)
        row(f"brought in\u00a0: {label}", time.process_time() - started, "s")


if __name__ == "__main__":
    main()
