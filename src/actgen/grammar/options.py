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


def strict(function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, refusing a missing value, and an option of another kind than its own, before they do harm."""
    options = list(signature(function).parameters.values())[1:]
    flags = {option.name: "bool" in str(option.annotation) for option in options}

    @wraps(function)
    def checked(value: Any, *args: Any, **kwargs: Any) -> Any:
        if value is None or isinstance(value, Undefined):
            _refuse_missing(function.__name__, value)
        for option, given in (*zip(flags, args, strict=False), *kwargs.items()):
            _check_option(function.__name__, option, given, flag=flags[option])
        return function(value, *args, **kwargs)

    return checked


def _refuse_missing(name: str, value: Any) -> None:
    str(value)  # raises where Jinja knows the name of what is missing
    raise WordingError(f"Le filtre «\u00a0{name}\u00a0» reçoit une valeur absente.", _IF_ANY)


def _check_option(name: str, option: str, given: Any, *, flag: bool) -> None:
    if isinstance(given, Undefined):
        str(given)  # raises, and says which value is missing
    if flag and not isinstance(given, bool):
        message = f"L’option «\u00a0{option}\u00a0» du filtre «\u00a0{name}\u00a0» attend true ou false."
        raise WordingError(message, f"Écrivez {option}=true, sans guillemets.")
    if not flag and not isinstance(given, str):
        message = f"L’option «\u00a0{option}\u00a0» du filtre «\u00a0{name}\u00a0» attend un texte."
        raise WordingError(message, f'Mettez-la entre guillemets\u00a0: {option}="…".')
