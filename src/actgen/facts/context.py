"""What a template can read: the dossier and the facts of the act that it approves, as values, lists and mappings.

Dates, times and numbers stay what they are: filters word them. An optional value that the dossier does not
state is None here and `Absent` in the template. What is computed (voters, court, school years) the table of facts says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from actgen.core.names import key_of
from actgen.facts.acts import act_group
from actgen.facts.case import Case
from actgen.facts.groups import Layered
from actgen.facts.roots import ROOTS
from actgen.facts.rubriques import plain_rubriques, rubriques_group
from actgen.facts.version_facts import version_facts
from actgen.kinds.manifest import owner_of_facts

if TYPE_CHECKING:
    from actgen.facts.groups import Group
    from actgen.kinds.dossier import Dossier
    from actgen.kinds.kind import ActKind
    from actgen.kinds.manifest import Manifeste
    from actgen.variables.manifest import Faits

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Facts:
    """What one act reads: `plain` for its template, `group` for the expressions of its kind, the roots of a project."""

    plain: Plain
    group: Group
    rubriques: Group


def build_context(dossier: Dossier, acte: str, facts: Faits, manifest: Manifeste | None = None) -> Plain:
    """The context of one act: commune, academie, maire, seance, the declared roots, acte, and each kind by its name.

    `manifest` is that of the template that makes the act, `facts` are those of the act that it approves, by default
    its own; they stand beside what the file states of that act: `marche.fin`. What the template itself states stands
    beside what the file states of this one: `acte.montant`.
    """
    return facts_of(dossier, acte, facts, manifest).plain


def facts_of(dossier: Dossier, acte: str, facts: Faits, manifest: Manifeste | None = None) -> Facts:
    """The same, with the act as the expressions of its kind read it."""
    shared = ROOTS.values(Case(dossier, dossier.date_of(acte)))
    roots: dict[str, Any] = dict(shared)
    rubriques = rubriques_group(dossier, roots)
    around = Layered(rubriques, roots)
    named = {kind.key: _act_of(dossier, kind, acte) for kind in dossier.kinds.values()}
    groups = {
        key: act_group(of, name, around, manifest if of is dossier and name == acte else None)
        for key, (of, name) in named.items()
    }
    owner, own = owner_of_facts(manifest), groups[dossier.kind_of(acte).key]
    given = facts_read_after(owner, acte, facts, manifest)
    roots |= {**groups, owner: Layered(given, groups.get(owner, {}))}
    plain_acts = {name: group.plain() for name, group in groups.items()}
    plain_acts[owner] = {**plain_acts.get(owner, {}), **given}
    shared |= plain_rubriques(dossier, rubriques)
    return Facts({**shared, "acte": {"nom": acte, **own.plain()}, **plain_acts}, own, rubriques)


def _act_of(dossier: Dossier, kind: ActKind, acte: str) -> tuple[Dossier, str]:
    """The act of that kind that an act reads, after its dossier: itself, the one that it approves, else the only one.

    The one that it approves may be of another sitting.
    """
    held, approved = dossier.actes_of(kind.name), dossier.entry(acte).approuve
    found = dossier.elsewhere(approved) if acte not in held else None
    if found is not None and found[0].kind_of(found[1]).name == kind.name:
        return found
    wanted = next((one for one in (acte, approved) if one in held), "")
    return dossier, wanted or (held[0] if len(held) == 1 else kind.name)


def facts_read_after(owner: str, acte: str, facts: Faits, manifest: Manifeste | None) -> Plain:
    """The facts that stand after the name of their owner: variables only after that of the act that declares them."""
    given = version_facts(facts)
    if manifest is None or manifest.approuve or key_of(acte) == owner:
        return given
    return {name: value for name, value in given.items() if name not in manifest.stated}
