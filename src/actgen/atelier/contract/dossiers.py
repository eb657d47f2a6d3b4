"""The dossiers of a project beside the contract of a template: what each one lacks, and what it states for nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError
from msgspec import Struct

from actgen.atelier.contract.origins import typed_for
from actgen.core.diagnostics import FilePlace
from actgen.core.errors import InputFault, WordingError
from actgen.core.names import key_of
from actgen.facts.context import build_context
from actgen.fill.compiled import compile_template
from actgen.fill.printing import Record
from actgen.fill.survey import missing_values
from actgen.grammar.undefined import MissingValueError
from actgen.kinds.dossier import all_dossiers
from actgen.library.catalogue import choose_template, collection_of
from actgen.library.clauses import load_clauses
from actgen.variables.manifest import Etat
from actgen.variables.models import FicheCommune

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.contract.contract import Contract
    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.fill.compiled import CompiledTemplate
    from actgen.kinds.dossier import Dossier
    from actgen.variables.yaml.plain import Path

_UNFIT = (WordingError, TemplateError, TypeError, ValueError, LookupError, ArithmeticError)
#: What a template cannot read, and the program needs: it names the academy, or only rules read it.
_NOT_FOR_TEMPLATES: tuple[Path, ...] = (
    ("commune", "academie"), ("commune", "insee"), ("actes",), ("membres",), ("anciens_maires",), ("maire", "depuis"),
    ("maire", "jusqua"), ("seance", "mouvements"), ("commune", "siege"), ("commune", "type"), ("anciens_executifs",),
)  # fmt: skip


class Lack(Struct, frozen=True):
    """A value that the template needs and that a dossier does not give, with the block of the file where it belongs."""

    commune: str
    path: str
    place: FilePlace
    name_in_file: str


class Unread(Struct, frozen=True):
    """A value typed in a commune's file that no template of its acts reads."""

    commune: str
    path: str
    place: FilePlace


def dossiers_of(project: Project, contract: Contract) -> list[Dossier]:
    """The dossiers whose act this template makes at their date, or would make in any dossier where it is a draft."""
    return [dossier for dossier in sound_dossiers(project) if _is_concerned(project, contract, dossier)]


def sound_dossiers(project: Project) -> Iterator[Dossier]:
    """The dossiers of the project that can be read; `actgen check` tells the faults of the others."""
    for commune in project.communes():
        try:
            yield from all_dossiers(project, commune)
        except InputFault:
            continue


def lacks_of(project: Project, contract: Contract, dossier: Dossier) -> tuple[Lack, ...]:
    """What the template finds missing when it is filled with a dossier, each name once, in order."""
    template = contract.template
    compiled = compile_template(template.docx, str(contract.name), load_clauses(project))
    kind = contract.name.acte
    acts = dossier.actes_of(kind) or (kind,)
    found = dict.fromkeys((acte, path) for acte in acts for path in _missing(compiled, dossier, acte, contract))
    return tuple(_lack(dossier, acte, path) for acte, path in found)


def unread_values(dossier: Dossier, contracts: Mapping[str, Contract]) -> tuple[Unread, ...]:
    """The values of a commune's file that none of the templates of its acts, by act, reads; in the order of the file.

    Nothing is said of the file when a template of one of its acts is not known.
    """
    if set(dossier.actes()) - set(contracts):
        return ()
    read = {
        _names(typed)
        for acte, one in contracts.items()
        for use in one.reads
        for typed in _typed(dossier, acte, use.path)
    }
    document = dossier.commune.document
    leaves = [path for path in document.values if path and not _is_holder(path, document.values)]
    unread = dict.fromkeys(_names(path) for path in leaves if not _is_read(_of_a_commune(dossier, _names(path)), read))
    return tuple(
        Unread(dossier.slug, ".".join(names), next(document.values[path] for path in leaves if _names(path) == names))
        for names in unread
    )


def _is_concerned(project: Project, contract: Contract, dossier: Dossier) -> bool:
    name, acte = contract.name, contract.name.acte
    held = dossier.actes_of(acte)
    if not held or collection_of(project, dossier, held[0]) != name.academie:
        return False
    if contract.template.manifest.etat is Etat.PROJET:
        return True
    return template_of(project, dossier, acte) == name


