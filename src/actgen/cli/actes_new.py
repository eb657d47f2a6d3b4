"""`actgen actes new`: a kind of act begun from questions, from options, or from a Word file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ProjectOption, named_path, open_project
from actgen.cli.report import say

if TYPE_CHECKING:
    from actgen.atelier.declaring.draft import Draft, DraftField
    from actgen.core.project import Project


_Received = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar="FICHIER.docx",
        parser=named_path,
        help="Un acte en Word, dont les blancs donnent les champs.",
    ),
]
_Nom = Annotated[
    str,
    typer.Option("--nom", metavar="NOM", help="Son nom dans les phrases\u00a0; aucune question n’est alors posée."),
]
_Capacite = Annotated[
    list[str] | None,
    typer.Option("--capacite", metavar="CAPACITE", help="Une capacité\u00a0: numero, seance, vote. Se répète."),
]
_Champ = Annotated[
    list[str] | None,
    typer.Option("--champ", metavar="NOM:TYPE", help="Un champ\u00a0: exercice:nombre. Se répète."),
]
_Collection = Annotated[str, typer.Option("--collection", metavar="NOM", help="Le dossier de ses modèles.")]


def add_to(group: typer.Typer) -> None:
    """Add the command to the group `actes`."""
    group.command(
        "new", cls=FrenchCommand, short_help="Commence une sorte d’acte, par des questions ou un fichier Word."
    )(new)


def new(
    acte: Annotated[str, typer.Argument(metavar="ACTE", help="Son nom dans les commandes\u00a0: subvention.")],
    received: _Received = None,
    nom: _Nom = "",
    capacite: _Capacite = None,
    champ: _Champ = None,
    collection: _Collection = "mairie",
    force: Annotated[bool, typer.Option("--force", help="Remplace le fichier s’il existe.")] = False,
    project: ProjectOption = None,
) -> int:
    """Commence une sorte d’acte\u00a0: écrit variables/actes/ACTE.yaml, commenté, prêt à servir et à corriger.

    Avec --from, le texte Word donne les champs\u00a0: pointillés, crochets, champs de publipostage, balises et
    tableaux\u00a0; chacun est proposé avec son type. Sans --nom, tout se demande, question par question.

    Exemple\u00a0: actgen actes new subvention --from deliberation.docx
    """
    place = open_project(project)
    path = place.kind_file(acte)
    _refuse_existing(place, path, force=force)
    if nom:
        draft = _given(acte, nom, capacite or [], champ or [], collection)
        draft = _with(draft, _proposals(received, draft)) if received else draft
    else:
        answered = _asked(acte, received, collection)
        if answered is None:
            return 1
        draft = answered
    _write(place, draft)
    _say_next(place, draft, received)
    return 0


def _refuse_existing(project: Project, path: Path, *, force: bool) -> None:
    from actgen.core.errors import UsageFault

    if path.exists() and not force:
        raise UsageFault(
            f"{project.show(path)} existe déjà. Rien n’a été écrit.",
            f"Corrigez-le, ou donnez un autre nom\u00a0; pour le remplacer, ajoutez --force. «\u00a0actgen actes show "
            f"{path.stem}\u00a0» montre ce qu’il déclare.",
        )


def _given(acte: str, nom: str, capacites: list[str], champs: list[str], collection: str) -> Draft:
    """The kind that the options state."""
    from actgen.atelier.declaring.draft import Draft, is_feminine

    fields = tuple(_field(text) for text in champs)
    known = tuple(map(_capacity, capacites))
    return Draft(acte, nom, tuple(dict.fromkeys(known)), fields, collection, is_feminine(nom))


def _capacity(text: str) -> str:
    from actgen.core.citing import cited
    from actgen.core.errors import UsageFault
    from actgen.core.nearest import did_you_mean
    from actgen.variables.capacities import CAPACITIES

    known = list(CAPACITIES)
    if text not in known:
        listed = f"Les capacités sont\u00a0: {', '.join(known)}."
        raise UsageFault(f"Il n’y a pas de capacité {cited(text)}.", did_you_mean(text, known) or listed)
    return text


def _field(text: str) -> DraftField:
    from actgen.atelier.declaring.draft import DraftField, example_of
    from actgen.core.errors import UsageFault
    from actgen.values.naming import type_named
    from actgen.variables.fields import FieldFault

    name, _, type_ = text.partition(":")
    try:
        spec = type_named(type_ or "ligne")
    except FieldFault as fault:
        raise UsageFault(f"{name}\u00a0: {fault.message}", fault.hint) from fault
    if spec.has_fields:
        raise UsageFault(
            f"{name}\u00a0: les champs d’un groupe ne se donnent pas dans une option.",
            "Répondez aux questions (sans --nom), ou ajoutez ce champ dans le fichier.",
        )
    return DraftField(name.strip(), spec.name, exemple=example_of(spec.name))


def _proposals(received: Path, draft: Draft) -> tuple[DraftField, ...]:
    from actgen.atelier.declaring.from_word import fields_of_word
    from actgen.core.files import read_file

    return fields_of_word(read_file(received), received, draft)


def _with(draft: Draft, fields: tuple[DraftField, ...]) -> Draft:
    from msgspec.structs import replace

    return replace(draft, champs=(*draft.champs, *fields))


def _asked(acte: str, received: Path | None, collection: str) -> Draft | None:
    """The kind that the answers make; None where they stop before the end, and nothing is written."""
    from msgspec.structs import replace

    from actgen.atelier.declaring.asking import Asking
    from actgen.cli.asking import open_console

    asking = Asking(open_console())
    try:
        draft = replace(asking.named(acte), collection=collection)
        if received is not None:
            draft = asking.proposed(draft, _proposals(received, draft))
        return asking.fields(draft)
    except (EOFError, KeyboardInterrupt):
        say("\nInterrompu\u00a0: rien n’a été écrit.")
        return None


def _write(project: Project, draft: Draft) -> None:
    """Write the file, whole, once it is known to load without fault."""
    from actgen.atelier.declaring.checked import checked_file
    from actgen.core.files import write_whole

    path, content = project.kind_file(draft.name), checked_file(project, draft)
    write_whole(path.parent, {path.name: content})
    count = len(draft.champs)
    say(f"écrit {project.show(path)}\u00a0: {count} champ{'s' if count > 1 else ''}.")
    for one in draft.champs:
        inner = f" ({', '.join(field.name for field in one.champs)})" if one.champs else ""
        say(f"  {one.name}\u00a0: {one.calcul or one.type + inner}")


def _say_next(project: Project, draft: Draft, received: Path | None) -> None:
    say("→ Et maintenant\u00a0:")
    say(f"  1. Relisez {project.show(project.kind_file(draft.name))}\u00a0: noms, types, descriptions.")
    say(f"     actgen actes show {draft.name}")
    say("  2. Faites-en le modèle (VERSION\u00a0: l’année, par exemple)\u00a0:")
    source = received or "FICHIER.docx"
    say(f"     actgen templates new {draft.collection}/{draft.name}@VERSION --from {source}")
    say("  3. Commencez le fichier d’une collectivité\u00a0:")
    say(f"     actgen new --insee CODE --acte {draft.name}")
