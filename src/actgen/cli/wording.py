"""`actgen wording`: every legal wording of a date, a time, a number or an amount."""

from __future__ import annotations

from typing import Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.report import say


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(
        "wording", cls=FrenchCommand, short_help="Écrit une date, une heure, un nombre dans toutes leurs formes."
    )(wording)


def wording(
    value: Annotated[list[str], typer.Argument(metavar="VALEUR", help="2025-12-15, 19:30, 35, 12 345,60 €…")],
) -> None:
    """Écrit une date, une heure, un nombre ou un montant dans toutes ses formes, avec le filtre qui la donne.

    Exemple\u00a0: actgen wording 2025-12-15
    """
    from actgen.french.wordings import wordings

    for form in wordings(" ".join(value)):
        say(f"{form.text}\n    {form.form}\n    {{{{ … | {form.example} }}}}")
