"""The contract of a template: every name that it reads, what it is, where, when, and from where its value comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.contract.conditions import alternatives, joined
from actgen.atelier.contract.origins import Source, plain_steps, source_of
from actgen.atelier.contract.uses import Use, shape_at, uses_of
from actgen.atelier.lint.unread import declared_fields, unread_fields
from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.core.nearest import did_you_mean, nearest
from actgen.document.paragraphs import excerpt
from actgen.facts.readable import context_shape
from actgen.fill.compiled import compile_template
from actgen.grammar.readings import Role
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.manifest import owner_of_facts
from actgen.library.catalogue import list_templates, load_manifest, load_template
from actgen.library.clauses import load_clauses
from actgen.values.shape import Kind, Shape
from actgen.variables.manifest import Etat, Faits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.contract.conditions import Conditions
    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.kind import Kinds
    from actgen.kinds.manifest import Manifeste
    from actgen.library.catalogue import ActTemplate

#: A name there that no manifest gives is told with the manifests (MAN-005).
_OR = "\u00a0; ou "


class Read(Struct, frozen=True):
    """A name that a template reads: `acte.commission.nom`, what it is, from where it comes, each of its uses."""

    path: str
    shape: Shape
    source: Source
    uses: tuple[Use, ...]

    @property
    def said(self) -> tuple[Use, ...]:
        """The uses that need the value; one that only tests it does without."""
        return tuple(use for use in self.uses if use.role is not Role.TESTED)

    @property
    def is_always_read(self) -> bool:
        """Whether every act reads it; where it is only tested, whether every act tests it."""
        return () in self._alternatives()

    @property
    def conditions(self) -> tuple[str, ...]:
        """The conditions under one of which it is read, each a part of a sentence; none where it always is."""
        return () if self.is_always_read else tuple(joined(conditions) for conditions in self._alternatives())

    @property
    def condition(self) -> str:
        """« seulement si acte.commission est donné », or an empty text."""
        return f"seulement si {_OR.join(self.conditions)}" if self.conditions else ""

    def _alternatives(self) -> list[Conditions]:
        """The conditions under one of which it is read, as few as may be."""
        return alternatives(use.conditions for use in self.said or self.uses)

    @property
    def filters(self) -> tuple[str, ...]:
        """The filters that it goes through, each once, in order."""
        return tuple(dict.fromkeys(name for use in self.uses for name in use.filters))

    @property
    def clauses(self) -> tuple[str, ...]:
        """The common clauses that read it."""
        return tuple(dict.fromkeys(use.spot.clause for use in self.uses if use.spot.clause))


class Contract(Struct, frozen=True):
    """All that a template reads, in the order of the context, with the faults of its names.

    `faits` are the facts of the convention that it is given, `stated_by` the template whose manifest states them.
    """

    template: ActTemplate
    reads: tuple[Read, ...]
    kinds: Kinds
    faits: Faits
    stated_by: TemplateName
    faults: tuple[Diagnostic, ...] = ()

    @property
    def name(self) -> TemplateName:
        """The name of the template."""
        return self.template.name

    @property
    def approved(self) -> str:
        """The act whose facts it is given."""
        return self.template.manifest.approved

    @property
    def shape(self) -> Shape:
        """All that it could read."""
        return context_shape(self.kinds, self.name.acte, self.faits, self.template.manifest)

    @property
    def unread(self) -> tuple[str, ...]:
        """The fields that the project declares, that every file must give and that nothing here reads."""
        kind = self.kinds.get(self.name.acte)
        if kind is None:
            return ()
        own = [names for read in self.reads if (names := plain_steps(read.path))[0] in ("acte", kind.key)]
        read = {".".join(names[1:]) for names in own}
        return tuple(unread_fields(declared_fields(kind, self.template.manifest), read))


def contract_of(project: Project, name: TemplateName) -> Contract:
    """The contract of a template; InputFault when its Word file or its tags are not sound, UsageFault without it."""
    template = load_template(project, name)
    clauses = load_clauses(project)
    compile_template(template.docx, str(name), clauses)
    stated_by, faits = facts_for(project, template)
    kinds = kinds_of(project)
    shape = context_shape(kinds, name.acte, faits, template.manifest)
    uses = uses_of(template.docx, str(name), clauses, shape)
    of_facts = f"{owner_of_facts(template.manifest)}."
    known = [use for use in uses if shape_at(shape, use.path) is not None]
    unknown = [use for use in uses if use not in known and not use.path.startswith(of_facts)]
    faults = tuple(dict.fromkeys(_unknown_name(use, str(name), shape) for use in unknown))
    reads = tuple(_reads(known, shape, kinds, template, faits))
    return Contract(template, reads, kinds, faits, stated_by, faults)


def facts_for(project: Project, template: ActTemplate) -> tuple[TemplateName, Faits]:
    """The facts of the convention that a template is given, with the template whose manifest states them.

    A template that approves an act takes those of a version of it in its window, a published one first.
    """
    approved = template.manifest.approuve
    names = [
        name for name in list_templates(project) if (name.academie, name.acte) == (template.name.academie, approved)
    ]
    if not names:
        return template.name, template.manifest.facts
    manifests = {name: load_manifest(project, name).model for name in names}
    best = max(names, key=lambda name: (*_fitness(manifests[name], template.manifest), name))
    return best, manifests[best].facts


def _fitness(manifest: Manifeste, approving: Manifeste) -> tuple[bool, bool, bool, int]:
    """How well a version of the approved act fits the template that approves it."""
    start, window = approving.fenetre.du, manifest.fenetre
    meets = window.holds(max(start, window.du)) and approving.fenetre.holds(max(start, window.du))
    return meets, manifest.etat is Etat.PUBLIE, window.holds(start), window.du.toordinal()


def _reads(uses: list[Use], shape: Shape, kinds: Kinds, template: ActTemplate, faits: Faits) -> Iterator[Read]:
    """The names in the order in which the context has them."""
    by_path: dict[str, list[Use]] = {}
    for use in uses:
        by_path.setdefault(use.path, []).append(use)
    for path in sorted(by_path, key=lambda one: _rank(one, shape)):
        found = shape_at(shape, path)
        assert found is not None  # `contract_of` leaves out the names that do not exist
        yield Read(
            path, found, source_of(path, kinds, template.name.acte, faits, template.manifest), tuple(by_path[path])
        )


def _rank(path: str, shape: Shape) -> tuple[int, ...]:
    """The place of a name among those of its group, group after group."""
    places: list[int] = []
    found: Shape | None = shape
    for name in plain_steps(path):
        while found is not None and found.kind is Kind.LIST:
            found = found.element
        names = list(found.fields) if found else []
        places.append(names.index(name) if name in names else len(names))
        found = found.fields.get(name) if found else None
    return tuple(places)


def _unknown_name(use: Use, label: str, shape: Shape) -> Diagnostic:
    """REM-001: a tag reads a name that no dossier, no manifest and no computation gives."""
    spot = use.spot
    place = WordPlace(label, spot.part, spot.paragraph, excerpt(spot.words), spot.article)
    holder, name, known = _first_unknown(use.path, shape)
    near = [f"{holder}.{one}".lstrip(".") for one in nearest(name, known)]
    listed = f"Les noms admis {f'sous {cited(holder)}' if holder else 'ici'} sont\u00a0: {', '.join(known)}."
    hint = did_you_mean(f"{holder}.{name}", near) or (listed if known else f"{cited(holder)} n’a rien d’autre à lire.")
    return error("REM-001", place, f"La variable {cited(use.path)} n’existe pas.", hint, subject=use.path)


def _first_unknown(path: str, shape: Shape) -> tuple[str, str, list[str]]:
    """The part of a path that exists, the first name that does not, and those that stand there instead."""
    names = path.split(".")
    for length in range(len(names)):
        if shape_at(shape, ".".join(names[: length + 1])) is None:
            holder = ".".join(names[:length])
            found = shape_at(shape, holder) if holder else shape
            return holder, names[length].removesuffix("[]"), sorted(found.fields) if found else []
    return path, "", []