def template_of(project: Project, dossier: Dossier, acte: str) -> TemplateName | None:
    """The template that makes an act of a dossier at its date, or None where no version does."""
    try:
        chosen, _ = choose_template(
            project,
            collection_of(project, dossier, acte),
            dossier.kind_of(acte).name,
            dossier.date_of(acte),
            dossier.place_of_date(acte),
        )
    except InputFault:
        return None
    return chosen.name


class _Named(dict[str, Any]):
    """A group of the context that knows under which name it stands."""

    path = ""


def _typed(dossier: Dossier, acte: str, path: str) -> Iterator[Path]:
    """The names of the file behind one that the template of an act reads, below the name of that act."""
    kind = dossier.kind_of(acte)
    for typed in typed_for(path, dossier.kinds, kind.name):
        is_of_act = typed[:2] == ("actes", kind.key)
        yield ("actes", key_of(acte), *typed[2:]) if is_of_act else typed


def _missing(compiled: CompiledTemplate, dossier: Dossier, acte: str, contract: Contract) -> Iterator[str]:
    # A group that is not there at all is one without names, so that what is read of it is told by its name.
    whole = build_context(dossier, acte, contract.faits, contract.template.manifest)
    context = _with_names({name: {} if value is None else value for name, value in whole.items()})
    for _, part in compiled.parts:

        def render(values: Mapping[str, Any]) -> object:
            return part.pieces(values, Record())  # noqa: B023 - called in this round only

        for failure in missing_values(render, context, _UNFIT):
            if isinstance(failure, MissingValueError) and isinstance(failure.holder, _Named):
                yield f"{failure.holder.path}.{failure.name}".lstrip(".")


def _with_names(value: Any, path: str = "") -> Any:
    """The context with groups that know their names."""
    if isinstance(value, list):
        return [_with_names(item, f"{path}[{number}]") for number, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    named = _Named({name: _with_names(inner, f"{path}.{name}".lstrip(".")) for name, inner in value.items()})
    named.path = path
    return named


def _lack(dossier: Dossier, acte: str, path: str) -> Lack:
    if path.startswith("academie.") and dossier.academie:
        name = path.removeprefix("academie.").replace("recteur.", "recteurs.")
        return Lack(dossier.slug, path, FilePlace(dossier.academie.document.path), name)
    if path.startswith("convention."):
        return Lack(dossier.slug, path, FilePlace(""), path.removeprefix("convention."))
    typed = dossier.fiche.typed_at(next(_typed(dossier, acte, path), ()))
    document = dossier.commune.document
    block = document.nearest(typed)
    place = (document.keys.get(block) or document.place(block)) if block else FilePlace(document.path)
    return Lack(dossier.slug, path, place, _shown(typed) or path)


def _shown(path: Path) -> str:
    """A path as a reader names it: `ecoles[2].effectif`, counted from 1."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def _names(path: Path) -> tuple[str, ...]:
    return tuple(step for step in path if isinstance(step, str))


def _of_a_commune(dossier: Dossier, names: tuple[str, ...]) -> tuple[str, ...]:
    """The name in the file of a commune for one in that of an EPCI: what a template reads of both is told by it."""
    instead = {dossier.fiche.BODY: FicheCommune.BODY, dossier.fiche.HEAD: FicheCommune.HEAD}
    if dossier.fiche.as_commune is None and names == (dossier.fiche.BODY, "siren"):
        return (FicheCommune.BODY, "insee")  # it says which one it is
    return (instead.get(names[0], names[0]), *names[1:])


def _is_holder(path: Path, values: Mapping[Path, FilePlace]) -> bool:
    """Whether a value holds others: a group, or a list of groups; a list of plain values tells itself."""
    return any(other[: len(path)] == path and other != path and isinstance(other[len(path)], str) for other in values)


def _is_read(names: tuple[str, ...], read: set[tuple[str, ...]]) -> bool:
    """Whether a template reads this value, a part of it, or the whole that it belongs to."""
    if any(names[: len(one)] == _names(one) for one in _NOT_FOR_TEMPLATES):
        return names[:1] != ("actes",) or len(names) < 3 or _stands_in(names, read)
    return _stands_in(names, read)


def _stands_in(names: tuple[str, ...], read: set[tuple[str, ...]]) -> bool:
    return any(names[: len(one)] == one or one[: len(names)] == names for one in read)
