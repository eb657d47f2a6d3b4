"""What a branch changes in the acts, as one self-contained web page and as the words of a comment."""

from __future__ import annotations

import re
from html import escape
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING

from actgen.compare.pieces import Changed, in_context
from actgen.goldens import report
from actgen.revision import page as comparison_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.compare.pieces import Piece
    from actgen.workshop.pull_request import GoldenChange, PullRequest, TemplateChange

#: By which a comment of an earlier run is found and replaced.
COMMENT_MARK = "<!-- actgen: ce que cette demande change dans les actes -->"
_TITLE = "Ce que cette demande change dans les actes"
_NOTHING = "Cette demande ne change ni modèle, ni clause, ni golden."
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_MOST_TOLD = 30
_HEADING = re.compile(r"(</?h)([1-5])\b")
_ANCHOR = re.compile(r'(\bid="|\bhref="#)')
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|#])")


def page(change: PullRequest) -> str:
    """The page: what changes in a table of contents, then each template, each golden, and the goldens to accept."""
    pieces = [
        "<!DOCTYPE html>",
        '<html lang="fr">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{_TITLE}</title>",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>\n{_style()}</style>",
        "</head>",
        "<body>",
        f"<h1>{_TITLE}</h1>",
        *_contents(change),
        *(line for rank, one in enumerate(change.templates) for line in _template(one, f"m{rank}-")),
        *(line for rank, one in enumerate(change.goldens) for line in _golden(one, f"g{rank}")),
        *_verdict(change),
        "</body>",
        "</html>",
    ]
    return "\n".join(pieces) + "\n"


def comment(change: PullRequest) -> str:
    """The comment, in Markdown: a line for each template and each golden, and whether the goldens hold."""
    lines = [COMMENT_MARK, f"### {_TITLE}", ""]
    if change.is_nothing:
        lines.append(_NOTHING)
    lines += [f"- `{one.name}` ({one.became}). {_plain_markdown(one.told)}" for one in change.templates[:_MOST_TOLD]]
    lines += _more(len(change.templates), "modèles")
    if change.goldens:
        lines += ["", f"Textes acceptés\u00a0: {change.golden_counts()}.", ""]
        lines += [f"- `{one.name}`\u00a0: {one.became}" for one in change.goldens[:_MOST_TOLD]]
        lines += _more(len(change.goldens), "goldens")
    lines += ["", f"Les actes tels qu’ils se font maintenant\u00a0: {_lowered(change.verdict.summary())}"]
    return "\n".join(lines) + "\n"


def _style() -> str:
    package = resources.files("actgen.workshop").joinpath("pull_request.css").read_text(encoding="utf-8")
    return resources.files("actgen.revision").joinpath("page.css").read_text(encoding="utf-8") + package


def _contents(change: PullRequest) -> list[str]:
    lines = [
        f'<li><a href="#m{rank}-">{escape(one.name)}</a> <span class=state>{one.became}. {escape(one.told)}</span></li>'
        for rank, one in enumerate(change.templates)
    ]
    lines += [
        f'<li><a href="#g{rank}">{escape(str(one.name))}</a> <span class=state>golden {one.became}</span></li>'
        for rank, one in enumerate(change.goldens)
    ]
    goldens = f'<p><a href="#goldens">Les actes et leurs goldens</a>\u00a0: {escape(change.verdict.summary())}</p>'
    told = [f"<p>{_NOTHING}</p>"] if change.is_nothing else ["<nav>", "<ul>", *lines, "</ul>", "</nav>"]
    return [*told, goldens]


def _template(change: TemplateChange, prefix: str) -> list[str]:
    if change.comparison is None:
        head = f"<h2>{escape(change.name)} <span class=state>{change.became}</span></h2>"
        return [f'<section id="{prefix}" class=whole>', head, f"<p>{escape(change.told)}</p>", "</section>"]
    inside = _embedded(comparison_page.page(change.comparison), prefix)
    return [f'<section id="{prefix}" class=whole>', inside, "</section>"]


def _golden(change: GoldenChange, anchor: str) -> Iterator[str]:
    yield f'<section id="{anchor}" class=whole>'
    yield f"<h2>{escape(str(change.name))} <span class=state>golden {change.became}</span></h2>"
    for heading, passages in groupby(change.passages, key=lambda passage: passage.heading):
        yield f"<h3>{escape(heading)}</h3>"
        yield from (f'<p class="passage">{_pieces(in_context(passage.pieces))}</p>' for passage in passages)
    yield "</section>"


def _pieces(pieces: tuple[Piece, ...]) -> str:
    return "".join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> str:
    if not isinstance(piece, Changed):
        return escape(piece.text)
    removed = f"<del>{escape(piece.removed)}</del>" if piece.removed else ""
    return f"{removed}<ins>{escape(piece.added)}</ins>" if piece.added else removed


def _verdict(change: PullRequest) -> list[str]:
    return ['<section id="goldens" class=whole>', _embedded(report.page(change.verdict), "v-"), "</section>"]


def _embedded(whole: str, prefix: str) -> str:
    """The body of a page of its own as a part of this one: headings a level lower, anchors with a prefix."""
    body = whole.partition("<body>\n")[2].rpartition("\n</body>")[0]
    assert body  # both pages are written by this program
    inside = _HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", body)
    return _ANCHOR.sub(rf"\g<1>{prefix}", inside)


def _more(count: int, what: str) -> list[str]:
    return [f"- et {count - _MOST_TOLD} autres {what}"] if count > _MOST_TOLD else []


def _plain_markdown(text: str) -> str:
    """Words of a Word file as a comment shows them: nothing in them is markup."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split(" ")))


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
