"""A file of `variables/` becomes a frozen model with positions; all its faults come in one go, in French."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_origin

from msgspec import Struct
from pydantic import BaseModel, ValidationError

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, error, warning
from actgen.core.errors import stop_on_errors
from actgen.core.nearest import did_you_mean, nearest
from actgen.french.lists import enumerate_in_french
from actgen.variables.choices import bare
from actgen.variables.expected import expected_at, expected_fields, model_in
from actgen.variables.fiche import Fiche
from actgen.variables.fields import FieldFault, empty_value
from actgen.variables.marks import MARK_CODE, marked_among
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.nodes import read_yaml
from actgen.variables.yaml.plain import Path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails

    from actgen.variables.expected import Expected
    from actgen.variables.yaml.plain import Texts

Model = TypeVar("Model", bound=BaseModel)
#: What Pydantic puts after the name of an entry whose fault is that name.
_KEY_MARK = "[key]"


class Located(Struct, Generic[Model], frozen=True):
    """A model and the place of each of its values; `place("seance", "heure")` is where that value was typed."""

    model: Model
    document: Document

    def place(self, *path: str | int) -> FilePlace:
        """The place of the value at `path`, or of the nearest value that holds it."""
        return self.document.place(path)


def read_model(content: bytes, path: str, model: type[Model]) -> Located[Model]:
    """`content` as a `model`; InputFault with every fault of form, of names and of values, in reading order.

    The same bytes read again under the same path give the same object: a manifest is asked for by every act.
    """
    return _read(content, path, model)


@lru_cache(maxsize=256)
def _read(content: bytes, path: str, model: type[Model]) -> Located[Model]:
    return read_document(read_yaml(content, path), model)


def read_document(document: Document, model: type[Model]) -> Located[Model]:
    """A file that was read as a `model`; InputFault with the faults of its form, then of its names and values."""
    if not document.is_readable:
        stop_on_errors(document.faults)
    found, faults = _validated(document, model)
    told = _told(faults, document, model)
    stop_on_errors([one.named if isinstance(one, ValueFault) else one for one in told])
    assert found is not None  # a fault of the model is a diagnostic, and stopped
    document.faults += _respelt(document, model)
    return Located(found, document)


def faults_in(document: Document, model: type[BaseModel]) -> list[Diagnostic | ValueFault]:
    """What keeps a file from being a `model`, in reading order, each value without its name."""
    return _told(_validated(document, model)[1], document, model)


class ValueFault(Struct, frozen=True):
    """What is wrong with a value, as who has just typed it is told; `name` is how a file names it."""

    name: str
    place: FilePlace
    message: str
    hint: str
    code: str = "VAR-003"

    @property
    def named(self) -> Diagnostic:
        """The same, for who reads the whole file."""
        message = f"{self.name}\u00a0: {_lowered(self.message)}" if self.name else self.message
        return error(self.code, self.place, message, self.hint, subject=self.name)


def _told(faults: Sequence[ErrorDetails], document: Document, model: type[BaseModel]) -> list[Diagnostic | ValueFault]:
    marked = _marks(document.texts(), model)
    if not (faults or marked or document.faults or document.empty):
        return []
    every = [*document.faults, *_mark_diagnostics(marked, document), *_faults(faults, document, model, marked)]
    return sorted(every, key=_reading_order)


def _respelt(document: Document, model: type[BaseModel]) -> Iterator[Diagnostic]:
    """A warning for each word of a closed list that was typed with other capitals or accents."""
    told = document.texts()
    for rank, choices in _choices_among(model, told.paths):
        path, typed = told.paths[rank], told.texts[rank]
        if typed.strip() not in choices:
            word = _spelt(typed, choices)
            message = f"{path_shown(path)}\u00a0: {cited(typed)} est lu {cited(word)}."
            yield warning("VAR-009", document.place(path), message, f"Écrivez {word}.", subject=path_shown(path))


@lru_cache(maxsize=64)  # files that state the same things wait for the same words
def _choices_among(model: type[BaseModel], paths: tuple[Path, ...]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The ranks of the paths where a word of a closed list is expected, each with these words."""
    found = ((rank, expected_at(model, path)) for rank, path in enumerate(paths))
    return tuple((rank, expected.choices) for rank, expected in found if expected and expected.choices)


