"""LNT-024: a field that every file must give and that no tag reads: the text has, typed, a value of another act.

Only the fields that a project declares are asked, those of its kind of act and those of the manifest. A field is read
by a tag, or by the calculation, the condition or the default of another that is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import TemplateError, nodes

from actgen.core.citing import cited
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.parsing import parse
from actgen.expressions.texts import expressions_in
from actgen.grammar.syntax import Wording
from actgen.kinds.catalogue import shipped_kinds
from actgen.kinds.fields import TAG
from actgen.lint.meaning import parsed
from actgen.lint.template import Finding
from actgen.values.shape import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.kind import ActKind
    from actgen.kinds.manifest import Manifeste
    from actgen.lint.template import Template
    from actgen.values.naming import TypeSpec

_ACTE = "acte"
#: The filters without which a value of their type is not printed.
_NEEDED = ("montant", "pourcentage", "date_longue", "heure", "duree")


def unread_faults(template: Template, kind: ActKind, manifest: Manifeste) -> Iterator[Finding]:
    """LNT-024 for each such field; `template` is one whose tags are sound."""
    trees = [tree for part in template.parts for tag in part.tags if (tree := parsed(tag)) is not None]
    loops = _loops(trees)
    read = frozenset(_without_act(path, kind.key) for tree in trees for path in _paths(tree, loops))
    fields = declared_fields(kind, manifest)
    for path in unread_fields(fields, read):
        yield Finding("LNT-024", _wording(path, fields, loops))


def declared_fields(kind: ActKind, manifest: Manifeste) -> dict[str, DeclaredField]:
    """The fields that a project declares for the acts of a template: those of the package’s kinds are left out."""
    shipped = shipped_kinds().get(kind.name)
    is_own = shipped is None or shipped.located.document.path != kind.located.document.path
    return {**(kind.declared.champs if is_own else {}), **manifest.asked}


def unread_fields(fields: Mapping[str, DeclaredField], read: Collection[str]) -> Iterator[str]:
    """The names that every file must give, « cout », « tranches.prix », and that is none of those `read`."""
    known = _with_sources(fields, set(read))
    for name, declared in fields.items():
        if not _is_read(name, known):
            if _is_asked(declared):
                yield name
        elif declared.type is not None and declared.spec.is_list:
            inner = ((f"{name}.{one}", said) for one, said in declared.champs.items())
            yield from (path for path, said in inner if _is_asked(said) and not _is_read(path, known))


def _is_asked(declared: DeclaredField) -> bool:
    """Whether each act must have it, and nobody wrote « a_dire: non »."""
    is_silent = "a_dire" in declared.model_fields_set and not declared.a_dire
    needs = declared.type is not None and declared.calcul is None
    return needs and not (declared.is_optional or declared.is_dated or is_silent)


def _is_read(path: str, read: Collection[str]) -> bool:
    return any(one == path or one.startswith(f"{path}.") for one in read)


def _with_sources(fields: Mapping[str, DeclaredField], read: set[str]) -> set[str]:
    """What is read, with what the fields that are read are computed from."""
    waiting = dict(_everywhere(fields))
    while met := [path for path in waiting if _is_read(path, read)]:
        for path in met:
            read |= set(_sources(path.rpartition(".")[0], waiting.pop(path)))
    return read


def _everywhere(fields: Mapping[str, DeclaredField], before: str = "") -> Iterator[tuple[str, DeclaredField]]:
    for name, declared in fields.items():
        yield f"{before}{name}", declared
        yield from _everywhere(declared.champs, f"{before}{name}.")


def _sources(group: str, declared: DeclaredField) -> Iterator[str]:
    """The names that its calculation, its condition and its default read, as those of its group and of the act."""
    text = declared.defaut if isinstance(declared.defaut, str) and TAG in declared.defaut else None
    for source in filter(None, (declared.calcul, declared.si, text)):
        for node in _expressions(source):
            for path in _paths(node, {}):
                yield from (_without_act(path), f"{group}.{path}")


def _expressions(source: str) -> tuple[nodes.Node, ...]:
    """The expressions of a calculation, a condition or a text; none where it is not sound, which its file tells."""
    try:
        return tuple(one.tree for one in expressions_in(source)) if TAG in source else (parse(source).tree,)
    except (ExpressionFault, TemplateError):
        return ()


def _without_act(path: str, key: str = _ACTE) -> str:
    first, _, rest = path.partition(".")
    return rest if rest and first in (_ACTE, key) else path


def _loops(trees: Iterable[nodes.Node]) -> dict[str, set[str]]:
    """The name that each loop gives → the lists that it goes through."""
    loops: dict[str, set[str]] = {}
    for tree in trees:
        for node in [tree] if isinstance(tree, nodes.For) else tree.find_all(nodes.For):
            if isinstance(node.target, nodes.Name):
                loops.setdefault(node.target.name, set()).update(_named(node.iter, loops))
    return loops


def _named(node: nodes.Node | None, loops: Mapping[str, set[str]]) -> set[str]:
    """The names that an expression stands for, `tranches.prix` for the price of the element of a loop or a filter."""
    match node:
        case nodes.Filter():
            return _named(node.node, loops)
        case nodes.Getattr(node=holder, attr=name) | nodes.Getitem(node=holder, arg=nodes.Const(value=str() as name)):
            return {f"{one}.{name}" for one in _named(holder, loops)}
        case nodes.Getitem(node=holder):
            return _named(holder, loops)
        case nodes.Name(name=name):
            return set(loops.get(name, {name}))
    return set()


def _paths(node: nodes.Node, loops: Mapping[str, set[str]]) -> Iterator[str]:
    """All the names that a tag or an expression reads, those that a filter takes of each element too."""
    yield from _named(node, loops)
    if isinstance(node, nodes.Filter):
        options = [one.value for one in node.args if isinstance(one, nodes.Const)]
        options += [one.key for one in node.kwargs]
        yield from (f"{one}.{option}" for one in _named(node.node, loops) for option in options)
    for child in node.iter_child_nodes():
        yield from _paths(child, loops)


def _wording(path: str, fields: Mapping[str, DeclaredField], loops: Mapping[str, set[str]]) -> Wording:
    """What no tag reads, and the tag that would."""
    group, _, name = path.rpartition(".")
    declared = fields[group].champs[name] if group else fields[name]
    giver = f"chaque élément de {cited(group)}" if group else "chaque dossier"
    each = next((each for each, lists in loops.items() if lists & {group, f"{_ACTE}.{group}"}), "element")
    tag = _tag(f"{each if group else _ACTE}.{name}", declared.spec, declared.champs)
    where = f" dans la répétition de {cited(group)}" if group else " où l’acte le dit"
    hint = f"Placez {tag}{where}, ou déclarez le champ «\u00a0facultatif: oui\u00a0»"
    return Wording(
        f"Aucune balise ne lit {cited(path)}, que {giver} doit donner.",
        f"{hint}\u00a0; «\u00a0a_dire: non\u00a0» si l’acte n’a pas à le dire.",
    )


def _tag(path: str, spec: TypeSpec, fields: Collection[str]) -> str:
    """The usual tag of a value of that type."""
    shape = spec.shape()
    if spec.is_list and spec.has_fields:
        return f"{{% for element in {path} %}} … {{% endfor %}}"
    if spec.is_list:
        named = '("complet")' if spec.of_persons else ""
        return f"{{{{ {path} | liste{named} }}}}"
    if spec.type.name == "periode":
        return f"{{{{ {path}.du | periode({path}.au) }}}}"
    if shape.kind is Kind.FLAG:
        return f"{{% if {path} %}} … {{% endif %}}"
    if shape.kind is Kind.GROUP:
        inside = [*fields, *shape.fields]
        return f"{{{{ {path}.{'complet' if 'complet' in inside else next(iter(inside), 'nom')} }}}}"
    usual = next(iter(spec.type.filters), "")
    return f"{{{{ {path} | {usual} }}}}" if usual in _NEEDED else f"{{{{ {path} }}}}"
