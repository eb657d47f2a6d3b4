"""`actgen wording`: every legal wording of a date, a time, a number, an amount…, typed in figures or in words."""

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
    value: Annotated[
        list[str],
        typer.Argument(
            metavar="VALEUR", help="2025-12-15, 19:30, 35, 12 345,60 €, «\u00a0deux mil vingt et un\u00a0»…"
        ),
    ],
) -> None:
    """Lit une valeur, en chiffres ou en lettres, et l’écrit dans toutes ses formes, avec le filtre qui les donne.

    Une date, une heure, un nombre, un rang, un montant, un pourcentage, une durée, une période, une année scolaire,
    une liste ou un nom de commune.

    Exemple\u00a0: actgen wording 2025-12-15
    """
    from actgen.cog.wordings import wordings_of

    for form in wordings_of(" ".join(value)):
        say("\n    ".join(line for line in (form.text, form.form, form.tag) if line))
