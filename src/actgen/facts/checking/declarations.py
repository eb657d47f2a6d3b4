"""What is wrong in the declarations of a kind of act, known without any file of a collectivité.

Expressions that cannot be read or that could never hold, texts whose tags are not sound, calculations in a circle.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, error
from actgen.expressions.checking import family_given, faults_of
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.kinds import Family, family_of_kind
from actgen.expressions.texts import check_text, expressions_in
from actgen.facts.calculations import circles, circles_of_roots
from actgen.facts.checking.replaced_roots import told_at_their_cause
from actgen.facts.groups import expression
from actgen.facts.readable import context_shape, declared_shape, file_shape
from actgen.facts.version_facts import GIVEN
from actgen.kinds.declared import TAG
from actgen.values.shape import Kind, Shape, group
from actgen.variables.reading import path_shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actgen.core.names import TemplateName
    from actgen.expressions.checking import KindOf
    from actgen.expressions.parsing import Expression
    from actgen.kinds.declared import DeclaredField, DeclaredRule
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.kinds.versions import Version
    from actgen.variables.reading import Located
    from actgen.variables.yaml.plain import Path

#: The kind of a value that a template reads → the type of a field of that kind.
_TYPES = {
    Kind.TEXT: "ligne", Kind.NUMBER: "nombre", Kind.DATE: "date", Kind.MONTH: "mois", Kind.TIME: "heure",
    Kind.FLAG: "oui_non", Kind.IMAGE: "image", Kind.LIST: "liste", Kind.GROUP: "groupe", Kind.ANY: "",
}  # fmt: skip
#: The attributes of a rule that are texts, with tags or without.
_TEXTS = ("message", "conseil")
_VARIABLES = ("variables",)
_RANK = Shape(Kind.NUMBER, "Le rang de l’élément, à partir de 1.")


def declaration_faults(kinds: Kinds, kind: ActKind) -> Iterator[Diagnostic]:
    """Every fault of the declarations of a kind, its fields first, then its rules."""
    return _Reader(kind.located, context_shape(kinds, kind.name)).faults(kind)


def rubrique_declaration_faults(kinds: Kinds) -> Iterator[Diagnostic]:
    """The same faults of the roots, which read the others, and any act of the file by the name of its kind."""
    around = file_shape(kinds)
    found = {one: tuple(_Reader(one.located, around).of_rubrique(one.declared)) for one in kinds.rubriques.values()}
    yield from (fault for one, faults in found.items() if not one.is_shipped for fault in faults)
    yield from told_at_their_cause(kinds, {one: faults for one, faults in found.items() if one.is_shipped and faults})
    for circle in circles_of_roots(kinds):
        yield _Reader(kinds.rubriques[circle[0][0]].located, around).of_circle(circle)


@lru_cache(maxsize=8)
def variable_declaration_faults(kinds: Kinds) -> Mapping[TemplateName, tuple[Diagnostic, ...]]:
    """The same faults of the variables of each template that declares some, by its name."""
    return {
        version.name: tuple(_of_version(kinds, kind, version)) for kind in kinds.values() for version in kind.versions
    }


def _of_version(kinds: Kinds, kind: ActKind, version: Version) -> Iterator[Diagnostic]:
    manifest = version.located.model
    reader = _Reader(version.located, context_shape(kinds, kind.name, None, manifest))
    yield from _of_given(version)
    yield from reader.of_fields(manifest.asked, _VARIABLES)


def _of_given(version: Version) -> Iterator[Diagnostic]:
    """DCL-003: a value under a name that the facts of every version give, by a period or by a calculation."""
    for name in version.located.model.stated:
        if name in GIVEN:
            place = version.located.document.keys.get((*_VARIABLES, name)) or version.located.place(*_VARIABLES, name)
            message = f"Une valeur ne peut pas se nommer {cited(name)}\u00a0: les faits de la version donnent ce nom."
            yield error("DCL-003", place, message, "Donnez-lui un nom plus précis.", subject=name)


class _Reader:
    """Reads the declarations of one file, with the names that stand around each."""

    def __init__(self, located: Located[Any], roots: Shape) -> None:
        self.located, self.roots = located, roots

    def of_rubrique(self, declared: DeclaredField) -> Iterator[Diagnostic]:
        """Those of a root, which no group holds."""
        yield from self._of_field(declared, (), ())

    def of_circle(self, circle: Sequence[Sequence[str]]) -> Diagnostic:
        """That of a circle of calculations that goes through a root, told where it begins."""
        return self._circle(circle, self._inside(circle[0][1:], ("champs",)))

    def faults(self, kind: ActKind) -> Iterator[Diagnostic]:
        """Those of a kind: its fields, its rules."""
        yield from self.of_fields(kind.declared.champs, ("champs",))
        for number, rule in enumerate(kind.declared.regles):
            yield from self._of_rule(rule, ("regles", number), self.roots.fields["acte"])

    def of_fields(self, fields: Mapping[str, DeclaredField], path: Path) -> Iterator[Diagnostic]:
        """Those of the fields at the top of an act."""
        typed = {name: said for name, said in fields.items() if said.type is not None}
        yield from self._of_fields(typed, path, (self.roots.fields["acte"],))
        yield from self._circles(typed, path)

    def _of_fields(
        self, fields: Mapping[str, DeclaredField], path: Path, around: Sequence[Shape]
    ) -> Iterator[Diagnostic]:
        for name, declared in fields.items():
            yield from self._of_field(declared, (*path, name), around)

    def _of_field(self, declared: DeclaredField, here: Path, around: Sequence[Shape]) -> Iterator[Diagnostic]:
        if declared.si is not None:
            yield from self._of_source(declared.si, (*here, "si"), around)
        if declared.calcul is not None:
            yield from self._of_calculation(declared, (*here, "calcul"), self._outwards(here, around))
        if declared.parmi is not None:
            yield from self._of_source(declared.parmi, (*here, "parmi"), self._outwards(here, around))
        if (text := declared.filled_default) is not None:
            yield from self._of_source(text, (*here, "defaut"), around)
        if declared.spec.has_fields:
            own = declared_shape(declared)
            yield from self._of_fields(declared.champs, (*here, "champs"), (own.element or own, *around))

    def _outwards(self, here: Path, around: Sequence[Shape]) -> Sequence[Shape]:
        """The groups around a calculation, where its own name means the nearest one that is not its own."""
        if not around:
            return ()
        (own, *others), name = around, here[-1]
        if not any(name in one.fields for one in (*others, self.roots)):
            return around
        return (replace(own, fields={key: one for key, one in own.fields.items() if key != name}), *others)

    def _of_source(self, source: str, path: Path, around: Sequence[Shape]) -> Iterator[Diagnostic]:
        """DCL-008: an expression, or a text with tags, that cannot be what it is."""
        place = self.located.place(*path)
        try:
            read = _read(source, is_text=TAG in source or path[-1] in _TEXTS)
            found = [one for each in read for one in faults_of(each, self._kinds(around), self._known(around))]
        except ExpressionFault as fault:
            yield error("DCL-008", place, fault.message, fault.hint, subject=source)
            return
        yield from (
            error("DCL-008", place, wording.message, wording.hint, subject=source) for wording in dict.fromkeys(found)
        )

    def _of_calculation(self, declared: DeclaredField, path: Path, around: Sequence[Shape]) -> Iterator[Diagnostic]:
        """DCL-008: a calculation, or what is wrong in it; one that gives a value of another type than its field."""
        source = declared.calcul or ""
        faults = tuple(self._of_source(source, path, around))
        yield from faults
        if faults:
            return
        if declared.spec.has_fields and not declared.champs:
            message = "Ce calcul ne reprend aucune liste déclarée\u00a0: rien ne dit les champs de ce qu’il donne."
            hint = "Nommez la liste ou le groupe qu’il reprend, ou écrivez ses champs, sous «\u00a0champs:\u00a0»."
            yield error("DCL-008", self.located.place(*path), message, hint, subject=path_shown(path))
        given = Family.TEXT if TAG in source else family_given(expression(source), self._kinds(around))
        wanted = family_of_kind(declared.spec.name)
        if given is not wanted and Family.ANY not in (given, wanted) and wanted is not Family.FLAG:
            message = f"Ce calcul donne {given}, non {declared.spec.type.what}."
            yield error(
                "DCL-008",
                self.located.place(*path),
                message,
                "Corrigez le calcul, ou le type du champ.",
                subject=path_shown(path),
            )

    def _of_rule(self, rule: DeclaredRule, path: Path, act: Shape) -> Iterator[Diagnostic]:
        around: tuple[Shape, ...] = (act,)
        if rule.pour is not None:
            faults = tuple(self._of_source(rule.pour, (*path, "pour"), around))
            yield from faults
            if faults:
                return
            element = self._element(rule.pour, around)
            if element is None:
                message = f"{cited(rule.pour)} n’est pas une liste\u00a0: la règle n’y trouve aucun élément."
                yield error(
                    "DCL-008",
                    self.located.place(*path, "pour"),
                    message,
                    "Nommez une liste de l’acte.",
                    subject=rule.pour,
                )
                return
            named = group("L’élément.", **{**element.fields, "rang": _RANK})
            around = (group("", element=named), element, act)
        yield from self._of_source(rule.verifie, (*path, "verifie"), around)
        for attribute in _TEXTS:
            if text := getattr(rule, attribute):
                yield from self._of_source(text, (*path, attribute), around)

    def _element(self, pour: str, around: Sequence[Shape]) -> Shape | None:
        names = expression(pour).names
        found = self._shape_of(names[0], around) if len(names) == 1 else None
        return found.element if found is not None and found.kind is Kind.LIST else None

    def _circles(self, fields: Mapping[str, DeclaredField], top: Path) -> Iterator[Diagnostic]:
        for circle in circles(fields):
            yield self._circle(circle, self._inside(circle[0], top))

    def _inside(self, names: Sequence[str], top: Path) -> Path:
        """Where a field stands in the file, by its names from the fields that are at the top."""
        return (*top, *(step for name in names for step in (name, "champs")))[:-1]

    def _circle(self, circle: Sequence[Sequence[str]], path: Path) -> Diagnostic:
        """DCL-009: values that are computed from each other."""
        named = ", ".join(".".join(names) for names in (*circle, circle[0]))
        message = f"Ces valeurs se calculent l’une par l’autre\u00a0: {named}."
        if len(circle) == 1:
            message = f"{cited('.'.join(circle[0]))} se calcule d’après lui-même."
        hint = "Corrigez ce calcul, ou laissez l’une de ces valeurs à écrire."
        return error("DCL-009", self.located.place(*path, "calcul"), message, hint, subject=path_shown(path))

    def _kinds(self, around: Sequence[Shape]) -> KindOf:
        return lambda name: self._type_of(name, around)

    def _type_of(self, name: str, around: Sequence[Shape]) -> str | None:
        found = self._shape_of(name, around)
        return None if found is None else _TYPES[found.kind]

    def _shape_of(self, name: str, around: Sequence[Shape]) -> Shape | None:
        first, *others = name.split(".")
        bare = first.removesuffix("[]")
        found = next((one.fields[bare] for one in (*around, self.roots) if bare in one.fields), None)
        found = _element(found) if found is not None and first != bare else found
        for step in others:
            found = _after(found, step) if found is not None else None
        return found

    def _known(self, around: Sequence[Shape]) -> _Names:
        return _Names((*around, self.roots))


def _read(source: str, *, is_text: bool) -> tuple[Expression, ...]:
    """The expressions of a declaration; raises ExpressionFault."""
    if not is_text:
        return (expression(source),)
    check_text(source)
    return expressions_in(source)


class _Names(Struct, frozen=True):
    """The names to offer: « aides », « acte.aides », and « aides[].montant » for what each element has."""

    groups: Sequence[Shape]

    def __iter__(self) -> Iterator[str]:
        fields = (item for one in self.groups for item in one.fields.items())
        return (known for name, inner in fields for known in _names(name, inner))


def _names(name: str, shape: Shape) -> Iterator[str]:
    yield name
    if shape.kind is Kind.LIST and shape.element is not None:
        yield from (f"{name}[].{inner}" for inner in shape.element.fields)
    if shape.kind is Kind.GROUP:
        yield from (f"{name}.{inner}" for inner in shape.fields)


def _after(shape: Shape, step: str) -> Shape | None:
    """What stands in a group under a name, `[]` for each element of a list."""
    name = step.removesuffix("[]")
    if shape.open and name not in shape.fields:
        return Shape(Kind.ANY)
    found = shape.fields.get(name)
    return _element(found) if found is not None and name != step else found


def _element(shape: Shape) -> Shape | None:
    return shape.element if shape.kind is Kind.LIST else None
