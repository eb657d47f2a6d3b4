"""Conditions that never hold, or always: told by what a value can be, and by the conditions around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import nodes

from actgen.atelier.lint.template import Told
from actgen.core.citing import cited
from actgen.core.nearest import did_you_mean
from actgen.grammar.paths import shown_path
from actgen.grammar.syntax import Wording
from actgen.values.shape import Kind, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.lint.tags.scope import Scope

_NEVER = "Cette condition n’est jamais remplie."
_ALWAYS = "Cette condition est toujours remplie."
_DROP = "Corrigez-la, ou supprimez le passage qu’elle ouvre."
_KEEP = "Retirez ce {% if … %} et son {% endif %}\u00a0: le passage reste."
#: What is never empty where it is there; a number may be 0, a list empty.
_TRUE_KINDS = (Kind.TEXT, Kind.IMAGE, Kind.DATE, Kind.MONTH, Kind.TIME, Kind.GROUP)
#: The texts that may be empty though they are there.
_MAY_BE_EMPTY = ("designation", "civilite")
_YES = ("oui", "true", "vrai", "yes", "1")
_SIGNS = {"eq": "==", "ne": "!="}


class Verdict(NamedTuple):
    """Whether a condition holds, always or never; why, what to write instead, and which of a tag it is."""

    holds: bool
    why: str
    hint: str = ""
    subject: str = ""


def condition_faults(node: nodes.Node, scope: Scope) -> Iterator[Told]:
    """What can be told of a condition without filling it."""
    compared = [found for one in node.find_all(nodes.Compare) if (found := _comparison(one, scope))]
    if isinstance(node, nodes.Compare) and (own := _comparison(node, scope)):
        compared.insert(0, own)
    verdicts = compared or [found for found in [_verdict(node, scope)] if found]
    for verdict in dict.fromkeys(verdicts):
        code, told, usual = ("LNT-002", _ALWAYS, _KEEP) if verdict.holds else ("LNT-001", _NEVER, _DROP)
        yield Told(code, Wording(f"{verdict.why} {told}", verdict.hint or usual), verdict.subject)


def _verdict(node: nodes.Node, scope: Scope) -> Verdict | None:
    if repr(node) in scope.held:
        return Verdict(True, "Cette condition est déjà celle d’un {% if … %} qui l’entoure.")
    if repr(node) in scope.denied:
        return Verdict(False, "Cette condition est celle d’un {% if … %} dont voici l’autre branche.")
    match node:
        case nodes.Not(node=inner):
            found = _verdict(inner, scope)
            return found and found._replace(holds=not found.holds)
        case nodes.And(left=left, right=right):
            return _joined(left, right, scope, decisive=False)
        case nodes.Or(left=left, right=right):
            return _joined(left, right, scope, decisive=True)
        case nodes.Const(value=value):
            return Verdict(bool(value), "Cette condition ne dépend de rien.")
        case nodes.Compare():
            return _comparison(node, scope)
        case nodes.Test(name="defined", node=inner):
            return _presence(inner, scope, of_anything=True)
        case _:
            return _presence(node, scope)


def _joined(left: nodes.Node, right: nodes.Node, scope: Scope, *, decisive: bool) -> Verdict | None:
    """Of « and », one side that is false decides; of « or », one that is true."""
    sides = [_verdict(left, scope), _verdict(right, scope)]
    decided = next((side for side in sides if side and side.holds is decisive), None)
    return decided or (sides[0] if all(sides) else None)


def _presence(node: nodes.Node, scope: Scope, *, of_anything: bool = False) -> Verdict | None:
    """True where the value is in every dossier; a number may be 0 and a list empty, but they are there."""
    path = shown_path(node)
    shape = _surely_there(path, scope)
    if shape is None or not (of_anything or shape.kind in _TRUE_KINDS) or path.endswith(_MAY_BE_EMPTY):
        return None
    return Verdict(True, f"La valeur {cited(path)} est toujours là.", subject=path)


def _surely_there(path: str, scope: Scope) -> Shape | None:
    """The shape at a path when nothing on the way there may lack."""
    first, *others = path.split(".")
    if first not in scope.names or "|" in path:
        return None
    shape, at = scope.names[first].shape, first
    for name in others:
        if (shape.optional and at not in scope.sure) or name not in shape.fields:
            return None
        shape, at = shape.fields[name], f"{at}.{name}"
    return None if (shape.optional and at not in scope.sure) or shape.kind is Kind.ANY else shape


def _shape(path: str, scope: Scope) -> Shape | None:
    first, *others = path.split(".")
    found = scope.names[first].shape if first in scope.names else None
    return found.at(others) if found else None


def _comparison(node: nodes.Compare, scope: Scope) -> Verdict | None:
    match node:
        case nodes.Compare(expr=left, ops=[nodes.Operand(op=("eq" | "ne") as sign, expr=nodes.Const(value=value))]):
            path = shown_path(left)
        case nodes.Compare(expr=nodes.Const(value=value), ops=[nodes.Operand(op=("eq" | "ne") as sign, expr=right)]):
            path = shown_path(right)
        case _:
            return None
    shape = _shape(path, scope) if path else None
    found = _never_equal(path, shape, value) if shape else None
    if found is None and any(other == path and value != known for other, known in scope.equal):
        known = next(known for other, known in scope.equal if other == path)
        found = Verdict(False, f"Un {{% if … %}} qui l’entoure dit déjà que {cited(path)} vaut {cited(str(known))}.")
    return found and found._replace(holds=sign == "ne", subject=f"{path} {_SIGNS[sign]} {value}")


def _never_equal(path: str, shape: Shape, value: object) -> Verdict | None:
    """Why a value of that shape is never equal to this one; None where it may be."""
    given = cited(str(value))
    match shape.kind, value:
        case Kind.FLAG, str():
            negation = "" if value.casefold() in _YES else "not "
            hint = f"Écrivez {{% if {negation}{path} %}}."
            return Verdict(False, f"{cited(path)} vaut oui ou non, jamais le texte {given}.", hint)
        case Kind.TEXT, str() if shape.choices and value not in shape.choices:
            hint = did_you_mean(value, shape.choices) or f"Ce peut être\u00a0: {', '.join(shape.choices)}."
            return Verdict(False, f"{cited(path)} ne vaut jamais {given}.", hint)
        case (Kind.TEXT, int() | float()) if not isinstance(value, bool):
            hint = f'Mettez-le entre guillemets\u00a0: "{value}".'
            return Verdict(False, f"{cited(path)} est un texte, jamais le nombre {value}.", hint)
        case Kind.TEXT | Kind.DATE | Kind.TIME | Kind.NUMBER, bool():
            return Verdict(
                False, f"{cited(path)} est {shape.kind}, jamais vrai ni faux.", f"Écrivez {{% if {path} %}}."
            )
        case Kind.NUMBER, str():
            return Verdict(
                False,
                f"{cited(path)} est un nombre, jamais le texte {given}.",
                f"Écrivez le nombre sans guillemets\u00a0: {path} == {re.sub(r'[^0-9]', '', value) or 0}.",
            )
        case Kind.DATE, str() if not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return Verdict(
                False,
                f"{cited(path)} est une date, qui ne se compare qu’à une date écrite «\u00a02025-12-15\u00a0».",
                "Écrivez l’année, le mois et le jour, dans cet ordre.",
            )
        case Kind.LIST | Kind.GROUP, str() | int():
            return Verdict(False, f"{cited(path)} est {shape.kind}, qui n’est égal à aucune valeur.")
        case _:
            return None
