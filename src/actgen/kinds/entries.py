"""The acts of a file written as a list, « - acte: arrete »: each gets a name, and is read as under that name.

A file holds its acts as a mapping, a kind of act and what it states, or as a list, where a kind may come twice: then
`nom` tells them apart. Places in the file stay those of the list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, error
from actgen.core.errors import UsageFault
from actgen.core.names import is_day, is_slug, key_of, parse_template_name
from actgen.core.nearest import did_you_mean
from actgen.french.lists import enumerate_in_french
from actgen.kinds.kind import Entry
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.plain import Path

if TYPE_CHECKING:
    from actgen.kinds.kind import ActKind, Kinds

ACTES = "actes"
#: What an entry says of itself, beside what it states.
OWN_OF_ENTRY = ("acte", "nom", "modele", "approuve")
#: The step of a path of the list that names a value of one of its elements.
_OF_ENTRY = 2
#: What a command takes for several acts.
OF_COMMANDS = ("dossier", "seance")
_ADVICE = "Écrivez le nom d’un acte de ce fichier, ou retirez cette ligne."


class Listed(Struct, frozen=True):
    """A file whose acts stand under their names: the document, the entries of its list, what is wrong in it."""

    document: Document
    entries: tuple[Entry, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


def listed(document: Document, kinds: Kinds) -> Listed:
    """The file with each act of its list under its name; the file itself where its acts are no list."""
    data = document.data
    items = data.get(ACTES) if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(items, list):
        return Listed(document)
    faults = tuple(_faults(document, items, kinds))
    if faults:
        return Listed(document, (), faults)
    acts = [item for item in items if isinstance(item, dict)]  # all of them: any other is a fault
    entries = tuple(_entry(item, kinds) for item in acts)
    named = {key_of(one.name): _without_own(item) for one, item in zip(entries, acts, strict=True)}
    return Listed(_renamed(document, {**data, ACTES: named}, list(named)), entries)


def _entry(item: Mapping[str, Any], kinds: Kinds) -> Entry:
    kind = kinds[_kind_name(item, kinds)]
    return Entry(item.get("nom") or kind.name, kind, item.get("modele") or "", item.get("approuve") or "")


def _kind_name(item: Mapping[str, Any], kinds: Kinds) -> str:
    """The kind that an entry names, as its file or as a template does; as it is typed where there is none such."""
    typed = str(item.get("acte", ""))
    return next((name for name in kinds if typed in (name, key_of(name))), typed)


def _faults(document: Document, items: list[Any], kinds: Kinds) -> Iterator[Diagnostic]:
    """VAR-013: an entry without a kind, or of none; VAR-014: two of one name, or a name that cannot be."""
    met: set[str] = set()
    held = [(_kind_name(item, kinds), _named(item, kinds)) for item in items if isinstance(item, dict)]
    for number, item in enumerate(items):
        here = (ACTES, number)
        if not isinstance(item, dict) or not isinstance(item.get("acte"), str):
            message = "Cet acte ne dit pas ce qu’il est."
            hint = f"Commencez-le par «\u00a0- acte: …\u00a0»\u00a0: {', '.join(kinds)}."
            yield error("VAR-013", document.place(here), message, hint)
            continue
        kind = _kind_name(item, kinds)
        if kind not in kinds:
            hint = did_you_mean(kind, kinds) or f"Les actes sont\u00a0: {', '.join(kinds)}."
            yield error(
                "VAR-013", document.place((*here, "acte")), f"L’acte {cited(kind)} n’existe pas.", hint, subject=kind
            )
            continue
        name = _named(item, kinds)
        yield from _name_faults(document, (*here, "nom" if "nom" in item else "acte"), name, met)
        if name in OF_COMMANDS or (name != kind and _is_kind(name, kinds)):
            message = f"Un acte {cited(kind)} ne peut pas se nommer {cited(name)}\u00a0: ce nom est pris."
            yield error("VAR-014", document.place((*here, "nom")), message, "Donnez-lui un nom à lui.", subject=name)
        met.add(key_of(name))
        yield from _approval_faults(document, here, item, kinds[kind], held)
        if "modele" in item:
            yield from _template_faults(document, (*here, "modele"), str(item["modele"]), kind)


def _named(item: Mapping[str, Any], kinds: Kinds) -> str:
    return str(item.get("nom") or _kind_name(item, kinds))


def _is_kind(name: str, kinds: Kinds) -> bool:
    return any(key_of(kind) == key_of(name) for kind in kinds)


def _approval_faults(
    document: Document, here: Path, item: Mapping[str, Any], kind: ActKind, held: list[tuple[str, str]]
) -> Iterator[Diagnostic]:
    """VAR-015: an act that approves one which the list has not, or one of several without naming it."""
    chosen, wanted = item.get("approuve"), kind.declared.approuve
    if chosen is not None and not _is_elsewhere(str(chosen)) and str(chosen) not in {name for _, name in held}:
        message = f"Aucun acte de ce fichier ne se nomme {cited(str(chosen))}."
        hint = did_you_mean(str(chosen), [name for _, name in held]) or _ADVICE
        yield error("VAR-015", document.place((*here, "approuve")), message, hint, subject=str(chosen))
    elif chosen is None and wanted and len(found := [name for of, name in held if of == wanted]) > 1:
        yield error(
            "VAR-015",
            document.place((*here, "acte")),
            *one_of_several(item.get("nom") or kind.name, wanted, found),
            subject=wanted,
        )


def _is_elsewhere(named: str) -> bool:
    """Whether a name is that of an act of another sitting, « 2025-12-15/marche »: it is sought where it is."""
    day, bar, name = named.partition("/")
    return bool(bar) and is_day(day) and is_slug(name)


def one_of_several(acte: str, approved: str, held: Sequence[str]) -> tuple[str, str]:
    """What is wrong with an act that approves one of several, and what to do."""
    message = f"L’acte «\u00a0{acte}\u00a0» approuve un acte «\u00a0{approved}\u00a0», et ce fichier en a plusieurs."
    return message, f"Nommez-le\u00a0: «\u00a0approuve: …\u00a0», {enumerate_in_french(held, 'ou')}."


def _name_faults(document: Document, path: Path, name: str, met: set[str]) -> Iterator[Diagnostic]:
    if not is_slug(name):
        message = f"{cited(name)} ne peut pas être le nom d’un acte."
        hint = "Écrivez-le en minuscules sans accent, avec des chiffres et des traits d’union\u00a0: tarifs-2026."
        yield error("VAR-014", document.place(path), message, hint, subject=name)
    elif key_of(name) in met:
        message = f"Deux actes se nomment {cited(name)}."
        yield error(
            "VAR-014", document.place(path), message, "Donnez à l’un un nom à lui, «\u00a0nom: …\u00a0».", subject=name
        )


def _template_faults(document: Document, path: Path, modele: str, kind: str) -> Iterator[Diagnostic]:
    """VAR-014: what is no template, or one of another kind."""
    try:
        of = parse_template_name(modele).acte
    except UsageFault as fault:
        yield error("VAR-014", document.place(path), fault.message, fault.hint, subject=modele)
        return
    if of != kind:
        message = f"Le modèle {modele} fait un acte {cited(of)}, non {cited(kind)}."
        yield error(
            "VAR-014",
            document.place(path),
            message,
            "Nommez un modèle de cet acte, ou retirez cette ligne.",
            subject=modele,
        )


def _without_own(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name not in OWN_OF_ENTRY}


def _renamed(document: Document, data: Any, names: list[str]) -> Document:
    """The document with the acts of the list under their names, each value where it was typed."""

    def moved(path: Path) -> Path:
        if len(path) > 1 and path[0] == ACTES and isinstance(path[1], int):
            return (ACTES, names[path[1]], *path[2:])
        return path

    def is_own(path: Path) -> bool:
        return len(path) > _OF_ENTRY and path[0] == ACTES and path[_OF_ENTRY] in OWN_OF_ENTRY

    values = {moved(path): place for path, place in document.values.items() if not is_own(path)}
    keys = {moved(path): place for path, place in document.keys.items() if not is_own(path)}
    for name in names:
        keys.setdefault((ACTES, name), values[(ACTES, name)])
    empty = {moved(path): word for path, word in document.empty.items()}
    return replace(document, data=data, values=values, keys=keys, empty=empty)
