"""What a branch changes in the acts, as one self-contained web page and as the words of a comment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.revision.page import view_of
from actgen.pages.rendering import render

if TYPE_CHECKING:
    from actgen.atelier.publishing.pull_request import GoldenChange, PullRequest

#: By which a comment of an earlier run is found and replaced.
COMMENT_MARK = "<!-- actgen: ce que cette demande change dans les actes -->"
_TITLE = "Ce que cette demande change dans les actes"
_NOTHING = "Cette demande ne change ni modèle, ni clause, ni golden."
_MOST_TOLD, _MOST_OF_PAGES = 30, 3
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|#])")


def page(change: PullRequest) -> str:
    """The page: what changes in a table of contents, then each template, each golden, and the goldens to accept."""
    return render(
        "pull_request.html",
        maker="pull_request_report",
        pictures=change.shows_pages,
        title=_TITLE,
        nothing=_NOTHING if change.is_nothing else "",
        templates=[(one, view_of(one.comparison) if one.comparison else None) for one in change.templates],
        goldens=change.goldens,
        verdict=change.verdict,
    )


def comment(change: PullRequest) -> str:
    """The comment, in Markdown: a line for each template and each golden, and whether the goldens hold."""
    lines = [COMMENT_MARK, f"### {_TITLE}", ""]
    if change.is_nothing:
        lines.append(_NOTHING)
    lines += [f"- `{one.name}` ({one.became}). {_plain_markdown(one.told)}" for one in change.templates[:_MOST_TOLD]]
    lines += _more(len(change.templates), "modèles")
    if change.goldens:
        lines += ["", f"Textes acceptés\u00a0: {change.golden_counts()}.", ""]
        lines += [f"- `{one.name}`\u00a0: {one.became}{_pages(one)}" for one in change.goldens[:_MOST_TOLD]]
        lines += _more(len(change.goldens), "goldens")
    lines += ["", f"Les actes tels qu’ils se font maintenant\u00a0: {_lowered(change.verdict.summary())}"]
    return "\n".join(lines) + "\n"


def _pages(change: GoldenChange) -> str:
    """What became of the pages: « ; PDF : à voir : page 1 changée »."""
    told = (f"{one.name}\u00a0: {_plain_markdown(', '.join(one.told()[:_MOST_OF_PAGES]))}" for one in change.pages)
    return "".join(f"\u00a0; {one}" for one in told)


def _more(count: int, what: str) -> list[str]:
    return [f"- et {count - _MOST_TOLD} autres {what}"] if count > _MOST_TOLD else []


def _plain_markdown(text: str) -> str:
    """Words of a Word file as a comment shows them: nothing in them is markup."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split(" ")))


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
