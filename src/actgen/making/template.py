"""The template of an act, and the facts that it is given: its own, or those of the act that it approves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, error
from actgen.core.errors import InputFault
from actgen.core.names import parse_template_name
from actgen.kinds.entries import one_of_several
from actgen.library.catalogue import ActTemplate, choose_template, collection_of, template_in_force

if TYPE_CHECKING:
    from actgen.core.project import Project
    from actgen.kinds.dossier import Dossier
    from actgen.making.order import Order
    from actgen.variables.manifest import Faits

Chosen = tuple[ActTemplate, tuple[Diagnostic, ...]]


def template_for(order: Order, dossier: Dossier, acte: str) -> Chosen:
    """The template that the order gives, or that of its version, or `template_of` the act; with what to know of it."""
    return (order.template, ()) if order.template else template_of(order.project, dossier, acte, order.version)


def template_of(project: Project, dossier: Dossier, acte: str, version: str = "") -> Chosen:
    """The template of an act: the version asked for, the one that its entry forces, or the one in force at its date.

    InputFault where there is none.
    """
    collection, forced = collection_of(project, dossier, acte), dossier.entry(acte).modele
    if forced and not version:
        named = parse_template_name(forced)
        collection, version = named.academie, named.version
    kind, day = dossier.kind_of(acte).name, dossier.date_of(acte)
    return (None if version else template_in_force(project, collection, kind, day)) or choose_template(
        project,
        collection,
        kind,
        day,
        dossier.place_of_date(acte),
        version=version,
        act_place=dossier.place_of_act(acte),
    )


def facts_for(project: Project, dossier: Dossier, acte: str, template: ActTemplate) -> Faits:
    """The facts of the template itself, or of the template of the act that it approves; InputFault as `template_of`."""
    approved = template.manifest.approuve
    if approved is None:
        return template.manifest.facts
    return template_of(project, *_approved(dossier, acte, approved))[0].manifest.facts


def _approved(dossier: Dossier, acte: str, kind: str) -> tuple[Dossier, str]:
    """The act of that kind which an act approves, after its dossier; InputFault where it could be one of several."""
    held = dossier.actes_of(kind)
    chosen = dossier.entry(acte).approuve
    if chosen in held:
        return dossier, chosen
    if "/" in chosen:
        return _of_another_sitting(dossier, acte, chosen, kind)
    if len(held) > 1:
        message, hint = one_of_several(acte, kind, held)
        raise InputFault([error("VAR-015", dossier.place_of_act(acte), message, hint, subject=kind)])
    return dossier, held[0] if held else kind


def _of_another_sitting(dossier: Dossier, acte: str, chosen: str, kind: str) -> tuple[Dossier, str]:
    found = dossier.elsewhere(chosen)
    if found is not None and found[0].kind_of(found[1]).name == kind:
        return found
    message = f"L’acte «\u00a0{acte}\u00a0» approuve {cited(chosen)}, qui n’est pas un acte {cited(kind)} de ce jour."
    hint = "Nommez-le par la date de sa séance et son nom\u00a0: 2025-12-15/marche."
    raise InputFault([error("VAR-015", dossier.place_of_act(acte), message, hint, subject=chosen)])
