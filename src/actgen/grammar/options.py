"""What a filter takes, read in the signature of its function: its value and its options, by name and by type.

The check and its refusals, `lint`, the reference page ask here; nothing restates it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache, partial, wraps
from inspect import Parameter, getdoc, signature
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from jinja2 import Undefined
from msgspec import Struct

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.core.nearest import did_you_mean
from actgen.french.durations import UNITS, Unit
from actgen.grammar.accepted import TAKEN, read_as
from actgen.grammar.undefined import STAND_IN, Absent

_EXAMPLE = 'Ses options s’écrivent entre parenthèses\u00a0: accord("élu", "élue").'
_IF_ANY = "Entourez le passage d’un {% if %}, ou donnez cette valeur."
_SAMPLE = re.compile(r"^\{\{ (.+) \}\}$", re.MULTILINE)
#: Of these types, values that are equal are the same in every word that a filter could write; decimals are not.
_SIMPLE = frozenset({str, int, date, time})
_CHOICES = _SIMPLE | {bool}
#: How many values a filter with its options remembers.
_FEW = 128
_UNITS = {word: unit for unit in UNITS for word in (unit.singular, unit.plural)}


class Signature(Struct, frozen=True):
    """The types that a filter takes, those of each of its options, and those of what comes out of it.

    A filter whose options are the fields of what it is given, `dont(type="maternelle")`, names none. Options that
    `may_lack` may be given a value that is not there, `de(elision=salle.elision)`: it is as if they were not given.
    """

    value: tuple[Any, ...]
    options: Mapping[str, tuple[Any, ...]]
    gives: tuple[Any, ...]
    may_lack: frozenset[str] = frozenset()


@cache
def signature_of(function: Callable[..., Any]) -> Signature:
    """What the annotations of a filter say."""
    types = {name: _types(hint) for name, hint in get_type_hints(function).items()}
    value, *options = signature(function).parameters.values()
    named = {option.name: types[option.name] for option in options if option.kind is not Parameter.VAR_KEYWORD}
    may_lack = frozenset(
        option.name for option in options if bool in named.get(option.name, ()) and option.default is None
    )
    return Signature(types[value.name], MappingProxyType(named), types["return"], may_lack)


@cache
def words_of(types: tuple[Any, ...]) -> Mapping[str, Any]:
    """The words that an option of these types may be, each with what it means; none where it is no choice of words."""
    (kind, *_) = types
    if kind is Unit:
        return _UNITS
    return {str(one.value): one for one in kind} if isinstance(kind, type) and issubclass(kind, Enum) else {}


def samples_of(function: Callable[..., Any]) -> tuple[str, ...]:
    """The examples in the docstring of a filter, each a line: `{{ "2025-12-15" | date_longue }}`."""
    return tuple(_SAMPLE.findall(getdoc(function) or ""))


def option_fault(function: Callable[..., Any], given: int, named: Sequence[str]) -> tuple[str, str] | None:
    """Message and hint where a filter cannot take `given` options by place and those `named`; None where it can."""
    name, options = function.__name__, list(signature(function).parameters.values())[1:]
    if options and options[0].kind is Parameter.VAR_KEYWORD:
        return _choice_fault(name, given, named)
    known = [option.name for option in options]
    placed = [option.name for option in options if option.kind is not Parameter.KEYWORD_ONLY]
    listed = f"Ses options sont\u00a0: {', '.join(known)}." if known else "Ce filtre n’en a aucune."
    for option in named:
        if option not in known:
            message = f"Le filtre «\u00a0{name}\u00a0» n’a pas d’option {cited(option)}."
            return message, did_you_mean(option, known) or listed
    if given > len(placed) or set(placed[:given]) & set(named) or len(set(named)) < len(named):
        return f"Le filtre «\u00a0{name}\u00a0» reçoit trop d’options, deux fois la même, ou une sans son nom.", listed
    needed = [option.name for option in options[given:] if option.default is Parameter.empty]
    if missing := [option for option in needed if option not in named]:
        return f"Il manque au filtre «\u00a0{name}\u00a0» ce qu’il attend\u00a0: {', '.join(missing)}.", _EXAMPLE
    return None


def not_a_word(given: str, words: Mapping[str, Any]) -> tuple[str, str]:
    """Message and hint for what is none of the words that an option may be."""
    listed = " ou ".join(cited(word) for word in words)
    return f"{cited(given)} n’est pas une option de ce filtre.", f"Écrivez {listed}."


def strict(function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, given its value and its options as its signature names them, or refusing them in French.

    What it makes of texts, days, times and whole numbers it remembers, the last of them by their types too, and so it
    does what such options are. Its `with_options` gives the filter of a value alone, whose options are read before.
    """
    read, made = _reader(function), _maker(function)
    read_before = lru_cache(maxsize=256, typed=True)(read)

    def checked(value: Any, /, *args: Any, **kwargs: Any) -> Any:
        if _is_stand_in(function.__name__, value):
            return STAND_IN
        is_simple = _SIMPLE.issuperset(map(type, args)) and _CHOICES.issuperset(map(type, kwargs.values()))
        given = (read_before if is_simple else read)(*args, **kwargs)
        return STAND_IN if given is None else made(value, given, signature_of(function).value)

    remembered = lru_cache(maxsize=256, typed=True)(checked)

    @wraps(function)
    def filtered(value: Any, /, *args: Any, **kwargs: Any) -> Any:
        if type(value) in _SIMPLE and not kwargs and (not args or _SIMPLE.issuperset(map(type, args))):
            return remembered(value, *args)
        return checked(value, *args, **kwargs)

    def with_options(*args: Any, **kwargs: Any) -> Callable[[Any], Any]:
        try:
            given = read(*args, **kwargs)
        except WordingError:
            given = None
        if given is None:  # told where the value is printed
            return lambda value: filtered(value, *args, **kwargs)
        return _bound(function, given, made)

    filtered.with_options = lru_cache(maxsize=64, typed=True)(with_options)  # type: ignore[attr-defined]
    return filtered


