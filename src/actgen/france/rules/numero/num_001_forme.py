"""NUM-001: the number of an act can be transmitted."""

from collections.abc import Iterator
from functools import lru_cache

from actgen.france.reading_dossiers.act_number import LONGEST, strange_signs, transmitted
from actgen.rules import (
    WARNING,
    Dossier,
    Finding,
    Findings,
    Numbered,
    Stated,
    enumerate_in_french,
    plural,
    quoted,
    rule,
)


@rule("NUM-001", WARNING, source="protocole d’échange @CTES (numéro interne de l’acte)", reads=Numbered)
def find(_: Dossier, act: Stated[Numbered]) -> Findings:
    """Le numéro de l’acte peut être transmis.

    La télétransmission prend un numéro de 1 à 15 signes : capitales sans accent, chiffres et soulignés. Un trait
    d’union, une barre, un point ou une espace y devient un souligné : « 2025-132 » est transmis « 2025_132 ».
    """
    for message in _faults(act.states.numero):
        yield Finding(act.path("numero"), message)


EXAMPLE = """
actes:
  deliberation:
    numero: 2025-132
"""
WRONG = ("2025-132", '"2025*132"')
MESSAGE = "Le numéro « 2025*132 » contient « * », qui ne se transmet pas : il deviendrait « 2025132 »."
HINT = "Écrivez le seul numéro, avec des lettres, des chiffres, des traits d’union ou des barres."


@lru_cache(maxsize=1024)  # the numbers of a year are those of other communes too
def _faults(number: str) -> tuple[str, ...]:
    """What is wrong with a number for who transmits it."""
    return tuple(_told_of(number))


def _told_of(number: str) -> Iterator[str]:
    form = transmitted(number)
    if signs := strange_signs(number):
        told = enumerate_in_french(quoted(sign) for sign in signs)
        passes = plural(len(signs), "ne se transmet pas", "ne se transmettent pas")
        rest = f" : il deviendrait {quoted(form)}" if form else ""
        yield f"Le numéro {quoted(number)} contient {told}, qui {passes}{rest}."
    if len(form) > LONGEST:
        yield (
            f"Le numéro {quoted(number)} a {len(form)} signes une fois transmis ({quoted(form)}) : {LONGEST} au plus."
        )
