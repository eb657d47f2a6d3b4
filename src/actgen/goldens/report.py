"""The report of a comparison as one self-contained web page: no script, nothing fetched, made to be printed too."""

from __future__ import annotations

from html import escape
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING

from actgen.compare.pieces import Changed, in_context
from actgen.core.errors import UsageFault
from actgen.core.files import read_file, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from actgen.compare.passages import Passage
    from actgen.compare.pieces import Piece
    from actgen.core.diagnostics import Diagnostic
    from actgen.goldens.comparison import Comparison
    from actgen.goldens.store import GoldenName
    from actgen.goldens.verdict import Verdict

_TITLE = "Les actes comparés à leurs goldens"
_MARK = '<meta name="generator" content="actgen golden check">'
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_LEGEND = "Ce qui est <del>barré</del> n’est plus dans l’acte\u00a0; ce qui est <ins>souligné</ins> y est nouveau."


def check_free(path: Path) -> None:
    """UsageFault when `path` holds something else than a report."""
    if path.is_dir() or (path.is_file() and _MARK.encode() not in read_file(path)):
        raise UsageFault(
            f"Déjà là, et ce n’est pas un rapport d’actgen\u00a0: {path}. Rien n’a été écrit.",
            "Donnez un autre nom au rapport, avec --report.",
        )


def write_report(path: Path, verdict: Verdict) -> None:
    """Write the page; UsageFault when `path` holds something else than a report."""
    check_free(path)
    write_whole(path.parent, {path.name: page(verdict).encode()})


def page(verdict: Verdict) -> str:
    """The page: the counts, a table of all the acts, then what differs, act by act and article by article."""
    anchors = {comparison.name: f"acte-{rank}" for rank, comparison in enumerate(verdict.differing, start=1)}
    pieces = [
        "<!DOCTYPE html>",
        '<html lang="fr">',
        *_head(),
        "<body>",
        f"<h1>{_TITLE}</h1>",
        f"<p>{_text(verdict.summary())}</p>",
        *_table(verdict, anchors),
        *_legend(verdict),
        *(line for comparison in verdict.differing for line in _section(comparison, anchors[comparison.name])),
        *(line for commune, found in verdict.faults.items() for line in _faults(commune, found)),
        "</body>",
        "</html>",
    ]
    return "\n".join(pieces) + "\n"


def _head() -> list[str]:
    style = resources.files("actgen.goldens").joinpath("report.css").read_text(encoding="utf-8")
    return [
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{_TITLE}</title>",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        _MARK,
        f"<style>\n{style}</style>",
        "</head>",
    ]


def _table(verdict: Verdict, anchors: Mapping[GoldenName, str]) -> list[str]:
    rows = [_act_row(comparison, anchors.get(comparison.name, "")) for comparison in verdict.comparisons]
    rows += [_fault_row(commune) for commune in verdict.faults]
    if not rows:
        return []
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("Commune", "Acte", "Modèle", "État"))
    return ["<table>", f"<thead>\n<tr>{heads}</tr>\n</thead>", "<tbody>", *rows, "</tbody>", "</table>"]


def _act_row(comparison: Comparison, anchor: str) -> str:
    name, state = comparison.name, comparison.state.value
    template = str(comparison.produced.template) if comparison.produced else "–"
    shown = f'<a href="#{anchor}">{state}</a>' if anchor else state
    return _row([name.commune, name.acte, template], shown, comparison.state.name.lower())


def _fault_row(commune: str) -> str:
    return _row([commune, "–", "–"], f'<a href="#defaut-{_text(commune)}">dossier en défaut</a>', "fault")


def _row(cells: Iterable[str], state: str, css: str) -> str:
    written = "".join(f"<td>{_text(cell)}</td>" for cell in cells)
    return f'<tr>{written}<td class="state {css}">{state}</td></tr>'


def _legend(verdict: Verdict) -> list[str]:
    return [f"<p>{_LEGEND}</p>"] if any(comparison.changes for comparison in verdict.comparisons) else []


def _section(comparison: Comparison, anchor: str) -> list[str]:
    lines = [f'<section id="{anchor}">', f"<h2>{_text(str(comparison.name))}\u00a0: {comparison.state.value}</h2>"]
    if comparison.remark:
        lines.append(f"<p>{comparison.remark}</p>")
    for heading, passages in groupby(comparison.changes, key=lambda passage: passage.heading):
        lines += [f"<h3>{_text(heading)}</h3>", *(_passage(passage) for passage in passages)]
    return [*lines, "</section>"]


def _passage(passage: Passage) -> str:
    return f'<p class="passage">{"".join(_piece(piece) for piece in in_context(passage.pieces))}</p>'


def _piece(piece: Piece) -> str:
    if not isinstance(piece, Changed):
        return _text(piece.text)
    removed = f"<del>{_text(piece.removed)}</del>" if piece.removed else ""
    added = f"<ins>{_text(piece.added)}</ins>" if piece.added else ""
    return removed + added


def _faults(commune: str, diagnostics: Iterable[Diagnostic]) -> list[str]:
    lines = [f'<section id="defaut-{_text(commune)}">', f"<h2>{_text(commune)}\u00a0: dossier en défaut</h2>"]
    for diagnostic in diagnostics:
        lines += [
            f"<h3>{diagnostic.severity.value} {_text(diagnostic.code)} — {_text(str(diagnostic.place))}</h3>",
            f"<p>{_text(diagnostic.message)}</p>",
        ]
        if diagnostic.hint:
            lines.append(f'<p class="hint">→ {_text(diagnostic.hint)}</p>')
    return [*lines, "</section>"]


def _text(value: str) -> str:
    return escape(value)
