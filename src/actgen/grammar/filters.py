"""The filters of a template: each public function of the modules named here is one, under its French name.

Its annotations say what it takes (`grammar/accepted.py` reads a value as each type), what its options are, and what
comes out; the first line of its docstring says what it writes, the lines in braces are its examples. Nothing else is
needed: the check of a tag, lint and the reference page read them there.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import isfunction
from typing import Any

from actgen.grammar import computing
from actgen.grammar.options import strict
from actgen.grammar.wording import days, numbers, times, words

#: The filters as templates call them.
FILTERS: dict[str, Callable[..., Any]] = {
    name: strict(function)
    for home in (days, times, numbers, words, computing)
    for name, function in vars(home).items()
    if isfunction(function) and function.__module__ == home.__name__ and not name.startswith("_")
}
