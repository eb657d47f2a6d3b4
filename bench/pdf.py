"""The PDF of an act in a warm process: actgen against the usual WeasyPrint loop on the same HTML, and what was tried.

The usual loop gets the page as a reader would save it, with the same style sheet, fonts and tags.
"""

from __future__ import annotations

import gc

from weasyprint import CSS, HTML

from actgen.pipeline import render_acts
from actgen.writers import html, pdf
from actgen.writers.stylesheet import style
from bench._acts import COMMUNE, PROJECT
from bench._measure import duel, row


def main() -> None:
    """Print the time per document of both loops, tagged and not, and with the collector of Python paused."""
    for one in render_acts(PROJECT, COMMUNE, "dossier", ()):
        page = html.page(one.act, "")
        sheet = pdf._font_faces() + style("acte.css")

        def usual(page: str = page, style: str = sheet, *, tags: bool = True) -> None:
            sheet = CSS(string=style, url_fetcher=pdf.fetcher())
            HTML(string=page, url_fetcher=pdf.fetcher()).write_pdf(stylesheets=[sheet], pdf_tags=tags)

        def untagged(usual=usual) -> None:  # type: ignore[no-untyped-def]
            usual(tags=False)

        def ours(page: str = page, title: str = one.act.title) -> None:
            pdf.lay_out(page, title)

        def paused(ours=ours) -> None:  # type: ignore[no-untyped-def]
            gc.disable()
            try:
                ours()
            finally:
                gc.enable()

        print(f"{one.template}")
        mine, theirs = duel(ours, usual, rounds=9, times=1)
        mine_too, plain = duel(ours, untagged, rounds=9, times=1)
        _, without = duel(ours, paused, rounds=9, times=1)
        row("WeasyPrint, usual loop, tagged", theirs)
        row("WeasyPrint, usual loop, without tags", plain)
        row("actgen, tagged, fonts and style sheet kept", mine)
        row("actgen, Python's garbage collector paused", without)
        row("actgen / usual loop, tagged", mine / theirs, "times")
        row("actgen / usual loop, without tags", mine_too / plain, "times")


if __name__ == "__main__":
    main()
