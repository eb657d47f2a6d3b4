"""The PDF of an act in a warm process: actgen against the usual WeasyPrint loop on the same HTML, and its two engines.

The usual loop gets the page as a reader would save it, with the same style sheet, fonts and tags.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from weasyprint import CSS, HTML

from actgen.document.model import Act, Block, Considerant, Dispositif, Paragraph, Section, Text, Visa
from actgen.pipeline import render_acts
from actgen.writers import html, pdf, typst
from actgen.writers.stylesheet import style
from bench._acts import COMMUNE, PROJECT
from bench._measure import duel, row


def main() -> None:
    """Print the time per document of both loops, tagged and not, with the collector of Python paused, and by Typst."""
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

        turns = count()

        def second(act: Act = one.act, turns: Iterator[int] = turns) -> None:
            typst.write_act(_another(act, next(turns)))

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
        if typst.is_installed():
            fast, slow = duel(second, lambda act=one.act: pdf.write_act(act), rounds=9, times=1)  # type: ignore[misc]
            row("actgen by Typst, another text each time", fast)
            row("actgen by WeasyPrint", slow)
            row("WeasyPrint / Typst", slow / fast, "times")


def _another(act: Act, turn: int) -> Act:
    """The act with a word more in each of its plain paragraphs: Typst remembers what it has laid out before."""
    return replace(act, body=tuple(_changed(block, turn) for block in act.body))


def _changed(block: Block, turn: int) -> Block:
    match block:
        case Section():
            return replace(block, blocks=tuple(_changed(inner, turn) for inner in block.blocks))
        case Paragraph() | Visa() | Considerant() | Dispositif():
            return replace(block, inlines=(*block.inlines, Text(f" {turn}")))
        case _:
            return block


if __name__ == "__main__":
    main()
