"""What an expression of a tag is, found without filling it; what could never be filled is told on the way."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

from jinja2 import nodes
from msgspec import Struct, field
from msgspec.structs import replace

from actgen.atelier.lint.tags.computed import computing_faults, given_by
from actgen.atelier.lint.tags.filter_kinds import fitting, kind_given, kinds_of
from actgen.atelier.lint.tags.scope import Scope, Typed
from actgen.atelier.lint.template import Told
from actgen.core.citing import cited
from actgen.core.nearest import did_you_mean, nearest, offered
from actgen.grammar.accepted import expected
from actgen.grammar.filters import FILTERS
from actgen.grammar.foreign import variable_instead
from actgen.grammar.options import Signature, not_a_word, signature_of, words_of
from actgen.grammar.paths import shown_path
from actgen.grammar.readings import field_named
from actgen.grammar.sandbox import LOOP_ATTRIBUTES
from actgen.grammar.syntax import Wording
from actgen.values.shape import Kind, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ANYTHING = Typed(Shape(Kind.ANY))
_NUMBER, _TEXT, _FLAG = Shape(Kind.NUMBER), Shape(Kind.TEXT), Shape(Kind.FLAG)
_AROUND = "Entourez le passage d’un {{% if {} %}} … {{% endif %}}, avec {{% else %}} pour ce qui s’écrit sans elle."


class Reader(Struct):
    """Reads the expressions of one tag in a scope; `faults` are all that it met.

    `loops` are the names of all loops of the part, `tested` the options that it asks for somewhere.
    """

    scope: Scope
    loops: frozenset[str] = frozenset()
    tested: frozenset[str] = frozenset()
    faults: list[Told] = field(default_factory=list)

    def printed(self, node: nodes.Node) -> None:
        """Read what `{{ }}` prints: a text or a number."""
        found = self.used(node)
        name = found.path or "valeur"
        if isinstance(node, nodes.Const) and isinstance(node.value, float):
            message = f"Cette balise imprime le nombre {node.value}, que personne ne lirait ainsi dans un acte."
            self._tell(
                "REM-003",
                message,
                "Tapez-le dans le texte, hors de la balise, tel qu’il doit se lire.",
                str(node.value),
            )
        match found.shape.kind:
            case Kind.LIST | Kind.GROUP | Kind.FLAG | Kind.IMAGE as kind:
                message = f"Cette balise imprime {kind}, non un texte\u00a0: {cited(name)}."
                self._tell("REM-003", message, fitting(found.shape, name), found.path)
            case Kind.DATE | Kind.MONTH | Kind.TIME as kind:
                self._raw(found, kind)

    def shown(self, node: nodes.Node) -> None:
        """Read what the alternative text of a picture names: an image."""
        found = self.used(node)
        if found.shape.kind not in (Kind.IMAGE, Kind.ANY):
            message = f"Cette balise tient la place d’une image, et {cited(found.path)} est {found.shape.kind}."
            hint = "Nommez une image du dossier, {{ commune.logo }}\u00a0; un texte s’écrit hors de l’image."
            self._tell("REM-003", message, hint, found.path)

    def used(self, node: nodes.Node) -> Typed:
        """What an expression is where its value must be there."""
        found = self.read(node)
        self._must_be_there(found)
        return found

    def read(self, node: nodes.Node) -> Typed:
        """What an expression is; a condition may read what is not there."""
        match node:
            case nodes.Name():
                return self._name(node.name)
            case nodes.Getattr(node=holder, attr=attr):
                return self._attribute(holder, str(attr), node)
            case nodes.Getitem(node=holder, arg=nodes.Const(value=str() as attr)):
                return self._attribute(holder, attr, node)
            case nodes.Getitem(node=holder):
                return Typed(self.used(holder).shape.element or ANYTHING.shape)
            case nodes.Const(value=value):
                return _constant(value)
            case nodes.Filter():
                return self._filtered(node)
            case nodes.CondExpr():
                return self._choice(node)
            case _:
                return self._condition(node)

    def condition(self, node: nodes.Node) -> None:
        """Read what is tested by an `if`."""
        self.read(node)

    def listed(self, node: nodes.Node) -> Shape:
        """The shape of the elements of what a `for` goes through."""
        found = self.used(node)
        if found.shape.kind not in (Kind.LIST, Kind.ANY):
            named = cited(found.path) if found.path else "cette valeur"
            message = f"Cette répétition (for) attend une liste, et {named} est {found.shape.kind}."
            self._tell("REM-003", message, self._lists_near(found), found.path)
        return found.shape.element or ANYTHING.shape

    # What a name is

    def _name(self, name: str) -> Typed:
        if name == "loop":
            return Typed(_loop_shape(), "loop")
        if name in self.scope.names:
            return self.scope.names[name]
        if name in self.loops:
            message = f"La variable {cited(name)} n’existe que dans sa répétition (for), et cette balise est dehors."
            self._tell("REM-001", message, "Mettez cette balise entre {% for … %} et {% endfor %}.", name)
        elif (near := self._near(name)) or not self.scope.is_open:
            listed = f"Les noms admis ici sont\u00a0: {', '.join(sorted(self.scope.names))}."
            self._tell("REM-001", f"La variable {cited(name)} n’existe pas.", near or listed, name)
        return ANYTHING

    def _near(self, name: str) -> str:
        roots = sorted(self.scope.names)
        if self.scope.is_open:  # « decision_location » is no slip for « decision »
            roots = [root for root in roots if not name.startswith(f"{root}_")]
        return variable_instead(name) or did_you_mean(name, self._with_last_word(name)) or did_you_mean(name, roots)

    def _with_last_word(self, name: str) -> list[str]:
        """The whole paths whose words are in the name: « commune.nom » for « nom_commune »."""
        words = set(name.casefold().split("_"))
        return [
            f"{root}.{field}"
            for root, known in self.scope.names.items()
            for field in known.shape.fields
            if {root, field} <= words
        ]

    def _attribute(self, holder: nodes.Node, attr: str, node: nodes.Node) -> Typed:
        found = self.read(holder)
        shape, path = found.shape, shown_path(node)
        if shape.kind is Kind.GROUP and attr in shape.fields:
            return Typed(shape.fields[attr], path)
        if shape.kind is not Kind.ANY and not shape.open:
            self._unknown(found, attr)
        return ANYTHING

    def _unknown(self, holder: Typed, attr: str) -> None:
        path, shape = holder.path or "cette valeur", holder.shape
        if shape.kind is Kind.LIST:
            name = path.rpartition(".")[2].removesuffix("s")
            message = f"{cited(path)} est une liste\u00a0: {cited(attr)} se prend de chacun de ses éléments."
            hint = f'Parcourez-la avec {{% for {name} in {path} %}}, ou imprimez-la avec un filtre, liste("{attr}").'
        elif shape.kind is Kind.GROUP:
            message = f"La variable {cited(f'{path}.{attr}')} n’existe pas{self._elsewhere(path, attr)}."
            near = [f"{path}.{name}" for name in nearest(attr, shape.fields)]
            hint = (
                offered(near) or f"Après {cited(path)}, les noms admis sont\u00a0: {', '.join(sorted(shape.fields))}."
            )
        else:
            message = f"La variable {cited(f'{path}.{attr}')} n’existe pas\u00a0: {cited(path)} est {shape.kind}."
            hint = f"Écrivez {{{{ {path} }}}}, sans rien après."
        self._tell("REM-001", message, hint, f"{path}.{attr}")

    def _elsewhere(self, path: str, attr: str) -> str:
        """« dans cet acte » for a name that other acts have."""
        anywhere = self.scope.of_any_act
        return " dans cet acte" if anywhere and anywhere.at([*path.split("."), attr]) else ""

    def _must_be_there(self, found: Typed) -> None:
        """Tell an option that is used where no `if` has found it: the value itself, or what it stands in."""
        for path, shape in (*self._holders(found.path), (found.path, found.shape)):
            if not shape.optional or not path or path in self.scope.sure:
                continue
            if shape.usual and path not in self.tested:  # a template may rely on it, unless it asks for it elsewhere
                continue
            message = f"La valeur {cited(path)} est facultative\u00a0: sans elle, l’acte ne peut pas être fait."
            self._tell("LNT-003", message, _AROUND.format(path), path)
            return

    def _holders(self, path: str) -> Iterator[tuple[str, Shape]]:
        """The groups on the way to a path: `acte`, `acte.commission` for `acte.commission.nom`."""
        first, *others = path.split(".")[:-1] or [""]
        shape, at = (self.scope.names[first].shape, first) if first in self.scope.names else (None, "")
        for name in (*others, ""):
            if shape is None:
                return
            yield at, shape
            shape, at = shape.fields.get(name), f"{at}.{name}"

    # What filters and conditions do

    def _filtered(self, node: nodes.Filter) -> Typed:
        if node.node is None:
            return ANYTHING
        value = self.used(node.node)
        if node.name not in FILTERS:
            return ANYTHING  # told with the tag
        takes = signature_of(FILTERS[node.name])
        kinds = kinds_of(takes.value)
        self._check_options(node, takes)
        if value.shape.kind in (Kind.DATE, Kind.MONTH, Kind.TIME) and Kind.TEXT in kinds:
            self._raw(value, value.shape.kind)
        elif value.shape.kind not in kinds:
            self._unfit(node.name, takes.value, value)
        elif node.name == "liste":
            self._check_members(node, value)
        elif node.name == "accord":
            self._check_agreement(value)
        elif node.name == "case":
            self._check_box(node, value)
        else:
            self.faults += computing_faults(node, value)
        return Typed(given_by(node, value.shape) or Shape(kind_given(takes.gives)), shown_path(node))

    def _unfit(self, name: str, types: tuple[Any, ...], value: Typed) -> None:
        named = cited(value.path) if value.path else "ce qu’il reçoit"
        message = f"Le filtre {cited(name)} attend {expected(types)}, et {named} est {value.shape.kind}."
        self._tell("REM-003", message, fitting(value.shape, value.path or "valeur"), f"{value.path} | {name}")

    def _check_options(self, node: nodes.Filter, takes: Signature) -> None:
        placed = zip(takes.options, node.args, strict=False)
        for option, value in (*placed, *((str(one.key), one.value) for one in node.kwargs)):
            found = self.read(value) if option in takes.may_lack else self.used(value)
            self._check_option(node.name, option, takes.options.get(option, ()), value, found)

    def _check_option(self, name: str, option: str, types: tuple[Any, ...], value: nodes.Node, found: Typed) -> None:
        given = value.value if isinstance(value, nodes.Const) else None
        words = words_of(types) if types else {}
        if types == (bool,) and found.shape.kind is not Kind.FLAG:
            message = f"L’option {cited(option)} du filtre {cited(name)} attend true ou false."
            self._tell("REM-003", message, f"Écrivez {option}=true, sans guillemets.", f"{name}({option})")
        elif types == (int,) and found.shape.kind not in kinds_of(types):
            message = f"L’option {cited(option)} du filtre {cited(name)} attend {expected(types)}, "
            hint = f"Écrivez-le en chiffres, sans guillemets\u00a0: {name}(2)."
            self._tell("REM-003", f"{message}et reçoit {found.shape.kind}.", hint, f"{name}({option})")
        elif words and isinstance(given, str) and given not in words:
            self._tell("REM-003", *not_a_word(given, words), f"{name}({option}={given})")
        elif set(types) & {date, time} and found.shape.kind not in kinds_of(types):
            self._unfit(name, types, found)

    def _check_members(self, node: nodes.Filter, value: Typed) -> None:
        """What `liste("nom")` takes of each element."""
        element = value.shape.element
        if element is None or element.kind is Kind.ANY:
            return
        wanted = field_named(node)
        if not wanted and element.fields:
            message = (
                f"Les éléments de {cited(value.path)} ne sont pas des textes\u00a0: dites ce qu’il faut en prendre."
            )
            self._tell("REM-003", message, fitting(value.shape, value.path), f"{value.path} | liste")
        elif wanted and wanted not in element.fields:
            message = f"Un élément de {cited(value.path)} n’a pas de {cited(wanted)}."
            near = did_you_mean(wanted, element.fields)
            hint = near or (
                f"Il a\u00a0: {', '.join(element.fields)}." if element.fields else "Écrivez liste, sans rien."
            )
            self._tell("REM-003", message, hint, f"{value.path}.{wanted}")
        elif wanted and element.fields[wanted].kind in (Kind.LIST, Kind.GROUP, Kind.FLAG):
            message = f"Dans {cited(value.path)}, {cited(wanted)} est {element.fields[wanted].kind}, non un texte."
            self._tell("REM-003", message, fitting(value.shape, value.path), f"{value.path}.{wanted}")

    def _check_agreement(self, value: Typed) -> None:
        if value.shape.kind is Kind.GROUP and "genre" not in value.shape.fields:
            message = f"L’accord ne peut pas se faire avec {cited(value.path)}, qui n’est ni un nombre ni une personne."
            hint = 'Il se fait avec un nombre ou avec une personne\u00a0: {{ maire | accord("Le", "La") }}.'
            self._tell("REM-003", message, hint, f"{value.path} | accord")

    def _check_box(self, node: nodes.Filter, value: Typed) -> None:
        """A box that no value could tick: a choice that the value never is."""
        choice = next((one.value for one in node.args if isinstance(one, nodes.Const)), None)
        choices = value.shape.choices
        if choices and choice not in choices:
            listed = " ou ".join(cited(one) for one in choices)
            message = f"{cited(value.path)} n’est jamais {cited(str(choice or ''))}\u00a0: cette case resterait vide."
            near = did_you_mean(str(choice or ""), choices)
            self._tell("REM-003", message, near or f"Écrivez {listed}.", f"{value.path} | case({choice})")

    def _choice(self, node: nodes.CondExpr) -> Typed:
        self.condition(node.test)
        chosen = self._inside(self.scope.where(node.test), node.expr1)
        if node.expr2 is not None:
            self._inside(self.scope.where_not(node.test), node.expr2)
        return Typed(replace(chosen.shape, optional=False))  # each side was read where its condition stands

    def _inside(self, scope: Scope, node: nodes.Node) -> Typed:
        inner = Reader(scope, self.loops, self.tested, self.faults)
        return inner.used(node)

    def _condition(self, node: nodes.Node) -> Typed:
        match node:
            case nodes.And(left=left, right=right):
                self.read(left)
                Reader(self.scope.where(left), self.loops, self.tested, self.faults).read(right)
            case nodes.Or(left=left, right=right):
                self.read(left)
                Reader(self.scope.where_not(left), self.loops, self.tested, self.faults).read(right)
            case nodes.Not(node=inner) | nodes.Test(node=inner):
                self.read(inner)
            case nodes.Compare(expr=left, ops=ops):
                ordered = any(operand.op not in ("eq", "ne") for operand in ops)
                for side in (left, *(operand.expr for operand in ops)):
                    self.used(side) if ordered else self.read(side)
        return Typed(_FLAG)

    # Sentences

    def _raw(self, found: Typed, kind: Kind) -> None:
        shape = "19:00" if kind is Kind.TIME else "2025-12-15"
        message = f"Cette balise imprime {kind} comme le fichier l’écrit, «\u00a0{shape}\u00a0»."
        self._tell("LNT-004", message, fitting(found.shape, found.path or "valeur"), found.path)

    def _lists_near(self, found: Typed) -> str:
        """The lists that a loop could have meant: those of the same group, else those of the context."""
        holder = self.scope.names.get(found.path.partition(".")[0])
        known = list(_lists(holder.shape, holder.path)) if holder else []
        known += [path for name, one in self.scope.names.items() for path in _lists(one.shape, name)]
        return f"Les listes sont\u00a0: {', '.join(list(dict.fromkeys(known))[:6])}."

    def _tell(self, code: str, message: str, hint: str, subject: str) -> None:
        self.faults.append(Told(code, Wording(message, hint), subject))


def first_scope(shape: Shape, of_any_act: Shape | None = None) -> Scope:
    """The scope of a template before its first tag."""
    names = {name: Typed(inner, name) for name, inner in shape.fields.items()}
    return Scope(names, of_any_act=of_any_act, is_open=shape.open)


def _lists(shape: Shape, path: str) -> Iterator[str]:
    if shape.kind is Kind.LIST:
        yield path
    elif shape.kind is Kind.GROUP:
        for name, inner in shape.fields.items():
            yield from _lists(inner, f"{path}.{name}")


def _constant(value: object) -> Typed:
    if isinstance(value, bool):
        return Typed(_FLAG)
    return Typed(_NUMBER if isinstance(value, int) else _TEXT if isinstance(value, str) else ANYTHING.shape)


def _loop_shape() -> Shape:
    fields: Mapping[str, Shape] = {name: _FLAG if name in ("first", "last") else _NUMBER for name in LOOP_ATTRIBUTES}
    return Shape(Kind.GROUP, fields=fields)
