"""Step 2, check: the dossier beside the law, and what the kinds of its acts and their templates declare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.errors import InputFault, stop_on_errors
from actgen.core.still import once
from actgen.facts.checking.declared import declared_faults, rubrique_faults
from actgen.facts.checking.kept_elsewhere import root_image_faults, sought_faults
from actgen.facts.checking.kind_checks import faults_met_by
from actgen.facts.checking.variables import variable_findings
from actgen.facts.context import facts_of
from actgen.making.template import facts_for, template_for
from actgen.rules.dossier_check import findings_in, told_of
from actgen.variables.manifest import Faits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.core.diagnostics import Diagnostic
    from actgen.facts.context import Facts
    from actgen.kinds.dossier import Dossier
    from actgen.kinds.kind import Kinds
    from actgen.kinds.manifest import Manifeste
    from actgen.making.loading import Loaded
    from actgen.making.order import Order
    from actgen.making.template import Chosen
    from actgen.rules.dossier_check import Found


class Checked(Struct, frozen=True):
    """An act of a dossier without errors, by its name; `findings` are the warnings.

    `found` is its template, where what is declared of the act had it sought already.
    """

    order: Order
    dossier: Dossier
    acte: str
    findings: tuple[Diagnostic, ...] = ()
    found: Chosen | None = None

    @property
    def refused(self) -> tuple[Diagnostic, ...]:
        """Nothing yet: its template says so."""
        return ()


class Asked(Struct, frozen=True):
    """A dossier about which the rules were asked."""

    loaded: Loaded
    found: Found


def check(loaded: Loaded) -> tuple[Checked, ...]:
    """The acts that are asked for; InputFault with all the errors of the dossier and of what its acts declare."""
    (asked,) = ask_rules([sound(loaded)])
    return acts_of(asked)


def sound(loaded: Loaded) -> Loaded:
    """The dossier, where its kinds go together; InputFault otherwise."""
    stop_on_errors(faults_met_by(loaded.dossier, loaded.actes))
    return loaded


def ask_rules(many: Sequence[Loaded]) -> list[Asked]:
    """The dossiers with what the rules find in them: of many, each rule is asked about all of them together."""
    found = findings_in([loaded.dossier for loaded in many])
    return [Asked(loaded, of_one) for loaded, of_one in zip(many, found, strict=True)]


def acts_of(asked: Asked) -> tuple[Checked, ...]:
    """The acts of a dossier, as `check`."""
    order, dossier, actes = asked.loaded.order, asked.loaded.dossier, asked.loaded.actes
    templates = {acte: _template_sought(order, dossier, acte) for acte in actes}
    declared = (fault for acte, found in templates.items() for fault in _declared_by(order, dossier, acte, found))
    images = root_image_faults(order.project.root, dossier)
    found = (*told_of(dossier, asked.found), *images, *dict.fromkeys(declared))  # acts share the roots of a file
    findings = stop_on_errors(found)
    return tuple([Checked(order, dossier, acte, findings, found) for acte, found in templates.items()])


def _is_declared(order: Order, dossier: Dossier, acte: str) -> bool:
    """Whether the template of the order, the kind of the act or a root says what the file may break."""
    return order.template is not None or dossier.kind_of(acte).asks or _asking_roots(dossier.kinds)


def _template_sought(order: Order, dossier: Dossier, acte: str) -> Chosen | None:
    """The template of an act of which something is declared; None where there is none, which is told as it is made."""
    try:
        return template_for(order, dossier, acte) if _is_declared(order, dossier, acte) else None
    except InputFault:
        return None


def _declared_by(order: Order, dossier: Dossier, acte: str, found: Chosen | None) -> Iterator[Diagnostic]:
    """What the kind of the act and its template declare and the file breaks."""
    if found is None and not _is_declared(order, dossier, acte):
        return
    facts = _facts_of(order, dossier, acte, found)
    if found is None or facts is None:
        yield from _values_faults(order, dossier, acte, facts_of(dossier, acte, Faits()))
        return
    template, _ = found
    asked = tuple(variable_findings(dossier, acte, template.name, template.manifest))
    yield from asked
    if not any(one.is_error for one in asked):  # what lacks would be told again by all that is computed of it
        yield from _values_faults(
            order, dossier, acte, facts_of(dossier, acte, facts, template.manifest), template.manifest
        )


def _facts_of(order: Order, dossier: Dossier, acte: str, found: Chosen | None) -> Faits | None:
    """What the template is given; None without one, or where the act that it approves has none: told as it is made."""
    try:
        return facts_for(order.project, dossier, acte, found[0]) if found else None
    except InputFault:
        return None


@once
def _asking_roots(kinds: Kinds) -> bool:
    return any(root.may_break for root in kinds.rubriques.values())


def _values_faults(
    order: Order, dossier: Dossier, acte: str, read: Facts, manifest: Manifeste | None = None
) -> Iterator[Diagnostic]:
    yield from sought_faults(order.project.root, dossier, acte, manifest)
    yield from declared_faults(dossier, acte, read.group)
    if _asking_roots(dossier.kinds) or _states_roots(dossier):
        yield from rubrique_faults(dossier, acte, read.rubriques)


def _states_roots(dossier: Dossier) -> bool:
    """Whether its file states a declared root: what those of the package compute of nothing has no fault."""
    return not dossier.kinds.rubriques.keys().isdisjoint(dossier.fiche.model_fields_set)
