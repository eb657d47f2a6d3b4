"""The chart of the figures, in French, for who reads the guide: what an act takes, alone and among many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from bench._table import Group

#: The names of rows in the table → how the chart calls them.
NAMES = {
    "actgen, the whole way, all checks and proof included": "actgen, tout le chemin, contrôles compris",
    "actgen, the same, fifty acts together, as a batch makes them": "actgen, de même, par lots de cinquante",
    "actgen, fill alone": "actgen, remplissage seul",
    "docxtpl, usual loop, fill alone": "docxtpl, remplissage seul",
    "docxtemplater, as many values, fill alone": "docxtemplater, remplissage seul",
    "actgen, the whole way, Typst": "actgen, tout le chemin, Typst",
    "actgen, the whole way, WeasyPrint": "actgen, tout le chemin, WeasyPrint",
    "WeasyPrint, usual loop, PDF/A-3a": "WeasyPrint, mise en pages seule",
    "LibreOffice, each further file of one batch": "LibreOffice, conversion seule",
}
_WIDTH, _LEFT, _BARS, _STEP, _FIRST = 760, 290, 380, 26, 62
_OURS, _OTHERS, _TEXT, _GROUND = "#00509d", "#6b7280", "#1f2937", "#ffffff"


class Bar(NamedTuple):
    """A bar: what it is called, its milliseconds, whether it is ours."""

    name: str
    value: float
    is_ours: bool = True


def chart(words: Group, pages: Group, many: Mapping[int, float]) -> str:
    """An SVG with its title and its description, which say what it shows in words.

    `many` is what each further act costs in a batch of so many: equal bars tell a cost that grows with the acts alone.
    """
    groups = {
        "Un acte Word, en millisecondes": _of_group(words),
        "Un acte PDF, en millisecondes": _of_group(pages),
        "Un acte Word de plus dans un lot, en millisecondes": [
            Bar(f"lot de {_thousands(size)}\u00a0actes", value) for size, value in many.items()
        ],
    }
    top, pieces = _FIRST, []
    for title, bars in groups.items():
        pieces.append(_heading(title, top - 14))
        pieces += _bars(bars, top)
        top += len(bars) * _STEP + 56
    return _svg(pieces, top - 56, _described(groups))


def _of_group(group: Group) -> list[Bar]:
    rows = [row for row in group.rows if row.name in NAMES and row.value]
    return [Bar(NAMES[row.name], row.value, row.name.startswith("actgen")) for row in rows]


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


def _bars(bars: Sequence[Bar], top: int) -> Iterator[str]:
    longest = max(bar.value for bar in bars)
    for rank, bar in enumerate(bars):
        y, length = top + rank * _STEP, max(1.0, bar.value / longest * _BARS)
        fill = _OURS if bar.is_ours else _OTHERS
        yield f'<text x="{_LEFT - 10}" y="{y + 14}" text-anchor="end" fill="{_TEXT}">{escape(bar.name)}</text>'
        yield f'<rect x="{_LEFT}" y="{y}" width="{length:.1f}" height="18" fill="{fill}"/>'
        yield f'<text x="{_LEFT + length + 8:.1f}" y="{y + 14}" fill="{_TEXT}">{_figure(bar.value)}</text>'


def _described(groups: Mapping[str, Sequence[Bar]]) -> str:
    """« Un acte Word, en millisecondes : actgen 9, docxtpl 24. … »"""
    told = (f"{title}\u00a0: {', '.join(map(_said, bars))}." for title, bars in groups.items())
    return " ".join(["Temps de processeur, pour un acte de cinq pages.", *told])


def _said(bar: Bar) -> str:
    return f"{bar.name.replace(',', '')} {_figure(bar.value)}"


def _figure(value: float) -> str:
    return (f"{value:.0f}" if value >= 20 else f"{value:.1f}").replace(".", ",")


def _thousands(count: int) -> str:
    return f"{count:,}".replace(",", "\u202f")
