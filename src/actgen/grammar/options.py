"""The options of a filter, held to what its function takes: names in a template, kinds when it is filled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from inspect import Parameter, signature
from typing import Any

from jinja2 import Undefined

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.core.nearest import did_you_mean

_EXAMPLE = 'Ses options s’écrivent entre parenthèses\u00a0: accord("élu", "élue").'
_IF_ANY = "Entourez le passage d’un {% if %}, ou donnez cette valeur."


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


def options_of(function: Callable[..., Any]) -> dict[str, type]:
    """The options of a filter, in order, with what each takes: a flag, a whole number or a text."""
    kinds = ((option.name, _kind(option)) for option in list(signature(function).parameters.values())[1:])
    return {name: kind for name, kind in kinds if kind is not None}


def strict(function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, refusing a missing value, and an option of another kind than its own, before they do harm."""
    kinds = options_of(function)

    @wraps(function)
    def checked(value: Any, /, *args: Any, **kwargs: Any) -> Any:
        if value is None or isinstance(value, Undefined):
            _refuse_missing(function.__name__, value)
        for option, given in (*zip(kinds, args, strict=False), *kwargs.items()):
            _check_option(function.__name__, option, given, kinds.get(option))
        return function(value, *args, **kwargs)

    return checked


def _choice_fault(name: str, given: int, named: Sequence[str]) -> tuple[str, str] | None:
    """The same, for a filter whose options are the fields of what it is given."""
    if named and not given and len(set(named)) == len(named):
        return None
    message = f"Le filtre «\u00a0{name}\u00a0» attend des champs, chacun une fois, avec la valeur qu’il cherche."
    return message, f'Nommez-les entre parenthèses\u00a0: {name}(type="maternelle").'


def _refuse_missing(name: str, value: Any) -> None:
    str(value)  # raises where Jinja knows the name of what is missing
    raise WordingError(f"Le filtre «\u00a0{name}\u00a0» reçoit une valeur absente.", _IF_ANY)


def _kind(option: Parameter) -> type | None:
    if option.kind is Parameter.VAR_KEYWORD:
        return None
    words = str(option.annotation)
    return bool if "bool" in words else int if words == "int" else str


def _check_option(name: str, option: str, given: Any, kind: type | None) -> None:
    if isinstance(given, Undefined):
        str(given)  # raises, and says which value is missing
    if kind is not None and not (isinstance(given, kind) and isinstance(given, bool) == (kind is bool)):
        expected, hint = _KINDS[kind]
        message = f"L’option «\u00a0{option}\u00a0» du filtre «\u00a0{name}\u00a0» attend {expected}."
        raise WordingError(message, hint.format(option))


_KINDS = {
    bool: ("true ou false", "Écrivez {}=true, sans guillemets."),
    int: ("un nombre entier", "Écrivez-le en chiffres, sans guillemets\u00a0: {}=2."),
    str: ("un texte", 'Mettez-la entre guillemets\u00a0: {}="…".'),
}
