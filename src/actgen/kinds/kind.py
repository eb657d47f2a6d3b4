"""A kind of act, ready: its name, what its file declares, the model of what a collectivité states of such an act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from msgspec import Struct, field
from msgspec.structs import replace
from pydantic import Field, create_model

from actgen.core.names import key_of
from actgen.core.still import once
from actgen.kinds.borrowed import with_borrowed
from actgen.kinds.declared import OF_THE_ACADEMY, DeclaredField, DeclaredKind, article_of
from actgen.kinds.fields import model_of
from actgen.kinds.versions import united
from actgen.variables.actes import Actes, Voted
from actgen.variables.capacities import CAPACITIES
from actgen.variables.fiche import Fiche
from actgen.variables.models import (
    FicheCollectivite,
    FicheCommune,
    FicheGroupement,
    Identite,
    IdentiteCollectivite,
    IdentiteGroupement,
)
from actgen.variables.reading import Located
from actgen.variables.seance import SeanceAVenir, SeanceDuTableau

if TYPE_CHECKING:
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.names import TemplateName
    from actgen.kinds.rubrique import Rubrique
    from actgen.kinds.versions import Version


class ActKind(Struct, frozen=True, eq=False, dict=True):
    """One kind of act: `name` is that of its file, `arrete-voirie`.

    `versions` are the templates of the kind that declare variables; `variables` are those that a file may give.
    """

    name: str
    located: Located[DeclaredKind]
    versions: tuple[Version, ...] = ()
    variables: Mapping[str, DeclaredField] = field(default_factory=dict)

    @property
    def declared(self) -> DeclaredKind:
        """What its file says."""
        return self.located.model

    @cached_property
    def model(self) -> type[Fiche]:
        """What reads the statements of a file about such an act; made when the first of them is read."""
        return _model(self.name, self.declared, self.variables)

    @cached_property
    def field_names(self) -> frozenset[str]:
        """The names of the fields of its model, known without it."""
        brought = (CAPACITIES[capacity].model_fields for capacity in self.declared.capacites)
        return frozenset().union(*brought, self.declared.champs, self.variables)

    @cached_property
    def names_filled(self) -> frozenset[str]:
        """Those that have a value where a file types none, at whatever depth: by default, or by a calculation."""
        return frozenset((*_filled(self.declared.champs), *_filled(self.variables)))

    @cached_property
    def typed(self) -> Mapping[str, DeclaredField]:
        """The fields that it declares itself: not those by which it asks otherwise for a field of a capacity."""
        return {name: said for name, said in self.declared.champs.items() if said.type is not None}

    @cached_property
    def key(self) -> str:
        """Its name under `actes:`, `arrete_voirie`."""
        return key_of(self.name)

    @property
    def named(self) -> str:
        """« la délibération », « l’arrêté de voirie »."""
        return article_of(self.declared)

    @property
    def label(self) -> str:
        """« Délibération », « Arrêté de voirie »."""
        return self.declared.nom[:1].upper() + self.declared.nom[1:]

    @property
    def e(self) -> str:
        """The end of a participle that agrees with it: « e » or nothing."""
        return "e" if self.declared.feminin else ""

    def collection(self, academie: str) -> str:
        """The collection of its templates, for a collectivité of that academy."""
        return academie if self.is_academic else self.declared.collection

    @cached_property
    def is_academic(self) -> bool:
        """Whether its templates are those of the academy."""
        return self.declared.collection == OF_THE_ACADEMY

    @cached_property
    def asks(self) -> bool:
        """Whether its file, or a template, says more than which fields there are: conditions, calculations, rules."""
        return (
            bool(self.declared.regles)
            or any(said.asks for said in self.declared.champs.values())
            or bool(self.versions)
        )

    @cached_property
    def is_paper(self) -> bool:
        """Whether each sitting has such a document, of which its file need not say a word."""
        return self.declared.papier_de_seance is not None and not any(one.is_asked for one in self.variables.values())

    @once
    def date_paths(self, acte: str = "") -> tuple[tuple[str, ...], ...]:
        """Where a file gives the date of such an act, under that name: the first that is given is the one."""
        sources = (source.split(".") for source in self.declared.date)
        roots: dict[str, tuple[str, ...]] = {"acte": ("actes", key_of(acte) or self.key), "seance": ("seance",)}
        return tuple((*roots.get(root, ("actes", key_of(root))), name) for root, name in sources)

    @cached_property
    def decides(self) -> bool:
        """Whether other acts may be decided by one of its acts."""
        return any(CAPACITIES[capacity].decides for capacity in self.declared.capacites)

    @once
    def has(self, capacity: type[Fiche]) -> bool:
        """Whether its acts have that capacity."""
        return capacity is Fiche or any(issubclass(CAPACITIES[one], capacity) for one in self.declared.capacites)


class Entry(Struct, frozen=True):
    """An act of a file: its name, its kind, the template forced on it, the name of the act that it approves."""

    name: str
    kind: ActKind
    modele: str = ""
    approuve: str = ""


class Kinds(Mapping[str, ActKind]):
    """The kinds of acts of a project by their names, in the order in which they are made: what decides comes first."""

    def __init__(
        self,
        kinds: Mapping[str, ActKind],
        faults: Mapping[TemplateName, tuple[Diagnostic, ...]] | None = None,
        rubriques: Iterable[Rubrique] = (),
    ) -> None:
        self._kinds = dict(sorted(kinds.items(), key=lambda item: _order(item[1])))
        self._faults = faults or {}
        self._rubriques = MappingProxyType({one.key: one for one in rubriques})

    def __getitem__(self, name: str) -> ActKind:
        return self._kinds[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def faults_of(self, name: TemplateName) -> tuple[Diagnostic, ...]:
        """The faults of the variables that a template declares: no file may give those of one that has any."""
        return self._faults.get(name, ())

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """Those of all templates."""
        return tuple(fault for found in self._faults.values() for fault in found)

    @cached_property
    def by_key(self) -> Mapping[str, ActKind]:
        """The kinds by their names in a file, in the same order."""
        return {kind.key: kind for kind in self.values()}

    @property
    def rubriques(self) -> Mapping[str, Rubrique]:
        """The roots that files declare of the file of a collectivité, by their names in it."""
        return self._rubriques

    @cached_property
    def names_filled(self) -> frozenset[str]:
        """The names in its roots that have a value where a file types none, but for the roots that no file types."""
        typed = {key: one.declared for key, one in self._rubriques.items() if not one.declared.is_computed}
        return frozenset(_filled(typed))

    @cached_property
    def fiche(self) -> type[FicheCollectivite]:
        """The model of a collectivité’s file that may hold an act of each of these kinds, and each root.

        What lasts stands before the sitting and its acts: who the collectivité is, then its roots.
        """
        return self.fiche_of(())

    @cached_property
    def collectivite(self) -> type[IdentiteCollectivite]:
        """The model of the file that says who a commune is, where a folder holds its sittings and its acts."""
        return self._main_file(FicheCommune, self._commune)

    @cached_property
    def groupement(self) -> type[IdentiteCollectivite]:
        """The same, of an EPCI or a syndicat."""
        return self._main_file(FicheGroupement, self._groupement)

    def _main_file(
        self, fiche: type[FicheCollectivite], identity: type[IdentiteCollectivite]
    ) -> type[IdentiteCollectivite]:
        lasting: Any = {
            name: (field.annotation, field)
            for name, field in fiche.model_fields.items()
            if name not in {*identity.model_fields, "seance", "actes"}
        }
        doc = "Qui est la collectivité, dans le dossier de ses séances et de ses actes."
        return create_model("Collectivite", __base__=identity, __doc__=doc, **lasting)

    @cached_property
    def _commune(self) -> type[IdentiteCollectivite]:
        """Who a commune is, and its roots."""
        return self._with_roots(Identite)

    @cached_property
    def _groupement(self) -> type[IdentiteCollectivite]:
        """Who an EPCI or a syndicat is, and its roots."""
        return self._with_roots(IdentiteGroupement)

    def _with_roots(self, identity: type[IdentiteCollectivite]) -> type[IdentiteCollectivite]:
        held: Any = {key: one.definition() for key, one in self._rubriques.items()}
        return create_model("Rubriques", __base__=identity, __doc__=identity.__doc__, **held)

    @cached_property
    def fiche_of_a_groupement(self) -> type[FicheCollectivite]:
        """The model of the file of an EPCI or a syndicat, which may keep the table of its council."""
        return self.fiche_of((), of_a_table=True, of_a_commune=False)

    @cached_property
    def fiche_of_a_table(self) -> type[FicheCollectivite]:
        """The same, of a file that keeps the table of the council: its sitting tells what departs from it."""
        return self.fiche_of((), of_a_table=True)

    def fiche_of(
        self,
        listed: tuple[Entry, ...],
        *,
        of_a_table: bool = False,
        of_a_commune: bool = True,
        to_come: bool = False,
        held: frozenset[str] | None = None,
    ) -> type[FicheCollectivite]:
        """The same, of a file that lists its acts, each under a name of its own; of an EPCI or a syndicat too.

        Of a sitting `to_come`, its acts are items of an agenda: they lack their votes and what they will decide. Of a
        file that is known to hold acts under these names alone, it has no fields for the others.
        """
        return self._fiche_of(listed, of_a_table=of_a_table, of_a_commune=of_a_commune, to_come=to_come, held=held)

    @lru_cache(maxsize=64)  # noqa: B019 - a project has few kinds of files, and one Kinds
    def _fiche_of(
        self,
        listed: tuple[Entry, ...],
        *,
        of_a_table: bool,
        of_a_commune: bool,
        to_come: bool,
        held: frozenset[str] | None,
    ) -> type[FicheCollectivite]:
        """Made once for all who say the same of a file, with more words or fewer: Pydantic takes eighty acts for it."""
        entries = {kind.key: Entry(kind.name, kind) for kind in self.values()}
        entries |= {key_of(one.name): one for one in listed}
        fields: Any = {
            key: (_act_model(one.kind, to_come=to_come) | None, _described(one.kind))
            for key, one in entries.items()
            if held is None or key in held
        }
        actes = create_model("Actes", __base__=Actes, __doc__="Les actes de la commune.", **fields)
        actes.entries = MappingProxyType(entries)
        whole: Any = {"actes": (actes, Field(description="Les actes à faire."))}
        fiche = FicheCommune if of_a_commune else FicheGroupement
        if of_a_table:
            sitting = SeanceAVenir if to_come else SeanceDuTableau
            whole["seance"] = (sitting | None, fiche.model_fields["seance"])
        bases: Any = (fiche, self._commune if of_a_commune else self._groupement)
        return cast(
            "type[FicheCollectivite]", create_model(fiche.__name__, __base__=bases, __doc__=fiche.__doc__, **whole)
        )


def kind_of(name: str, located: Located[DeclaredKind], versions: tuple[Version, ...] = ()) -> ActKind:
    """The kind that a sound file declares, with the variables of its templates."""
    variables = united(versions)
    declared = located.model.model_copy(update={"champs": with_borrowed(located.model.champs)})
    return ActKind(name, replace(located, model=declared), versions, variables)


def _model(name: str, declared: DeclaredKind, variables: Mapping[str, DeclaredField]) -> type[Fiche]:
    """The fields of the capacities, those of the kind among them, in the order in which a file has them."""
    title = name.title().replace("-", "")
    own = {field: said for field, said in declared.champs.items() if said.type is not None} | dict(variables)
    held = [model for capacity, model in CAPACITIES.items() if capacity in declared.capacites]
    before = [model for model in held if model.stands_first]
    after = [model for model in held if not model.stands_first]
    bases = (*before, model_of(f"{title}Own", own, ""), *after)
    refined: Any = {
        field: _refined(_inherited(bases, field), said) for field, said in declared.champs.items() if said.type is None
    }
    return create_model(
        f"Acte{title}",
        __base__=tuple(reversed(bases)),
        __doc__=f"Ce que {article_of(declared)} a en propre.",
        **refined,
    )


def _filled(fields: Mapping[str, DeclaredField]) -> Iterator[str]:
    for name, said in fields.items():
        if said.source or said.defaut is not None or said.valeur is not None:
            yield name
        yield from _filled(said.champs)


def _act_model(kind: ActKind, *, to_come: bool) -> type[Fiche]:
    return _item_model(kind) if to_come else kind.model


@lru_cache(maxsize=256)
def _item_model(kind: ActKind) -> type[Fiche]:
    """What a file states of such an act before the sitting: no vote, and of its own fields what is known already."""
    held = tuple(name for name in kind.declared.capacites if not issubclass(CAPACITIES[name], Voted))
    known = {field for name in held for field in CAPACITIES[name].model_fields}
    fields = {name: said for name, said in kind.declared.champs.items() if said.type is not None or name in known}
    declared = kind.declared.model_copy(update={"capacites": held, "champs": _that_may_lack(fields)})
    return _model(kind.name, declared, _that_may_lack(kind.variables))


def _that_may_lack(fields: Mapping[str, DeclaredField]) -> dict[str, DeclaredField]:
    """The fields, of which none that is the kind’s own must be given."""
    return {
        name: said if said.type is None else said.model_copy(update={"facultatif": True})
        for name, said in fields.items()
    }


def _inherited(bases: tuple[type[Fiche], ...], field: str) -> Any:
    return next(base.model_fields[field] for base in bases if field in base.model_fields)


def _refined(inherited: Any, said: DeclaredField) -> tuple[Any, Any]:
    """The field of a capacity as this kind asks for it."""
    examples = [said.exemple] if said.exemple is not None else inherited.examples
    optional = (said.facultatif or said.si is not None) and inherited.is_required()
    annotation = inherited.rebuild_annotation() if hasattr(inherited, "rebuild_annotation") else inherited.annotation
    default = None if optional else inherited.default
    return (
        annotation | None if optional else annotation,
        Field(default, description=said.description or inherited.description, examples=examples),
    )


def _described(kind: ActKind) -> Any:
    return Field(None, description=kind.declared.description or _sentence(kind))


def _sentence(kind: ActKind) -> str:
    return kind.named[:1].upper() + kind.named[1:] + "."


def _order(kind: ActKind) -> tuple[bool, int, str]:
    return not kind.decides, kind.declared.rang, kind.name
