"""Filling a Word template, DOCX bytes out: actgen against docxtpl's usual loop, same template, data and filters."""

from __future__ import annotations

import io
from datetime import date

from docxtpl import DocxTemplate
from jinja2 import Environment

from actgen.core.metadata import Metadata
from actgen.fill.compiled import compile_template
from actgen.fill.filling import fill, prove_complete
from actgen.grammar.filters import FILTERS
from actgen.library.clauses import load_clauses
from bench._acts import PROJECT, act
from bench._measure import duel, row


def main() -> None:
    """Print the time per document of both, and the ratio."""
    for kind in ("convention", "annexe-engagement"):  # docxtpl does not know the clauses of a délibération
        template, context = act(kind)
        compiled = compile_template(template.docx, str(template.name), load_clauses(PROJECT))
        properties = Metadata("titre", "auteur", "sujet", date(2025, 12, 15))
        environment = Environment(autoescape=True)
        environment.filters.update(FILTERS)

        def usual(template=template, context=context, environment=environment) -> None:  # type: ignore[no-untyped-def]
            document = DocxTemplate(io.BytesIO(template.docx))
            document.render(context, environment)
            document.save(io.BytesIO())

        def ours(compiled=compiled, context=context, properties=properties) -> None:  # type: ignore[no-untyped-def]
            fill(compiled, context, properties)

        def proven(compiled=compiled, context=context, properties=properties) -> None:  # type: ignore[no-untyped-def]
            prove_complete(fill(compiled, context, properties), "x")

        print(f"{template.name}")
        fast, slow = duel(ours, usual, rounds=15, times=50)
        checked, _ = duel(proven, ours, rounds=15, times=20)
        row("docxtpl, usual loop", slow)
        row("actgen, fill", fast)
        row("actgen, fill and proof that every value is there", checked)
        row("docxtpl / actgen", slow / fast, "times")


if __name__ == "__main__":
    main()
