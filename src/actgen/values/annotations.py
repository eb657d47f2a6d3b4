"""The Pydantic annotation of a declared field: its type, with the attributes of its declaration."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from types import GenericAlias
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, TypeAdapter, ValidationError

from actgen.core.citing import cited
from actgen.core.names import slug_of
from actgen.french.lists import enumerate_in_french
from actgen.values.bounds import Between, Counted
from actgen.values.motifs import read_motif
from actgen.values.numbers import read_whole
from actgen.values.table import BOUNDS, TYPES
from actgen.variables.choices import Choice, bare
from actgen.variables.fields import NAME, FieldFault, typed_text

if TYPE_CHECKING:
    from pydantic import BaseModel

    from actgen.values.naming import TypeSpec
    from actgen.values.table import ValueType


def field_annotation(
    spec: TypeSpec,
    *,
    minimum: Any = None,
    maximum: Any = None,
    motif: str = "",
    motif_dit: str = "",
    choix: Sequence[str] = (),
    model: type[BaseModel] | None = None,
) -> Any:
    """What a Pydantic model takes for a field of that type; `model` holds the fields of a group.

    Bounds are those of the value, or count the elements of a list; the other attributes are those of each element.
    FieldFault for an attribute that the type does not take, that cannot be read, or that contradicts another.
    """
    given = {"minimum": minimum, "maximum": maximum, "motif": motif, "motif_dit": motif_dit, "choix": tuple(choix)}
    _refuse_attributes(spec, [name for name, value in given.items() if value not in (None, "", ())])
    one = _of_one(spec.one.type, motif, motif_dit, choix, model)
    if spec.is_list:
        return Annotated[GenericAlias(tuple, (one, ...)), _counted(minimum, maximum)]
    return one if minimum is None and maximum is None else _bounded(spec.type, minimum, maximum)


def _refuse_attributes(spec: TypeSpec, given: Sequence[str]) -> None:
    taken = spec.type.attributes | (spec.one.type.attributes - BOUNDS)
    for name in given:
        if name not in taken:
            raise FieldFault(
                f"«\u00a0{name}\u00a0» ne va pas avec le type {cited(spec.name)}.",
                "Supprimez cette ligne, ou changez le type.",
            )


def _of_one(type_: ValueType, motif: str, motif_dit: str, choix: Sequence[str], model: type[BaseModel] | None) -> Any:
    if type_.name == "choix":
        return _choice(tuple(choix))
    if type_.name == "groupe":
        assert model is not None  # who declares a group builds the model of its fields
        return model
    if motif or motif_dit:
        return Annotated[type_.annotation, read_motif(motif, motif_dit)]
    return type_.annotation


def _bounded(type_: ValueType, minimum: Any, maximum: Any) -> Any:
    least = type_.least if minimum is None else _bound("minimum", minimum, type_)
    most = None if maximum is None else _bound("maximum", maximum, type_)
    if least is not None and most is not None and least > most:
        raise _crossed(type_.shown(least), type_.shown(most))
    return Annotated[type_.unbounded, Between(type_.shown, least, most)]


def _bound(name: str, typed: Any, type_: ValueType) -> Any:
    try:
        return _reader(type_.name).validate_python(typed)
    except ValidationError as failure:
        fault = failure.errors()[0].get("ctx", {}).get("error")
        hint = fault.hint if isinstance(fault, FieldFault) else ""
        raise FieldFault(f"«\u00a0{name}\u00a0» n’est pas {type_.what}.", hint) from failure


@cache
def _reader(name: str) -> TypeAdapter[Any]:
    """What reads the bounds of a type."""
    return TypeAdapter(TYPES[name].unbounded)


def _counted(minimum: Any, maximum: Any) -> Counted:
    least, most = (None if bound is None else _count(bound) for bound in (minimum, maximum))
    if least is not None and most is not None and least > most:
        raise _crossed(str(least), str(most))
    return Counted(least or 0, most)


def _count(typed: Any) -> int:
    if (count := read_whole(typed)) < 0:
        raise FieldFault("Une liste n’a pas moins de 0 élément.", "Écrivez 0 ou plus.")
    return count


def _crossed(least: str, most: str) -> FieldFault:
    return FieldFault(f"Le minimum, {least}, dépasse le maximum, {most}.", "Corrigez l’un des deux.")


@lru_cache(maxsize=256)
def _choice(choix: tuple[str, ...]) -> Any:
    """What reads one of some words: the same for all who declare these words in this order."""
    words = [NAME.read(word) for word in choix]
    if not words:
        raise FieldFault(
            "«\u00a0choix\u00a0» manque\u00a0: c’est la liste des mots admis.", "Écrivez choix: [seule, groupée]."
        )
    named: Any = Choice
    said_as = "".join(slug_of(word).title().replace("-", "") for word in words)
    made = named(f"Choix{said_as}", {f"mot_{place}": word for place, word in enumerate(words)})
    said = [bare(word) for word in words]
    for word in words:
        if said.count(bare(word)) > 1:
            raise FieldFault(
                f"{cited(word)} est deux fois dans «\u00a0choix\u00a0».", "Capitales et accents ne comptent pas."
            )
    known = lru_cache(maxsize=64)(lambda typed: _word(typed, made, words))
    return Annotated[
        made, BeforeValidator(lambda value: known(value) if type(value) is str else _word(value, made, words))
    ]


def _word(value: Any, made: Any, words: Sequence[str]) -> Any:
    if isinstance(value, made):
        return value
    hint = f"Écrivez {enumerate_in_french(words, 'ou')}."
    if isinstance(value, list | dict):
        raise FieldFault("Un seul mot est attendu ici.", hint)
    typed = typed_text(value)
    try:
        return made(typed)
    except ValueError:
        raise FieldFault(f"{cited(typed)} n’est pas admis ici.", hint) from None
