"""The two examples of a declared rule, executed: what it calls right keeps it, what it calls wrong breaks it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, error
from actgen.expressions.evaluating import evaluate
from actgen.facts.checking.declared import cases, rule_faults
from actgen.facts.context import facts_of
from actgen.facts.groups import expression
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french
from actgen.kinds.dossier import Dossier, dated
from actgen.kinds.kind import Entry
from actgen.variables.actes import OfSitting
from actgen.variables.expected import expected_at
from actgen.variables.manifest import Faits
from actgen.variables.reading import Located, fault_of, path_shown
from actgen.variables.samples import sample_group
from actgen.variables.seance import Seance
from actgen.variables.yaml.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.facts.groups import Group
    from actgen.kinds.declared import DeclaredRule
    from actgen.kinds.kind import ActKind, Kinds

_CONTRARY = {"juste": "enfreint la règle", "faux": "n’enfreint pas la règle"}
#: The day of an act of which nothing else gives one.
_DAY = "2025-12-15"
_AS_IN_A_FILE = "Écrivez-le comme dans le fichier d’une collectivité."
_HINT = "Corrigez l’exemple, ou ce que la règle vérifie."


def example_faults(kinds: Kinds, kind: ActKind) -> Iterator[Diagnostic]:
    """DCL-010: each example of a rule of a sound kind that says the contrary of its name, or that cannot be read."""
    for number, rule in enumerate(kind.declared.regles):
        for side, contrary in _CONTRARY.items():
            if getattr(rule, side) is not None:
                place = kind.located.place("regles", number, side)
                named = f"L’exemple {side} de {rule.code}"
                for said, hint in _of_example(kinds, kind, rule, side, contrary):
                    yield error("DCL-010", place, f"{named} {said}", hint, subject=f"{rule.code} {side}")


def _of_example(kinds: Kinds, kind: ActKind, rule: DeclaredRule, side: str, contrary: str) -> Iterator[tuple[str, str]]:
    """What is wrong with an example, after its name, and what to do."""
    given = getattr(rule, side)
    if not isinstance(given, dict):
        yield "n’est pas un groupe de valeurs.", "Écrivez-le comme un acte\u00a0: {champ: valeur}."
        return
    try:
        dossier = example_dossier(kinds, kind, given)
    except ValidationError as failure:
        yield _unread(kind, failure)
        return
    group = facts_of(dossier, kind.name, Faits()).group
    found = list(rule_faults(dossier, rule, group))
    if unread := next((fault for fault in found if fault.code != rule.code), None):
        yield f"ne se vérifie pas\u00a0: {unread.message}", unread.hint
    elif bool(found) is (side == "juste"):
        why = f"«\u00a0{found[0].message}\u00a0»" if found else "\u00a0; ".join(_kept(rule, group))
        yield f"{contrary}\u00a0: {why}.".replace(".\u00a0».", "\u00a0»."), _HINT


def _unread(kind: ActKind, failure: ValidationError) -> tuple[str, str]:
    """« ne se lit pas, à aides[1].montant : « 1.500 » est douteux », and what to do."""
    first = failure.errors(include_url=False)[0]
    path = first["loc"][2:] if first["loc"][:2] == ("actes", kind.key) else first["loc"]
    *above, name = path
    if first["type"] == "missing":
        where = f" dans {cited(path_shown(above))}" if above else ""
        return f"ne se lit pas\u00a0: il manque {cited(str(name))}{where}.", f"Ajoutez-y «\u00a0{name}: …\u00a0»."
    if first["type"] == "extra_forbidden":
        return f"ne se lit pas\u00a0: {cited(path_shown(path))} n’est pas un nom connu.", _AS_IN_A_FILE
    said = fault_of(first).message
    return f"ne se lit pas, à {path_shown(path)}\u00a0: {said[:1].lower()}{said[1:]}", _AS_IN_A_FILE


def _kept(rule: DeclaredRule, group: Group) -> Iterator[str]:
    """What the rule reads where it is kept: the values of each element, that it has none to read."""
    held = list(cases(rule, group))
    if not held:
        yield f"{rule.pour} est vide"
    for rank, (_, scope) in enumerate(held, start=1):
        values = [_valued(name, scope) for name in expression(rule.verifie).names]
        of = f"élément {rank}, " if rule.pour else ""
        yield f"{of}{enumerate_in_french(values)}" if values else f"{of}elle ne lit aucune valeur"


def _valued(name: str, scope: tuple[Any, ...]) -> str:
    """« element.prix vaut 4,60 », « element.remise n’est pas donné »."""
    value = evaluate(expression(name), scope)
    if value is None:
        return f"{name} n’est pas donné"
    match value:
        case bool():
            return f"{name} vaut {'oui' if value else 'non'}"
        case date():
            return f"{name} vaut {value:%d/%m/%Y}"
        case int() | Decimal() | str():
            return f"{name} vaut {str(value).replace('.', ',') if isinstance(value, Decimal) else value}"
        case list() | tuple():
            return f"{name} a {len(value)} {plural(len(value), 'élément', 'éléments')}"
    return f"{name} est donné"


def example_dossier(kinds: Kinds, kind: ActKind, given: Any = None) -> Dossier:
    """A dossier with one act of the kind, made of the examples of its fields, with what is given laid over them.

    ValidationError for what cannot be read.
    """
    over = dict(given or {})
    model = kinds.fiche_of((), held=frozenset({kind.key}))
    data = sample_group(model)
    data["commune"] = {"insee": "44003"}
    sitting = over.pop("seance", None)
    if sitting is not None or kind.has(OfSitting):
        data["seance"] = _over(sample_group(Seance), sitting or {})
    data["actes"] = {kind.key: _over(sample_group(kind.model), over)}
    fiche = model.model_validate(data)
    if dated(fiche, Entry(kind.name, kind)) is None:
        _date(data, kinds, kind)
        fiche = kinds.fiche.model_validate(data)
    return Dossier("exemple", Located(fiche, Document("exemple")), None, "", kinds)


def _date(data: dict[str, Any], kinds: Kinds, kind: ActKind) -> None:
    """Give the act its date where its kind seeks it first: in the act, in the sitting, in another act."""
    path = next(path for path in kind.date_paths() if expected_at(kinds.fiche, path))
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
