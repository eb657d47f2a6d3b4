"""`actgen templates vars`: the contract of a template, and the dossiers beside it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ProjectOption, open_project
from actgen.cli.report import as_json, say, show_diagnostics
from actgen.core.errors import InputFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.atelier.contract.contract import Contract
    from actgen.atelier.contract.dossiers import Lack, Unread
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.names import TemplateName
    from actgen.core.project import Project


_STATES = {"projet": "projet", "publie": "publié", "abroge": "abrogé"}


def add_to(group: typer.Typer) -> None:
    """Add the command to its group."""
    group.command(
        "vars", cls=FrenchCommand, short_help="Montre tout ce qu’un modèle lit, où et sous quelle condition."
    )(variables)


def variables(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="MODELE", help="Des modèles\u00a0: nantes/convention@2026. Sans nom, tous."),
    ] = None,
    data: Annotated[bool, typer.Option("--json", help="Des données, pour un programme.")] = False,
    project: ProjectOption = None,
) -> int:
    """Montre le contrat d’un modèle\u00a0: chaque nom qu’il lit, ce que c’est, où, et sous quelle condition.

    Dit aussi d’où vient chaque valeur, et quels dossiers ne donnent pas ce qu’il faut. Un nom qui n’existe pas, ou un
    fait du manifeste que rien ne lit, est une erreur.

    Exemple\u00a0: actgen templates vars nantes/convention@2026
    """
    from actgen.core.still import standing_still

    place = open_project(project)
    with standing_still():
        contracts, faults = _contracts(place, _wanted(place, names))
        lacks = {contract.name: tuple(_lacks(place, contract)) for contract in contracts}
        unread = tuple(_unread(place, contracts))
    if data:
        say(_data(contracts, lacks, unread, faults))
    else:
        for number, contract in enumerate(contracts):
            _show(contract, lacks[contract.name], first=not number)
        _show_unread(unread)
        show_diagnostics(faults)
    return int(any(fault.is_error for fault in faults))


def _wanted(project: Project, names: list[str] | None) -> list[TemplateName]:
    from actgen.core.names import parse_template_name
    from actgen.library.catalogue import list_templates

    return [parse_template_name(name) for name in dict.fromkeys(names)] if names else list_templates(project)


def _contracts(project: Project, names: Iterable[TemplateName]) -> tuple[list[Contract], list[Diagnostic]]:
    """The contracts of the templates that can be read, and the faults of all."""
    from actgen.atelier.contract.contract import contract_of
    from actgen.atelier.publishing.rehearsal import name_faults

    contracts: list[Contract] = []
    faults: list[Diagnostic] = []
    for name in names:
        try:
            contract = contract_of(project, name)
            contracts.append(contract)
            faults += (*contract.faults, *name_faults(project, name, contract.template.manifest.etat))
        except InputFault as fault:
            faults += fault.diagnostics
    return contracts, list(dict.fromkeys(faults))


def _lacks(project: Project, contract: Contract) -> Iterator[Lack]:
    from actgen.atelier.contract.dossiers import dossiers_of, lacks_of

    for dossier in dossiers_of(project, contract):
        yield from lacks_of(project, contract, dossier)


def _unread(project: Project, contracts: Iterable[Contract]) -> Iterator[Unread]:
    """What no template reads, in the files of the communes whose acts these templates make."""
    from actgen.atelier.contract.contract import contract_of
    from actgen.atelier.contract.dossiers import sound_dossiers, template_of, unread_values

    known = {contract.name: contract for contract in contracts}
    for dossier in sound_dossiers(project):
        made_with = {acte: template_of(project, dossier, acte) for acte in dossier.actes()}
        if not known.keys() & {name for name in made_with.values() if name}:
            continue
        try:
            of_acts = {acte: known.get(name) or contract_of(project, name) for acte, name in made_with.items() if name}
        except InputFault:
            continue
        yield from unread_values(dossier, of_acts)


def _data(
    contracts: list[Contract],
    lacks: dict[TemplateName, tuple[Lack, ...]],
    unread: tuple[Unread, ...],
    faults: list[Diagnostic],
) -> str:
    from actgen.atelier.contract.data import contract_data, unread_data

    found: dict[str, Any] = {
        "modeles": [contract_data(contract, lacks[contract.name]) for contract in contracts],
        "valeurs_non_lues": [unread_data(one) for one in unread],
        "defauts": [as_json(fault) for fault in faults],
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def _show(contract: Contract, lacks: tuple[Lack, ...], *, first: bool) -> None:
    from actgen.atelier.contract.tree import counted, tree_lines

    if not first:
        say()
    manifest = contract.template.manifest
    say(f"{contract.name}\u00a0: {manifest.titre}")
    say(f"{_STATES[manifest.etat]}, {manifest.fenetre}\u00a0; {counted(contract)}.")
    say()
    for line in tree_lines(contract, contract.shape):
        say(line)
    if contract.unread:
        say()
        say(f"Non lus, et que chaque dossier doit donner\u00a0: {', '.join(contract.unread)}.")
    for line in _lack_lines(lacks):
        say(line)


def _lack_lines(lacks: tuple[Lack, ...]) -> Iterator[str]:
    if lacks:
        yield ""
        yield "Des dossiers ne donnent pas ce que ce modèle lit\u00a0:"
    for lack in lacks:
        where = f", à donner dans {lack.place}" if lack.place.path else ", à donner dans le manifeste"
        named = "" if lack.name_in_file == lack.path else f" ({lack.name_in_file})"
        yield f"  {lack.commune}\u00a0: il manque {lack.path}{named}{where}"


def _show_unread(unread: tuple[Unread, ...]) -> None:
    if not unread:
        return
    say()
    say("Pour information, aucun modèle des actes de la commune ne lit ces valeurs (un contrôle peut les lire)\u00a0:")
    for one in unread:
        say(f"  {one.place.path}:{one.place.line}\u00a0: {one.path}")
