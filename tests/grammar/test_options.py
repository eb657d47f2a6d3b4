"""The options of a filter, held to the signature of its function."""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from markupsafe import Markup

from actgen.core.errors import WordingError
from actgen.grammar.filters import FILTERS
from actgen.grammar.options import option_fault, strict
from actgen.grammar.undefined import STAND_IN, Absent, MissingValueError, Unknown
from tests.fill.filled import fault


def test_an_option_that_decides_only_where_it_is_given_may_lack() -> None:
    absent = Absent(obj={"elision": None}, name="elision")
    assert FILTERS["de"]("Hermine", elision=True) == "d’Hermine"
    assert FILTERS["de"]("Nantes", elision=absent) == FILTERS["de"]("Nantes") == "de Nantes"
    for name, value, option in (("date_lettres", date(2025, 12, 1), "jour"), ("duree", 3, "unite")):
        with pytest.raises(MissingValueError):
            FILTERS[name](value, **{option: absent})
    with pytest.raises(MissingValueError):
        FILTERS["de"]("Hermine", elision=Unknown(obj={}, name="elisio"))


@pytest.mark.parametrize(
    ("name", "values", "options"),
    [
        ("montant", (Decimal(2500), Decimal("2500.00"), 2500, "2500", "2500.0"), ()),
        ("nombre", (1, Decimal(1), Decimal("1.0"), "1"), ()),
        ("case", (True, "seule", "2"), ()),
        ("case", ("seule", "2"), ("seule",)),
        ("accord", (1, Decimal(1), 2, {"genre": "feminin"}, {"genre": "masculin"}), ("élu", "élue")),
        ("date_longue", (date(2025, 12, 1), "2025-12-01", datetime(2025, 12, 1, 8)), ()),
        ("heure", (time(19), "19:00", time(19, 30)), ()),
        ("majuscules", ("Yeu", Markup("Yeu"), "Ré"), ()),
    ],
)
def test_what_a_filter_remembers_is_what_it_writes_of_that_very_value(
    name: str, values: tuple[Any, ...], options: tuple[str, ...]
) -> None:
    made = FILTERS[name]
    once = [written(made, value, *options) for value in (*values, *reversed(values), *values)]
    alone = [written(strict(inspect.unwrap(made)), value, *options) for value in values]
    assert once == [*alone, *reversed(alone), *alone]
    bound = made.with_options(*options)  # type: ignore[attr-defined]
    assert [written(bound, value) for value in (*values, *reversed(values), *values)] == once


def test_a_filter_with_its_options_refuses_what_it_refuses_without() -> None:
    given: list[Any] = [None, STAND_IN, Absent(name="x"), Unknown(name="x"), [], {}, "x", 3, True, 1.5, Decimal("NaN")]
    samples: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
        ("length", (), {}), ("first", (), {}), ("liste", ("nom",), {}), ("montant", (), {"centimes": True}),
        ("montant", (), {"centimes": 3}), ("duree", ("lunes",), {}), ("accord", ("élu", "élue"), {}),
    ]  # fmt: skip
    for name, args, kwargs in samples:
        for value in (*given, [*given], *given):
            bound: Any = FILTERS[name].with_options(*args, **kwargs)  # type: ignore[attr-defined]
            assert outcome(bound, value) == outcome(partial(filtered, FILTERS[name], args, kwargs), value), (
                name,
                value,
            )


def filtered(made: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], value: Any) -> Any:
    return made(value, *args, **kwargs)


def outcome(made: Callable[[Any], Any], value: Any) -> Any:
    """What a filter makes of a value, or how it fails."""
    try:
        return made(value)
    except Exception as failure:  # noqa: BLE001 - whatever it is, both have it
        return type(failure), str(failure)


def test_a_refusal_is_not_remembered() -> None:
    for _ in range(2):
        with pytest.raises(WordingError, match="Ce filtre attend une date"):
            FILTERS["date_longue"]("demain")


def written(made: Callable[..., Any], value: Any, *options: str) -> tuple[type, Any]:
    """What a filter makes of a value, or why it does not."""
    try:
        return str, made(value, *options)
    except WordingError as fault:
        return type(fault), fault.message


@pytest.mark.parametrize(
    ("tag", "message", "hint"),
    [
        (
            "x | majuscule",
            "Le filtre «\u00a0majuscule\u00a0» n’existe pas.",
            "Vouliez-vous dire «\u00a0majuscules\u00a0» ou «\u00a0majuscule_initiale\u00a0»\u202f?",
        ),
        (
            "x | date_lettres(jours=true)",
            "Le filtre «\u00a0date_lettres\u00a0» n’a pas d’option «\u00a0jours\u00a0».",
            "Vouliez-vous dire «\u00a0jour\u00a0»\u202f?",
        ),
        (
            "x | de(zzz=1)",
            "Le filtre «\u00a0de\u00a0» n’a pas d’option «\u00a0zzz\u00a0».",
            "Ses options sont\u00a0: elision.",
        ),
        (
            "x | accord('a')",
            "Il manque au filtre «\u00a0accord\u00a0» ce qu’il attend\u00a0: pluriel.",
            'Ses options s’écrivent entre parenthèses\u00a0: accord("élu", "élue").',
        ),
        (
            "x | date_lettres(true)",
            "Le filtre «\u00a0date_lettres\u00a0» reçoit trop d’options, deux fois la même, ou une sans son nom.",
            "Ses options sont\u00a0: jour, mil, traits, capitales.",
        ),
        (
            "x | liste('a', champ='b')",
            "Le filtre «\u00a0liste\u00a0» reçoit trop d’options, deux fois la même, ou une sans son nom.",
            "Ses options sont\u00a0: champ, conjonction.",
        ),
    ],
)
def test_a_wrong_name_or_option_is_told_when_the_template_is_compiled(tag: str, message: str, hint: str) -> None:
    found = fault(f"{{% if commune.site %}}{{{{ {tag} }}}}{{% endif %}}")
    assert (found.code, found.message, found.hint) == ("BAL-004", message, hint)


@pytest.mark.parametrize("name", sorted(set(FILTERS) - {"dont"}))
def test_the_options_that_pass_are_those_that_the_function_takes(name: str) -> None:
    function = FILTERS[name]
    names = [each.name for each in list(inspect.signature(function).parameters.values())[1:]]
    for given, named in itertools.product(
        range(4), itertools.chain.from_iterable(itertools.combinations(names, n) for n in range(3))
    ):
        try:
            inspect.signature(function).bind("x", *["a"] * given, **dict.fromkeys(named))
        except TypeError:
            assert option_fault(function, given, named) is not None
        else:
            assert option_fault(function, given, named) is None


def test_a_missing_option_is_told() -> None:
    assert fault("{{ ecoles | length | accord(commune.site, 'b') }}").message == (
        "Le modèle emploie «\u00a0site\u00a0», que le fichier de la commune ne donne pas."
    )
    assert fault("{{ ecoles | length | accord(inconnu, 'b') }}").message == (
        "La variable «\u00a0inconnu\u00a0» n’existe pas."
    )
