"""The chart of the figures, in French, for who reads the guide: bars for a document, a line for many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log10
from xml.sax.saxutils import escape

from bench._measure import Ended
from bench._table import Group, Row

#: The names of rows in the table → how the chart calls them.
NAMES = {
    "actgen, the whole way, all checks and proof included": "actgen, tout le chemin, contrôles compris",
    "actgen, fill alone": "actgen, remplissage seul",
    "docxtpl, usual loop, fill alone": "docxtpl, remplissage seul",
    "docxtemplater, as many values, fill alone": "docxtemplater, remplissage seul",
    "actgen, the whole way, Typst": "actgen, tout le chemin, Typst",
    "actgen, the whole way, WeasyPrint": "actgen, tout le chemin, WeasyPrint",
    "WeasyPrint, usual loop, PDF/A-3a": "WeasyPrint, mise en pages seule",
    "LibreOffice, each further file of one batch": "LibreOffice, conversion seule",
}
_WIDTH, _LEFT, _BARS, _STEP, _FIRST = 760, 290, 380, 26, 62
_OURS, _OTHERS, _TEXT, _GRID, _GROUND = "#00509d", "#6b7280", "#1f2937", "#d1d5db", "#ffffff"


def chart(words: Group, pages: Group, runs: Mapping[int, Ended]) -> str:
    """An SVG with its title and its description, which say what it shows in words."""
    top, pieces = _FIRST, []
    for title, group in (("Un acte Word, en millisecondes", words), ("Un acte PDF, en millisecondes", pages)):
        shown = [row for row in group.rows if row.name in NAMES and row.value]
        pieces.append(_heading(title, top - 14))
        pieces += _bars(shown, top)
        top += len(shown) * _STEP + 56
    pieces.append(_heading("Un lot d’actes Word, en secondes, dix fois plus grand à chaque point", top - 14))
    pieces += _line(runs, top)
    return _svg([*pieces], top + 210, _described(words, pages, runs))


def _svg(pieces: Sequence[str], height: int, description: str) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" '
        f'lang="fr" role="img" aria-labelledby="titre description" font-family="sans-serif" font-size="14">'
    )
    title = '<title id="titre">Ce que coûte un acte</title>'
    described = f'<desc id="description">{escape(description)}</desc>'
    ground = f'<rect width="{_WIDTH}" height="{height}" fill="{_GROUND}"/>'
    return "\n".join([head, title, described, ground, *pieces, "</svg>", ""])


def _heading(text: str, y: float) -> str:
    return f'<text x="20" y="{y}" font-weight="bold" fill="{_TEXT}">{escape(text)}</text>'


def _bars(rows: Sequence[Row], top: int) -> Iterator[str]:
    longest = max(row.value for row in rows)
    for rank, row in enumerate(rows):
        y, length = top + rank * _STEP, max(1.0, row.value / longest * _BARS)
        fill = _OURS if row.name.startswith("actgen") else _OTHERS
        name = escape(NAMES[row.name])
        yield f'<text x="{_LEFT - 10}" y="{y + 14}" text-anchor="end" fill="{_TEXT}">{name}</text>'
        yield f'<rect x="{_LEFT}" y="{y}" width="{length:.1f}" height="18" fill="{fill}"/>'
        yield f'<text x="{_LEFT + length + 8:.1f}" y="{y + 14}" fill="{_TEXT}">{_figure(row.value)}</text>'


def _line(runs: Mapping[int, Ended], top: int) -> Iterator[str]:
    """Seconds against acts, both by powers of ten: a cost that grows with the acts alone is a straight line."""
    points = [(size, run.processor) for size, run in runs.items()]
    low, high = log10(points[0][0]), log10(points[-1][0])
    most, least = log10(max(value for _, value in points)), log10(min(value for _, value in points))
    placed = [
        (
            _LEFT + (log10(size) - low) / ((high - low) or 1) * _BARS,
            top + 150 - (log10(value) - least) / ((most - least) or 1) * 130,
        )
        for size, value in points
    ]
    yield f'<line x1="{_LEFT}" y1="{top + 160}" x2="{_LEFT + _BARS}" y2="{top + 160}" stroke="{_GRID}"/>'
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in placed)
    yield f'<polyline points="{path}" fill="none" stroke="{_OURS}" stroke-width="2"/>'
    for (x, y), (size, value) in zip(placed, points, strict=True):
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{_OURS}"/>'
        yield f'<text x="{x - 10:.1f}" y="{y - 8:.1f}" text-anchor="end" fill="{_TEXT}">{_figure(value)}\u00a0s</text>'
        yield f'<text x="{x:.1f}" y="{top + 180}" text-anchor="middle" fill="{_TEXT}">{_thousands(size)}</text>'


def _described(words: Group, pages: Group, runs: Mapping[int, Ended]) -> str:
    rows = [row for group in (words, pages) for row in group.rows if row.name in NAMES and row.value]
    costs = "\u00a0; ".join(f"{NAMES[row.name]}\u00a0: {_figure(row.value)}\u00a0ms" for row in rows)
    many = "\u00a0; ".join(
        f"{_thousands(size)} actes\u00a0: {_figure(run.processor)}\u00a0s" for size, run in runs.items()
    )
    return f"Temps de processeur d’un acte de cinq pages. {costs}. Lots d’actes Word, démarrage compris. {many}."


def _figure(value: float) -> str:
    return (f"{value:.0f}" if value >= 20 else f"{value:.1f}").replace(".", ",")


def _thousands(count: int) -> str:
    return f"{count:,}".replace(",", "\u202f")
