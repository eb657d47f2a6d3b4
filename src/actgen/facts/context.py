"""What a template can read: the dossier and the facts of the act that it approves, as values, lists and mappings.

Dates, times and numbers stay what they are: filters word them. An optional value that the dossier does not
state is None here and `Absent` in the template. What is computed (voters, court, school years) the table of facts says.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from actgen.core.memory.deferred import Deferred, Names
from actgen.core.names import key_of
from actgen.core.still import once
from actgen.facts.acts import act_group
from actgen.facts.case import Case
from actgen.facts.groups import Group, Later, Layered
from actgen.facts.roots import ROOTS
from actgen.facts.rubriques import plain_rubriques, rubriques_group
from actgen.facts.version_facts import version_facts
from actgen.kinds.manifest import owner_of_facts

if TYPE_CHECKING:
    from actgen.kinds.dossier import Dossier
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.kinds.manifest import Manifeste
    from actgen.variables.manifest import Faits

Plain = dict[str, Any]


def build_context(dossier: Dossier, acte: str, facts: Faits, manifest: Manifeste | None = None) -> Plain:
    """The context of one act: commune, academie, maire, seance, the declared roots, acte, and each kind by its name.

    `manifest` is that of the template that makes the act, `facts` are those of the act that it approves, by default
    its own; they stand beside what the file states of that act: `marche.fin`. What the template itself states stands
    beside what the file states of this one: `acte.montant`. Who asks may add to it.
    """
    values = facts_of(dossier, acte, facts, manifest).plain
    return Deferred(values, values.__getitem__)


def facts_of(dossier: Dossier, acte: str, facts: Faits, manifest: Manifeste | None = None) -> Facts:
    """The same, with the act as the expressions of its kind read it; each value is computed when it is asked for."""
    found: Facts | None = dossier.counted.get(_FACTS)
    if found is None or not found.is_of(acte, facts, manifest):
        found = dossier.counted[_FACTS] = Facts(dossier, acte, facts, manifest)
    return found


#: Under which name a dossier holds the last: found once for its check and for its template.
_FACTS = "facts"


def let_go(dossier: Dossier) -> None:
    """Forget what the acts of a dossier have read, once they are filled.

    What they read leads back to the dossier and to itself: it would stay until Python looks for cycles, through all
    that a thousand acts have left.
    """
    found: Facts | None = dossier.counted.get(_FACTS)
    if found is not None:
        found.let_go()
    dossier.counted.clear()


class Facts:
    """What one act reads, root by root: `plain` for its template, `group` for the expressions of its kind.

    These seek it in `around`, where roots and acts read each other.
    """

    def __init__(self, dossier: Dossier, acte: str, facts: Faits, manifest: Manifeste | None) -> None:
        self.dossier, self.acte, self.facts, self.manifest = dossier, acte, facts, manifest
        self.owner = owner_of_facts(manifest)
        self.given = facts_read_after(self.owner, acte, facts, manifest)
        self.shared = ROOTS.values(Case(dossier, dossier.date_of(acte)))
        self.kinds = dossier.kinds.by_key
        names = _names_of(dossier.kinds, self.owner)
        self.groups: dict[str, Group] = {}
        self.roots = Deferred(names.around, self._root)
        self.around = Layered(Later(dossier.kinds.rubriques, lambda: self.rubriques), self.roots)
        self.plain: Plain = Deferred(names.read, self._plain)

    def is_of(self, acte: str, facts: Faits, manifest: Manifeste | None) -> bool:
        """Whether it is what that act reads, made by that template."""
        return self.acte == acte and self.facts is facts and self.manifest is manifest

    @cached_property
    def rubriques(self) -> Group:
        """The roots that the project declares, as expressions read them."""
        return rubriques_group(self.dossier, self.roots)

    @cached_property
    def stated(self) -> Plain:
        """The roots that the project declares."""
        return plain_rubriques(self.dossier, self.rubriques)

    @property
    def group(self) -> Group:
        """The act itself."""
        return self._group(self.dossier.kind_of(self.acte).key)

    def let_go(self) -> None:
        """Break the ring: groups hold those that hold them, and are held with these by what makes their values."""
        for group in (vars(self).get("rubriques"), *self.groups.values()):
            if group is not None:
                vars(group).clear()
        vars(self).clear()

    def _plain(self, name: str) -> Any:
        """What a template reads under a root."""
        if name == "acte":
            return self.group.plain(nom=self.acte)
        if name == self.owner:
            found: Plain = self._group(name).plain() if name in self.kinds else {}
            found |= self.given  # which wins
            return found
        if name in self.kinds:
            return self._group(name).plain()
        return self.stated[name] if name in self.dossier.kinds.rubriques else self.shared[name]

    def _group(self, key: str) -> Group:
        """The act of that kind, made when it is first asked for."""
        made = self.groups.get(key)
        if made is None:
            of, name = _act_of(self.dossier, self.kinds[key], self.acte)
            manifest = self.manifest if of is self.dossier and name == self.acte else None
            made = self.groups[key] = act_group(of, name, self.around, manifest)
        return made

    def _root(self, name: str) -> Any:
        if name == self.owner:
            return Layered(self.given, self._group(name) if name in self.kinds else {})
        return self._group(name) if name in self.kinds else self.shared[name]


class _RootNames(NamedTuple):
    """The names of what expressions read besides the roots of a project, of what templates read, in their guide."""

    around: Names[str]
    read: Names[str]


@once
def _names_of(kinds: Kinds, owner: str) -> _RootNames:
    acts = (*kinds.by_key,)
    read = (*ROOTS.named, *kinds.rubriques, "acte", *acts, owner)
    return _RootNames(Names((*ROOTS.named, *acts, owner)), Names(read))


def _act_of(dossier: Dossier, kind: ActKind, acte: str) -> tuple[Dossier, str]:
    """The act of that kind that an act reads, after its dossier: itself, the one that it approves, else the only one.

    The one that it approves may be of another sitting.
    """
    if kind is dossier.kind_of(acte) and acte in dossier.actes():
        return dossier, acte
    held, approved = dossier.actes_of(kind.name), dossier.entry(acte).approuve
    found = dossier.elsewhere(approved) if acte not in held else None
    if found is not None and found[0].kind_of(found[1]).name == kind.name:
        return found
    wanted = next((one for one in (acte, approved) if one in held), "")
    return dossier, wanted or (held[0] if len(held) == 1 else kind.name)


def facts_read_after(owner: str, acte: str, facts: Faits, manifest: Manifeste | None) -> Plain:
    """The facts that stand after the name of their owner: variables only after that of the act that declares them."""
    given = version_facts(facts)
    if manifest is None or manifest.approuve or not manifest.stated or key_of(acte) == owner:
        return given
    return {name: value for name, value in given.items() if name not in manifest.stated}