def _spelt(typed: str, choices: Sequence[str]) -> str:
    """The word of a list as which it is read: with other capitals, accents and blanks, or else the nearest."""
    near = nearest(typed, choices, most=1)
    return next((word for word in choices if bare(word) == bare(typed)), near[0] if near else typed)


def _validated(document: Document, model: type[Model]) -> tuple[Model | None, list[ErrorDetails]]:
    try:
        return model.model_validate(document.data), []
    except ValidationError as failure:
        return None, failure.errors(include_url=False)


def _reading_order(fault: Diagnostic | ValueFault) -> tuple[int, int]:
    place = fault.place
    return (place.line, place.column) if isinstance(place, FilePlace) else (0, 0)


def _mark_diagnostics(marked: Mapping[Path, Expected], document: Document) -> Iterator[Diagnostic]:
    """One diagnostic for each value that is still to be typed: what is expected there, with an example."""
    for path, expected in marked.items():
        name = path_shown(path)
        yield error(MARK_CODE, document.place(path), f"{name} est à compléter.", expected.explained, subject=name)


def _marks(told: Texts, model: type[BaseModel]) -> dict[Path, Expected]:
    """What is expected in the place of each mark that stands at a name of the model."""
    found = ((path, expected_at(model, path)) for path in marked_among(told))
    return {path: expected for path, expected in found if expected is not None}


def _faults(
    faults: Sequence[ErrorDetails], document: Document, model: type[BaseModel], marked: Collection[Path]
) -> Iterator[Diagnostic | ValueFault]:
    """The faults of names and of values; a value that is empty is said to be so, even where it may be left out.

    What a mark causes is no fault: it has a diagnostic of its own.
    """
    empty = set(document.empty)
    faults = [fault for fault in faults if not _comes_from(fault, marked) or fault["type"] == "extra_forbidden"]
    faults = [fault for fault in faults if not _has_enough(fault)]
    unknown = {tuple(fault["loc"]) for fault in faults if fault["type"] == "extra_forbidden"}
    for fault in faults:
        path = tuple(fault["loc"])
        match fault["type"]:
            case "missing":
                yield _missing(path, document, model)
            case "extra_forbidden":
                yield _unknown(path, document, model)
            case _ if path not in empty:
                yield _unfit(path, document, fault_of(fault))
    for path in document.empty:
        if not any(path[:length] in unknown for length in range(1, len(path) + 1)):
            yield _unfit(path, document, _emptied(path, model))


def _emptied(path: Path, model: type[BaseModel]) -> FieldFault:
    """The fault of a name without a value; an act that was emptied is told how to be made all the same."""
    expected = expected_at(model, path)
    if path[:-1] != ("actes",) or expected is None or expected.model is None:
        return empty_value()
    needed = [f"«\u00a0{field.name}: …\u00a0»" for field in expected_fields(expected.model) if field.is_required]
    lines = (
        f"Écrivez dessous, en retrait, {enumerate_in_french(needed)}"
        if needed
        else f"Écrivez «\u00a0{path[-1]}: {{}}\u00a0» pour n’en rien préciser"
    )
    return FieldFault("Cette valeur est vide.", f"{lines}\u00a0; sans cette ligne, l’acte ne serait pas fait.")


def _comes_from(fault: ErrorDetails, marked: Iterable[Path]) -> bool:
    """True for the fault of a mark, of what was read in its place, and of the list or the group that holds it."""
    path = fault["loc"]
    return any(path[: len(mark)] == mark[: len(path)] for mark in marked)


def _has_enough(fault: ErrorDetails) -> bool:
    """True where a list is too short for Pydantic alone, which leaves out each element that has a fault of its own."""
    return fault["type"] == "too_short" and len(fault["input"]) >= fault["ctx"]["min_length"]


def _missing(path: Path, document: Document, model: type[BaseModel]) -> Diagnostic:
    *parents, name = path
    owner = _model_at(model, tuple(parents))
    field = owner.model_fields.get(str(name)) if owner else None
    hint = f"Ajoutez une ligne «\u00a0{name}: …\u00a0». {field.description if field else ''}".strip()
    where, subject = tuple(parents), path_shown(path)
    if not where:
        message = f"Il manque «\u00a0{name}\u00a0» dans ce fichier."
        return error("VAR-001", FilePlace(document.path), message, hint, subject=subject)
    place = document.keys.get(where) or document.place(where)
    message = f"Il manque «\u00a0{name}\u00a0» dans «\u00a0{path_shown(where)}\u00a0»."
    return error("VAR-001", place, message, hint, subject=subject)


