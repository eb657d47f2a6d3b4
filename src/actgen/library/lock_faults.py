"""What is wrong with a file that must not change: gone, not locked, or changed; each in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.diagnostics import Diagnostic, FilePlace, error
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french
from actgen.library.lock_record import DECLARED, RECEIVED, content_of, digest, is_letterhead, record_file, template_of

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.core.project import Project
    from actgen.library.lock_record import Lock


class Held(Struct, frozen=True):
    """A file that must not change: its name, its path; for a clause, the published templates that include it."""

    name: str
    path: Path
    users: tuple[str, ...] = ()


def held_faults(project: Project, lock: Lock, held: Held) -> list[Diagnostic]:
    """What is wrong with a file that must not change: gone, not locked, or changed."""
    place = FilePlace(project.show(held.path))
    if (content := content_of(project, held.name)) is None:
        return [_gone(project, held, place)]
    if held.name not in lock.hashes:
        return [_unlocked(project, held, place)]
    return [] if digest(content) == lock.hashes[held.name] else [_changed(held, place)]


def _gone(project: Project, held: Held, place: FilePlace) -> Diagnostic:
    if is_letterhead(held.name):
        message = f"Le papier à en-tête verrouillé {held.name} a disparu."
        hint = f"Remettez-le en place, ou retirez sa ligne de {project.show(record_file(project))}."
        return error("VER-007", place, message, hint, subject=held.name)
    if held.users:
        message = f"La clause {held.name} n’a pas de fichier\u00a0; {_inclusion(held)}."
        return error(
            "VER-007",
            place,
            message,
            "Remettez ce fichier en place\u00a0: sans lui, aucun acte ne se fait.",
            subject=held.name,
        )
    if held.name.endswith(RECEIVED):
        message = f"Le fichier reçu du texte officiel {held.name.removesuffix(RECEIVED)} a disparu."
        return error(
            "VER-007",
            place,
            message,
            "Remettez-le en place\u00a0: c’est lui que l’acte cite mot pour mot.",
            subject=held.name,
        )
    if held.name.endswith(DECLARED):
        message = f"Le modèle {template_of(held.name)} ne déclare plus les variables qui ont été verrouillées avec lui."
        hint = "Remettez-les dans son manifeste\u00a0: des actes signés peuvent en venir."
        return error("VER-007", place, message, hint, subject=held.name)
    hint = (
        "Remettez ce fichier en place\u00a0: des actes signés peuvent en venir. S’il n’a servi à aucun, retirez "
        f"sa ligne de {project.show(record_file(project))}."
    )
    return error("VER-007", place, f"Le modèle verrouillé {held.name} a disparu.", hint, subject=held.name)


def _unlocked(project: Project, held: Held, place: FilePlace) -> Diagnostic:
    message = f"Le modèle {held.name} sert ou a servi à des actes, mais il n’est pas verrouillé."
    if held.name.endswith(DECLARED):
        message = f"Les variables que déclare le modèle {template_of(held.name)} ne sont pas verrouillées."
    if is_letterhead(held.name):
        message = f"Le papier à en-tête {held.name} n’est pas verrouillé."
    if held.users:
        message = f"La clause {held.name} n’est pas verrouillée\u00a0; {_inclusion(held)}."
    shown = project.show(record_file(project))
    hint = f"Lancez «\u00a0actgen templates lock\u00a0», puis enregistrez {shown} dans Git avec ce fichier."
    return error("VER-005", place, message, hint, subject=held.name)


def _changed(held: Held, place: FilePlace) -> Diagnostic:
    command = f"«\u00a0actgen templates lock --relock {held.name}\u00a0»"
    if held.users:
        message = f"La clause {held.name} a changé depuis qu’elle a été verrouillée\u00a0; {_inclusion(held)}."
        hint = (
            "Remettez en place le fichier verrouillé, et donnez au nouveau texte un autre nom, pour de nouvelles "
            f"versions. Si aucun acte n’a encore été signé avec elle, {command} accepte ce fichier."
        )
        return error("VER-006", place, message, hint, subject=held.name)
    if is_letterhead(held.name):
        message = f"Le papier à en-tête {held.name} a changé depuis qu’il a été verrouillé."
        hint = f"S’il est bon, {command} l’accepte\u00a0: les actes faits avant se vérifient «\u00a0mêmes mots\u00a0»."
        return error("VER-006", place, message, hint, subject=held.name)
    if held.name.endswith(RECEIVED):
        template = held.name.removesuffix(RECEIVED)
        message = f"Le fichier reçu du texte officiel {template} a changé depuis qu’il a été repris."
        return error("VER-006", place, message, received_again(template), subject=held.name)
    if held.name.endswith(DECLARED):
        said = f"Les variables ou les faits du modèle {template_of(held.name)}"
        message = f"{said} ont changé depuis qu’ils ont été verrouillés."
        hint = (
            "Remettez son manifeste en place, et portez le changement dans une nouvelle version. "
            f"Si aucun acte n’en a encore été signé, {command} accepte ce manifeste."
        )
        return error("VER-006", place, message, hint, subject=held.name)
    hint = (
        "Remettez en place le fichier verrouillé, et portez le changement dans une nouvelle version. "
        f"Si aucun acte n’en a encore été signé, {command} accepte ce fichier."
    )
    return error(
        "VER-006", place, f"Le modèle {held.name} a changé depuis qu’il a été verrouillé.", hint, subject=held.name
    )


def received_again(template: str) -> str:
    """What to do where a received file is not the one that was brought in."""
    return (
        "Remettez en place le fichier reçu. Si l’auteur en a envoyé un autre, reprenez-le sous une autre version, ou, "
        "si aucun acte n’a été signé\u00a0: "
        f"«\u00a0actgen templates new {template} --from FICHIER --officiel --force\u00a0»."
    )


def _inclusion(held: Held) -> str:
    verb = plural(len(held.users), "ce modèle publié l’inclut", "ces modèles publiés l’incluent")
    return f"{verb}\u00a0: {enumerate_in_french(held.users)}"