def _reader(function: Callable[..., Any]) -> Callable[..., dict[str, Any] | None]:
    options = list(signature(function).parameters)[1:]

    def read(*args: Any, **kwargs: Any) -> dict[str, Any] | None:
        """The options for the function, None where a stand-in is among them."""
        takes = signature_of(function)
        given = {**dict(zip(options, args, strict=False)), **kwargs}
        for name, one in given.items():
            if one is STAND_IN:
                return None
            lacks = isinstance(one, Absent) and name in takes.may_lack
            given[name] = None if lacks else _option(function.__name__, name, takes.options.get(name, ()), one)
        return given

    return read


def _maker(function: Callable[..., Any]) -> Callable[[Any, Mapping[str, Any], Sequence[Any]], Any]:
    def made(value: Any, given: Mapping[str, Any], taken: Sequence[Any]) -> Any:
        """What the function makes of a value, read as one of the types `taken`, with the options that were read."""
        try:
            return function(read_as(taken, value), **given)
        except (WordingError, ValueError):
            if _holds_stand_in(value):
                return STAND_IN
            raise

    return made


def _bound(function: Callable[..., Any], given: Mapping[str, Any], made: Callable[..., Any]) -> Callable[[Any], Any]:
    """A filter with its options: it remembers what it remembers without, and numbers by how they are written."""
    name, taken = function.__name__, signature_of(function).value
    takes_a_list = taken[0] is Sequence
    remembered = lru_cache(maxsize=_FEW)(lambda value: made(value, given, taken))
    remembered_number = lru_cache(maxsize=_FEW)(lambda written: made(Decimal(written), given, taken))
    made_of_list = partial(function, **given)

    def filtered(value: Any) -> Any:
        kind = type(value)
        if kind in _SIMPLE:
            return remembered(value)
        if kind is list and takes_a_list:
            try:
                return made_of_list(value)
            except (WordingError, ValueError):
                return made(value, given, taken)  # which raises it again, but for a stand-in
        if kind is Decimal:  # 2500 and 2500.00 are equal, and written otherwise
            return remembered_number(str(value))
        return STAND_IN if _is_stand_in(name, value) else made(value, given, taken)

    return filtered


def _is_stand_in(name: str, value: Any) -> bool:
    """Whether what the filter of that name is given stands in for a value; one that lacks is refused."""
    if value is not STAND_IN and (value is None or isinstance(value, Undefined)):
        _refuse_missing(name, value)
    return value is STAND_IN


def _choice_fault(name: str, given: int, named: Sequence[str]) -> tuple[str, str] | None:
    """The fault of a filter whose options are the fields of what it is given."""
    if named and not given and len(set(named)) == len(named):
        return None
    message = f"Le filtre «\u00a0{name}\u00a0» attend des champs, chacun une fois, avec la valeur qu’il cherche."
    return message, f'Nommez-les entre parenthèses\u00a0: {name}(type="maternelle").'


def _holds_stand_in(value: Any) -> bool:
    """Whether a stand-in is part of a person or of a list, so that what is wrong with it is no fault."""
    parts = value.values() if isinstance(value, Mapping) else value if isinstance(value, list | tuple) else ()
    return any(one is STAND_IN or _holds_stand_in(one) for one in parts)


def _types(annotation: Any) -> tuple[Any, ...]:
    """The types of an annotation: those of a union but None, a list or a group as such."""
    if get_origin(annotation) in (Union, UnionType):
        return tuple(kind for one in get_args(annotation) if one is not NoneType for kind in _types(one))
    return (get_origin(annotation) or annotation,)


def _refuse_missing(name: str, value: Any) -> None:
    str(value)  # raises where Jinja knows the name of what is missing
    raise WordingError(f"Le filtre «\u00a0{name}\u00a0» reçoit une valeur absente.", _IF_ANY)


def _option(name: str, option: str, types: tuple[Any, ...], given: Any) -> Any:
    """What an option gives to the function of the filter; a field of what it is given may be anything."""
    if isinstance(given, Undefined):
        str(given)  # raises, and says which value is missing
    if not types:
        return given
    words = words_of(types)
    kind = str if words else types[0]
    if kind not in _NAMED:
        return read_as(types, given)
    found = TAKEN[kind].read(given) if kind is not str or isinstance(given, str) else None
    if found is None:
        expected, hint = _NAMED[kind]
        message = f"L’option «\u00a0{option}\u00a0» du filtre «\u00a0{name}\u00a0» attend {expected}."
        raise WordingError(message, hint.format(option))
    if words and found not in words:
        raise WordingError(*not_a_word(found, words))
    return words[found] if words else found


#: The types of an option whose refusal names the option, with how it is written.
_NAMED = {
    bool: ("true ou false", "Écrivez {}=true, sans guillemets."),
    int: ("un nombre entier", "Écrivez-le en chiffres, sans guillemets\u00a0: {}=2."),
    str: ("un texte", 'Mettez-la entre guillemets\u00a0: {}="…".'),
}
