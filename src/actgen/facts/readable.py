"""What a template can read, known without any dossier: each name with its kind, its meaning, and whether it may lack.

The tree is read from the table of facts, as `facts/context.py` reads its values there; a declared name has the
shape that its file says. `tests/facts/test_readable.py` holds the two together, over every dossier and a rich one.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.core.memory.deferred import Deferred
from actgen.core.names import key_of
from actgen.facts.ballot import VOTE
from actgen.facts.calculations import read_first
from actgen.facts.model_shapes import field_shape
from actgen.facts.presence import PRESENCE
from actgen.facts.roots import ROOTS
from actgen.facts.version_facts import FACTS, version_shapes
from actgen.facts.voting.elections import ELECTION
from actgen.kinds.manifest import Facts, owner_of_facts
from actgen.values.shape import Kind, Shape
from actgen.values.shape import group as _group
from actgen.values.shape import option as _option
from actgen.values.shape import text as _text
from actgen.variables.actes import OfSitting, Voted
from actgen.variables.capacities import CAPACITIES
from actgen.variables.conseil.elections import Elected

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.kinds.manifest import Manifeste
    from actgen.kinds.rubrique import Rubrique
    from actgen.variables.manifest import Faits


_ACTE = "acte"


def context_shape(kinds: Kinds, acte: str = "", faits: Faits | None = None, manifest: Manifeste | None = None) -> Shape:
    """The whole context, as `build_context` makes it.

    With the kind of an `acte`, only what that act states; without, what any act states. With the `manifest` of a
    template, its variables; without, those of any template, each of which may lack. With the facts of a manifest, their
    names after that of the act that they belong to, the one that the template approves, by default the one that others
    approve; without, any name may stand after any act. What a name is, is worked out when it is asked for.
    """
    roots, owner = roots_shape(kinds).fields, owner_of_facts(manifest)
    others = {kind.key: kind for kind in kinds.values()}

    def shape_of(name: str) -> Shape:
        if name in others or (name == owner and faits is not None):
            return _other_shape(kinds, acte, faits, manifest, others.get(name))
        return _acte_shape(kinds, acte, manifest) if name == _ACTE else roots[name]

    names = (*roots, _ACTE, *others, *(() if faits is None else (owner,)))
    return Shape(Kind.GROUP, "Tout ce qu’un modèle peut lire.", fields=Deferred(names, shape_of))


def roots_shape(kinds: Kinds) -> Shape:
    """What every act reads alike, the roots of the project too."""
    acts = frozenset(kind.key for kind in kinds.values())
    rubriques = {key: _of_rubrique(one, acts) for key, one in kinds.rubriques.items()}
    return _group(ROOTS.description, **{**ROOTS.shape().fields, **rubriques})


def file_shape(kinds: Kinds) -> Shape:
    """What a root may read: the other roots, and each act of the file by the name of its kind; any act may lack."""
    return _without(context_shape(kinds), ("acte",))


def without_its_manifest(whole: Shape) -> Shape:
    """The context of a Word file by itself: its act may have any name, of a kind or of a manifest that is not there.

    So it may name the acts of other kinds, and a field of a kind that is known may be another one there.
    """
    brought = {name for model in CAPACITIES.values() for name in model.model_fields}
    own = {name: shape for name, shape in whole.fields["acte"].fields.items() if name in brought}
    return replace(
        whole, fields={**whole.fields, "acte": replace(whole.fields["acte"], fields=own, open=True)}, open=True
    )


def _other_shape(
    kinds: Kinds, acte: str, faits: Faits | None, manifest: Manifeste | None, kind: ActKind | None
) -> Shape:
    """An act of the file by the name of its kind; without a kind, what only the facts of the manifest say of it."""
    key, owner = kind.key if kind else owner_of_facts(manifest), owner_of_facts(manifest)
    found = _group("")
    if kind is not None:
        approved = kinds[acte].declared.approuve if acte in kinds else None
        found = _option(_of_kind(kind, approved), usual=True)
        if manifest is not None and key == key_of(acte):
            found = _but(found, **{name: declared_shape(said) for name, said in manifest.stated.items()})
    if faits is None or key == owner:
        found = _facts(faits, found.fields)
    if faits is not None and manifest is not None and not manifest.approuve and key == owner != key_of(acte):
        found = _without(found, manifest.stated)
    return found


def _acte_shape(kinds: Kinds, acte: str, manifest: Manifeste | None) -> Shape:
    fields: dict[str, Shape] = {}
    for kind in kinds.values():
        for name, found in _own(kind).fields.items() if acte not in kinds or acte == kind.name else ():
            if manifest is not None and name in kind.variables:
                continue  # what another template asks is not read here
            if name not in fields or fields[name].optional:  # what one act must state may be relied on
                fields[name] = found
    variables = manifest.variables if manifest else {}
    return _group(
        "Ce que l’acte a en propre.",
        nom=_text("Le nom de l’acte.", choices=tuple(kinds)),
        **fields,
        **{name: declared_shape(said) for name, said in variables.items() if said.type is not None},
    )


def _of_kind(kind: ActKind, approved: str | None) -> Shape:
    """What another act of the file states: there may be none, so each of its names may lack.

    What is approved is there with the act that approves it, which may rely on what that other must state.
    """
    own = _own(kind).fields
    fields = own if kind.name == approved else {name: _option(inner) for name, inner in own.items()}
    sentence = f"{kind.named[:1].upper()}{kind.named[1:]} du même fichier, s’il y en a."
    return _group(sentence, **fields)


@lru_cache(maxsize=256)
def _own(kind: ActKind) -> Shape:
    """What an act of that kind states, its capacities first, and what its kind computes."""
    every = {**kind.declared.champs, **kind.variables}
    declared = {name: said for name, said in every.items() if said.type is not None}
    fields = {
        name: declared_shape(declared[name]) if name in declared else field_shape(info)
        for name, info in kind.model.model_fields.items()
    }
    found = _group((kind.model.__doc__ or "").strip(), **fields)
    found = _but(found, vote=VOTE.shape()) if kind.has(Voted) else found
    found = _but(found, election=ELECTION.shape()) if kind.has(Elected) else found
    return _but(found, presence=_option(PRESENCE.shape(), usual=True)) if kind.has(OfSitting) else found


def _of_rubrique(rubrique: Rubrique, acts: frozenset[str]) -> Shape:
    """A root that a file may leave out: a template relies on it, unless it is said to be optional."""
    found = declared_shape(rubrique.declared, acts)
    return _option(found, usual=True) if rubrique.is_awaited else found


def declared_shape(declared: DeclaredField, acts: frozenset[str] = frozenset()) -> Shape:
    """What a template reads of a declared field; what is computed of one of these `acts` lacks where the act does."""
    inner = declared.champs.items() if declared.spec.has_fields else ()
    fields = {name: declared_shape(said, acts) for name, said in inner} if declared.spec.has_fields else None
    found = declared.spec.shape(declared.description or "", fields=fields, choices=declared.choix)
    if isinstance(declared.exemple, str):
        found = replace(found, example=declared.exemple)
    if declared.spec.is_list or declared.defaut is not None:
        return found
    if declared.facultatif or declared.si is not None:
        return _option(found)
    if declared.attendu:
        return _option(found, usual=True)
    may_lack = declared.is_dated or not acts.isdisjoint(read_first(declared))  # acts of other days have it not
    return _option(found, usual=True) if may_lack else found


def _facts(faits: Faits | None, stated: Mapping[str, Shape]) -> Shape:
    """The facts of an act beside what the file states of it.

    Every name of a period that no manifest states is there as an option. Without a manifest nothing is known of them,
    and none is told to be lacking.
    """
    fields: dict[str, Shape] = {**stated, **version_shapes(faits)}
    if faits is not None:
        fields |= {name: Shape(Kind.DATE, "Un fait du manifeste.") for name in faits.dates}
        fields |= {name: Shape(Kind.NUMBER, "Un fait du manifeste.") for name in faits.nombres}
        fields |= {name: Shape(_kind_of_fact(text), "Un fait du manifeste.") for name, text in faits.textes.items()}
    if isinstance(faits, Facts):
        fields |= {name: declared_shape(said) for name, said in faits.declared.items()}
    return replace(_group(FACTS.description, **fields), open=faits is None)


def _kind_of_fact(text: str) -> Kind:
    """A fact typed as a text may be an amount or a day, which filters take: only plain words are surely a text."""
    return Kind.ANY if text[:1].isdecimal() else Kind.TEXT


def _but(group: Shape, **fields: Shape) -> Shape:
    """The group with more fields, or others."""
    return replace(group, fields=MappingProxyType({**group.fields, **fields}))


def _without(group: Shape, names: Collection[str]) -> Shape:
    return replace(
        group, fields=Deferred((name for name in group.fields if name not in names), group.fields.__getitem__)
    )
