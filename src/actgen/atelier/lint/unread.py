"""LNT-024: a field that every file must give and that no tag reads: the text has, typed, a value of another act.

Only the fields that a project declares are asked, those of its kind of act and those of the manifest. A field is read
by a tag, or by the calculation, the condition or the default of another that is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.lint.template import Finding
from actgen.atelier.lint.usual_tags import ACTE, ELEMENT, usual_tag
from actgen.core.citing import cited
from actgen.facts.calculations import source_readings, sources_of
from actgen.grammar.around import EACH, lists_of
from actgen.grammar.syntax import Wording
from actgen.kinds.catalogue import shipped_kinds
from actgen.tags.statements import statements

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from actgen.atelier.lint.template import Template
    from actgen.grammar.readings import Reading
    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.kind import ActKind
    from actgen.kinds.manifest import Manifeste
    from actgen.tags.placed import Tag
    from actgen.tags.statements import Statement


def unread_faults(template: Template, kind: ActKind, manifest: Manifeste) -> Iterator[Finding]:
    """LNT-024 for each such field; `template` is one whose tags are sound."""
    program = [one for part in template.parts for one in statements(part.tags)]
    loops = {one.each: _lists(one) for one in reversed(program) if one.each}
    read = frozenset(_path(reading, kind.key) for one in program for reading in one.readings)
    fields = declared_fields(kind, manifest)
    for path in unread_fields(fields, read):
        yield Finding("LNT-024", _wording(path, fields, loops), subject=path)


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
    for source in sources_of(declared):
        for reading in source_readings(source):
            yield from (_path(reading), f"{group}.{'.'.join(reading.steps)}")


def _path(reading: Reading, key: str = ACTE) -> str:
    """« tranches.prix » for a reading of the act that is made, its name left out."""
    first, *rest = reading.steps
    return ".".join(rest if rest and first in (ACTE, key) else reading.steps)


def _lists(loop: Statement[Tag]) -> frozenset[str]:
    """The lists that a loop goes through."""
    return frozenset(path.replace(EACH, "") for path in lists_of(loop.said, loop.around.names))


def _wording(path: str, fields: Mapping[str, DeclaredField], loops: Mapping[str, Collection[str]]) -> Wording:
    """What no tag reads, and the tag that would."""
    group, _, name = path.rpartition(".")
    declared = fields[group].champs[name] if group else fields[name]
    giver = f"chaque élément de {cited(group)}" if group else "chaque dossier"
    each = next((each for each, lists in loops.items() if {group, f"{ACTE}.{group}"}.intersection(lists)), ELEMENT)
    tag = usual_tag(f"{each if group else ACTE}.{name}", declared.spec, declared.champs)
    where = f" dans la répétition de {cited(group)}" if group else " où l’acte le dit"
    hint = f"Placez {tag}{where}, ou déclarez le champ «\u00a0facultatif: oui\u00a0»"
    return Wording(
        f"Aucune balise ne lit {cited(path)}, que {giver} doit donner.",
        f"{hint}\u00a0; «\u00a0a_dire: non\u00a0» si l’acte n’a pas à le dire.",
    )