def _unknown(path: Path, document: Document, model: type[BaseModel]) -> Diagnostic:
    owner = _model_at(model, path[:-1])
    known = list(owner.names() if issubclass(owner, Fiche) else owner.model_fields) if owner else []
    glued, _, value = str(path[-1]).partition(":")
    meant = f"Il manque une espace après le deux-points\u00a0: écrivez {cited(f'{glued}: {value.strip()}')}."
    hint = (
        (meant if value and glued in known else "") or _cut(path, document) or did_you_mean(str(path[-1]), known)
    ) or f"Les noms admis ici sont\u00a0: {', '.join(known)}."
    place = document.keys.get(path) or document.place(path)
    name = path_shown(path)
    return error("VAR-002", place, f"«\u00a0{name}\u00a0» n’est pas un nom de variable connu.", hint, subject=name)


def _cut(path: Path, document: Document) -> str:
    """What to do where « { prix: 2,90 } » was read as two values, 2 and 90; empty for any other name."""
    if not str(path[-1]).isdecimal() or path not in document.empty:
        return ""
    siblings = [key for key in document.keys if key[:-1] == path[:-1]]
    before = siblings[siblings.index(path) - 1] if siblings.index(path) else ()
    cut: Any = document.data
    for step in before:
        cut = cut[step]
    whole = cited(f'{before[-1]}: "{cut},{path[-1]}"') if before else '« "2,90" »'
    return f"Entre accolades, une virgule sépare deux valeurs\u00a0: écrivez {whole}, entre guillemets droits."


def _unfit(path: Path, document: Document, fault: FieldFault) -> ValueFault:
    if path[-1:] == (_KEY_MARK,):
        path = path[:-1]
        place = document.keys.get(path) or document.place(path)
    else:
        place = document.place(path)
    name = path_shown(document.nearest(path))
    if word := document.empty.get(path):
        fault = FieldFault(f"En YAML, {cited(word)} veut dire que la valeur est vide.", fault.hint)
    return ValueFault(name, place, fault.message, fault.hint)


def _lowered(sentence: str) -> str:
    """A sentence after a colon: without its capital, unless the first word is a sign or an acronym."""
    return sentence if sentence[1:2].isupper() else sentence[:1].lower() + sentence[1:]


def fault_of(fault: ErrorDetails) -> FieldFault:
    """What is wrong and what to do, for each type of Pydantic error that a model of this project can raise."""
    context: dict[str, Any] = fault.get("ctx", {})
    match fault["type"]:
        case "value_error" if isinstance(context["error"], FieldFault):
            return context["error"]
        case "enum" if fault["input"] == "":
            return empty_value()
        case "enum" if isinstance(fault["input"], str):
            return FieldFault(f"{cited(fault['input'])} n’est pas admis ici.", f"Écrivez {_choices(context)}.")
        case "enum":
            return FieldFault("Un seul mot est attendu ici.", f"Écrivez {_choices(context)}.")
        case "too_short":
            return FieldFault("Il faut au moins une valeur.", "Ajoutez une ligne qui commence par un tiret.")
        case "tuple_type":
            return FieldFault(
                "Une liste est attendue.", "Écrivez une valeur par ligne, chacune après un tiret et une espace."
            )
        case "model_type" | "dict_type":
            message = "Des lignes «\u00a0nom: valeur\u00a0» sont attendues."
            return FieldFault(message, "Écrivez-les sous cette ligne, en retrait.")
        case _:
            return FieldFault("Cette valeur ne convient pas.", "Comparez avec le fichier d’exemple.")


def _choices(context: dict[str, Any]) -> str:
    return str(context["expected"]).replace("'", "").replace(" or ", " ou ")


def path_shown(path: Sequence[str | int]) -> str:
    """A path as a reader names it: `seance.pouvoirs[2].a`, counted from 1."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model that holds the value at `path`; a name that people give, such as that of a variable, leads into it."""
    current: type[BaseModel] | None = model
    names = (step for step in path if not isinstance(step, int))
    for step in names:
        field = current.model_fields.get(step) if current is not None else None
        current = model_in(field.annotation) if field else None
        if field is not None and get_origin(field.annotation) is dict:
            next(names, None)  # the name that the file gives to what it declares
    return current
