"""`actgen actes`: the kinds of acts of a project, listed, shown, begun."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli import actes_new
from actgen.cli.french import FrenchCommand, french_app
from actgen.cli.options import ProjectOption, known_actes, open_project
from actgen.cli.report import as_json, say, show_diagnostics

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.core.diagnostics import Diagnostic

DataOption = Annotated[bool, typer.Option("--json", help="Des données, pour un programme.")]


_Acte = Annotated[
    str,
    typer.Argument(
        metavar="ACTE", help="La sorte d’acte, ou la rubrique\u00a0: deliberation.", autocompletion=known_actes
    ),
]


def add_to(app: typer.Typer) -> None:
    """Add the group of commands to the application."""
    group = french_app("Les sortes d’actes du projet.\n\nExemple\u00a0: actgen actes list")
    group.command("list", cls=FrenchCommand, short_help="Montre les sortes d’actes et leurs modèles.")(list_all)
    group.command("show", cls=FrenchCommand, short_help="Montre tout ce qu’une sorte d’acte déclare.")(show)
    actes_new.add_to(group)
    app.add_typer(group, name="actes", short_help="Les sortes d’actes du projet.")


def list_all(as_data: DataOption = False, project: ProjectOption = None) -> int:
    """Montre chaque sorte d’acte\u00a0: ce qu’elle est, d’où elle vient, ses capacités, ses modèles.

    Les rubriques du fichier d’une collectivité, que tous les actes lisent, suivent avec leurs champs.

    Exemple\u00a0: actgen actes list
    """
    from actgen.atelier.declaring.kinds_read import kinds_read
    from actgen.atelier.declaring.showing import data_of, list_lines, shown_kinds
    from actgen.atelier.declaring.showing_roots import root_data, root_list_lines

    place = open_project(project)
    read = kinds_read(place)
    shown = shown_kinds(place, read.kinds)
    if as_data:
        roots = [root_data(one) for one in read.kinds.rubriques.values()]
        say(_json([data_of(one) for one in shown], read.faults, roots))
    else:
        for one in shown:
            for line in list_lines(one):
                say(line)
        say("")
        say("Rubriques du fichier d’une collectivité\u00a0:")
        for root in read.kinds.rubriques.values():
            for line in root_list_lines(root):
                say(line)
        show_diagnostics(read.faults)
    return int(any(fault.is_error for fault in read.faults))


def show(
    acte: _Acte,
    as_data: DataOption = False,
    project: ProjectOption = None,
) -> int:
    """Montre tout ce qu’une sorte d’acte déclare\u00a0: capacités, champs, règles, date, et un acte à recopier.

    D’une rubrique, «\u00a0ecoles\u00a0», ses champs.

    Exemple\u00a0: actgen actes show deliberation
    """
    from actgen.atelier.declaring.kinds_read import kinds_read
    from actgen.atelier.declaring.showing import data_of, show_lines, shown_kinds
    from actgen.atelier.declaring.showing_roots import root_data, root_show_lines
    from actgen.core.citing import cited
    from actgen.core.errors import InputFault, UsageFault
    from actgen.core.names import key_of
    from actgen.core.nearest import did_you_mean

    place = open_project(project)
    read = kinds_read(place)
    found = next((one for one in shown_kinds(place, read.kinds) if one.kind.name == acte), None)
    root = read.kinds.rubriques.get(key_of(acte))
    if found is None and root is not None:
        lines = root_show_lines(root)
        say(_json([], (), [root_data(root)]) if as_data else "\n".join(lines))
        return 0
    if found is None:
        if read.faults:
            raise InputFault(read.faults)
        known = [*read.kinds, *read.kinds.rubriques]
        hint = did_you_mean(acte, known) or f"Il y a\u00a0: {', '.join(known)}."
        raise UsageFault(f"Il n’y a pas d’acte {cited(acte)}.", hint)
    own = f"{found.kind.located.document.path}:"
    faults = found.faults or tuple(one for one in read.faults if f"{one.place}:".startswith(own))
    if as_data:
        say(_json([data_of(found)], faults))
    else:
        for line in show_lines(found):
            say(line)
        show_diagnostics(faults)
    return int(any(fault.is_error for fault in faults))


def _json(
    actes: list[dict[str, object]], faults: Iterable[Diagnostic], rubriques: Iterable[dict[str, object]] = ()
) -> str:
    data = {"actes": actes, "rubriques": list(rubriques), "defauts": [as_json(fault) for fault in faults]}
    return json.dumps(data, ensure_ascii=False, indent=1)
