"""Outlines made up from a seed: every style, look, sign and frame that a plan can hold."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from actgen.atelier.plans.outline import Outline
from actgen.ooxml.blocks import Run, WordBlock, WordParagraph, WordTable
from actgen.ooxml.house import PARAGRAPH_STYLES
from actgen.ooxml.mending import TAG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STYLES = [style.name for style in PARAGRAPH_STYLES]
BODY_STYLES = [name for name in STYLES if name not in ("header", "footer", "footnote text")]
#: Words and signs that French typography leaves as they are.
WORDS = (
    "VU", "le code", "l’école", "«\u00a0ENT\u00a0»", "suite\u202f;", "n°\u00a012", "[Visa]", "[fin]", "]", "[", "||",
    "==", "|", "{ {", "---", "x%%", "# titre", "- item", "*", "**", "\\", "\\*", "^", "^{", "{", "}", "^{er}", "‹page›",
    "‹", "⏎", "⇥", "\n", "\t", "& <b>", "40\u00a0%", "100\u00a0€", "\u2011", "e\u0301", "𝒜", "1.2 – x", "ARTICLE 1",
    "`a*b`", "{{ commune.nom }}", '{{ x | accord("Le", "La") }}', "{% if a | length * 2 > b %}", "{%p endif %}",
    "{# * | ^{ #}", '{{ d | date_lettres(mil=true, traits="*|*") }}',
)  # fmt: skip
#: Without those that would make of a brace and of a tag in the next run another tag, as in Word itself.
WORDS_OF_WORD = tuple(word for word in WORDS if not set("{}") & set(TAG.sub("", word)))
LOOKS = [(bold, italic) for bold in (False, True) for italic in (False, True)]


class Maker:
    """Makes outlines, always the same for one seed."""

    def __init__(self, seed: int, words: Sequence[str] = WORDS) -> None:
        self.chance, self.words = random.Random(seed), words

    def outline(self) -> Outline:
        body = [self.block() for _ in range(self.chance.randint(1, 12))]
        header = self.paragraphs("header") if self.chance.random() < 0.5 else ()
        footer = self.paragraphs("footer") if self.chance.random() < 0.5 else ()
        return Outline(tuple(body), header, footer)

    def block(self) -> WordBlock:
        kind = self.chance.random()
        if kind < 0.6:
            return self.paragraph()
        return self.table() if kind < 0.8 else self.plain_table()

    def paragraph(self, style: str = "") -> WordParagraph:
        return WordParagraph(style or self.chance.choice(BODY_STYLES), tuple(self.runs()))

    def paragraphs(self, style: str = "") -> tuple[WordBlock, ...]:
        return tuple(self.paragraph(style) for _ in range(self.chance.randint(1, 3)))

    def table(self) -> WordTable:
        rows, columns = self.chance.randint(1, 3), self.chance.randint(1, 3)
        style = self.chance.choice(["Tableau", "Colonnes", "Signatures"])
        cells = tuple(tuple(self.paragraphs() for _ in range(columns)) for _ in range(rows))
        return WordTable(style, cells, style == "Tableau" and self.chance.random() < 0.5)

    def plain_table(self) -> WordTable:
        rows, columns = self.chance.randint(1, 4), self.chance.randint(1, 4)
        cells = tuple(tuple((self.paragraph("Cellule"),) for _ in range(columns)) for _ in range(rows))
        return WordTable("Tableau", cells, self.chance.random() < 0.5)

    def runs(self) -> Iterator[Run]:
        """Runs of which no two neighbours look alike, without a blank at either end."""
        made: list[Run] = []
        for _ in range(self.chance.randint(0, 5)):
            run = self.run()
            last = made[-1] if made else None
            if last is None or run.field or last.field or look(last) != look(run):
                made.append(run)
        while made and made[0].text[:1] in (" ", "\t", "\n") and not made[0].field:
            del made[0]
        while made and made[-1].text[-1:] in (" ", "\t", "\n") and not made[-1].field:
            del made[-1]
        return unmerged(made)

    def run(self) -> Run:
        bold, italic = self.chance.choice(LOOKS)
        kind = self.chance.random()
        if kind < 0.1:
            return Run("", bold, italic, field=self.chance.choice(["page", "pages"]))
        words = self.chance.choices(self.words, k=self.chance.randint(1, 4))
        return Run(self.chance.choice(["", " "]).join(words), bold, italic, superscript=kind < 0.25)


def look(run: Run) -> tuple[bool, bool, bool]:
    return (run.bold, run.italic, run.superscript)


def unmerged(runs: list[Run]) -> Iterator[Run]:
    """The runs without those that stand beside one of the same look once others are gone."""
    held: Run | None = None
    for run in runs:
        if held is None or run.field or held.field or look(held) != look(run):
            yield run
            held = run
