"""What is wrong in the variables that a template declares, by themselves and beside what else it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, error
from actgen.core.nearest import did_you_mean
from actgen.kinds.field_faults import field_faults
from actgen.kinds.kind_faults import cited_kinds
from actgen.kinds.reserved import instead_of, taken_by
from actgen.kinds.versions import differs
from actgen.variables.capacities import CAPACITIES
from actgen.variables.fields import FieldFault
from actgen.variables.manifest import Faits

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from actgen.kinds.kind import ActKind
    from actgen.kinds.versions import Version

_PATH = ("variables",)
#: What a value that the version gives leaves no room for.
_CONTRARY = ("calcul", "defaut", "si", "facultatif", "a_dire", "depuis", "jusqua")
_OF_PROJECT = "c’est une rubrique de ce projet."
_OF_PERIOD = ("entree_en_vigueur", "fin")


def variable_faults(
    version: Version,
    kind: ActKind | None,
    others: Sequence[Version],
    known: Collection[str],
    rubriques: Collection[str] = (),
) -> Iterator[Diagnostic]:
    """Every fault of the variables of a template; `others` are the sound templates of the same kind of act before it.

    `known` are the names of all kinds of acts of the project, `kind` is the one of its act where there is such a kind;
    `rubriques` are the roots that the project adds to those of every template.
    """
    located = version.located
    yield from _name_faults(version, kind, rubriques)
    yield from _version_faults(version, others)
    yield from _contradictions(version)
    yield from field_faults(located.model.variables, located.document, _PATH)
    yield from cited_kinds(located.model.variables, located, _PATH, known)
    yield from _century_faults(version)


def _place(version: Version, name: str) -> FilePlace:
    path = (*_PATH, name)
    return version.located.document.keys.get(path) or version.located.place(*path)


def _name_faults(version: Version, kind: ActKind | None, rubriques: Collection[str]) -> Iterator[Diagnostic]:
    """DCL-003: names that are taken; DCL-004: names without a type, or that something else declares already."""
    faits = version.located.model.faits
    stated = {*faits.named(), *(_OF_PERIOD if faits.periode else ())}
    for name, said in version.located.model.variables.items():
        place = _place(version, name)
        if taken := taken_by(name) or (_OF_PROJECT if name in rubriques else ""):
            message = f"Une variable ne peut pas se nommer {cited(name)}\u00a0: {taken}"
            yield error("DCL-003", place, message, instead_of(name), subject=name)
        elif owner := _owner(name, kind):
            message = f"{cited(name)} est déjà un champ {owner}."
            yield error("DCL-004", place, message, "Retirez cette variable, ou donnez-lui un autre nom.", subject=name)
        elif said.type is None:
            near = did_you_mean(name, kind.model.model_fields if kind else ())
            hint = f"Ajoutez une ligne «\u00a0type: …\u00a0». {near}".strip()
            yield error("DCL-004", place, f"{cited(name)} n’a pas de type.", hint, subject=name)
        elif name in stated:
            message = f"{cited(name)} est déjà un fait de ce manifeste, sous «\u00a0faits\u00a0»."
            yield error("DCL-004", place, message, "Gardez l’un des deux.", subject=name)


def _owner(name: str, kind: ActKind | None) -> str:
    """What gives the name to every act of the kind: « de la capacité « vote » », « de la délibération »; or nothing."""
    if kind is None:
        return ""
    for capacity in kind.declared.capacites:
        if name in CAPACITIES[capacity].model_fields:
            return f"de la capacité «\u00a0{capacity}\u00a0»"
    return f"de l’acte «\u00a0{kind.name}\u00a0»" if name in kind.declared.champs else ""


def _version_faults(version: Version, others: Sequence[Version]) -> Iterator[Diagnostic]:
    """DCL-004: another template of the same kind of act gives the name another type, or the other role."""
    for name, said in version.located.model.variables.items():
        for other in others:
            theirs = other.located.model.variables.get(name)
            if theirs is None or not differs(said, theirs):
                continue
            types = f"le type {cited(theirs.spec.name)}"
            if theirs.spec.name == said.spec.name:
                types = "d’autres types à ses champs"
            message = f"{cited(name)} n’a pas ici le type qu’il a dans {other.name}, qui lui donne {types}."
            hint = "Donnez-lui le même type, ou un autre nom\u00a0: un fichier n’écrit un nom que d’une façon."
            yield error("DCL-004", _place(version, name), message, hint, subject=name)
            break


def _contradictions(version: Version) -> Iterator[Diagnostic]:
    """DCL-001: a value that the version gives, and a line that says when or how it comes otherwise."""
    for name, said in version.located.model.stated.items():
        for attribute in _CONTRARY:
            if getattr(said, attribute) not in (None, False):
                message = (
                    f"{cited(name)}\u00a0: une valeur que la version donne ne va pas avec «\u00a0{attribute}\u00a0»."
                )
                place = version.located.place(*_PATH, name, attribute)
                yield error("DCL-001", place, message, "Gardez l’une des deux lignes.", subject=name)


def _century_faults(version: Version) -> Iterator[Diagnostic]:
    """DCL-002: a number of months that nothing lasts."""
    facts = version.located.model.facts
    try:
        Faits.model_validate({"nombres": facts.nombres})
    except ValidationError as failure:
        fault = failure.errors()[0].get("ctx", {}).get("error")
        months = [name for name in facts.values if name.endswith("_mois")]
        if isinstance(fault, FieldFault) and months:
            yield error(
                "DCL-002",
                version.located.place(*_PATH, months[0], "valeur"),
                fault.message,
                fault.hint,
                subject=months[0],
            )
