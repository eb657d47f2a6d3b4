"""What is wrong in the file of a kind of act, by itself and beside the other kinds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, error
from actgen.core.names import key_of
from actgen.core.nearest import did_you_mean
from actgen.french.lists import enumerate_in_french
from actgen.kinds.field_faults import days_backwards, field_faults
from actgen.kinds.reserved import OWN, ROOTS, instead_of, letters_taken, taken_by
from actgen.variables.capacities import CAPACITIES
from actgen.variables.expected import Kind, expected_fields

if TYPE_CHECKING:
    from pydantic import BaseModel

    from actgen.kinds.declared import DeclaredField, DeclaredKind
    from actgen.variables.expected import Expected
    from actgen.variables.reading import Located
    from actgen.variables.yaml.plain import Path

_OF_SITTING = ("date", "convocation", "affichage_convocation")


def kind_faults(name: str, located: Located[DeclaredKind], known: Collection[str]) -> Iterator[Diagnostic]:
    """Every fault of a file of a kind; `known` are the names of all kinds of the project."""
    yield from _name_faults(name, located)
    yield from _top_faults(located)
    yield from _value_faults(located)
    yield from field_faults(located.model.champs, located.document, ("champs",))
    yield from cited_kinds(located.model.champs, located, ("champs",), known)
    yield from _approved_faults(located, known)
    yield from _date_faults(name, located, known)
    yield from _paper_faults(located)
    yield from _rule_faults(located)


def cited_kinds(
    fields: Mapping[str, DeclaredField], located: Located[Any], path: Path, known: Collection[str]
) -> Iterator[Diagnostic]:
    """DCL-005: « acte de KIND » where the project has no such kind."""
    for name, declared in fields.items():
        yield from cited_kind(declared, located, (*path, name), known)


def cited_kind(
    declared: DeclaredField, located: Located[Any], here: Path, known: Collection[str]
) -> Iterator[Diagnostic]:
    """The same of one field, which stands there in the file."""
    acte = declared.type.one.acte if declared.type else ""
    if acte and acte not in known:
        yield error("DCL-005", located.place(*here, "type"), *_no_such_kind(acte, known), subject=acte)
    yield from cited_kinds(declared.champs, located, (*here, "champs"), known)


def _approved_faults(located: Located[DeclaredKind], known: Collection[str]) -> Iterator[Diagnostic]:
    """DCL-005: `approuve` where the project has no such kind."""
    acte = located.model.approuve
    if acte and acte not in known:
        yield error("DCL-005", located.place("approuve"), *_no_such_kind(acte, known), subject=acte)


def _no_such_kind(acte: str, known: Collection[str]) -> tuple[str, str]:
    hint = did_you_mean(acte, known) or f"Les actes sont\u00a0: {', '.join(sorted(known))}."
    return f"Il n’y a pas d’acte {cited(acte)} dans ce projet.", hint


def _name_faults(name: str, located: Located[DeclaredKind]) -> Iterator[Diagnostic]:
    if key_of(name) in ROOTS | OWN:
        message = f"Aucun acte ne peut se nommer {cited(name)}\u00a0: {taken_by(key_of(name))}"
        yield error(
            "DCL-003", FilePlace(located.document.path), message, "Donnez au fichier un autre nom.", subject=name
        )


def _top_faults(located: Located[DeclaredKind]) -> Iterator[Diagnostic]:
    """DCL-003: names that are taken; DCL-004: names without a type, or of a capacity with one."""
    brought = {field: capacity for capacity in located.model.capacites for field in CAPACITIES[capacity].model_fields}
    missing = {field: capacity for capacity, model in CAPACITIES.items() for field in model.model_fields}
    for name, declared in located.model.champs.items():
        place = located.document.keys.get(("champs", name)) or located.place("champs", name)
        if name in brought:
            if declared.type is None:
                continue
            message = f"{cited(name)} est déjà un champ de la capacité «\u00a0{brought[name]}\u00a0»."
            hint = "Retirez son type pour le demander autrement, ou donnez-lui un autre nom."
            yield error("DCL-004", place, message, hint, subject=name)
        elif owner := taken_by(name):
            message = f"Un champ ne peut pas se nommer {cited(name)}\u00a0: {owner}"
            yield error("DCL-003", place, message, instead_of(name), subject=name)
        elif declared.type is None:
            wanted = f" C’est un champ de la capacité «\u00a0{missing[name]}\u00a0»." if name in missing else ""
            near = did_you_mean(name, brought)
            message = f"{cited(name)} n’a pas de type.{wanted}"
            yield error(
                "DCL-004", place, message, f"Ajoutez une ligne «\u00a0type: …\u00a0». {near}".strip(), subject=name
            )


def _value_faults(located: Located[DeclaredKind]) -> Iterator[Diagnostic]:
    """DCL-001: a value, which only a version may give."""
    for name, declared in located.model.champs.items():
        if declared.valeur is not None:
            message = f"{cited(name)}\u00a0: une sorte d’acte ne donne pas de valeur à ses champs."
            hint = (
                "Supprimez cette ligne\u00a0: le manifeste d’un modèle donne des valeurs, sous «\u00a0variables\u00a0»."
            )
            yield error("DCL-001", located.place("champs", name, "valeur"), message, hint, subject=name)


def _date_faults(name: str, located: Located[DeclaredKind], known: Collection[str]) -> Iterator[Diagnostic]:
    """DCL-006: what cannot give the date of the act, or that nothing gives it."""
    kind = located.model
    own = {one.name for model in map(CAPACITIES.get, kind.capacites) if model for one in _dates(model)}
    own |= {field for field, said in kind.champs.items() if said.type is not None and said.type.name == "date"}
    if "date" not in kind.model_fields_set:
        if not any(CAPACITIES[capacity].gives_day for capacity in kind.capacites):
            message = f"Rien ne donne la date de l’acte {cited(name)}."
            hint = (
                f"Donnez-lui la capacité {_giving_a_day()} (sous «\u00a0capacites:\u00a0», ou par --capacite), "
                "ou dites d’où elle vient, après «\u00a0date:\u00a0»."
            )
            yield error("DCL-006", FilePlace(located.document.path), message, hint, subject=name)
        return
    for number, source in enumerate(kind.date):
        root, field = source.split(".")
        choices = {"acte": own, "seance": set(_OF_SITTING)}.get(root)
        if choices is None and root not in {key_of(one) for one in known}:
            message = f"{cited(source)} ne peut pas donner la date de l’acte\u00a0: {cited(root)} n’est pas un acte."
            yield error(
                "DCL-006",
                located.place("date", number),
                message,
                did_you_mean(root, ["acte", "seance", *known]),
                subject=source,
            )
        elif choices is not None and field not in choices:
            message = f"{cited(source)} ne peut pas donner la date de l’acte\u00a0: il n’y a pas de telle date."
            hint = did_you_mean(field, choices) or _offered(choices)
            yield error("DCL-006", located.place("date", number), message, hint, subject=source)


def _paper_faults(located: Located[DeclaredKind]) -> Iterator[Diagnostic]:
    """DCL-011: what a file must give of a paper that is made without a word of it."""
    kind = located.model
    if kind.papier_de_seance is None:
        return
    asked = [
        name
        for capacity in kind.capacites
        for name, one in CAPACITIES[capacity].model_fields.items()
        if one.is_required()
    ]
    asked += [name for name, said in kind.champs.items() if said.type is not None and said.is_asked]
    for name in asked:
        message = (
            f"Un papier de séance se fait sans que le fichier le nomme\u00a0: il ne peut pas demander {cited(name)}."
        )
        hint = "Rendez ce champ facultatif, ou retirez la ligne «\u00a0papier_de_seance\u00a0»."
        yield error("DCL-011", located.place("papier_de_seance"), message, hint, subject=name)


def repeated_codes(kinds: Iterable[Located[DeclaredKind]]) -> Iterator[Diagnostic]:
    """DCL-007: the code of a rule that another kind of the project has already."""
    met: dict[str, str] = {}
    for located in kinds:
        path = located.document.path
        for number, rule in enumerate(located.model.regles):
            if met.setdefault(rule.code, path) != path:
                message = f"La règle {rule.code} est écrite deux fois\u00a0: déjà dans {met[rule.code]}."
                place = located.place("regles", number, "code")
                yield error("DCL-007", place, message, "Changez l’un des deux codes.", subject=rule.code)


def _giving_a_day() -> str:
    return enumerate_in_french([name for name, model in CAPACITIES.items() if model.gives_day], "ou")


def _dates(model: type[BaseModel]) -> Iterator[Expected]:
    return (one for one in expected_fields(model) if one.kind is Kind.DATE)


def _offered(dates: Collection[str]) -> str:
    if not dates:
        return "Ajoutez la capacité date ou signature, ou un champ de type date."
    return f"Il y a\u00a0: {enumerate_in_french(sorted(dates))}."


def _rule_faults(located: Located[DeclaredKind]) -> Iterator[Diagnostic]:
    """DCL-007: the code of a rule that the program, or another rule of the file, has already; DCL-001: its days."""
    met: set[str] = set()
    for number, rule in enumerate(located.model.regles):
        place = located.place("regles", number, "code")
        letters = rule.code.partition("-")[0]
        if letters in letters_taken():
            message = f"Les codes {letters} sont ceux du programme."
            yield error("DCL-007", place, message, "Prenez d’autres lettres\u00a0: SUB-001.", subject=rule.code)
        elif rule.code in met:
            yield error(
                "DCL-007",
                place,
                f"La règle {rule.code} est écrite deux fois.",
                "Changez l’un des deux codes.",
                subject=rule.code,
            )
        met.add(rule.code)
        if backwards := days_backwards(rule.depuis, rule.jusqua):
            place = located.place("regles", number, "jusqua")
            yield error(
                "DCL-001", place, f"{rule.code}\u00a0: {backwards}", "Corrigez l’un des deux.", subject=rule.code
            )
