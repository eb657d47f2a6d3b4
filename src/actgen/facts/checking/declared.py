"""What the declarations of a kind say of one of its acts: conditions, what lacks or is not computed, its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.core.diagnostics import Diagnostic, Severity, error
from actgen.core.still import kept_for_the_same
from actgen.expressions.evaluating import breaks, evaluate, holds
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.texts import filled
from actgen.facts.groups import Fields, Group, Layered, expression
from actgen.french.advice import typeset
from actgen.french.lists import enumerate_in_french
from actgen.kinds.declared import Gravity
from actgen.variables.reading import path_shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from actgen.kinds.declared import DeclaredField, DeclaredRule
    from actgen.kinds.dossier import Dossier
    from actgen.variables.yaml.plain import Path


def declared_faults(dossier: Dossier, acte: str, group: Group) -> Iterator[Diagnostic]:
    """Each fault of the values of an act, group after group, then each breach of a rule of its kind."""
    day = dossier.date_of(acte)
    yield from _group_faults(dossier, group, day)
    for rule in dossier.kind_of(acte).declared.regles:
        if in_force(rule, day):
            yield from rule_faults(dossier, rule, group)


def rubrique_faults(dossier: Dossier, acte: str, rubriques: Group) -> Iterator[Diagnostic]:
    """The same faults of the values of the roots that the project adds, as an act of that day reads them."""
    return _group_faults(dossier, rubriques, dossier.date_of(acte))


def rule_faults(dossier: Dossier, rule: DeclaredRule, group: Group) -> Iterator[Diagnostic]:
    """Each element, or the act, that breaks the rule."""
    for path, scope in cases(rule, group):
        try:
            if breaks(expression(rule.verifie), scope):
                yield _breach(dossier, rule, _read_alone(dossier, rule, path) or path, scope)
        except ExpressionFault as fault:
            message = f"La règle {rule.code} ne peut pas être vérifiée\u00a0: {_lowered(fault.message)}"
            yield error("VAR-012", _place(dossier, path), message, fault.hint, subject=rule.code)


def in_force(dated: DeclaredRule | DeclaredField, day: date) -> bool:
    """Whether a rule, or a field, is that of acts of that day."""
    return (dated.depuis is None or dated.depuis <= day) and (dated.jusqua is None or day <= dated.jusqua)


def _group_faults(dossier: Dossier, group: Group, day: date) -> Iterator[Diagnostic]:
    for name, declared in _asking(group.fields):
        yield from _field_faults(dossier, group, name, declared, day)
    for _, held in group.groups():
        yield from _group_faults(dossier, held, day)


@kept_for_the_same(256)
def _asking(fields: Fields) -> tuple[tuple[str, DeclaredField], ...]:
    """The fields of which something is asked: those of a kind are the same for each of its acts."""
    asking = ((name, said) for name, said in fields.items() if said.type is not None and said.asks_itself)
    return tuple(asking)


def _field_faults(
    dossier: Dossier, group: Group, name: str, declared: DeclaredField, day: date
) -> Iterator[Diagnostic]:
    path = (*group.path, name)
    typed = path in dossier.commune.document.values
    if not in_force(declared, day):
        if typed:
            message = f"{_shown(path)} n’est pas un champ des actes du {day:%d/%m/%Y}."
            hint = "Supprimez cette ligne, ou corrigez la date de l’acte."
            yield error("VAR-010", _place(dossier, path), message, hint, subject=path_shown(path))
        return
    if declared.si is not None:
        yield from _condition_faults(dossier, group, name, declared, typed=typed)
    elif declared.is_dated and not typed and not declared.is_optional and declared.calcul is None:
        message = f"Il manque «\u00a0{name}\u00a0», que l’acte du {day:%d/%m/%Y} demande."
        yield error("VAR-001", _place(dossier, group.path), message, _to_add(name, declared), subject=path_shown(path))
    if declared.calcul is not None:
        yield from _calculation_faults(dossier, group, name, declared)


def _condition_faults(
    dossier: Dossier, group: Group, name: str, declared: DeclaredField, *, typed: bool
) -> Iterator[Diagnostic]:
    """VAR-010: given without its condition; VAR-001: not given though its condition holds."""
    path = (*group.path, name)
    try:
        asked = holds(expression(str(declared.si)), group.scope)
    except ExpressionFault as fault:
        yield error(
            "VAR-011",
            _place(dossier, group.path),
            f"{_shown(path)}\u00a0: {_lowered(fault.message)}",
            fault.hint,
            subject=path_shown(path),
        )
        return
    if typed and not asked:
        message = (
            f"{_shown(path)} n’est pas admis ici\u00a0: sa condition, «\u00a0{declared.si}\u00a0», n’est pas remplie."
        )
        yield error(
            "VAR-010",
            _place(dossier, path),
            message,
            "Supprimez cette ligne, ou ce qui contredit la condition.",
            subject=path_shown(path),
        )
    if asked and not typed and not declared.facultatif and declared.calcul is None and declared.defaut is None:
        message = f"Il manque «\u00a0{name}\u00a0», que la condition «\u00a0{declared.si}\u00a0» demande."
        yield error("VAR-001", _place(dossier, group.path), message, _to_add(name, declared), subject=path_shown(path))


def _to_add(name: str, declared: DeclaredField) -> str:
    return f"Ajoutez une ligne «\u00a0{name}: …\u00a0». {declared.description or ''}".strip()


def _calculation_faults(dossier: Dossier, group: Group, name: str, declared: DeclaredField) -> Iterator[Diagnostic]:
    """VAR-011: what cannot be computed, or lacks what it is computed from."""
    value = group[name]
    if fault := group.faults.get(name):
        message = f"{name} ne se calcule pas\u00a0: {_lowered(fault.message)}"
        yield error(
            "VAR-011", _place(dossier, group.path), message, fault.hint, subject=path_shown((*group.path, name))
        )
    elif value is None and not declared.is_optional and (lacking := _lacking(dossier, group, declared)):
        message = f"{name} ne se calcule pas\u00a0: il manque {enumerate_in_french(lacking)}."
        yield error(
            "VAR-011",
            _place(dossier, group.path),
            message,
            "Donnez ce qui manque.",
            subject=path_shown((*group.path, name)),
        )


def _lacking(dossier: Dossier, group: Group, declared: DeclaredField) -> list[str]:
    """The names that a calculation reads and that nothing gives.

    What a root reads of an act may lack: not every file has that act, and a template that wants it tells.
    """
    if declared.calcul is None or "{{" in declared.calcul:
        return []
    acts = dossier.kinds.by_key if group.path[:1] != ("actes",) else ()
    names = [name for name in expression(declared.calcul).names if name.partition(".")[0] not in acts]
    return [name for name in names if evaluate(expression(name), group.scope) in (None, [])]


def cases(rule: DeclaredRule, group: Group) -> Iterator[tuple[Path, tuple[Any, ...]]]:
    """Where the rule is held and what it reads there: the act, or each element of the list that it goes through."""
    if rule.pour is None:
        yield group.path, group.scope
        return
    found = evaluate(expression(rule.pour), group.scope)
    for rank, element in enumerate(found if isinstance(found, list) else (), start=1):
        path = element.path if isinstance(element, Group) else group.path
        named = Layered({"rang": rank}, element) if isinstance(element, Group) else element
        own = element.scope if isinstance(element, Group) else group.scope
        yield path, ({"element": named}, *own)


def _read_alone(dossier: Dossier, rule: DeclaredRule, path: Path) -> Path | None:
    """Where the one value that a rule of the act reads is typed; None where it reads several, or none that is typed."""
    if rule.pour is not None:
        return None
    values = dossier.commune.document.values
    found = set()
    for name in expression(rule.verifie).names:
        steps = tuple(name.removeprefix("acte.").split("."))
        found |= {next((one for one in ((*path, *steps), steps) if one in values), None)} - {None}
    return found.pop() if len(found) == 1 else None


def _breach(dossier: Dossier, rule: DeclaredRule, path: Path, scope: tuple[Any, ...]) -> Diagnostic:
    severity = Severity.ERROR if rule.gravite is Gravity.ERREUR else Severity.WARNING
    message, hint = (typeset(filled(text, scope)) if text else "" for text in (rule.message, rule.conseil))
    return Diagnostic(severity, rule.code, _place(dossier, path), message, hint, subject=path_shown(path))


def _shown(path: Path) -> str:
    """A path without its places in lists."""
    return ".".join(str(step) for step in path if isinstance(step, str))


def _place(dossier: Dossier, path: Path) -> Any:
    return dossier.commune.document.keys.get(path) or dossier.place(*path)


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
