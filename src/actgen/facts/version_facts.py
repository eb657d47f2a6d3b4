"""What a template reads of the facts of a version: each that its manifest states, and what is computed of them."""

from __future__ import annotations

from typing import Any

from actgen.core.still import kept_for_the_same
from actgen.facts.named import NamedGroup
from actgen.values.shape import Kind, Shape, number, option, text
from actgen.variables.manifest import Faits, Periode


def _period(whose: str) -> NamedGroup[Periode]:
    stated = {
        "entree_en_vigueur": Shape(Kind.DATE, f"Le jour où prend effet la période {whose}.", example="2026-07-19"),
        "fin": Shape(Kind.DATE, f"Le jour où finit la période {whose}.", example="2030-07-19"),
    }
    made = NamedGroup[Periode](
        ("periode",), f"La période {whose}.", stated, lambda one: {name: getattr(one, name) for name in stated}
    )
    made.name("annees_scolaires", text("Ses années scolaires.", example="2026/2027 à 2029/2030"))(_school_years)
    made.name("periode_annees", text("Ses années.", example="2026-2030"))(_years)
    return made


def _school_years(periode: Periode) -> str:
    return periode.annees_scolaires


def _years(periode: Periode) -> str:
    return f"{periode.entree_en_vigueur.year}-{periode.fin.year}"


#: The days of the act itself, and those of the one that it takes the place of.
PERIOD, FORMER = _period("de l’acte"), _period("de l’acte précédent")
#: What is computed of the facts: `of` are the names of the facts themselves.
FACTS = NamedGroup[Faits]((), "Les faits de l’acte, écrits dans le manifeste.", {}, lambda _: {})


@FACTS.name(
    "duree_totale_mois",
    number("La durée, reconductions comprises.", example="48"),
    of=("duree_periode_mois", "reconductions"),
)
def whole_length(facts: Faits) -> int | None:
    """How many months it lasts, renewals included."""
    length = facts.nombres.get("duree_periode_mois")
    return length * (1 + facts.nombres.get("reconductions", 0)) if length else None


@FACTS.name(
    "qualite_pourcentage",
    number("La part de la qualité dans la note\u00a0: 100 moins le prix.", example="60"),
    of=("prix_pourcentage",),
)
def share_of_quality(facts: Faits) -> Any:
    """What the price leaves of a hundred."""
    share = facts.number("prix_pourcentage")
    return 100 - share if share is not None else None


#: The names that a version gives without stating any of them: by its periods, or computed of what it states.
GIVEN = ("precedente", *PERIOD.named, *FACTS.named)


@kept_for_the_same(64)
def version_facts(facts: Faits) -> dict[str, Any]:
    """What a template reads of the facts of an act: each that is stated, and what is computed of them.

    One answer for all acts of a version: nobody changes it.
    """
    return {
        **(PERIOD.values(facts.periode) if facts.periode else {}),
        "precedente": FORMER.values(facts.precedente) if facts.precedente else None,
        **facts.named(),
        **FACTS.values(facts),
    }


def version_shapes(facts: Faits | None) -> dict[str, Shape]:
    """The same names: a period that the facts do not state is an option; without facts none is told to be lacking."""
    period = PERIOD.shape().fields.items()
    is_stated = facts is not None and facts.periode is not None
    found = {} if facts is None else FACTS.values(facts)
    usual = {name: facts is None or name == "duree_totale_mois" or found[name] is not None for name in FACTS.named}
    return {
        **{name: shape if is_stated else option(shape, usual=True) for name, shape in period},
        "precedente": option(FORMER.shape("L’acte précédent."), usual=facts is None or facts.precedente is not None),
        **{name: option(one.shape, usual=usual[name]) for name, one in FACTS.named.items()},
    }
