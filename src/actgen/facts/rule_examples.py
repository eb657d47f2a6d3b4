"""The two examples of a declared rule, executed: what it calls right keeps it, what it calls wrong breaks it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from actgen.core.diagnostics import Diagnostic, error
from actgen.facts.context import facts_of
from actgen.facts.declared import rule_faults
from actgen.kinds.dossier import Dossier, dated
from actgen.variables.capacities import OfSitting
from actgen.variables.expected import expected_at
from actgen.variables.fields import FieldFault
from actgen.variables.manifest import Faits
from actgen.variables.reading import Located
from actgen.variables.samples import sample_group
from actgen.variables.seance import Seance
from actgen.variables.yaml_nodes import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.declared import DeclaredRule
    from actgen.kinds.kind import ActKind, Kinds

_CONTRARY = {"juste": "enfreint la règle", "faux": "n’enfreint pas la règle"}
#: The day of an act of which nothing else gives one.
_DAY = "2025-12-15"
_HINT = "Corrigez l’exemple, ou ce que la règle vérifie."


def example_faults(kinds: Kinds, kind: ActKind) -> Iterator[Diagnostic]:
    """DCL-010: each example of a rule of a sound kind that says the contrary of its name, or that cannot be read."""
    for number, rule in enumerate(kind.declared.regles):
        for side, contrary in _CONTRARY.items():
            if getattr(rule, side) is not None:
                place = kind.located.place("regles", number, side)
                named = f"L’exemple {side} de {rule.code}"
                for said, hint in _of_example(kinds, kind, rule, side, contrary):
                    yield error("DCL-010", place, f"{named} {said}", hint)


def _of_example(kinds: Kinds, kind: ActKind, rule: DeclaredRule, side: str, contrary: str) -> Iterator[tuple[str, str]]:
    """What is wrong with an example, after its name, and what to do."""
    given = getattr(rule, side)
    if not isinstance(given, dict):
        yield "n’est pas un groupe de valeurs.", "Écrivez-le comme un acte\u00a0: {champ: valeur}."
        return
    try:
        dossier = example_dossier(kinds, kind, given)
    except ValidationError as failure:
        yield _unread(kind, failure), "Écrivez-le comme dans le fichier d’une collectivité."
        return
    found = list(rule_faults(dossier, rule, facts_of(dossier, kind.name, Faits()).group))
    if unread := next((fault for fault in found if fault.code != rule.code), None):
        yield f"ne se vérifie pas\u00a0: {unread.message}", unread.hint
    elif bool(found) is (side == "juste"):
        yield f"{contrary}.", _HINT


def _unread(kind: ActKind, failure: ValidationError) -> str:
    """« ne se lit pas, à aides.montant : « 1.500 » est douteux. »"""
    first = failure.errors(include_url=False)[0]
    path = [str(step) for step in first["loc"] if isinstance(step, str)]
    named = ".".join(path[2:] if path[:2] == ["actes", kind.key] else path)
    cause = first.get("ctx", {}).get("error")
    why = f"\u00a0: {cause.message[:1].lower()}{cause.message[1:]}" if isinstance(cause, FieldFault) else "."
    return f"ne se lit pas, à {named}{why}"


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
    if dated(fiche, kind) is None:
        _date(data, kinds, kind)
        fiche = kinds.fiche.model_validate(data)
    return Dossier("exemple", Located(fiche, Document("exemple")), None, "", kinds)


def _date(data: dict[str, Any], kinds: Kinds, kind: ActKind) -> None:
    """Give the act its date where its kind seeks it first: in the act, in the sitting, in another act."""
    path = next(path for path in kind.date_paths if expected_at(kinds.fiche, path))
    if path[0] == "seance":
        data["seance"] = sample_group(Seance)
        return
    other = next(one for one in kinds.values() if one.key == path[1])
    data["actes"].setdefault(other.key, sample_group(other.model)).setdefault(path[-1], _DAY)


def _over(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """The values of `under` with those of `over` in their place, group by group."""
    laid = dict(under)
    for name, value in over.items():
        held = laid.get(name)
        laid[name] = _over(held, value) if isinstance(held, dict) and isinstance(value, dict) else value
    return laid
