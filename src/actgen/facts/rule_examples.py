"""The two examples of a declared rule, executed: what it calls right keeps it, what it calls wrong breaks it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from actgen.core.diagnostics import Diagnostic, error
from actgen.facts.context import facts_of
from actgen.facts.declared import rule_faults
from actgen.kinds.dossier import Dossier
from actgen.variables.capacities import OfSitting
from actgen.variables.manifest import Faits
from actgen.variables.reading import Located
from actgen.variables.samples import sample_group
from actgen.variables.seance import Seance
from actgen.variables.yaml_nodes import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.declared import DeclaredRule
    from actgen.kinds.kind import ActKind, Kinds

_SIDES = {"juste": "l’exemple juste enfreint la règle.", "faux": "l’exemple faux n’enfreint pas la règle."}
_HINT = "Corrigez l’exemple, ou ce que la règle vérifie."


@lru_cache(maxsize=8)
def example_faults(kinds: Kinds) -> tuple[Diagnostic, ...]:
    """DCL-010: each example of a rule of a kind that says the contrary of its name, or that cannot be read."""
    return tuple(
        fault
        for kind in kinds.values()
        for number, rule in enumerate(kind.declared.regles)
        for fault in _of_rule(kinds, kind, number, rule)
    )


def _of_rule(kinds: Kinds, kind: ActKind, number: int, rule: DeclaredRule) -> Iterator[Diagnostic]:
    for side, contrary in _SIDES.items():
        given = getattr(rule, side)
        place = kind.located.place("regles", number, side)
        if given is None:
            continue
        try:
            dossier = example_dossier(kinds, kind, given)
        except ValidationError as failure:
            named = ".".join(str(step) for step in failure.errors()[0]["loc"] if isinstance(step, str))
            message = f"{rule.code}\u00a0: l’exemple {side} ne se lit pas, à {named}."
            yield error("DCL-010", place, message, "Écrivez-le comme dans le fichier d’une collectivité.")
            continue
        found = list(rule_faults(dossier, rule, facts_of(dossier, kind.name, Faits()).group))
        unread = next((fault for fault in found if fault.code != rule.code), None)
        if unread is not None:
            yield error("DCL-010", place, f"{rule.code}\u00a0: {unread.message}", unread.hint)
        elif bool(found) is (side == "juste"):
            yield error("DCL-010", place, f"{rule.code}\u00a0: {contrary}", _HINT)


def example_dossier(kinds: Kinds, kind: ActKind, given: Any = None) -> Dossier:
    """A dossier with one act of the kind, made of the examples of its fields, with what is given laid over them.

    ValidationError for what cannot be read.
    """
    over = dict(given or {})
    data = sample_group(kinds.fiche)
    data["commune"] = {"insee": "44003"}
    sitting = over.pop("seance", None)
    if sitting is not None or kind.has(OfSitting):
        data["seance"] = _over(sample_group(Seance), sitting or {})
    data["actes"] = {kind.key: _over(sample_group(kind.model), over)}
    fiche = kinds.fiche.model_validate(data)
    return Dossier("exemple", Located(fiche, Document("exemple")), None, "", kinds)


def _over(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """The values of `under` with those of `over` in their place, group by group."""
    laid = dict(under)
    for name, value in over.items():
        held = laid.get(name)
        laid[name] = _over(held, value) if isinstance(held, dict) and isinstance(value, dict) else value
    return laid
